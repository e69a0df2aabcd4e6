"""One way in: no command opens the window, a command runs without one."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import sys


def main() -> int:
    """Run the program with the process's arguments and return its exit code."""
    # In the packaged program, a worker of a sweep starts here too, and goes no further.
    multiprocessing.freeze_support()
    # What happens inside is told on request alone: MNIST_DESKTOP_LOG=info says when the window is ready.
    level = logging.getLevelNamesMapping().get(os.environ.get("MNIST_DESKTOP_LOG", "").upper())
    logging.basicConfig(level=logging.WARNING if level is None else level)
    arguments = sys.argv[1:]
    if arguments:
        try:
            from mnist_desktop.cli import run
        except KeyboardInterrupt:  # before there is anybody who would say it
            print("mnist-desktop: interrupted", file=sys.stderr)
            return 130
        return run(arguments, check_window=_check_window)
    from mnist_desktop.ui.display import missing_display

    if (reason := missing_display()) is None:
        # What the start makes stays: Python's collector looks through it in vain until the loader lets it.
        gc.disable()
        from mnist_desktop.ui.app import open_window

        return open_window()
    from mnist_desktop.cli import run
    from mnist_desktop.experiment.recipes import DEFAULT

    print(f"{reason} So the default recipe is trained here: mnist-desktop train {DEFAULT}")
    return run(["train", DEFAULT])


def _check_window() -> str:
    """What the self-test does with the window: the commands themselves know no Qt."""
    from mnist_desktop.ui.self_test import check_window

    return check_window()


if __name__ == "__main__":
    sys.exit(main())
