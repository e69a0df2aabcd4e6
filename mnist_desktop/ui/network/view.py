"""The network in the window: a picture that follows the pad and the training, and a table of its layers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, button, column, one_of, quiet, row
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.columns import is_alike, parameters_in_words
from mnist_desktop.ui.network.lit import Lit
from mnist_desktop.ui.network.picture import NetworkPicture
from mnist_desktop.ui.plain_label import as_tip

if TYPE_CHECKING:
    from mnist_desktop.ui.train.network_table import NetworkTable

# The pad tells of a stroke thirty times a second, and each is followed, if question and painting take no
# more than this share of the time.
_FRAME_MS, _SHARE = 16, 0.2


class NetworkView(QWidget):
    """Lights up the network that reads the pad, by what is on it; else shows the one in the form, unlit.

    Where these are two of different shapes, the one is shown that was last attended to: a stroke brings
    the one that reads it, an edit the one in the form. `layer_chosen` brings the number of a hidden layer
    whose settings are wanted, from 0, and `widths_wished` other widths of the hidden layers.
    """

    layer_chosen = Signal(int)
    widths_wished = Signal(object)

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("network")
        self._asker = asker
        self._answerer = Answerer()
        self._experiment = Experiment()  # in the form
        self._shown: dict[object, Shown] = {}  # by what they read
        self._image: NDArray[np.float32] | None = None
        self._rows: NDArray[np.float32] = np.empty((0, 0), np.float32)  # of the form's table
        self._row = 0
        self._in_train_mode = False
        self._draws = 0
        self._shows_form = True
        self._took_ms = 0.0
        self._table: NetworkTable | None = None

        self.picture = NetworkPicture()
        self.picture.layer_chosen.connect(self.layer_chosen)
        self.picture.widths_wished.connect(self.widths_wished)
        self.picture.inputs_chosen.connect(self._show_next_row)
        self._frame = Frame(
            self.picture,
            self._ask,
            lambda: (self._took_ms, self.picture.painting_ms),
            least_ms=_FRAME_MS,
            share=_SHARE,
        )
        self._caption = quiet(ElidedLabel("networkCaption"))
        tip = self.tr("The layers as PyTorch has them: modules, shapes and parameters.")
        self._as_table = button(
            QToolButton, "networkTableButton", self.tr("Layers as a table"), tip, self._switch_table
        )
        self._as_table.setCheckable(True)
        self._other = button(QToolButton, "otherNetworkButton", "", do=self._switch_network)
        for each in (self._as_table, self._other):
            each.setAutoRaise(True)
        self._place = one_of(self.picture)
        # Where it is given no room, the line above it is left.
        self._place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        top = row((self._caption, 1), STRETCH, self._other, self._as_table, spacing=4)
        column(top, (self._place, 1), of=self, spacing=2)
        asker.when_ready(lambda _: self._read_rows())
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(400, self.picture.sizeHint().height() + self._as_table.sizeHint().height())

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the network of the experiment in the form."""
        if self._table is not None:
            self._table.show_experiment(experiment)
        is_same = is_alike(experiment, self._experiment)
        are_new_rows = experiment.examples != self._experiment.examples
        self._experiment = experiment
        if are_new_rows:
            self._read_rows()
        if not is_same:
            self._shows_form = True
            self._show()

    def set_network(self, shown: Shown) -> None:
        """Let a network read the pad, or the rows of its table, from now on."""
        self._shown[shown.experiment.reads] = shown
        self._show()

    def show_image(self, image: Picture | None) -> None:
        """Light the network up by what is on the pad now: 28x28, or nothing."""
        self._image = None if image is None else image.reshape(-1)
        if image is not None:
            self._shows_form = False
        self._show()

    def set_train_mode(self, on: bool) -> None:
        """Whether dropout and batch norm are to be at work, as while it is trained."""
        self._in_train_mode = on
        self._show()

    def is_behind(self) -> bool:
        """Whether what is seen is older than what is known."""
        return self._frame.is_stale or self._asker.is_asked(self)

    # What is shown.

    def _lighter(self) -> Shown | None:
        """The network that can be lit up, unless it is the form's that is to be seen."""
        shown = self._shown.get(self._experiment.reads)
        if shown is None or (self._shows_form and not is_alike(shown.experiment, self._experiment)):
            return None
        return shown

    def _inputs(self) -> NDArray[np.float32] | None:
        if self._experiment.task_facts.images:
            return self._image
        return self._rows[self._row] if self._row < len(self._rows) else None

    def _show(self) -> None:
        """Show what there is, and have it lit soon."""
        shown, inputs = self._lighter(), self._inputs()
        if shown is None or inputs is None:
            self._asker.forget(self)
            is_own = shown is None or is_alike(shown.experiment, self._experiment)
            experiment = shown.experiment if shown is not None else self._experiment
            self.picture.show_network(experiment, inputs=inputs, can_add=is_own)
            self._say(None)
        else:
            self._frame.draw_soon()
        self._offer_other()

    def _ask(self) -> None:
        shown, inputs = self._lighter(), self._inputs()
        if shown is None or inputs is None:
            return
        network = Network(shown.experiment, shown.weights)
        self._draws += 1
        seed, is_images = self._draws, shown.experiment.task_facts.images
        in_train_mode = self._in_train_mode and is_images

        def question(engine: Engine) -> Iterator[Lit | None]:
            started, layers = time.perf_counter(), []
            if in_train_mode:
                told = engine.train_mode(*network, seed=seed).activity(inputs)
            else:
                told = self._answerer.predictor(engine, network).activity(inputs)
            for layer in told:
                layers.append(layer)
                yield None  # newer questions may come between: a huge network takes long
            templates = None
            if is_images and len(layers) == 1:
                templates = network.weights[f"{layers[0].name}.weight"].numpy()
            self._took_ms = (time.perf_counter() - started) * 1000
            yield Lit(inputs, tuple(layers), templates)

        self._asker.ask(self, question, lambda lit: self._on_answered(shown, lit), self._on_failed)

    def _on_answered(self, shown: Shown, lit: Lit) -> None:
        is_own = is_alike(shown.experiment, self._experiment)
        self.picture.show_network(shown.experiment, lit, can_add=is_own)
        self._say(shown)

    def _on_failed(self, error: Exception) -> None:
        self._caption.setText(self.tr("The network could not be asked: {}.").format(error))

    def _say(self, lit: Shown | None) -> None:
        """Say whose the picture is."""
        shown, form = self._shown.get(self._experiment.reads), self._experiment
        if lit is not None and self.picture.lit() is None:
            words = self.tr("{}: its weights are no longer finite numbers.").format(lit.name)
        elif lit is not None and is_alike(lit.experiment, form):
            words = self.tr("{} · {}").format(self._source(lit), parameters_in_words(form))
        elif lit is not None:
            words = self._source(lit)
        elif shown is not None and not is_alike(shown.experiment, form):
            words = self.tr("The network in the form, not trained yet")
        elif form.task_facts.digits:
            words = self.tr("Draw a digit, and the units light up.")
        elif form.task_facts.images:
            words = self.tr("Draw something, and the units light up.")
        else:
            words = self.tr("Train it, and the units light up.")
        self._caption.setText(words)

    def _source(self, lit: Shown) -> str:
        """Whose the picture is, and of which row of a table."""
        if lit.experiment.task_facts.images:
            in_train_mode = self.tr("{} · train mode, dropout and batch norm at work")
            return in_train_mode.format(lit.name) if self._in_train_mode else lit.source
        return self.tr("{} · row {} of {}").format(lit.source, self._row + 1, len(self._rows))

    def _offer_other(self) -> None:
        """Offer to show the other one where the form's network is not the one that answers."""
        shown, shows_table = self._shown.get(self._experiment.reads), self._as_table.isChecked()
        self._caption.setVisible(not shows_table)
        differ = shown is not None and not is_alike(shown.experiment, self._experiment)
        self._other.setVisible(differ and not shows_table)
        if shown is not None and self._shows_form:
            text, tip = self.tr("The trained one"), self.tr("Show the network that answers: {}.")
            tip = tip.format(shown.name)
        else:
            text, tip = self.tr("The form's"), self.tr("Show the network in the form.")
        self._other.setText(text)
        self._other.setToolTip(as_tip(tip))

    def _switch_network(self) -> None:
        self._shows_form = not self._shows_form
        self._show()

    def _switch_table(self) -> None:
        """Put the table of layers in the picture's place, or the picture again."""
        if self._table is None:
            from mnist_desktop.ui.train.network_table import NetworkTable

            self._table = NetworkTable()
            self._table.show_experiment(self._experiment)
            self._place.addWidget(self._table)
        shows_table = self._as_table.isChecked()
        self._place.setCurrentWidget(self._table if shows_table else self.picture)
        self._offer_other()

    # The rows of a table.

    def _read_rows(self) -> None:
        """Have the rows of the form's table, which one by one take the place of a drawing."""
        self._rows, self._row = np.empty((0, 0), np.float32), 0
        experiment = self._experiment
        if experiment.task_facts.images or not self._asker.is_ready():
            return

        def question(engine: Engine) -> Iterator[Any]:
            yield engine.data(experiment).train_inputs[:].numpy()

        def show(rows: NDArray[np.float32]) -> None:
            self._rows, self._row = rows, max(0, min(1, len(rows) - 1))
            self._show()

        self._asker.ask((self, "rows"), question, show)

    def _show_next_row(self) -> None:
        if len(self._rows):
            self._row = (self._row + 1) % len(self._rows)
            self._show()
