from __future__ import annotations

import math
import statistics
import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy import stats

from mnist_desktop.history.records import End
from mnist_desktop.judging.comparison import (
    FIGURES,
    METHOD,
    NOTHING,
    ONE_SEED,
    SECONDS,
    TEST_ACCURACY,
    TRAIN_COST,
    VALIDATION_LOSS,
    Group,
    Interval,
    sentences,
    t_quantile,
    welch,
)
from tests.builders import entry_with

FEW_DIGITS = st.integers(0, 10_000).map(lambda number: number / 10_000)
SAMPLES = st.lists(FEW_DIGITS, min_size=2, max_size=12)


def spread(label: str, centre: float, step: float, count: int = 5) -> Group:
    """Values around a centre, a step apart."""
    return Group(label, tuple(centre + step * (turn - (count - 1) / 2) for turn in range(count)))


# The statistics, against scipy's.


@pytest.mark.parametrize("confidence", [0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999])
@pytest.mark.parametrize("freedom", [1, 1.01, 1.5, 2, 3, 4.7, 8, 29.5, 99, 198, 1e4, 1e6])
def test_the_quantile_is_scipys(freedom, confidence):
    assert t_quantile(freedom, confidence) == pytest.approx(
        stats.t.isf((1 - confidence) / 2, freedom), rel=1e-9
    )


@given(st.floats(1, 500), st.floats(0.001, 0.9999))
def test_between_them_too_the_quantile_is_scipys(freedom, confidence):
    expected = stats.t.isf((1 - confidence) / 2, freedom)
    assert t_quantile(freedom, confidence) == pytest.approx(expected, rel=1e-9)


@given(SAMPLES, SAMPLES, st.sampled_from([0.8, 0.95, 0.99]))
@example([0.97, 0.971], [0.5, 0.5, 0.5], 0.95)
def test_the_interval_is_scipys(a, b, confidence):
    mine = welch(a, b, confidence)
    assert mine.difference == pytest.approx(statistics.mean(a) - statistics.mean(b), abs=1e-15)
    if len(set(a)) == len(set(b)) == 1:
        assert mine.half_width == 0
        return
    with warnings.catch_warnings():
        # scipy warns of samples whose values are all the same.
        warnings.simplefilter("ignore", RuntimeWarning)
        its = stats.ttest_ind(a, b, equal_var=False).confidence_interval(confidence)
    assert mine.difference - mine.half_width == pytest.approx(its.low, rel=1e-7, abs=1e-12)
    assert mine.difference + mine.half_width == pytest.approx(its.high, rel=1e-7, abs=1e-12)
    assert mine.contains_zero == (its.low <= 0 <= its.high)


@given(SAMPLES, SAMPLES)
def test_the_other_way_round_the_difference_has_the_other_sign(a, b):
    there, back = welch(a, b), welch(b, a)
    assert there.difference == -back.difference
    assert there.half_width == pytest.approx(back.half_width, rel=1e-12)


def test_very_small_variances_have_an_interval_too():
    large = welch([1.0, 2.0, 4.0], [1.0, 1.5, 3.0])
    small = welch([1e-170, 2e-170, 4e-170], [1e-170, 1.5e-170, 3e-170])
    assert small.half_width == 0 or small.half_width == pytest.approx(large.half_width * 1e-170)
    small = welch([1e-120, 2e-120, 4e-120], [1e-120, 1.5e-120, 3e-120])
    assert small.half_width == pytest.approx(large.half_width * 1e-120)


def test_one_value_has_no_interval():
    assert welch([0.5], [0.4, 0.6]) is None
    assert welch([0.4, 0.6], [0.5]) is None
    assert welch([], []) is None


def test_without_any_variance_the_half_width_is_zero():
    assert welch([0.5, 0.5], [0.25, 0.25]) == Interval(0.25, 0.0)


def test_a_group_knows_its_mean_range_and_deviation():
    group = Group("a", (1.0, 2.0, 6.0))
    assert (group.mean, group.low, group.high) == (3.0, 1.0, 6.0)
    assert group.deviation == pytest.approx(math.sqrt(7))
    assert Group("a", (1.0,)).deviation is None
    assert Group("a", ()).deviation is None


# What a run contributes.


def test_a_figure_is_the_runs():
    entry = entry_with()
    assert [figure.of(entry) for figure in FIGURES] == [0.97, 0.93, 0.5, 0.25, 12.5]
    assert VALIDATION_LOSS.of(entry_with(validation_loss=None)) is None
    assert TRAIN_COST.of(entry_with(cost=math.nan)) is None


@pytest.mark.parametrize("end", [End.DIVERGED, End.FAILED, End.STOPPED, End.UNFINISHED])
def test_a_run_that_did_not_come_to_its_end_has_no_figure(end):
    assert [figure.of(entry_with(end=end)) for figure in FIGURES] == [None] * len(FIGURES)
    assert SECONDS.of(entry_with(end=End.EARLY)) == 12.5


# The sentences.


