"""The wall of torch: the window, the command line and the lists of runs are there before it is."""

from __future__ import annotations

import subprocess
import sys

# Every module outside of the rooms that need it, but for what writes weights for other programs
# and what checks hand-ins.
IMPORTED = """
import importlib, pkgutil, sys
import mnist_desktop
ROOMS = {"learning", "plain", "data", "runs", "sweeps"}
WRITERS = {"export", "onnx_model", "torch_weights", "web_page"}
CHECKERS = {"mnist_desktop.handin.checking", "mnist_desktop.handin.table"}
names = [found.name for found in pkgutil.walk_packages(mnist_desktop.__path__, "mnist_desktop.")]
for name in names:
    if name.split(".")[1] in ROOMS or name.split(".")[-1] in WRITERS or name in CHECKERS:
        continue
    importlib.import_module(name)
    assert not {"torch", "torchvision"} & set(sys.modules), name
print(len(names))
"""


def test_torch_is_imported_by_those_alone_who_compute():
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 200
