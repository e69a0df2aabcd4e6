from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys

import pytest

from mnist_desktop import __version__, cli, paths
from mnist_desktop.cli import self_test, self_test_exports
from mnist_desktop.experiment import architecture
from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.recipes import RECIPES


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The program's own run of everything, the window too, in a home that is empty."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "HOME": str(home), paths.HOME: str(home)}
    environment.pop("QT_QPA_PLATFORM", None)
    environment["CUDA_CACHE_DISABLE"] = "1"  # else a graphics card's driver makes a folder at home
    result = subprocess.run(
        [sys.executable, "-m", "mnist_desktop", "self-test", "--json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    return result, list(home.iterdir())


def where_files_go():
    return os.environ.get(paths.HOME), paths.cache_dir(), paths.own_set_file()


class BrokenWindow:
    def qt_version(self):
        raise ImportError("No module named 'PySide6'")

    def check_window(self):
        raise AssertionError("A 7 drawn on the pad was read as 1.")


# Of a hundred: those that break here, and some that go on.
LOOKED_AT = (
    *("optimizer adagrad", "optimizer adadelta", "an epoch", "own digits"),
    *("export and import PNG", "export and import IDX", "window"),
)


@pytest.fixture(scope="module")
def broken():
    """A program that lacks an optimizer, a module and a working window, run in this process."""
    out, err = io.StringIO(), io.StringIO()
    before = where_files_go()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.setitem(architecture._OPTIMIZERS, Optimizer.ADAGRAD, "Gone")
        patch.setitem(sys.modules, "mnist_desktop.handwriting.exchange", None)
        checks = self_test._checks
        patch.setattr(
            self_test, "_checks", lambda *of: [c for c in checks(*of) if c[0] in LOOKED_AT]
        )
        code = cli.run(["self-test", "--json"], window_part=BrokenWindow)
    assert where_files_go() == before
    return code, out.getvalue().splitlines(), err.getvalue()


def names_of(lines, mark):
    return [line.removeprefix(mark).partition(":")[0] for line in lines if line.startswith(mark)]


def test_everything_is_there(whole):
    result, _ = whole
    assert (result.returncode, result.stderr) == (0, "")
    versions, *lines, count, _ = result.stdout.splitlines()
    for text in (f"mnist-desktop {__version__}, Python 3.", ", torch 2.", ", PySide6 6."):
        assert text in versions
    assert "not loaded" not in versions
    names = names_of(lines, "ok  ")
    assert len(names) == len(lines)
    assert count.startswith(f"{len(names)} checks in ")
    assert count.endswith(", none failed")
    assert names[-1] == "window"
    expected = [
        *(f"optimizer {each}" for each in Optimizer),
        *(f"activation {each}" for each in Activation),
        *(f"initialisation {each}" for each in Init),
        *(f"schedule {each}" for each in Schedule),
        *(f"recipe {each}" for each in RECIPES),
        *("script", "script read back", "weights for PyTorch", "picture of the weights", "ONNX"),
    ]
    assert set(expected) <= set(names)
    [script] = [line for line in lines if line.startswith("ok  script: ")]
    assert re.fullmatch(r"ok  script: \d+ lines, whose last cost is \d\.\d{9}", script)


def test_its_json_is_the_last_line(whole):
    result, _ = whole
    *lines, last = result.stdout.splitlines()
    summary = json.loads(last)
    assert summary["ok"] is True
    assert summary["failed"] == []
    assert [check["name"] for check in summary["checks"]] == names_of(lines, "ok  ")
    assert sum(check["seconds"] for check in summary["checks"]) <= summary["seconds"]
    assert list(summary["versions"]) == [
        *("mnist-desktop", "Python", "torch", "PySide6", "numpy", "system"),
    ]


def test_the_users_own_files_are_not_touched(whole):
    _, left_at_home = whole
    assert left_at_home == []


def test_what_is_broken_is_a_line_and_the_others_go_on(broken):
    code, lines, err = broken
    assert (code, err) == (1, "")
    assert [line for line in lines if line.startswith("FAILED")] == [
        "FAILED  optimizer adagrad: AttributeError: module 'torch.optim' has no attribute 'Gone'",
        *(
            f"FAILED  export and import {kind}: ModuleNotFoundError: import of "
            "mnist_desktop.handwriting.exchange halted; None in sys.modules"
            for kind in ("PNG", "IDX")
        ),
        "FAILED  window: A 7 drawn on the pad was read as 1.",
    ]
    assert {"optimizer adadelta", "an epoch", "own digits"} <= set(names_of(lines, "ok  "))
    assert ", PySide6 not loaded, " in lines[0]
    assert lines[-2].endswith(", 4 failed")
    summary = json.loads(lines[-1])
    assert summary["ok"] is False
    assert summary["failed"] == names_of(lines, "FAILED  ")


def test_without_the_window_it_is_not_opened(command, monkeypatch):
    assert "window" in [name for name, _ in self_test._checks(None, BrokenWindow)]
    monkeypatch.setattr(self_test, "_checks", lambda parts, part: [(f"part {part}", lambda: "")])
    code, out, _ = command("self-test", "--no-window")
    assert code == 0
    assert out[1] == "ok  part None"


def test_only_the_verbose_see_where_an_error_comes_from(command, monkeypatch):
    def check():
        raise OSError("The disk\nis gone.")

    monkeypatch.setattr(self_test, "_checks", lambda *_: [("disk", check)])
    code, out, err = command("self-test")
    assert (code, out[1], err) == (1, "FAILED  disk: OSError: The disk is gone.", [])
    code, out, err = command("self-test", "--verbose")
    assert (code, out[1]) == (1, "FAILED  disk: OSError: The disk is gone.")
    assert err[0] == "Traceback (most recent call last):"
    assert any("in check" in line for line in err)


@pytest.fixture
def export_checks(tmp_path):
    return dict(self_test_exports.export_checks(self_test._Parts(tmp_path)))


def test_a_script_that_makes_another_run_is_a_failure(export_checks, monkeypatch, capsys):
    other = self_test_exports._text().replace("manual_seed(1)", "manual_seed(2)")
    monkeypatch.setattr(self_test_exports, "_text", lambda: other)
    before = os.getcwd(), sys.argv
    with pytest.raises(AssertionError, match=r"^It printed the costs \[.+\], and the run has \["):
        export_checks["script"]()
    assert (os.getcwd(), sys.argv) == before
    assert capsys.readouterr() == ("", "")


def test_a_script_that_fails_changes_nothing_here(export_checks, monkeypatch, tmp_path):
    monkeypatch.setattr(self_test_exports, "_text", lambda: "import os\nraise OSError(os.getcwd())")
    before = os.getcwd(), sys.argv
    with pytest.raises(OSError, match=re.escape(str(tmp_path / "script"))):
        export_checks["script"]()
    assert (os.getcwd(), sys.argv) == before


def test_an_onnx_export_is_no_part_of_the_packaged_program(export_checks, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxscript", None)
    assert export_checks["ONNX"]() == "not installed"


@pytest.mark.parametrize("missing", ["_OFFSCREEN", "the system's own"])
def test_a_platform_plugin_that_is_missing(monkeypatch, missing):
    from mnist_desktop.ui import self_test as with_qt

    monkeypatch.setattr(with_qt, "make_app", lambda: pytest.fail("Qt would end the process here"))
    if missing == "_OFFSCREEN":
        monkeypatch.setattr(with_qt, "_OFFSCREEN", "qnone")
    else:
        monkeypatch.setitem(with_qt._SCREENS, sys.platform, "qnone")
    with pytest.raises(AssertionError, match="Qt's platform plugin qnone is missing"):
        with_qt.check_window()


def test_it_refuses_to_run_among_the_users_own_files(command, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "own_set_file", lambda: tmp_path / "handwriting.sqlite")
    code, out, [line] = command("self-test")
    assert (code, out) == (1, [])
    assert line.startswith("mnist-desktop: your own files could not be kept apart: ")
