"""What every test shares: a home of its own, MNIST extracted once, and one small trained run."""

from __future__ import annotations

import builtins
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

# Before anything asks where the user's files go: nothing may touch, or depend on, the real home.
_home = tempfile.TemporaryDirectory(prefix="mnist-desktop-tests-", ignore_cleanup_errors=True)
for _name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
    os.environ[_name] = _home.name
for _name in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = str(Path(_home.name) / _name.lower())
# The one that the program itself asks, wherever the system says that the user's files go.
os.environ["MNIST_DESKTOP_HOME"] = _home.name

# Else every process of the tests compiles all that it imports anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Whatever the machine's user speaks.
os.environ["LC_ALL"] = "C.UTF-8"

# What a test starts and reads; on Windows it would speak as the country's consoles do.
os.environ["PYTHONIOENCODING"] = "utf-8"

# Two threads wait for one another at every layer: beside any other busy program, a test of a second
# takes minutes. On batches of a hundred one thread is as quick.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# Where there are two all the same, as in a sweep's worker, they sleep while they wait.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

# As the program does: PySide reads the source of every module that is imported.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

settings.register_profile("suite", deadline=None, max_examples=30, derandomize=True, database=None)
settings.load_profile("suite")

from mnist_desktop import paths  # noqa: E402
from mnist_desktop.experiment.recipes import RECIPES  # noqa: E402
from mnist_desktop.files import remove  # noqa: E402
from mnist_desktop.handwriting.own_set import OwnSet  # noqa: E402
from mnist_desktop.history.driving import drive  # noqa: E402
from mnist_desktop.paths import own_set_file  # noqa: E402

REPOSITORY = Path(__file__).resolve().parent.parent
# What makes and checks the translations.
sys.path.insert(0, str(REPOSITORY / "packaging"))

# torch is imported where it is needed: the process that hands the tests out to others is spared it. On
# Windows it does not load once pytest-qt has loaded Qt.
if sys.platform == "win32":
    import torch  # noqa: F401
if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.runs.run import Run


@pytest.fixture(autouse=True)
def no_own_digits() -> None:
    """No test finds digits that another one has filed, in whatever order they come."""
    file = own_set_file()
    try:
        remove(file)
    except PermissionError:
        # Windows removes nothing that the window of a failed test has open.
        with closing(OwnSet(file)) as own_set:
            own_set.remove(digit.id for digit in own_set.digits())


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of resources with the translations as the build compiles them."""
    from translations import FOLDER, compile_all

    folder = tmp_path_factory.mktemp("resources")
    shutil.copytree(FOLDER, folder / "languages", ignore=shutil.ignore_patterns("*.qm"))
    compile_all(folder / "languages")
    return folder


@pytest.fixture
def korean_texts(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Korean can be spoken, whether or not somebody has compiled it here; English is spoken afterwards."""
    from mnist_desktop import languages

    monkeypatch.setattr(languages, "resources", lambda: compiled)
    languages.translations.cache_clear()
    yield
    languages.translations.cache_clear()
    languages.speak_in(languages.ENGLISH)


def pytest_unconfigure():
    _home.cleanup()


@pytest.fixture(scope="session")
def mnist() -> Dataset:
    """The whole of MNIST."""
    from mnist_desktop.data.mnist import load_mnist

    return load_mnist()


@pytest.fixture(scope="session")
def mnist_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where torchvision finds MNIST, extracted."""
    from mnist_desktop.data.torchvision_import import mnist_class

    root = tmp_path_factory.mktemp("torchvision")
    shutil.copytree(paths.resources() / "mnist", root / "MNIST" / "raw")
    mnist_class()(root=root, download=True)
    return root


@pytest.fixture(scope="session")
def few(mnist) -> Dataset:
    """The first thousand of MNIST's training images and of its test images."""
    from tests.builders import first_images

    return first_images(mnist, 1000, 1000)


@pytest.fixture(scope="session")
def homework_run(few) -> Run:
    """The homework's network after three epochs of a thousand images. Read it, never write it."""
    from mnist_desktop.learning.training import train
    from mnist_desktop.runs.run import Run

    experiment = RECIPES["homework-q1-1"].experiment.with_knob("epochs", 3)
    return Run("homework-q1-1", experiment, drive(train(experiment, few)))
