"""The colours of the window's ground and text, light and dark, and the four sizes of its type."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor, QFont, QPalette

# By role: on light ground, on dark ground. Text has a contrast of at least 4.5 : 1 to what it stands on,
# the edge of a control 3 : 1 (WCAG 2.2); a test computes both.
_COLOURS = {
    "Window": ("#f3f4f6", "#1f2226"),
    "WindowText": ("#1d2125", "#e4e7ea"),
    "Base": ("#ffffff", "#16181b"),
    "AlternateBase": ("#f7f8fa", "#1c1f23"),
    "Text": ("#1d2125", "#e4e7ea"),
    "Button": ("#ffffff", "#2b2f35"),
    "ButtonText": ("#1d2125", "#e4e7ea"),
    "PlaceholderText": ("#5b646e", "#9aa4ae"),
    "Highlight": ("#0b66c3", "#4aa3e8"),
    "HighlightedText": ("#ffffff", "#0d1116"),
    "Accent": ("#0b66c3", "#4aa3e8"),
    "Link": ("#0b66c3", "#6db6f0"),
    "LinkVisited": ("#6d3fb0", "#b79be8"),
    "BrightText": ("#b3261e", "#ff8a80"),
    "ToolTipBase": ("#24292f", "#e4e7ea"),
    "ToolTipText": ("#ffffff", "#1d2125"),
    # What stands out from the window as a card.
    "Light": ("#fbfcfd", "#272b30"),
    "Midlight": ("#e9ecef", "#31363c"),
    # Lines that part, and the edges of what can be used.
    "Mid": ("#d5d9de", "#3d434a"),
    "Dark": ("#848d97", "#757e88"),
    "Shadow": ("#4b535c", "#0c0e10"),
}
_DISABLED = {
    "WindowText": ("#9aa1a9", "#6a727b"),
    "Text": ("#9aa1a9", "#6a727b"),
    "ButtonText": ("#9aa1a9", "#6a727b"),
    "PlaceholderText": ("#9aa1a9", "#6a727b"),
    "Highlight": ("#c3c9cf", "#4a5058"),
    "HighlightedText": ("#ffffff", "#9aa4ae"),
    "Accent": ("#c3c9cf", "#4a5058"),
    "Dark": ("#c3c9cf", "#454b52"),
}


def ground(*, dark: bool) -> QPalette:
    """The palette of the window in one of the schemes."""
    palette = QPalette()
    for role, colours in _COLOURS.items():
        palette.setColor(QPalette.ColorRole[role], QColor(colours[dark]))
    for role, colours in _DISABLED.items():
        disabled = QPalette.ColorGroup.Disabled
        palette.setColor(disabled, QPalette.ColorRole[role], QColor(colours[dark]))
    return palette


class Size(Enum):
    """The sizes of type, as shares of the system's."""

    SMALL = 0.9
    TEXT = 1.0
    TITLE = 1.25
    HEADLINE = 1.7


def sized(font: QFont, size: Size, *, bold: bool = False) -> QFont:
    """A font in one of the sizes, of a font of the size TEXT."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * size.value)
    made.setBold(bold)
    return made


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
