"""Data of one's own in the window: what was found in a folder is shown, and its names stand for digits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableWidget,
    QWidget,
)

from mnist_desktop.data import own_data
from mnist_desktop.data.loading import own_dataset
from mnist_desktop.data.own_reading import read_folder
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.paths import HOME
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.own_data.dialog import OwnDataDialog
from mnist_desktop.ui.results.page import ResultsPage
from tests.builders import write_own_idx
from tests.ui.conftest import PatientBot

NAMES = ("<b>Shirt", "Ankle boot", "구두")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    return write_own_idx(tmp_path / "things", NAMES)


@pytest.fixture
def experiment(folder: Path) -> Experiment:
    own = own_data.keep(read_folder(folder).images, "things", NAMES)
    return Experiment(task=TaskName.OWN).with_knobs(own_data=own, hidden=(4,))


def test_what_is_in_a_folder_is_shown_named_and_then_trained_on(
    qtbot: PatientBot, folder: Path
) -> None:
    form, told = ExperimentForm(Experiment()), []
    qtbot.add_widget(form)
    form.show()
    form.experiment_changed.connect(told.append)
    form.take_data(folder)
    dialog = form.findChild(OwnDataDialog)
    take = dialog.findChild(QPushButton, "ownDataTake")
    qtbot.wait_until(take.isEnabled)
    table = dialog.findChild(QTableWidget, "ownDataClasses")
    rows = [[table.item(row, column).text() for column in range(3)] for row in range(3)]
    assert rows == [[name, "10", "2"] for name in NAMES]
    assert "36 images in 3 classes" in dialog.findChild(QLabel, "ownDataSaid").text()
    table.item(0, 0).setText("Ankle boot")
    take.click()
    assert dialog.findChild(QLabel, "ownDataSaid").text() == "Two classes have the same name."
    table.item(0, 0).setText("Coat")
    take.click()
    qtbot.wait_until(lambda: bool(told))
    [chosen] = told
    assert chosen.task is TaskName.OWN
    assert chosen.data.own_data.classes == ("Coat", *NAMES[1:])
    box = form.findChild(QComboBox, "own_data")
    assert box.isVisible()
    assert box.currentText() == "things"
    assert own_data.known() == [chosen.data.own_data]
    # Elsewhere, or where it was removed, it is named all the same.
    own_data.forget(chosen.data.own_data)
    form.set_experiment(Experiment())
    form.set_experiment(chosen)
    assert box.currentText() == "things (not here)"


def test_what_is_no_data_set_is_said_in_the_dialog(qtbot: PatientBot, tmp_path: Path) -> None:
    above = QWidget()
    qtbot.add_widget(above)
    dialog = OwnDataDialog(tmp_path, above)
    dialog.show()
    said = dialog.findChild(QLabel, "ownDataSaid")
    qtbot.wait_until(lambda: "There is no data set" in said.text())
    assert not dialog.findChild(QPushButton, "ownDataTake").isEnabled()
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()
    assert not dialog.isVisible()


def test_the_pad_and_the_results_say_names(
    qtbot: PatientBot, experiment: Experiment, engine: Engine, asker: Asker
) -> None:
    asker.set_engine(engine)
    panel, results = DigitPanel(asker), ResultsPage(asker)
    for widget in (panel, results):
        qtbot.add_widget(widget)
        widget.show()
    weights = initial_weights(experiment)
    # Whatever it is shown, it is sure of the second class.
    last = "linear2"
    weights |= {f"{last}.weight": weights[f"{last}.weight"] * 0}
    weights |= {f"{last}.bias": weights[f"{last}.bias"] * 0}
    weights[f"{last}.bias"][1] = 5
    panel.set_network(experiment, weights, "mine")
    bars = panel.findChild(ProbabilityBars, "probabilityBars")
    panel.show_image(np.eye(28, dtype=np.float32))
    qtbot.wait_until(lambda: not asker.is_busy())
    assert bars.probabilities() is None  # no network of digits has been told, and digits are read
    panel.show_task_of(experiment)
    qtbot.wait_until(lambda: bars.probabilities() is not None)
    assert bars.accessibleName() == "Ankle boot, 98.7 %"
    assert panel.findChild(QLabel, "answer").text() == "Ankle boot"
    assert panel.findChild(QLabel, "answerDetails").text() == "98.7 %, sure"
    assert panel.findChild(QWidget, "labelRow").isHidden()
    panel.show_random_test_image()
    details = panel.findChild(QLabel, "answerDetails")
    qtbot.wait_until(lambda: "labelled" in details.text())
    results.show_network("mine", experiment, weights)
    qtbot.wait_until(lambda: results.results() is not None and not asker.is_busy())
    assert results.results().names == NAMES
    assert results.results().confusion.tolist() == [[0, 2, 0]] * 3
    table = results.findChild(QTableWidget, "byDigit")
    assert [table.horizontalHeaderItem(place).text() for place in range(3)] == list(NAMES)
    said = "Of 2 images of &lt;b&gt;Shirt, 0.0 % are read as &lt;b&gt;Shirt."
    assert table.item(0, 0).toolTip() == f"<p>{said}</p>"
    results.grab()
    panel.grab()
    # Without its data there are none to be read, and that is said.
    own = experiment.data.own_data
    own_data.forget(own)
    own_data.read.cache_clear()
    own_dataset.cache_clear()
    results.show_network("mine", experiment.with_knob("seed", 2), weights)
    message = results.findChild(QLabel, "resultsMessage")
    qtbot.wait_until(lambda: own.short_checksum in message.text())
    assert message.isVisible()
    assert panel.label() in range(3)
