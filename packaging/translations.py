"""Keeps resources/languages/*.ts: `make translations` takes in what the sources say, lists what is missing.

Qt's own lupdate merges and writes the files, which Qt Linguist opens. It is handed what is found here: it
reads no Python of the kind that is here (tr under other names, sentences of the engine, templates). A
message has the folder that says it as its comment; there is one context, since a text means one thing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from texts import ROOT, Said, all_texts

sys.path.insert(0, str(ROOT))

from mnist_desktop.particles import with_particles

FOLDER = ROOT / "resources" / "languages"
CONTEXT = "mnist-desktop"


def main() -> int:
    """Bring every .ts up to date; return 1 where a translation is missing or does not fit."""
    found = all_texts()
    wrong = 0
    for file in sorted(FOLDER.glob("*.ts")):
        update(file, found)
        troubles = troubles_of(file, found)
        wrong += len(troubles)
        print(f"{file.name}: {len(found):,} texts, {len(troubles)} to be looked at")
        for trouble in troubles:
            print(f"  {trouble}")
    return int(wrong > 0)


def update(file: Path, found: Mapping[str, Said]) -> None:
    """Let lupdate take in what is new, and out what is gone."""
    calls = (
        f"//: {where}\nauto text = QCoreApplication::translate({json.dumps(CONTEXT)}, {quoted});\n"
        for where, quoted in (
            (said.folder, json.dumps(text, ensure_ascii=False)) for text, said in found.items()
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text("".join(calls), "utf-8")
        options = ["-silent", "-no-obsolete", "-no-ui-lines", "-locations", "none"]
        subprocess.run([_tool("lupdate"), *options, source, "-ts", file], check=True)


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Make the .qm of every .ts, by Qt's lrelease."""
    made = []
    for file in sorted(folder.glob("*.ts")):
        subprocess.run([_tool("lrelease"), "-silent", file], check=True)
        made.append(file.with_suffix(".qm"))
    return made


def troubles_of(file: Path, found: Mapping[str, Said]) -> list[str]:
    """What is missing in a .ts, what is too much, and what has other places than its source."""
    translated = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        kind = translation.get("type", "")
        source = message.findtext("source") or ""
        translated[source] = "" if kind == "unfinished" else translation.text or ""
    troubles = [f"missing: {text!r}" for text in found if not translated.get(text)]
    troubles += [f"nobody says any more: {text!r}" for text in translated if text not in found]
    troubles += [
        f"other places: {text!r}: {translation!r}"
        for text, translation in translated.items()
        if translation and places(text) != places(translation)
    ]
    troubles += [
        f"particles are chosen by say alone: {text!r}: {translated[text]!r}"
        for text, said in found.items()
        if said.by_widget and with_particles(translated.get(text, "")) != translated.get(text, "")
    ]
    return troubles


def places(text: str) -> set[str]:
    """The places of a text for values. A moment may be written in another form."""
    try:
        named = [(name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None]
    except ValueError:  # the braces of something else
        return {text}
    return {
        f"{name or number}:{'' if '%Y' in (spec or '') else spec}"
        for number, (name, spec) in enumerate(named)
    }


def _tool(name: str) -> Path:
    import PySide6

    [tool] = [each for each in Path(PySide6.__file__).parent.glob(f"{name}*") if each.stem == name]
    return tool


if __name__ == "__main__":
    sys.exit(main())
