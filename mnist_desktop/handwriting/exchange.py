"""Handwriting sets as files of others: pictures with a table of labels, and MNIST's own IDX format.

An import gives every picture or raises; an export writes every file or none.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import struct
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path, PurePath, PureWindowsPath

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from mnist_desktop.digits.idx import IMAGES_MAGIC, LABELS_MAGIC, IdxError, read_idx
from mnist_desktop.digits.image import SIDE, Picture, PictureError, as_bytes
from mnist_desktop.digits.picture_files import is_picture, opened_picture
from mnist_desktop.digits.pictures import has_light_border, image_from_file
from mnist_desktop.files import (
    check_can_be_written,
    read_at_most,
    stat_or_none,
    write_whole,
)
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.own_set import MOST_DIGITS, SetError
from mnist_desktop.words import mark, say

LABELS_FILE = "labels.csv"
IDX_IMAGES = "own-images-idx3-ubyte"
IDX_LABELS = "own-labels-idx1-ubyte"

Labelled = list[tuple[Picture, int]]

# Of labels.csv, in bytes: room for as many long names as a set has digits.
_LONGEST_TABLE = 50_000_000
_NOT_WRITTEN = mark("{name} cannot be written: {reason}.")
_NOT_OPENED = mark("{name} cannot be opened: {reason}.")
_TOO_MANY = mark("{name} has {count:,} {kind}; a handwriting set has at most {most:,} digits.")
# A text in our own pictures: they are white on black whatever they look like.
_MADE_BY, _US = "Software", "MNIST Desktop"


def export_pngs(digits: Sequence[OwnDigit], folder: Path, *, overwrite: bool = False) -> None:
    """Write each digit as 00012-7.png (its id, its label) and labels.csv into an empty or new folder.

    The pictures are 28x28 grey, white ink on black as in MNIST. Raises SetError; where the folder holds
    anything, unless `overwrite` is set, which replaces files of the same names and leaves others.
    """
    if not overwrite:
        with _sentences(_NOT_WRITTEN, folder):
            if folder.is_dir() and any(not each.name.startswith(".") for each in folder.iterdir()):
                raise SetError("The folder {name} is not empty.", name=folder.name)
    _write(_png_files(digits), folder, overwrite)


def _png_files(digits: Sequence[OwnDigit]) -> Iterator[tuple[str, bytes]]:
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["file", "label"])
    ours = PngInfo()
    ours.add_text(_MADE_BY, _US)
    for digit in digits:
        name = f"{digit.id:05d}-{digit.label}.png"
        content = io.BytesIO()
        Image.fromarray(as_bytes(digit.image)).save(content, "PNG", pnginfo=ours)
        rows.writerow([name, digit.label])
        yield name, content.getvalue()
    yield LABELS_FILE, table.getvalue().encode()


def export_idx(digits: Sequence[OwnDigit], folder: Path, *, overwrite: bool = False) -> None:
    """Write own-images-idx3-ubyte and own-labels-idx1-ubyte, in the format of MNIST's files.

    Raises SetError; where one of the two is there already, unless `overwrite` is set.
    """
    images = b"".join(as_bytes(digit.image).tobytes() for digit in digits)
    labels = bytes(digit.label for digit in digits)
    files = [
        (IDX_IMAGES, struct.pack(">4I", IMAGES_MAGIC, len(digits), SIDE, SIDE) + images),
        (IDX_LABELS, struct.pack(">2I", LABELS_MAGIC, len(digits)) + labels),
    ]
    _write(files, folder, overwrite)


def _write(files: Iterable[tuple[str, bytes]], folder: Path, overwrite: bool) -> None:
    """Write all (name, content) in a hidden folder inside `folder`, then each to its name."""
    with _sentences(_NOT_WRITTEN, folder):
        is_new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with tempfile.TemporaryDirectory(prefix=".export-", dir=folder) as temporary:
                names = []
                for name, content in files:
                    if not overwrite and (folder / name).exists():
                        raise SetError(
                            "{name} is in the folder {folder} already.",
                            name=name,
                            folder=folder.name,
                        )
                    with _sentences(_NOT_WRITTEN, folder / name):
                        check_can_be_written(folder / name)
                    (Path(temporary) / name).write_bytes(content)
                    names.append(name)
                for name in names:
                    with _sentences(_NOT_WRITTEN, folder / name):
                        write_whole(partial(shutil.move, Path(temporary) / name), folder / name)
        except BaseException:
            if is_new:
                with suppress(OSError):
                    folder.rmdir()
            raise


def import_pictures(folder: Path) -> Labelled:
    """Read a folder of pictures: those in its labels.csv or, without one, all of them.

    labels.csv has the columns `file` (relative to the folder) and `label`. Without it the labels are the
    ends of the names (…-7.png) or the names of subfolders (7/….jpg). Pictures of 28x28 are taken as they
    are, black ink on a white border inverted; others are fitted as any picture is that the program opens.

    The images are (28, 28) float32 in 0..1. Raises SetError where any of them cannot be had.
    """
    with _sentences(_NOT_OPENED, folder):
        if not folder.is_dir():
            raise SetError("{name} is not a folder.", name=folder.name)
        return [(_picture(path), label) for path, label in _files(folder)]


def not_imported(folder: Path) -> list[str]:
    """The names in a folder that an import of its pictures leaves out, but for hidden ones.

    Names of folders end with a slash. Raises SetError.
    """
    with _sentences(_NOT_OPENED, folder):
        taken = {path for path, _ in _files(folder)} | {folder / LABELS_FILE}
        parents = {path.parent for path in taken}
        return [
            f"{path.relative_to(folder)}{'/' * path.is_dir()}"
            for parent in sorted(parents)
            for path in sorted(parent.iterdir())
            if path not in taken | parents and not path.name.startswith(".")
        ]


def _files(folder: Path) -> list[tuple[Path, int]]:
    """The pictures of a folder that are to be imported, and their labels."""
    table = folder / LABELS_FILE
    with _sentences(_NOT_OPENED, table):
        is_listed = stat_or_none(table) is not None
        content = read_at_most(table, _LONGEST_TABLE) if is_listed else b""
    files = _files_in_table(content, folder) if is_listed else _files_by_name(folder)
    if len(files) > MOST_DIGITS:
        raise SetError(
            _TOO_MANY, name=folder.name, count=len(files), kind=say("pictures"), most=MOST_DIGITS
        )
    return files


def _files_in_table(content: bytes, folder: Path) -> list[tuple[Path, int]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SetError(
            "{file}, row {line}: the text is not in UTF-8.",
            file=LABELS_FILE,
            line=line,
        ) from None
    # Excel writes what the country uses; a table of two columns shows it in its first row.
    first = text.lstrip().partition("\n")[0]
    delimiter = next((each for each in ";\t" if each in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns: list[str] = []
    files = []
    try:
        for fields in reader:
            values = [field.strip() for field in fields]
            if not any(values):
                continue
            if not columns:
                columns = ",".join(values).lower().rstrip(",").split(",")
                _check_columns(columns)
                continue
            # Spreadsheets fill short rows up with empty fields.
            if len(values) < len(columns) or any(values[len(columns) :]):
                raise SetError(
                    "there are {count} fields, not {wanted}", count=len(values), wanted=len(columns)
                )
            row = dict(zip(columns, values, strict=False))
            files.append((_file_in(folder, row["file"]), _label(row["label"])))
    except (SetError, csv.Error) as error:
        raise SetError(
            "{file}, row {row}: {error}.",
            file=LABELS_FILE,
            row=max(reader.line_num, 1),
            error=error,
        ) from None
    if not columns:
        raise SetError("{file} is empty: its first row is to be file,label.", file=LABELS_FILE)
    return files


def _check_columns(columns: list[str]) -> None:
    for name in ("file", "label"):
        if name not in columns:
            raise SetError(
                "there is no column {name}; the first row is to be file,label", name=name
            )
    for name in columns:
        if name not in ("file", "label"):
            raise SetError("the column {name} is not known, only file and label are", name=name)
    if len(columns) != 2:
        raise SetError("a column is there twice")


def _file_in(folder: Path, name: str) -> Path:
    # As Windows splits it: by / and \, and C: is a drive, wherever the table was written.
    if (
        PurePath(name).is_absolute()
        or PureWindowsPath(name).anchor
        or ".." in re.split(r"[/\\]", name)
    ):
        raise SetError("{name} is outside the folder", name=name)
    path = folder / name
    if not name:
        raise SetError("the name of the file is missing")
    if not path.is_file():
        raise SetError("the file {name} is missing", name=name)
    return path


def _label(text: str) -> int:
    if not text:
        raise SetError("the label is missing")
    if not re.fullmatch("[0-9]", text):
        raise SetError("the label {text} is not one of 0 to 9", text=text)
    return int(text)


def _files_by_name(folder: Path) -> list[tuple[Path, int]]:
    files = []
    for path in _pictures(folder):
        match = re.fullmatch(r".*-([0-9])", path.stem, re.DOTALL)
        if match is None:
            raise SetError(
                "The label of {name} is not known: its name does not end like …-7.png, and there is "
                "no {file}.",
                name=path.name,
                file=LABELS_FILE,
            )
        files.append((path, int(match[1])))
    for label in range(10):
        if (folder / str(label)).is_dir():
            files += [(path, label) for path in _pictures(folder / str(label))]
    if not files:
        raise SetError("There are no pictures in the folder {name}.", name=folder.name)
    return files


def _pictures(folder: Path) -> list[Path]:
    # Hidden files are not pictures: macOS writes a ._name.png beside each name.png on some disks.
    return sorted(
        path
        for path in folder.iterdir()
        if is_picture(path) and not path.name.startswith(".") and path.is_file()
    )


def _picture(path: Path) -> Picture:
    try:
        with opened_picture(path, path.name) as file:
            if file.size == (SIDE, SIDE) and file.mode in ("1", "L", "RGB"):
                grey = file.convert("L")
                if file.info.get(_MADE_BY) != _US and has_light_border(
                    np.divide(np.asarray(grey), 255, dtype=np.float32)
                ):
                    grey = ImageOps.invert(grey)
                return _scaled(np.asarray(grey))
        image = image_from_file(path)
    except PictureError as error:
        if str(error).startswith(path.name):
            raise SetError(str(error)) from error
        raise SetError("{name}: {error}", name=path.name, error=error) from error
    if image is None:
        raise SetError("{name} shows nothing.", name=path.name)
    return image


def import_idx(path: Path) -> Labelled:
    """Read a pair of IDX files, given either of them, as digits/idx.py does.

    The images are (28, 28) float32 in 0..1. Raises SetError where the two are not whole and valid.
    """
    try:
        pixels, labels = read_idx(path, most=MOST_DIGITS, classes=10, too_many=_TOO_MANY)
    except IdxError as error:
        raise SetError(str(error)) from error
    return list(zip(_scaled(pixels), labels.tolist(), strict=True))


def _scaled(pixels: NDArray[np.uint8]) -> Picture:
    images: Picture = np.divide(pixels, 255, dtype=np.float32)
    return images


@contextmanager
def _sentences(key: str, path: Path) -> Iterator[None]:
    """Turn what files and the system raise about a path into SetError."""
    try:
        yield
    except OSError as error:
        raise SetError(key, name=path.name, reason=error.strerror or error) from error
