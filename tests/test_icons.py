import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtSvg import QSvgRenderer

REPOSITORY = Path(__file__).parent.parent
ICONS = REPOSITORY / "resources" / "icons"
LINUX = REPOSITORY / "packaging" / "linux"

sys.path.insert(0, str(REPOSITORY / "packaging"))
import make_icons  # noqa: E402

sys.path.pop(0)

PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
# Another Qt may round the edges of a curve otherwise.
ROUNDING = 8

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sh")


def pixels(image):
    return np.asarray(image.convert("RGBA"), dtype=int)


@pytest.mark.parametrize("name", ["mnist-desktop.svg", "mnist-desktop-small.svg"])
def test_a_drawing_can_be_read_and_is_self_contained(name):
    root = ElementTree.parse(ICONS / name).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not any("href" in attribute for element in root.iter() for attribute in element.attrib)
    assert QSvgRenderer(str(ICONS / name)).isValid()


@pytest.mark.parametrize("size", PNG_SIZES)
def test_a_png_has_its_size_and_the_three_colours(size):
    with Image.open(ICONS / f"mnist-desktop-{size}.png") as image:
        assert image.size == (size, size)
        shown = pixels(image)
    assert shown[0, 0, 3] < 128, "the corner is round"
    assert shown[size // 2, size // 4 * 3, 3] == 255
    red, green, blue, alpha = np.moveaxis(shown, 2, 0)
    visible = alpha > 200
    white = visible & (red > 220) & (blue > 220)
    orange = visible & (red > 200) & (green > 120) & (blue < 80)
    ground = visible & (red < 60) & (blue > 120)
    assert white.mean() > 0.05
    assert orange.mean() > 0.02
    assert ground.mean() > 0.4


def test_the_icon_for_windows_has_every_size():
    with Image.open(ICONS / "mnist-desktop.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in (16, 24, 32, 48, 64, 128, 256)}
        for size in (16, 24, 32, 48, 64, 128, 256):
            with Image.open(ICONS / f"mnist-desktop-{size}.png") as png:
                frame = icon.ico.getimage((size, size))
                assert (pixels(frame) == pixels(png)).all()


def test_the_icon_for_macos_has_every_size_and_a_margin():
    with Image.open(ICONS / "mnist-desktop.icns") as icon:
        assert {width * scale for width, _, scale in icon.info["sizes"]} == {
            32, 64, 128, 256, 512, 1024,
        }  # fmt: skip
        assert icon.size == (1024, 1024)
        left, top, right, bottom = icon.convert("RGBA").getbbox()
    assert (left, top) == pytest.approx((100, 100), abs=1)
    assert (right, bottom) == pytest.approx((924, 924), abs=1)


def test_the_files_are_what_the_drawings_give(tmp_path):
    make_icons.make_icons(tmp_path)
    made = sorted(tmp_path.iterdir())
    assert {path.name for path in made} == {
        path.name for path in ICONS.iterdir() if path.suffix != ".svg"
    }
    for path in made:
        with Image.open(path) as now, Image.open(ICONS / path.name) as committed:
            assert now.size == committed.size
            assert np.abs(pixels(now) - pixels(committed)).max() <= ROUNDING, path.name


def test_the_icons_are_the_same_every_time(tmp_path):
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        make_icons.make_icons(folder)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.fixture
def home(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    return home


def unpack(folder):
    """The folder that the archive unpacks to, with a program that only says that it was started."""
    (folder / "_internal" / "resources").mkdir(parents=True)
    shutil.copytree(ICONS, folder / "_internal" / "resources" / "icons")
    for name in ("install.sh", "mnist-desktop.desktop.in"):
        shutil.copy(LINUX / name, folder)
    (folder / "mnist-desktop").write_text("#!/bin/sh\necho started\n")
    (folder / "mnist-desktop").chmod(0o755)
    return folder


def install(folder, home, *arguments, **variables):
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), **variables}
    return subprocess.run(
        ["sh", str(folder / "install.sh"), *arguments],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def entry_of(data):
    """The values of the desktop entry, with the escapes of the format undone."""
    text = (data / "applications" / "mnist-desktop.desktop").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines()[1:] if not line.startswith("#")]
    entry = dict(line.split("=", 1) for line in lines)
    return {key: re.sub(r"\\(.)", r"\1", value) for key, value in entry.items()}


def program_that_runs(command):
    """The one argument of an Exec that is quoted by the rules of desktop entries."""
    quoted = re.fullmatch(r'"((?:[^"`$\\]|\\["`$\\])*)"', command)
    assert quoted, command
    return re.sub(r"\\(.)", r"\1", quoted[1])


def everything(folder):
    return {
        path.relative_to(folder): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


FOLDERS = [
    "MNIST Desktop 1.0",
    "손글씨 숫자 인식/새 폴더",
    """a "b" 'c' `d` $HOME \\n\\\\ ; & # ~ * é""",
]


@posix
@pytest.mark.parametrize("name", FOLDERS)
def test_the_entry_starts_the_program_wherever_it_lies(tmp_path, home, name):
    folder = unpack(tmp_path / name)
    done = install(folder, home)
    assert done.returncode == 0, done.stderr
    assert str(folder / "mnist-desktop") in done.stdout
    data = home / ".local" / "share"
    entry = entry_of(data)
    assert entry["TryExec"] == str(folder / "mnist-desktop")
    assert program_that_runs(entry["Exec"]) == str(folder / "mnist-desktop")
    # Inside double quotes a shell undoes the same escapes.
    assert subprocess.check_output(["sh", "-c", entry["Exec"]], text=True) == "started\n"
    for size in PNG_SIZES:
        icon = data / f"icons/hicolor/{size}x{size}/apps/{entry['Icon']}.png"
        assert icon.read_bytes() == (ICONS / f"mnist-desktop-{size}.png").read_bytes()
    assert (data / f"icons/hicolor/scalable/apps/{entry['Icon']}.svg").is_file()


@posix
@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate"
)
@pytest.mark.parametrize("name", FOLDERS)
def test_the_entry_keeps_the_rules_of_desktop_files(tmp_path, home, name):
    install(unpack(tmp_path / name), home)
    entry = home / ".local/share/applications/mnist-desktop.desktop"
    validated = subprocess.run(
        ["desktop-file-validate", str(entry)], capture_output=True, text=True
    )
    assert (validated.returncode, validated.stdout) == (0, "")


@posix
def test_removing_takes_all_that_was_made_and_nothing_else(tmp_path, home):
    folder = unpack(tmp_path / "MNIST 숫자")
    data = home / ".local" / "share"
    (data / "applications").mkdir(parents=True)
    (data / "applications" / "other.desktop").write_text("[Desktop Entry]\n")
    # An empty folder that was there before is not ours either.
    (data / "icons" / "hicolor" / "48x48" / "apps").mkdir(parents=True)
    (data / "mnist-desktop").mkdir()
    (data / "mnist-desktop" / "handwriting.sqlite").write_text("the user's own digits")
    before = everything(home)
    unpacked = everything(folder)

    install(folder, home)
    again = install(folder, home)
    assert "Until now" not in again.stdout
    other = data / "icons" / "hicolor" / "64x64" / "apps" / "other.png"
    other.write_bytes(b"another program's")
    assert everything(home) != before

    removed = install(folder, home, "--remove")
    assert removed.returncode == 0, removed.stderr
    assert str(data / "mnist-desktop") in removed.stdout
    assert other.read_bytes() == b"another program's"
    shutil.rmtree(data / "icons" / "hicolor" / "64x64")
    assert everything(home) == before
    assert everything(folder) == unpacked


@posix
def test_an_empty_home_is_empty_again(tmp_path, home):
    folder = unpack(tmp_path / "program")
    install(folder, home)
    assert everything(home)
    install(folder, home, "--remove")
    assert not everything(home)
    nothing = install(folder, home, "--remove")
    assert nothing.returncode == 0
    assert "not in your menu" in nothing.stdout


@posix
def test_icons_go_also_where_a_menu_editor_took_the_entry(tmp_path, home):
    folder = unpack(tmp_path / "program")
    install(folder, home)
    (home / ".local/share/applications/mnist-desktop.desktop").unlink()
    install(folder, home, "--remove")
    assert not [path for path in home.rglob("*") if path.is_file()]


@posix
def test_the_last_installed_of_two_versions_wins(tmp_path, home):
    old, new = unpack(tmp_path / "version 1"), unpack(tmp_path / "version 2")
    install(old, home)
    said = install(new, home).stdout
    assert f"Until now the menu started {old / 'mnist-desktop'}" in said
    data = home / ".local" / "share"
    assert entry_of(data)["TryExec"] == str(new / "mnist-desktop")

    refused = install(old, home, "--remove")
    assert refused.returncode == 1
    assert str(new / "mnist-desktop") in refused.stderr
    assert entry_of(data)["TryExec"] == str(new / "mnist-desktop")

    # Once the newer one is gone, nobody else could take its entry away.
    shutil.rmtree(new)
    assert install(old, home, "--remove").returncode == 0
    assert not everything(home)


@posix
def test_the_users_data_folder_is_honoured(tmp_path, home):
    folder = unpack(tmp_path / "program")
    data = tmp_path / "내 자료"
    install(folder, home, XDG_DATA_HOME=str(data))
    assert entry_of(data)["TryExec"] == str(folder / "mnist-desktop")
    assert not everything(home)
    install(folder, home, "--remove", XDG_DATA_HOME=str(data))
    assert not data.exists()

    install(folder, home, XDG_DATA_HOME="relative")
    assert entry_of(home / ".local" / "share")


@posix
@pytest.mark.parametrize("name", ["100% mine", "a=b", "two\nlines"])
def test_a_path_that_no_menu_can_start_is_refused_in_words(tmp_path, home, name):
    refused = install(unpack(tmp_path / name), home)
    assert refused.returncode == 1
    assert "rename the folder" in refused.stderr
    assert not everything(home)


@posix
def test_what_is_missing_is_said(tmp_path, home):
    folder = unpack(tmp_path / "program")
    (folder / "mnist-desktop").unlink()
    refused = install(folder, home)
    assert refused.returncode == 1
    assert "no program mnist-desktop" in refused.stderr
    assert not everything(home)
    unknown = install(folder, home, "--uninstall")
    assert unknown.returncode == 2
    assert "--remove" in unknown.stderr
