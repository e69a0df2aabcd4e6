"""Running commands as the shell would, in this process."""

from __future__ import annotations

import pytest

from mnist_desktop import cli


@pytest.fixture
def command(capsys):
    """Run a command: its exit code, and the lines on its standard output and its standard error."""

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err.splitlines()

    return run


@pytest.fixture
def refused(command):
    """Run a command that must be refused as bad input: the one line that says why."""

    def run(*arguments):
        code, out, err = command(*arguments)
        assert code == 2
        assert out == []
        assert len(err) == 1
        assert err[0].startswith("mnist-desktop: ")
        return err[0].removeprefix("mnist-desktop: ")

    return run
