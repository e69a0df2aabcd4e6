"""The command self-test: whether a packaged program is whole.

It tries what a package can lack: files, modules, libraries and their plugins, processes of its own. That
the code does what it should is the test suite's business. Each check imports what it needs by itself: a
part that is missing is a line of the output, not the end of the program.
"""

from __future__ import annotations

import argparse
import os
import pkgutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mnist_desktop
from mnist_desktop import paths
from mnist_desktop.cli.exiting import FAILURE, PROGRAM
from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.languages import ENGLISH, LANGUAGES, translations
from mnist_desktop.refusal import Refusal
from mnist_desktop.versions import UNKNOWN, versions
from mnist_desktop.words import mark, say

if TYPE_CHECKING:
    from mnist_desktop.library.library import Library
    from mnist_desktop.runs.run import Run

# Returns what it found, where that says something, and raises where something is wrong.
Check = Callable[[], str]

# The window offers them all, and Pillow imports the code for each when it meets one.
_KINDS = ("png", "jpeg", "bmp", "gif", "webp", "tiff")
# A 7 in units of its own size, as a pen draws it.
_SEVEN = ((0.3, 0.2), (0.7, 0.2), (0.45, 0.8))
_XOR = RECIPES["xor-mlp"].experiment.with_knob("steps", 20)


