"""Makes the program for people without Python: one folder in dist/, and its archive beside it.

`make package` runs this. It needs Python alone: everything else goes into an environment in build/. With
--here it takes the Python that runs it, which is Wine's, and leaves the program of this system as it is.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import time
import venv
from collections import Counter
from pathlib import Path

from archive import pack

ROOT = Path(__file__).resolve().parent.parent
SYSTEM = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
IS_HERE = "--here" in sys.argv
BUILD, DIST = (ROOT / name / (SYSTEM if IS_HERE else "") for name in ("build", "dist"))
ENVIRONMENT = BUILD / "package-venv"
PROGRAM = DIST / "mnist-desktop"

# What goes to the top of the folder, beside the program: name there, file below packaging/.
BESIDE = {
    "linux": {
        "README.txt": "linux/README.txt",
        "install.sh": "linux/install.sh",
        "mnist-desktop.desktop.in": "linux/mnist-desktop.desktop.in",
    },
    "windows": {"README.txt": "windows/README.txt"},
    "macos": {"README.txt": "README-macos.txt"},
}


def main() -> None:
    """Make the environment, the program and the archive, and say what they weigh."""
    started = time.monotonic()
    python = Path(sys.executable) if IS_HERE else make_environment()
    make_program(python)
    archive = pack(PROGRAM, DIST / f"{versioned_name(python)}-{SYSTEM}-{machine()}")
    print_weights(PROGRAM)
    print(f"{PROGRAM.relative_to(ROOT)}: {weight(PROGRAM):.1f} MB unpacked")
    print(f"{archive.relative_to(ROOT)}: {weight(archive):.1f} MB")
    print(f"made in {(time.monotonic() - started) / 60:.0f} minutes")


def make_environment() -> Path:
    """The environment that the program is made of, and its python; made again when its files change."""
    python = ENVIRONMENT / ("Scripts/python.exe" if SYSTEM == "windows" else "bin/python")
    stamp = ENVIRONMENT / ".installed"
    sources = [ROOT / "pyproject.toml", ROOT / "constraints.txt", Path(__file__)]
    if stamp.exists() and all(stamp.stat().st_mtime > file.stat().st_mtime for file in sources):
        return python
    print("making the environment", flush=True)
    # What is there without a stamp may hold a torch that was installed by hand.
    venv.create(ENVIRONMENT, clear=stamp.exists(), with_pip=True)
    install = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    install += ["--constraint", ROOT / "constraints.txt"]
    # Without what they ask for: torchvision's wheel is made for CUDA's torch, and fits this one too.
    run(*install, "--no-deps", "torch", "torchvision")
    run(*install, "--editable", f"{ROOT}[package]")
    if output_of(python, "import torch; print(torch.version.cuda or torch.version.hip)") != "None":
        sys.exit(
            "pip found a torch for GPUs, which makes the program five times as large. Install PyTorch's "
            f"CPU build into {ENVIRONMENT.relative_to(ROOT)} as pytorch.org describes, then do this again."
        )
    stamp.touch()
    return python


def make_program(python: Path) -> None:
    """Run PyInstaller, and put what is to be read beside the program."""
    print("making the program", flush=True)
    where = ["--distpath", DIST, "--workpath", BUILD / "pyinstaller"]
    run(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, "build.spec")
    if SYSTEM == "macos":
        # The app holds a copy of all that is in the folder.
        app = DIST / "MNIST Desktop.app"
        shutil.rmtree(PROGRAM)
        PROGRAM.mkdir()
        app.rename(PROGRAM / app.name)
    for name, source in BESIDE[SYSTEM].items():
        shutil.copy(ROOT / "packaging" / source, PROGRAM / name)


def versioned_name(python: Path) -> str:
    """The program's name with its version, so that two versions unpack side by side."""
    return f"{PROGRAM.name}-{output_of(python, 'import mnist_desktop as m; print(m.__version__)')}"


def machine() -> str:
    return platform.machine().lower()


def run(*command: str | Path) -> None:
    if (code := subprocess.run(command, cwd=ROOT).returncode) != 0:
        sys.exit(code)


def output_of(python: Path, code: str) -> str:
    command = [python, "-c", code]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def print_weights(folder: Path) -> None:
    """The heaviest parts of the folder, in MB."""
    weights: Counter[Path] = Counter()
    for file in files_below(folder):
        parts = file.relative_to(folder).parts
        weights[Path(*parts[: 2 if parts[0] == "_internal" else 1])] += file.stat().st_size
    for name, size in weights.most_common(15):
        print(f"{size / 1e6:7.1f}  {name}")


def weight(path: Path) -> float:
    """Megabytes: a million bytes each."""
    return sum(file.stat().st_size for file in files_below(path)) / 1e6


def files_below(path: Path) -> list[Path]:
    found = [path, *path.rglob("*")]
    return [file for file in found if file.is_file() and not file.is_symlink()]


if __name__ == "__main__":
    main()
