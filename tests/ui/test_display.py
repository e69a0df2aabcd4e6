"""Without a screen: a sentence and the default recipe in the terminal, never Qt's abort."""

from __future__ import annotations

import sys

import pytest

from mnist_desktop import cli
from mnist_desktop.__main__ import main
from mnist_desktop.experiment.recipes import DEFAULT
from mnist_desktop.ui import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland are Linux's")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_display")
def test_no_display_and_a_dead_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no display" in display.missing_display()
    monkeypatch.setenv("DISPLAY", ":4711")
    assert ":4711 does not answer" in display.missing_display()


@pytest.mark.usefixtures("no_display")
def test_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(display, "_answers", lambda _: True)
    monkeypatch.setattr(display, "_loads", lambda library: library != "libxcb-cursor.so.0")
    assert "apt-get install libxcb-cursor0." in display.missing_display()


@pytest.mark.usefixtures("no_display")
def test_program_without_a_display_trains_in_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(cli, "run", lambda arguments: asked.append(arguments) or 130)
    monkeypatch.setattr(
        "mnist_desktop.ui.app.open_window", lambda *_: pytest.fail("Qt would abort")
    )
    monkeypatch.setattr(sys, "argv", ["mnist-desktop"])
    assert main() == 130
    assert asked == [["train", DEFAULT]]
    said = capsys.readouterr().out
    assert "no display" in said
    assert f"mnist-desktop train {DEFAULT}" in said
