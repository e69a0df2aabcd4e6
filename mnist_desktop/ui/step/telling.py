"""What is said of each beat of a step, in a sentence or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mnist_desktop.learning.arithmetic import figure
from mnist_desktop.percent import percent
from mnist_desktop.ui.step.story import Beat, Part, Told, Values
from mnist_desktop.words import say


def title_of(beat: Beat, layers: int) -> str:
    """What a beat is called."""
    if beat.part is Part.BACK:
        return _tr("Step 1") if beat.layer == layers - 1 else _tr("Step 2")
    return {
        Part.START: _tr("One step of training"),
        Part.FORWARD: _tr("Forward"),
        Part.LOSS: _tr("Loss"),
        Part.UPDATE: _tr("Update"),
    }[beat.part]


def telling(told: Told, beat: Beat) -> str:
    """What happens at a beat."""
    step, last = told.step, len(told.layers) - 1
    if beat.part is Part.START:
        return _tr(
            "Forward to an answer, its loss, back through the layers, and a small change of every weight. "
            "It is done on a copy: the network itself stays as it is."
        )
    if beat.part is Part.FORWARD and beat.layer < last:
        words = _tr(
            "Hidden layer {}: each unit adds up weight · input and its bias, and gives on what its "
            "activation makes of the sum."
        )
        return words.format(beat.layer + 1)
    if beat.part is Part.FORWARD:
        return _answer(told)
    assert step is not None
    if beat.part is Part.LOSS:
        return _loss(told)
    if beat.part is Part.BACK and beat.layer == last:
        return _tr(
            "At the output ∂L/∂z is p − y: what is said less what is right. Each weight from the last "
            "layer gets it times that weight's input."
        )
    if beat.part is Part.BACK:
        words = _tr(
            "Hidden layer {}: what comes back along the weights is multiplied by the slope of the curve "
            "at each unit, and again by each weight's input."
        )
        return words.format(beat.layer + 1)
    optimizer = say(told.experiment.training.optimizer.label)
    rate = figure(told.experiment.training.learning_rate)
    words = _tr("{} moves every number by its gradient, η = {}: the loss goes from {} to {}. {}")
    losses = figure(step.loss), figure(step.loss_after)
    said = words.format(optimizer, rate, *losses, _moved(told)).strip()
    if not told.state.steps and any(update.remembered for update in step.updates.values()):
        said += " " + _tr("It begins anew here: of the run's own steps it remembers nothing.")
    return said


def after_steps(told: Told, count: int, loss_before: float) -> str:
    """What many steps at once have changed."""
    assert told.step is not None
    words = _tr("{} steps later: the loss went from {} to {}. {}")
    return words.format(count, figure(loss_before), figure(told.step.loss), _answer(told))


def _answer(told: Told) -> str:
    said = told.layers[-1].outputs
    if len(said) > 1:
        answers = said.argmax(1) if said.shape[1] > 1 else (said[:, 0] >= 0.5).astype(int)
        listed = ", ".join(map(str, answers.tolist()))
        return _tr("The output: of the rows it says {}.").format(listed)
    if said.shape[1] == 1:
        return _tr("The output: the probability of 1 is {}.").format(percent(float(said[0, 0])))
    best = int(said[0].argmax())
    words = _tr("The scores become probabilities: it says {} with {}.")
    name = told.experiment.task_facts.classes[best]
    return words.format(name, percent(float(said[0, best])))


def _loss(told: Told) -> str:
    step = told.step
    assert step is not None
    if len(step.losses) > 1:
        words = _tr("The loss is the mean of −log of what each right answer got: {}.")
        return words.format(figure(step.loss))
    label = int(step.labels[0])
    words = _tr("Right is {}, which got {}: the loss is {}.")
    return words.format(
        told.experiment.task_facts.classes[label],
        percent(_share_of(told.layers[-1].outputs[0], label)),
        figure(step.loss),
    )


def _moved(told: Told) -> str:
    """How far the right answer's bar has moved."""
    step = told.step
    assert step is not None
    before, after = told.layers[-1].outputs, step.answers_after
    if len(before) > 1:
        return ""  # it stands at the output, row by row
    label = int(step.labels[0])
    words = _tr("The {} gets {} instead of {}.")
    shares = (_share_of(each[0], label) for each in (after, before))
    name = told.experiment.task_facts.classes[label]
    return words.format(name, *(percent(share, decimals=2) for share in shares))


def _share_of(said: Values, label: int) -> float:
    """What a class got; a gate has one output, for class 1."""
    if len(said) > 1:
        return float(said[label])
    return float(said[0] if label else 1 - said[0])


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepTelling", text)
