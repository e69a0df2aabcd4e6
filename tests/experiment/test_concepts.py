"""Every section of the notes has its concepts, and the page that lists them is of this state."""

from __future__ import annotations

from docs.concepts import FILE, text
from mnist_desktop.experiment.concepts import CONCEPTS, concepts_of
from mnist_desktop.experiment.recipes import RECIPES, SECTIONS


def test_every_lesson_has_a_concept_and_the_page_lists_all():
    assert {concept.section for concept in CONCEPTS} == set(SECTIONS)
    assert all(concepts_of(name) for name in RECIPES)
    assert {name for concept in CONCEPTS for name in concept.lessons} <= set(RECIPES)
    assert FILE.read_text(encoding="utf-8") == text()
