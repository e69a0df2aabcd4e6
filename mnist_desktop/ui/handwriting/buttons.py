"""The row of buttons below the user's own digits, and the files that they ask for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QSizePolicy, QToolButton

from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, Do, button
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.ui.save_as import file_to_open


class Buttons(Flow):
    """Tells what is asked for; the page does it."""

    learn_asked = Signal()
    label_chosen = Signal(int)
    delete_asked = Signal()
    undo_asked = Signal()
    import_asked = Signal(Path)
    export_asked = Signal(Path, str)  # "png" or "idx"

    def __init__(self) -> None:
        super().__init__()
        text = self.tr("Learn my hand")
        self._learn = button(QPushButton, "learnButton", text, do=self.learn_asked)
        tip = self.tr("Give the selected digits another label (keys 0 to 9)")
        self._relabel = _tool("relabelButton", self.tr("Relabel"), tip)
        tip = self.tr("Delete the selected digits (Delete)")
        self._delete = _tool("deleteButton", self.tr("Delete"), tip, self.delete_asked)
        self._undo = _tool("undoDeleteButton", self.tr("Undo"), do=self.undo_asked)
        tip = self.tr("Add labelled pictures of digits to yours")
        imports = _tool("importButton", self.tr("Import …"), tip)
        tip = self.tr("Write all your digits as files for other programs")
        self._export = _tool("exportButton", self.tr("Export …"), tip)
        _set_menu(
            self._relabel,
            *((f"&{label}", partial(self.label_chosen.emit, label)) for label in range(10)),
        )
        _set_menu(
            imports,
            (self.tr("Folder of &pictures …"), self._on_import_pictures),
            (self.tr("&IDX files …"), self._on_import_idx),
        )
        png_title = self.tr("Export PNG pictures into an empty folder")
        idx_title = self.tr("Export IDX files into a folder")
        _set_menu(
            self._export,
            (self.tr("&PNG pictures …"), partial(self._on_export, "png", png_title)),
            (self.tr("&IDX files …"), partial(self._on_export, "idx", idx_title)),
        )
        self.setSpacing(4)
        self.add(
            self._learn,
            STRETCH,
            (self._relabel, self._delete, self._undo),
            STRETCH,
            (imports, self._export),
        )

    def show_state(
        self, *, cannot_learn: str | None, has_selection: bool, step: str | None, has_digits: bool
    ) -> None:
        """Enable what can be done now.

        `cannot_learn` says why the network cannot learn, `step` what can be taken back.
        """
        self._learn.setEnabled(cannot_learn is None)
        tip = self.tr("Train the network on your digits")
        self._learn.setToolTip(tip if cannot_learn is None else as_tip(f"{tip}. {cannot_learn}"))
        self._learn.setAccessibleDescription(cannot_learn or "")
        for each in (self._relabel, self._delete):
            each.setEnabled(has_selection)
        self._undo.setEnabled(step is not None)
        tip = self.tr("Take back the last change of your digits (Ctrl+Z)")
        if step is not None:
            tip = self.tr("Take back: {} (Ctrl+Z)").format(step)
        self._undo.setToolTip(tip)
        self._export.setEnabled(has_digits)

    def _on_import_pictures(self) -> None:
        title = self.tr("Import a folder of pictures")
        if name := QFileDialog.getExistingDirectory(self.parentWidget(), title):
            self.import_asked.emit(Path(name))

    def _on_import_idx(self) -> None:
        title = self.tr("Import IDX files")
        kinds = self.tr("IDX files (*idx?-ubyte *idx?-ubyte.gz);;All files (*)")
        if path := file_to_open(self.parentWidget(), title, kinds):
            self.import_asked.emit(path)

    def _on_export(self, kind: str, title: str) -> None:
        if name := QFileDialog.getExistingDirectory(self.parentWidget(), title):
            self.export_asked.emit(Path(name), kind)


def _tool(name: str, text: str, tip: str = "", do: Do | None = None) -> QToolButton:
    tool = button(QToolButton, name, text, tip, do)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    # As high as the button beside it.
    tool.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
    return tool


def _set_menu(tool: QToolButton, *entries: tuple[str, Callable[[], object]]) -> None:
    menu = QMenu(tool)
    for text, do in entries:
        menu.addAction(text, do)
    tool.setMenu(menu)
    tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    # Qt draws the menu's arrow over the text's end.
    tool.setMinimumWidth(tool.sizeHint().width() + 10)
