"""A program's comments and docstrings in another language; its code stays as it is, and English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from mnist_desktop.publishing.script.lines import WIDTH, Line, Part, Script
from mnist_desktop.publishing.table import width_of
from mnist_desktop.words import Translate

_COMMENT = re.compile(r"( *)# (.+)")
_BEHIND_CODE = re.compile(r"(.*\S  # )(.+)")
_QUOTES = '"""'
# The settings are read back.
_KEPT = "settings"


def translated(script: Script, translate: Translate) -> Script:
    """A program with its comments and explanations in the language of `translate`."""
    return Script(tuple(_part(part, translate) for part in script.parts))


def _part(part: Part, translate: Translate) -> Part:
    lines = [replace(line, why=line.why and translate(line.why)) for line in part.lines]
    said = lines if part.key == _KEPT else list(_said(lines, translate))
    return replace(part, title=translate(part.title), why=translate(part.why), lines=tuple(said))


def _said(lines: Sequence[Line], translate: Translate) -> Iterator[Line]:
    for is_comment, group in groupby(lines, lambda line: bool(_COMMENT.fullmatch(line.text))):
        block = list(group)
        if is_comment:
            yield from _comment(block, translate)
        else:
            yield from _code(block, translate)


def _comment(block: Sequence[Line], translate: Translate) -> Iterator[Line]:
    """A comment of some lines, which is one text."""
    found = [_COMMENT.fullmatch(line.text) for line in block]
    text = " ".join(each[2] for each in found if each)
    if (said := translate(text)) == text:
        yield from block
        return
    before = f"{found[0][1] if found[0] else ''}# "
    for line in _wrapped(said, WIDTH - len(before)):
        yield replace(block[0], text=before + line)


def _code(block: Sequence[Line], translate: Translate) -> Iterator[Line]:
    """Code with the docstrings in it, whose lines are a text each, and comments behind it."""
    is_docstring = False
    for line in block:
        text = line.text.strip()
        begins = not is_docstring and text.startswith(_QUOTES)
        is_docstring = is_docstring or begins
        words = text.removeprefix(_QUOTES).removesuffix(_QUOTES)
        if is_docstring and words:
            before, _, after = line.text.partition(words)
            yield replace(line, text=before + translate(words) + after)
        elif behind := _BEHIND_CODE.fullmatch(line.text):
            yield replace(line, text=behind[1] + translate(behind[2]))
        else:
            yield line
        is_docstring = is_docstring and not (text.endswith(_QUOTES) and (words or not begins))


def _wrapped(text: str, width: int) -> Iterator[str]:
    """A text in lines of so many columns, of which a Korean letter takes two."""
    line = ""
    for word in text.split():
        if line and width_of(f"{line} {word}") > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".lstrip()
    yield line
