"""Rules about gradients on their way to the input, units that are dead, and a loss that never moves."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.judging.hints.evidence import Evidence, Hint, number, possible, times
from mnist_desktop.percent import whole_percent
from mnist_desktop.words import say

_FADED = 1e-2
# Runs that go well have norms below 5; N(0, 1) weights make 60 in two hidden layers and 30,000 in six.
_EXPLODED = 100
_MOSTLY_DEAD = 0.5
_HE = (Init.HE_UNIFORM, Init.HE_NORMAL)
_BOUNDED = (Activation.SIGMOID, Activation.TANH)


def fading_gradients(evidence: Evidence) -> Hint | None:
    """The first layer's gradient is a hundredth of the last's or less, and the run does not go well."""
    ratio, network = evidence.gradient_ratio, evidence.experiment.network
    if not ratio or ratio >= _FADED or not (evidence.has_gone_on and evidence.is_poor):
        return None  # a gradient of exactly zero comes from dead units, not from fading
    assert evidence.last is not None
    return Hint(
        "fading-gradients",
        say(
            "The gradient fades on its way to the input: in the first layer it is {times} smaller than in "
            "the last, so the first layers hardly learn. The cost is {cost}, and guessing gives {guess}.",
            times=times(1 / ratio),
            cost=number(evidence.last.cost),
            guess=evidence.guess_in_words,
        ),
        possible(
            evidence.change(activation=Activation.RELU, init=Init.HE_UNIFORM),
            evidence.change(batch_norm=True),
            evidence.change(hidden=network.hidden[:2]) if len(network.hidden) > 2 else None,
        ),
        "09-1",
    )


def exploding_gradients(evidence: Evidence) -> Hint | None:
    """The gradient is huge, or grows a hundredfold towards the input, and the run does not go well."""
    ratio, norm = evidence.gradient_ratio, evidence.gradient_norm
    if norm is None or not (evidence.has_gone_on and evidence.is_poor):
        return None
    init = evidence.fitting_init()
    if norm > _EXPLODED:
        seen = say(
            "The gradient explodes: its norm is {norm}, where runs that go well have 5 or less.",
            norm=number(norm),
        )
    elif ratio is not None and ratio > _EXPLODED:
        seen = say(
            "The gradient explodes: in the first layer it is {ratio} as large as in the last.",
            ratio=times(ratio),
        )
    else:
        return None
    return Hint(
        "exploding-gradients",
        say(
            "{seen} {init} weights keep it level from layer to layer, and a lower rate keeps the steps "
            "small.",
            seen=seen,
            init=say(init.label),
        ),
        possible(
            evidence.change(init=init), evidence.change(batch_norm=True), evidence.lower_rate()
        ),
        "09-2",
    )


def dead_units(evidence: Evidence) -> Hint | None:
    """Most units of a ReLU layer never answer, and the run does not go well.

    The homework reads 97 % of the digits with nine tenths of a layer dead, so dead units alone say nothing.
    """
    network = evidence.experiment.network
    shares = [
        (share, layer)
        for layer, share in enumerate(evidence.dead_shares[: len(network.hidden)], start=1)
        if share is not None
    ]
    if network.activation is not Activation.RELU or not shares or not evidence.is_poor:
        return None
    share, layer = max(shares)
    if not _MOSTLY_DEAD < share <= 1:
        return None
    return Hint(
        "dead-units",
        say(
            "In hidden layer {layer}, {share} of the units are dead: ReLU gives 0 for every image, "
            "so nothing flows back and they learn no more. Smaller steps kill fewer units, and Leaky ReLU "
            "none.",
            layer=layer,
            share=whole_percent(share),
        ),
        possible(
            evidence.lower_rate(),
            evidence.change(activation=Activation.LEAKY_RELU),
            evidence.change(batch_norm=True),
        ),
        "09-1",
    )


def nothing_learned(evidence: Evidence) -> Hint | None:
    """The loss stays what a guess gives."""
    fall, guess = evidence.fall, evidence.guess
    if fall is None or abs(fall) > 0.01 or not evidence.has_gone_on:
        return None
    costs = [epoch.cost for epoch in evidence.epochs[-2:]]
    if not all(0.985 * guess < cost < 1.03 * guess for cost in costs):
        return None
    network = evidence.experiment.network
    stays = say(
        "The loss stays near {guess}, what guessing gives: nothing is learned.",
        guess=evidence.guess_in_words,
    )
    if evidence.experiment.task is TaskName.XOR and not network.hidden:
        return Hint(
            "nothing-learned",
            say(
                "{stays} One straight line cannot part XOR; a hidden layer can bend it.",
                stays=stays,
            ),
            possible(evidence.change(hidden=(2,)), evidence.change(hidden=(10,))),
            "08-2",
        )
    return Hint(
        "nothing-learned",
        say(
            "{stays} Often the rate ({rate}) or the start of the weights is to blame.",
            stays=stays,
            rate=number(evidence.rate),
        ),
        possible(
            evidence.higher_rate(),
            evidence.lower_rate() if evidence.rate > evidence.usual_rate else None,
            evidence.change(init=evidence.fitting_init()),
            evidence.change(batch_norm=True) if network.hidden else None,
            # A small network over a table may start in a place that it never leaves.
            evidence.change(seed=evidence.experiment.training.seed + 1)
            if evidence.experiment.task_facts.full_batch
            else None,
        )[:3],
        "09-1",
    )


def unfitting_init(evidence: Evidence) -> Hint | None:
    """He for sigmoid or tanh in a run that does not go well.

    Xavier is no better here: over four epochs three layers of sigmoids came to a cost of 0.43 with He and
    0.58 with Xavier. With ReLU they came to 0.09.
    """
    network = evidence.experiment.network
    mismatch = network.init in _HE and network.activation in _BOUNDED
    if not (network.hidden and mismatch and evidence.is_poor) or evidence.normalises:
        return None
    assert evidence.last is not None
    return Hint(
        "unfitting-init",
        say(
            "{init} is made for ReLU, and here it starts units of {activation}; "
            "the cost is {cost}. Take the activation that it is made for.",
            init=say(network.init.label),
            activation=say(network.activation.label),
            cost=number(evidence.last.cost),
        ),
        possible(evidence.change(activation=Activation.RELU)),
        "09-2",
    )
