from __future__ import annotations

import re

import numpy as np
import pytest

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.digits.measures import Trait, measures_of, with_slant, with_stroke_width
from mnist_desktop.learning.misreading import EDITS, TrainingDigits, explain
from mnist_desktop.learning.prediction import Predictor
from tests.floats import summed


class Says:
    """Stands in for a network: a function of an image (28, 28) answers with the probabilities."""

    def __init__(self, answer) -> None:
        self._answer = answer

    def probabilities(self, images):
        return np.stack([self._answer(image.reshape(28, 28)) for image in images])


def sure_of(**chances):
    """Ten probabilities: `_3=0.6` is 60 % for a 3; the rest is shared out."""
    result = np.full(10, (1 - sum(chances.values())) / (10 - len(chances)), np.float32)
    for name, chance in chances.items():
        result[int(name[1:])] = chance
    return result


@pytest.fixture(scope="module")
def predictor(homework_run) -> Predictor:
    return Predictor(homework_run.experiment, homework_run.outcome.weights)


@pytest.fixture(scope="module")
def digits(few) -> TrainingDigits:
    return TrainingDigits(few)


@pytest.fixture(scope="module")
def usual_nine(few, digits):
    """A nine whose measures are all near to what is usual for nines."""
    rows = np.flatnonzero(few.test_labels.numpy() == 9)
    images = few.test_inputs.numpy()[rows].reshape(-1, 28, 28)
    measures, typical = measures_of(images), digits.typical[9]
    off = [np.abs(measures[t] - typical[t].mean) / typical[t].sd for t in Trait]
    return images[np.max(off, axis=0).argmin()]


def test_the_nearest_image_is_the_image_itself_and_the_others_follow_in_order(mnist):
    digits = TrainingDigits(mnist)
    inputs, labels = mnist.train_inputs[:].numpy(), mnist.train_labels.numpy()
    row = 59_990
    digit = int(labels[row])
    nearest = digits.nearest(inputs[row].reshape(28, 28), digit, count=4)
    alike = np.flatnonzero(labels == digit)
    distances = ((inputs[alike] - inputs[row]) ** 2).sum(axis=1)
    assert nearest.tolist() == alike[np.argsort(distances, kind="stable")[:4]].tolist()
    assert nearest[0] == row
    assert digits.distance(inputs[row], row) == 0
    assert digits.distance(inputs[row], int(nearest[1])) == summed(np.sort(distances)[1])


def test_what_is_usual_is_the_mean_and_spread_of_a_digits_images(few, digits):
    list(digits.prepare())
    ones = measures_of(few.train_inputs.numpy()[few.train_labels.numpy() == 1])
    for trait in Trait:
        assert digits.typical[1][trait].mean == pytest.approx(ones[trait].mean())
        assert digits.typical[1][trait].sd == pytest.approx(ones[trait].std())
    narrowest = min(range(10), key=lambda digit: digits.typical[digit][Trait.ASPECT].mean)
    assert narrowest == 1


def test_every_digit_must_have_images(few):
    no_fives = few.train_labels != 5
    data = Dataset(
        few.train_inputs[no_fives], few.train_labels[no_fives], few.test_inputs, few.test_labels
    )
    with pytest.raises(ValueError, match="without training images"):
        TrainingDigits(data)


def test_a_digit_misread_because_it_leans_is_explained_by_its_slant(few, digits, predictor):
    """Digits that the network reads rightly, sheared by 35° so that it does not, and right unsheared."""
    blamed = []
    for image, label in zip(few.test_inputs.numpy()[:60], few.test_labels.tolist(), strict=False):
        picture = image.reshape(28, 28)
        now = measures_of(picture).slant[0]
        sheared = with_slant(picture, now + 35)
        upright = with_slant(sheared, digits.typical[label][Trait.SLANT].mean)
        read = predictor.probabilities(np.stack([picture, sheared, upright]).reshape(3, -1))
        if (read.argmax(axis=1) == label).tolist() != [True, False, True]:
            continue
        typical = digits.typical[label][Trait.SLANT]
        if typical.deviation(now + 35) < 1.5:
            continue
        explanation = explain(sheared.reshape(-1), predictor, digits, meant=label)
        assert explanation.second == label
        assert explanation.predicted != label
        numbers = re.findall(r"\d+", explanation.sentence)
        assert {str(label), str(explanation.predicted)} <= set(numbers)
        cause = explanation.cause
        blamed.append(cause and cause.trait)
        if cause is not None and cause.trait is Trait.SLANT:
            assert cause.becomes_answer
            assert cause.probability >= read[2, label] - 1e-5
            assert "slant of" in explanation.sentence
            assert "to the right" in explanation.sentence
        if len(blamed) == 10:
            break
    assert len(blamed) == 10
    # Shearing makes a digit wider too, and now and then narrowing it helps even more.
    assert blamed.count(Trait.SLANT) > 0.5 * len(blamed)
    assert blamed.count(None) < 0.2 * len(blamed)


