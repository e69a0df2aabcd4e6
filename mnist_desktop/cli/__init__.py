"""The command line: train, compare, go on, list and predict without a window.

Its options are made from the spec, one a knob, and checked by the spec; argparse only splits the words.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Any, NoReturn

from mnist_desktop import __version__
from mnist_desktop.cli.exiting import BAD_INPUT, FAILURE, PROGRAM, BadInput, complain, drop_output
from mnist_desktop.cli.exporting import add_export
from mnist_desktop.cli.handing_in import add_hand_in
from mnist_desktop.cli.library import add_runs
from mnist_desktop.cli.options import recipe_called
from mnist_desktop.cli.prediction import predict_command
from mnist_desktop.cli.resuming import add_resume
from mnist_desktop.cli.self_test import Check, add_self_test
from mnist_desktop.cli.sweep import add_sweep
from mnist_desktop.cli.terminal import Printable
from mnist_desktop.cli.training import add_train
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.languages import LANGUAGES, language_of_system, speak_in, taken_language
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import language, mark, say

# The arguments that name files, which need not be called by a text.
_FILES = ("what", "run", "output", "csv", "markdown", "report", "html", "folder", "answers", "data")


# What argparse says itself: it asks gettext, for files that it has none of.
_OF_ARGPARSE = (
    mark("usage: "),
    mark("options"),
    mark("positional arguments"),
    mark("show this help message and exit"),
    mark("show program's version number and exit"),
    mark("the following arguments are required: %s"),
    mark("unrecognized arguments: %s"),
    mark("expected one argument"),
    mark("expected at least one argument"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("argument %(argument_name)s: %(message)s"),
    mark("invalid %(type)s value: %(value)r"),
    mark("ambiguous option: %(option)s could match %(matches)s"),
)


def _said(text: str) -> str:
    return language()(text)


class _Formatter(argparse.HelpFormatter):
    """Help in the user's language."""

    def add_text(self, text: str | None) -> None:
        super().add_text(text and _said(text))

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and _said(heading))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and _said(action.help)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options, formatter_class=_Formatter)

    def error(self, message: str) -> NoReturn:
        raise BadInput("{message}", message=message)


vars(argparse)["_"] = _said


def run(arguments: Sequence[str], *, check_window: Check | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for a failure, 2 for bad input.

    `check_window` is what self-test does with the window.
    """
    # The packaged program for the window has no streams on Windows.
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        # Redirected on Windows, or in a terminal without UTF-8: "?" in place of a bar or an arrow.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    # Typed as streams of text, of which they are all that is used.
    output: Any = Printable(sys.stdout)
    errors: Any = Printable(sys.stderr)
    with redirect_stdout(output), redirect_stderr(errors):
        return _run(arguments, check_window)


def _run(arguments: Sequence[str], check_window: Check | None) -> int:
    arguments, spoken = taken_language(arguments)
    speak_in(spoken if spoken in LANGUAGES else language_of_system())
    try:
        try:
            if spoken not in (None, *LANGUAGES):
                raise BadInput(
                    "--language: one of {names}, not {name}",
                    names=", ".join(LANGUAGES),
                    name=spoken,
                )
            parsed = _parser(check_window).parse_args(arguments)
            _check_texts(parsed)
            exit_code: int = parsed.command(parsed)
            return exit_code
        finally:
            sys.stdout.flush()  # here, where a reader that has left is no error
    except Refusal as error:
        return complain(str(error), BAD_INPUT if error.is_bad_input else FAILURE)
    except BrokenPipeError:
        drop_output()  # whoever read it has enough: `mnist-desktop recipes | head -1`
        return 0
    except OSError as error:
        # What nobody on the way expected, such as a full disk under the standard output.
        where = f": {error.filename}" if error.filename else ""
        exit_code = complain(f"{error.strerror or error}{where}", FAILURE)
        drop_output()
        return exit_code
    except KeyboardInterrupt:
        return complain(say("interrupted"), 130)


def _check_texts(parsed: argparse.Namespace) -> None:
    """Raises BadInput where a word that names no file is no text: not in UTF-8, it comes as surrogates."""
    for word in _words({k: v for k, v in vars(parsed).items() if k not in _FILES}):
        try:
            word.encode()
        except UnicodeEncodeError:
            raise BadInput("{word!a} is not in UTF-8", word=word) from None


def _words(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict | list):
        for each in given.values() if isinstance(given, dict) else given:
            yield from _words(each)


def _parser(check_window: Check | None) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        description="Without a command, or with a file alone: open the window. With one: work without it.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.add_argument(
        "--language",
        metavar="LANGUAGE",
        help="speak English (en) or Korean (ko); by default as the system does",
    )
    parser.add_argument(
        "--lesson", metavar="FILE", help="open the window, and in it a teacher's lesson"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    recipes = commands.add_parser("recipes", help="list the recipes: names and one line each")
    recipes.add_argument("recipe", nargs="?", help="show the card of this one")
    recipes.set_defaults(command=_recipes)

    add_train(commands)
    add_sweep(commands)
    add_resume(commands)
    add_runs(commands)
    add_export(commands)
    add_hand_in(commands)

    predict = commands.add_parser(
        "predict",
        help="ask a network what digits a picture shows, or what a gate says",
        usage=f"{PROGRAM} predict [-h] [--json] [RUN] WHAT [WHAT ...]",
        description="Print the probability of each digit in a picture, or of each class for numbers. RUN "
        "is a file saved by the window or by train --save; without one, the ready-made network answers.",
    )
    predict.add_argument(
        "what",
        nargs="+",
        metavar="WHAT",
        help="a PNG, JPEG, … of a digit or of several side by side; for a gate or a table, its inputs",
    )
    predict.add_argument("--json", action="store_true", help="print one JSON object")
    predict.set_defaults(command=predict_command)

    add_self_test(commands, check_window)
    return parser


def _recipes(parsed: argparse.Namespace) -> int:
    if parsed.recipe is not None:
        recipe = recipe_called(parsed.recipe)
        claim = recipe.claim
        reported = say(" They report: {figure}.", figure=say(claim.reported))
        section = say("{name} (section {section})", name=recipe.name, section=recipe.section)
        print(f"{section}: {say(recipe.summary)}")
        print(say("Notes: {notes}", notes=say(claim.notes)) + (reported if claim.reported else ""))
        for question in recipe.questions:
            choices = " / ".join(map(say, question.choices))
            print(say("Question: {what}", what=say(question.text)), choices)
        print(say("Watch: {what}", what=say(claim.watch)))
        for criterion in claim.criteria:
            print(say("Met where: {criterion}", criterion=str(criterion)))
        return 0
    width = max(map(len, RECIPES))
    for recipe in RECIPES.values():
        print(f"{recipe.name:{width}}  {recipe.section:9} {say(recipe.summary)}")
    return 0
