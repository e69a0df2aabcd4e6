"""The one thread in which networks are asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.model.asker import Asker
from tests.ui.conftest import WAIT_MS

ENGINE: Any = "the engine"


@pytest.fixture
def asker(asker: Asker) -> Asker:
    """Nobody here asks a network."""
    asker.set_engine(ENGINE)
    return asker


def one(value: Any) -> Callable[[Any], Iterator[Any]]:
    return lambda engine: iter([value])


class Held:
    """A question of several parts, each of which waits until it is let go."""

    def __init__(self, *parts: Any) -> None:
        self.begun = threading.Event()
        self._parts = parts
        self._may_go = threading.Semaphore(0)

    def __call__(self, engine: Any) -> Iterator[Any]:
        for part in self._parts:
            self.begun.set()
            assert self._may_go.acquire(timeout=60)
            yield part

    def let_go(self, parts: int = 1) -> None:
        self._may_go.release(parts)


def end(qtbot: QtBot, asker: Asker) -> None:
    qtbot.wait_until(lambda: not asker.is_busy(), timeout=WAIT_MS)


def test_answers_come_in_the_windows_thread(qtbot: QtBot, asker: Asker) -> None:
    told: list[Any] = []

    def question(engine: Any) -> Iterator[Any]:
        yield threading.current_thread()

    asker.ask("here", question, lambda who: told.append((who, threading.current_thread())))
    assert asker.is_asked("here")
    end(qtbot, asker)
    ((asked_in, told_in),) = told
    assert told_in is threading.main_thread()
    assert asked_in is not told_in
    assert not asker.is_asked("here")


def test_what_is_asked_before_the_engine_is_there_waits_for_it(qtbot: QtBot) -> None:
    asker, told, ready = Asker(), [], []
    asker.ask("here", lambda engine: iter([engine]), told.append)
    asker.when_ready(ready.append)
    assert asker.is_busy()
    assert not asker.isRunning()
    asker.set_engine(ENGINE)
    asker.when_ready(ready.append)
    end(qtbot, asker)
    assert told == [ENGINE]
    assert ready == [ENGINE, ENGINE]
    asker.close()


def test_torch_has_one_thread_there_whatever_it_has_here(qtbot: QtBot, asker: Asker) -> None:
    told: list[int] = []
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        asker.ask("here", lambda engine: iter([torch.get_num_threads()]), told.append)
        end(qtbot, asker)
        assert told == [1]
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_of_those_that_wait_the_newest_comes_first_and_replaces_its_own_place(
    qtbot: QtBot, asker: Asker
) -> None:
    told: list[str] = []
    held = Held("begun")
    asker.ask("begun", held, told.append)
    assert held.begun.wait(60)
    for place, answer in (("a", "a1"), ("b", "b1"), ("a", "a2"), ("c", "c1"), ("b", "b2")):
        asker.ask(place, one(answer), told.append)
    held.let_go()
    end(qtbot, asker)
    assert told == ["begun", "b2", "c1", "a2"]


def test_what_has_begun_goes_on_after_what_is_newer(qtbot: QtBot, asker: Asker) -> None:
    told: list[str] = []
    held = Held("one", "two", "three")
    asker.ask("long", held, told.append)
    assert held.begun.wait(60)
    asker.ask("long", one("again"), told.append)
    asker.ask("short", one("short"), told.append)
    held.let_go(3)
    end(qtbot, asker)
    assert told == ["one", "short", "two", "three", "again"]


def test_a_place_that_is_asked_again_and_again_does_not_keep_the_others_waiting(
    qtbot: QtBot, asker: Asker
) -> None:
    told: list[Any] = []

    def again(number: int) -> None:
        told.append(number)
        if number < 20 and "other" not in told:
            asker.ask("greedy", one(number + 1), again)

    held = Held(0)
    asker.ask("greedy", held, again)
    assert held.begun.wait(60)
    asker.ask("other", one("other"), told.append)
    asker.ask("greedy", one(1), again)
    held.let_go()
    end(qtbot, asker)
    assert told[:2] == [0, "other"]


def test_nothing_is_told_of_what_is_forgotten(qtbot: QtBot, asker: Asker) -> None:
    told: list[str] = []
    held = Held("one", "two")
    asker.ask("begun", held, told.append)
    asker.ask("waiting", one("waiting"), told.append)
    assert held.begun.wait(60)
    asker.forget("begun")
    asker.forget("waiting")
    asker.forget("never asked")
    assert not asker.is_busy()
    asker.ask("begun", one("new"), told.append)
    held.let_go(2)
    end(qtbot, asker)
    assert told == ["new"]


def test_what_goes_wrong_is_told_and_others_are_answered(
    qtbot: QtBot, asker: Asker, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    errors: list[Exception] = []

    def broken(engine: Any) -> Iterator[str]:
        yield "first"
        raise MemoryError("no room")

    def at_once(engine: Any) -> Iterator[str]:
        raise ValueError("other weights")

    asker.ask("broken", broken, told.append, errors.append)
    asker.ask("at once", at_once, told.append, errors.append)
    asker.ask("sound", one("sound"), told.append)
    end(qtbot, asker)
    assert sorted(told) == ["first", "sound"]
    assert sorted(map(str, errors)) == ["no room", "other weights"]
    assert len(caplog.records) == 2


def test_closing_breaks_everything_off_and_nothing_is_asked_any_more(qtbot: QtBot) -> None:
    asker, told = Asker(), []
    asker.set_engine(ENGINE)
    held = Held("one", "two")
    asker.ask("begun", held, told.append)
    asker.ask("waiting", one("waiting"), told.append)
    assert held.begun.wait(60)
    held.let_go(2)
    asker.close()
    assert asker.isFinished()
    asker.ask("late", one("late"), told.append)
    assert not asker.is_busy()
    assert told == []
