"""The hints beside a run: sentences, buttons that try what they propose, and what closes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.judging.hints import FormChange, Hint
from mnist_desktop.ui.train.hints_panel import HintsPanel

RELU = FormChange(
    "Activation ReLU, Initialisation He uniform",
    (("activation", Activation.RELU), ("init", Init.HE_UNIFORM)),
)
CALM = FormChange("Batch norm on", (("batch_norm", True),))
SHALLOW = FormChange("Hidden layers 100/100", (("hidden", (100, 100)),))
FADING = Hint(
    "fading", "The gradient fades on its way to the input.", (RELU, CALM, SHALLOW), "09-1"
)
FITTING = Hint("overfitting", "Overfitting since epoch 6: the validation loss rises.", (CALM,))
SEEDS = Hint("seed-noise", "These runs are 0.2 points apart.", ())
LONGER = Hint("still-falling", "The cost was 1 and still falling.", (SHALLOW,))


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[HintsPanel]:
    """A panel in a window of 690 pixels' width."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(690, 400)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    panel = HintsPanel()
    layout.addWidget(panel)
    layout.addStretch()
    window.show()
    yield panel
    window.close()


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def seen(panel: HintsPanel, kind: type, name: str) -> list:
    settle()
    return [widget for widget in panel.findChildren(kind, name) if widget.isVisible()]


def sentences(panel: HintsPanel) -> list[str]:
    return [label.text() for label in seen(panel, QLabel, "hintSentence")]


def buttons(panel: HintsPanel) -> dict[str, QPushButton]:
    return {
        button.accessibleName().removeprefix("Try it: "): button
        for button in seen(panel, QPushButton, "hintTryButton")
    }


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def close_first(qtbot: QtBot, panel: HintsPanel) -> None:
    press(qtbot, seen(panel, QToolButton, "closeHintButton")[0])


def test_hides_while_there_is_nothing_to_say(panel: HintsPanel) -> None:
    assert panel.objectName() == "hintsPanel"
    assert not panel.isVisible()
    panel.show_hints([FADING])
    assert panel.isVisible()
    panel.show_hints([])
    assert not panel.isVisible()


def test_two_hints_at_once_and_the_rest_on_the_next_page(qtbot: QtBot, panel: HintsPanel) -> None:
    panel.show_hints([FADING, FITTING, SEEDS])
    assert sentences(panel) == [FADING.sentence, FITTING.sentence]
    (more,) = seen(panel, QToolButton, "moreHintsButton")
    assert more.text() == "1 more"
    press(qtbot, more)
    assert sentences(panel) == [SEEDS.sentence]
    assert more.text() == "2 more"
    panel.show_hints([FADING, FITTING, SEEDS, LONGER])
    assert sentences(panel) == [SEEDS.sentence, LONGER.sentence]
    press(qtbot, more)
    assert sentences(panel) == [FADING.sentence, FITTING.sentence]
    press(qtbot, more)
    panel.show_hints([FADING])
    assert sentences(panel) == [FADING.sentence]
    assert seen(panel, QToolButton, "moreHintsButton") == []


def test_what_is_proposed_is_tried_once(qtbot: QtBot, panel: HintsPanel) -> None:
    panel.show_hints([FADING, FITTING])
    with qtbot.waitSignal(panel.try_asked) as asked:
        press(qtbot, buttons(panel)[RELU.text])
    assert asked.args == [RELU]
    panel.begin(again=True)  # the run as it was, beside what is tried
    assert not panel.isVisible()
    # A new epoch's figures change the sentence and not what has been tried.
    later = Hint(FADING.rule, "The gradient fades further.", FADING.changes)
    panel.show_hints([later])
    assert sentences(panel) == [later.sentence]
    assert not buttons(panel)[RELU.text].isEnabled()
    assert "it was tried" in buttons(panel)[RELU.text].toolTip()
    assert buttons(panel)[SHALLOW.text].isEnabled()
    panel.begin()
    panel.show_hints([FADING])
    assert buttons(panel)[RELU.text].isEnabled()


