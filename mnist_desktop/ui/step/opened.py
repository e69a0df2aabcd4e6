"""The panel of what is opened in the picture of a step: a unit with its sum, or a connection."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mnist_desktop.learning.arithmetic import Place
from mnist_desktop.ui.laying_out import STRETCH, column, named, row, words
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.scroll import scrolled
from mnist_desktop.ui.step import wording
from mnist_desktop.ui.step.drawing import tint_of
from mnist_desktop.ui.step.likelihood_view import LikelihoodView
from mnist_desktop.ui.step.liking_view import LikingView
from mnist_desktop.ui.step.small_pictures import Curve, Products
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told
from mnist_desktop.ui.wrapped_label import WrappedLabel

_START = Beat(Part.START)


class Opened(QWidget):
    """Says how what is opened comes about; else how something is opened."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepOpened")
        self._told: Told | None = None
        self._picked: Spot | Place | None = None
        self._beat = _START
        self._row = 1  # of a gate's rows, the one that was pointed at last: (0, 0) says little
        self._title = WrappedLabel("stepOpenedTitle")
        self._title.setFont(sized(self.font(), Size.TEXT, bold=True))
        self._products, self._curve = Products(), Curve()
        rich = Qt.TextFormat.RichText
        self._sum: QLabel = named(words(rich), "stepSum")
        self._after: QLabel = named(words(rich), "stepAfter")
        self._liking = LikingView(asker)
        self._likelihood = LikelihoodView(asker)
        inside = QWidget()
        curve = row(self._curve, STRETCH)
        column(
            self._title,
            self._likelihood,
            self._products,
            self._sum,
            curve,
            self._after,
            self._liking,
            STRETCH,
            of=inside,
            margins=(10, 6, 8, 8),
            spacing=6,
        )
        self._scroll = scrolled(inside, "stepOpenedScroll", self.tr("What is opened"))
        column(self._scroll, of=self)
        self.show_opened(None, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.show_opened(self._told, self._picked, self._beat)

    def show_opened(
        self, told: Told | None, picked: Spot | Place | None, beat: Beat = _START
    ) -> None:
        """Show a unit or a connection; else the likelihood at the loss, or how one is opened."""
        if picked != self._picked:
            self._scroll.verticalScrollBar().setValue(0)
        self._told, self._picked, self._beat = told, picked, beat
        if told is None:
            self._row = 1
        elif isinstance(picked, Spot):
            self._row = picked.row
        unit = picked if isinstance(picked, Spot) else None
        is_hidden = told is not None and unit is not None and unit.layer < len(told.layers) - 1
        images = told is not None and told.experiment.task_facts.images
        self._products.setVisible(unit is not None and unit.layer == 0 and images)
        self._curve.setVisible(is_hidden)
        self._liking.show_unit(told, unit)
        is_loss = picked is None and beat.part is Part.LOSS
        self._likelihood.show_told(told if is_loss else None)
        if told is not None and is_loss:
            self._title.setText(self.tr("Loss and likelihood"))
            self._sum.clear()
            self._after.clear()
        elif told is None or picked is None:
            self._show_how(told)
        elif isinstance(picked, Spot):
            self._show_unit(told, picked)
        else:
            self._show_connection(told, picked)

    def _show_how(self, told: Told | None) -> None:
        self._title.setText(self.tr("Open a unit") if told is not None else "")
        how = self.tr(
            "Point at a unit to see its sum, its curve and where its output goes; point at a connection "
            "to see the chain rule with its numbers. A click keeps it open."
        )
        self._sum.setText(how if told is not None else "")
        self._after.clear()

    def _show_unit(self, told: Told, spot: Spot) -> None:
        tint = tint_of(self.palette(), self.font())
        layer = told.layers[spot.layer]
        title = wording.title_of(told, spot.layer, spot.unit)
        self._entitle(told, title[:1].upper() + title[1:], spot.row)
        if spot.layer == 0 and told.experiment.task_facts.images:
            self._products.show_unit(layer.weight[spot.unit], layer.inputs[0])
        self._sum.setText(wording.the_sum(told, spot, tint))
        if spot.layer == len(told.layers) - 1:
            self._after.setText(wording.the_answer(told, spot, tint))
            return
        entering = layer.z if layer.norm is None else layer.norm.outputs
        assert layer.slopes is not None
        at = spot.row, spot.unit
        x, y, slope = (float(each[at]) for each in (entering, layer.activated, layer.slopes))
        self._curve.show_point(told.curve, x, y, slope)
        self._after.setText(wording.after_the_sum(told, spot, tint))

    def _show_connection(self, told: Told, place: Place) -> None:
        tint = tint_of(self.palette(), self.font())
        row = min(self._row, len(told.layers[0].z) - 1)
        one = wording.title_of(told, place.layer - 1, place.source)
        other = wording.title_of(told, place.layer, place.target)
        self._entitle(told, self.tr("From {} to {}").format(one, other), row)
        self._sum.setText(wording.the_connection(told, place, row, tint))
        self._after.clear()

    def _entitle(self, told: Told, title: str, row: int) -> None:
        """Say what is opened, and for which of several rows."""
        rows = told.layers[0].inputs
        if len(rows) > 1:
            given = ", ".join(f"{each:g}" for each in rows[row])
            title = self.tr("{}, for ({})").format(title, given)
        self._title.setText(title)
