"""A few lines about what is selected in the table: one run, or what a comparison of several is worth."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from mnist_desktop.history.records import End
from mnist_desktop.judging.comparison import METHOD, TEST_ACCURACY, sentences
from mnist_desktop.judging.grouping import grouped
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Trouble
from mnist_desktop.ui.laying_out import column, named, words
from mnist_desktop.ui.library.runs_model import RunsModel
from mnist_desktop.words import say

_MOST_SENTENCES = 3
_MOST_TROUBLES = 50  # in the tooltip


class RunCard(QFrame):
    """Says how a run ended, how often the test images had been looked at, or which settings are better."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        rich = Qt.TextFormat.RichText
        self._text = named(words(rich), "runCard", self.tr("About the selected runs"))
        no_runs = self.tr("Files that are no runs")
        self._troubles = named(words(rich), "libraryTroubles", no_runs)
        column(self._text, self._troubles, of=self, margins=(8, 4, 8, 4), spacing=2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._troubles.hide()
        self.hide()

    def show_runs(self, entries: Sequence[Entry], model: RunsModel) -> None:
        """Say what there is to know of these runs."""
        say = self._about if len(entries) == 1 else self._comparison
        self._text.setText(say(entries, model) if entries else "")
        self._show()

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Name the files in the library's folder that could not be read; they stay where they are."""
        sentences = [escape(trouble.sentence) for trouble in troubles[:_MOST_TROUBLES]]
        said = sentences[:_MOST_SENTENCES]
        if len(troubles) > _MOST_SENTENCES:
            said.append(self.tr("And {} more.").format(len(troubles) - _MOST_SENTENCES))
        self._troubles.setText("<br>".join(said))
        self._troubles.setToolTip("<br>".join(sentences))
        self._troubles.setVisible(bool(troubles))
        self._show()

    def _show(self) -> None:
        self._text.setVisible(bool(self._text.text()))
        self.setVisible(bool(self._text.text()) or bool(self._troubles.text()))

    def _about(self, entries: Sequence[Entry], model: RunsModel) -> str:
        (entry,) = entries
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
        once, times = self.tr("once"), self.tr("{:,} times").format(entry.test_looks)
        return self.tr(
            "<br>The test accuracy had been looked at {} before the last change. Who chooses settings by "
            "it fits them to the test images: choose by the validation loss, and look at the test accuracy "
            "once, at the end (notes 07-1)."
        ).format(once if entry.test_looks == 1 else times)

    def _comparison(self, entries: Sequence[Entry], model: RunsModel) -> str:
        base = model.base() or min(entries, key=lambda entry: entry.created)
        groups = grouped(entries, base, TEST_ACCURACY)
        said = sentences(groups, TEST_ACCURACY)
        text = "<br>".join(escape(sentence) for sentence in said[:_MOST_SENTENCES])
        if len(said) > _MOST_SENTENCES:
            more = self.tr("<br>And {} more; a report has all.")
            text += more.format(len(said) - _MOST_SENTENCES)
        self._text.setToolTip(f"<p>{escape(say(METHOD))}</p>")
        return self.tr("<b>Test accuracy</b>: {}").format(text)
