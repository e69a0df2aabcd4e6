"""The commands hand-in, which makes a student's file, and check, which trains a class's runs again."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mnist_desktop.cli.exiting import FAILURE, PROGRAM, BadInput, complain
from mnist_desktop.cli.library import library_of, listing_of, run_file
from mnist_desktop.cli.options import add_library, at_least_one
from mnist_desktop.cli.outputs import OUTPUT, check_file, write_output
from mnist_desktop.cli.terminal import StatusLine, output_width, table_lines
from mnist_desktop.files import read_at_most
from mnist_desktop.paths import file_name
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.handin.checking import Checked


def add_hand_in(commands: Any) -> None:
    """Add both commands to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "hand-in",
        help="make one file of runs and answers, to be handed in",
        description="Make one HTML file that opens in any browser: your name, your answers, a report of "
        "the runs, and the runs themselves, which the check command trains again.",
    )
    parser.add_argument(
        "run",
        nargs="+",
        metavar="RUN",
        help="a run's file, its id in the library, or its name: the newest",
    )
    parser.add_argument("--name", required=True, help="whose hand-in it is")
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="a text file with what you answer"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="by default named like you, in this folder"
    )
    add_library(parser)
    parser.set_defaults(command=hand_in_command)

    parser = commands.add_parser(
        "check",
        help="train again what a class has handed in, and say what is reproduced",
        description="Read the hand-ins in a folder, and in the folders in it, and train each run again, "
        "with what was changed while it trained. The exit code is 1 where one is damaged or not "
        "reproduced.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder, or one hand-in")
    parser.add_argument(
        "--epochs",
        type=at_least_one("--epochs"),
        metavar="N",
        help="train only the first N epochs of each run again (of a gate: steps)",
    )
    for kind in ("csv", "html"):
        text = say('write the table as {kind}; "-" is standard output', kind=kind.upper())
        parser.add_argument(f"--{kind}", metavar="FILE", help=text)
    parser.set_defaults(command=check_command)


def hand_in_command(parsed: argparse.Namespace) -> int:
    """Write the hand-in and return the exit code."""
    from mnist_desktop.handin.handin_file import ENDING, MOST_LETTERS, Answer, write_hand_in

    library = library_of(parsed.library)
    output = Path(parsed.output or file_name(parsed.name, "hand-in") + ENDING)
    if parsed.output is None and output.exists():
        raise BadInput("{output} is already there: name a file with --output", output=output)
    check_file("--output", output)
    runs = []
    for name in parsed.run:
        file = run_file(name, library)
        if file is None:
            listing_of(library)
            file = next((library.path(entry.id) for entry in library.find(name)), None)
        if file is None:
            raise BadInput(
                "no file or run is called '{name}': see `{program} runs`",
                name=" ".join(name.split()),
                program=PROGRAM,
            )
        runs.append(file)
    answers = []
    if parsed.answers is not None:
        try:
            text = read_at_most(parsed.answers, 4 * MOST_LETTERS).decode("utf-8-sig")
        except OSError as error:
            raise BadInput(
                "--answers: {reason}: {path}",
                reason=error.strerror or error,
                path=parsed.answers,
            ) from None
        except UnicodeDecodeError:
            raise BadInput("{word!a} is not in UTF-8", word=str(parsed.answers)) from None
        answers.append(Answer.model_construct(question="", text=text))
    write_hand_in(output, parsed.name, runs, answers)
    print(say("wrote {output}", output=output))
    return 0


def check_command(parsed: argparse.Namespace) -> int:
    """Check what was handed in and return the exit code."""
    if parsed.csv == parsed.html == OUTPUT:
        raise BadInput("{options} cannot share the standard output", options="--csv - and --html -")
    for kind in ("csv", "html"):
        if (target := getattr(parsed, kind)) not in (None, OUTPUT):
            check_file(f"--{kind}", Path(target))
    if not os.path.exists(parsed.folder):
        raise BadInput("there is no folder {folder}", folder=parsed.folder)

    from mnist_desktop.handin.checking import check, hand_ins_in
    from mnist_desktop.handin.table import counts

    own = Path(parsed.html).absolute() if parsed.html not in (None, OUTPUT) else None
    files = hand_ins_in(parsed.folder) if parsed.folder.is_dir() else [parsed.folder]
    files = [file for file in files if file.absolute() != own]
    if not files:
        raise BadInput("there is no hand-in in {folder}", folder=parsed.folder)
    status = StatusLine(sys.stderr)

    def tell(file: Path, number: int, done: int, of: int) -> None:
        words = "{place} of {files}: {name}, run {number}: step {done:,} of {of:,}"
        place = files.index(file) + 1
        status.show(
            say(
                words,
                place=place,
                files=len(files),
                name=file.name,
                number=number,
                done=done,
                of=of,
            )
        )

    rows: list[Checked] = []
    is_broken_off = False
    try:
        for row in check(files, epochs=parsed.epochs, tell=tell):
            rows.append(row)  # noqa: PERF402
    except KeyboardInterrupt:  # what is done is not lost
        is_broken_off = True
    finally:
        status.clear()
    code = _tell(parsed, rows)
    if OUTPUT not in (parsed.csv, parsed.html):
        print(counts(rows))
    return complain(say("interrupted"), 130) if is_broken_off else code


def _tell(parsed: argparse.Namespace, rows: list[Checked]) -> int:
    """Print the table, write what was asked for, and return the exit code."""
    from mnist_desktop.handin.table import NUMBERS, TITLES, as_csv, as_html, cells
    from mnist_desktop.runs.reproducing import Verdict

    if OUTPUT not in (parsed.csv, parsed.html):
        shown = list(TITLES)
        lines = table_lines(
            [say(title) for title in TITLES.values()],
            [cells(row) for row in rows],
            right=[shown.index(name) for name in NUMBERS],
            least={shown.index(name): 10 for name in ("file", "run", "name")},
            width=output_width(),
        )
        print(*lines, sep="\n")
    bad = {Verdict.DIFFERENT, Verdict.DAMAGED}
    code = FAILURE if any(row.verdict in bad for row in rows) else 0
    made = datetime.now().astimezone()
    for target, text, encoding in (
        (parsed.csv, as_csv(rows), "utf-8-sig"),  # so a spreadsheet knows that it is UTF-8
        (parsed.html, as_html(rows, made), "utf-8"),
    ):
        if target is not None:
            code = max(code, write_output(text, target, encoding))
    return code
