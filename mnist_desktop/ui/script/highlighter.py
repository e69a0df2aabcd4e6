"""Colours for Python, of whole paragraphs: a string may go over many lines."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, NamedTuple

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from mnist_desktop.ui.script.code_colours import CodeColours


class CodeKind(StrEnum):
    """What is told apart; the names are those of the colours."""

    COMMENT = "comment"
    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    CALL = "call"
    BUILTIN = "builtin"


class Span(NamedTuple):
    """A part of a line, in the units that Qt counts in."""

    start: int
    length: int
    kind: CodeKind


class Highlighter(QSyntaxHighlighter):
    """Colours a document by the text it was told to expect."""

    def __init__(self, document: QTextDocument, colours: CodeColours) -> None:
        super().__init__(document)
        self._spans: list[Sequence[Span]] = []
        self._formats = _formats(colours)

    def expect(self, lines: Sequence[str]) -> None:
        """Read the lines that the document is about to hold."""
        self._spans = spans(lines)

    def set_colours(self, colours: CodeColours) -> None:
        self._formats = _formats(colours)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        number = self.currentBlock().blockNumber()
        if number < len(self._spans):
            for start, length, kind in self._spans[number]:
                self.setFormat(start, length, self._formats[kind])


def spans(lines: Sequence[str]) -> list[Sequence[Span]]:
    """What is coloured in each line."""
    result: list[Sequence[Span]] = []
    paragraph: list[str] = []
    quotes = 0
    for line in lines:
        paragraph.append(line)
        quotes += line.count('"""')
        # An empty line within a string ends nothing.
        if not line and quotes % 2 == 0:
            result += _spans("\n".join(paragraph))
            paragraph.clear()
    if paragraph:
        result += _spans("\n".join(paragraph))
    return result


@lru_cache(maxsize=256)  # a knob changes few paragraphs, and Pygments is what takes the time
def _spans(text: str) -> list[Sequence[Span]]:
    result: list[list[Span]] = [[]]
    column = 0
    tokens = list(_lexer().get_tokens_unprocessed(text))
    for index, (_, token, value) in enumerate(tokens):
        kind = _kind(token)
        if kind is None and _is_called(tokens, index):
            kind = CodeKind.CALL
        for number, piece in enumerate(value.split("\n")):
            if number:
                result.append([])
                column = 0
            length = _units(piece)
            if kind is not None and length:
                result[-1].append(Span(column, length, kind))
            column += length
    return [*result]


@cache
def _lexer() -> Any:
    # Imported when a script is first seen: the start of the program does without it.
    from pygments.lexers.python import PythonLexer

    return PythonLexer()


@cache
def _kind(token: Any) -> CodeKind | None:
    """The kind of a token of Pygments, which tells apart many more."""
    from pygments.token import Comment, Keyword, Name, Number, Operator, String

    # What stands between the braces of an f-string is code.
    if token in String.Interpol:
        return None
    kinds = (
        (Comment, CodeKind.COMMENT),
        (Keyword, CodeKind.KEYWORD),
        (Operator.Word, CodeKind.KEYWORD),
        (String, CodeKind.STRING),
        (Number, CodeKind.NUMBER),
        (Name.Builtin, CodeKind.BUILTIN),
        (Name.Function, CodeKind.CALL),
        (Name.Class, CodeKind.CALL),
        (Name.Decorator, CodeKind.CALL),
    )
    return next((kind for group, kind in kinds if token in group), None)


def _is_called(tokens: Sequence[tuple[int, Any, str]], index: int) -> bool:
    """Whether a token is a name with "(" behind it."""
    follower = tokens[index + 1][2] if index + 1 < len(tokens) else ""
    return follower.startswith("(") and tokens[index][2].isidentifier()


def _units(text: str) -> int:
    """The length of a text as Qt counts it: a letter beyond 16 bits is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _formats(colours: CodeColours) -> dict[CodeKind, QTextCharFormat]:
    formats = {kind: QTextCharFormat() for kind in CodeKind}
    for kind, made in formats.items():
        made.setForeground(getattr(colours, kind))
    return formats