def test_the_best_is_told_against_each_other_in_their_order():
    groups = [
        spread("100/100", 0.970, 0.0004),
        spread("300/300", 0.974, 0.0004),
        spread("200/150", 0.9738, 0.0004),
    ]
    assert sentences(groups, TEST_ACCURACY) == [
        "300/300 and 200/150: the difference of 0.02 ± 0.09 points is within seed noise (5 seeds).",
        "300/300 is better than 100/100 by 0.40 ± 0.09 points over 5 seeds.",
    ]


def test_of_losses_and_seconds_less_is_better():
    slow, fast = spread("wide", 10.0, 0.2), spread("narrow", 8.8, 0.2, 4)
    assert sentences([slow, fast], SECONDS) == [
        "narrow is faster than wide by 1.2 ± 0.5 s over 4 and 5 seeds."
    ]
    high, low = spread("off", 0.25, 0.002, 3), spread("0.3", 0.125, 0.002, 3)
    assert sentences([high, low], VALIDATION_LOSS) == [
        "0.3 is better than off by 0.125 ± 0.005 over 3 seeds."
    ]


@given(st.lists(SAMPLES, min_size=2, max_size=4), st.sampled_from(FIGURES))
@example([[0.1, 0.2, 0.3], [0.1, 0.2, 0.3]], TEST_ACCURACY)
@example([[0.5, 0.5], [0.5001, 0.5001]], TRAIN_COST)
def test_what_is_read_is_what_was_judged(samples, figure):
    groups = [Group(str(number), tuple(values)) for number, values in enumerate(samples)]
    said = sentences(groups, figure)
    assert len(said) == len(groups) - 1
    best = sorted(groups, key=lambda group: group.mean, reverse=figure.more_is_better)
    for sentence, other in zip(said, best[1:], strict=True):
        if "same figure" in sentence:
            assert set(best[0].values) == set(other.values)
            continue
        words = sentence.replace(",", "").split()
        at = words.index("±")
        difference, half = float(words[at - 1]), float(words[at + 1])
        decimals = [word.partition(".")[2] for word in (words[at - 1], words[at + 1])]
        assert difference or half
        assert len(decimals[0]) == len(decimals[1])
        noise = welch(best[0].values, other.values).contains_zero
        assert ("seed noise" in sentence) == noise == (difference <= half)


def test_no_difference_at_all_is_said_without_figures():
    groups = [Group("a", (1.0, 1.0)), Group("b", (1.0, 1.0, 1.0))]
    assert sentences(groups, TEST_ACCURACY) == [
        "a and b: the same figure in every run (2 and 3 seeds)."
    ]


def test_one_seed_each_names_no_winner():
    groups = [Group("a", (0.9,)), Group("b", (0.1,)), Group("c", (0.5,))]
    assert sentences(groups, TEST_ACCURACY) == [ONE_SEED]


def test_a_group_of_one_seed_is_not_judged_among_others():
    groups = [Group("a", (0.9, 0.91)), Group("b", (0.1, 0.11)), Group("c", (0.99,))]
    said = sentences(groups, TEST_ACCURACY)
    assert said[0].startswith("a is better than b by 80.0 ±")
    assert said[1:] == [
        "One seed of c cannot tell seed noise from a difference: repeat with at least three seeds."
    ]
    assert sentences(groups[1:], TEST_ACCURACY) == said[1:]


def test_nothing_and_a_repeat():
    assert sentences([], SECONDS) == [NOTHING]
    assert sentences([Group("a", ())], SECONDS) == [NOTHING]
    repeat = Group("100/100", (0.969, 0.972, 0.9705, 0.9702, 0.9708))
    assert sentences([repeat], TEST_ACCURACY) == [
        "100/100: 97.05 % on average, 96.9 % to 97.2 %, over 5 seeds."
    ]
    assert sentences([Group("a", (0.9701, 0.9702))], TEST_ACCURACY) == [
        "a: 97.02 % on average, 97.01 % to 97.02 %, over 2 seeds."
    ]
    assert sentences([Group("a", (0.12345, 1.2345))], TRAIN_COST) == [
        "a: 0.679 on average, 0.123 to 1.23, over 2 seeds."
    ]
    assert sentences([Group("a", (0.97,))], TEST_ACCURACY) == [
        "a: 97.00 % with one seed; there is nothing to compare."
    ]
    assert sentences([Group("a", (1234.5, 1236.5))], SECONDS) == [
        "a: 1,236 s on average, 1,234 s to 1,236 s, over 2 seeds."
    ]


def test_what_is_missing_is_said():
    groups = [
        Group("rate 10", (0.1, 0.2, 0.1), missing=2),
        spread("rate 1", 0.9, 0.01),
        Group("rate 100", (), missing=1),
    ]
    said = sentences(groups, TEST_ACCURACY)
    assert said[0].startswith("rate 1 is better than rate 10 by")
    assert said[0].endswith("points over 5 and 3 seeds.")
    assert said[1:] == [
        "Of rate 10, 2 runs of 5 are not compared: they did not reach their end, or have no such figure.",
        "Of rate 100, 1 run of 1 is not compared: it did not reach its end, or has no such figure.",
    ]


def test_the_method_is_named():
    assert "Welch's t interval, 95 %" in METHOD
