"""Damaged files of every kind that the program opens: what is said, how long it takes, how much memory.

python -m benchmarks.damaged [--each N] [--seed N] [KIND ...]

Each file is made of a sound one by chance, from the seed, and opened through the program's own doors in a
process of its own, which is killed where it says nothing for long.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import gzip
import hashlib
import io
import json
import logging
import os
import random
import re
import selectors
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SLOW_SECONDS = 5
HUNG_SECONDS = 30
LARGE_BYTES = 1_500_000_000

ODD: list[Any] = [
    None, True, -1, 0, 2, 2**31, 2**63, 10**30, 10**400, 1e39, -1e308, 5e-324, 0.5,
    float("nan"), float("inf"), -float("inf"), "", "x", "x" * 5000, "\x1b[31mred\x07", "<h1>big</h1>",
    "=1+1", "learning_rate", "hidden", "0001-01-01T00:00:00+00:00", "9999-12-31", "cuda:99", [], {}, [[]],
    [1, 2], [None], {"a": 1}, "\u202e", "mnist", "xor", ["\0"], [1e308] * 3,
]  # fmt: skip


# Damage


def in_bytes(content: bytes, chance: random.Random) -> bytes:
    """A file that a disk or a download has spoilt."""
    spoilt = bytearray(content)
    at = chance.randrange(max(1, len(spoilt)))
    match chance.randrange(6):
        case 0:
            return bytes(spoilt[:at])
        case 1:
            spoilt[at : at + chance.randrange(1, 64)] = b""
        case 2:
            spoilt[at:at] = spoilt[: chance.randrange(1, 4096)]
        case 3:
            length = chance.randrange(1, 512)
            spoilt[at : at + length] = chance.randbytes(length)
        case _:
            for _ in range(chance.choice((1, 2, 8, 64))):
                if spoilt:
                    place = chance.randrange(min(len(spoilt), chance.choice((64, 2000, 10**9))))
                    spoilt[place] = chance.choice((0, 255, chance.randrange(256)))
    return bytes(spoilt)


def in_json(value: Any, chance: random.Random) -> Any:
    """The value with something in it that is not as it was."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice([*value])
        match chance.randrange(12):
            case 0:
                return {k: v for k, v in value.items() if k != key}
            case 1:
                return {**value, chance.choice(("colour", key + key)): chance.choice(ODD)}
            case _:
                return {**value, key: in_json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        place = chance.randrange(len(value))
        match chance.randrange(8):
            case 0:
                return value[:place]
            case 1:
                return [*value, *value[place:]]
            case 2:
                return value * chance.choice((2, 50))
            case _:
                return [*value[:place], in_json(value[place], chance), *value[place + 1 :]]
    deep: Any = []
    for _ in range(500 if chance.random() < 0.02 else 0):
        deep = [deep]
    alike = [odd for odd in ODD if _kind(odd) is _kind(value)]
    return deep or chance.choice(alike if alike and chance.random() < 0.7 else ODD)


def _kind(value: Any) -> type:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float if is_number else type(value)


def in_text(text: str, chance: random.Random) -> str:
    """A script that somebody has edited, or another program has mangled."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(8):
        case 0:
            del lines[at]
        case 1:
            lines[at] = lines[at].replace(" ", " " * chance.choice((2, 200_000)), 1)
        case 2:
            lines[at:at] = lines[at:] * chance.choice((1, 20))
        case 3:
            lines[at] = "(" * chance.choice((3, 5000)) + lines[at]
        case 4:
            lines.insert(at, str(chance.choice(ODD)))
        case 5:
            chance.shuffle(lines)
        case _:
            words = lines[at].split(" ")
            place = chance.randrange(len(words))
            name, equals, _ = words[place].partition("=")
            words[place] = f"{name}{equals}{chance.choice(ODD)}"
            lines[at] = " ".join(words)
    return "\n".join(lines)


# Files, and the doors that they are opened at. A door returns whether the file was taken.


def refused(*arguments: str) -> bool:
    """Give the program a line of words; whether it said that something was wrong."""
    from mnist_desktop.cli import run

    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        code = run(arguments)
    said = output.getvalue() + errors.getvalue()
    assert code in (0, 1, 2), f"exit code {code}"
    assert "\x1b" not in said, "a raw escape character"
    assert "Traceback" not in said, "a traceback was printed"
    return code != 0


@cache
def sound_runs() -> list[bytes]:
    """Runs with and without images, batch norm, validation, pre-training and a state to go on from."""
    from mnist_desktop.data.loading import load
    from mnist_desktop.experiment.recipes import RECIPES
    from mnist_desktop.history.events import BatchLosses, Change, EpochEnded, Stop
    from mnist_desktop.learning.training import train
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.run_file import run_as_bytes

    xor = RECIPES["xor-mlp"].experiment.with_knob("steps", 200)
    digits = RECIPES["homework-q1-1"].experiment.with_knobs(
        hidden=(8, 6), subset=500, batch_size=50, epochs=2
    )
    dbn = {"init": "dbn", "activation": "sigmoid", "batch_norm": False, "pretraining_epochs": 1}
    found = []
    for name, experiment, is_stopped in (
        ("xor-mlp", xor, False),
        ("xor-mlp", xor.with_knob("steps", 100_000), True),
        ("digits", digits.with_knobs(validation_share=0.01), False),
        ("digits", digits.with_knobs(epochs=40), True),
        ("digits", digits.with_knobs(**dbn), False),
    ):
        data = load(experiment.task)
        training = train(experiment, data)
        command, outcome = None, None
        while outcome is None:
            try:
                event = training.send(command)
            except StopIteration as end:
                outcome = end.value
                break
            command = None
            if isinstance(event, EpochEnded) and event.figures.epoch == 1:
                command = Change("learning_rate", 0.05)
            elif is_stopped and isinstance(event, BatchLosses) and event.first > 20:
                command = Stop()
        run = Run(name, experiment, outcome, created="2026-11-27T10:00:00.000+00:00", note="mine")
        found.append(run_as_bytes(replace(run, starred=True)))
    return found


def damaged_run(chance: random.Random) -> bytes:
    content = chance.choice(sound_runs())
    length = int.from_bytes(content[:8], "little")
    outer, tensors = json.loads(content[8 : 8 + length]), bytearray(content[8 + length :])
    match chance.randrange(10):
        case 0:
            return in_bytes(content, chance)
        case 1:
            outer = in_json(outer, chance)
        case 2:
            for _ in range(chance.choice((1, 50))):
                at = 4 * chance.randrange(len(tensors) // 4)
                tensors[at : at + 4] = chance.choice(
                    (b"\0\0\xc0\x7f", b"\0\0\x80\xff", b"\xff" * 4)
                )
        case _:
            described = json.loads(outer["__metadata__"]["run"])
            for _ in range(chance.choice((1, 1, 2, 5))):
                part = chance.choice(("", "", "epochs", "changes", "pretraining", "state"))
                if part:
                    described[part] = in_json(described.get(part), chance)
                else:
                    described = in_json(described, chance)
                if not isinstance(described, dict):
                    break
            outer["__metadata__"]["run"] = json.dumps(described)
    text = json.dumps(outer).encode()
    return len(text).to_bytes(8, "little") + text + bytes(tensors)


def picture_of_a_seven(folder: Path) -> str:
    from PIL import Image, ImageDraw

    path = folder / "seven.png"
    if not path.exists():
        picture = Image.new("L", (90, 90), 255)
        ImageDraw.Draw(picture).line([(20, 20), (70, 20), (40, 75)], fill=0, width=8)
        picture.save(path)
    return str(path)


def runs(folder: Path, chance: random.Random) -> bool:
    library = folder / "runs"
    library.mkdir(exist_ok=True)
    (library / "good.mnist").write_bytes(sound_runs()[0])
    file = library / "one.mnist"
    file.write_bytes(damaged_run(chance))
    here = ("--library", str(library))

    def listed(*words: str) -> None:
        assert not refused("runs", *words, *here), "the listing was refused"

    def exported(kind: str) -> None:
        refused("export", str(file), "--to", kind, "-o", str(folder / f"export.{kind}"))

    doors: list[Callable[[], object]] = [
        lambda: listed(),
        lambda: listed("--json"),
        lambda: listed("--csv", "-"),
        lambda: listed("--markdown", "-"),
        lambda: listed("--report", str(folder / "report.html")),
        lambda: listed("--report", "-"),
        lambda: exported("script"),
        lambda: exported("notebook"),
        lambda: exported("torch"),
        lambda: exported("weights-png"),
        lambda: _go_on(file),
        lambda: refused("predict", str(file), "1", "0"),
    ]
    for door in chance.sample(doors, 3):
        door()
    return not refused("predict", str(file), picture_of_a_seven(folder))


def _go_on(file: Path) -> None:
    """As resume does, but no further than to the first steps."""
    from mnist_desktop.data.loading import load
    from mnist_desktop.learning.training import train
    from mnist_desktop.refusal import Refusal
    from mnist_desktop.runs.run_file import load_run

    with contextlib.suppress(Refusal):
        run = load_run(file)
        training = train(run.experiment, load(run.experiment.task), go_on_from=run.outcome)
        for _ in range(3):
            next(training, None)
        training.close()


def hand_ins(folder: Path, chance: random.Random) -> bool:
    """A hand-in of a damaged run, or a damaged hand-in, as check reads it."""
    from mnist_desktop.files import read_at_most
    from mnist_desktop.handin import handin_file

    given = folder / "given"
    given.mkdir(exist_ok=True)
    path, run = given / f"one{handin_file.ENDING}", folder / "handed-in.mnist"
    run.write_bytes(sound_runs()[0])
    handin_file.write_hand_in(path, "one", [run], [handin_file.Answer(text="x" * 99)])
    content = path.read_bytes()
    start = content.index(b"<script type=") + 1
    (text, old), how = re.findall(rb">([^<]*)</script>", content), chance.randrange(4)
    if how == 0:
        content = in_bytes(content, chance)
    elif how == 1:
        content = content[:start] + in_bytes(content[start:], chance)
    elif how == 2:
        content = content.replace(text, json.dumps(in_json(json.loads(text), chance)).encode())
    else:  # by somebody who knows the file
        new = damaged_run(chance)
        digest = hashlib.sha256(new).hexdigest().encode()
        content = content.replace(json.loads(text)["runs"][0].encode(), digest)
        content = content.replace(old, base64.b64encode(new))
    path.write_bytes(content)
    is_refused = refused("check", str(given), "--epochs", "2", "--html", str(folder / "check.html"))
    assert read_at_most(folder / "check.html", 10**7).count(b"<tr class=") == 1, "no row"
    return not is_refused


def _settings(path: Path) -> bool:
    from mnist_desktop.publishing.script.settings import NoSettings, settings_in_file

    try:
        settings_in_file(path)
    except NoSettings:
        return False
    return True


def _program(chance: random.Random, *, notebook: bool) -> str:
    from mnist_desktop.experiment.recipes import RECIPES
    from mnist_desktop.publishing.script.notebook import notebook_of
    from mnist_desktop.publishing.script.program import script_of

    name = chance.choice([*RECIPES])
    if notebook:
        return notebook_of(RECIPES[name].experiment, name=name)
    return script_of(RECIPES[name].experiment, name=name).text


def scripts(folder: Path, chance: random.Random) -> bool:
    text = _program(chance, notebook=False)
    for _ in range(chance.choice((1, 1, 3))):
        text = in_text(text, chance)
    content = text.encode(errors="replace")
    (folder / "one.py").write_bytes(in_bytes(content, chance) if chance.random() < 0.2 else content)
    return _settings(folder / "one.py")


def notebooks(folder: Path, chance: random.Random) -> bool:
    text = _program(chance, notebook=True)
    match chance.randrange(3):
        case 0:
            content = in_bytes(text.encode(), chance)
        case 1:
            content = json.dumps(in_json(json.loads(text), chance)).encode()
        case _:
            content = in_text(text, chance).encode(errors="replace")
    (folder / "one.ipynb").write_bytes(content)
    return _settings(folder / "one.ipynb")


def pictures(folder: Path, chance: random.Random) -> bool:
    from PIL import Image

    kind = chance.choice(("png", "jpeg", "gif", "bmp", "tiff", "webp", "ppm", "ico", "tga"))
    with Image.open(picture_of_a_seven(folder)) as seven, io.BytesIO() as content:
        mode = chance.choice(("L", "RGB")) if kind != "gif" else "L"
        seven.convert(mode).save(content, kind)
        path = folder / f"one.{kind}"
        path.write_bytes(in_bytes(content.getvalue(), chance))
    return not refused("predict", str(path))


def idx(folder: Path, chance: random.Random) -> bool:
    from mnist_desktop.handwriting.exchange import IDX_IMAGES, IDX_LABELS, import_idx
    from mnist_desktop.handwriting.own_set import SetError

    for path in folder.glob("own-*"):
        path.unlink()
    count = chance.randrange(1, 20)
    images = b"".join(n.to_bytes(4, "big") for n in (0x803, count, 28, 28)) + bytes(784 * count)
    labels = b"".join(n.to_bytes(4, "big") for n in (0x801, count)) + bytes(count)
    files = [(IDX_IMAGES, images), (IDX_LABELS, labels)]
    spoilt = chance.randrange(2)
    for number, (name, content) in enumerate(files):
        if number == spoilt:
            content = in_bytes(content, chance)
        if chance.random() < 0.5:
            content, name = gzip.compress(content), f"{name}.gz"
            if number == spoilt and chance.random() < 0.3:
                content = in_bytes(content, chance)
        (folder / name).write_bytes(content)
    if chance.random() < 0.1:
        name, _ = files[spoilt]
        for path in folder.glob(f"{name}*"):
            path.unlink()
        if chance.random() < 0.5:
            os.mkfifo(folder / name)
        else:
            said = chance.choice((0x803, 0x801)), chance.choice((1, 150_000, 2**32 - 1)), 28, 28
            (folder / name).write_bytes(that_unpacks_to_gigabytes(struct.pack(">4I", *said)))
    try:
        import_idx(next(folder.glob("own-images*")))
    except SetError:
        return False
    return True


def that_unpacks_to_gigabytes(start: bytes) -> bytes:
    """An archive of a few megabytes, which begins with `start`."""
    return gzip.compress(start) + _two_gigabytes()


@cache
def _two_gigabytes() -> bytes:
    return gzip.compress(bytes(1 << 25)) * 64


def folders(folder: Path, chance: random.Random) -> bool:
    """Pictures with their table, as one hands them on."""
    from mnist_desktop.handwriting.exchange import LABELS_FILE, import_pictures, not_imported
    from mnist_desktop.handwriting.own_set import SetError

    given = Path(tempfile.mkdtemp(dir=folder))
    content = Path(picture_of_a_seven(folder)).read_bytes()
    table = "file,label\n" + "".join(f"{number}-7.png,7\n" for number in range(3))
    for number in range(3):
        is_spoilt = chance.random() < 0.3
        name = given / f"{number}-7.png"
        if is_spoilt and chance.random() < 0.1:
            os.mkfifo(name)
        else:
            name.write_bytes(in_bytes(content, chance) if is_spoilt else content)
    match chance.randrange(5):
        case 0:
            os.mkfifo(given / LABELS_FILE)
        case 1:
            (given / LABELS_FILE).write_bytes(in_bytes(table.encode(), chance))
        case 2 | 3:
            text = in_text(table, chance)
            (given / LABELS_FILE).write_text(text, "utf-8", errors="replace")
    try:
        import_pictures(given)
        not_imported(given)
    except SetError:
        return False
    return True


def sets(folder: Path, chance: random.Random) -> bool:
    import numpy as np

    from mnist_desktop.digits.strokes import Stroke
    from mnist_desktop.handwriting.own_set import OwnSet, SetError

    path = folder / "own.sqlite"
    path.unlink(missing_ok=True)
    own = OwnSet(path)
    for label in range(10):
        own.add(np.eye(28, dtype=np.float32), label, (Stroke((np.ones((3, 4)),)),))
    own.close()
    if chance.random() < 0.4:
        path.write_bytes(in_bytes(path.read_bytes(), chance))
    else:
        column = chance.choice(("label", "image", "added", "strokes"))
        value = chance.choice([*ODD, b"\0" * 784, "[" * 9000, "[[[[1,2,3]]]]", "[[]]" * 9, 10**18])
        _by_sql(path, f"UPDATE digits SET {column} = ? WHERE id = {chance.randrange(1, 11)}", value)
    try:
        own = OwnSet(path)
        own.arrays()
        own.add(np.eye(28, dtype=np.float32), 3)
        own.close()
    except SetError:
        return False
    return True


def _by_sql(path: Path, statement: str, *values: Any) -> None:
    with (
        contextlib.closing(sqlite3.connect(path)) as connection,
        contextlib.suppress(sqlite3.Error, OverflowError),
    ):
        plain = (v if isinstance(v, bytes | str | float | None) else json.dumps(v) for v in values)
        connection.execute(statement, tuple(plain))
        connection.commit()


def sweeps(folder: Path, chance: random.Random) -> bool:
    from mnist_desktop.experiment.recipes import RECIPES
    from mnist_desktop.sweeps.sweep import load_sweeps, make_sweep, save_sweep

    experiment = RECIPES[chance.choice(("xor-mlp", "homework-q1-1"))].experiment
    sweep = make_sweep(
        "mine", experiment, {"learning_rate": [0.1, 0.01], "hidden": [(4,), (5, 6)]}, 2
    )
    for path in (folder / "sweeps").glob("*"):
        path.unlink()
    path = save_sweep(sweep, folder)
    content = path.read_bytes()
    if chance.random() < 0.3:
        path.write_bytes(in_bytes(content, chance))
    else:
        path.write_text(json.dumps(in_json(json.loads(content), chance)), encoding="utf-8")
    found, _ = load_sweeps(folder)
    return bool([each.labels() for each in found])


# What a text may be made of that is no text for people.
HOSTILE = (
    "`", "*", "**", "_", "[", "![", "](file:///etc/passwd)", "](http://a.b/c.png)", "|a", "\n|-|-|\n", "> ",
    "- ", "1. ", "# ", "\n", "\n\n", "```\n", "<img src=x>", "<script>alert(1)</script>", "&#0;", "\u202e",
    "\u2028", "\ufeff", "\ud800", "\0", "\t", "a\u0301\u0301", "😀", "\r", "{0}", "%s", "word ",
)  # fmt: skip


def damaged_lesson(chance: random.Random) -> bytes:
    """The example of docs/lessons, as a disk, a slip of the hand or somebody hostile leaves it."""
    content = (Path(__file__).parents[1] / "docs" / "lessons" / "xor.json").read_bytes()
    match chance.randrange(8):
        case 0:
            return in_bytes(content, chance)
        case 1:
            return in_text(content.decode(), chance).encode(errors="surrogatepass")
        case 2:
            encoding = chance.choice(("utf-16", "utf-32", "utf-8-sig", "utf-7", "cp037"))
            return content.decode().encode(encoding, "replace")
        case 3:
            deep = chance.choice((b"[", b'{"lessons":')) * chance.choice((50, 500, 200_000))
            at = chance.randrange(len(content))
            return content[:at] + deep + content[at:]
    course: Any = json.loads(content)
    for _ in range(chance.choice((1, 1, 2, 5))):
        lessons = course.get("lessons") if isinstance(course, dict) else None
        lesson = chance.choice(lessons) if isinstance(lessons, list) and lessons else None
        if not isinstance(lesson, dict):
            break
        if chance.random() < 0.4:
            words = chance.choices(chance.sample(HOSTILE, 3), k=chance.choice((3, 100, 2000)))
            lesson[chance.choice(("title", "text", "text", "do"))] = "".join(words)
        elif chance.random() < 0.9:
            part = chance.choice(("knobs", "questions", "claim", "experiment", "title"))
            lesson[part] = in_json(lesson.get(part), chance)
        else:
            course = in_json(course, chance)
    return json.dumps(course, ensure_ascii=chance.random() < 0.5).encode(errors="surrogatepass")


def lessons(folder: Path, chance: random.Random) -> bool:
    """A damaged lesson, and where it is one, its card and its form."""
    from mnist_desktop.course.lesson_file import LessonError
    from mnist_desktop.course.opening import open_course

    path = folder / "one.json"
    path.write_bytes(damaged_lesson(chance))
    card, form, wrong = _card_and_form()
    wrong.clear()
    try:
        course = open_course(path)
    except LessonError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert said.startswith("one.json cannot be opened: "), said
        assert said.endswith("."), said
        assert said.isprintable(), said
        return False
    for lesson in course.lessons.values():
        card.show_recipe(lesson)
        form.limit(lesson.limits)
        form.set_experiment(lesson.experiment)
        card.grab()
        form.grab()
    assert not wrong, wrong[0]
    return True


@cache
def _card_and_form() -> tuple[Any, Any, list[str]]:
    wrong = _qt()
    from mnist_desktop.course.progress import Progress
    from mnist_desktop.experiment.spec import Experiment
    from mnist_desktop.ui.form.experiment_form import ExperimentForm
    from mnist_desktop.ui.train.recipe_card import RecipeCard

    return RecipeCard(Progress()), ExperimentForm(Experiment()), wrong


def index(folder: Path, chance: random.Random) -> bool:
    from mnist_desktop.library.library import Library

    library, cache_folder = folder / "indexed", folder / "cache"
    if not library.exists():
        library.mkdir()
        cache_folder.mkdir()
        for number, content in enumerate(sound_runs()):
            (library / f"{number}.mnist").write_bytes(content)
    whole = Library(library, cache=cache_folder).look()
    (file,) = cache_folder.glob("*.sqlite")
    if chance.random() < 0.4:
        file.write_bytes(in_bytes(file.read_bytes(), chance))
    elif chance.random() < 0.1:
        _by_sql(
            file, chance.choice(("DROP TABLE entries", "DELETE FROM meaning", "DROP TABLE meaning"))
        )
    else:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            text = connection.execute("SELECT entry FROM entries").fetchone()[0]
        start = text.index("[")
        values: Any = json.dumps(in_json(json.loads(text[start:]), chance))
        value = chance.choice((text[:start] + values, values, chance.choice(ODD)))
        column = chance.choice(("entry", "entry", "entry", "size", "changed", "number", "file"))
        _by_sql(file, f"UPDATE OR IGNORE entries SET {column} = ?", value)
    listing = Library(library, cache=cache_folder).look()
    assert listing == whole, "another listing"
    assert not refused("runs", "--library", str(library))
    return True


def window(folder: Path, chance: random.Random) -> bool:
    """A damaged run opened in the window, and looked at from some of its pages."""
    from PySide6.QtWidgets import QApplication

    shown, wrong, said = _window(folder)
    wrong.clear()
    said.clear()
    file = folder / "one.mnist"
    file.write_bytes(damaged_run(chance))
    shown.open_run(file)
    for title in ("Layers", "Results", "Curves"):
        shown.show_page(title)
        late = time.monotonic() + SLOW_SECONDS
        while shown.is_answering() and time.monotonic() < late:
            QApplication.processEvents()
        QApplication.processEvents()
        shown.grab()
    assert not wrong, wrong[0]
    return not said


def _qt() -> list[str]:
    """Begin with Qt; what goes wrong in it is told in the list."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    wrong: list[str] = []
    sys.excepthook = lambda kind, error, where: wrong.append(
        f"{kind.__name__}: {error} {traceback.extract_tb(where)[-1]}"
    )
    noise = "This plugin does not support"
    qInstallMessageHandler(lambda *told: noise in told[2] or wrong.append(f"Qt: {told[2]}"))
    _qt.application = QApplication([])  # type: ignore[attr-defined]
    return wrong


@cache
def _window(folder: Path) -> tuple[Any, list[str], list[str]]:
    wrong = _qt()
    from PySide6.QtWidgets import QApplication

    from mnist_desktop.ui.model.training import Activity
    from mnist_desktop.ui.window.window import Window

    shown = Window(folder / "runs", folder / "own.sqlite")
    shown.show()
    while shown.activity() is not Activity.READY:
        QApplication.processEvents()
    said: list[str] = []
    shown._training.said.connect(lambda sentence, bad: said.append(sentence) if bad else None)
    return shown, wrong, said


KINDS: dict[str, Callable[[Path, random.Random], bool]] = {
    door.__name__: door
    for door in (
        runs,
        hand_ins,
        scripts,
        notebooks,
        pictures,
        folders,
        idx,
        sets,
        sweeps,
        lessons,
        index,
        window,
    )
}


# The process that opens them, and the one that watches it.


def work(kind: str, seed: int, first: int, last: int) -> None:
    """Open files first..last of a kind; a line of JSON for each."""
    import resource  # not on Windows, where the tests use the damage alone

    resource.setrlimit(resource.RLIMIT_DATA, (6 * LARGE_BYTES, 6 * LARGE_BYTES))
    logging.disable()
    lines, sys.stdout = sys.stdout, io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MNIST_DESKTOP_HOME"] = folder
        if kind in ("runs", "hand_ins", "index", "window"):
            sound_runs()
        elif kind == "lessons":
            _card_and_form()
        print(json.dumps({"ready": True}), file=lines, flush=True)
        for number in range(first, last):
            # Of the processor: how busy the machine is besides is no fault of a file.
            started, what, why = time.process_time(), "sentence", ""
            try:
                if KINDS[kind](Path(folder), random.Random(f"{kind} {seed} {number}")):
                    what = "accepted"
            except Exception as error:  # what no door may let out
                where = traceback.extract_tb(error.__traceback__)[-1]
                what = "traceback"
                why = (
                    f"{type(error).__name__}: {str(error)[:200]} ({where.filename}:{where.lineno})"
                )
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            told = {"number": number, "what": what, "why": why, "peak": peak}
            told["seconds"] = time.process_time() - started
            print(json.dumps(told), file=lines, flush=True)


def measured(kind: str, seed: int, count: int) -> Counter[str]:
    """Open so many damaged files of a kind and count what came of it."""
    counts: Counter[str] = Counter()
    number, slowest, largest = 0, 0.0, 0
    while number < count:
        words = ["-m", "benchmarks.damaged", "--work", kind, str(seed), str(number), str(count)]
        with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE) as worker:
            assert worker.stdout is not None
            selector = selectors.DefaultSelector()
            selector.register(worker.stdout, selectors.EVENT_READ)
            patience = 300.0
            while True:
                line = worker.stdout.readline() if selector.select(patience) else b""
                if not line:
                    break
                patience = HUNG_SECONDS
                told = json.loads(line)
                if "ready" in told:
                    continue
                number = told["number"] + 1
                counts[told["what"]] += 1
                slowest = max(slowest, told["seconds"])
                if told["why"]:
                    print(f"  {kind} {told['number']}: {told['why']}", flush=True)
                if told["seconds"] > SLOW_SECONDS:
                    counts["slow"] += 1
                    print(f"  {kind} {told['number']}: {told['seconds']:.1f} s", flush=True)
                largest = max(largest, told["peak"])
                if told["peak"] > LARGE_BYTES:
                    counts["large"] += 1
                    break  # a new process, whose peak is its own
            worker.kill()
        if not line and number < count:
            counts["ended or hung"] += 1
            print(f"  {kind} {number}: the process ended or hung", flush=True)
            number += 1
    counts["slowest (ms)"] = round(1000 * slowest)
    counts["peak (MB)"] = largest // 1_000_000
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="KIND")
    parser.add_argument("--each", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", nargs=4, metavar=("KIND", "SEED", "FIRST", "LAST"))
    given = parser.parse_args()
    if given.work:
        kind, *numbers = given.work
        work(kind, *map(int, numbers))
        os._exit(0)  # a window need not be closed
    from mnist_desktop.versions import versions

    print(f"{os.cpu_count()} cores; {', '.join(f'{n} {v}' for n, v in versions().items())}")
    columns = ("sentence", "accepted", "traceback", "ended or hung", "slow", "large")
    columns += ("slowest (ms)", "peak (MB)")
    rows = {kind: measured(kind, given.seed, given.each) for kind in given.kinds or KINDS}
    print(f"{'':10}" + "".join(f"{column:>15}" for column in columns))
    for kind, counts in rows.items():
        print(f"{kind:10}" + "".join(f"{counts[column]:15,}" for column in columns))


if __name__ == "__main__":
    main()
