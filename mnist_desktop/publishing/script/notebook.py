"""The same program as a Jupyter notebook: a cell a part, with what the part does above it."""

from __future__ import annotations

import json
from typing import Any

from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.script.lines import Part
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.words import Translate, mark

# The first version of the format in which cells have ids.
_FORMAT = {"nbformat": 4, "nbformat_minor": 5}
_PYTHON = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook_of(
    experiment: Experiment,
    *,
    name: str,
    guard: bool = False,
    provenance: Provenance | None = None,
    translate: Translate = str,
) -> str:
    """The text of an .ipynb file: the program as script_of() writes it, with a plot of its costs."""
    script = script_of(
        experiment,
        name=name,
        guard=guard,
        provenance=provenance,
        notebook=True,
        translate=translate,
    )
    head, *parts = script.parts
    cells = [_cell("markdown", "title", _title(name, translate)), _code(head)]
    for part in parts:
        cells.append(_cell("markdown", f"about-{part.key}", f"### {part.heading}\n\n{part.why}"))
        cells.append(_code(part))
    document = {"cells": cells, "metadata": _PYTHON, **_FORMAT}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _title(name: str, translate: Translate) -> str:
    recipe = recipe_of(name)
    if recipe is None:
        return f"# {name}\n\n" + translate(
            mark("An experiment of MNIST Desktop, as a PyTorch program.")
        )
    know, watch = (
        translate(mark("**What to know.** {words}")),
        translate(mark("**What to watch.** {words}")),
    )
    paragraphs = [
        f"# {name}",
        f"{_section(recipe, translate)} {translate(recipe.summary)}.".strip(),
        know.format(words=translate(recipe.claim.notes)),
        watch.format(words=translate(recipe.claim.watch)),
    ]
    return "\n\n".join(paragraphs)


def _section(recipe: Recipe, translate: Translate) -> str:
    if recipe.section[0].isdigit():
        return translate(mark("Section {} of the lecture notes.")).format(recipe.section)
    return "" if recipe.section == "beyond" else translate(mark("The lecture notes' homework."))


def _code(part: Part) -> dict[str, Any]:
    # The title stands above the cell already.
    lines = [line.text for line in part.lines]
    if lines[0] == f"# {part.title}":
        del lines[0]
    return {
        **_cell("code", part.key, "\n".join(lines).strip("\n")),
        "execution_count": None,
        "outputs": [],
    }


def _cell(kind: str, identity: str, text: str) -> dict[str, Any]:
    return {
        "cell_type": kind,
        "id": identity,
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
