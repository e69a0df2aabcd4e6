"""The option --data of the command train: a folder is read and kept, and it says what it took."""

from __future__ import annotations

import sys
from pathlib import Path

from mnist_desktop.cli.exiting import BadInput
from mnist_desktop.cli.terminal import StatusLine
from mnist_desktop.data.own_data import keep, known
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.files import as_on_disk
from mnist_desktop.words import say

_LEAST_LETTERS = 6  # of a checksum
_MOST_NAMED = 10


def own_data_of(what: str) -> OwnData:
    """The data set of a folder, or a kept one by its name or the beginning of its checksum.

    Raises BadInput, and what reading a folder and keeping it raise.
    """
    folder = as_on_disk(Path(what))
    if what and folder.is_dir():
        return _kept(folder)
    kept = known()
    found = [own for own in kept if own.name == what] or [
        own for own in kept if len(what) >= _LEAST_LETTERS and own.checksum.startswith(what)
    ]
    if len(found) > 1:
        names = ", ".join(own.short_checksum for own in found)
        raise BadInput(
            "--data: several data sets are called {what}: {names}", what=what, names=names
        )
    if not found:
        raise BadInput("--data: {what} is neither a folder nor a data set that is known", what=what)
    return found[0]


def _kept(folder: Path) -> OwnData:
    from mnist_desktop.data.own_reading import read_folder  # it knows Pillow, which takes time

    status = StatusLine(sys.stderr)
    found = read_folder(
        folder, lambda at, of: status.show(say("{at:,} of {of:,} pictures", at=at, of=of))
    )
    status.clear()
    own = keep(found.images, found.name, found.classes)
    counts = zip(found.classes, found.counts(), strict=True)
    said = ", ".join(f"{name} {train:,} + {test:,}" for name, (train, test) in counts)
    print(
        say(
            "data set {name} (checksum {checksum} …): {train:,} images to train on and {test:,} to test on",
            name=own.name,
            checksum=own.short_checksum,
            train=own.train_rows,
            test=own.test_rows,
        )
    )
    print(said)
    for remark in found.remarks:
        print(remark)
    if found.left_out:
        more = len(found.left_out) - _MOST_NAMED
        names = ", ".join(found.left_out[:_MOST_NAMED])
        named = say("{shown} and {more} more", shown=names, more=more) if more > 0 else names
        print(say("not taken: {names}", names=named))
    return own
