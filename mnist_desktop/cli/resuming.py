"""The command resume: it goes on with a run or a sweep that was interrupted."""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import sys
from typing import Any

from mnist_desktop.cli.exiting import PROGRAM, BadInput
from mnist_desktop.cli.following import follow, unit_of
from mnist_desktop.cli.library import library_of, listing_of
from mnist_desktop.cli.options import add_json, add_library
from mnist_desktop.cli.outputs import check_file
from mnist_desktop.cli.sweep import add_sweep_options, given_sweep_options, run_sweep
from mnist_desktop.cli.training import add_train_options, changes_of, end_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Library
from mnist_desktop.printable import composed
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import ENDED, Sweep, left, load_sweeps
from mnist_desktop.words import say

_MOST_NAMED = 5


class _Busy(Refusal):
    """It is being trained elsewhere."""

    is_bad_input = False


def add_resume(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "resume",
        help="go on with a run or a sweep that was interrupted",
        description="Go on with a run or a sweep that was interrupted, to its end.",
    )
    parser.add_argument(
        "name",
        help="the id of a run or a sweep, a unique beginning of it, or a name: the newest that can go on",
    )
    add_json(parser)
    add_library(parser)
    add_train_options(parser.add_argument_group("of a run"))
    add_sweep_options(parser.add_argument_group("of a sweep"))
    parser.set_defaults(command=resume_command)


def resume_command(parsed: argparse.Namespace) -> int:
    """Go on with what was named and return the exit code."""
    library = library_of(parsed.library)
    found = _found(parsed.name, library)
    if composed(found.id) != composed(parsed.name):
        print(say("going on with {id}", id=found.id), file=sys.stderr)

    if isinstance(found, Entry):
        return _go_on(parsed, found, library)
    for option in ("save", "change"):
        if getattr(parsed, option):
            raise BadInput("--{option}: {id} is a sweep, not a run", option=option, id=found.id)
    return run_sweep(parsed, found, library)


def _go_on(parsed: argparse.Namespace, entry: Entry, library: Library) -> int:
    for option in given_sweep_options(parsed):
        raise BadInput("{option}: {id} is a run, not a sweep", option=option, id=entry.id)
    if parsed.save is not None:
        check_file("--save", parsed.save)
    experiment = entry.experiment
    changes = changes_of(parsed.change, experiment, entry.epochs)

    from mnist_desktop.data.loading import load_for
    from mnist_desktop.runs.keeping import train_and_keep
    from mnist_desktop.runs.plan import plan_to_go_on
    from mnist_desktop.runs.run_file import load_run

    run = dataclasses.replace(load_run(library.path(entry.id)), id=entry.id)
    plan = plan_to_go_on(run, load_for(experiment))
    if plan.remark:
        print(plan.remark, file=sys.stderr)
    _tell_from_where(entry)
    ended = follow(train_and_keep(plan, library), experiment, changes)
    return end_of(parsed, ended, RECIPES.get(run.name))


def _tell_from_where(entry: Entry) -> None:
    unit, length = unit_of(entry.experiment), f"{entry.length:,}"
    words = "going on after {unit} {epochs:,} of {length}"
    if not entry.epochs:
        words = "going on before the first {unit} of {length} has ended"
    given = {"epochs": entry.epochs} if entry.epochs else {}
    print(say(words, unit=say(unit), length=length, **given), file=sys.stderr, flush=True)


def _found(name: str, library: Library) -> Entry | Sweep:
    """What is meant by an id, a name or the beginning of an id. Raises BadInput and _Busy."""
    listing = listing_of(library)
    name = composed(name)
    sweeps, bad = load_sweeps(library.folder)
    by_id: dict[str, Entry | Sweep] = {sweep.id: sweep for sweep in sweeps}
    by_id |= {composed(entry.id): entry for entry in listing.entries}
    if name in by_id:
        return _checked(by_id[name], library)
    for trouble in listing.troubles:
        if composed(trouble.file) == f"{name}.mnist":
            raise BadInput(trouble.sentence)
    for sentence in bad:
        if sentence.startswith(f"{name}.json "):
            raise BadInput(sentence)
    # Ids end with when they were made, but only sweeps of one name are sorted by that.
    of_name: list[Entry | Sweep] = [
        *library.find(name),
        *reversed([sweep for sweep in sweeps if composed(sweep.name) == name]),
    ]
    if of_name:
        return _newest(name, of_name, library)
    beginning = [id_ for id_ in by_id if name and id_.startswith(name)]
    if len(beginning) == 1:
        return _checked(by_id[beginning[0]], library)
    if beginning:
        raise BadInput(
            "'{name}' is the beginning of {listed}", name=name, listed=_listed(beginning)
        )
    known = dict.fromkeys([*by_id, *(item.name for item in by_id.values())])
    close = difflib.get_close_matches(name, known, n=3)
    hint = say(": see `{program} runs`", program=PROGRAM)
    if close:
        hint = say("; there is {listed}", listed=_listed(close))
    raise BadInput(
        "no run or sweep is called '{name}'{hint}", name=" ".join(name.split()), hint=hint
    )


def _newest(name: str, found: list[Entry | Sweep], library: Library) -> Entry | Sweep:
    """The first of several that can go on; why not, where there is none."""
    first: Refusal | None = None
    able = []
    for item in found:
        try:
            able.append(_checked(item, library))
        except Refusal as error:
            # That one is being trained says more than that another has ended.
            if first is None or (isinstance(error, _Busy) and not isinstance(first, _Busy)):
                first = error
    if not able:
        assert first is not None
        raise first
    if len(able) > 1:
        words = "{count} called {name} can go on; this is the newest"
        print(say(words, count=len(able), name=name), file=sys.stderr)
    return able[0]


def _checked(item: Entry | Sweep, library: Library) -> Entry | Sweep:
    """What can go on now. Raises BadInput and _Busy."""
    entries = library.listing().entries
    runs = [item] if isinstance(item, Entry) else [e for e in entries if e.sweep == item.id]
    if any(library.is_being_trained(run.id) for run in runs):
        raise _Busy("{id} is being trained now, by another window or program.", id=item.id)
    is_over = item.end in ENDED if isinstance(item, Entry) else not left(item, entries)
    if is_over:
        raise BadInput("{id} has ended: nothing is left to go on with.", id=item.id)
    if isinstance(item, Entry) and not item.can_go_on:
        raise BadInput("{id} was kept without its state: it cannot go on.", id=item.id)
    return item


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return say("{shown} and {more} more", shown=shown, more=more) if more > 0 else shown
