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
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
CONTEXT = "mnist-desktop"

# By the name that is called: which arguments are texts.
_SAYING = {
    "tr": [0],
    "say": [0],
    "mark": [0],
    "say_of": [1, 2],
    "translate": [1],
    "Refusal": [0],
    "Column": [1],
    "add_argument_group": [0],
}
_DECLARING = ("add_argument", "add_parser", "add_subparsers", "_Parser")
_HELPING = ("help", "description", "title")
_FUNCTIONS = ("say", "mark", "say_of")


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
    sayers = _sayers(list(trees.values()))
    for (path, tree), known in zip(trees.items(), sayers, strict=True):
        where = path.relative_to(ROOT / "mnist_desktop").parent.as_posix()
        for text in _texts(tree, known):
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


def _texts(tree: ast.Module, sayers: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """The texts that are handed to whoever says them, also by a name that they were given before."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                named.setdefault(ast.unparse(target), []).append(node.value)
    for node in ast.walk(tree):
        # What argparse shows, which the command line's formatter says.
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(_DECLARING):
            for keyword in node.keywords:
                if keyword.arg in _HELPING:
                    yield from _constants(keyword.value)
    for call, number in _sayings(tree, sayers):
        given = call.args[number]
        if isinstance(given, ast.Subscript):
            given = given.value
        yield from _constants(given)
        for value in named.get(ast.unparse(given), []):
            yield from _constants(value)


def _sayings(tree: ast.AST, sayers: Mapping[str, Sequence[int]]) -> Iterator[tuple[ast.Call, int]]:
    """Every call of one that says, and which of its arguments is a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            is_method, name = isinstance(node.func, ast.Attribute), ast.unparse(node.func)
            if is_method and name.rpartition(".")[2] in _FUNCTIONS:
                continue  # of the same name, such as the message bar's
            for number in sayers.get(name.rpartition(".")[2], ()):
                if number < len(node.args):
                    yield node, number


def _constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _constants(node.body)
            yield from _constants(node.orelse)
        case ast.Dict():
            for value in node.values:
                yield from _constants(value)


def _sayers(trees: Sequence[ast.Module]) -> list[dict[str, Sequence[int]]]:
    """Who says a text in each module: what is named above, refusals, and functions that hand it on."""
    everywhere: dict[str, Sequence[int]] = dict(_SAYING)
    within: list[dict[str, Sequence[int]]] = [{} for _ in trees]
    count = -1
    while count < (count := len(everywhere) + sum(map(len, within))):
        for tree, private in zip(trees, within, strict=True):
            known = everywhere | private
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    if {ast.unparse(base) for base in node.bases} & known.keys():
                        everywhere.setdefault(node.name, [0])
                elif isinstance(node, ast.FunctionDef) and node.name not in known:
                    arguments = [*node.args.posonlyargs, *node.args.args]
                    taken = [each.arg for each in arguments if each.arg != "self"]
                    handed = {ast.unparse(call.args[n]) for call, n in _sayings(node, known)}
                    if texts := [n for n, name in enumerate(taken) if name in handed]:
                        (private if node.name[0] == "_" else everywhere)[node.name] = texts
    return [everywhere | private for private in within]


def _quoted(text: str) -> str:
    """A text as a string of C++."""
    return json.dumps(text, ensure_ascii=False)


def _tool(name: str) -> Path:
    import PySide6

    [tool] = [each for each in Path(PySide6.__file__).parent.glob(f"{name}*") if each.stem == name]
    return tool


if __name__ == "__main__":
    sys.exit(main())
