"""Keeps resources/languages/*.ts: `make translations` takes in what the sources say, lists what is missing.

Qt's own lupdate merges and writes the files, which Qt Linguist opens. It is handed what is found here: it
reads no Python of the kind that is here (tr under other names, sentences of the engine, templates). A
message has the folder that says it as its comment; there is one context, since a text means one thing.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
CONTEXT = "mnist-desktop"

# By the name that is called: which arguments are texts.
_SAYING = {"tr": [0], "_tr": [0], "say": [0], "mark": [0], "say_of": [1, 2], "translate": [1]}


def main() -> int:
    """Bring every .ts up to date; return 1 where a translation is missing or does not fit."""
    sys.path.insert(0, str(ROOT))
    found = sources()
    wrong = 0
    for file in sorted(FOLDER.glob("*.ts")):
        update(file, found)
        troubles = troubles_of(file, found)
        wrong += len(troubles)
        print(f"{file.name}: {len(found):,} texts, {len(troubles)} to be looked at")
        for trouble in troubles:
            print(f"  {trouble}")
    return int(wrong > 0)


def sources() -> dict[str, str]:
    """Every text that is to be translated, and the folder that says it."""
    found: dict[str, str] = {}
    trees = {
        path: ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / "mnist_desktop").rglob("*.py"))
    }
    refusals = _refusals(list(trees.values()))
    for path, tree in trees.items():
        where = path.relative_to(ROOT / "mnist_desktop").parent.as_posix()
        for text in _texts(tree, refusals):
            found.setdefault(text, where)
    for path in sorted((ROOT / "resources" / "report").iterdir()):
        for text in re.findall(r"say\(\"((?:[^\"\\]|\\.)*)\"", path.read_text("utf-8")):
            found.setdefault(text, "report")
    return {text: found[text] for text in found if text.strip()}


def update(file: Path, found: dict[str, str]) -> None:
    """Let lupdate take in what is new, and out what is gone."""
    lines = [
        f"//: {where}\nauto text = QCoreApplication::translate({json.dumps(CONTEXT)}, {_quoted(text)});\n"
        for text, where in found.items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text("".join(lines), "utf-8")
        options = ["-silent", "-no-obsolete", "-no-ui-lines", "-locations", "none"]
        subprocess.run([_tool("lupdate"), *options, source, "-ts", file], check=True)


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Make the .qm of every .ts, by Qt's lrelease."""
    made = []
    for file in sorted(folder.glob("*.ts")):
        subprocess.run([_tool("lrelease"), "-silent", file], check=True)
        made.append(file.with_suffix(".qm"))
    return made


def troubles_of(file: Path, found: dict[str, str]) -> list[str]:
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
    return troubles


def places(text: str) -> list[str]:
    """The places of a text for values; a format that cannot be read has itself as one."""
    try:
        named = [
            f"{{{name}:{spec}}}" for _, name, spec, _ in Formatter().parse(text) if name is not None
        ]
    except ValueError:
        return [text]
    # A date or a count may be said in another form, a sentence may leave none out.
    return sorted(named)


def _texts(tree: ast.AST, refusals: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            texts = [0] if called in refusals else _SAYING.get(called, [])
            for number in texts:
                if number < len(node.args):
                    yield from _constants(node.args[number])


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _refusals(trees: list[ast.Module]) -> set[str]:
    """The names of Refusal and of what is made of it."""
    names, before = {"Refusal"}, 0
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while len(names) > before:
        before = len(names)
        names |= {
            each.name for each in classes if {ast.unparse(base) for base in each.bases} & names
        }
    return names


def _quoted(text: str) -> str:
    """A text as a string of C++."""
    return json.dumps(text, ensure_ascii=False)


def _tool(name: str) -> Path:
    import PySide6

    [tool] = [each for each in Path(PySide6.__file__).parent.glob(f"{name}*") if each.stem == name]
    return tool


if __name__ == "__main__":
    sys.exit(main())
