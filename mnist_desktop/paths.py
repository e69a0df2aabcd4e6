"""Where the program's own files lie, and where the user's go, and what they are called."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

import platformdirs

APP = "mnist-desktop"
# Names a folder for all of the user's files in place of the system's: on a stick, for a login that many
# share, and where nothing may touch the user's own.
HOME = "MNIST_DESKTOP_HOME"
# A file of this name beside the packaged program says that they lie beside it, in this folder.
PORTABLE, PORTABLE_FOLDER = "portable", "mnist-desktop-files"

# A script called like one of these is imported in its place, by torch too, and ends at its first line.
MODULES = sys.stdlib_module_names | {
    *(
        "torch",
        "torchvision",
        "torchgen",
        "functorch",
        "numpy",
        "PIL",
        "matplotlib",
        "typing_extensions",
    ),
    *("sympy", "mpmath", "networkx", "jinja2", "markupsafe", "fsspec", "filelock", "setuptools"),
    *("triton", "packaging", "pyparsing", "cycler", "dateutil", "kiwisolver", "contourpy", "six"),
}
# Windows takes these for devices, whatever ending follows.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin|conout|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def resources() -> Path:
    """Where MNIST and the ready-made network lie: frozen, in an installed wheel or in a checkout."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    if (package / "resources").is_dir():
        return package / "resources"
    return package.parent / "resources"


def ready_made_network() -> Path:
    """The run that ships with the program and answers at the first start."""
    return resources() / "networks" / "handwriting.mnist"


def data_dir() -> Path:
    """The folder of what the user keeps. It need not exist."""
    return _home() or Path(platformdirs.user_data_dir(APP, appauthor=False))


def own_set_file() -> Path:
    """The user's own labelled digits. Neither it nor its folder need exist."""
    return data_dir() / "handwriting.sqlite"


def own_data_dir() -> Path:
    """The folder of the user's own data sets. It need not exist."""
    return data_dir() / "data"


def library_dir() -> Path:
    """The folder of the user's runs. It need not exist."""
    return data_dir() / "runs"


def window_file() -> Path:
    """What is remembered of the window. Neither it nor its folder need exist."""
    return data_dir() / "window.json"


def language_file() -> Path:
    """Which language was chosen in the window. Neither it nor its folder need exist."""
    return data_dir() / "language.txt"


def course_file() -> Path:
    """What was guessed of the lessons. Neither it nor its folder need exist."""
    return data_dir() / "course.json"


def student_file() -> Path:
    """The name that the user hands in under. Neither it nor its folder need exist."""
    return data_dir() / "student.txt"


def file_name(name: str, otherwise: str) -> str:
    """A run's name as a file's, of letters that every system takes; `otherwise` where none is left.

    It is no name of a device, and none of a module that a script might stand in the way of.
    """
    # File systems count a name's bytes, and some letters have four.
    letters = re.sub(r"[^\w.-]+", "-", name)[:60].encode(errors="ignore")[:180]
    plain = letters.decode(errors="ignore").strip("-.") or otherwise
    return f"{otherwise}-{plain}" if _RESERVED.match(plain) or plain in MODULES else plain


@cache
def cache_dir() -> Path:
    """A writable folder for files that can be made again.

    It is the user's cache folder. Where that cannot be written (a read-only home), it is a folder of
    this process in the system's temporary folder, so that the program still works.
    """
    home = _home()
    folder = home / "cache" if home else Path(platformdirs.user_cache_dir(APP, False))
    if _can_be_written(folder):
        return folder
    own = Path(tempfile.mkdtemp(prefix=f"{APP}-{os.getpid()}-"))
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    return own


def unwritable_portable_folder() -> Path | None:
    """The folder beside the program where the user's files should lie, and cannot."""
    beside = _beside_program()
    return None if beside is None or os.environ.get(HOME) or _can_be_written(beside) else beside


def _home() -> Path | None:
    home = os.environ.get(HOME)
    if home:
        return Path(home).absolute()
    beside = _beside_program()
    return beside if beside is not None and _can_be_written(beside) else None


def _beside_program() -> Path | None:
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    return folder / PORTABLE_FOLDER if (folder / PORTABLE).exists() else None


@cache
def _can_be_written(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
