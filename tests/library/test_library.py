from __future__ import annotations

import dataclasses
import errno
import json
import os
import sqlite3
import struct
import subprocess
import sys
import threading
import time
import unicodedata
from pathlib import Path

import filelock
import numpy as np
import pytest
import safetensors.torch
import torch

from mnist_desktop import files
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.files import open_file
from mnist_desktop.history.records import End, EpochFigures, History
from mnist_desktop.library import library as library_module
from mnist_desktop.library.entry import KNOBS, changes, knobs_of
from mnist_desktop.library.header import RunFileError, read_header
from mnist_desktop.library.index import Index
from mnist_desktop.library.library import Library, LibraryError, Trouble
from mnist_desktop.runs.run_file import load_run, save_run

DAY = 24 * 60 * 60


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "runs"
    folder.mkdir()
    return folder


@pytest.fixture
def cache(tmp_path) -> Path:
    cache = tmp_path / "cache"
    cache.mkdir()
    return cache


@pytest.fixture
def library(folder, cache) -> Library:
    return Library(folder, cache=cache)


@pytest.fixture
def put(homework_run, folder):
    """Save the homework's run under an id, with other values where they are given."""

    def save(run: str, **values) -> Path:
        plain = {"name": run, "created": "2026-11-24T10:00:00.000+00:00"}
        save_run(dataclasses.replace(homework_run, **(plain | values)), folder / f"{run}.mnist")
        return folder / f"{run}.mnist"

    return save


@pytest.fixture
def reads(monkeypatch) -> list[str]:
    """The files whose headers a look has read."""
    names: list[str] = []

    def counted(path):
        names.append(path.name)
        return read_header(path)

    monkeypatch.setattr(library_module, "read_header", counted)
    return names


def ids(listing) -> list[str]:
    return [entry.id for entry in listing.entries]


def tensors_of(path) -> dict[str, bytes]:
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    header.pop("__metadata__")
    data = content[8 + length :]
    return {name: data[slice(*tensor["data_offsets"])] for name, tensor in header.items()}


def altered(path: Path, *, experiment=None, **metadata) -> None:
    """Change what a run file's header says, whatever it is."""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    run = json.loads(header["__metadata__"]["run"])
    for part, knobs in (experiment or {}).items():
        run["experiment"][part] |= knobs
    header["__metadata__"] |= {"run": json.dumps(run)} | metadata
    path.write_bytes(with_header(header, content[8 + length :]))


