"""A Windows of its own for what is tried there: Wine with the folder that it takes for its disks.

windows_python.py makes what is copied here. It is the Windows of a Korean user, 홍길동, with code page 949.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "windows"
PYTHON = FOLDER / "python"
PREFIX = FOLDER / "wine"  # never used itself: what is tried gets a copy
LOCALE = FOLDER / "locale"
WINE = "/usr/lib/wine/wine64"
USER, LANGUAGE = "홍길동", "ko_KR.UTF-8"
CODE_PAGE = "cp949"


class Windows:
    """A Windows of its own: Wine with the folder that it takes for its disks."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.disk = prefix / "drive_c"
        self.home = self.disk / "users" / USER

    def environment(self, **more: str) -> dict[str, str]:
        """What a program gets: nothing of this machine's settings but what Wine itself needs."""
        given = {
            "HOME": os.environ.get("HOME", "/root"),
            "PATH": os.environ["PATH"],
            "USER": USER,
            "LC_ALL": LANGUAGE,
            "LOCPATH": str(LOCALE),
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            # No offers to download .NET and a browser.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",
            # Intel's OpenMP asks Wine for what it does not know of processors, and ends the program.
            "KMP_AFFINITY": "disabled",
        }
        # Wine passes QT_… on only under these names.
        return given | {f"WINE{n}" if n.startswith("QT_") else n: v for n, v in more.items()}

    def run(
        self, *program: str | Path, where: Path = ROOT, seconds: float = 600, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end, or to that of its time, and show what it says as it comes."""
        lines = []
        with self.start(*program, where=where, **more) as process:
            assert process.stdout is not None
            try:
                with _killed_after(seconds, process):
                    for line in process.stdout:
                        lines.append(_text(line))
                        print(f"    {lines[-1]}", flush=True)
            except BaseException:
                process.kill()
                raise
        return subprocess.CompletedProcess(program, process.returncode, "\n".join(lines))

    def start(
        self, *program: str | Path, where: Path = ROOT, **more: str
    ) -> subprocess.Popen[bytes]:
        """Start a program. Its streams are pipes: Python finds nothing in what is a file of Linux."""
        return subprocess.Popen(
            [WINE, *map(str, program)],
            cwd=where,
            env=self.environment(PYTHONIOENCODING="utf-8", **more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def python(self, *words: str, **more: object) -> subprocess.CompletedProcess[str]:
        return self.run(PYTHON / "python.exe", *words, **more)  # type: ignore[arg-type]

    def end(self) -> None:
        """End what still runs in it."""
        subprocess.run(["wineserver", "-k", "-w"], env=self.environment(), check=False)


def _text(line: bytes) -> str:
    """Python speaks UTF-8 if told to; the packaged program and Windows' own speak as the country does."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode(CODE_PAGE, errors="replace")
    return text.rstrip("\r\n")


@contextmanager
def _killed_after(seconds: float, process: subprocess.Popen[bytes]) -> Iterator[None]:
    timer = Timer(seconds, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def fresh_windows() -> Iterator[Windows]:
    """A Windows on which nothing has run yet; it goes at the end."""
    with tempfile.TemporaryDirectory(prefix="windows-", ignore_cleanup_errors=True) as folder:
        windows = Windows(Path(folder) / "wine")
        shutil.copytree(PREFIX, windows.prefix, symlinks=True)
        try:
            yield windows
        finally:
            windows.end()


def in_windows(path: Path) -> str:
    r"""A file of Linux as Wine's programs name it: Z:\work\main."""
    return "Z:" + str(path).replace("/", "\\")
