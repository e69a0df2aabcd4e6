"""The web page of a run answers as the program does, and says nothing that a stranger wrote as code."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from test_exports import KINDS, mnist_experiment, run_of, with_weights
from torch import nn

from mnist_desktop.data import own_data
from mnist_desktop.data.own_reading import read_folder
from mnist_desktop.digits.likeness import look_like_digits
from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.digits.reading import images_of_strokes
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.paths import HOME
from mnist_desktop.publishing.exports import web_page
from mnist_desktop.publishing.exports.errors import ExportError
from mnist_desktop.publishing.exports.web_page import save_web_page
from mnist_desktop.runs.run import Run
from tests.builders import write_own_idx
from tests.floats import PROBABILITY

NODE = shutil.which("node")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def page_of(run: Run, tmp_path: Path) -> str:
    save_web_page(run, tmp_path / "page.html")
    return (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages(few, tmp_path_factory) -> list[tuple[Run, str]]:
    """A run of every kind and its page, compared over a thousand test images."""
    folder, load = tmp_path_factory.mktemp("pages"), web_page.load_for
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(web_page, "load_for", lambda chosen: load(chosen, few))
        runs = [run_of(experiment, name) for name, experiment in KINDS.items()]
        return [(run, page_of(run, folder)) for run in runs]


def script_in(page: str, name: str) -> str:
    found = re.search(rf'<script[^>]* id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return found[1]


def data_in(page: str) -> Any:
    return json.loads(script_in(page, "data"))


def halved(run: Run) -> dict[str, torch.Tensor]:
    """The weights that a page keeps: of a network that reads images, as float16."""
    weights = run.outcome.weights
    if not run.experiment.task_facts.images:
        return weights
    return {name: t.half().float() if t.ndim == 2 else t for name, t in weights.items()}


def inputs_of(run: Run, few) -> np.ndarray:
    """Ten examples."""
    task = run.experiment.task_facts
    if task.images:
        return few.test_inputs[:10].numpy()
    return np.random.default_rng(2).uniform(-2, 2, (10, task.inputs)).astype(np.float32)


def expected(run: Run, few) -> np.ndarray:
    return Predictor(run.experiment, halved(run)).probabilities(inputs_of(run, few))


def drawings() -> list[list[Stroke]]:
    """Ten digits of writers, a scribble of many lines, a dot, and strokes beside and over each other."""
    digits = pen_digits().repeated(10, seed=4).lines
    generator = np.random.default_rng(3)
    scribble = generator.uniform(0, 1, (900, 2))
    several = [
        [
            generator.uniform(0, (2, 0.4)) + generator.uniform(0, 0.6, 2) * generator.random((5, 2))
            for _ in range(generator.integers(2, 9))
        ]
        for _ in range(60)
    ]
    drawn = [*digits, [scribble], [np.array([[0.5, 0.5]])], *several]
    return [[Stroke((np.pad(line, ((0, 0), (0, 2))),)) for line in lines] for lines in drawn]


def as_json(strokes: Sequence[Stroke]) -> list[Any]:
    return [[line[:, :2].tolist() for line in stroke.lines] for stroke in strokes]


def outputs_of(packed: dict[str, Any], inputs: np.ndarray) -> np.ndarray:
    """What a layer of a page says, computed by PyTorch."""
    kind = "<f2" if packed["halves"] else "<f4"
    weights, scale, shift = (
        np.frombuffer(base64.b64decode(packed[name]), each).astype(np.float64)
        for name, each in (("weights", kind), ("scale", "<f4"), ("shift", "<f4"))
    )
    z = torch.from_numpy(inputs @ weights.reshape(len(scale), -1).T * scale + shift)
    if packed["activation"] == "Softmax":
        return z.softmax(dim=1).numpy()
    slope = (packed["slope"],) if packed["activation"] == "LeakyReLU" else ()
    return getattr(nn, packed["activation"])(*slope)(z).numpy()


def test_the_numbers_in_a_page_are_the_networks(pages, few):
    for run, page in pages:
        values = inputs_of(run, few).astype(np.float64)
        for packed in data_in(page)["layers"]:
            values = outputs_of(packed, values)
        own = expected(run, few)
        np.testing.assert_allclose(values, own, rtol=0, atol=PROBABILITY, err_msg=run.name)
        is_rounded = "kept in this page as float16" in page
        assert is_rounded == run.experiment.task_facts.images


def test_a_page_says_how_well_the_network_reads_with_both_kinds_of_numbers(
    homework_run, mnist, tmp_path
):
    page = page_of(homework_run, tmp_path)
    inputs, labels = mnist.test_inputs[:], mnist.test_labels.numpy()
    both = [
        Predictor(homework_run.experiment, weights).probabilities(inputs)
        for weights in (homework_run.outcome.weights, halved(homework_run))
    ]
    own, kept = (f"{100 * (said.argmax(axis=1) == labels).mean():.2f} %" for said in both)
    assert f"Test accuracy: {own} on the 10,000 test images." in page
    assert f"with them the test accuracy is {kept}, and" in page
    assert 200_000 < len(page) < 1_000_000


def test_a_strangers_name_is_no_code_and_nothing_is_asked_of_the_network(tmp_path):
    name = "</title></script><script>alert(1)</script>\u202e&"
    page = page_of(run_of(KINDS["gate"], name), tmp_path)
    assert "alert(1)</script>" not in page
    assert "<h1>&lt;/title&gt;&lt;/script&gt;" in page
    assert "content=\"default-src 'none';" in page
    assert not re.search(r"https?:|\ssrc=|fetch\(|@import|url\(", page)


def test_what_is_too_large_or_no_number_is_refused(tmp_path, monkeypatch):
    run, path = run_of(mnist_experiment(hidden=(5,)), "mine"), tmp_path / "page.html"
    weights = run.outcome.weights
    for number in (float("nan"), 1e6):
        worse = weights | {"linear1.weight": torch.full((5, 784), number)}
        with pytest.raises(ExportError, match=r"^mine has weights that are no numbers, or .*\.$"):
            save_web_page(with_weights(run, **worse), path)
    monkeypatch.setattr(web_page, "_MOST_MEGABYTES", 0.01)
    with pytest.raises(ExportError, match=r"^mine is too large for a web page: .*\.$"):
        save_web_page(run, path)
    with pytest.raises(ExportError, match="has no weights"):
        save_web_page(with_weights(run), path)
    assert not path.exists()


ENGINE = """
const { engine, networks, drawings } = JSON.parse(require("fs").readFileSync(0));
const { layerOf, passed, imagesOf } = new Function(`${engine}; return { layerOf, passed, imagesOf }`)();
const answers = networks.map(({ layers, inputs }) => {
  const ready = layers.map(layerOf);
  return inputs.map((input) => [...passed(ready, input).pop()]);
});
const images = drawings.map((strokes) => imagesOf(strokes).map((image) => [...image]));
console.log(JSON.stringify({ answers, images }));
"""


@pytest.mark.skipif(NODE is None, reason="there is no node")
def test_its_javascript_computes_what_the_program_does(pages, few):
    networks = [
        {"layers": data_in(page)["layers"], "inputs": inputs_of(run, few).tolist()}
        for run, page in pages
    ]
    drawn = drawings()
    given = {
        "engine": script_in(pages[0][1], "engine"),
        "networks": networks,
        "drawings": [as_json(strokes) for strokes in drawn],
    }
    done = subprocess.run(
        [NODE, "-e", ENGINE], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    said = json.loads(done.stdout)
    for (run, _), answers in zip(pages, said["answers"], strict=True):
        np.testing.assert_allclose(answers, expected(run, few), rtol=0, atol=PROBABILITY)
    for strokes, images in zip(drawn, said["images"], strict=True):
        own = images_of_strokes(strokes)
        assert len(images) == len(own)
        np.testing.assert_allclose(
            np.array(images).reshape(-1, 28, 28), np.array(own), rtol=0, atol=1e-5
        )


OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom")
DRAWN = """<script>
for (const [first, ...others] of %s) {
  const { left, top, width, height } = pad.getBoundingClientRect();
  const tell = (kind, [x, y]) => pad.dispatchEvent(new PointerEvent(kind, {
    clientX: left + x * width, clientY: top + y * height, pointerId: 1, bubbles: true }));
  tell("pointerdown", first);
  for (const place of others) tell("pointermove", place);
  tell("pointerup", first);
}
const all = readDigits(strokes).map((digit) => ({ ...digit, image: [...digit.image] }));
const read = { strokes, digits: all, best: find("best").textContent };
made("pre", document.body, JSON.stringify(read)).id = "told";
</script></body>"""


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_what_is_drawn_into_the_page_is_read_as_on_the_pad(homework_run, tmp_path):
    page = page_of(homework_run, tmp_path)
    seven = [[[0.2, 0.2], [0.45, 0.2], [0.25, 0.8]], [[0.25, 0.5], [0.4, 0.5]]]
    leaves = [[[0.7, 0.1], [0.75, 0.9], [0.75, 1.2], [0.8, 1.2], [0.8, 0.9]]]
    path = tmp_path / "drawn.html"
    path.write_text(page.replace("</body>", DRAWN % json.dumps(seven + leaves)), encoding="utf-8")
    done = subprocess.run(
        [CHROMIUM, *OPTIONS, f"--user-data-dir={tmp_path / 'profile'}", path.as_uri()],
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout)
    assert found is not None
    told = json.loads(found[1])
    assert [len(stroke) for stroke in told["strokes"]] == [1, 1, 2]
    strokes = [
        Stroke(tuple(np.pad(np.array(line), ((0, 0), (0, 2))) for line in lines))
        for lines in told["strokes"]
    ]
    images = np.array(images_of_strokes(strokes)).reshape(-1, 784)
    assert len(images) == len(told["digits"]) == 2
    answers = Predictor(homework_run.experiment, halved(homework_run)).probabilities(images)
    np.testing.assert_allclose([d["image"] for d in told["digits"]], images, rtol=0, atol=1e-5)
    np.testing.assert_allclose(
        [d["classes"] for d in told["digits"]], answers, rtol=0, atol=PROBABILITY
    )
    labels = [
        str(best) if looks else "?"
        for best, looks in zip(answers.argmax(axis=1), look_like_digits(images), strict=True)
    ]
    assert [digit["label"] for digit in told["digits"]] == labels
    assert told["best"] == "".join(labels)


def test_a_page_and_a_model_of_own_data_have_the_names(tmp_path, monkeypatch):
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    names = ("Shirt", "</script>", "구두")
    own = own_data.keep(
        read_folder(write_own_idx(tmp_path / "things", names)).images, "things", names
    )
    run = run_of(Experiment(task=TaskName.OWN).with_knobs(own_data=own, hidden=(5,)), "mine")
    page = page_of(run, tmp_path)
    assert data_in(page)["names"] == list(names)
    assert "on the test images." in page
    assert "likeness" not in data_in(page)  # what is no digit is nothing odd