def with_header(header, data=b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


# The list


def test_a_folder_that_is_not_there_and_an_empty_one(tmp_path, cache):
    library = Library(tmp_path / "none" / "runs", cache=cache)
    assert library.look() == library.listing()
    assert library.look().entries == library.look().troubles == ()
    assert not library.folder.exists()
    library.prepare()
    assert library.look().entries == ()
    assert library.find("anything") == library.broken_off() == []
    assert library.entry("anything") is None


def test_a_folder_that_is_a_file(tmp_path, cache):
    (tmp_path / "runs").write_text("mine")
    library = Library(tmp_path / "runs", cache=cache)
    for do in (library.look, library.prepare, lambda: library.claim("one")):
        with pytest.raises(
            LibraryError, match=r"^The library .*runs cannot be (read|written): .*\.$"
        ):
            do()
    assert (tmp_path / "runs").read_text() == "mine"


def test_an_entry_has_the_figures_of_the_run(put, library, homework_run):
    put("one", starred=True, note="a note", sweep="s1", test_looks=4, based_on="another")
    (entry,) = library.look().entries
    kept = homework_run.outcome.history.epochs[-1]
    assert (entry.id, entry.name, entry.created[:10]) == ("one", "one", "2026-11-24")
    assert entry.experiment == homework_run.experiment
    assert entry.knobs == knobs_of(homework_run.experiment)
    learned = {
        name: weight
        for name, weight in homework_run.outcome.weights.items()
        if "running" not in name and "batches" not in name
    }
    assert entry.parameters == sum(weight.numel() for weight in learned.values())
    assert (entry.cost, entry.test_accuracy) == (kept.cost, kept.test_accuracy)
    assert (entry.validation_loss, entry.best_epoch) == (None, None)
    assert (entry.epochs, entry.length, entry.end) == (3, 3, End.FINISHED)
    assert (entry.seconds, entry.device) == (
        homework_run.outcome.seconds,
        homework_run.outcome.device,
    )
    assert (entry.starred, entry.note, entry.sweep, entry.test_looks) == (True, "a note", "s1", 4)
    assert (entry.based_on, entry.message, entry.can_go_on) == ("another", "", False)
    assert library.entry("one") is entry
    assert library.header("one").name == "one"


def test_the_figures_are_those_of_the_epoch_that_was_kept(put, library, homework_run):
    epochs = tuple(
        EpochFigures(n, cost=1 / n, test_loss=1, test_accuracy=n / 10, seconds=1, validation_loss=v)
        for n, v in ((1, 0.5), (2, 0.2), (3, 0.2), (4, 0.4))
    )
    history = dataclasses.replace(homework_run.outcome.history, epochs=epochs)
    outcome = dataclasses.replace(
        homework_run.outcome, history=history, kept_epoch=2, end=End.EARLY
    )
    put("early", outcome=outcome)
    put("last", outcome=dataclasses.replace(outcome, kept_epoch=None))
    empty = dataclasses.replace(outcome, kept_epoch=None, history=History(np.empty(0, np.float32)))
    put("none", outcome=empty)
    library.look()
    early, last, none = (library.entry(run) for run in ("early", "last", "none"))
    assert (early.cost, early.validation_loss, early.test_accuracy) == (0.5, 0.2, 0.2)
    assert (early.best_epoch, early.epochs) == (2, 4)
    assert (last.cost, last.validation_loss, last.test_accuracy) == (0.25, 0.4, 0.4)
    assert (none.cost, none.validation_loss, none.test_accuracy) == (None, None, None)
    assert (none.best_epoch, none.epochs) == (None, 0)


def test_the_oldest_come_first(put, library):
    put("a", created="2026-11-24T12:00:00+00:00")
    put("b", created="2026-11-23T12:00:00+00:00")
    put("c", created="2026-11-24T12:00:00+00:00")
    put("d", created="")
    assert ids(library.look()) == ["d", "b", "a", "c"]


def test_looking_tells_how_far_it_is(put, library):
    for number in range(3):
        put(str(number))
    told = []
    library.look(lambda done, of: told.append((done, of)))
    assert told == [(0, 3)]
    library.look(lambda done, of: told.append((done, of)))
    assert len(told) == 1


def test_the_losses_of_every_batch(put, library, homework_run, folder):
    path = put("one")
    losses = library.losses("one")
    assert losses.dtype == np.float32
    assert np.array_equal(losses, homework_run.outcome.history.losses)
    with pytest.raises(RunFileError, match="cannot be opened"):
        library.losses("none")
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    with pytest.raises(RunFileError, match="is damaged"):
        library.losses("one")


def test_find_by_id_or_by_name_the_newest_first(put, library):
    put("first", name="plain", created="2026-01-01T00:00:00+00:00")
    put("second", name="plain", created="2026-01-02T00:00:00+00:00")
    put("plain-3", name="first", created="2026-01-03T00:00:00+00:00")
    library.look()
    assert [entry.id for entry in library.find("plain")] == ["second", "first"]
    assert [entry.id for entry in library.find("first")] == ["first"]
    assert library.find("plai") == []


def test_changes_of_knobs_leave_the_machine_out():
    before = Experiment()
    after = before.with_knob("hidden", (5, 6)).with_knob("activation", Activation.TANH)
    plain = list(knobs_of(after))
    plain[KNOBS.index("device")] = "another"
    plain[KNOBS.index("threads")] = 3
    assert {name: pair for name, *pair in changes(knobs_of(before), tuple(plain))} == {
        "hidden": [(100, 100), (5, 6)],
        "activation": [Activation.RELU, Activation.TANH],
    }
    assert changes(knobs_of(before), knobs_of(before)) == []
    painted = ((0.5, -1.0, 1), (0.25, 1.5, 0))
    [(_, _, after)] = changes(knobs_of(before), knobs_of(before.with_knob("painted", painted)))
    assert after == painted  # to the last pair no list, as what is in words is remembered


# The index


def test_another_start_reads_no_file_again(put, folder, cache, reads):
    for name in ("one", "two", "drei – 한글"):
        put(name)
    first = Library(folder, cache=cache).look()
    assert sorted(reads) == sorted(f"{name}.mnist" for name in ("one", "two", "drei – 한글"))
    del reads[:]
    library = Library(folder, cache=cache)
    assert library.look() == first
    assert library.look() is library.look()
    assert reads == []


def test_what_changes_is_noticed(put, library, folder, cache, reads):
    for name in ("one", "two", "three"):
        put(name)
    library.look()
    del reads[:]
    put("two", note="changed")
    put("four")
    (folder / "one.mnist").unlink()
    assert sorted(ids(library.look())) == ["four", "three", "two"]
    assert library.entry("two").note == "changed"
    assert library.entry("one") is None
    assert sorted(reads) == ["four.mnist", "two.mnist"]
    del reads[:]
    # Another start has the same from the index, and notices what happened in between.
    put("three", note="too")
    (folder / "four.mnist").unlink()
    later = Library(folder, cache=cache)
    assert sorted(ids(later.look())) == ["three", "two"]
    assert (later.entry("three").note, later.entry("two").note) == ("too", "changed")
    assert reads == ["three.mnist"]


def test_a_change_within_a_tick_of_the_clock_is_noticed(put, library):
    path = put("one", note="this")
    before = path.stat()
    library.look()
    put("one", note="that")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert library.look().entries[0].note == "that"


def spoil_nothing(file):
    file.unlink()


def spoil_bytes(file):
    file.write_bytes(os.urandom(8192))


def spoil_half(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def spoil_empty(file):
    file.write_bytes(b"")


def spoil_other_program(file):
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE meaning (a INTEGER, b INTEGER)")
        connection.execute("CREATE TABLE entries (other TEXT)")
    connection.close()


def spoil_other_version(file):
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE meaning SET text = 'another'")
        connection.execute("DROP TABLE entries")
        connection.execute("CREATE TABLE entries (something TEXT)")
    connection.close()


def spoil_row(file):
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entries SET entry = '[1, 2]'")
    connection.close()


def changed_by(*statements):
    """What spoils a file by statements of SQL."""

    def spoil(file):
        with sqlite3.connect(file) as connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()

    return spoil


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i, i, i, i, i FROM n"
spoil_figure = changed_by("UPDATE entries SET entry = replace(entry, '0.', 'null, 0.')")
spoil_letter = changed_by("UPDATE entries SET entry = replace(entry, 'finished', 'failed')")
spoil_type = changed_by("UPDATE entries SET entry = 5")
spoil_bytes_in_a_row = changed_by("UPDATE entries SET entry = CAST(entry AS BLOB)")
spoil_stamp = changed_by("UPDATE entries SET size = 'large'")
spoil_view = changed_by("DROP TABLE entries", f"CREATE VIEW entries AS {ENDLESS}")
spoil_trigger = changed_by(
    "CREATE TRIGGER t AFTER DELETE ON entries BEGIN INSERT INTO meaning VALUES (1); END"
)


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_figure,
        spoil_letter,
        spoil_type,
        spoil_bytes_in_a_row,
        spoil_stamp,
        spoil_view,
        spoil_trigger,
        spoil_nothing,
        spoil_bytes,
        spoil_half,
        spoil_empty,
        spoil_other_program,
        spoil_other_version,
        spoil_row,
    ],
)
def test_an_index_that_is_of_no_use_is_made_anew(put, folder, cache, reads, spoil):
    put("one")
    put("two")
    before = Library(folder, cache=cache).look()
    (file,) = cache.iterdir()
    spoil(file)
    del reads[:]
    assert Library(folder, cache=cache).look() == before
    assert sorted(reads) == ["one.mnist", "two.mnist"]
    del reads[:]
    # What was spoilt may have been noticed only when it was written.
    Library(folder, cache=cache).look()
    del reads[:]
    assert Library(folder, cache=cache).look() == before
    assert reads == []


