"""The Markdown of a lesson: headings, paragraphs, lists, code, **bold** and *italic*, as HTML.

Qt's full Markdown loads pictures, follows links, and takes seconds for a table of a thousand columns. Here
all that a stranger has written is escaped; links and pictures are left as their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

# Each alternative ends at the next sign of its kind, so a text is gone through once.
_INLINE = re.compile(
    r"`([^`]+)`|\*\*(?=\S)([^*]+)\*\*|\*(?=\S)([^*]+)\*|!\[([^][]*)\]\([^()\s]*\)"
    r"|\[([^][]*)\]\(([^()\s]*)\)"
)
_LINE = re.compile(
    r"(?P<fence>```)|(?P<heading>#{1,3}) +|(?P<bullet>[-*] +)|(?P<number>\d{1,3}[.)] +)|(?P<blank>\s*$)"
)


def as_html(text: str) -> str:
    """The text as HTML of a few tags, without links, pictures, scripts and styles."""
    html = ""
    for kind, lines in groupby(_lines(text), key=lambda line: line[0]):
        parts = [part for _, part in lines]
        if kind == "code":
            code = escape("\n".join(parts))
            html += f"<pre>{code}</pre>"
        elif kind in ("ul", "ol"):
            items = "".join(f"<li>{_inline(part)}</li>" for part in parts)
            html += f"<{kind}>{items}</{kind}>"
        elif kind == "p":
            html += f"<p>{_inline(' '.join(parts))}</p>"
        elif kind:
            html += "".join(f"<{kind}>{_inline(part)}</{kind}>" for part in parts)
    return html


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each line without its mark, and what it is a part of: nothing, where it ends what was before."""
    is_code = False
    for line in text.splitlines():
        found = _LINE.match(line if is_code else line.lstrip())
        kind = found.lastgroup if found else None
        if kind == "fence":
            is_code = not is_code
            yield "", ""
        elif is_code:
            yield "code", line
        elif found is None or kind is None:
            yield "p", line.strip()
        else:
            rest = line.lstrip()[found.end() :].strip()
            tags = {
                "heading": f"h{len(found['heading'] or '') + 2}",
                "bullet": "ul",
                "number": "ol",
            }
            yield tags.get(kind, ""), rest


def _inline(text: str) -> str:
    html, at = "", 0
    for found in _INLINE.finditer(text):
        code, bold, italic, picture, link, target = found.groups()
        html += escape(text[at : found.start()])
        at = found.end()
        if code is not None:
            html += f"<code>{escape(code)}</code>"
        elif bold is not None:
            html += f"<b>{_inline(bold)}</b>"
        elif italic is not None:
            html += f"<i>{_inline(italic)}</i>"
        else:
            html += escape(picture if link is None else f"{link} ({target})")
    return html + escape(text[at:])
