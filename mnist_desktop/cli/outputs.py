"""Runs as files: the table as CSV and as Markdown, and the report."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from mnist_desktop.cli.exiting import FAILURE, BadInput, complain, print_file
from mnist_desktop.files import check_can_be_written, write_whole
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.header import RunFileError
from mnist_desktop.library.library import Library
from mnist_desktop.publishing.report import MOST_REPORTED, report, reported_run
from mnist_desktop.publishing.table import as_csv, as_markdown, rows
from mnist_desktop.words import mark, say

_KINDS = ("csv", "markdown", "report")
OUTPUT = "-"


def add_outputs(parser: Any) -> None:
    """The options that name the files."""
    for kind, text in zip(
        _KINDS,
        (
            mark("write the runs as CSV"),
            mark("write the runs as a Markdown table"),
            mark("write a report of the runs with their curves, one HTML file"),
        ),
        strict=True,
    ):
        help_text = say('{what}; "-" is standard output', what=say(text))
        parser.add_argument(f"--{kind}", metavar="FILE", help=help_text)


def given_outputs(parsed: argparse.Namespace) -> list[str]:
    """Those of the options that were given."""
    return [f"--{kind}" for kind in _KINDS if getattr(parsed, kind) is not None]


def takes_output(parsed: argparse.Namespace) -> bool:
    """Whether one of the files is the standard output."""
    return any(getattr(parsed, kind) == OUTPUT for kind in _KINDS)


def check_outputs(parsed: argparse.Namespace) -> None:
    """Raises BadInput where the files cannot be written, before anything is done for them."""
    there = [f"--{kind} -" for kind in _KINDS if getattr(parsed, kind) == OUTPUT]
    there += ["--json"] if parsed.json else []
    if len(there) > 1:
        raise BadInput(
            "{options} cannot share the standard output", options=say(" and ").join(there)
        )
    for kind in _KINDS:
        target = getattr(parsed, kind)
        if target is not None and target != OUTPUT:
            check_file(f"--{kind}", Path(target))


def check_file(option: str, path: Path) -> None:
    """Raises BadInput where no such file can be written."""
    check_place(option, path)
    try:
        check_can_be_written(path)
    except OSError as error:
        raise BadInput(
            "{option}: {reason}: {path}", option=option, reason=error.strerror or error, path=path
        ) from None


def check_place(option: str, path: Path) -> None:
    """Raises BadInput where there can be no such file."""
    try:
        folder = path.resolve().parent
        path.exists()
    except (OSError, RuntimeError) as error:  # a name that is too long, a link to itself
        reason = getattr(error, "strerror", None) or say("it is a link to itself")
        raise BadInput(
            "{option}: {reason}: {path}", option=option, reason=reason, path=path
        ) from None
    if not folder.is_dir():
        raise BadInput("{option}: there is no folder {folder}", option=option, folder=folder)
    if path.is_dir():
        raise BadInput("{option}: {path} is a folder, not a file", option=option, path=path)


def write_outputs(
    parsed: argparse.Namespace,
    entries: Sequence[Entry],
    library: Library,
    *,
    title: str,
    base: Entry | None = None,
    comparison: Sequence[str] = (),
) -> int:
    """Write the files that were asked for and return the exit code; what differs is seen from `base`."""
    table = rows(entries, base=base) if parsed.csv or parsed.markdown else []
    code = 0
    if parsed.csv is not None:
        # By the mark at its beginning a spreadsheet knows that it is UTF-8; a program needs none.
        code = max(code, write_output(as_csv(table), parsed.csv, encoding="utf-8-sig"))
    if parsed.markdown is not None:
        code = max(code, write_output(as_markdown(table), parsed.markdown))
    if parsed.report is not None:
        text = _report(entries, library, title, base, comparison)
        code = max(code, write_output(text, parsed.report))
    return code


def _report(
    entries: Sequence[Entry],
    library: Library,
    title: str,
    base: Entry | None,
    comparison: Sequence[str],
) -> str:
    if len(entries) > MOST_REPORTED:
        words = "the report has the first {most} of {count:,} runs"
        complain(say(words, most=MOST_REPORTED, count=len(entries)), 0)
    reported = []
    for entry in entries[:MOST_REPORTED]:
        try:
            reported.append(reported_run(library, entry))
        except RunFileError as error:
            complain(str(error), FAILURE)
    made = datetime.now().astimezone()
    return report(reported, base=base, title=title, made=made, comparison=comparison)


def write_output(text: str, target: str, encoding: str = "utf-8") -> int:
    """Write a file, or to the standard output where it is called "-", and return the exit code."""
    if target == OUTPUT:
        print_file(text)
        return 0
    try:
        write_whole(text.encode(encoding), Path(target))
    except OSError as error:
        said = say(
            "{name} could not be written: {reason}.", name=target, reason=error.strerror or error
        )
        return complain(said, FAILURE)
    return 0
