"""What a network gets right and wrong, against scikit-learn and plain loops."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.results import NO_ANSWER, Calibration, Results, in_parts
from mnist_desktop.learning.evaluation import evaluate
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import Predictor
from tests.floats import PROBABILITY, accurate


def results_of(predictor, inputs, labels) -> Results:
    """What comes of all parts."""
    *_, found = in_parts(predictor.probabilities, inputs, labels)
    return found


def results(probabilities: object, labels: object) -> Results:
    return Results(np.array(probabilities, np.float32), np.array(labels, np.int64))


@st.composite
def some_results(draw: st.DrawFn, classes: int | None = None) -> Results:
    """Results with every oddity: one row, missing classes, ties, all right, all wrong."""
    many = classes or draw(st.integers(2, 10))
    rows = draw(st.integers(1, 60))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    present = draw(st.lists(st.integers(0, many - 1), min_size=1, max_size=many, unique=True))
    labels = random.choice(present, rows)
    kind = draw(st.sampled_from(["softmax", "ties", "right", "wrong", "sure"]))
    scores = random.normal(size=(rows, many)) * 3
    if kind == "ties":
        scores = np.round(scores / 3)
    if kind in ("right", "sure"):
        scores[np.arange(rows), labels] = 12 if kind == "right" else 500
    if kind == "wrong":
        scores[np.arange(rows), labels] = -500
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return results(powers / powers.sum(axis=1, keepdims=True), labels)


def slow_calibration(given_results: Results, bins: int) -> tuple[list[list[float]], float]:
    """Guo et al. 2017, equations 2 to 5, as they are written."""
    inside: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    edges = np.linspace(0, 1, bins + 1)
    for row, label in zip(given_results.probabilities, given_results.labels, strict=True):
        answer = int(np.argmax(row))
        sure = min(float(row[answer]), 1.0)
        number = next(m for m in range(bins) if edges[m] < sure <= edges[m + 1])
        inside[number].append((float(row[answer]), answer == label))
    error, means = 0.0, []
    for entries in inside:
        if not entries:
            means.append([0.0, 0.0])
            continue
        accuracy = sum(right for _, right in entries) / len(entries)
        confidence = sum(sure for sure, _ in entries) / len(entries)
        error += len(entries) / len(given_results.labels) * abs(accuracy - confidence)
        means.append([confidence, accuracy])
    return means, error


@given(some_results())
def test_counts_are_scikit_learns(found: Results) -> None:
    from sklearn.metrics import (
        accuracy_score,
        confusion_matrix,
        precision_recall_fscore_support,
    )

    classes = np.arange(found.classes)
    np.testing.assert_array_equal(
        found.confusion, confusion_matrix(found.labels, found.answers, labels=classes)
    )
    assert found.accuracy == pytest.approx(accuracy_score(found.labels, found.answers))
    precision, recall, _, support = precision_recall_fscore_support(
        found.labels, found.answers, labels=classes, zero_division=0
    )
    np.testing.assert_array_equal(found.counts, support)
    for digit in classes:
        is_answer, is_label = (found.answers == digit).any(), (found.labels == digit).any()
        expected = pytest.approx(precision[digit]) if is_answer else None
        assert found.precision[digit] == expected
        assert found.recall[digit] == (pytest.approx(recall[digit]) if is_label else None)


@given(some_results(), st.integers(1, 25))
def test_the_calibration_is_that_of_a_plain_loop(found: Results, bins: int) -> None:
    means, error = slow_calibration(found, bins)
    calibration = found.calibration(bins)
    assert calibration.error == pytest.approx(error, abs=1e-12)
    both = np.stack([calibration.confidence, calibration.accuracy], axis=1)
    np.testing.assert_allclose(both, means, atol=1e-12)
    assert calibration.counts.sum() == len(found.labels)
    assert calibration.surer == pytest.approx(found.sureness.mean() - found.accuracy, abs=1e-12)
    assert abs(calibration.surer) <= calibration.error + 1e-12


@given(some_results(classes=2))
def test_the_bins_are_scikit_learns(found: Results) -> None:
    from sklearn.calibration import calibration_curve

    calibration: Calibration = found.calibration(10)
    filled = calibration.counts > 0
    shares, sure = calibration_curve(found.right, np.minimum(found.sureness, 1), n_bins=10)
    np.testing.assert_allclose(calibration.accuracy[filled], shares, atol=1e-12)
    # float32 means of sixty numbers at most, and ours of float64.
    np.testing.assert_allclose(calibration.confidence[filled], sure, atol=60 * 2**-24)


@given(some_results())
def test_mistakes_are_the_wrong_rows_surest_first(found: Results) -> None:
    rows = found.mistakes()
    assert set(rows) == set(np.flatnonzero(found.answers != found.labels))
    assert all(
        (-found.sureness[one], one) < (-found.sureness[next_], next_)
        for one, next_ in pairwise(rows)
    )
    for label in range(found.classes):
        for answer in range(found.classes):
            assert len(found.cell(label, answer)) == found.confusion[label, answer]


@given(some_results(), st.data())
def test_each_row_is_of_one_kind(first: Results, data: st.DataObject) -> None:
    order = np.random.default_rng(data.draw(st.integers(0, 99))).permutation(len(first.labels))
    second = Results(first.probabilities[order], first.labels)
    difference = first.compared(second)
    kinds = [set(rows.tolist()) for rows in vars(difference).values()]
    both_right = set(np.flatnonzero(first.right & second.right).tolist())
    assert set().union(*kinds, both_right) == set(range(len(order)))
    assert sum(map(len, kinds)) + len(both_right) == len(order)
    assert all(first.right[row] and not second.right[row] for row in difference.only_first)
    back = second.compared(first)
    np.testing.assert_array_equal(back.only_first, difference.only_second)


def test_a_bin_has_its_upper_edge() -> None:
    calibration = results([[0.5, 0.5], [0.75, 0.25], [1, 0]], [0, 0, 0]).calibration(4)
    assert calibration.counts.tolist() == [0, 1, 1, 1]


def test_rows_of_a_cell_lead_with_what_is_worth_a_look() -> None:
    found = results([[0.9, 0.1], [0.6, 0.4], [0.7, 0.3], [0.8, 0.2]], [0, 0, 1, 1])
    assert found.cell(0, 0).tolist() == [1, 0]
    assert found.cell(1, 0).tolist() == [3, 2]
    assert found.cell(1, 1).tolist() == []


def test_equally_sure_mistakes_keep_their_order() -> None:
    found = results([[1, 0]] * 5, [1, 0, 1, 1, 0])
    assert found.mistakes().tolist() == [0, 2, 3]


def test_a_tie_is_answered_by_the_first_class() -> None:
    assert results([[0.25] * 4], [3]).answers.tolist() == [0]


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_not_finite_are_no_answer(odd: float) -> None:
    found = results([[0.9, 0.1], [odd, 0.5], [0.2, 0.8]], [1, 1, 1])
    assert found.answers.tolist() == [0, NO_ANSWER, 1]
    assert found.unanswered == 1
    assert found.accuracy == pytest.approx(1 / 3)
    assert found.confusion.tolist() == [[0, 0], [1, 1]]
    assert found.counts.tolist() == [0, 3]
    assert found.recall == (None, pytest.approx(1 / 3))
    assert found.precision == (0, 1)
    assert found.mistakes().tolist() == [0]
    assert found.sureness[1] == 0
    assert found.calibration().counts.sum() == 2
    good = results([[0, 1]] * 3, [1, 1, 1])
    assert good.compared(found).only_first.tolist() == [0, 1]


def test_a_network_without_any_answer_has_no_figures() -> None:
    found = results([[np.nan] * 10] * 4, [0, 1, 2, 3])
    calibration = found.calibration()
    assert found.accuracy == 0
    assert found.unanswered == 4
    assert found.confusion.sum() == 0
    assert found.precision == (None,) * 10
    assert len(found.mistakes()) == 0
    assert calibration.error is None
    assert calibration.surer is None
    assert np.isfinite([calibration.confidence, calibration.accuracy]).all()


@pytest.mark.parametrize(
    ("probabilities", "labels"),
    [([[1, 0]], [0, 1]), ([[1, 0]], [2]), ([[1, 0]], [-1]), ([[1]], [0]), (np.empty((0, 2)), [])],
)
def test_what_does_not_fit_is_refused(probabilities: object, labels: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        results(probabilities, labels)


def test_other_labels_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="same examples"):
        results([[1, 0]], [0]).compared(results([[1, 0]], [1]))


def test_a_run_gets_the_accuracy_of_its_evaluation(homework_run, few) -> None:
    run = homework_run
    predictor = Predictor(run.experiment, run.outcome.weights)
    found = results_of(predictor, few.test_inputs, few.test_labels)
    assert found.probabilities.shape == (1000, 10)
    assert found.probabilities.dtype == np.float32
    network = build_network(layers_of(run.experiment))
    network.load_state_dict(run.outcome.weights)
    objective = objective_of(run.experiment.task_facts)
    *_, score = evaluate(network, few.test_inputs, few.test_labels, objective)
    assert score is not None
    assert found.accuracy == accurate(score.accuracy, 1000)
    whole = predictor.probabilities(few.test_inputs.numpy())
    np.testing.assert_allclose(found.probabilities, whole, rtol=0, atol=PROBABILITY)


def test_the_parts_of_a_large_set_are_small(homework_run, few) -> None:
    predictor = Predictor(homework_run.experiment, homework_run.outcome.weights)
    *parts, found = in_parts(predictor.probabilities, few.test_inputs, few.test_labels)
    assert len(parts) > 1
    assert all(part is None for part in parts)
    assert isinstance(found, Results)


class Said:
    """A predictor with one output that says what it is asked."""

    def probabilities(self, images: NDArray[np.float32]) -> NDArray[np.float32]:
        return images


def test_one_output_is_two_classes() -> None:
    said = torch.tensor([[0.0], [0.25], [0.5], [0.49999997], [1.0]])
    found = results_of(Said(), said, torch.tensor([0, 1, 1, 0, 1]))
    assert found.probabilities.shape == (5, 2)
    assert found.answers.tolist() == [0, 0, 1, 0, 1]
    np.testing.assert_allclose(found.probabilities.sum(axis=1), 1, atol=1e-6)
    assert found.mistakes().tolist() == [1]


def test_a_gate_is_answered_as_its_objective_does() -> None:
    experiment = RECIPES["xor-mlp"].experiment
    network = build_network(layers_of(experiment))
    random = torch.Generator().manual_seed(1)
    weights = {
        name: torch.randn(each.shape, generator=random)
        for name, each in network.state_dict().items()
    }
    inputs = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    found = results_of(Predictor(experiment, weights), inputs, torch.tensor([0, 1, 1, 0]))
    network.load_state_dict(weights)
    objective = objective_of(experiment.task_facts)
    with torch.inference_mode():
        expected = objective.answers(objective.scores(network)(inputs))
    assert found.answers.tolist() == expected.tolist()
