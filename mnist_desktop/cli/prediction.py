"""The command predict: what a saved run says of a picture or of numbers."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mnist_desktop.cli.answers import BadInput
from mnist_desktop.experiment.tasks import Task


def _inputs(task: Task, what: Sequence[str]) -> Any:
    """A picture's 784 pixels, or the numbers that were typed. Raises PictureError."""
    from mnist_desktop.digits.pictures import image_from_file

    if task.images:
        if len(what) != 1:
            raise BadInput(f"this run reads one picture, not {len(what)}")
        image = image_from_file(Path(what[0]))
        if image is None:
            raise BadInput(f"{Path(what[0]).name} shows no digit: it is of one colour")
        return image.reshape(-1)
    try:
        numbers = [float(word) for word in what]
    except ValueError:
        numbers = []
    if len(numbers) != task.inputs or not all(map(math.isfinite, numbers)):
        raise BadInput(f"this run takes {task.inputs} numbers, not {' '.join(what)}")
    return numbers


def predict_command(parsed: argparse.Namespace) -> int:
    """Print what was asked for and return the exit code."""
    from mnist_desktop.digits.pictures import PictureError
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run_file import RunFileError, load_run

    try:
        run = load_run(parsed.run)
        inputs = _inputs(run.experiment.task_facts, parsed.what)
    except (PictureError, RunFileError) as error:
        raise BadInput(str(error)) from None
    predictor = Predictor(run.experiment, run.outcome.weights)
    said = [float(value) for value in predictor.probabilities([inputs])[0]]
    # One output is the probability of class 1.
    probabilities = said if len(said) > 1 else [1 - said[0], said[0]]
    prediction = max(range(len(probabilities)), key=probabilities.__getitem__)
    if parsed.json:
        print(
            json.dumps(
                {
                    "run": run.name,
                    "prediction": prediction,
                    "probabilities": [round(float(value), 6) for value in probabilities],
                }
            )
        )
        return 0
    for digit, probability in enumerate(probabilities):
        marker = "  ←" if digit == prediction else ""
        print(f"{digit}  {probability:7.2%}  {'█' * round(30 * float(probability))}{marker}")
    return 0
