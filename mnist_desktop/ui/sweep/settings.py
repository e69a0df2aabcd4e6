"""What a sweep goes through: one knob or two, with their values, and how many seeds."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.knob_kinds import Number, OneOf, OnOff
from mnist_desktop.experiment.knobs import Bounds
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, knob_named, label_of
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import MOST_SEEDS, Sweep, make_sweep
from mnist_desktop.sweeps.values import SweepError, parse_values
from mnist_desktop.ui.form.number_box import WholeBox
from mnist_desktop.ui.laying_out import STRETCH, button, label_for, named, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.words import say

# What to compare first; of the others, what the knob's own limits and steps suggest.
_PROPOSALS = {
    "hidden": "50/50, 100/100, 200/150, 300/300",
    "learning_rate": "0.001 .. 1 log 4",
    "weight_decay": "off, 0.0001, 0.001, 0.01",
    "dropout": "off, 0.1, 0.3, 0.5",
    "batch_size": "32, 100, 320, 1000",
    "momentum": "0.5, 0.9, 0.99",
    "epochs": "5, 10, 15, 20",
    "subset": "1000, 10000, off",
}
_NOT_SWEPT = NO_SETTINGS | {"task", "own_data"}


class SweepSettings(QWidget):
    """Makes a Sweep of the experiment in the form. `start_asked` brings it with how and where to run it."""

    start_asked = Signal(object, int, str)  # the Sweep, how many at once, a cluster's address or ""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sweepSettings")
        self._experiment = Experiment()
        self._name = ""
        self._reason: str | None = None
        self._knobs = [QComboBox(), QComboBox()]
        self._values = [QLineEdit(), QLineEdit()]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        tip = self.tr("The knob whose values are compared.")
        typed = self.tr(
            "The values, with commas between them. Widths of layers: 50/50, 300/300. Numbers "
            "also as a range: 0.001 .. 1 log 4 (four values, each the same factor apart) or "
            "0 .. 0.5 step 0.1. A knob that can be off: off."
        )
        heads = (self.tr("Vary"), self.tr("and"))
        rows = zip(heads, self._knobs, self._values, strict=True)
        for number, (head, box, line) in enumerate(rows, 1):
            named(box, f"sweptKnob{number}", self.tr("Knob {} to go through").format(number), tip)
            named(line, f"sweptValues{number}", self.tr("Values of knob {}").format(number), typed)
            for place, widget in enumerate((label_for(box, head), box, line)):
                grid.addWidget(widget, number - 1, place)
        self._knobs[1].addItem(self.tr("nothing else"), "")
        for name in PART_OF:
            if name not in _NOT_SWEPT and knob_named(name).in_form:
                for box in self._knobs:
                    box.addItem(say(label_of(name)), name)
        tip = self.tr(
            "How many times each setting is trained, each time with another seed. With one, nobody "
            "can tell a better setting from a lucky one; with five, differences of a few tenths of a "
            "point can be told."
        )
        seeds = _whole_box(1, MOST_SEEDS, 3)
        self._seeds = named(seeds, "sweepSeeds", self.tr("Seeds"), tip)
        tip = self.tr(
            "How many runs are trained at the same time, with one thread each. As many as cores is "
            "quickest for small networks."
        )
        at_once = _whole_box(1, 64, 1)
        self._at_once = named(at_once, "sweepAtOnce", self.tr("At once"), tip)
        tip = self.tr(
            "Empty: the runs are trained on this computer. The address of a Dask scheduler: they "
            "are trained on its workers, which need this program too."
        )
        hint = self.tr("this computer, or tcp://… of a Dask cluster")
        cluster = QLineEdit(placeholderText=hint)
        self._cluster = named(cluster, "sweepCluster", self.tr("Address of a Dask cluster"), tip)
        tip = self.tr("Train all of these runs; each is kept in the library when it ends")
        text = self.tr("Start the sweep")
        self._start = button(QPushButton, "sweepStart", text, tip, self._on_start)
        self._hint = named(PlainLabel(wordWrap=True), "sweepHint")
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        last = row(
            label_for(self._seeds, self.tr("Seeds")),
            self._seeds,
            8,
            label_for(self._at_once, self.tr("At once")),
            self._at_once,
            8,
            STRETCH,
            self._start,
        )
        where = label_for(self._cluster, self.tr("Where"))
        grid.addWidget(where, 2, 0)
        grid.addWidget(self._cluster, 2, 1, 1, 2)
        grid.addLayout(last, 3, 0, 1, 3)
        grid.addWidget(self._hint, 4, 0, 1, 3)
        for of_cluster in (where, self._cluster):
            of_cluster.setVisible(find_spec("distributed") is not None)

        for number, box in enumerate(self._knobs):
            box.activated.connect(lambda _, number=number: self._on_knob(number))
            self._values[number].textChanged.connect(self._show)
        self._seeds.valueChanged.connect(self._show)
        self._knobs[0].setCurrentIndex(self._knobs[0].findData("hidden"))
        for number in range(len(self._knobs)):
            self._on_knob(number)

    def set_experiment(self, name: str, experiment: Experiment) -> None:
        """What the sweep's runs are like where no value is varied."""
        self._name, self._experiment = name, experiment
        self._show()

    def set_at_once(self, count: int) -> None:
        """Propose how many runs to train at once."""
        self._at_once.setValue(count)

    def set_reason(self, reason: str | None) -> None:
        """Why no sweep can be started now; None where one can."""
        self._reason = reason
        self._show()

    def sweep(self) -> Sweep:
        """The sweep that is set. Raises SweepError."""
        axes: dict[str, Any] = {}
        for box, line in zip(self._knobs, self._values, strict=True):
            knob = box.currentData()
            if knob and line.text().strip():
                if knob in axes:
                    raise SweepError(self.tr("Both vary the same knob."))
                axes[knob] = parse_values(knob, line.text())
        if not axes and self._seeds.value() == 1:
            raise SweepError(self.tr("Give values to compare, or several seeds."))
        return make_sweep(self._name, self._experiment, axes, self._seeds.value())

    def _on_knob(self, number: int) -> None:
        knob = self._knobs[number].currentData()
        self._values[number].setEnabled(bool(knob))
        self._values[number].setText(proposal(knob) if knob else "")
        self._show()

    def _show(self) -> None:
        """Say what would be run, or why it cannot be."""
        self._start.setEnabled(False)
        if self._reason is not None:
            self._hint.setText(self._reason)
            return
        try:
            sweep = self.sweep()
        except Refusal as error:
            self._hint.setText(str(error))
            return
        settings = len(sweep.labels())
        self._hint.setText(
            self.tr("{} × {} seeds = {:,} runs").format(settings, sweep.seeds, len(sweep.points()))
        )
        self._start.setEnabled(True)

    def _on_start(self) -> None:
        # It can be pressed only while there is a sweep.
        self.start_asked.emit(self.sweep(), self._at_once.value(), self._cluster.text().strip())


def _whole_box(low: int, high: int, value: int) -> WholeBox:
    box = WholeBox(Number(is_whole=True, bounds=Bounds(low, high), off=None))
    box.setValue(value)
    return box


def proposal(knob: str) -> str:
    """Values of a knob that are worth comparing, as one would type them."""
    if knob in _PROPOSALS:
        return _PROPOSALS[knob]
    kind, declared = KINDS[knob], knob_named(knob)
    if isinstance(kind, OnOff):
        return "on, off"
    if isinstance(kind, OneOf):
        return ", ".join(kind.choices)
    if declared.off is not None and declared.on is not None:
        return f"off, {kind.print(declared.on)}"
    return kind.in_words(Experiment().knob(knob))
