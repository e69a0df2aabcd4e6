"""The page of sweeps: what is varied, how far it is, what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from mnist_desktop.experiment.spec import label_of
from mnist_desktop.judging.comparison import FIGURES, METHOD, Figure, sentences
from mnist_desktop.library.library import Library, Listing
from mnist_desktop.paths import file_name
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import Sweep, left, load_sweeps, save_sweep
from mnist_desktop.sweeps.sweeping import RunEnded, SweepEnd, SweepEvent, SweepProgress, WorkerLost
from mnist_desktop.ui.charts.chart_picture import save_chart
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, button, choices, column, named, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.save_as import save_as
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.sweep.outcome_chart import OutcomeChart
from mnist_desktop.ui.sweep.settings import SweepSettings
from mnist_desktop.ui.sweep.sweep_thread import SweepThread
from mnist_desktop.words import say


class SweepPage(QWidget):
    """Starts, holds and ends sweeps, one at a time, and shows what the library has of each."""

    said = Signal(str, bool)
    going_changed = Signal()
    run_ended = Signal()
    runs_asked = Signal(list)  # ids of the runs that are wanted in the table

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.setObjectName("sweepPage")
        self._library = library
        self._listing = Listing()
        self._sweeps: list[Sweep] = []
        self._thread: SweepThread | None = None
        self._is_paused = False
        self._reason: str | None = None
        self._at_once, self._cluster = 1, ""
        self._settings = SweepSettings()
        self._chart = OutcomeChart()
        self._lay_out()
        self._settings.start_asked.connect(self._on_start_asked)
        self._choice.activated.connect(lambda _: self._show())
        self._quantity.activated.connect(lambda _: self._show_outcome())
        self._show()

    def settings(self) -> SweepSettings:
        return self._settings

    def chart(self) -> OutcomeChart:
        return self._chart

    def sweep(self) -> Sweep | None:
        """The sweep that is shown."""
        index = self._choice.currentIndex()
        return self._sweeps[index] if 0 <= index < len(self._sweeps) else None

    def is_going(self) -> bool:
        """Whether a sweep is being worked off, or held."""
        return self._thread is not None

    def set_reason(self, reason: str | None) -> None:
        """Why no sweep can start now; None where one can."""
        self._reason = reason
        self._settings.set_reason(reason)
        self._show_buttons()

    def set_listing(self, listing: Listing) -> None:
        """Show what the library holds now."""
        self._listing = listing
        known = {sweep.id: sweep for sweep in self._sweeps}
        sweeps, troubles = load_sweeps(self._library.folder, known)
        for sentence in troubles:
            self.said.emit(sentence, True)
        shown = self.sweep()
        self._sweeps = sorted(sweeps, key=lambda sweep: sweep.id.rsplit("-", 3)[1:], reverse=True)
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for sweep in self._sweeps:
                self._choice.addItem(self._in_words(sweep))
            if shown is not None:
                self.choose(shown.id)
            elif self._sweeps:  # at the start, the newest
                self.choose(self._sweeps[0].id)
        self._show()

    def choose(self, sweep: str) -> bool:
        """Show the sweep of an id; False where there is none."""
        ids = [each.id for each in self._sweeps]
        if sweep not in ids:
            return False
        self._choice.setCurrentIndex(ids.index(sweep))
        self._show()
        return True

    def go_on(self) -> None:
        """Work off what the shown sweep has left."""
        sweep = self.sweep()
        if sweep is not None and self._thread is None and self._reason is None:
            words = self.tr("The sweep goes on: {:,} of {:,} runs are made.")
            self.said.emit(words.format(*self._done(sweep)), False)
            self._start(sweep, self._at_once, self._cluster)

    def pause(self) -> None:
        """Hold the sweep, or let it go on."""
        if self._thread is None:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._thread.pause()
        else:
            self._thread.go_on()
        self._show_buttons()

    def stop(self) -> None:
        """End the sweep; what is being trained is kept, and it can go on later."""
        if self._thread is not None:
            self._thread.stop()
            self._where.setText(self.tr("Stopping …"))

    # Laying out.

    def _lay_out(self) -> None:
        line = QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Sunken)
        tip = self.tr("The sweeps of the library, the newest first.")
        box = choices(24, self.tr("no sweep yet"))
        self._choice = named(box, "sweepChoice", self.tr("Sweep"), tip)
        tip = self.tr("Train what is left of the sweep: runs that were interrupted go on")
        self._go_on = button(QPushButton, "sweepGoOn", self.tr("Go on"), tip, self.go_on)
        tip = self.tr("Hold all runs that are being trained, or let them go on")
        self._pause = named(QPushButton(), "sweepPause", tip=tip)  # its text says what it is
        self._pause.clicked.connect(self.pause)
        tip = self.tr("End the sweep; its runs are kept, and it can go on later")
        self._stop = button(QPushButton, "sweepStop", self.tr("Stop"), tip, self.stop)
        tip = self.tr("Select the sweep's runs in the table of runs")
        text = self.tr("Its runs")
        self._show_runs = button(QPushButton, "sweepRuns", text, tip, self._on_show_runs)
        top = Flow(self._choice, (self._go_on, self._pause, self._stop, self._show_runs))
        bar = QProgressBar(textVisible=False, minimum=0, maximum=1000)
        tip = self.tr("How much of all the sweep's training is done")
        self._bar = named(bar, "sweepProgress", self.tr("Progress of the sweep"), tip)
        self._bar.setMaximumHeight(12)
        self._where = ElidedLabel("sweepWhere")
        tip = self.tr("The figure by which the settings are compared")
        self._quantity = named(QComboBox(), "sweepQuantity", self.tr("What is compared"), tip)
        for figure in FIGURES:
            self._quantity.addItem(say(figure.label), figure)
        tip = self.tr("Save the outcome as a picture for a document, PNG or SVG, on a light ground")
        text = self.tr("Save picture …")
        self._picture = button(QPushButton, "sweepPictureButton", text, tip, self._on_picture_asked)
        self._picture.setAccessibleName(self.tr("Save the outcome as a picture"))
        label = PlainLabel(
            wordWrap=True,
            margin=6,
            alignment=Qt.AlignmentFlag.AlignTop,
            textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse,
        )
        believed = self.tr("What may be believed")
        self._outcome = named(label, "sweepOutcome", believed, say(METHOD))
        scroll = named(QScrollArea(widgetResizable=True), "sweepOutcomeScroll", believed)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._outcome)
        scroll.setFixedHeight(96)
        inside = QWidget()
        column(
            self._settings,
            line,
            top,
            row((self._bar, 1), self._where),
            row(self._quantity, STRETCH, self._picture),
            (self._chart, 1),
            scroll,
            of=inside,
            margins=(4, 8, 4, 0),
        )
        column(Scroll(inside, "sweepScroll"), of=self)

    # What is shown.

    def _show(self) -> None:
        self._show_outcome()
        self._show_buttons()
        if self._thread is None:
            sweep = self.sweep()
            done, of = (0, 0) if sweep is None else self._done(sweep)
            self._bar.setValue(round(1000 * done / of) if of else 0)
            self._where.setText(self.tr("{:,} of {:,} runs").format(done, of) if of else "")

    def _show_outcome(self) -> None:
        sweep = self.sweep()
        figure: Figure = self._quantity.currentData()
        if sweep is None:
            self._chart.show_groups((), figure)
            self._picture.setEnabled(False)
            self._outcome.setText(
                self.tr(
                    "A sweep trains the experiment in the form again and again, with other values of a "
                    "knob and other seeds, and says which differences are more than chance."
                )
            )
            return
        groups = sweep.group(self._listing.entries, figure)
        if len(sweep.axes) == 2:
            first, second = sweep.axes
            name = say(label_of(second.knob))
            series = [f"{name} {value}" for value in second.in_words]
            self._chart.show_groups(groups, figure, columns=first.in_words, series=series)
        else:
            self._chart.show_groups(groups, figure)
        self._picture.setEnabled(self._chart.has_figures())
        said = sentences(groups, figure)
        waiting = [group.label for group in groups if not group.values and not group.missing]
        if waiting and len(waiting) < len(groups):
            said.append(self.tr("Still to come: {}.").format(", ".join(waiting)))
        self._outcome.setText("\n".join(said))

    def _show_buttons(self) -> None:
        sweep, going = self.sweep(), self._thread is not None
        has_left = sweep is not None and bool(left(sweep, self._listing.entries))
        self._go_on.setEnabled(has_left and not going and self._reason is None)
        self._pause.setEnabled(going and not self._cluster)
        self._pause.setText(self.tr("Go on again") if self._is_paused else self.tr("Pause"))
        self._stop.setEnabled(going)
        self._choice.setEnabled(not going)
        self._show_runs.setEnabled(bool(self._runs_of(sweep)))

    def _done(self, sweep: Sweep) -> tuple[int, int]:
        """How many of how many runs of a sweep have ended."""
        of = len(sweep.points())
        return of - len(left(sweep, self._listing.entries)), of

    def _in_words(self, sweep: Sweep) -> str:
        what = " × ".join(axis.knob.replace("_", " ") for axis in sweep.axes)
        words = self.tr("{}: {} · {:,} of {:,} runs")
        return words.format(sweep.name, what or self.tr("seeds"), *self._done(sweep))

    def _runs_of(self, sweep: Sweep | None) -> list[str]:
        if sweep is None:
            return []
        return [entry.id for entry in self._listing.entries if entry.sweep == sweep.id]

    def _on_show_runs(self) -> None:
        self.runs_asked.emit(self._runs_of(self.sweep()))

    # The picture in a file.

    def _on_picture_asked(self) -> None:
        sweep = self.sweep()
        if sweep is None:
            return
        below = say(label_of(sweep.axes[0].knob)) if sweep.axes else ""
        write = partial(save_chart, self._chart.picture(self._in_words(sweep), below))
        title = self.tr("Outcome as a picture")
        proposal = f"{file_name(sweep.name, 'sweep')}.png"
        kinds = self.tr("PNG (*.png);;SVG (*.svg)")
        save_as(self, title, proposal, kinds, write=write, say=self.said.emit)

    # A sweep that is going.

    def _on_start_asked(self, sweep: Sweep, at_once: int, cluster: str) -> None:
        try:
            self._library.prepare()
            save_sweep(sweep, self._library.folder)
        except (Refusal, OSError) as error:
            self.said.emit(str(error), True)
            return
        self._sweeps.insert(0, sweep)
        with QSignalBlocker(self._choice):
            self._choice.insertItem(0, self._in_words(sweep))
            self._choice.setCurrentIndex(0)
        self._start(sweep, at_once, cluster)

    def _start(self, sweep: Sweep, at_once: int, cluster: str) -> None:
        self._at_once, self._cluster, self._is_paused = at_once, cluster, False
        thread = SweepThread(sweep, self._library, at_once=at_once, cluster=cluster, parent=self)
        thread.told.connect(self._on_told)
        thread.ended.connect(self._on_ended)
        thread.failed.connect(lambda sentence: self.said.emit(sentence, True))
        thread.finished.connect(self._on_finished)
        thread.finished.connect(thread.deleteLater)
        self._thread = thread
        self._where.setText(self.tr("Starting the workers …"))
        self._show()
        self.going_changed.emit()
        thread.start()

    def _on_told(self, event: SweepEvent) -> None:
        if isinstance(event, SweepProgress):
            self._bar.setValue(round(1000 * event.share))
            text = self.tr("{:,} of {:,} runs").format(event.done, event.of)
            if event.running:
                text += self.tr(" · {} in training").format(event.running)
            self._where.setText(text)
        elif isinstance(event, RunEnded):
            if event.sentence:
                self.said.emit(f"{event.point_label}: {event.sentence}", True)
            self.run_ended.emit()
        elif isinstance(event, WorkerLost):
            self.said.emit(event.sentence, True)

    def _on_ended(self, end: SweepEnd) -> None:
        if end.failed:
            self.said.emit(end.failed[0], True)
        elif end.stopped:
            self.said.emit(self.tr("The sweep was stopped. Go on works off what is left."), False)

    def _on_finished(self) -> None:
        self._thread = None
        self._is_paused = False
        self.run_ended.emit()
        self._show()
        self.going_changed.emit()
