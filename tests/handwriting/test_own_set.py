from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.handwriting import own_set as own_set_module
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.own_set import OwnSet, SetError

INK = np.tile(np.arange(28, dtype=np.float32) / 255, (28, 1))


def image_of(number: int) -> np.ndarray:
    """An image that tells which one it is."""
    image = np.zeros((28, 28), np.float32)
    image.flat[:4] = np.frombuffer(number.to_bytes(4, "big"), np.uint8) / np.float32(255)
    return image


def number_of(digit: OwnDigit) -> int:
    return int.from_bytes(np.rint(digit.image.flat[:4] * 255).astype(np.uint8).tobytes(), "big")


def check_equal(one: OwnDigit, other: OwnDigit) -> None:
    assert (one.id, one.label, one.added) == (other.id, other.label, other.added)
    assert one.image.dtype == other.image.dtype == np.float32
    assert np.array_equal(one.image, other.image)
    assert len(one.strokes) == len(other.strokes)
    for stroke, twin in zip(one.strokes, other.strokes, strict=True):
        assert len(stroke.lines) == len(twin.lines)
        for line, copy in zip(stroke.lines, twin.lines, strict=True):
            assert line.shape == copy.shape
            assert np.allclose(line, copy, atol=1e-5)


def by_hand(path: Path, *statements: str) -> None:
    """What another program does with the file."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "files" / "own.digits"


@pytest.fixture
def own(path):
    with closing(OwnSet(path)) as own:
        yield own


def check_refused(path: Path, sentence: str) -> None:
    """That the set neither opens nor takes a digit, and the file stays as it is."""
    content = path.read_bytes()
    with pytest.raises(SetError) as caught:
        OwnSet(path)
    assert str(caught.value) == sentence
    assert path.read_bytes() == content
    assert os.listdir(path.parent) == [path.name]


def test_a_set_that_is_only_read_is_not_made(own, path):
    assert own.digits() == ()
    assert own.counts() == (0,) * 10
    assert own.unreadable == 0
    images, labels = own.arrays()
    assert (images.shape, images.dtype, labels.shape, labels.dtype) == (
        (0, 784),
        np.float32,
        (0,),
        np.int64,
    )
    own.relabel([1], 3)
    assert own.remove([1]) == ()
    own.restore([])
    assert own.add_many([]) == []
    assert not own.has_changed()
    assert not path.parent.exists()


def test_a_digit_comes_back_as_it_was_filed(own, path):
    before = datetime.now(UTC)
    strokes = (
        Stroke((np.array([[0.1, 0.2, 0, 1], [0.25, 1 / 3, 0.016, 0.5]]), np.empty((0, 4)))),
        Stroke((np.array([[0.5, 0.5, 1.25, 0]]),)),
    )
    filed = own.add(INK, 7, strokes)
    check_equal(own.digits()[0], filed)
    assert before <= filed.added <= datetime.now(UTC)
    assert filed.added.utcoffset() == timedelta(0)
    with closing(OwnSet(path)) as again:
        check_equal(again.digits()[0], filed)
    assert os.listdir(path.parent) == [path.name]


@given(
    st.lists(
        st.tuples(arrays(np.uint8, (28, 28)), st.integers(0, 9)),
        min_size=1,
        max_size=4,
    )
)
def test_images_of_bytes_come_back_exactly(images):
    with tempfile.TemporaryDirectory() as folder, closing(OwnSet(Path(folder) / "set")) as own:
        pairs = [(pixels / np.float32(255), label) for pixels, label in images]
        own.add(*pairs[0])
        added = own.add_many(pairs)
        assert [digit.id for digit in own.digits()[1:]] == [digit.id for digit in added]
        for digit, (image, label) in zip(own.digits(), pairs[:1] + pairs, strict=True):
            assert digit.label == label
            assert np.array_equal(digit.image, image)
        inputs, labels = own.arrays()
        assert np.array_equal(inputs[1:], [image.ravel() for image, _ in pairs])
        assert labels[1:].tolist() == [label for _, label in pairs]
        assert own.counts() == tuple(np.bincount(labels, minlength=10))


def test_an_image_is_clipped_and_rounded(own):
    image = np.zeros((28, 28), np.float32)
    image[0, :4] = -3, 1.5, 0.5, np.inf
    assert own.add(image, 0).image[0, :4].tolist() == [0, 1, np.float32(128 / 255), 1]


def test_the_same_digit_twice_is_kept_twice(own):
    assert own.add(INK, 7).id != own.add(INK, 7).id
    assert len(own.digits()) == 2


@pytest.mark.parametrize("label", [-1, 10, 1.5, "7", None])
def test_a_label_is_0_to_9(own, path, label):
    with pytest.raises(ValueError, match="label"):
        own.add(INK, label)
    with pytest.raises(ValueError, match="label"):
        own.add_many([(INK, 1), (INK, label)])
    with pytest.raises(ValueError, match="label"):
        own.relabel([1], label)
    assert not path.exists()


@pytest.mark.parametrize("image", [np.zeros(784), np.zeros((28, 27)), np.full((28, 28), np.nan)])
def test_an_image_is_28_by_28_numbers(own, path, image):
    with pytest.raises(ValueError, match="image"):
        own.add(image, 1)
    assert not path.exists()


def test_numbers_of_numpy_are_numbers(own):
    first = own.add(INK, np.int64(3))
    own.relabel(np.array([first.id]), np.uint8(4))
    assert own.counts()[4] == 1
    assert len(own.remove(np.array([first.id]))) == 1


def test_relabel(own):
    digits = own.add_many([(INK, label) for label in range(4)])
    own.relabel([digits[0].id, digits[2].id, 99], 9)
    assert [digit.label for digit in own.digits()] == [9, 1, 9, 3]
    assert [digit.added for digit in own.digits()] == [digit.added for digit in digits]


def test_removed_digits_come_back_in_their_places(own):
    stroke = Stroke((np.array([[0.1, 0.2, 0, 1]]),))
    filed = [own.add(image_of(number), number, (stroke,)) for number in range(4)]
    removed = own.remove([filed[3].id, filed[1].id, 99])
    assert [digit.label for digit in removed] == [1, 3]
    assert [digit.label for digit in own.digits()] == [0, 2]
    later = own.add(INK, 5)  # takes none of their ids
    own.restore(removed)
    own.restore(removed)
    assert len(own.digits()) == 5
    for digit, same in zip(own.digits(), [*filed, later], strict=True):
        check_equal(digit, same)


def test_a_digit_is_restored_beside_another_that_has_its_id(own, path):
    own.add(INK, 1)
    removed = own.remove([1])
    own.close()
    path.unlink()
    own.add(image_of(5), 2)
    own.restore(removed)
    assert [(digit.id, digit.label) for digit in own.digits()] == [(1, 2), (2, 1)]


def test_digits_are_read_again_only_after_a_change(own, path):
    assert own.has_changed()
    own.add(INK, 1)
    assert own.has_changed()
    first = own.digits()
    assert not own.has_changed()
    assert own.digits() is first
    with closing(OwnSet(path)) as other:
        assert len(other.digits()) == 1
        assert not own.has_changed()
        other.add(INK, 2)
        assert own.has_changed()
        assert own.counts() == (0, 1, 1, 0, 0, 0, 0, 0, 0, 0)
        assert not own.has_changed()
        assert own.digits()[0] is first[0]
        own.relabel([1], 5)
        assert other.has_changed()
        assert own.has_changed()
        assert other.counts() == own.counts() == (0, 0, 1, 0, 0, 1, 0, 0, 0, 0)
    own.close()
    assert own.has_changed()
    assert len(own.digits()) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from vanishing")
def test_the_file_appears_vanishes_and_is_replaced(own, path, tmp_path):
    assert own.digits() == ()
    with closing(OwnSet(path)) as other:
        other.add(image_of(1), 1)
    assert own.has_changed()
    assert len(own.digits()) == 1

    path.unlink()
    assert own.has_changed()
    assert own.digits() == ()
    assert not own.has_changed()

    with closing(OwnSet(tmp_path / "another")) as another:
        another.add_many([(image_of(2), 2), (image_of(3), 3)])
    os.replace(tmp_path / "another", path)
    assert own.has_changed()
    assert [digit.label for digit in own.digits()] == [2, 3]

    path.unlink()
    own.add(image_of(4), 4)
    with closing(OwnSet(path)) as other:
        assert [digit.label for digit in other.digits()] == [4]

    path.write_bytes(b"This is a text.\n" * 100)
    assert own.has_changed()
    with pytest.raises(SetError, match="is not a handwriting set"):
        own.digits()
    with pytest.raises(SetError, match="is not a handwriting set"):
        own.add(INK, 1)
    assert path.read_bytes() == b"This is a text.\n" * 100


def test_rows_that_are_no_digits_are_passed_over_and_kept(own, path):
    own.add_many([(image_of(number), number) for number in range(8)])
    by_hand(
        path,
        "UPDATE digits SET label = 10 WHERE id = 1",
        "UPDATE digits SET label = 'seven' WHERE id = 2",
        "UPDATE digits SET label = 1.5 WHERE id = 3",
        "UPDATE digits SET image = x'00' WHERE id = 4",
        "UPDATE digits SET image = printf('%784s', '') WHERE id = 5",
        "UPDATE digits SET image = 5, label = CAST(x'ff' AS TEXT) WHERE id = 6",
    )
    assert [digit.id for digit in own.digits()] == [7, 8]
    assert own.unreadable == 6
    assert own.remove([1, 2, 3, 4, 5, 6, 7])[0].id == 7
    assert own.unreadable == 6
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM digits").fetchone() == (7,)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "nonsense",
            "5",
            "null",
            '{"a": 1}',
            "[[[[1, 2, 3]]]]",
            "[[[[1, 2, 3, null]]]]",
            "[[[[1, 2, 3, NaN]]]]",
        ),
        *("[[[5]]]", "[" * 100_000, "[[[[1, 2, 3, 1" + "0" * 400 + "]]]]"),
    ],
)
def test_strokes_that_are_none_are_left_out(own, path, text):
    own.add(INK, 1, (Stroke((np.ones((2, 4)),)),))
    by_hand(path, f"UPDATE digits SET strokes = '{text}'")
    assert own.digits()[0].strokes == ()
    assert own.unreadable == 0


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-02-03 04:05:06", datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)),
        ("2024-02-03T04:05:06+02:00", datetime(2024, 2, 3, 2, 5, 6, tzinfo=UTC)),
        ("yesterday", datetime(1970, 1, 1, tzinfo=UTC)),
        ("0001-01-01T00:00:00+02:00", datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_date_changed_by_hand(own, path, text, date):
    own.add(INK, 1)
    by_hand(path, f"UPDATE digits SET added = '{text}'")
    assert own.digits()[0].added == date


@pytest.mark.parametrize(
    "content", [b"xy", b"This is a text.\n", b"\x00" * 5000, bytes(range(256)) * 12]
)
def test_another_file_is_refused(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    check_refused(path, "own.digits is not a handwriting set of MNIST Desktop.")


def test_the_database_of_another_program_is_refused(path):
    path.parent.mkdir()
    by_hand(path, "CREATE TABLE digits (a)", "INSERT INTO digits VALUES (1)")
    check_refused(path, "own.digits is not a handwriting set of MNIST Desktop.")


def test_a_later_version_is_refused(own, path):
    own.add(INK, 1)
    by_hand(path, "PRAGMA user_version = 2")
    sentence = "own.digits was saved by a later version of MNIST Desktop (file version 2)."
    # It came while the set was open here.
    with pytest.raises(SetError) as caught:
        own.add(INK, 1)
    assert str(caught.value) == sentence
    check_refused(path, sentence)


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)"


def test_what_never_ends_is_not_read(own, path):
    own.add(INK, 1)
    own.close()
    columns = "i AS id, 1 AS label, zeroblob(784) AS image, '' AS added, '' AS strokes"
    by_hand(path, "DROP TABLE digits", f"CREATE VIEW digits AS {ENDLESS} SELECT {columns} FROM n")
    with pytest.raises(SetError, match=r"^own\.digits is damaged\.$"):
        own.digits()
    path.unlink()
    path.touch()
    os.truncate(path, 8_000_000_000)
    with pytest.raises(SetError):
        own.digits()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX has pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SetError, match="it is no file"):
        OwnSet(tmp_path / "pipe")


@pytest.mark.parametrize("strokes", ["[" + "[]," * 5_000 + "[]]", "[[" + "[]," * 400_000 + "[]]]"])
def test_a_digit_of_too_many_strokes_is_its_image(own, path, strokes, monkeypatch):
    kept = own.add(INK, 1)
    own.add(INK, 2, (Stroke((np.zeros((2, 4)),)),))
    own.close()
    by_hand(path, f"UPDATE digits SET strokes = '{strokes}' WHERE id = {kept.id}")
    assert [len(digit.strokes) for digit in own.digits()] == [0, 1]
    own.close()
    monkeypatch.setattr(own_set_module, "_MOST_LETTERS", 1000)
    assert [(digit.label, len(digit.strokes)) for digit in own.digits()] == [(1, 0), (2, 0)]


@pytest.mark.parametrize("how", ["cut", "page", "no table", "no column"])
def test_a_damaged_file_is_refused(own, path, how):
    own.add_many([(INK, 1)] * 100)
    own.close()
    content = path.read_bytes()
    if how == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif how == "page":
        path.write_bytes(content[:12288] + b"\xaa" * 4096 + content[16384:])
    elif how == "no table":
        by_hand(path, "ALTER TABLE digits RENAME TO letters")
    else:
        by_hand(path, "ALTER TABLE digits RENAME strokes TO lines")
    content = path.read_bytes()
    for act in (OwnSet.digits, lambda own: own.add(INK, 1), lambda own: own.remove([1])):
        with pytest.raises(SetError) as caught:
            act(own)
        assert str(caught.value) == "own.digits is damaged."
    assert path.read_bytes() == content


def test_a_folder_at_the_path_is_refused(path):
    path.mkdir(parents=True)
    with pytest.raises(SetError, match=r"^own\.digits is not a handwriting set but a folder\.$"):
        OwnSet(path)


def test_a_file_where_the_folder_should_be(path):
    path.parent.write_text("a file")
    with pytest.raises(SetError, match=r"^Your handwriting set cannot be opened: .+\.$"):
        OwnSet(path)


def test_an_empty_file_is_an_empty_set(own, path):
    # A kill at the very first write can leave one.
    path.parent.mkdir()
    path.touch()
    assert own.digits() == ()
    assert path.stat().st_size == 0
    own.add(INK, 1)
    assert len(own.digits()) == 1


@pytest.mark.skipif(os.name == "nt", reason="folders have no permissions like these on Windows")
@pytest.mark.parametrize("what", ["file", "folder", "new set", "unreadable"])
def test_without_permission(what):
    # Not pytest's folder, which is closed to whom root becomes here: nothing is forbidden to root.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "own.digits"
        if what != "new set":
            with closing(OwnSet(path)) as own:
                own.add(INK, 1)
            path.chmod({"file": 0o444, "folder": 0o666, "unreadable": 0}[what])
        folder.chmod(0o777 if what == "file" else 0o555)
        if os.geteuid() == 0:
            os.seteuid(65534)
        try:
            if what == "unreadable":
                with pytest.raises(SetError, match=r"^Your handwriting set cannot be opened: acc"):
                    OwnSet(path)
                return
            with closing(OwnSet(path)) as own:
                before = len(own.digits())
                with pytest.raises(
                    SetError, match=r"^Your handwriting set cannot be written: [^']+\.$"
                ) as caught:
                    own.add(INK, 1)
                assert "read-only" in str(caught.value) or "denied" in str(caught.value)
                assert len(own.digits()) == before
                assert os.listdir(folder) == [path.name] * before
        finally:
            if os.getuid() == 0:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_full_disk(own, path, monkeypatch):
    filed = own.add_many([(image_of(number), 1) for number in range(10)])
    own.close()

    def connect(*arguments, **named):
        connection = real(*arguments, **named)
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes as many as there are
        return connection

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(SetError) as caught:
        own.add_many([(INK, 2)] * 100)
    assert str(caught.value) == "Your handwriting set cannot be written: the disk is full."
    assert [digit.id for digit in own.digits()] == [digit.id for digit in filed]

    monkeypatch.undo()
    own.close()
    own.add(INK, 2)
    assert own.counts() == (0, 10, 1, 0, 0, 0, 0, 0, 0, 0)


def test_another_program_that_keeps_the_file(own, path, monkeypatch):
    monkeypatch.setattr("mnist_desktop.handwriting.own_set.BUSY_SECONDS", 0.05)
    with closing(OwnSet(path)) as other:
        other.add(INK, 1)
    assert len(own.digits()) == 1
    with closing(sqlite3.connect(path)) as keeper:
        keeper.execute("BEGIN IMMEDIATE")
        with pytest.raises(SetError) as caught:
            own.add(INK, 2)
        assert (
            str(caught.value)
            == "Your handwriting set cannot be written: another program is using it."
        )
        assert len(own.digits()) == 1
    own.add(INK, 2)
    assert len(own.digits()) == 2


# Files digits and says so after each, so that whoever reads the line may rely on it.
WRITER = """
import sys
from pathlib import Path
import numpy as np
from mnist_desktop.handwriting.own_set import OwnSet
own = OwnSet(Path(sys.argv[1]))
first, last = int(sys.argv[2]), int(sys.argv[3])
for number in range(first, last):
    image = np.zeros((28, 28), np.float32)
    image.flat[:4] = np.frombuffer(number.to_bytes(4, "big"), np.uint8) / np.float32(255)
    own.add(image, number % 10)
    print(number, flush=True)
own.close()
"""


def start_writer(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_kill_while_filing_loses_nothing(path):
    acknowledged = []
    for attempt in range(3):
        with start_writer(path, attempt * 100_000, (attempt + 1) * 100_000) as writer:
            while len(acknowledged) < (attempt + 1) * 15:
                acknowledged.append(int(writer.stdout.readline()))
            writer.kill()
            acknowledged += [int(line) for line in writer.stdout if line.endswith("\n")]
        with closing(OwnSet(path)) as own:
            there = [number_of(digit) for digit in own.digits()]
            assert own.unreadable == 0
            # The last may be on the disk without having been acknowledged.
            assert set(acknowledged) <= set(there)
            assert len(there) <= len(acknowledged) + attempt + 1
            assert all(digit.label == number_of(digit) % 10 for digit in own.digits())


def test_two_processes_file_at_once(own, path):
    with start_writer(path, 0, 30) as one, start_writer(path, 1000, 1030) as two:
        for writer in (one, two):
            assert writer.stdout.read().split()
            assert writer.wait() == 0
    numbers = [number_of(digit) for digit in own.digits()]
    assert sorted(numbers) == [*range(30), *range(1000, 1030)]
