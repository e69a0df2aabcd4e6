"""The command self-test: whether everything that the program is made of is there and works.

A packaged program runs it to prove that its bundle lacks nothing. So each check imports what it needs by
itself: a part that is missing is a line of the output, not the end of the program.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mnist_desktop import __version__, paths
from mnist_desktop.cli.answers import FAILURE, PROGRAM, complain
from mnist_desktop.cli.self_test_checks import expect, trained
from mnist_desktop.cli.self_test_exports import export_checks
from mnist_desktop.cli.self_test_library import library_checks
from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.recipes import RECIPES, Recipe
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.experiment.training import Training
from mnist_desktop.versions import UNKNOWN, versions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.digits.image import Picture
    from mnist_desktop.handwriting.own_set import OwnDigit
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run import Run

# Returns what it found, where that says something, and raises where something is wrong.
Check = Callable[[], str]

_FEW = 300
_DIGITS = 3
# A 7 in units of its own size, as a pen draws it.
_SEVEN = ((0.3, 0.2), (0.7, 0.2), (0.45, 0.8))
# The window offers them all, and Pillow imports the code for each when it meets one.
_KINDS = ("png", "jpeg", "bmp", "gif", "webp", "tiff")

_SHORT = Experiment(
    data=Data(subset=_FEW),
    network=Network(hidden=(20, 20)),
    training=Training(learning_rate=0.01, batch_size=50, epochs=2, step_every=1),
)
_AUGMENTED = Data(
    subset=_FEW, augment=True, elastic=1, stroke_width=1, gaps=0.2, recentre=True
)  # shift, rotation, scaling and shear are on by themselves
_EPOCH = Experiment(
    data=Data(subset=2000),
    training=Training(learning_rate=0.003, batch_size=20, epochs=1),
)
_LEAST_OF_AN_EPOCH = 0.8
_LEAST_OF_READY_MADE = 0.97


class WindowPart(Protocol):
    """What needs Qt, which nothing here may know: the module `mnist_desktop.ui.self_test`."""

    def qt_version(self) -> str: ...

    def check_window(self) -> str: ...


LoadWindowPart = Callable[[], WindowPart]


@dataclass(frozen=True)
class _Result:
    """What became of a check; `text` is what it found or a sentence that says what is wrong."""

    name: str
    ok: bool
    text: str
    seconds: float


def add_self_test(commands: Any, load_window_part: LoadWindowPart | None) -> None:
    """Add the command to the parser's commands; without a part for the window, none is opened."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "self-test",
        help="check that every part of the program is there and works",
        description="Check that every part of the program is there and works, in about half a minute. "
        "Your own files are not touched. The exit code is 0 if all is well and 1 if not.",
    )
    parser.add_argument("--no-window", action="store_true", help="leave out the window")
    parser.add_argument(
        "--json", action="store_true", help="the last line of the output is one JSON object"
    )
    parser.add_argument("--verbose", action="store_true", help="show where each failure comes from")
    parser.set_defaults(command=partial(_self_test, load_window_part=load_window_part))


def _self_test(parsed: argparse.Namespace, *, load_window_part: LoadWindowPart | None) -> int:
    started = time.perf_counter()
    with _quiet(parsed.verbose), _away_from_home() as folder:
        for path in (paths.cache_dir(), paths.own_set_file()):
            if not path.is_relative_to(folder):
                return complain(f"your own files could not be kept apart: {path}", FAILURE)
        loaded = _versions(load_window_part)
        print(", ".join(f"{name} {version}" for name, version in loaded.items()), flush=True)
        results = []
        window_part = None if parsed.no_window else load_window_part
        for name, check in _checks(_Parts(folder), window_part):
            result = _result(name, check, parsed.verbose)
            results.append(result)
            print(_line(result), flush=True)
    seconds = time.perf_counter() - started
    failed = sum(not result.ok for result in results)
    print(f"{len(results)} checks in {seconds:.0f} s, {failed or 'none'} failed")
    if parsed.json:
        print(json.dumps(_summary(loaded, results, seconds)))
    return FAILURE if failed else 0


