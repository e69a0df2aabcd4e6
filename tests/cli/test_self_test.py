from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mnist_desktop import __version__, cli, paths
from mnist_desktop.cli import self_test
from mnist_desktop.experiment import architecture
from mnist_desktop.experiment.choices import Optimizer


def test_everything_is_there_and_the_users_own_files_are_not_touched(tmp_path):
    """The program's own run of everything, the window too, in a home that is empty."""
    environment = {**os.environ, "HOME": str(tmp_path), paths.HOME: str(tmp_path)}
    environment.pop("QT_QPA_PLATFORM", None)
    environment["CUDA_CACHE_DISABLE"] = "1"  # else a graphics card's driver makes a folder at home
    result = subprocess.run(
        [sys.executable, "-m", "mnist_desktop", "self-test"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    assert (result.returncode, result.stderr) == (0, "")
    versions, *lines, count = result.stdout.splitlines()
    for text in (
        f"MNIST Desktop {__version__}, Python 3.",
        ", torch 2.",
        ", PySide6-Essentials 6.",
    ):
        assert text in versions
    assert all(line.startswith("ok  ") for line in lines)
    assert {"ok  sweep: in another process", "ok  picture webp"} < set(lines)
    assert lines[-1].startswith("ok  window: ")
    assert count.startswith(f"{len(lines)} checks in ")
    assert count.endswith(", none failed")
    assert list(tmp_path.iterdir()) == []


def check_broken_window():
    raise AssertionError("A 7 drawn on the pad was read as 1.")


# Those that break here, and one that goes on.
LOOKED_AT = ("resources", "modules", "optimizers", "window")


def test_what_is_broken_is_a_line_and_the_others_go_on(capsys, monkeypatch):
    monkeypatch.setitem(architecture._OPTIMIZERS, Optimizer.ADAGRAD, "Gone")
    monkeypatch.setitem(sys.modules, "mnist_desktop.handwriting.exchange", None)
    checks = self_test._checks
    monkeypatch.setattr(
        self_test, "_checks", lambda *of: [check for check in checks(*of) if check[0] in LOOKED_AT]
    )
    before = os.environ.get(paths.HOME), paths.cache_dir()
    code = cli.run(["self-test"], check_window=check_broken_window)
    assert (os.environ.get(paths.HOME), paths.cache_dir()) == before
    out, err = capsys.readouterr()
    _, resources, *failed, count = out.splitlines()
    assert (code, err) == (1, "")
    assert resources.startswith("ok  resources: ")
    assert failed == [
        "FAILED  modules: ModuleNotFoundError: import of mnist_desktop.handwriting.exchange halted; "
        "None in sys.modules",
        "FAILED  optimizers: AttributeError: module 'torch.optim' has no attribute 'Gone'",
        "FAILED  window: A 7 drawn on the pad was read as 1.",
    ]
    assert count.startswith("4 checks in ")
    assert count.endswith(", 3 failed")


def test_without_the_window_it_is_not_opened(command, monkeypatch):
    assert "window" in [
        name for name, _ in self_test._checks(paths.resources(), check_broken_window)
    ]
    monkeypatch.setattr(self_test, "_checks", lambda _, window: [(f"part {window}", lambda: "")])
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


def test_what_a_package_leaves_out_is_named(monkeypatch, tmp_path):
    for name in ("onnx", "onnxscript", "distributed"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(self_test, "find_spec", lambda name: sys.modules.get(name))
    assert self_test._left_out(tmp_path / "model.onnx") == "onnx, cluster"


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
