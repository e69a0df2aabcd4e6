"""A folder of the user's -> a data set: IDX files called as MNIST's are, or pictures by class. No torch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.data.own_data import Images
from mnist_desktop.digits.idx import idx_pair, read_idx
from mnist_desktop.digits.image import SIDE
from mnist_desktop.digits.picture_files import grey_from_file, is_picture
from mnist_desktop.digits.whole_pictures import LIGHT, border_shade, fitted
from mnist_desktop.experiment.own_data import (
    FEWEST_CLASSES,
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_IMAGES,
)
from mnist_desktop.files import read_at_most
from mnist_desktop.printable import composed, printable
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import mark, say

CLASSES_FILE = "classes.txt"
_TEST_SHARE = 1 / 6  # as MNIST has it
_SEED = 0
_LONGEST_NAMES = 10_000  # bytes of classes.txt
_MOST_NAMED = 20
_TOO_MANY = mark("{name} has {count:,} {kind}; a data set has at most {most:,} images.")

# Images (n, 28, 28) and labels (n,) of "train" and of "test".
_Bytes = NDArray[np.uint8]
_Parts = dict[str, tuple[_Bytes, _Bytes]]
# Hears how many of how many pictures are read.
Tell = Callable[[int, int], None]


class UnfitData(Refusal):
    """A folder that no data set can be made of."""


@dataclass(frozen=True, eq=False)
class Found:
    """What is in a folder, and what of it was left out; `remarks` are sentences on what was made of it.

    `inverted` and `transposed` say what was done to the images that `as_they_are` has.
    """

    name: str
    classes: tuple[str, ...]
    as_they_are: Images
    inverted: bool = False
    transposed: bool = False
    remarks: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def images(self) -> Images:
        """As they are learned from."""
        return self.as_they_are.turned(inverted=self.inverted, transposed=self.transposed)

    def counts(self) -> list[tuple[int, int]]:
        """How many images of each class there are to train on, and to test on."""
        of_train, of_test = (
            np.bincount(labels, minlength=len(self.classes)).tolist()
            for labels in (self.as_they_are.train_labels, self.as_they_are.test_labels)
        )
        return list(zip(of_train, of_test, strict=True))


def read_folder(folder: Path, tell: Tell = lambda *_: None) -> Found:
    """Read a data set from a folder.

    It has IDX files called as MNIST's or EMNIST's are, plain or gzipped, with the names of the classes in
    `classes.txt`, one a line; or a folder of pictures for each class, with `train` and `test` above them or
    without. Where nothing is there to test on, a sixth of each class is taken for it. What lies class by
    class is mixed: many a page looks at the first ones. Chance is the same each time. Raises Refusal.
    """
    try:
        if not folder.is_dir():
            raise UnfitData("{name} is not a folder.", name=folder.name)
        entries = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
        files = [each for each in entries if re.search(r"images[-.]idx3", each.name)]
        return _of_idx(folder, entries, files) if files else _of_pictures(folder, entries, tell)
    except OSError as error:
        raise UnfitData(
            "{name} cannot be opened: {reason}.",
            name=folder.name,
            reason=error.strerror or error,
        ) from error


def _of_idx(folder: Path, entries: Sequence[Path], files: Sequence[Path]) -> Found:
    names = _names_in(folder / CLASSES_FILE)
    by_part: dict[str, Path] = {}
    for file in files:
        part = "test" if re.search("t10k|test", file.name) else "train"
        first = by_part.setdefault(part, file)
        if first.name.removesuffix(".gz") != file.name.removesuffix(".gz"):
            raise UnfitData(
                "There are several data sets in the folder {name}: {one} and {other}. Put each into a "
                "folder of its own.",
                name=folder.name,
                one=first.name,
                other=file.name,
            )
    most = len(names) or MOST_CLASSES
    read: _Parts = {
        part: read_idx(file, most=MOST_IMAGES, classes=most, too_many=_TOO_MANY)
        for part, file in by_part.items()
    }
    if "train" not in read:
        read["train"] = read.pop("test")
    count = len(names) or 1 + max(int(labels.max(initial=0)) for _, labels in read.values())
    remarks: list[str] = []
    is_transposed = files[0].name.startswith("emnist")
    if is_transposed:
        remarks.append(say("EMNIST's files have rows for columns: the images are turned upright."))
    images = _shared_out(read, names or [str(each) for each in range(count)], remarks)
    taken = {each for file in by_part.values() for each in idx_pair(file)} | {folder / CLASSES_FILE}
    left = tuple(each.name + "/" * each.is_dir() for each in entries if each not in taken)
    classes = tuple(names) or tuple(map(str, range(count)))
    name = _name_of(folder)
    return Found(name, classes, images, False, is_transposed, tuple(remarks), left)


def _names_in(file: Path) -> list[str]:
    """The names of the classes, one a line; none where there is no such file. Raises UnfitData."""
    if not file.exists():
        return []
    try:
        lines = read_at_most(file, _LONGEST_NAMES).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise UnfitData("{name}: the text is not in UTF-8.", name=file.name) from None
    return _checked([line.strip() for line in lines if line.strip()], file.name)


def _checked(names: Sequence[str], where: str) -> list[str]:
    if not FEWEST_CLASSES <= len(names) <= MOST_CLASSES:
        raise UnfitData(
            "{where} has {count:,} classes; a data set has {least} to {most}.",
            where=where,
            count=len(names),
            least=FEWEST_CLASSES,
            most=MOST_CLASSES,
        )
    if twice := [name for name, count in Counter(map(composed, names)).items() if count > 1]:
        raise UnfitData("{where}: two classes are called {name}.", where=where, name=twice[0])
    return [printable(name)[:LONGEST_NAME] for name in names]


def _of_pictures(folder: Path, entries: Sequence[Path], tell: Tell) -> Found:
    by_name = {each.name.casefold(): each for each in entries if each.is_dir()}
    parts = {part: by_name[part] for part in ("train", "test") if part in by_name}
    if "train" not in parts:
        parts = {"train": folder}
    classes = [each for each in sorted(parts["train"].iterdir(), key=_in_order) if _is_class(each)]
    if not any(any(_pictures(each)) for each in classes):
        raise UnfitData(
            "There is no data set in the folder {name}: neither IDX files, such as "
            "train-images-idx3-ubyte, nor a folder of pictures for each class.",
            name=folder.name,
        )
    names = _checked([each.name for each in classes], folder.name)
    labels = {composed(each.name): label for label, each in enumerate(classes)}
    files: list[tuple[str, int, Path]] = []
    left: list[str] = []
    for part, above in parts.items():
        for each in sorted(above.iterdir(), key=_in_order):
            if not _is_class(each):
                if not each.name.startswith(".") and each not in parts.values():
                    left.append(f"{each.relative_to(folder)}{'/' * each.is_dir()}")
            elif composed(each.name) not in labels:
                raise UnfitData(
                    "{name} is a class to test on, but none to train on.", name=each.name
                )
            else:
                files += [(part, labels[composed(each.name)], file) for file in _pictures(each)]
                left += _others(each, folder)
    if len(files) > MOST_IMAGES:
        raise UnfitData(
            _TOO_MANY, name=folder.name, count=len(files), kind=say("pictures"), most=MOST_IMAGES
        )
    pixels = np.empty((len(files), SIDE, SIDE), np.uint8)
    for at, (*_, file) in enumerate(files):
        tell(at, len(files))
        pixels[at] = fitted(grey_from_file(file))
    of_part = np.array([part for part, *_ in files])
    truth = np.array([label for _, label, _ in files], np.uint8)
    rows = {part: of_part == part for part in parts}
    read: _Parts = {part: (pixels[chosen], truth[chosen]) for part, chosen in rows.items()}
    remarks: list[str] = []
    images = _shared_out(read, names, remarks)
    if is_light := border_shade(pixels) > LIGHT:
        remarks.append(say("The pictures have a light ground: black and white are exchanged."))
    return Found(
        _name_of(folder), tuple(names), images, is_light, False, tuple(remarks), tuple(left)
    )


def _shared_out(
    read: _Parts,
    names: Sequence[str],
    remarks: list[str],
) -> Images:
    """What is trained and tested on; where there is nothing to test on, a sixth of each class is taken."""
    images, labels = read["train"]
    if sum(len(each) for _, each in read.values()) > MOST_IMAGES:
        count = sum(len(each) for _, each in read.values())
        raise UnfitData(
            _TOO_MANY, name=say("The folder"), count=count, kind=say("images"), most=MOST_IMAGES
        )
    least = 1 if "test" in read else 2
    for label, name in enumerate(names):
        if (count := int((labels == label).sum())) < least:
            raise UnfitData(
                "There are too few images of the class {name}: {count}, of which some are trained on and "
                "some test."
                if count
                else "There is no image of the class {name} to train on.",
                name=name,
                count=count,
            )
    if not FEWEST_CLASSES <= len(names) <= MOST_CLASSES:
        _checked(names, say("The folder"))
    if "test" in read:
        if not len(read["test"][1]):
            raise UnfitData("There is no image to test on.")
        return Images(*_mixed(images, labels), *_mixed(*read["test"]))
    generator, tested = np.random.default_rng(_SEED), np.zeros(len(labels), bool)
    for label in range(len(names)):
        rows = generator.permutation(np.flatnonzero(labels == label))
        tested[rows[: max(1, round(_TEST_SHARE * len(rows)))]] = True
    remarks.append(
        say(
            "There was nothing to test on: of {count:,} images, {tested:,} were drawn by chance for it.",
            count=len(labels),
            tested=int(tested.sum()),
        )
    )
    return Images(
        *_mixed(images[~tested], labels[~tested]), *_mixed(images[tested], labels[tested])
    )


def _mixed(images: _Bytes, labels: _Bytes) -> tuple[_Bytes, _Bytes]:
    """In an order drawn by chance where they lie class by class; else in their own."""
    if (np.diff(labels.astype(int)) < 0).any():
        return images, labels
    order = np.random.default_rng(_SEED).permutation(len(labels))
    return images[order], labels[order]


def _is_class(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_dir()


def _pictures(folder: Path) -> Iterator[Path]:
    # Hidden files are no pictures: macOS writes a ._name.png beside each name.png on some disks.
    for path in sorted(folder.iterdir()):
        if is_picture(path) and not path.name.startswith(".") and path.is_file():
            yield path


def _others(folder: Path, above: Path) -> Iterator[str]:
    taken = set(_pictures(folder))
    others = (each for each in sorted(folder.iterdir()) if each not in taken)
    shown = (each for each in others if not each.name.startswith("."))
    for each in islice(shown, _MOST_NAMED):
        yield f"{each.relative_to(above)}{'/' * each.is_dir()}"


def _in_order(path: Path) -> tuple[int, str]:
    """Numbers by their size, before names."""
    return (int(path.name), "") if path.name.isdecimal() else (1 << 62, path.name.casefold())


def _name_of(folder: Path) -> str:
    return printable(folder.resolve().name)[:100] or "data"
