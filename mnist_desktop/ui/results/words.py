"""What the page of results says in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mnist_desktop.digits.image import NAMES
from mnist_desktop.history.results import NO_ANSWER, Calibration, Results
from mnist_desktop.percent import percent
from mnist_desktop.words import say

# A difference that is written as 0.0 is none.
_LEAST_POINTS = 0.05


def tr(text: str) -> str:
    """A text of the page in the user's language."""
    return QCoreApplication.translate("results", text)


def plural(results: Results, label: int) -> str:
    """Several of a class: "fours", "images of Bag"."""
    if results.names:
        return tr("images of {}").format(results.names[label])
    return say(NAMES[label])


def images(count: int) -> str:
    """A number of images: "23 images"."""
    return tr("1 image") if count == 1 else tr("{:,} images").format(count)


def answer_text(results: Results, answer: int) -> str:
    """An answer: a question mark where the network gave none."""
    return "?" if answer == NO_ANSWER else results.name(answer)


def cell_words(results: Results, label: int, answer: int) -> str:
    """What a cell of the confusion matrix is: "4 read as 9: 23 images, 2.3 % of the fours"."""
    count, total = int(results.confusion[label, answer]), int(results.counts[label])
    if not total:
        return tr("There are no {} among the test images").format(plural(results, label))
    named = results.name(label), results.name(answer)
    words = tr("{} read as {}: {}").format(*named, images(count))
    if not count:
        return words
    return words + tr(", {} of the {}").format(percent(count / total), plural(results, label))


def recall_words(results: Results, digit: int) -> str:
    """What a digit's recall is: "Of 982 fours, 97.9 % are read as 4."."""
    share = results.recall[digit]
    if share is None:
        return tr("There are no {} among the test images.").format(plural(results, digit))
    total = int(results.counts[digit])
    return tr("Of {} {}, {} are read as {}.").format(
        total, plural(results, digit), percent(share), results.name(digit)
    )


def precision_words(results: Results, digit: int) -> str:
    """What a digit's precision is: "Of 980 images read as 4, 98.1 % are fours."."""
    share = results.precision[digit]
    if share is None:
        return tr("The network reads nothing as {}.").format(results.name(digit))
    total = int(results.confusion[:, digit].sum())
    return tr("Of {} read as {}, {} are {}.").format(
        images(total), results.name(digit), percent(share), plural(results, digit)
    )


def calibration_words(calibration: Calibration) -> str:
    """How the network's sureness fits its being right."""
    if calibration.surer is None or calibration.error is None:
        return tr("There is no answer to be sure of.")
    points, error = 100 * calibration.surer, 100 * calibration.error
    if abs(points) < _LEAST_POINTS:
        words = tr("On average it is as sure as it is right.")
    elif points > 0:
        words = tr("On average it is {:.1f} points surer than right.").format(points)
    else:
        words = tr("On average it is {:.1f} points less sure than right.").format(-points)
    return words + "\n" + tr("Calibration error: {:.1f} points.").format(error)


def bin_words(calibration: Calibration, number: int) -> str:
    """What a bar of the reliability diagram is."""
    low, high = 100 * calibration.edges[number], 100 * calibration.edges[number + 1]
    count = int(calibration.counts[number])
    where = tr("{:.0f} to {:.0f} % sure").format(low, high)
    if not count:
        return tr("{}: no image").format(where)
    return tr("{}: {}, {} right").format(
        where, images(count), percent(float(calibration.accuracy[number]))
    )


def summary(name: str, results: Results) -> str:
    """One network's results in a line."""
    total, right = len(results.labels), int(results.right.sum())
    wrong = total - right - results.unanswered
    mistakes = tr("1 mistake") if wrong == 1 else tr("{:,} mistakes").format(wrong)
    words = tr("“{}” reads {} of {} rightly: {}.").format(
        name, percent(right / total, decimals=2), images(total), mistakes
    )
    if results.unanswered:
        words += " " + tr("To {} its answer is not a finite number.").format(
            images(results.unanswered)
        )
    return words


def shortened(name: str, most: int = 28) -> str:
    """A run's name where there is little room."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def points(share: float | None) -> str:
    """A share in percent to a tenth, as short as it can be; a dash where there is none."""
    if share is None:
        return "–"
    return "100" if share == 1 else f"{100 * share:.1f}"