def test_what_is_proposed_can_only_be_set_in_the_form(qtbot: QtBot, panel: HintsPanel) -> None:
    panel.show_hints([FADING, SEEDS])
    [button] = seen(panel, QToolButton, "hintFormButton")  # none where nothing is proposed
    assert button.text() == "Only set it in the form"
    relu, calm, _ = button.menu().actions()
    with qtbot.waitSignal(panel.form_asked) as asked:
        relu.trigger()
    assert asked.args == [RELU]
    panel.show_form(Experiment().with_knobs(**dict(RELU.knobs), batch_norm=False))
    assert not relu.isEnabled()
    assert calm.isEnabled()
    # While a run goes, nothing is proposed that would only be about the next one without saying so.
    panel.set_can_try(False)
    assert buttons(panel) == {}
    assert button.text() == "Set it for the next run"
    panel.set_can_try(True)
    assert len(buttons(panel)) == 3


def test_new_figures_leave_a_button_where_it_is(panel: HintsPanel) -> None:
    panel.show_hints([FADING])
    before = buttons(panel)[CALM.text]
    panel.show_hints([Hint(FADING.rule, "Later.", FADING.changes)])
    assert buttons(panel)[CALM.text] is before


def test_closed_hint_stays_closed_until_the_next_run(qtbot: QtBot, panel: HintsPanel) -> None:
    panel.show_hints([FADING, FITTING, SEEDS])
    close_first(qtbot, panel)
    assert sentences(panel) == [FITTING.sentence, SEEDS.sentence]
    panel.show_hints([FADING, FITTING])
    assert sentences(panel) == [FITTING.sentence]
    close_first(qtbot, panel)
    assert not panel.isVisible()
    panel.show_hints([FADING])
    assert not panel.isVisible()
    panel.begin()
    panel.show_hints([FADING])
    assert sentences(panel) == [FADING.sentence]


def test_closing_the_last_of_a_page_goes_back_to_the_one_before(
    qtbot: QtBot, panel: HintsPanel
) -> None:
    panel.show_hints([FADING, FITTING, SEEDS])
    press(qtbot, seen(panel, QToolButton, "moreHintsButton")[0])
    close_first(qtbot, panel)
    assert sentences(panel) == [FADING.sentence, FITTING.sentence]


@pytest.mark.parametrize("width", [690, 500, 360])
def test_nothing_is_cut_off(qtbot: QtBot, panel: HintsPanel, width: int) -> None:
    long = FormChange("Hidden layers " + "/".join(["1024"] * 24), (("hidden", (1024,) * 8),))
    wordy = Hint("wordy", " ".join(["The loss is what guessing gives."] * 5), (long, CALM, RELU))
    panel.window().resize(width, 500)
    panel.show_hints([wordy, FADING])
    settle()
    assert panel.width() == width
    placed = buttons(panel)
    for button in placed.values():
        corner = button.mapTo(panel, QPoint(0, 0))
        assert panel.rect().contains(button.rect().translated(corner))
        assert button.height() >= button.minimumSizeHint().height()
        if button.text() == button.accessibleName():
            assert button.width() >= button.sizeHint().width()
        else:
            assert button.text().endswith("…")
            assert button.accessibleName().removeprefix("Try it: ") in button.toolTip()
    assert placed[long.text].text().endswith("…")
    assert placed[CALM.text].text() == f"Try it: {CALM.text}"
    places = [button.geometry().translated(button.parent().pos()) for button in placed.values()]
    assert not any(
        one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :]
    )
    for label in seen(panel, QLabel, "hintSentence"):
        assert label.height() >= label.heightForWidth(label.width())


def test_everything_has_a_name_for_those_who_do_not_see_it(panel: HintsPanel) -> None:
    panel.show_hints([FADING, FITTING, SEEDS])
    settle()
    assert panel.accessibleName() == "Hints"
    for kind in (QToolButton, QPushButton):
        for button in panel.findChildren(kind):
            if button.isVisible():
                assert button.accessibleName()
                assert button.toolTip()
    first, second = seen(panel, QLabel, "hintSentence")
    assert first.toolTip() == "Lecture notes, section 09-1"
    assert second.toolTip() == ""
    assert first.accessibleName() == FADING.sentence
