"""What the program says: whole sentences with named places, in the language of whoever reads them.

The English text is the key; a translation has the same places. A process speaks one language.
"""

from __future__ import annotations

from collections.abc import Callable

from mnist_desktop.particles import with_particles

Translate = Callable[[str], str]

_language: Translate = str
_name = "en"


def speak(language: Translate, name: str = "en") -> None:
    """Say what is said from here on in a language: of an English key, the text."""
    global _language, _name
    _language, _name = language, name


def language() -> Translate:
    """The language that is spoken."""
    return _language


def language_name() -> str:
    """The name of the language that is spoken, as ISO 639 has it."""
    return _name


def mark(text: str) -> str:
    """Mark a text as a key, where it is declared and not yet said."""
    return text


class Verbatim(str):
    """A text that somebody has written, and that is no key, though it may read like one."""


class Sentence(str):
    """A text that knows its key and what stands in its places, so that it can be said again.

    It reads as it was said when it was made. A copy in another process is said in that one's language.
    """

    key: str
    values: dict[str, object]

    def __new__(cls, key: str, values: dict[str, object]) -> Sentence:
        text = str(key) if isinstance(key, Verbatim) else _language(key)
        self = super().__new__(cls, with_particles(text.format(**values)) if values else text)
        self.key, self.values = key, values
        return self

    def __str__(self) -> str:
        return self  # a copy would have forgotten its key

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, dict[str, object]]]:
        return Sentence, (self.key, self.values)

    def again(self) -> Sentence:
        """The sentence as it is said now, and the sentences in its places, too."""
        values = {
            name: value.again() if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        return Sentence(self.key, values)


def say(key: str, /, **values: object) -> Sentence:
    """A sentence with its values: `say("{name} is not a picture.", name=path.name)`."""
    return Sentence(key, values)


def say_of(count: int, one: str, many: str, /, **values: object) -> Sentence:
    """One of two sentences, by how many `{count}` there are: "1 run", "3 runs"."""
    return Sentence(one if count == 1 else many, {"count": count, **values})
