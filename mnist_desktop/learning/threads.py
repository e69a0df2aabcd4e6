"""How many threads of the processor a run computes with. Nothing here needs torch.

`torch.set_num_threads` is about the calling thread alone, so whoever asks torch in a thread sets that
thread's number: a training what `threads_of` says, everything else one.

Threads that compute together wait for one another at every layer, some thirty times a step. Beside another
busy program one of them always comes late: with small networks two threads then take longer than one does.
"""

from __future__ import annotations

import os
import re

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment

# Products of a step, each weight once for each example of the batch, from which on several threads are
# quicker than one, also beside a busy program (`python -m benchmarks.steady`).
_MANY_PRODUCTS = 200_000_000


def threads_of(experiment: Experiment) -> int:
    """How many threads a run of the experiment has on this machine's CPU: those that are set, if any are.

    Else one where the network and its batch are small, and as many as the process may use where large.
    """
    if experiment.training.threads:
        return experiment.training.threads
    products = parameter_count(experiment) * experiment.batch_rows
    return 1 if products < _MANY_PRODUCTS else most_threads()


def most_threads() -> int:
    """As many as there are cores; fewer where OMP_NUM_THREADS says so, as to a worker of a sweep."""
    limit = os.environ.get("OMP_NUM_THREADS", "").partition(",")[0].strip()
    return min(cores(), int(limit)) if limit.isdecimal() and int(limit) else cores()


def threads_in(device: str) -> int | None:
    """How many threads a run had whose outcome's device is this ("CPU, 2 threads"); None: not said."""
    found = re.fullmatch(r"CPU, ([1-9]\d?) threads?", device)
    return int(found[1]) if found else None


def cores() -> int:
    """How many cores of this computer the program may use."""
    import psutil  # only now: the window is there before anyone asks

    count = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        count = min(count, len(os.sched_getaffinity(0)))
    return max(1, int(count))
