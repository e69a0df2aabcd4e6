"""Finds what the program says, in its sources and templates, as English stands there.

A text is handed to one that says it: to tr, say, mark, a refusal, a function that hands it on to one of
them; or it had a name before. What argparse shows, and the comments of scripts, are texts, too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mnist_desktop"

# By the name that is called: which arguments are texts.
_SAYING = {
    "tr": [0],
    "say": [0],
    "mark": [0],
    "say_of": [1, 2],
    "translate": [1],
    "Refusal": [0],
    "Column": [1],
    "Question": [0, 1, 3],
    "add_argument_group": [0],
}
_OF_WIDGETS = ("tr", "_tr", "translate")
# Methods of the same names say what comes from elsewhere, such as the message bar's.
_FUNCTIONS = ("say", "mark", "say_of")
_DECLARING = ("add_argument", "add_parser", "add_subparsers", "_Parser")
_HELPING = ("help", "description", "title")
_IN_TEMPLATE = re.compile(r'(?:say|translate)\("([^"]*)"')
_COMMENT = re.compile(r" *#[=:] | +# ")
_BEHIND_CODE = re.compile(r"\S  # (.+)")
_DOCSTRING = re.compile(r'^ +"""(.*?)"""', re.MULTILINE | re.DOTALL)

_Sayers = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Said:
    """Where a text is said: the folder, and whether a widget puts its values in, without particles."""

    folder: str
    by_widget: bool = False


def all_texts() -> dict[str, Said]:
    """Every text that is to be translated."""
    found: dict[str, Said] = {}
    modules = {path: _read(path) for path in sorted(PACKAGE.rglob("*.py"))}
    for (path, module), sayers in zip(modules.items(), _sayers(modules.values()), strict=True):
        folder = path.relative_to(PACKAGE).parent.as_posix()
        for text in _texts(module, sayers):
            found.setdefault(text, Said(folder))
        of_widgets = {name: numbers for name, numbers in sayers.items() if name in _OF_WIDGETS}
        for text in _texts(module, of_widgets):
            found[text] = replace(found[text], by_widget=True)
    stages = sorted(PACKAGE.rglob("*.jinja"))
    for path in (*sorted(ROOT.glob("resources/report/**/*.html")), *stages):
        for text in _IN_TEMPLATE.findall(path.read_text("utf-8")):
            found.setdefault(text, Said("publishing"))
    for path in (*sorted(PACKAGE.glob("plain/*.py")), *stages):
        for text in _comments(path.read_text("utf-8")):
            if "{{" not in text and "{%" not in text:  # else what it becomes is marked
                found.setdefault(text, Said("publishing/script"))
    return {text: said for text, said in found.items() if text.strip()}


@dataclass
class _Function:
    name: str
    arguments: list[str]
    calls: list[_Call] = field(default_factory=list)


@dataclass
class _Call:
    name: str
    is_method: bool
    given: list[ast.expr]
    helps: list[ast.expr]


class _Module(ast.NodeVisitor):
    """What of a module may be or hand on a text."""

    def __init__(self) -> None:
        self.calls: list[_Call] = []
        self.functions: list[_Function] = []
        self.classes: list[tuple[str, set[str]]] = []
        self.named: dict[str, list[ast.expr]] = {}
        self._within: list[_Function] = []

    def visit_Call(self, node: ast.Call) -> None:
        helps = [each.value for each in node.keywords if each.arg in _HELPING]
        is_method = isinstance(node.func, ast.Attribute)
        call = _Call(_name_of(node.func), is_method, node.args, helps)
        self.calls.append(call)
        for function in self._within:
            function.calls.append(call)
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        arguments = [*node.args.posonlyargs, *node.args.args]
        names = [each.arg for each in arguments if each.arg != "self"]
        self._within.append(_Function(node.name, names))
        self.functions.append(self._within[-1])
        self.generic_visit(node)
        self._within.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append((node.name, {_name_of(base) for base in node.bases}))
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self.named.setdefault(_name_of(target), []).append(node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.named.setdefault(_name_of(node.target), []).append(node.value)
        self.generic_visit(node)


def _read(path: Path) -> _Module:
    module = _Module()
    module.visit(ast.parse(path.read_text("utf-8")))
    return module


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _sayings(calls: Sequence[_Call], sayers: _Sayers) -> Iterator[ast.expr]:
    """What is handed as a text to one that says it."""
    for call in calls:
        if not (call.is_method and call.name in _FUNCTIONS):
            for number in sayers.get(call.name, ()):
                yield from call.given[number : number + 1]


def _sayers(modules: Sequence[_Module] | Mapping) -> list[dict[str, Sequence[int]]]:
    """Who says a text in each module: what is named above, refusals, and functions that hand it on."""
    modules = list(modules)
    everywhere: dict[str, Sequence[int]] = dict(_SAYING)
    within: list[dict[str, Sequence[int]]] = [{} for _ in modules]
    count = -1
    while count < (count := len(everywhere) + sum(map(len, within))):
        for module, private in zip(modules, within, strict=True):
            known = everywhere | private
            for name, bases in module.classes:
                if bases & known.keys():
                    everywhere.setdefault(name, [0])
            for function in module.functions:
                if function.name not in known:
                    handed = {_name_of(given) for given in _sayings(function.calls, known)}
                    texts = [n for n, name in enumerate(function.arguments) if name in handed]
                    if texts:
                        home = private if function.name[0] == "_" else everywhere
                        home[function.name] = texts
    return [everywhere | private for private in within]


def _texts(module: _Module, sayers: _Sayers) -> Iterator[str]:
    for call in module.calls:
        if call.name in _DECLARING:
            for text in call.helps:
                yield from _constants(text)
    for given in _sayings(module.calls, sayers):
        given = given.value if isinstance(given, ast.Subscript) else given
        for each in given.elts if isinstance(given, ast.Tuple) else [given]:
            yield from _constants(each)
        for value in module.named.get(_name_of(given), []):
            yield from _constants(value)


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


def _comments(text: str) -> Iterator[str]:
    """What the comments and the docstrings of a program say; lines of one comment are one text."""
    by_kind = groupby(text.splitlines(), lambda line: (_COMMENT.match(line) or [""])[0])
    for kind, group in by_kind:
        lines = [line.removeprefix(kind) for line in group]
        if kind.endswith("#= "):
            yield lines.pop(0)  # the title of a part
        if kind and lines:
            yield " ".join(lines)
        elif not kind:
            yield from (found[1] for line in lines if (found := _BEHIND_CODE.search(line)))
    for docstring in _DOCSTRING.findall(text):
        yield from (line.strip() for line in docstring.splitlines() if line.strip())