def test_the_measure_that_makes_the_difference_is_named(digits, usual_nine):
    thick = with_stroke_width(usual_nine, 4.5)
    network = Says(
        lambda image: (
            sure_of(_3=0.85, _9=0.12)
            if measures_of(image).stroke_width[0] > 3.8
            else sure_of(_9=0.91, _3=0.05)
        )
    )
    explanation = explain(thick, network, digits)
    assert explanation.cause.trait is Trait.STROKE_WIDTH
    assert explanation.cause.becomes_answer
    assert measures_of(explanation.cause.image).stroke_width[0] < 3.8
    mean = digits.typical[9][Trait.STROKE_WIDTH].mean
    value = explanation.measures[Trait.STROKE_WIDTH]
    assert explanation.sentence.startswith(
        "Read as 3 (85 %), with 9 second (12 %). If it is meant as 9,"
    )
    assert f"its stroke width of {value:.1f} pixels is what most likely" in explanation.sentence
    assert f"In MNIST, nines have strokes of {mean:.1f} pixels" in explanation.sentence
    assert explanation.sentence.endswith("it would be read as 9 (91 %).")
    told = explain(thick, network, digits, meant=9)
    assert "while 9, which was meant, got 12 %. Its stroke width" in told.sentence


def test_a_change_that_only_raises_the_probability_says_so(digits, usual_nine):
    network = Says(
        lambda image: sure_of(_3=0.6, _9=0.1 if measures_of(image).slant[0] > 30 else 0.38)
    )
    explanation = explain(with_slant(usual_nine, 40), network, digits, meant=9)
    assert explanation.cause.trait is Trait.SLANT
    assert not explanation.cause.becomes_answer
    assert explanation.sentence.endswith("it would get 38 % for 9 instead of 10 %.")


def test_what_redrawing_alone_brings_about_is_no_cause(digits, usual_nine):
    leaning = with_slant(usual_nine, 40)
    network = Says(
        lambda image: sure_of(_3=0.8, _9=0.1) if np.array_equal(image, leaning) else sure_of(_9=0.9)
    )
    assert explain(leaning, network, digits).cause is None


def test_a_usual_drawing_is_compared_with_the_nearest_of_both_digits(few, digits, usual_nine):
    shape = explain(usual_nine, Says(lambda image: sure_of(_3=0.6, _9=0.3)), digits)
    assert shape.cause is None
    usual = "Width, slant, proportions and amount of ink are usual for nines."
    assert usual in shape.sentence
    first = {digit: digits.distance(usual_nine, rows[0]) for digit, rows in shape.nearest.items()}
    assert first[9] < first[3]
    assert "is one of the nines rather than of the threes" in shape.sentence
    # The same drawing with the roles changed: now the nearest image is of the predicted digit.
    other = explain(usual_nine, Says(lambda image: sure_of(_9=0.6, _4=0.3)), digits)
    assert other.second == 4
    assert "usual for fours." in other.sentence
    assert "nearer to MNIST's nines" in other.sentence


def test_an_unusual_measure_that_changes_nothing_is_mentioned_as_that(digits, usual_nine):
    stubborn = Says(lambda image: sure_of(_3=0.8, _9=0.1))
    explanation = explain(with_slant(usual_nine, 55), stubborn, digits)
    assert explanation.cause is None
    assert "is unusual for both threes and nines." in explanation.sentence
    assert "No change" in explanation.sentence


def test_nothing_misled_a_network_that_is_sure_and_not_contradicted(digits, usual_nine):
    sure = Says(lambda image: sure_of(_9=0.96))
    plain = explain(usual_nine, sure, digits)
    assert plain.sentence == "Read as 9 (96 %). Nothing about it is unusual for nines in MNIST."
    assert plain.cause is None
    right = explain(usual_nine, Says(lambda image: sure_of(_9=0.6, _8=0.3)), digits, meant=9)
    assert right.sentence.startswith("Read as 9 (60 %), as it was meant, with 8 second (30 %). ")
    thick = explain(with_stroke_width(usual_nine, 5.5), sure, digits)
    assert re.match(
        r"Read as 9 \(96 %\)\. Its (stroke width|amount of ink).* is unusual for nines\. In MNIST, nines ",
        thick.sentence,
    )
    contradicted = explain(usual_nine, sure, digits, meant=4)
    assert contradicted.second == 4
    assert "while 4, which was meant, got under 1 %" in contradicted.sentence


def test_an_explanation_has_something_for_either_digit(few, digits, predictor):
    for image in few.test_inputs.numpy()[:30]:
        explanation = explain(image, predictor, digits)
        both = {explanation.predicted, explanation.second}
        assert len(both) == 2
        assert explanation.predicted == explanation.probabilities.argmax()
        for each in (explanation.nearest, explanation.neighbours, explanation.typical):
            assert set(each) == both
        for digit, rows in explanation.nearest.items():
            assert (few.train_labels[rows] == digit).all()
            assert len(explanation.neighbours[digit].slant) == len(rows) == 5
        assert "nan" not in explanation.sentence
        assert all(np.isfinite(list(explanation.measures.values())))


def test_scrawls_are_explained_and_nothing_is_refused(digits, predictor):
    dot, full = np.zeros((28, 28), np.float32), np.ones((28, 28), np.float32)
    with pytest.raises(ValueError, match="no ink"):
        explain(dot, predictor, digits)
    dot[14, 14] = 1
    for image in (dot, full):
        for meant in (None, 0, 8):
            sentence = explain(image, predictor, digits, meant=meant).sentence
            assert sentence.endswith(".")
            assert "nan" not in sentence


def test_every_measure_that_can_be_changed_alone_is_tried():
    # At full darkness the ink is the strokes' length times their width.
    assert set(EDITS) == set(Trait) - {Trait.MASS}
