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
