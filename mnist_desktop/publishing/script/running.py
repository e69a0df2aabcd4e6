"""How to run an exported program, in a sentence."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from mnist_desktop.data.own_data import path_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.paths import MODULES, resources
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say


def check_can_run(file: Path) -> None:
    """Raises Refusal where a script could not run under this name."""
    if file.suffix == ".py" and file.stem in MODULES:
        raise Refusal(
            "A script called {name} would be imported in place of Python's module {stem}, and "
            "could not run. Choose another name.",
            name=file.name,
            stem=file.stem,
        )


def how_to_run(file: Path, experiment: Experiment, *, notebook: bool) -> str:
    """What to do with a file, without a full stop: "run it with `python homework.py --data …`"."""
    # The script and the notebook take the archives, and what is kept of one's own data, as they are.
    archives = resources() / "mnist" if experiment.task_facts.digits else None
    if experiment.task_facts.is_own and experiment.data.own_data is not None:
        archives = path_of(experiment.data.own_data.checksum)
    if notebook:
        if archives is None:
            return say("open it with Jupyter")
        text = "open it with Jupyter; MNIST for its `folder` is in {archives}"
        if experiment.task_facts.is_own:
            text = "open it with Jupyter; its `file` is {archives}"
        return say(text, archives=archives)
    words = ["python", str(file)]
    if archives is not None:
        words += ["--data", str(archives)]
    # As the system's own shell splits it.
    line = subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
    return say("run it with `{line}`", line=line)
