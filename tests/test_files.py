from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from mnist_desktop import files
from mnist_desktop.digits.picture_files import grey_from_file
from mnist_desktop.files import check_can_be_written, remove, replace, stat_or_none, write_whole
from mnist_desktop.library.header import read_header
from mnist_desktop.publishing.script.settings import settings_in_file
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import load_sweep

ACTIONS = {
    "write": lambda path: write_whole(b"new", path),
    "replace": lambda path: replace(path.with_name("other"), path),
    "remove": remove,
}


def test_a_file_that_is_read_only_is_not_replaced(tmp_path):
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError) as caught:
        write_whole(b"new", path)
    assert (caught.value.errno, caught.value.strerror) == (errno.EACCES, "it is read-only")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["kept.txt"]
    path.chmod(0o644)
    write_whole(b"new", path)
    assert path.read_bytes() == b"new"


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="Is a directory"):
        write_whole(b"new", tmp_path / "folder")
    assert os.listdir(tmp_path) == ["folder"]


posix = pytest.mark.skipif(os.name != "posix", reason="POSIX has pipes and devices with names")


@posix
def test_a_pipe_is_written_to_and_stays_one(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    check_can_be_written(pipe)
    with pytest.raises(OSError, match="No such device"):  # rather than wait for a reader
        write_whole(b"new", pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(b"new", pipe)
    write_whole(lambda path: path.write_bytes(b"er"), pipe)
    assert os.read(reader, 100) == b"newer"
    os.close(reader)
    write_whole(b"gone", Path(os.devnull))
    assert pipe.is_fifo()
    assert Path(os.devnull).is_char_device()
    assert os.listdir(tmp_path) == ["pipe"]


@posix
def test_a_link_stays_one_and_a_file_keeps_its_mode(tmp_path):
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real", tmp_path / "link"
    link.symlink_to(real)
    write_whole(b"new", link)
    real.chmod(0o751)
    write_whole(b"newer", link)
    assert (link.is_symlink(), real.read_bytes()) == (True, b"newer")
    assert real.stat().st_mode & 0o777 == 0o751
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for act in (check_can_be_written, lambda path: write_whole(b"", path)):
        with pytest.raises(OSError, match="symbolic links"):
            act(loop)
    assert sorted(os.listdir(tmp_path)) == ["folder", "link", "loop"]


@pytest.mark.parametrize("name", ["x" * 255, "한" * 85, "x" * 251 + ".csv"])
def test_a_legal_name_is_written(tmp_path, name):
    check_can_be_written(tmp_path / name)
    assert os.listdir(tmp_path) == []
    write_whole(b"new", tmp_path / name)
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("x" * 256, "too long"),
        ("nowhere/a", "No such file"),
        ("file/a", "Not a directory"),
        ("folder", "Is a directory"),
        ("read-only", "it is read-only"),
    ],
)
def test_what_cannot_be_written_is_known_before(tmp_path, place, reason):
    (tmp_path / "folder").mkdir()
    for name in ("file", "read-only"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "read-only").chmod(0o444)
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(OSError, match=reason):
        check_can_be_written(tmp_path / place)
    assert sorted(os.listdir(tmp_path)) == before


@posix
def test_no_reader_waits_for_a_pipe(tmp_path):
    """Runs, scripts, sweeps and pictures that are named by a user or lie in the library."""
    os.mkfifo(tmp_path / "pipe")
    for read in (read_header, settings_in_file, load_sweep, grey_from_file):
        with pytest.raises(Refusal, match=r"^pipe .*: it is no file\.$"):
            read(tmp_path / "pipe")


@pytest.mark.parametrize("action", ACTIONS)
def test_whoever_reads_a_file_does_not_hinder_who_writes(tmp_path, monkeypatch, action):
    """On Windows the first try fails; whoever reads has done so in a moment."""
    path = tmp_path / "read.txt"
    path.write_bytes(b"old")
    path.with_name("other").write_bytes(b"new")
    is_open, was_tried = threading.Event(), threading.Event()

    def read():
        with path.open("rb"):
            is_open.set()
            was_tried.wait()

    reader = threading.Thread(target=read)
    reader.start()
    is_open.wait()
    for name in ("replace", "unlink"):
        tried_once_in(monkeypatch, name, was_tried)
    ACTIONS[action](path)
    reader.join()
    assert not path.exists() if action == "remove" else path.read_bytes() == b"new"


def tried_once_in(monkeypatch, name: str, was_tried: threading.Event) -> None:
    """Say so when a function of os has been called, whatever came of it."""
    real = getattr(os, name)

    def telling(*arguments, **options):
        try:
            return real(*arguments, **options)
        finally:
            was_tried.set()

    monkeypatch.setattr(files.os, name, telling)


@pytest.mark.parametrize("winerror", [5, 32])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_file_that_is_never_let_go(tmp_path, monkeypatch, action, winerror):
    """What Windows says of a file that is in use, on every system."""
    path = tmp_path / "read.txt"
    path.write_bytes(b"old")
    path.with_name("other").write_bytes(b"new")

    def in_use(*_, **__):
        error = PermissionError(errno.EACCES, "Access is denied")
        error.winerror = winerror
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(files, "_PAUSES", (0, 0))
        patch.setattr(files.os, "replace" if action != "remove" else "unlink", in_use)
        with pytest.raises(PermissionError, match="denied"):
            ACTIONS[action](path)
    assert path.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["other", "read.txt"]


def test_a_file_in_what_is_no_folder(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file" / "a", tmp_path / "file" / "a" / "b"):
        with pytest.raises(NotADirectoryError):
            stat_or_none(path)
    assert stat_or_none(tmp_path / "nowhere" / "a") is None
    assert stat_or_none(tmp_path / "file").st_size == 0