def add_self_test(commands: Any, check_window: Check | None) -> None:
    """Add the command to the parser's commands; without a check of the window, none is opened."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "self-test",
        help="check that every part of the program is there and works",
        description="Check that every part of the program is there and works, in about ten seconds. "
        "Your own files are not touched. The exit code is 0 if all is well and 1 if not.",
    )
    parser.add_argument("--no-window", action="store_true", help="leave out the window")
    parser.add_argument("--verbose", action="store_true", help="show where each failure comes from")
    parser.set_defaults(command=partial(_self_test, check_window=check_window))


def _self_test(parsed: argparse.Namespace, *, check_window: Check | None) -> int:
    started = time.perf_counter()
    print(", ".join(f"{name} {version}" for name, version in versions().items()), flush=True)
    number = failed = 0
    with _away_from_home() as folder:
        for name, check in _checks(folder, None if parsed.no_window else check_window):
            number += 1
            try:
                sign, text = say("ok"), check()
            except Exception as error:
                if parsed.verbose:
                    traceback.print_exception(error)
                failed += 1
                # What a check says itself is a sentence already.
                kind = "" if isinstance(error, AssertionError) else f"{type(error).__name__}: "
                sign, text = say("FAILED"), kind + " ".join(str(error).split())
            print(f"{sign}  {say(name)}{': ' if text else ''}{text}", flush=True)
    took = time.perf_counter() - started
    words = "{number} checks in {took:.0f} s, {failed} failed"
    print(say(words, number=number, took=took, failed=failed or say("none")))
    return FAILURE if failed else 0


@contextmanager
def _away_from_home() -> Iterator[Path]:
    """A folder in which the program's and the user's files lie until the end, when it goes."""
    before = os.environ.get(paths.HOME)
    # On Windows a file that is still open cannot go; that is no reason to fail.
    with tempfile.TemporaryDirectory(prefix=f"{PROGRAM}-", ignore_cleanup_errors=True) as name:
        os.environ[paths.HOME] = name
        paths.cache_dir.cache_clear()
        try:
            yield Path(name)
        finally:
            del os.environ[paths.HOME]
            if before is not None:
                os.environ[paths.HOME] = before
            paths.cache_dir.cache_clear()


def _checks(folder: Path, check_window: Check | None) -> Iterator[tuple[str, Check]]:
    """Every check with its name; the window comes last, for Qt can end the process."""
    yield mark("resources"), _resources
    yield mark("versions"), _known_versions
    yield mark("modules"), partial(_modules, with_window=check_window is not None)
    yield mark("MNIST and torchvision"), _mnist
    yield mark("optimizers"), _optimizers
    for kind in _KINDS:
        yield say("picture {kind}", kind=kind), partial(_picture, folder / f"seven.{kind}")
    yield mark("sweep"), _sweep
    yield mark("report"), _report
    yield mark("scripts"), _scripts
    yield mark("weights for PyTorch"), partial(_weights, folder / "weights.pt")
    yield mark("what is left out"), partial(_left_out, folder / "model.onnx")
    if check_window is not None:
        yield mark("window"), check_window


def _resources() -> str:
    folder = paths.resources()
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files, f"The program's files are missing from {folder}."
    if frozen := getattr(sys, "frozen", False):
        files.append(folder.parent / "LICENCES.txt")
    for path in files:
        assert path.read_bytes(), f"{path} is empty."
    missing = [name for name in LANGUAGES if name != ENGLISH and not translations(name)]
    assert not (frozen and missing), f"The translations of {', '.join(missing)} are missing."
    return say("{count} files", count=len(files))


def _known_versions() -> str:
    found = versions()
    unknown = [name for name, version in found.items() if version == UNKNOWN]
    assert not unknown, f"No version is recorded of {', '.join(unknown)}."
    return say("{count} known", count=len(found))


def _modules(*, with_window: bool) -> str:
    """Import all there is: what the modules ask for must be there, too."""
    names = [each.name for each in pkgutil.walk_packages(mnist_desktop.__path__, "mnist_desktop.")]
    left_out = ("mnist_desktop.__main__", *(() if with_window else ("mnist_desktop.ui",)))
    asked = [name for name in names if not name.startswith(left_out)]
    assert asked, "None can be listed."
    for name in asked:
        import_module(name)
    return say("{count} imported", count=len(asked))


def _mnist() -> str:
    from mnist_desktop.data.mnist import load_mnist
    from mnist_desktop.data.torchvision_import import mnist_class

    mnist_class()
    data = load_mnist()
    counts = [len(data.train_labels), len(data.test_labels)]
    assert counts == [60_000, 10_000], f"MNIST has {counts[0]} and {counts[1]} images."
    return ""


def _optimizers() -> str:
    """A training with each: a package has not all of torch that they import."""
    from mnist_desktop.data.loading import load
    from mnist_desktop.history.driving import drive
    from mnist_desktop.history.records import End
    from mnist_desktop.learning.training import train

    data = load(_XOR.task)
    for optimizer in Optimizer:
        outcome = drive(train(_XOR.with_knob("optimizer", optimizer), data))
        assert outcome.end is End.FINISHED, f"{optimizer.label}: {outcome.message}"
    return ""


def _ready_made() -> Run:
    from mnist_desktop.runs.run_file import load_run

    return load_run(paths.ready_made_network())


def _picture(path: Path) -> str:
    """Write a digit in the uneven light of a photograph, which SciPy takes off, and read it."""
    import numpy as np
    from PIL import Image, ImageDraw

    from mnist_desktop.digits.picture_files import grey_from_file
    from mnist_desktop.digits.reading import read_picture
    from mnist_desktop.learning.prediction import Predictor

    sheet = Image.new("L", (800, 600), 255)
    places = [(x * sheet.height + 100, y * sheet.height) for x, y in _SEVEN]
    ImageDraw.Draw(sheet).line(places, fill=80, width=12, joint="curve")
    light = np.linspace(0.9, 0.4, sheet.width)
    Image.fromarray((np.array(sheet) * light).astype(np.uint8)).save(path)
    images = [steps.image.reshape(-1) for steps in read_picture(grey_from_file(path))]
    assert len(images) == 1, f"A picture of one digit was read as {len(images)}."
    run = _ready_made()
    [said] = Predictor(run.experiment, run.outcome.weights).probabilities(np.stack(images))
    digit = said.argmax()
    assert digit == 7, f"A picture of 7 was read as {digit}."
    return ""


def _library() -> Library:
    from mnist_desktop.library.library import Library

    return Library(paths.library_dir(), cache=paths.cache_dir())


def _sweep() -> str:
    from mnist_desktop.history.records import End
    from mnist_desktop.sweeps.local_workers import LocalWorkers
    from mnist_desktop.sweeps.sweep import make_sweep
    from mnist_desktop.sweeps.sweeping import work_off

    sweep, library = make_sweep("self-test", _XOR, {"hidden": [(2,), (3,)]}, 1), _library()
    for _ in work_off(sweep, library, LocalWorkers(1)):
        pass
    ends = [entry.end for entry in library.look().entries]
    assert ends == [End.FINISHED] * 2, "The workers did not make all runs."
    return say("in another process")


def _report() -> str:
    from mnist_desktop.publishing.report import report, reported_run

    library = _library()
    reported = [reported_run(library, entry) for entry in library.look().entries]
    page = report(reported, base=None, title="Self-test", made=datetime.now(UTC))
    assert "<svg" in page, "It has no curves."
    return say("{count} runs", count=len(reported))


def _scripts() -> str:
    from mnist_desktop.publishing.script.program import script_of

    for name, recipe in RECIPES.items():
        compile(script_of(recipe.experiment, name=name, guard=True).text, name, "exec")
    return say("of {count} recipes", count=len(RECIPES))


def _weights(path: Path) -> str:
    import torch

    from mnist_desktop.publishing.exports.torch_weights import save_weights

    save_weights(_ready_made(), path)
    return say("{count} tensors", count=len(torch.load(path, weights_only=True)))


def _left_out(path: Path) -> str:
    """Where the extras are not installed, the program must say so."""
    from mnist_desktop.publishing.exports.onnx_model import save_onnx
    from mnist_desktop.sweeps.cluster import ClusterWorkers

    uses: dict[str, tuple[str, Callable[[], object]]] = {
        "onnx": ("onnxscript", lambda: save_onnx(_ready_made(), path)),
        "cluster": ("distributed", lambda: ClusterWorkers("").open(_library())),
    }
    missing = [extra for extra, (package, _) in uses.items() if find_spec(package) is None]
    for extra in missing:
        said = "nothing"
        try:
            uses[extra][1]()
        except Refusal as error:
            said = str(error)
        assert f"pip install 'mnist-desktop[{extra}]'" in said, f"Without {extra} it says: {said}"
    return ", ".join(missing) or say("nothing")
