"""Exports of the last run, in a thread: an ONNX model takes seconds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from mnist_desktop.publishing.exports.kinds import ExportKind
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.work import Work
from mnist_desktop.ui.window.message_bar import MessageBar
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run


class RunExports(QObject):
    """Writes one run at a time and says in the message bar what came of it."""

    busy_changed = Signal()

    def __init__(self, message: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._message = message
        self._thread: _ExportThread | None = None

    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._thread is not None

    def export(self, run: Run, kind: ExportKind, path: Path) -> None:
        """Begin to write a run; nothing else may be being written or trained."""
        assert self._thread is None
        self._message.say(self.tr("Writing {} …").format(path.name))
        thread = _ExportThread(run, kind, path, self)
        thread.succeeded.connect(self._on_succeeded)
        thread.failed.connect(lambda sentence: self._message.say(sentence, bad=True))
        thread.finished.connect(self._on_finished)
        thread.finished.connect(thread.deleteLater)
        self._thread = thread
        self.busy_changed.emit()
        thread.start()

    def _on_succeeded(self, path: Path, lines: str) -> None:
        text = self.tr("Copy the lines that load it")
        copy = (text, lambda: QGuiApplication.clipboard().setText(lines))
        self._message.say(self.tr("Saved as {}.").format(path), offer=copy if lines else None)

    def _on_finished(self) -> None:
        self._thread = None
        self.busy_changed.emit()


class _ExportThread(Work):
    """Writes one file."""

    succeeded = Signal(object, str)  # the Path, and the lines of Python that load it
    failed = Signal(str)

    def __init__(self, run: Run, kind: ExportKind, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("exportThread")
        self._run, self._kind, self._path = run, kind, path

    def run(self) -> None:
        import torch

        from mnist_desktop.publishing.exports.export import export

        torch.set_num_threads(1)
        try:
            lines = export(self._run, self._kind, self._path)
        except Refusal as error:
            self.failed.emit(str(error))
        except MemoryError:
            name = self._path.name
            self.failed.emit(say("There is not enough memory to write {name}.", name=name))
        else:
            self.succeeded.emit(self._path, lines)