def test_a_cache_that_cannot_be_written_does_no_harm(put, folder, tmp_path):
    put("one")
    (tmp_path / "file").write_text("")
    for cache in (tmp_path / "file", tmp_path / "not there"):
        library = Library(folder, cache=cache)
        assert ids(library.look()) == ["one"]
        library.annotate("one", "still")
        assert library.look().entries[0].note == "still"
    (tmp_path / "not there").mkdir()
    assert ids(Library(folder, cache=tmp_path / "not there").look()) == ["one"]


def test_an_index_in_use_is_left_to_who_uses_it(put, folder, cache, reads, monkeypatch):
    put("one")
    Library(folder, cache=cache).look()
    (file,) = cache.iterdir()
    number = file.stat().st_ino
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda place, timeout: connect(place, timeout=0))
    del reads[:]
    other = connect(file)
    other.execute("BEGIN EXCLUSIVE")
    assert ids(Library(folder, cache=cache).look()) == ["one"]
    assert reads == ["one.mnist"]
    assert file.stat().st_ino == number
    other.rollback()
    other.close()
    del reads[:]
    assert ids(Library(folder, cache=cache).look()) == ["one"]
    assert reads == []


def test_a_file_name_that_is_no_text_spoils_no_index(put, folder, cache, reads):
    try:
        name = os.fsdecode(b"caf\xe9")
        os.replace(put("one"), folder / f"{name}.mnist")
    except (OSError, UnicodeDecodeError):
        pytest.skip("this file system has only names that are text")
    put("two")
    before = Library(folder, cache=cache).look()
    del reads[:]
    assert Library(folder, cache=cache).look() == before
    assert name in ids(before)
    assert reads == []


