"""A real window on a screen of its own (Xvfb), used from outside as a person would (xdotool)."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

DISPLAY = os.environ.get("PACKAGE_DISPLAY", ":97")
SIZE = "1366x768"
SECONDS = 300
# The key that ends a program on Linux, and the one on Windows.
LINUX_END, WINDOWS_END = "ctrl+q", "alt+F4"


@contextmanager
def screen() -> Iterator[None]:
    """Xvfb."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    socket = Path("/tmp/.X11-unix") / f"X{DISPLAY[1:]}"
    try:
        until(socket.exists, "Xvfb did not start")
        yield
    finally:
        server.terminate()
        server.wait()


def use_window(window: subprocess.Popen[bytes], shot: Path | None, *, end: str) -> None:
    """Train, draw and close, with the key that ends a program there.

    The program was started with MNIST_DESKTOP_LOG=info and tells on a pipe, its output, what happens.
    """
    told = ""

    def listen() -> None:
        nonlocal told
        assert window.stdout is not None
        for line in window.stdout:
            told += line.decode(errors="replace")

    listener = threading.Thread(target=listen)
    listener.start()

    def expect(sentence: str, times: int = 1) -> None:
        until(
            lambda: told.count(sentence) >= times or window.poll() is not None,
            f"the window never said '{sentence}'",
            lambda: told,
        )
        assert told.count(sentence) >= times, told

    try:
        expect("Ready to train.")
        print("ok  a window on X is ready to train", flush=True)
        [number, *_] = xdotool("search", "--sync", "--name", "MNIST Desktop").split()
        xdotool("windowmove", number, "0", "0")
        xdotool("windowsize", "--sync", number, *SIZE.split("x"))
        xdotool("windowfocus", "--sync", number)
        draw_seven()
        expect("Read as 7.")
        print("ok  a 7 is drawn by mouse, and read as 7 by the ready-made network", flush=True)
        xdotool("key", "ctrl+r")
        expect("Training began: homework-q1-1.")
        expect("Read as", times=2)
        xdotool("key", "ctrl+period")
        expect("The run homework-q1-1 is kept.")
        print("ok  Train, newer networks answer while it runs, Stop, and the run is kept")
        if shot is not None:
            take_picture(shot)
        xdotool("key", end)
        until(lambda: window.poll() is not None, "the window did not close", lambda: told)
        assert window.returncode == 0, f"it ended with {window.returncode}:\n{told}"
        listener.join()
        assert "Traceback" not in told, told
        print("ok  it closes, and said nothing of errors", flush=True)
    finally:
        if window.poll() is None:
            window.kill()
            window.wait()


def draw_seven() -> None:
    """Draw on the pad, which lies at the right of a window of this size."""
    left, top, side = 1088, 79, 259
    corners = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]
    places = [(round(left + x * side), round(top + y * side)) for x, y in corners]
    xdotool("mousemove", *map(str, places[0]))
    xdotool("mousedown", "1")
    for (x, y), (to_x, to_y) in pairwise(places):
        for step in range(1, 13):
            place = x + (to_x - x) * step // 12, y + (to_y - y) * step // 12
            xdotool("mousemove", *map(str, place))
            time.sleep(0.05)  # as a hand does: a window that is busy would see the last place alone
        time.sleep(0.5)
    xdotool("mouseup", "1")


def take_picture(file: Path) -> None:
    """Of the whole screen."""
    file.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-display", DISPLAY, "-window", "root", str(file)], check=True)


def xdotool(*words: str) -> str:
    environment = {**os.environ, "DISPLAY": DISPLAY}
    return subprocess.run(
        ["xdotool", *words], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def until(
    condition: Callable[[], bool], otherwise: str, more: Callable[[], str] = lambda: ""
) -> None:
    """Look twenty times a second; give up with a sentence."""
    end = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"FAILED  {otherwise}\n{more()}")
        time.sleep(0.05)
