"""Collects the licences of all that is inside the packaged program into one file."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# They are in the environment that builds, not in the program.
_ONLY_FOR_BUILDING = [
    "altgraph",
    "pip-licenses",
    "prettytable",
    "pyinstaller-hooks-contrib",
    "wcwidth",
]

_HEAD = """\
MNIST Desktop and what it is made of
====================================
The program's own licence comes first, then MNIST's, that of the pen strokes, Qt's, Python's,
those of the Python packages and those of the system's libraries that are inside.
"""

_QT = """\
Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3, of The Qt
Company and other contributors. They are unchanged and lie as shared libraries in the folders PySide6
and shiboken6, where you may replace them by your own builds of the same version. Their sources are at
https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/.
"""


def write_licences(target: Path, root: Path, binaries: Iterable[str]) -> None:
    """Write the licences file; `binaries` are the files, on this machine, that go into the program."""
    sections = [
        ("MNIST Desktop", _read(root / "LICENSE")),
        ("MNIST", _read(root / "resources" / "mnist" / "README.md")),
        ("Pen strokes", _read(root / "resources" / "pen" / "README.md")),
        ("Qt, PySide6, Shiboken", _QT),
        ("Python", _python()),
        *_packages(),
        *_system_libraries(binaries),
        ("GNU Lesser General Public License 3", _read(root / "packaging/licences/LGPL-3.txt")),
        ("GNU General Public License 3", _read(root / "packaging/licences/GPL-3.txt")),
    ]
    parts = [f"\n\n{'=' * 80}\n{title}\n{'=' * 80}\n{text.strip()}\n" for title, text in sections]
    target.write_text(_HEAD + "".join(parts), encoding="utf-8")


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _python() -> str:
    library = Path(shutil.__file__).parent
    places = [library / "LICENSE.txt", library.parent / "LICENSE.txt"]
    found = next((place for place in places if place.is_file()), None)
    return _read(found) if found else "See https://docs.python.org/3/license.html"


def _packages() -> list[tuple[str, str]]:
    command = [sys.executable, "-m", "piplicenses", "--format=json", "--with-urls"]
    command += ["--with-license-file", "--with-notice-file", "--no-license-path"]
    command += ["--ignore-packages", "mnist-desktop", *_ONLY_FOR_BUILDING]
    found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return [
        (
            f"{package['Name']} {package['Version']}",
            "\n\n".join(
                text
                for text in (
                    f"Licence: {package['License']}\n{package['URL']}",
                    package["LicenseText"],
                    package["NoticeText"],
                )
                if text != "UNKNOWN"
            ),
        )
        for package in json.loads(found.stdout)
    ]


def _system_libraries(binaries: Iterable[str]) -> list[tuple[str, str]]:
    """The Debian packages whose libraries are inside. On other systems none are."""
    if not shutil.which("dpkg-query"):
        return []
    # By name: since /lib became a link to /usr/lib, a package's own list may have another path.
    files = [Path(file).resolve().name for file in binaries if file.startswith(("/lib", "/usr"))]
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in files)]
    found = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
    packages = sorted({line.partition(":")[0] for line in found.splitlines()})
    texts = [(name, Path("/usr/share/doc") / name / "copyright") for name in packages]
    return [(f"{name} (of the system)", _read(text)) for name, text in texts if text.is_file()]
