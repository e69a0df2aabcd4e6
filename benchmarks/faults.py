"""What goes wrong in a window while it is used: exceptions, warnings, errors in the log, stalls."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections import Counter, deque
from contextlib import suppress
from pathlib import Path
from types import FrameType

from PySide6.QtCore import qInstallMessageHandler

from benchmarks.heartbeat import Heartbeat

STALL_MS = 500
_MAIN = threading.main_thread().ident
NOISE = "This plugin does not support"  # Qt's offscreen platform, of every window


class Faults:
    """Whatever goes wrong, each thing once, and what was done before the first."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.done: deque[str] = deque(maxlen=20)
        self.before_first: list[str] = []

    def add(self, kind: str, what: str) -> None:
        if not self.counts:
            self.before_first = [*self.done]
        if (kind, what) not in self.counts:
            print(f"{kind}: {what}", flush=True)
        self.counts[kind, what] += 1

    def listen(self) -> None:
        """Hear of exceptions in slots, threads and finalizers, of Qt's warnings, of errors in the log."""
        sys.excepthook = lambda _, error, __: self._raised("exception", error)
        threading.excepthook = lambda told: self._raised("in a thread", told.exc_value)
        sys.unraisablehook = lambda told: self._raised("unraisable", told.exc_value)
        qInstallMessageHandler(lambda *told: NOISE in told[2] or self.add("Qt", told[2][:300]))
        handler = logging.Handler(logging.ERROR)
        handler.emit = lambda record: self.add("log", record.getMessage())
        logging.getLogger().addHandler(handler)

    def _raised(self, kind: str, error: BaseException | None) -> None:
        self.add(kind, "".join(traceback.format_exception(error))[-1500:])


class Watch(Heartbeat):
    """Tells stalls of the window, and in what it stood still: a thread beside it looks.

    For how long the window's thread, or the one that it waits for, waited for a processor is how busy the
    machine is besides; it is no stall (known on Linux alone).
    """

    def __init__(self, faults: Faults) -> None:
        super().__init__()
        self.stalls_ms: list[float] = []
        self._faults, self._where = faults, ""
        self._calm = _waits_ms()
        self._timer.timeout.connect(self._on_beat)
        self.start()
        threading.Thread(target=self._look, daemon=True, name="watch").start()

    def _on_beat(self) -> None:
        if self.late_ms[-1] > STALL_MS:
            waits = {number: ms - self._calm.get(number, 0) for number, ms in _waits_ms().items()}
            own = self.late_ms[-1] - waits.pop(threading.main_thread().native_id, 0)
            own -= max(waits.values(), default=0)
            if own > STALL_MS:
                self.stalls_ms.append(own)
                self._faults.add("stall", f"above {STALL_MS} ms; threads in\n{self._where}")
        self._where = ""

    def _look(self) -> None:
        while True:
            time.sleep(0.05)
            late = time.perf_counter() - self._last
            if late < 0.05:
                self._calm = _waits_ms()
            elif late > STALL_MS / 2000 and not self._where:
                self._where = "\n".join(_places())


def _waits_ms() -> dict[int | None, float]:
    """How long each thread of the process has waited for a processor so far."""
    found: dict[int | None, float] = {}
    for stat in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError):  # it has ended meanwhile
            found[int(stat.parent.name)] = int(stat.read_text().split()[1]) / 1e6
    return found


def _places() -> list[str]:
    """In which lines of the program its threads are, the window's first."""
    found = []
    for number, frame in sorted(sys._current_frames().items(), key=lambda each: each[0] != _MAIN):
        # Only what is needed: as long as a frame is held, its painter paints on.
        lines = []
        at: FrameType | None = frame
        while at is not None:
            lines.append((at.f_code.co_filename, at.f_lineno))
            at = at.f_back
        del frame, at
        ours = [(file, line) for file, line in lines if "mnist_desktop" in file] or lines
        if number != threading.get_ident():
            found.append(" < ".join(f"{Path(file).name}:{line}" for file, line in ours[:4]))
    return found