def _result(name: str, check: Check, verbose: bool) -> _Result:
    started = time.perf_counter()
    try:
        ok, text = True, check()
    except Exception as error:
        if verbose:
            traceback.print_exception(error)
        ok, text = False, _sentence(error)
    return _Result(name, ok, text, time.perf_counter() - started)


def _sentence(error: Exception) -> str:
    """What went wrong, in one line: what a check says itself is a sentence already."""
    text = " ".join(str(error).split())
    kind = type(error).__name__
    if not text:
        return kind
    return text if isinstance(error, AssertionError) else f"{kind}: {text}"


def _line(result: _Result) -> str:
    colon = ": " if result.text else ""
    return f"{'ok' if result.ok else 'FAILED'}  {result.name}{colon}{result.text}"


def _summary(versions: dict[str, str], results: list[_Result], seconds: float) -> dict[str, Any]:
    return {
        "ok": all(result.ok for result in results),
        "failed": [result.name for result in results if not result.ok],
        "checks": [
            {
                "name": result.name,
                "ok": result.ok,
                "text": result.text,
                "seconds": round(result.seconds, 3),
            }
            for result in results
        ],
        "versions": versions,
        "seconds": round(seconds, 3),
    }


def _versions(load_window_part: LoadWindowPart | None) -> dict[str, str]:
    """What the program is made of here. What cannot be loaded fails a check later."""

    def version(module: str) -> str:
        return str(import_module(module).__version__)

    # torch before Qt: on Windows it does not load the other way round.
    parts: dict[str, Callable[[], str]] = {"torch": partial(version, "torch")}
    if load_window_part is not None:
        parts["PySide6"] = lambda: load_window_part().qt_version()
    parts["numpy"] = partial(version, "numpy")
    found = {PROGRAM: __version__, "Python": platform.python_version()}
    for name, ask in parts.items():
        try:
            found[name] = ask()
        except Exception:
            found[name] = "not loaded"
    return found | {"system": platform.platform()}


@contextmanager
def _quiet(verbose: bool) -> Iterator[None]:
    """Keep the log, which shows where an error comes from, from the terminal."""
    if not verbose:
        logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


