"""The command runs: what lies in the library, as a table, as files, as JSON. It needs no torch."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mnist_desktop.cli.exiting import FAILURE, PROGRAM, BadInput, complain
from mnist_desktop.cli.options import add_json, add_library, at_least_one
from mnist_desktop.cli.outputs import add_outputs, check_outputs, takes_output, write_outputs
from mnist_desktop.cli.terminal import output_width, table_lines
from mnist_desktop.files import as_on_disk
from mnist_desktop.library.columns import ENDS, Column, View, ordered, searched
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Library, LibraryError, Listing
from mnist_desktop.paths import library_dir
from mnist_desktop.publishing.table import COLUMNS, rows
from mnist_desktop.words import mark, say

# What the table shows, by the titles for which a terminal has room.
_TITLES = {
    "id": "id",
    "name": mark("name"),
    "differs": mark("what differs"),
    "test_accuracy": mark("accuracy"),
    "train_cost": mark("cost"),
    "seconds": mark("seconds"),
    "end": mark("ended"),
}
_LEAST = {2: 12, 1: 10, 0: 12}


def add_runs(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "runs",
        help="list the runs in the library",
        description="List the runs in the library, the newest first.",
    )
    parser.add_argument(
        "--search",
        metavar="TEXT",
        default="",
        help="only runs with these words in their id, name, note, what differs or how they ended",
    )
    parser.add_argument("--starred", action="store_true", help="only runs with a star")
    parser.add_argument(
        "--sort",
        metavar="COLUMN",
        help="sort by a column of --csv, such as test-accuracy or seconds: the best first",
    )
    parser.add_argument(
        "--limit", type=at_least_one("--limit"), metavar="N", help="only the first N"
    )
    add_outputs(parser)
    add_json(parser)
    add_library(parser)
    parser.set_defaults(command=runs_command)


def library_of(folder: Path | None) -> Library:
    """The library that was named, or the user's own."""
    return Library(folder.absolute() if folder is not None else library_dir())


def run_file(name: str, library: Library) -> Path | None:
    """The file that is meant by its path, or by a run's id in the library; None where it is neither."""
    of_id, file = as_on_disk(library.path(name)), as_on_disk(Path(name))
    if os.path.isfile(file) or file.suffix == of_id.suffix:
        return file
    return of_id if name == Path(name).name and os.path.isfile(of_id) else None


def listing_of(library: Library) -> Listing:
    """What is in a library. Raises BadInput where it cannot be read."""
    try:
        return library.look()
    except LibraryError as error:
        raise BadInput(str(error)) from None


def runs_command(parsed: argparse.Namespace) -> int:
    """Print what was asked for and return the exit code."""
    check_outputs(parsed)
    column = _column_called(parsed.sort) if parsed.sort is not None else None
    library = library_of(parsed.library)
    listing = listing_of(library)
    for trouble in listing.troubles:
        complain(trouble.sentence, FAILURE)
    view = View()
    kept = [entry for entry in reversed(listing.entries) if entry.starred or not parsed.starred]
    entries = searched(kept, parsed.search, lambda entry: _words_of(entry, view))
    if column is not None:
        entries = ordered(entries, column, view, greatest_first=column.greatest_first)
    entries = entries[: parsed.limit]
    if not entries:
        is_empty = not listing.entries
        none = say("there are no runs in {folder}", folder=library.folder)
        where = none if is_empty else say("no run matches")
        print(f"{PROGRAM}: {where}", file=sys.stderr)
    if parsed.json:
        print(json.dumps(_in_json(entries)))
    elif not takes_output(parsed) and entries:
        for line in _table(entries):
            print(line)
    return write_outputs(parsed, entries, library, title=say("Runs of MNIST Desktop"))


def _column_called(name: str) -> Column:
    columns = {column.name.replace("_", "-"): column for column in COLUMNS}
    column = columns.get(name.replace("_", "-"))
    if column is None:
        raise BadInput(
            "--sort: one of {names}, not {name}",
            names=", ".join(columns),
            name=" ".join(name.split()),
        )
    return column


def _words_of(entry: Entry, view: View) -> str:
    differences = view.differences(entry)
    return "\n".join((entry.id, entry.name, entry.note, differences, say(ENDS[entry.end])))


def _table(entries: Sequence[Entry]) -> list[str]:
    by_name = {column.name: column for column in COLUMNS}
    shown = [by_name[name] for name in _TITLES]
    cells = [
        [column.in_words(row[column.name]) for column in shown] for row in rows(entries, base=None)
    ]
    right = [number for number, column in enumerate(shown) if column.is_number]
    titles = [say(title) for title in _TITLES.values()]
    return table_lines(titles, cells, right=right, least=_LEAST, width=output_width())


def _in_json(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {
            **row,
            "sweep": entry.sweep or None,
            "based_on": entry.based_on or None,
            "message": entry.message or None,
            "length": entry.length,
            "can_go_on": entry.can_go_on,
            "experiment": entry.experiment.model_dump(mode="json"),
        }
        for entry, row in zip(entries, rows(entries, base=None), strict=True)
    ]
