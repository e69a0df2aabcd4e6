"""Writes docs/concepts.md: every concept of the lecture notes, and where in the window it is seen.

python docs/concepts.py
"""

from __future__ import annotations

from pathlib import Path

from mnist_desktop.experiment.claims import Look
from mnist_desktop.experiment.concepts import CONCEPTS
from mnist_desktop.experiment.recipes import RECIPES, SECTIONS

FILE = Path(__file__).with_name("concepts.md")
HEAD = (
    "# Where each concept is seen\n"
    "The concepts of the lecture notes in their order. In the window, a lesson's card has them under "
    "Concepts: one click goes there. This page is written by `python docs/concepts.py`.\n\n"
    "| section | concept | lessons | where | what to do there |\n"
    "| --- | --- | --- | --- | --- |\n"
)
WHERE = {
    Look.VALIDATION: "Train ▸ Curves, the loss",
    Look.RECONSTRUCTION: "Train ▸ Curves, the reconstruction error",
    Look.GRADIENTS: "Train ▸ Layers, the gradients",
    Look.TEMPLATES: "Train ▸ Layers",
    Look.DROPOUT: "Train ▸ Train mode",
    Look.NORM: "Train ▸ Train mode, batch norm",
    Look.START: "Train ▸ Initialisation",
    Look.BOUNDARY: "right of the pages",
    Look.TRAIN_MODE: "right of the pages, Train mode",
    Look.STEP: "Understand ▸ Step by step",
    Look.LIKELIHOOD: "Understand ▸ Step by step, Loss",
    Look.RESULTS: "Understand ▸ Results",
    Look.EVIDENCE: "Understand ▸ Your digit",
    Look.HANDS: "Understand ▸ Hands on",
    Look.SILENCE: "Understand ▸ Hands on",
    Look.SPACE: "Understand ▸ Embedding",
    Look.HILL: "Understand ▸ Optimizers",
    Look.COMPARED: "Compare ▸ Runs",
}


def text() -> str:
    """The page, as it should be."""
    rows = []
    for concept in CONCEPTS:
        lessons = concept.lessons or tuple(
            recipe.name for recipe in RECIPES.values() if recipe.section == concept.section
        )
        named = ", ".join(f"`{name}`" for name in lessons)
        cells = (SECTIONS[concept.section], concept.name, named, WHERE[concept.look], concept.do)
        rows.append(f"| {' | '.join(cells)} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