def test_two_folders_have_two_indexes(put, folder, cache, tmp_path):
    put("one")
    Library(folder, cache=cache).look()
    assert Index(tmp_path / "other", cache).entries() == {}
    assert list(Index(folder, cache).entries()) == ["one.mnist"]


# What is no run


NO_RUNS = {
    "text": b"Dear diary",
    "empty": b"",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "other-weights": safetensors.torch.save({"weight": torch.zeros(3)}),
    "other-metadata": safetensors.torch.save({"weight": torch.zeros(3)}, {"format": "pt"}),
    "no-object": with_header([1, 2]),
    "metadata-a-list": with_header({"__metadata__": [1]}),
    "metadata-a-text": with_header({"__metadata__": "mnist-desktop run"}),
    "run-a-number": with_header(
        {"__metadata__": {"format": "mnist-desktop run", "version": "3", "run": 5}}
    ),
    "deep": with_header(b"[" * 20_000),
    "deep-run": with_header(
        {"__metadata__": {"format": "mnist-desktop run", "version": "3", "run": "[" * 20_000}}
    ),
    "endless": struct.pack("<Q", 2**63) + b"{}",
}


@pytest.mark.parametrize("name", NO_RUNS)
def test_a_file_that_is_no_run_is_named_and_left(put, library, folder, name):
    put("good")
    bad = folder / f"{name}.mnist"
    bad.write_bytes(NO_RUNS[name])
    listing = library.look()
    assert ids(listing) == ["good"]
    (trouble,) = listing.troubles
    assert trouble.file == bad.name
    assert trouble.sentence.startswith(f"{bad.name} ")
    assert trouble.sentence.endswith(".")
    for change in (lambda: library.star([name], True), lambda: library.annotate(name, "x")):
        with pytest.raises(LibraryError):
            change()
    assert bad.read_bytes() == NO_RUNS[name]


