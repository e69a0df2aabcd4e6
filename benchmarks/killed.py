"""A program that trains and writes after every step is killed, again and again: no run may be lost.

python -m benchmarks.killed
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.report import print_machine
from mnist_desktop.history.records import End
from mnist_desktop.library.library import Library
from tests.runs.test_killed import Killed, losses_of

# What a program was doing, by the last that it said.
PHASES = {
    "writing": "writing a run",
    "kept": "after a run was written",
    "step": "between two steps",
    "placed": "before a run's first step",
    "ended": "between two runs",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seconds", type=float, default=1.5, help="from the first kept run to the last kill"
    )
    asked = parser.parse_args()
    moments = random.Random(asked.seed)
    print_machine("Killed while it trains and keeps its runs", asked.kills)
    phases: Counter[str] = Counter()
    wrong: list[str] = []
    writes = left = 0
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Path(place) / "runs", Path(place) / "cache"
        cache.mkdir()
        before: dict[str, bytes] = {}
        for kill in range(asked.kills):
            seconds = (kill + moments.random()) / asked.kills * asked.seconds
            killed = Killed(folder, cache, seconds)
            if killed.signal != signal.SIGKILL:
                wrong.append(f"the program ended by itself, by signal {killed.signal}")
            phases[killed.last] += 1
            writes += sum(words[0] == "kept" for words in killed.lines)
            library = Library(folder, cache=cache)
            wrong += losses_of(library, killed, before)
            entries = library.listing().entries
            before = {entry.id: library.path(entry.id).read_bytes() for entry in entries}
            temporary = len(list(folder.glob(".*.mnist.*")))
            left = max(left, temporary)
        ends = Counter(entry.end for entry in entries)
    print(f"{asked.kills} kills by SIGKILL, up to {asked.seconds:g} s after a first run was kept")
    for phase, count in phases.most_common():
        print(f"  {count:3} {PHASES.get(phase, phase)}")
    print(
        f"{writes:,} times a run was written whole; {left} half-written temporary files were left"
    )
    print(
        f"{len(entries)} runs in the library: {ends[End.FINISHED]} finished, "
        f"{ends[End.UNFINISHED]} broken off, all of which load and can go on"
    )
    print(f"losses: {len(wrong) or 'none'}")
    for sentence in wrong:
        print(f"  {sentence}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
