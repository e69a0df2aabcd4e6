"""What to say of runs whose program ended before they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from mnist_desktop.library.entry import Entry
    from mnist_desktop.library.library import Library


def newest_broken_off(library: Library) -> tuple[Entry, str] | None:
    """The run that was broken off last and can go on, with a sentence about it.

    None once anything was done with another run: nobody is asked again at every start.
    """
    last = library.last_written()
    broken_off = [entry for entry in library.broken_off() if entry.can_go_on]
    of_last = [
        each for each in broken_off if each == last or (last and each.sweep == last.sweep != "")
    ]
    if not of_last:
        return None
    entry = of_last[0]
    if entry.sweep:
        return entry, _tr("A sweep was broken off, at {}.").format(entry.name)
    more = len(broken_off) - 1
    others = _tr(" {} more are under Runs.").format(more) if more else ""
    unit = _tr("step") if entry.experiment.task_facts.full_batch else _tr("epoch")
    words = _tr("{} was broken off after {} {:,} of {:,}.{}")
    return entry, words.format(entry.name, unit, entry.epochs, entry.length, others)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BrokenOff", text)