def test_a_folder_of_a_runs_name(put, library, folder):
    put("good")
    (folder / "folder.mnist").mkdir()
    (folder / "folder.mnist" / "mine").write_text("mine")
    (folder / ".mnist").write_text("hidden")
    (folder / "notes.txt").write_text("other files are nobody's business")
    listing = library.look()
    assert ids(listing) == ["good"]
    assert listing.troubles == (
        Trouble("folder.mnist", "folder.mnist cannot be opened: it is a folder."),
    )
    assert (folder / "folder.mnist" / "mine").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="to make a link takes a privilege on Windows")
def test_a_link_to_itself_and_one_to_nowhere(put, library, folder):
    put("good")
    (folder / "loop.mnist").symlink_to("loop.mnist")
    (folder / "nowhere.mnist").symlink_to("not there")
    listing = library.look()
    assert ids(listing) == ["good"]
    assert [trouble.file for trouble in listing.troubles] == ["loop.mnist"]


def test_a_run_cut_short_is_named_and_left(put, library, folder):
    content = put("good").read_bytes()
    header = 8 + struct.unpack("<Q", content[:8])[0]
    bad = folder / "cut.mnist"
    lengths = (1, 7, 8, 100, header - 1, header, len(content) // 2, len(content) - 1)
    for length in lengths:
        bad.write_bytes(content[:length])
        listing = library.look()
        assert ids(listing) == ["good"]
        assert listing.troubles == (
            Trouble("cut.mnist", "cut.mnist is damaged or not a run of MNIST Desktop."),
        )
        assert bad.read_bytes() == content[:length]
    bad.write_bytes(content)
    assert sorted(ids(library.look())) == ["cut", "good"]
    assert library.listing().troubles == ()


def test_a_later_version_and_an_impossible_experiment(put, library):
    put("good")
    later, bad = put("later"), put("much")
    altered(later, version="4")
    altered(bad, experiment={"network": {"dropout": 1.5}})
    before = later.read_bytes(), bad.read_bytes()
    listing = library.look()
    assert ids(listing) == ["good"]
    assert listing.troubles == (
        Trouble(
            "later.mnist",
            "later.mnist was saved by a later version of MNIST Desktop (file version 4).",
        ),
        Trouble(
            "much.mnist",
            "much.mnist cannot be opened: dropout: a number, at least 0 and at most 0.95, not 1.5.",
        ),
    )
    assert (later.read_bytes(), bad.read_bytes()) == before


def test_a_file_that_cannot_be_read(put, library, monkeypatch):
    put("good")
    put("locked")

    def refuse(path):
        if path.name == "locked.mnist":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return open_file(path)

    monkeypatch.setattr("mnist_desktop.library.header.open_file", refuse)
    listing = library.look()
    assert ids(listing) == ["good"]
    assert listing.troubles == (
        Trouble("locked.mnist", "locked.mnist cannot be opened: Permission denied."),
    )


# What is changed


CHANGES = {
    "name": (lambda library: library.rename("one", " 새 이름\n of it "), "새 이름 of it"),
    "note": (lambda library: library.annotate("one", "  two\nlines "), "two\nlines"),
    "starred": (lambda library: library.star(["one"], True), True),
}


@pytest.mark.parametrize("field", CHANGES)
def test_a_change_keeps_the_tensors_and_all_the_rest(put, library, field):
    do, value = CHANGES[field]
    path = put("one", note="old")
    before, tensors = load_run(path), tensors_of(path)
    library.look()
    do(library)
    assert tensors_of(path) == tensors
    after = load_run(path)
    assert getattr(after, field) == value
    assert getattr(library.look().entries[0], field) == value
    same = dataclasses.replace(after, **{field: getattr(before, field)}, outcome=before.outcome)
    assert same == before
    assert after.outcome.history.epochs == before.outcome.history.epochs
    assert [file.name for file in path.parent.iterdir()] == ["one.mnist"]


def test_a_run_of_the_second_version_is_changed_too(put, library):
    path = put("one")
    altered(path, version="2")
    tensors = tensors_of(path)
    library.star(["one"], True)
    assert tensors_of(path) == tensors
    assert library.look().entries[0].starred


@pytest.mark.parametrize("name", ["", "  \n\t "])
def test_a_name_is_never_empty(put, library, name):
    path = put("one")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"^A run needs a name\.$"):
        library.rename("one", name)
    assert path.read_bytes() == before


