"""The command predict: what a saved run says of a picture or of numbers."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mnist_desktop.cli.exiting import BadInput
from mnist_desktop.digits.likeness import look_like_digits, no_digit
from mnist_desktop.digits.picture_files import grey_from_file
from mnist_desktop.digits.reading import read_picture
from mnist_desktop.digits.whole_pictures import on_dark_ground
from mnist_desktop.experiment.tasks import Task
from mnist_desktop.files import as_on_disk
from mnist_desktop.paths import ready_made_network
from mnist_desktop.percent import percent
from mnist_desktop.publishing.table import width_of


def _inputs(task: Task, what: Sequence[str]) -> list[Any]:
    """The 784 pixels of each digit in a picture, of a picture as a whole, or the numbers that were typed.

    Raises PictureError.
    """
    if task.images:
        if len(what) != 1:
            raise BadInput("this run reads one picture, not {count}", count=len(what))
        path = as_on_disk(Path(what[0]))
        if not task.digits:
            return [on_dark_ground(grey_from_file(path)).reshape(-1)]
        digits = [steps.image.reshape(-1) for steps in read_picture(grey_from_file(path))]
        if not digits:
            raise BadInput(
                "{name} shows no digit: no ink stands out from its ground", name=path.name
            )
        return digits
    try:
        numbers = [float(word) for word in what]
    except ValueError:
        numbers = []
    if len(numbers) != task.inputs or not all(map(math.isfinite, numbers)):
        raise BadInput(
            "this run takes {inputs} numbers, not {given}", inputs=task.inputs, given=" ".join(what)
        )
    return [numbers]


def _run_and_what(words: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """The run's file, the ready-made network's where none is named, and what it is asked."""
    if len(words) > 1:
        return as_on_disk(Path(words[0])), words[1:]
    if Path(words[0]).suffix == ".mnist":
        raise BadInput("the following arguments are required: what to ask the run")
    return ready_made_network(), words


def predict_command(parsed: argparse.Namespace) -> int:
    """Print what was asked for and return the exit code."""
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run_file import load_run

    file, what = _run_and_what(parsed.what)
    run = load_run(file)
    task = run.experiment.task_facts
    inputs = _inputs(task, what)
    predictor = Predictor(run.experiment, run.outcome.weights)
    answers = [_answer(said) for said in predictor.probabilities(inputs)]
    if not all(map(math.isfinite, (value for answer in answers for value in answer))):
        raise BadInput(
            "{name} has no answer: what it computes is beyond finite numbers", name=run.name
        )
    looks: list[bool | None] = [None] * len(answers)
    if task.digits:
        looks = look_like_digits(inputs).tolist()
    if parsed.json:
        named = (
            {"class": task.names[_best(answers[0])], "classes": task.names} if task.names else {}
        )
        print(json.dumps({"run": run.name, **_in_json(answers, looks), **named}))
        return 0
    if len(answers) > 1:
        print("".join(str(_best(answer)) for answer in answers))
    for answer, look in zip(answers, looks, strict=True):
        if len(answers) > 1:
            print(f"\n{_best(answer)}:")
        if look is False:
            print(no_digit())
        width = max(map(width_of, task.classes))
        for label, probability in enumerate(answer):
            marker = "  ←" if label == _best(answer) else ""
            name = task.classes[label] + " " * (width - width_of(task.classes[label]))
            print(f"{name}  {percent(probability):>7}  {'█' * round(30 * probability)}{marker}")
    return 0


def _answer(said: Sequence[float]) -> list[float]:
    """The probability of each class; one output is the probability of class 1."""
    values = [float(value) for value in said]
    return values if len(values) > 1 else [1 - values[0], values[0]]


def _best(answer: Sequence[float]) -> int:
    return max(range(len(answer)), key=answer.__getitem__)


def _in_json(answers: Sequence[Sequence[float]], looks: Sequence[bool | None]) -> dict[str, Any]:
    """One answer as it is; several as the number that they make, and a list. A plane has no digits."""
    each = [
        {
            "prediction": _best(answer),
            "probabilities": [round(probability, 6) for probability in answer],
            **({} if look is None else {"looks_like_a_digit": look}),
        }
        for answer, look in zip(answers, looks, strict=True)
    ]
    if len(each) == 1:
        return each[0]
    return {"number": "".join(str(_best(answer)) for answer in answers), "digits": each}
