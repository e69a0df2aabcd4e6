"""One way in: no command opens the window, a command runs without one."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import sys
from pathlib import Path

from mnist_desktop.languages import LANGUAGES, language_of_system, speak_in, taken_language
from mnist_desktop.words import say


def main() -> int:
    """Run the program with the process's arguments and return its exit code."""
    # In the packaged program, a worker of a sweep starts here too, and goes no further.
    multiprocessing.freeze_support()
    # What happens inside is told on request alone: MNIST_DESKTOP_LOG=info says when the window is ready.
    level = logging.getLevelNamesMapping().get(os.environ.get("MNIST_DESKTOP_LOG", "").upper())
    logging.basicConfig(level=logging.WARNING if level is None else level)
    arguments, language = taken_language(sys.argv[1:])
    lesson = _lesson_of(arguments)
    file = lesson or _file_of(arguments)
    if (arguments and file is None) or language not in (None, *LANGUAGES):
        try:
            from mnist_desktop.cli import run
        except KeyboardInterrupt:  # before there is anybody who would say it
            print("mnist-desktop: interrupted", file=sys.stderr)
            return 130
        return run(sys.argv[1:], check_window=_check_window)
    speak_in(language or language_of_system())
    from mnist_desktop.ui.display import missing_display

    if (reason := missing_display()) is None:
        # What the start makes stays: Python's collector looks through it in vain until the loader lets it.
        gc.disable()
        from mnist_desktop.ui.app import open_window

        return open_window(file, language, is_lesson=lesson is not None)
    if file is not None:
        only = say("{reason} {file} can be opened in the window only.", reason=reason, file=file)
        print(f"mnist-desktop: {only}", file=sys.stderr)
        return 1
    from mnist_desktop.cli import run
    from mnist_desktop.experiment.recipes import DEFAULT

    words = "{reason} So the default recipe is trained here: {command}"
    print(say(words, reason=reason, command=f"mnist-desktop train {DEFAULT}"))
    return run(["train", DEFAULT, *(["--language", language] if language else [])])


def _file_of(arguments: list[str]) -> Path | None:
    """The file that is named alone, as where it is dropped on the program; a command has no suffix."""
    if len(arguments) != 1 or not (file := Path(arguments[0])).suffix or not file.is_file():
        return None
    return file


def _lesson_of(arguments: list[str]) -> Path | None:
    """The file that is named with --lesson and nothing else: whatever it is, the window says so."""
    words = arguments[0].split("=", 1) if len(arguments) == 1 else arguments
    return Path(words[1]) if len(words) == 2 and words[0] == "--lesson" else None


def _check_window() -> str:
    """What the self-test does with the window: the commands themselves know no Qt."""
    from mnist_desktop.ui.self_test import check_window

    return check_window()


if __name__ == "__main__":
    sys.exit(main())