@pytest.mark.parametrize("place", ["fsync", "replace"])
@pytest.mark.parametrize("field", CHANGES)
def test_a_change_that_fails_leaves_the_old_file_whole(put, library, monkeypatch, field, place):
    path = put("one")
    before = path.read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, place, full)
        with pytest.raises(LibraryError) as caught:
            CHANGES[field][0](library)
    assert str(caught.value) == "one.mnist could not be changed: No space left on device."
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["one.mnist"]


def test_a_change_of_a_run_that_is_not_there(library):
    for do, _ in CHANGES.values():
        with pytest.raises(LibraryError, match=r"^one\.mnist cannot be opened: No such file"):
            do(library)


@pytest.mark.parametrize(
    "name",
    ["한글 이름", "a/b\\c", "..", ".hidden", "", "   ", "CON", "x" * 500, "𝒜" * 300, "a\0b\nc"],
)
def test_any_name_makes_an_id_that_can_be_a_file(homework_run, library, name):
    run = library.new_id(name)
    assert run not in ("", ".", "..")
    assert not run.startswith(".")
    assert "/" not in run
    assert "\\" not in run
    assert library.new_id(name) != run
    save_run(dataclasses.replace(homework_run, name=name), library.path(run))
    claim = library.claim(run)
    assert library.is_being_trained(run)
    library.release(run, claim)
    library.star([run], True)
    assert library.path(run).parent == library.folder
    (entry,) = library.look().entries
    assert (entry.id, entry.name, entry.starred) == (run, name.replace("\0", "\ufffd"), True)
    if name.startswith("한글"):
        assert unicodedata.normalize("NFC", run).startswith("한글-이름-")


# Deleting


def test_delete_and_restore(put, library, cache):
    path, content = put("one"), None
    put("two")
    content = path.read_bytes()
    library.look()
    assert library.delete(["one", "not there"]) == ["one"]
    assert ids(library.look()) == ["two"]
    assert library.delete(["one"]) == []
    library.restore(["one"])
    assert sorted(ids(library.look())) == ["one", "two"]
    assert path.read_bytes() == content
    with pytest.raises(LibraryError, match=r"^gone could not be brought back: .+\.$"):
        library.restore(["gone"])


def test_restore_replaces_nothing(put, library):
    put("one", note="deleted")
    library.delete(["one"])
    put("one", note="new")
    library.restore(["one"])
    assert library.look().entries[0].note == "new"


