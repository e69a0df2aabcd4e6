"""What was guessed of the lessons: kept, counted, and a clear start where its file is none."""

from __future__ import annotations

import json

import pytest

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.questions import Question

TWO = (Question("a?", ("x", "y", "z"), 1, "b."), Question("c?", ("x", "y"), 0, "d."))


def test_guesses_are_kept_and_counted_once_a_run_has_shown_what_is_right(tmp_path):
    file = tmp_path / "new" / "course.json"
    progress = Progress(file)
    assert progress.guesses("xor", TWO) == (None, None)
    progress.settle("xor", TWO)
    assert not file.exists()
    progress.guess("xor", TWO, 1, 1)
    progress.guess("xor", TWO, 0, 1)
    assert progress.right("xor") is None
    progress.settle("xor", TWO)
    for each in (progress, Progress(file)):
        assert each.guesses("xor", TWO) == (1, 1)
        assert each.right("xor") == 1
    progress.forget("xor")
    assert Progress(file).guesses("xor", TWO) == (None, None)


def test_windows_and_versions_beside_each_other_keep_what_the_others_know(tmp_path):
    file = tmp_path / "course.json"
    file.write_text('{"a lesson to come": {"guesses": [7], "right": 0, "hints": 3}}')
    one, other = Progress(file), Progress(file)
    one.guess("one", TWO, 0, 0)
    other.guess("other", TWO, 0, 2)
    assert json.loads(file.read_text()).keys() == {"a lesson to come", "one", "other"}
    other.clear()
    assert json.loads(file.read_text()) == {}


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\xff\x00", b"[]", b"null", b'{"xor": 3}', b'{"xor": {"guesses": [-1]}}'),
        *(b'{"xor": {"guesses": ["1"]}}', b'{"xor": {"guesses": [1], "right": -1}}', b"{" * 99_999),
        *(b'{"xor": {"guesses": [9, true]}}', b'{"xor": {"guesses": [1e999]}}', b" " * 1_000_001),
        b'{"xor": {"guesses": %s}}' % str([1] * 101).encode(),
    ],
    ids=range(13),
)
def test_a_damaged_file_is_a_clear_start(tmp_path, content):
    file = tmp_path / "course.json"
    file.write_bytes(content)
    progress = Progress(file)
    assert progress.guesses("xor", TWO) == (None, None)
    progress.guess("xor", TWO, 0, 2)
    assert Progress(file).guesses("xor", TWO) == (2, None)


def test_a_guess_at_a_choice_that_is_there_no_more_is_none_and_a_folder_in_the_way_no_trouble(
    tmp_path,
):
    file = tmp_path / "course.json"
    file.write_text('{"xor": {"guesses": [3, 1, 0]}}')
    assert Progress(file).guesses("xor", TWO) == (None, 1)
    blocked = Progress(tmp_path)
    blocked.guess("xor", TWO, 0, 2)
    assert blocked.guesses("xor", TWO) == (2, None)
