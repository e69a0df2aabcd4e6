"""The program comes up in an order, and ends at any moment of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

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