def test_deleting_that_fails_is_told(put, library, monkeypatch):
    path = put("one")

    def locked(*_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(library_module.os, "replace", locked)
    with pytest.raises(LibraryError, match=r"^one could not be deleted: Permission denied\.$"):
        library.delete(["one"])
    assert path.exists()


def test_a_run_that_is_being_trained_is_neither_deleted_nor_changed(put, library, folder, cache):
    put("zero")
    path = put("one")
    before = path.read_bytes()
    claim = library.claim("one")
    for each in (library, Library(folder, cache=cache)):
        assert each.is_being_trained("one")
        with pytest.raises(LibraryError, match=r"^one is being trained now\. Stop it first\.$"):
            each.delete(["zero", "one"])
        for do, _ in CHANGES.values():
            with pytest.raises(LibraryError, match="is being trained now"):
                do(each)
    assert not (folder / "zero.mnist").exists()
    assert path.read_bytes() == before
    library.release("one", claim)
    assert not library.is_being_trained("one")
    assert library.delete(["one"]) == ["one"]
    assert [file.name for file in folder.iterdir()] == ["deleted"]


def test_what_was_deleted_long_ago_goes_at_the_next_opening(put, library, folder, cache):
    old, new = put("old"), put("new")
    # However old a run is: it is kept from when it was deleted.
    for path in (old, new):
        os.utime(path, (0, 0))
    library.delete(["old", "new"])
    aside = folder / "deleted"
    Library(folder, cache=cache).look()
    assert sorted(file.name for file in aside.iterdir()) == ["new.mnist", "old.mnist"]
    long_ago = time.time() - 31 * DAY
    os.utime(aside / "old.mnist", (long_ago, long_ago))
    library.look()
    later = Library(folder, cache=cache)
    later.look()
    assert [file.name for file in aside.iterdir()] == ["new.mnist"]
    later.restore(["new"])
    assert ids(later.look()) == ["new"]


def test_what_a_killed_program_left_is_ignored_and_cleaned_after_a_day(put, folder, cache):
    put("one")
    left = [folder / f".one.mnist.{end}" for end in ("abcd1234", "zyxw9876")]
    claims = [folder / f".{name}.lock" for name in ("one", "a.mnist.b", "free.mnist.c", "new")]
    for path in (*left, *claims):
        path.write_bytes(b"half")
    others = folder / ".not ours"
    others.write_text("")
    library = Library(folder, cache=cache)
    held = library.claim("a.mnist.b")
    assert ids(library.look()) == ["one"]
    assert library.look().troubles == ()
    assert all(path.exists() for path in (*left, *claims))
    yesterday = time.time() - DAY - 60
    for path in (left[0], *claims[:3], others):
        os.utime(path, (yesterday, yesterday))
    assert ids(Library(folder, cache=cache).look()) == ["one"]
    assert [path.exists() for path in (*left, *claims)] == [False, True, False, True, False, True]
    assert others.exists()
    assert library.is_being_trained("a.mnist.b")
    library.release("a.mnist.b", held)


# Several programs on one folder


def test_two_libraries_see_what_each_other_writes(put, folder, cache, tmp_path):
    one, other = Library(folder, cache=cache), Library(folder, cache=cache)
    put("a")
    assert ids(one.look()) == ids(other.look()) == ["a"]
    one.annotate("a", "by one")
    assert other.look().entries[0].note == "by one"
    other.rename("a", "by the other")
    assert (one.look().entries[0].note, one.look().entries[0].name) == ("by one", "by the other")
    other.delete(["a"])
    assert ids(one.look()) == []
    one.restore(["a"])
    assert ids(other.look()) == ["a"]


def test_threads_may_look_and_change_at_once(put, folder, cache):
    for number in range(4):
        put(f"run{number}")
    library, errors = Library(folder, cache=cache), []

    def look():
        for _ in range(50):
            listing = library.look()
            if len(listing.entries) != 4 or listing.troubles:
                errors.append(listing)

    def change(number):
        try:
            for time_ in range(10):
                library.annotate(f"run{number}", f"note {time_}")
        except LibraryError as error:
            errors.append(error)

    threads = [threading.Thread(target=look) for _ in range(2)]
    threads += [threading.Thread(target=change, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert {entry.note for entry in library.look().entries} == {"note 9"}


PROGRAM = """
import sys
from pathlib import Path
from mnist_desktop.library.library import Library
library = Library(Path(sys.argv[1]), cache=Path(sys.argv[2]))
print(*[entry.id for entry in library.look().entries], flush=True)
library.annotate("one", "by another process")
claim = library.claim("two")
print("claimed", flush=True)
sys.stdin.read()
assert "torch" not in sys.modules
"""


@pytest.fixture
def claimant(put, folder, cache):
    """Another process that has written a note to one and claimed two."""
    put("one")
    put("two", outcome=dataclasses.replace(load_run(put("two")).outcome, end=End.UNFINISHED))
    command = [sys.executable, "-c", PROGRAM, str(folder), str(cache)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_a_claim_of_another_process_ends_with_it(claimant, library):
    library.look()
    assert claimant.stdout.readline().split() == ["one", "two"]
    assert claimant.stdout.readline() == "claimed\n"
    library.look()
    assert library.entry("one").note == "by another process"
    assert library.is_being_trained("two")
    assert library.broken_off() == []
    with pytest.raises(LibraryError, match=r"^two is being trained now, by another window"):
        library.claim("two")
    with pytest.raises(LibraryError, match="is being trained now"):
        library.delete(["two"])
    claimant.kill()
    claimant.wait()
    assert not library.is_being_trained("two")
    assert [entry.id for entry in library.broken_off()] == ["two"]
    library.release("two", library.claim("two"))


def test_a_process_without_torch_does_all_that(claimant):
    assert claimant.stdout.readline()
    assert claimant.stdout.readline()
    claimant.stdin.close()
    assert claimant.wait() == 0


@pytest.mark.skipif(os.name != "posix", reason="flock is POSIX's")
def test_a_claim_may_be_released_in_another_thread(library, folder):
    import fcntl

    claims = []
    thread = threading.Thread(target=lambda: claims.append(library.claim("one")))
    thread.start()
    thread.join()
    assert library.is_being_trained("one")
    with (folder / ".one.lock").open() as file:
        library.release("one", claims[0])
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises where it is still held
    assert list(folder.iterdir()) == []


def test_a_released_claim_takes_no_other_with_it(library, folder, cache, monkeypatch):
    other, held = Library(folder, cache=cache), []
    claim, unlink = library.claim("one"), Path.unlink

    def another_comes(path, **how):
        if not held:
            try:
                held.append(other.claim("one"))
            except LibraryError:
                held.append(None)
        unlink(path, **how)

    monkeypatch.setattr(Path, "unlink", another_comes)
    library.release("one", claim)
    assert held
    assert library.is_being_trained("one") is (held[0] is not None)
    mine = held[0] or other.claim("one")
    assert library.is_being_trained("one")
    other.release("one", mine)


def test_whoever_asks_is_not_in_the_way_of_a_claim(library, folder, cache, monkeypatch):
    # Whoever asks whether a run is being trained holds it himself for that moment.
    asks, tries = Library(folder, cache=cache).claim("one"), []
    acquire = filelock.FileLock._acquire

    def first_held(lock):
        acquire(lock)
        if lock is not asks and not tries:
            tries.append(lock)
            asks.release()

    monkeypatch.setattr(filelock.FileLock, "_acquire", first_held)
    claim = library.claim("one")
    assert len(tries) == 1
    assert library.is_being_trained("one")
    library.release("one", claim)


# How often the test accuracy was looked at


def test_test_looks_counts_runs_of_the_task_before_these_settings(put, library, homework_run):
    experiment = homework_run.experiment
    other = [experiment.with_knob("hidden", (10 + n,)) for n in range(4)]
    xor = experiment.with_knob("task", TaskName.XOR)
    none = dataclasses.replace(homework_run.outcome, history=History(np.empty(0, np.float32)))
    assert library.test_looks(experiment) == 0
    made = [
        {"experiment": other[0]},
        {"experiment": xor},
        {"experiment": other[1], "outcome": none},  # stopped before it had shown any
        {"experiment": other[2].with_knob("seed", 5)},
        {"experiment": experiment.with_knob("seed", 7)},
        {"experiment": other[3]},
        {"experiment": experiment},
    ]
    for number, values in enumerate(made):
        put(f"run{number}", created=f"2026-01-0{number + 1}T00:00:00+00:00", **values)
    library.look()
    assert library.test_looks(experiment) == 2
    assert library.test_looks(experiment.with_knob("seed", 99)) == 2
    assert library.test_looks(other[0]) == 0
    assert library.test_looks(other[2]) == 1
    assert library.test_looks(other[3]) == 3
    assert library.test_looks(experiment.with_knob("hidden", (99,))) == 5
    assert library.test_looks(xor.with_knob("hidden", (3,))) == 1
