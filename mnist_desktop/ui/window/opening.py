"""Opens what the window is given: by its kind, a run, a lesson, a script, a picture or a data set."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from mnist_desktop.course.lesson import ENDING as LESSON_ENDING
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.pad.offered_picture import accept_copy, picture_in
from mnist_desktop.ui.saying import saying
from mnist_desktop.ui.window.answer_panels import AnswerPanels
from mnist_desktop.ui.window.drawer import Drawer

if TYPE_CHECKING:
    from mnist_desktop.ui.script.page import ScriptPage


class Opening(QObject):
    """A run waits until the engine is there. `lesson_opened` says that a teacher's lesson has begun."""

    lesson_opened = Signal()

    def __init__(
        self,
        model: WindowModel,
        *,
        form: ExperimentForm,
        drawer: Drawer[ScriptPage],
        panels: AnswerPanels,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._form, self._drawer, self._panels = model, form, drawer, panels
        self._waits: Path | None = None

    def open(self, path: Path) -> None:
        """Show a saved run, with its experiment and its network; or a lesson, a script, images."""
        from mnist_desktop.digits.picture_files import is_picture
        from mnist_desktop.ui.script.page import SCRIPT_ENDINGS

        if path.is_dir():
            self._form.take_data(path)
        elif path.suffix.casefold() == LESSON_ENDING:
            self.open_lesson(path)
        elif path.suffix.casefold() in SCRIPT_ENDINGS:
            self._drawer.open().open_settings(path)
        elif is_picture(path):
            self._panels.digit.show_file(path)
        elif self._model.training.activity() is Activity.LOADING:
            self._waits = path
        else:
            self._model.training.open(path)

    def open_lesson(self, path: Path) -> None:
        """Begin with the first lesson of a teacher's file."""
        from mnist_desktop.course.opening import open_course

        with saying(self._model.said.emit):
            self._model.chosen.open_course(open_course(path))
            self.lesson_opened.emit()

    def open_what_waits(self) -> None:
        """The engine is there now."""
        if self._waits is not None:
            self._model.training.open(self._waits)

    def offered(self, event: QDragEnterEvent) -> None:
        """Something is dragged over the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropped(self, event: QDropEvent) -> None:
        """Something was dropped on the window."""
        picture = picture_in(event.mimeData())
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if isinstance(picture, Path):  # it missed the pad by a little
            accept_copy(event)
            self._panels.digit.show_file(picture)
        elif files:
            event.acceptProposedAction()
            self.open(Path(files[0]))
