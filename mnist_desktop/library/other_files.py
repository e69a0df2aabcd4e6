"""What a file is that was given in place of a run, by its first bytes and its ending."""

from __future__ import annotations

from pathlib import Path

from mnist_desktop.digits.picture_files import is_picture
from mnist_desktop.files import open_file
from mnist_desktop.words import say

RUN_ENDING = ".mnist"

# First bytes, and what a file is that begins with them.
_BEGINNINGS = (
    (b"SQLite format 3", "a handwriting set or another database"),
    (b"\0\0\x08", "an IDX file, which “Your handwriting” imports"),
    (b"\x1f\x8b", "a compressed file"),
    (b"PK\x03\x04", "an archive, a document or weights of PyTorch"),
    (b"%PDF", "a PDF document"),
)
_ENDINGS = {
    ".py": "a script",
    ".ipynb": "a notebook",
    ".json": "a JSON file",
    ".csv": "a table",
    ".md": "a table or a text",
    ".txt": "a text",
    ".html": "a report or another page",
    ".onnx": "an ONNX model",
}


def what_is_no_run(path: Path) -> str:
    """A sentence on a file that is not read as a run: what it is, as far as can be told. Raises OSError."""
    with open_file(path) as file:
        start = file.read(16)
    if is_picture(path):
        return say("{name} is a picture, not a run of MNIST Desktop.", name=path.name)
    named = next((kind for first, kind in _BEGINNINGS if start.startswith(first)), None)
    named = named or _ENDINGS.get(path.suffix.casefold())
    if named is not None:
        return say("{name} is {kind}, not a run of MNIST Desktop.", name=path.name, kind=say(named))
    if path.suffix.casefold() == RUN_ENDING:
        return say("{name} is damaged or not a run of MNIST Desktop.", name=path.name)
    return say(
        "{name} is of no kind that MNIST Desktop knows: it opens runs ({ending}), lessons, scripts and "
        "notebooks, and pictures.",
        name=path.name,
        ending=RUN_ENDING,
    )
