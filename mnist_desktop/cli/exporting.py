"""The command export: a run as a script, a notebook, weights for others, a web page, or a picture."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mnist_desktop.cli.exiting import PROGRAM, BadInput, complain, print_file
from mnist_desktop.cli.library import library_of, listing_of, run_file
from mnist_desktop.cli.options import add_library
from mnist_desktop.cli.outputs import check_place
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.library.header import read_header
from mnist_desktop.paths import file_name
from mnist_desktop.publishing.exports.errors import write_export
from mnist_desktop.publishing.exports.kinds import ExportKind
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.publishing.script.running import check_can_run, how_to_run
from mnist_desktop.words import say

_OUTPUT = "-"


@dataclass(frozen=True)
class _Source:
    """What is exported: a run, or a recipe, which has no file."""

    name: str
    experiment: Experiment
    provenance: Provenance | None = None
    file: Path | None = None


def add_export(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export",
        help="write a run as a script or a notebook, or its network for other programs",
        description="Write a run as a plain PyTorch script or notebook that trains it anew, its network as "
        "an ONNX model, as a state_dict for PyTorch or as a web page with a pad, or the weights of its "
        "first layer as a picture.",
    )
    parser.add_argument(
        "run",
        metavar="RUN",
        help="a run's file, or its id in the library; for a script or a notebook also a recipe's name",
    )
    parser.add_argument(
        "--to",
        required=True,
        choices=[kind.value for kind in ExportKind],
        metavar="KIND",
        help=", ".join(ExportKind),
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help='by default named like the run, in this folder; "-" is standard output',
    )
    add_library(parser)
    parser.set_defaults(command=export_command)


def export_command(parsed: argparse.Namespace) -> int:
    """Write what was asked for and return the exit code."""
    kind = next(kind for kind in ExportKind if kind == parsed.to)
    if parsed.output == _OUTPUT and not kind.is_program:
        raise BadInput(
            "--output -: only a script or a notebook is text; name a file for {kind}", kind=kind
        )
    source = _source(parsed)
    if kind.is_program:
        output = _output(parsed.output, source, kind) if parsed.output != _OUTPUT else None
        return _export_program(source, output, kind)
    if source.file is None:
        raise BadInput(_why_no_weights(parsed))
    return _export_network(source.file, _output(parsed.output, source, kind), kind)


def _source(parsed: argparse.Namespace) -> _Source:
    """What is meant by a file, an id or a recipe's name. Raises BadInput."""
    name: str = parsed.run
    if (file := run_file(name, library_of(parsed.library))) is not None:
        return _kept(file)
    if name in RECIPES:
        return _Source(name, RECIPES[name].experiment)
    said = " ".join(name.split())
    if ids := _ids_of(parsed):
        raise BadInput(
            "'{name}' is the name of a run in the library: give its id, {ids}",
            name=said,
            ids=ids[0],
        )
    raise BadInput(
        "no file, run or recipe is called '{name}': see `{program} runs` and `{program} recipes`",
        name=said,
        program=PROGRAM,
    )


def _kept(file: Path) -> _Source:
    header = read_header(file)
    provenance = Provenance(header.changes, header.based_on, header.device)
    return _Source(header.name, header.checked_experiment(), provenance, file)


def _ids_of(parsed: argparse.Namespace) -> list[str]:
    """The ids of the runs of a name, the newest first."""
    library = library_of(parsed.library)
    listing_of(library)
    return [entry.id for entry in library.find(parsed.run)]


def _why_no_weights(parsed: argparse.Namespace) -> str:
    ids = _ids_of(parsed)
    made = say("`{program} train {run}` makes a run", program=PROGRAM, run=parsed.run)
    return say(
        "--to {kind}: {run} is a recipe, which has no weights; {hint}",
        kind=parsed.to,
        run=parsed.run,
        hint=say("its newest run is {id}", id=ids[0]) if ids else made,
    )


def _output(given: str | None, source: _Source, kind: ExportKind) -> Path:
    """The file to write. Raises BadInput where it cannot or must not be written."""
    if given is None:
        output = Path(file_name(source.name, "run") + kind.suffix)
        if output.exists():
            raise BadInput("{output} is already there: name a file with --output", output=output)
        return output
    output = Path(given)
    check_place("--output", output)
    check_can_run(output)
    if source.file is not None and output.exists() and output.samefile(source.file):
        raise BadInput("--output: {output} is the run itself", output=output)
    return output


def _export_program(source: _Source, output: Path | None, kind: ExportKind) -> int:
    """Write a script or a notebook: to standard output where there is no file."""
    from mnist_desktop.publishing.exports.export import program_text

    text = program_text(kind, source.experiment, name=source.name, provenance=source.provenance)
    if source.provenance is not None and (based_on := source.provenance.based_on):
        what = say("notebook") if kind is ExportKind.NOTEBOOK else say("script")
        words = "{name} started from {based_on}; the {kind} starts anew, so its figures differ"
        complain(say(words, name=source.name, based_on=based_on, kind=what), 0)
    if output is None:
        print_file(text)
        return 0
    write_export(text.encode(), output)
    how = how_to_run(output, source.experiment, notebook=kind is ExportKind.NOTEBOOK)
    print(f"{output}: {how}")
    return 0


def _export_network(file: Path, output: Path, kind: ExportKind) -> int:
    """Write what needs a run's weights."""
    from mnist_desktop.publishing.exports.export import export
    from mnist_desktop.runs.run_file import load_run

    lines = export(load_run(file), kind, output)
    print(lines or say("wrote {output}", output=output), end="" if lines else "\n")
    return 0
