"""The package for Windows, made and tried here: make windows-package.

It is made by a Windows Python under Wine (windows_python.py). Then its archive is unpacked in another
Windows, of a Korean user, without Python, this repository or any other file of this machine, into a
folder that cannot be written. There it tests itself, trains, predicts, and its window is used from outside.
Each step is a line; the exit code is 0 only if all held.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from real_window import DISPLAY, WINDOWS_END, screen, until, use_window, xdotool
from windows_python import make_windows_python
from wine import ROOT, Windows, fresh_windows

DIST = ROOT / "dist" / "windows"
MOST_MB = 600
MAKING_SECONDS = 3 * 60 * 60


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--try", action="store_true", dest="only_try", help="do not make it anew")
    parser.add_argument("--shot", type=Path, help="keep a picture of the window here")
    arguments = parser.parse_args()
    make_windows_python()
    if not arguments.only_try:
        with fresh_windows() as windows:
            made = windows.python("packaging/package.py", "--here", seconds=MAKING_SECONDS)
        if made.returncode != 0:
            sys.exit("FAILED  it could not be made")
    [archive] = DIST.glob("*.zip")
    with fresh_windows() as windows, unpacked(archive, windows) as program:
        check_size(program)
        check_alone(windows)
        use_commands(windows, program)
        with screen():
            window = open_window(windows, program, "mnist-desktop-cli.exe")
            use_window(window, arguments.shot, end=WINDOWS_END)
            look_at_window_without_console(windows, program)
        check_files(windows)
    print("all held")
    return 0


@contextmanager
def unpacked(archive: Path, windows: Windows) -> Iterator[Path]:
    """The archive's folder on that Windows' disk, as a medium that cannot be written, not even by root."""
    place = windows.disk / "우리 반"
    with ZipFile(archive) as packed:
        packed.extractall(place)
    subprocess.run(["mount", "--bind", place, place], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)
        yield place / archive.stem
    finally:
        windows.end()
        subprocess.run(["umount", place], check=False)


def check_size(program: Path) -> None:
    megabytes = sum(file.stat().st_size for file in program.rglob("*") if file.is_file()) / 1e6
    assert megabytes <= MOST_MB, f"{megabytes:.0f} MB are more than {MOST_MB}"
    print(f"ok  {megabytes:.0f} MB unpacked, at most {MOST_MB}")


def check_alone(windows: Windows) -> None:
    """Of this machine nothing is seen, Python least of all."""
    (windows.prefix / "dosdevices" / "z:").unlink()
    said = windows.run("cmd", "/c", "where python & dir Z:\\", where=windows.disk)
    assert said.returncode != 0, "there was to be no Python, and no file of this machine"
    print("ok  a Windows without Python, without the repository and without this machine's files")


def use_commands(windows: Windows, program: Path) -> None:
    """The self-test, and the command line."""
    command = program / "mnist-desktop-cli.exe"
    xor = r"C:\users\Public\xor.mnist"
    fonts = {"QT_QPA_FONTDIR": r"C:\windows\Fonts"}
    self_test = windows.run(command, "self-test", where=windows.disk, **fonts)
    assert self_test.returncode == 0, "the self-test failed"
    print(f"ok  self-test: {self_test.stdout.splitlines()[-1]}")
    train = windows.run(command, "train", "xor-mlp", "--save", xor, where=windows.disk)
    assert "맞음: " in train.stdout  # a Korean Windows
    answer = windows.run(command, "predict", xor, "0", "1", where=windows.disk)
    assert "←" in answer.stdout.splitlines()[1]
    print("ok  train, save, open and predict on the command line", flush=True)


def open_window(windows: Windows, program: Path, name: str) -> subprocess.Popen[bytes]:
    more = {"DISPLAY": DISPLAY, "MNIST_DESKTOP_LOG": "info"}
    # Wine has no Korean font; what the window says of that would lie over it.
    return windows.start(program / name, "--language", "en", where=windows.disk, **more)


def look_at_window_without_console(windows: Windows, program: Path) -> None:
    """What a double-click starts: it has no streams, so all that can be seen of it is its window."""
    with open_window(windows, program, "mnist-desktop.exe") as window:
        [number, *_] = xdotool(
            "search", "--sync", "--onlyvisible", "--name", "MNIST Desktop"
        ).split()
        xdotool("windowfocus", "--sync", number)
        xdotool("key", WINDOWS_END)
        until(lambda: window.poll() is not None, "the window without a console did not close")
    assert window.returncode == 0, f"it ended with {window.returncode}"
    print("ok  what a double-click starts opens a window, and closes")


def check_files(windows: Windows) -> None:
    """The user's files are where README.txt says."""
    place = windows.home / "AppData" / "Local" / "mnist-desktop"
    names = {file.name for file in place.iterdir()}
    assert names >= {"runs", "Cache"}, names
    print(f"ok  the run is in {place.relative_to(windows.disk)}")


if __name__ == "__main__":
    sys.exit(main())
