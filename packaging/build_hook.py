"""What hatchling does before it builds: the translations are compiled, for the wheel and for a checkout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Translations(BuildHookInterface):
    """Makes resources/languages/*.qm."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, str(Path(__file__).parent))
        from translations import compile_all

        compile_all()
