"""Whether there is a screen to open a window on, asked before Qt is: Qt ends the process without one."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path

from mnist_desktop.words import say

# Libraries that Qt and its X11 platform load from the system, and the Debian package each comes in. The
# first two belong to the graphics driver, and no package of the program may bring them.
_X_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_display() -> str | None:
    """A sentence that says why no window can be opened here, or None where one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return None
    if os.environ.get("WAYLAND_DISPLAY") and "QT_QPA_PLATFORM" not in os.environ:
        return None
    display = os.environ.get("DISPLAY", "")
    if not display:
        return say("There is no display to open a window on.")
    if not _answers(display):
        return say(
            "The display {display} does not answer, so no window can be opened on it.",
            display=display,
        )
    if missing := missing_packages():
        return say(
            "Qt needs libraries that this system lacks. On Debian or Ubuntu run: sudo apt-get install "
            "{missing}.",
            missing=" ".join(missing),
        )
    return None


def missing_packages() -> list[str]:
    """The Debian packages of the libraries that a real X window needs and this system lacks."""
    return [package for library, package in _X_LIBRARIES.items() if not _loads(library)]


def _answers(display: str) -> bool:
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if host not in ("", "unix") or not number.isdigit():
        return True  # another machine's display: Qt may try
    path = Path("/tmp/.X11-unix") / f"X{number}"
    for address in (str(path), f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as probe:
            if probe.connect_ex(address) == 0:
                return True
    return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
