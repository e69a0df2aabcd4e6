"""English and Korean: nothing is left untranslated, and what is said reads as Koreans write it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from mnist_desktop import languages
from mnist_desktop.cli import run
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.languages import KOREAN, language_of_system, speak_in, taken_language
from mnist_desktop.particles import with_particles
from mnist_desktop.publishing.script.edits import as_coded
from mnist_desktop.publishing.script.lines import WIDTH
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.table import width_of
from mnist_desktop.words import language, say
from tests.conftest import REPOSITORY

from translations import troubles_of  # isort: skip
from texts import all_texts  # isort: skip

texts = cache(all_texts)
LANGUAGES = sorted((REPOSITORY / "resources" / "languages").glob("*.ts"))


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_every_text_is_translated_and_has_the_places_of_its_source(file: Path) -> None:
    """`make translations` takes in what is new, and lists what is missing."""
    assert troubles_of(file, texts()) == []


def test_what_a_question_says_is_a_text() -> None:
    questions = [question for recipe in RECIPES.values() for question in recipe.questions]
    said = [text for each in questions for text in (each.text, *each.choices, each.why)]
    assert set(said) <= texts().keys()


@pytest.mark.usefixtures("korean_texts")
def test_commands_speak_the_language_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["recipes", "xor-mlp", "--language", "ko"]) == 0
    assert "볼 것: 0.5인 선" in capsys.readouterr().out
    assert run(["--language=ko", "train", "xor-mlp", "--dropout", "x"]) == 2
    said = "--dropout: 0 이상 0.95 이하인 수여야 합니다. x는 쓸 수 없습니다"
    assert capsys.readouterr().err == f"mnist-desktop: {said}\n"
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert run(["--nothing"]) == 2
    assert "필요한 인자가 없습니다" in capsys.readouterr().err
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert run(["recipes", "xor-mlp"]) == 0
    assert "Watch: The line at 0.5" in capsys.readouterr().out
    assert run(["recipes", "--language", "de"]) == 2
    assert "--language: one of en, ko, not de" in capsys.readouterr().err


def test_without_its_translations_a_language_is_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "resources", lambda: tmp_path)
    (tmp_path / "languages").mkdir()
    for content in (None, b"", b"no .qm", languages._HEADER + b"\x69\x00\x00\xff\xff\x06\x00"):
        languages.translations.cache_clear()
        if content is not None:
            (tmp_path / "languages" / "mnist-desktop_ko.qm").write_bytes(content)
        speak_in(KOREAN)
        assert say("Learning rate") == "Learning rate"
    languages.translations.cache_clear()
    speak_in(languages.ENGLISH)


def test_the_option_may_stand_anywhere_and_is_taken_out() -> None:
    assert taken_language(["runs", "--language", "ko", "--json"]) == (["runs", "--json"], "ko")
    assert taken_language(["--language=en"]) == ([], "en")
    assert taken_language(["runs", "--language"]) == (["runs"], "")


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [
        ("ko_KR.UTF-8", "ko"),
        ("ko", "ko"),
        ("Korean_Korea.949", "ko"),
        ("C", "en"),
        ("kok_IN", "en"),
    ],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, locale: str, spoken: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert language_of_system() == spoken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("학습률은(는)", "학습률은"),
        ("배치을(를)", "배치를"),
        ("ReLU이(가)", "ReLU가"),
        ("Adam과(와)", "Adam과"),
        ("SGD은(는)", "SGD는"),
        ("dropout을(를)", "dropout을"),
        ("93.3%이(가)", "93.3%가"),
        ("0.30을(를)", "0.30을"),
        ("12(으)로", "12로"),
        ("1(으)로", "1로"),
        ("3(으)로", "3으로"),
        ("서울(으)로", "서울로"),
        ("“설정”(이)라는", "“설정”이라는"),
        ("45°이(가)", "45°가"),
        ("f(x)", "f(x)"),
    ],
)
def test_particles_follow_the_last_sound(text: str, said: str) -> None:
    assert with_particles(text) == said


@pytest.mark.usefixtures("korean_texts")
def test_scripts_in_korean_say_all_in_korean_and_are_the_same_programs() -> None:
    speak_in(KOREAN)
    translate = language()
    speak_in(languages.ENGLISH)
    english = {text for text in texts() if text[-1] == "."}
    for name, recipe in RECIPES.items():
        script = script_of(recipe.experiment, name=name, translate=translate)
        assert as_coded(recipe.experiment, script.text).experiment == recipe.experiment
        assert max(width_of(line.text) for line in script.lines) <= WIDTH
        said = [line.why for line in script.lines] + [part.title for part in script.parts]
        assert not english & {*said, *re.findall(r"# (.+)", script.text)}
