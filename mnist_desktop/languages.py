"""The languages that the program speaks, and which of them is to be spoken.

English stands in the sources. Of every other one resources/languages has the translations that
`make translations` keeps (.ts) and the build compiles (.qm). Where they are missing, English is spoken.
"""

from __future__ import annotations

import locale
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from types import MappingProxyType

from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.paths import language_file, resources
from mnist_desktop.words import speak

ENGLISH, KOREAN = "en", "ko"
# Each as those call it who read it.
LANGUAGES = {ENGLISH: "English", KOREAN: "한국어"}

_LARGEST = 10_000_000
# Parts of a .qm file, and of a message in it.
_MESSAGES = 0x69
_END, _TRANSLATION, _OBSOLETE, _SOURCE = 1, 3, 5, 6
_HEADER = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")


def speak_in(name: str) -> None:
    """Say what is said from here on in a language of LANGUAGES."""
    texts = translations(name)
    speak(lambda key: texts.get(key, key), name)


@cache
def translations(name: str) -> Mapping[str, str]:
    """What the English texts are in a language; empty where nothing is known of it."""
    try:
        file = resources() / "languages" / f"mnist-desktop_{name}.qm"
        found = dict(_messages(read_at_most(file, _LARGEST)))
    except (OSError, ValueError, IndexError):
        found = {}
    return MappingProxyType(found)


def language_of_system() -> str:
    """The language of LANGUAGES that the user's system speaks."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    said = next(filter(None, named), "")
    if not said and sys.platform == "win32":
        import ctypes

        said = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return language_called(said)


def language_called(locale_name: str) -> str:
    """The language of LANGUAGES that a locale names, such as ko_KR.UTF-8 or Korean_Korea.949."""
    is_korean = re.match(r"(ko|korean)([-_.@]|$)", locale_name, re.IGNORECASE)
    return KOREAN if is_korean else ENGLISH


def taken_language(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """The words of a command line without --language, and what was said with it."""
    rest, name, words = [], None, iter(arguments)
    for word in words:
        if word == "--language":
            name = next(words, "")
        elif word.startswith("--language="):
            name = word.partition("=")[2]
        else:
            rest.append(word)
    return rest, name


def kept_language() -> str | None:
    """The language that was chosen in the window, if one was."""
    with suppress(OSError, UnicodeDecodeError):
        name = read_at_most(language_file(), 100).decode().strip()
        return name if name in LANGUAGES else None
    return None


def keep_language(name: str) -> None:
    """Remember what was chosen; who cannot is asked by the system again at the next start."""
    with suppress(OSError):
        language_file().parent.mkdir(parents=True, exist_ok=True)
        write_whole(name.encode(), language_file())


def _messages(data: bytes) -> Iterator[tuple[str, str]]:
    """The texts of a .qm file and their translations, without Qt: a command does without it.

    It is made of blocks; that of the messages has, for each, fields with their lengths.
    """
    if not data.startswith(_HEADER):
        raise ValueError("This is no .qm file.")
    at = len(_HEADER)
    while at < len(data):
        kind, start = data[at], at + 5
        at = start + int.from_bytes(data[at + 1 : start])
        if kind == _MESSAGES:
            yield from _messages_in(data[start:at])


def _messages_in(block: bytes) -> Iterator[tuple[str, str]]:
    at, source, translation = 0, "", ""
    while at < len(block):
        field = block[at]
        at += 1
        if field == _END:
            if source and translation:
                yield source, translation
            source = translation = ""
        elif field == _OBSOLETE:
            at += 4
        else:
            size = int.from_bytes(block[at : at + 4])
            text = block[at + 4 : at + 4 + size]
            at += 4 + size
            if field == _TRANSLATION:
                translation = text.decode("utf-16-be")
            elif field == _SOURCE:
                source = text.decode()
