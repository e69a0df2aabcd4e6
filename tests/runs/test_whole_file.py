from __future__ import annotations

import errno
import os

import pytest

from mnist_desktop.runs.whole_file import write_whole


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
    with pytest.raises(OSError, match=r"Is a directory|denied"):
        write_whole(b"new", tmp_path / "folder")
    assert os.listdir(tmp_path) == ["folder"]
