"""The page "Initialisation": four initialisations of the network in the form, as the form changes."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.start.page import StartPage


def test_the_starts_follow_the_form(qtbot: QtBot, asker: Asker, engine: Engine) -> None:
    page = StartPage(asker)
    qtbot.add_widget(page)
    page.resize(730, 520)
    page.show_experiment(
        Experiment().with_knobs(hidden=(60, 50, 40), batch_norm=False, init="normal")
    )
    page.show()
    assert "loaded" in page.findChild(QLabel, "startNotice").text()
    asker.set_engine(engine)
    qtbot.wait_until(lambda: len(page.starts()) == 4)
    normal, pytorch, *_ = page.starts()
    assert normal.outputs[3] > 100 * pytorch.outputs[3]
    said = page.findChild(QLabel, "startSaid").text()
    for each in (normal, pytorch):
        assert f"×\u00a0{each.outputs[3] / each.outputs[1]:.2g}" in said
        assert f"×\u00a0{each.gradients[0] / each.gradients[2]:.2g}" in said
    assert not page.histograms.isHidden()
    page.grab()
    page.show_experiment(Experiment().with_knobs(hidden=()))
    qtbot.wait_until(lambda: len(page.starts()[0].gradients) == 1)
    assert page.histograms.isHidden()
    assert np.isfinite(page.starts()[0].outputs).all()
    page.show_experiment(Experiment().with_knobs(hidden=(8192,) * 8))
    qtbot.wait_until(lambda: not page.starts())
    assert "10,000,000" in page.findChild(QLabel, "startNotice").text()
