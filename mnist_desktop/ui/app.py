"""Starting the window: it is on the screen before torch is loaded."""

from __future__ import annotations

import builtins
import logging
import os
import signal
import sys
from pathlib import Path

if sys.platform == "win32":
    # On Windows torch's libraries do not load once Qt's have.
    import torch  # noqa: F401

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mnist_desktop import __version__
from mnist_desktop.paths import data_dir, unwritable_portable_folder
from mnist_desktop.ui.collecting import CollectHere
from mnist_desktop.ui.language import language_of_window, use_language
from mnist_desktop.ui.look.dress import dress
from mnist_desktop.ui.program_icon import program_icon
from mnist_desktop.words import say


def open_window(
    file: Path | None = None, language: str | None = None, *, is_lesson: bool = False
) -> int:
    """Show the window, and in it a file, or a lesson, until it is closed; return the exit code.

    It speaks `language`, or what was chosen in it before, or what the system speaks.
    """
    _spare_imports()
    # Only now, for that to count.
    from mnist_desktop.ui.window.in_language import InLanguage

    app = make_app(language)
    window = InLanguage(app, _end)
    if (folder := unwritable_portable_folder()) is not None:
        where = say(
            "Nothing can be written to {folder}, so what you keep is kept in {other}.",
            folder=folder,
            other=data_dir(),
        )
        window.window.say(where)
    if file is not None:
        opens = window.window.open_lesson if is_lesson else window.window.open_run
        opens(file)
    # Control-C in the terminal closes the window as its button does. Python looks for signals only
    # while it runs, so a timer lets it.
    signal.signal(signal.SIGINT, lambda *_: window.window.close())
    heartbeat = QTimer()
    heartbeat.start(500)
    heartbeat.timeout.connect(lambda: None)
    return app.exec()


def _spare_imports() -> None:
    """Leave out what is done at every import and is of no use here: it takes a quarter of the start."""
    # PySide reads the source of every module that is imported, torch's two thousand too, and keeps it in
    # memory, to see whether Qt's names in it might be meant in snake_case.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    # pydantic looks into every package for plugins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _end() -> None:
    """End the process though a thread is in the midst of an import, which nothing can interrupt."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # there is none without a console
            stream.flush()
    os._exit(0)


def make_app(language: str | None = None) -> QApplication:
    """The application object in the program's style, light or dark as the system is, in its language."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("mnist-desktop")
    app.setApplicationDisplayName("MNIST Desktop")
    app.setApplicationVersion(__version__)
    CollectHere(app)
    dress(app)
    app.setWindowIcon(program_icon())
    app.setDesktopFileName("mnist-desktop")
    use_language(app, language or language_of_window())
    return app