@contextmanager
def _away_from_home() -> Iterator[Path]:
    """A folder in which the program's and the user's files lie until the end, when it goes."""
    before = os.environ.get(paths.HOME)
    # On Windows a file that is still open cannot go; that is no reason to fail.
    with tempfile.TemporaryDirectory(prefix=f"{PROGRAM}-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        os.environ[paths.HOME] = str(folder / "home")
        paths.cache_dir.cache_clear()
        try:
            yield folder
        finally:
            if before is None:
                del os.environ[paths.HOME]
            else:
                os.environ[paths.HOME] = before
            paths.cache_dir.cache_clear()


class _Parts:
    """What several checks look at, made when the first of them asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def mnist(self) -> Dataset:
        from mnist_desktop.data.mnist import load_mnist

        return load_mnist()

    @cached_property
    def few(self) -> Dataset:
        from mnist_desktop.data.dataset import Dataset

        return Dataset(
            self.mnist.train_inputs[:_FEW],
            self.mnist.train_labels[:_FEW],
            self.mnist.test_inputs[:_FEW],
            self.mnist.test_labels[:_FEW],
        )

    @cached_property
    def ready_made(self) -> Run:
        from mnist_desktop.runs.run_file import load_run

        return load_run(paths.ready_made_network())

    @cached_property
    def reader(self) -> Predictor:
        """The ready-made network."""
        from mnist_desktop.learning.prediction import Predictor

        return Predictor(self.ready_made.experiment, self.ready_made.outcome.weights)

    @cached_property
    def run(self) -> Run:
        """An epoch on a part of MNIST."""
        from mnist_desktop.runs.run import Run

        return Run("self-test", _EPOCH, trained(_EPOCH, self.mnist))

    @cached_property
    def own_digits(self) -> tuple[OwnDigit, ...]:
        """The first test images filed, and read again from the file."""
        from mnist_desktop.handwriting.own_set import OwnSet

        images = self.mnist.test_inputs[:_DIGITS].numpy().reshape(-1, 28, 28)
        with closing(OwnSet(self.folder / "own.sqlite")) as own_set:
            own_set.add_many(zip(images, self.mnist.test_labels[:_DIGITS].tolist(), strict=True))
        with closing(OwnSet(own_set.path)) as opened:
            return opened.digits()

    def number_of(self, grey: NDArray[Any]) -> str:
        """The digits that the ready-made network reads in a picture."""
        import numpy as np

        from mnist_desktop.digits.reading import read_picture

        images = [steps.image.reshape(-1) for steps in read_picture(grey)]
        if not images:
            return "nothing"
        said = self.reader.probabilities(np.stack(images))
        return "".join(map(str, said.argmax(axis=1)))


def _checks(parts: _Parts, load_window_part: LoadWindowPart | None) -> Iterator[tuple[str, Check]]:
    """Every check with its name; the window comes last, for Qt can end the process."""
    yield "resources", _resources
    yield "versions", _known_versions
    yield "MNIST", partial(_mnist, parts)
    for optimizer in Optimizer:
        yield f"optimizer {optimizer}", partial(_short_run, parts, optimizer=optimizer)
    for activation in Activation:
        yield f"activation {activation}", partial(_short_run, parts, activation=activation)
    for init in Init:
        # Only layers of sigmoids without batch norm can be pre-trained.
        dbn = {"activation": Activation.SIGMOID, "batch_norm": False} if init is Init.DBN else {}
        yield f"initialisation {init}", partial(_short_run, parts, **dbn, init=init)
    for schedule in Schedule:
        yield f"schedule {schedule}", partial(_short_run, parts, schedule=schedule)
    yield "augmentation", partial(_augmentation, parts)
    for task in TaskName:
        if task is not TaskName.MNIST:
            yield f"task {task}", partial(_table, task)
    for recipe in RECIPES.values():
        yield f"recipe {recipe.name}", partial(_recipe, recipe)
    yield "an epoch", partial(_epoch, parts)
    yield "save and open", partial(_save_and_open, parts)
    yield "the ready-made network", partial(_ready_made, parts)
    for kind in _KINDS:
        yield f"picture {kind}", partial(_picture, parts, kind)
    yield "photograph", partial(_photograph, parts)
    yield "several digits", partial(_several_digits, parts)
    yield "explanation", partial(_explanation, parts)
    yield "train mode", partial(_train_mode, parts)
    yield "own digits", partial(_own_digits, parts)
    yield "export and import PNG", partial(_pngs, parts)
    yield "export and import IDX", partial(_idx, parts)
    yield from library_checks(parts)
    yield from export_checks(parts)
    if load_window_part is not None:
        yield "window", lambda: load_window_part().check_window()


# Files


def _known_versions() -> str:
    found = versions()
    unknown = [name for name, version in found.items() if version == UNKNOWN]
    expect(not unknown, f"No version is recorded of {', '.join(unknown)}.")
    return f"{len(found)} known"


def _resources() -> str:
    folder = paths.resources()
    files = [path for path in folder.rglob("*") if path.is_file()]
    expect(bool(files), f"The program's files are missing from {folder}.")
    for path in files:
        expect(bool(path.read_bytes()), f"{path} is empty.")
    return f"{len(files)} files"


def _mnist(parts: _Parts) -> str:
    counts = [len(parts.mnist.train_labels), len(parts.mnist.test_labels)]
    expect(counts == [60_000, 10_000], f"MNIST has {counts[0]} and {counts[1]} images.")
    return ""


# Training


def _answered(experiment: Experiment, data: Dataset) -> None:
    """Train, and ask the network: its answers must be probabilities."""
    import numpy as np

    from mnist_desktop.learning.prediction import Predictor

    outcome = trained(experiment, data)
    said = Predictor(experiment, outcome.weights).probabilities(data.test_inputs[:10].numpy())
    whole = said.shape[1] == 1 or np.allclose(said.sum(axis=1), 1, atol=1e-4)
    expect(bool(whole and (said >= 0).all()), "What it answers are no probabilities.")


def _short_run(parts: _Parts, **knobs: Any) -> str:
    experiment = _SHORT
    experiment = experiment.with_knobs(**knobs)
    _answered(experiment, parts.few)
    return ""


def _augmentation(parts: _Parts) -> str:
    _answered(_SHORT.changed(data=_AUGMENTED), parts.few)
    return ""


def _table(task: TaskName) -> str:
    from mnist_desktop.data.loading import load

    network = Network(hidden=(3,), batch_norm=False, dropout=0)
    _answered(Experiment(task=task, network=network, training=Training(steps=20)), load(task))
    return ""


def _recipe(recipe: Recipe) -> str:
    from mnist_desktop.learning.network import build_network

    for problem in recipe.experiment.problems():
        raise AssertionError(problem.sentence)
    network = build_network(layers_of(recipe.experiment))
    built = sum(parameter.numel() for parameter in network.parameters())
    expected = parameter_count(recipe.experiment)
    expect(built == expected, f"Its network has {built:,} parameters, not {expected:,}.")
    return ""


def _epoch(parts: _Parts) -> str:
    kept = parts.run.outcome.kept
    accuracy = kept.test_accuracy if kept is not None else 0.0
    found = f"accuracy {accuracy:.4f} after {_EPOCH.data.subset:,} images"
    expect(accuracy > _LEAST_OF_AN_EPOCH, f"{found}, not above {_LEAST_OF_AN_EPOCH}.")
    return found


# Networks


def _save_and_open(parts: _Parts) -> str:
    import numpy as np

    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run_file import load_run, save_run

    file = parts.folder / "run.mnist"
    save_run(parts.run, file)
    opened = load_run(file)
    expect(opened.experiment == parts.run.experiment, "Its experiment came back changed.")
    before, after = (
        Predictor(run.experiment, run.outcome.weights).probabilities(
            parts.few.test_inputs[:].numpy()
        )
        for run in (parts.run, opened)
    )
    # Where weights lie in memory decides how their products are rounded.
    same = np.allclose(before, after, rtol=0, atol=1e-5)
    expect(same, "It answers otherwise after it was opened.")
    return ""


def _ready_made(parts: _Parts) -> str:
    said = parts.reader.probabilities(parts.mnist.test_inputs[:].numpy())
    accuracy = float((said.argmax(axis=1) == parts.mnist.test_labels.numpy()).mean())
    found = f"accuracy {accuracy:.4f}"
    expect(accuracy > _LEAST_OF_READY_MADE, f"{found}, not above {_LEAST_OF_READY_MADE}.")
    return found


def _explanation(parts: _Parts) -> str:
    from mnist_desktop.learning.misreading import TrainingDigits, explain

    # Told that a 1 was meant, it looks for what misled the network.
    explanation = explain(_drawn_seven(), parts.reader, TrainingDigits(parts.mnist), meant=1)
    expect(explanation.predicted == 7, f"A drawn 7 was read as {explanation.predicted}.")
    expect(bool(explanation.sentence), "It says nothing.")
    return ""


def _train_mode(parts: _Parts) -> str:
    from mnist_desktop.learning.train_mode import TrainModeAnswers, spread

    run = parts.run
    answers = TrainModeAnswers(run.experiment, run.outcome.weights, parts.mnist.train_inputs)
    votes = spread(answers.answers(_drawn_seven().reshape(-1), 20)).votes
    expect(int(votes.sum()) == 20, f"20 answers have {int(votes.sum())} votes.")
    return ""


# Pictures


def _drawn_seven() -> Picture:
    import numpy as np

    from mnist_desktop.digits.strokes import image_from_strokes

    image = image_from_strokes([np.array(_SEVEN)])
    if image is None:
        raise AssertionError("A drawing gave no image.")
    return image


def _expect_read(parts: _Parts, grey: NDArray[Any], shown: str) -> None:
    read = parts.number_of(grey)
    expect(read == shown, f"A picture of {shown} was read as {read}.")


def _sheet_with_seven(width: int, height: int, pen: int) -> NDArray[np.uint8]:
    """Black on white."""
    import numpy as np
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (width, height), 255)
    places = [(x * height + (width - height) / 2, y * height) for x, y in _SEVEN]
    ImageDraw.Draw(sheet).line(places, fill=0, width=pen, joint="curve")
    return np.array(sheet)


def _picture(parts: _Parts, kind: str) -> str:
    from PIL import Image

    from mnist_desktop.digits.pictures import grey_from_file

    path = parts.folder / f"seven.{kind}"
    Image.fromarray(_sheet_with_seven(300, 200, 9)).save(path)
    _expect_read(parts, grey_from_file(path), "7")
    return ""


def _photograph(parts: _Parts) -> str:
    """A sheet in a light that falls off towards one side, with a camera's noise."""
    import numpy as np

    sheet = _sheet_with_seven(800, 600, 12) / 255
    light = np.linspace(0.9, 0.4, sheet.shape[1])
    noise = np.random.default_rng(1).normal(scale=0.015, size=sheet.shape)
    seen = (0.3 + 0.7 * sheet) * light + noise
    _expect_read(parts, np.clip(seen * 255, 0, 255).astype(np.uint8), "7")
    return ""


def _several_digits(parts: _Parts) -> str:
    import numpy as np

    digits = parts.mnist.test_inputs[:_DIGITS].numpy().reshape(-1, 28, 28)
    grey = (255 * (1 - np.hstack(list(digits)))).astype(np.uint8).repeat(4, 0).repeat(4, 1)
    shown = "".join(map(str, parts.mnist.test_labels[:_DIGITS].tolist()))
    _expect_read(parts, np.pad(grey, 32, constant_values=255), shown)
    return ""


# The user's own digits


def _own_digits(parts: _Parts) -> str:
    filed = [(digit.image, digit.label) for digit in parts.own_digits]
    _expect_same(parts, filed, "read from their file")
    return ""


def _pngs(parts: _Parts) -> str:
    from mnist_desktop.handwriting.exchange import export_pngs, import_pngs

    export_pngs(parts.own_digits, parts.folder / "pngs")
    _expect_same(parts, import_pngs(parts.folder / "pngs"), "imported")
    return ""


def _idx(parts: _Parts) -> str:
    from mnist_desktop.handwriting.exchange import IDX_IMAGES, export_idx, import_idx

    export_idx(parts.own_digits, parts.folder / "idx")
    _expect_same(parts, import_idx(parts.folder / "idx" / IDX_IMAGES), "imported")
    return ""


def _expect_same(parts: _Parts, digits: Sequence[tuple[Picture, int]], how: str) -> None:
    """Expect digits to be the first test images, of which the own set was made."""
    import numpy as np

    images = parts.mnist.test_inputs[:_DIGITS].numpy().reshape(-1, 28, 28)
    labels = parts.mnist.test_labels[:_DIGITS].tolist()
    same = (
        len(digits) == _DIGITS
        and [label for _, label in digits] == labels
        and np.allclose([image for image, _ in digits], images, atol=1e-6)
    )
    expect(same, f"The digits are others than were filed when they are {how}.")
