"""Whether build.spec names every folder of resources/: what it does not name is not packed."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print a sentence for each difference; return 1 if there is one."""
    named = named_folders((ROOT / "build.spec").read_text(encoding="utf-8"))
    there = {
        folder.name
        for folder in (ROOT / "resources").iterdir()
        if folder.is_dir() and not folder.name.startswith(("_", "."))
    }
    for name in sorted(there - named):
        print(f"build.spec does not name the folder resources/{name}: add it to RESOURCES.")
    for name in sorted(named - there):
        print(f"build.spec names a folder that is not there: resources/{name}.")
    return int(named != there)


def named_folders(spec: str) -> set[str]:
    """The value of RESOURCES in the text of build.spec."""
    for statement in ast.parse(spec).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "RESOURCES":
            return set(ast.literal_eval(statement.value))
    return set()


if __name__ == "__main__":
    sys.exit(main())
