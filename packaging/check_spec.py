"""Whether build.spec names every folder of resources/, and what is read as text: else it is not packed."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print a sentence for each difference; return 1 if there is one."""
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    named = named_in(spec, "RESOURCES")
    there = {
        folder.name
        for folder in (ROOT / "resources").iterdir()
        if folder.is_dir() and not folder.name.startswith(("_", "."))
    }
    for name in sorted(there - named):
        print(f"build.spec does not name the folder resources/{name}: add it to RESOURCES.")
    for name in sorted(named - there):
        print(f"build.spec names a folder that is not there: resources/{name}.")
    packed = {file for pattern in named_in(spec, "READ_AS_TEXT") for file in ROOT.glob(pattern)}
    read = {*ROOT.glob("mnist_desktop/plain/*.py"), *ROOT.glob("mnist_desktop/**/*.jinja")}
    for file in sorted(read - packed):
        print(f"build.spec does not pack {file.relative_to(ROOT)} as text: add it to READ_AS_TEXT.")
    return int(named != there or not read <= packed)


def named_in(spec: str, name: str) -> set[str]:
    """The value of a list of names in the text of build.spec."""
    for statement in ast.parse(spec).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            return set(ast.literal_eval(statement.value))
    return set()


if __name__ == "__main__":
    sys.exit(main())
