"""The program comes up in an order, and ends at any moment of it."""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop import __main__ as program
from mnist_desktop import cli
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui import app, display
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import NOISE, WAIT_MS

# In place of torch: Control-C, as soon as it is imported, and an import that never ends.
_ENDLESS = """
import os, signal, threading

os.kill(os.getpid(), signal.SIGINT)
threading.Event().wait()
"""


@pytest.mark.skipif(
    sys.platform == "win32", reason="there torch is imported before the window is made"
)
def test_the_program_ends_though_an_import_does_not(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text(_ENDLESS)
    path = os.pathsep.join([str(tmp_path), *sys.path])
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "mnist_desktop"],
        env={**os.environ, "PYTHONPATH": path, "MNIST_DESKTOP_LOG": "info"},
        capture_output=True,
        text=True,
        timeout=WAIT_MS / 1000,
        check=False,
    )
    said = [line for line in ended.stderr.splitlines() if not re.match(NOISE, line)]
    assert said == ["INFO:mnist_desktop.ui.window.start_up:The window is painted."]
    assert ended.returncode == 0


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ([], None),
        (["run.mnist"], Path("run.mnist")),
        (["--language", "en", "run.mnist"], Path("run.mnist")),
        (["gone.mnist"], 0),
        (["--lesson", "a lesson"], Path("a lesson")),
        (["--language", "en", "--lesson=gone"], Path("gone")),
        (["--lesson"], 0),
        (["--lesson", "run.mnist", "runs"], 0),
        (["recipes"], 0),
        (["--language", "xx"], 0),
    ],
)
def test_a_file_named_alone_is_opened_in_the_window(
    typed: list[str], opened: Path | int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in ("run.mnist", "recipes"):  # the second is a command all the same
        Path(file).touch()
    asked: list[object] = []
    monkeypatch.setattr(sys, "argv", ["mnist-desktop", *typed])
    monkeypatch.setattr(gc, "disable", lambda: None)  # the suite's own
    monkeypatch.setattr(display, "missing_display", lambda: None)

    def open_window(file: Path | None, _language: str | None, *, is_lesson: bool) -> int:
        assert is_lesson == any(word.startswith("--lesson") for word in typed)
        asked.append(file)
        return 0

    monkeypatch.setattr(app, "open_window", open_window)
    monkeypatch.setattr(cli, "run", lambda *_, **__: asked.append(0) or 0)
    assert program.main() == 0
    assert asked == [opened]


def test_a_run_that_is_opened_while_all_is_loaded_is_shown_then(
    qtbot: QtBot, open_window: Callable[[], Window], homework_run: Run, tmp_path: Path
) -> None:
    save_run(homework_run, tmp_path / "a.mnist")
    window = open_window()
    qtbot.addWidget(window)
    window.open_run(tmp_path / "a.mnist")
    window.show()
    qtbot.wait_until(lambda: window.run() is not None)
    assert window.run().name == homework_run.name
    window.close()
