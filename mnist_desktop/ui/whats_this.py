"""Shift+F1, Qt's own "What's This?": every control and every plot explains itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLabel, QWidget

# The property of a widget that has what was said of it by its tooltip.
_SAID = "explainedAs"


class Explaining(QObject):
    """Keeps the explanations of a window what its tooltips say, which change with what it shows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        explain_all(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnterWhatsThisMode:
            explain_all(self._window)
        return False


def explain_all(window: QWidget) -> None:
    """Let what has a tooltip say the same when it is asked; what has words of its own keeps them."""
    for widget in window.findChildren(QWidget):
        said = widget.toolTip()
        if isinstance(widget, QLabel) and not said and (buddy := widget.buddy()) is not None:
            said = buddy.whatsThis() or buddy.toolTip()
        if said != widget.whatsThis() == (widget.property(_SAID) or ""):
            widget.setWhatsThis(said)
            widget.setProperty(_SAID, said)
        # The mouse is over the viewport, and it would be asked instead of the view.
        if isinstance(widget, QAbstractScrollArea | QAbstractItemView) and widget.whatsThis():
            widget.viewport().setWhatsThis(widget.whatsThis())


def with_section(text: str, section: str) -> str:
    """An explanation with the section of the lecture notes where there is one."""
    if not section:
        return f"<p>{text}</p>"
    notes = QCoreApplication.translate("WhatsThis", "Lecture notes, section {}.").format(section)
    return f"<p>{text}</p><p><i>{notes}</i></p>"
