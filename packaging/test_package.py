"""The packaged program where there is no Python, no repository and an empty or a read-only home.

    make package-test

It runs in a root of its own (chroot in a mount namespace, so it needs root and Linux) that holds the
system's C libraries, its fonts and the unpacked folder, nothing else. There it tests itself offscreen; then
it opens a real window on Xvfb, which xdotool uses as a person would: Train, watch it go, draw a digit, read
the answer from the program's log, close. Each step is a line; the exit code is 0 only if all held.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from real_window import DISPLAY, LINUX_END, SECONDS, screen, use_window

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "dist/mnist-desktop"
# Where it is unpacked inside: spaces and Korean letters, as in many a user's folder.
INSIDE = "/opt/우리 반 MNIST"
# What a desktop has and the program does not bring: the C library, X, fonts.
SYSTEM = ("/lib", "/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/share/fonts", "/usr/share/X11")
SYSTEM_FILES = ("/etc/fonts", "/etc/ld.so.cache", "/etc/passwd", "/var/cache/fontconfig")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--package", type=Path, default=PACKAGE)
    parser.add_argument("--shot", type=Path, help="keep a picture of the window here")
    arguments = parser.parse_args()
    if not (arguments.package / "mnist-desktop").exists():
        sys.exit(f"There is no packaged program in {arguments.package}: make package")
    missing = [tool for tool in ("Xvfb", "xdotool", "unshare", "chroot") if not shutil.which(tool)]
    if missing or os.geteuid() != 0:
        sys.exit(f"This needs root, and {', '.join(missing) or 'has all the tools'}.")
    with tempfile.TemporaryDirectory(prefix="mnist-package-") as folder:
        root = Root(Path(folder), arguments.package)
        said = root.run("/bin/no-python-here", "-c", "1", check=False)
        assert said.returncode == 127, "the root was to hold no other program"
        print("ok  a root without Python and without the repository")
        self_tests(root)
        with screen_inside(root):
            miss_a_library(root, "libxcb-cursor.so.0", "libxcb-cursor0")
            miss_a_library(root, "libEGL.so.1", "libegl1")
            use_window(open_window(root), arguments.shot, end=LINUX_END)
    print("all held")
    return 0


class Root:
    """A folder that the program takes for the whole system."""

    def __init__(self, folder: Path, package: Path) -> None:
        self.folder = folder
        self.package = package.resolve()
        for place in (*SYSTEM, *SYSTEM_FILES, "/proc", "/dev", "/tmp", "/home/empty", INSIDE):
            if not Path(place).is_file():
                (folder / place.lstrip("/")).mkdir(parents=True, exist_ok=True)
        for place in filter(os.path.isfile, SYSTEM_FILES):
            (folder / place.lstrip("/")).touch()
        mounts = [f"mount --make-rprivate / && cd {shlex.quote(str(folder))}"]
        mounts += [
            f"mount --rbind -o ro {place} .{place}"
            for place in (*SYSTEM, *SYSTEM_FILES, "/proc", "/dev")
            if Path(place).exists()
        ]
        # A read-only medium: the program's own folder cannot be written either.
        mounts.append(f"mount --bind {shlex.quote(str(self.package))} .{shlex.quote(INSIDE)}")
        mounts.append(f"mount -o remount,bind,ro .{shlex.quote(INSIDE)}")
        self._mounts = " && ".join(mounts)

    def command(
        self, *program: str, home: str, hidden: Sequence[str] = (), **environment: str
    ) -> list[str]:
        """What runs a program inside, with nothing of the environment outside and some files hidden."""
        given = {"HOME": home, "PATH": "/nowhere", "LANG": "C.UTF-8", **environment}
        words = " ".join(f"{name}={shlex.quote(value)}" for name, value in given.items())
        inside = shlex.join(program)
        hide = "".join(f" && mount --bind /dev/null .{shlex.quote(file)}" for file in hidden)
        script = f"{self._mounts}{hide} && exec env -i {words} {shutil.which('chroot')} . {inside}"
        return ["unshare", "--mount", "sh", "-c", script]

    def run(
        self,
        *program: str,
        home: str = "/home/empty",
        check: bool = True,
        hidden: Sequence[str] = (),
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self.command(*program, home=home, hidden=hidden, **environment),
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        if check and done.returncode:
            sys.exit(
                f"{shlex.join(program)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
            )
        return done


def self_tests(root: Root) -> None:
    """The program's own test, where it may write and where it may not."""
    program = f"{INSIDE}/mnist-desktop"
    said = root.run(program, "self-test", QT_QPA_PLATFORM="offscreen").stdout
    print(f"ok  self-test, empty home: {said.splitlines()[-1]}")
    # The program's own folder is mounted read-only: not even root can write there.
    said = root.run(program, "self-test", home=INSIDE, QT_QPA_PLATFORM="offscreen").stdout
    print(f"ok  self-test, read-only home: {said.splitlines()[-1]}")
    train = root.run(program, "train", "xor-mlp", "--save", "/tmp/xor.mnist")
    answer = root.run(program, "predict", "/tmp/xor.mnist", "0", "1")
    assert "met: " in train.stdout
    assert "←" in answer.stdout.splitlines()[1]
    print("ok  train, save, open and predict on the command line")
    said = root.run(program, check=False)
    assert "Traceback" not in said.stderr + said.stdout
    print(f"ok  without a display: {said.stdout.splitlines()[0]}")


@contextmanager
def screen_inside(root: Root) -> Iterator[None]:
    """A screen, whose socket lies in the root as well."""
    with screen():
        sockets = root.folder / "tmp/.X11-unix"
        sockets.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", str(sockets)], check=False)


def open_window(root: Root) -> subprocess.Popen[bytes]:
    command = root.command(
        f"{INSIDE}/mnist-desktop", home="/home/empty", DISPLAY=DISPLAY, MNIST_DESKTOP_LOG="info"
    )
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def miss_a_library(root: Root, name: str, debian: str) -> None:
    """Without a library of X or of the graphics driver, it names the package; Qt would end the process."""
    folders = ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", f"{INSIDE}/_internal")
    places = [f"{folder}/{name}" for folder in folders]
    hidden = [place for place in places if Path(place.replace(INSIDE, str(root.package))).exists()]
    done = root.run(f"{INSIDE}/mnist-desktop", hidden=hidden, DISPLAY=DISPLAY)
    assert f"sudo apt-get install {debian}." in done.stdout, done.stdout + done.stderr
    print(f"ok  without {name}: {done.stdout.splitlines()[0]}")


if __name__ == "__main__":
    sys.exit(main())
