"""One way in: no command opens the window, a command runs without one."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the process's arguments and return its exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from mnist_desktop.cli import run

        return run(arguments)
    from mnist_desktop.ui.display import missing_display

    if (reason := missing_display()) is None:
        from mnist_desktop.ui.app import open_window

        return open_window()
    from mnist_desktop.cli import run
    from mnist_desktop.experiment.recipes import DEFAULT

    print(f"{reason} So the default recipe is trained here: mnist-desktop train {DEFAULT}")
    return run(["train", DEFAULT])


if __name__ == "__main__":
    sys.exit(main())
