"""The language of the window: Qt's own words, the program's, numbers and dates; changed at once."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mnist_desktop.languages import (
    ENGLISH,
    KOREAN,
    kept_language,
    language_called,
    speak_in,
    translations,
)
from mnist_desktop.words import mark, say

_WANTED = "wantedLanguage"
_NO_FONT = mark(
    "This system has no font with Korean letters, so English is spoken. Install one, such as Noto Sans CJK."
)


class _Translator(QTranslator):
    """The program's own words: a text means one thing, whichever widget says it."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = translations(name)

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._texts.get(text)


def language_of_window() -> str:
    """What was chosen in the window, or else what the system speaks."""
    if (kept := kept_language()) is not None:
        return kept
    return language_called(next(iter(QLocale.system().uiLanguages()), ""))


def use_language(app: QApplication, name: str) -> None:
    """Let all that is made from now on speak a language, or English where its letters are missing."""
    app.setProperty(_WANTED, name)
    if name == KOREAN and not can_write_korean():
        name = ENGLISH
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    qt = QTranslator(app)
    if qt.load(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.installTranslator(_Translator(name, app))
    speak_in(name)
    QLocale.setDefault(QLocale(name))


def trouble_with_font(app: QApplication) -> str | None:
    """Why another language is spoken than the one that is wanted, by the user or by the system."""
    is_missing = app.property(_WANTED) == KOREAN and not can_write_korean()
    return say(_NO_FONT) if is_missing else None


def can_write_korean() -> bool:
    """Whether a font of the system has Korean letters."""
    return QFontDatabase.WritingSystem.Korean in QFontDatabase.writingSystems()
