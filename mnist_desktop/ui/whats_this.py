"""Shift+F1, Qt's own "What's This?": every control and every plot explains itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLabel, QWidget


def explain_all(window: QWidget) -> None:
    """Let what has a tooltip say the same when it is asked; what has words of its own keeps them."""
    for widget in window.findChildren(QWidget):
        if widget.toolTip() and not widget.whatsThis():
            widget.setWhatsThis(widget.toolTip())
        if isinstance(widget, QLabel) and not widget.whatsThis():
            buddy = widget.buddy()
            if buddy is not None:
                widget.setWhatsThis(buddy.whatsThis() or buddy.toolTip())
        # The mouse is over the viewport, and it would be asked instead of the view.
        if isinstance(widget, QAbstractScrollArea | QAbstractItemView) and widget.whatsThis():
            widget.viewport().setWhatsThis(widget.whatsThis())


def with_section(text: str, section: str) -> str:
    """An explanation with the section of the lecture notes where there is one."""
    if not section:
        return f"<p>{text}</p>"
    notes = QCoreApplication.translate("WhatsThis", "Lecture notes, section {}.").format(section)
    return f"<p>{text}</p><p><i>{notes}</i></p>"
