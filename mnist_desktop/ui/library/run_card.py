"""A few lines about what is selected in the table: one run, or what a comparison of several is worth."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

from mnist_desktop.history.records import End
from mnist_desktop.judging.comparison import METHOD, TEST_ACCURACY, sentences
from mnist_desktop.judging.grouping import grouped
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Trouble
from mnist_desktop.ui.library.runs_model import RunsModel
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.words import say

_MOST_SENTENCES = 3


class RunCard(QFrame):
    """Says how a run ended, how often the test images had been looked at, or which settings are better."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = self._label("runCard", self.tr("About the selected runs"))
        self._troubles = self._label("libraryTroubles", self.tr("Files that are no runs"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self._text)
        layout.addWidget(self._troubles)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._troubles.hide()
        self.hide()

    def show_runs(self, entries: Sequence[Entry], model: RunsModel) -> None:
        """Say what there is to know of these runs."""
        if len(entries) == 1:
            text = self._about(entries[0], model)
        elif entries:
            text = self._comparison(entries, model)
        else:
            text = ""
        self._text.setText(text)
        self._show()

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Name the files in the library's folder that could not be read; they stay where they are."""
        said = [escape(trouble.sentence) for trouble in troubles[:_MOST_SENTENCES]]
        if len(troubles) > _MOST_SENTENCES:
            said.append(self.tr("And {} more.").format(len(troubles) - _MOST_SENTENCES))
        self._troubles.setText("<br>".join(said))
        self._troubles.setToolTip(as_tip("\n".join(trouble.sentence for trouble in troubles[:50])))
        self._troubles.setVisible(bool(troubles))
        self._show()

    def _show(self) -> None:
        self._text.setVisible(bool(self._text.text()))
        self.setVisible(bool(self._text.text()) or bool(self._troubles.text()))

    def _about(self, entry: Entry, model: RunsModel) -> str:
        parts = [f"<b>{escape(entry.name)}</b> {escape(model.end_in_words(entry))}"]
        if entry.end is End.UNFINISHED and entry.can_go_on:
            parts.append(self.tr("Go on continues it as if nothing had happened."))
        elif entry.end is End.STOPPED and entry.can_go_on:
            parts.append(self.tr("It can go on."))
        if entry.based_on:
            parts.append(self.tr("Based on {}.").format(escape(entry.based_on)))
        if entry.message:
            parts.append(escape(entry.message))
        text = ". ".join(part.rstrip(".") for part in parts) + "."
        if entry.note:
            text += f"<br><i>{escape(entry.note)}</i>"
        return text + self._looks(entry)

    def _looks(self, entry: Entry) -> str:
        if not entry.test_looks:
            return ""
        times = (
            self.tr("once")
            if entry.test_looks == 1
            else self.tr("{:,} times").format(entry.test_looks)
        )
        return self.tr(
            "<br>The test accuracy had been looked at {} before the last change. Who chooses settings by "
            "it fits them to the test images: choose by the validation loss, and look at the test accuracy "
            "once, at the end (notes 07-1)."
        ).format(times)

    def _comparison(self, entries: Sequence[Entry], model: RunsModel) -> str:
        base = model.base() or min(entries, key=lambda entry: entry.created)
        groups = grouped(entries, base, TEST_ACCURACY)
        said = sentences(groups, TEST_ACCURACY)
        text = "<br>".join(escape(sentence) for sentence in said[:_MOST_SENTENCES])
        if len(said) > _MOST_SENTENCES:
            text += self.tr("<br>And {} more; a report has all.").format(
                len(said) - _MOST_SENTENCES
            )
        self._text.setToolTip(f"<p>{escape(say(METHOD))}</p>")
        return self.tr("<b>Test accuracy</b>: {}").format(text)

    def _label(self, name: str, title: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAccessibleName(title)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return label
