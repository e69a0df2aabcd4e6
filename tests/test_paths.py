from __future__ import annotations

from pathlib import Path

import pytest

from mnist_desktop import paths


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.2", "com1", "LPT9.tar.gz", "..prn", "con-"])
def test_a_name_that_windows_takes_for_a_device_becomes_a_file(name):
    found = paths.file_name(name, "run")
    assert found == f"run-{name.strip('-.')}"
    assert paths.file_name(found, "run") == found


@pytest.mark.parametrize("name", ["random", "numbers", "copy", "string", "torch", "numpy"])
def test_a_name_of_a_module_is_none_of_a_file(name):
    assert paths.file_name(name, "run") == f"run-{name}"


@pytest.mark.parametrize(
    "name", ["console", "nullify", "com", "com10", "lpt", "auxiliary.nul", "한글"]
)
def test_other_names_stay(name):
    assert paths.file_name(name, "run") == name


def test_one_folder_for_all_of_the_users_files(tmp_path, monkeypatch):
    folder = tmp_path / "우리 반"
    monkeypatch.setenv(paths.HOME, str(folder))
    assert paths.own_set_file() == folder / "handwriting.sqlite"
    assert paths.library_dir() == folder / "runs"
    assert paths.window_file() == folder / "window.json"
    assert not folder.exists()
    assert paths.cache_dir.__wrapped__() == folder / "cache"


def test_a_folder_named_from_where_the_program_starts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME, "stick")
    assert paths.library_dir() == tmp_path / "stick" / "runs"


def test_without_it_the_system_says_where(monkeypatch):
    monkeypatch.delenv(paths.HOME)
    before = paths.own_set_file()
    monkeypatch.setenv(paths.HOME, "")
    assert paths.own_set_file() == before
    assert before.parent.name == paths.APP
    assert before.is_absolute()
    assert not Path(before).is_relative_to(Path.cwd())


def test_a_packaged_program_keeps_the_users_files_beside_it_where_it_is_told_so(
    tmp_path, monkeypatch
):
    program = tmp_path / "MNIST 연습"
    program.mkdir()
    monkeypatch.delenv(paths.HOME)
    of_system = paths.library_dir()
    monkeypatch.setattr("sys.executable", str(program / "mnist-desktop"))
    (program / paths.PORTABLE).touch()
    assert paths.library_dir() == of_system  # Python's own folder is nobody's
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert paths.library_dir() == program / paths.PORTABLE_FOLDER / "runs"
    assert paths.cache_dir.__wrapped__() == program / paths.PORTABLE_FOLDER / "cache"
    assert paths.unwritable_portable_folder() is None
    (program / paths.PORTABLE).unlink()
    assert paths.library_dir() == of_system


def test_where_nothing_can_be_written_beside_it_the_system_says_where(tmp_path, monkeypatch):
    program = tmp_path / "share"
    program.mkdir()
    (program / paths.PORTABLE).touch()
    (program / paths.PORTABLE_FOLDER).touch()  # a file in its place: not even root makes the folder
    monkeypatch.delenv(paths.HOME)
    of_system = paths.library_dir()
    monkeypatch.setattr("sys.executable", str(program / "mnist-desktop"))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert paths.library_dir() == of_system
    assert paths.unwritable_portable_folder() == program / paths.PORTABLE_FOLDER
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    assert paths.unwritable_portable_folder() is None
