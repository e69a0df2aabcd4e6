from __future__ import annotations

import gzip
import shutil
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mnist_desktop.data import own_data
from mnist_desktop.data.dataset import DataError
from mnist_desktop.data.loading import load_for
from mnist_desktop.data.own_reading import Found, read_folder
from mnist_desktop.experiment.spec import KINDS, Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.training import train
from mnist_desktop.library.header import read_header
from mnist_desktop.publishing.script.head import settings_comment
from mnist_desktop.publishing.script.settings import settings_in
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from tests.builders import write_own_idx

NAMES = ("Shirt = top", "구두", "Bag; small")


@pytest.fixture(autouse=True)
def no_data_sets(tmp_path, monkeypatch):
    monkeypatch.setenv("MNIST_DESKTOP_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path) -> Path:
    return write_own_idx(tmp_path / "things", NAMES)


def pictures(
    folder: Path, shade: int, *, classes: tuple[str, ...] = ("10", "9", "two words")
) -> Path:
    """Three wide pictures a class, of a ground of a shade with a bar of another one across."""
    for part, count in (("train", 3), ("test", 2)):
        for label, name in enumerate(classes):
            (folder / part / name).mkdir(parents=True)
            for number in range(count):
                grey = np.full((40, 80), shade, np.uint8)
                grey[6 + label : 18 + label, 20:60] = 255 - shade
                Image.fromarray(grey).save(folder / part / name / f"{number}.png")
    return folder


def test_idx_files_are_read_kept_once_and_found_again(folder):
    (folder / "other.txt").touch()
    found = read_folder(folder)
    assert (found.name, found.classes, found.left_out) == ("things", NAMES, ("other.txt",))
    assert found.counts() == [(10, 2)] * 3
    assert "6 were drawn by chance" in found.remarks[0]
    own = own_data.keep(found.images, found.name, found.classes)
    assert own_data.keep(read_folder(folder).images, "things", NAMES) == own
    assert own_data.known() == [own]
    experiment = Experiment(task=TaskName.OWN).with_knob("own_data", own)
    assert (experiment.rows, experiment.task_facts.outputs) == (30, 3)
    data = load_for(experiment)
    assert np.array_equal(data.test_labels, found.images.test_labels)
    assert np.array_equal(data.train_inputs.values, found.images.train_images.reshape(-1, 784))
    own_data.path_of(own.checksum).write_bytes(b"no archive")
    own_data.read.cache_clear()
    with pytest.raises(DataError, match="is damaged"):
        own_data.read(own)
    own_data.forget(own)
    assert own_data.known() == []
    with pytest.raises(
        DataError, match=f"needs the data set things .checksum {own.short_checksum}"
    ):
        own_data.read(own)


def test_a_run_and_a_script_remember_the_data_by_its_checksum(folder, tmp_path):
    found = read_folder(folder)
    own = own_data.keep(found.images, found.name, found.classes)
    experiment = Experiment(task=TaskName.OWN).with_knobs(
        own_data=own, hidden=(4,), epochs=3, batch_size=6, validation_share=0.2, examples="both"
    )
    assert not experiment.problems()
    outcome = drive(train(experiment, load_for(experiment)))
    assert outcome.history.epochs[-1].test_accuracy > 0.5
    assert (outcome.unscaled_accuracy, outcome.pen_accuracy) == (None, None)
    save_run(Run("own", experiment, outcome), tmp_path / "own.mnist")
    assert read_header(tmp_path / "own.mnist").checked_experiment() == experiment
    told = "\n".join(settings_comment("own", experiment))
    assert settings_in(told).experiment == experiment
    assert KINDS["own_data"].in_words(own) == "things"


def test_a_folder_of_pictures_by_class(tmp_path):
    found = read_folder(pictures(tmp_path / "light", 250))
    assert found.classes == ("9", "10", "two words")
    assert found.counts() == [(3, 2)] * 3
    images = found.images
    # The whole of a picture twice as wide as high, on the ground around it, white on black.
    assert images.train_images[0, 0, 0] == images.train_images[0, 27, 14] == 5
    assert (images.train_images[0] > 200).sum(axis=1).max() == 14
    dark = read_folder(pictures(tmp_path / "dark", 5))
    assert not dark.inverted
    assert np.array_equal(dark.images.train_images, images.train_images)
    turned = replace(found, transposed=True).images
    assert np.array_equal(turned.test_images[4], images.test_images[4].T)


def test_emnists_files_are_turned_upright(folder):
    upright = read_folder(folder).images
    for file in folder.glob("train*"):
        file.rename(file.with_name(f"emnist-digits-{file.name}"))
    found = read_folder(folder)
    assert found.transposed
    assert np.array_equal(found.images.train_images, upright.train_images.transpose(0, 2, 1))


def _cut_short(folder: Path) -> None:
    file = folder / "train-images-idx3-ubyte.gz"
    file.write_bytes(file.read_bytes()[:-20])


def _disagree(folder: Path) -> None:
    (folder / "train-labels-idx1-ubyte").write_bytes(struct.pack(">2I", 0x801, 2) + b"\0\1")


def _wide(folder: Path) -> None:
    header = struct.pack(">4I", 0x803, 36, 28, 14)
    (folder / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(header))


def _huge(folder: Path) -> None:
    header = struct.pack(">4I", 0x803, 2_000_000, 28, 28)
    (folder / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(header))


def _of_pictures(folder: Path) -> None:
    shutil.rmtree(folder)
    pictures(folder, 0)


def _empty_class(folder: Path) -> None:
    _of_pictures(folder)
    (folder / "train" / "empty").mkdir()


def _only_tested(folder: Path) -> None:
    _of_pictures(folder)
    shutil.copytree(folder / "test" / "9", folder / "test" / "8")


def _no_picture(folder: Path) -> None:
    _of_pictures(folder)
    (folder / "train" / "9" / "0.png").write_bytes(b"none")


def _too_many_classes(folder: Path) -> None:
    shutil.rmtree(folder)
    pictures(folder, 0, classes=tuple(map(str, range(21))))


def _nothing(folder: Path) -> None:
    shutil.rmtree(folder)
    (folder / "papers").mkdir(parents=True)


def _several(folder: Path) -> None:
    shutil.copy(folder / "train-images-idx3-ubyte.gz", folder / "more-images-idx3-ubyte.gz")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_cut_short, "the file is damaged"),
        (_disagree, "has 36 images, train-labels-idx1-ubyte 2 labels"),
        (lambda folder: (folder / "classes.txt").write_text("a\nb"), "2, is not one of 0 to 1"),
        (
            lambda folder: (folder / "classes.txt").write_text("a\nb\nc\nd"),
            "no image of the class d",
        ),
        (lambda folder: (folder / "classes.txt").write_text("a\na\nb"), "two classes are called a"),
        (lambda folder: (folder / "train-labels-idx1-ubyte").unlink(), "has no train-labels"),
        (_wide, "images of 28×14 pixels"),
        (_huge, "2,000,000 images; a data set has at most 200,000"),
        (_several, "several data sets"),
        (_empty_class, "no image of the class empty"),
        (_only_tested, "8 is a class to test on, but none to train on"),
        (_no_picture, "0.png is not a picture"),
        (_too_many_classes, "21 classes; a data set has 2 to 20"),
        (_nothing, "no data set in the folder things"),
        (shutil.rmtree, "things is not a folder"),
    ],
)
def test_what_is_no_data_set_is_refused_in_a_sentence(folder, spoil, said):
    spoil(folder)
    with pytest.raises(Refusal, match=said):
        read_folder(folder)


def test_without_a_data_set_there_is_nothing_to_train_on():
    [problem] = Experiment(task=TaskName.OWN).problems()
    assert problem.knob == "own_data"


def test_a_data_set_is_no_other_for_its_names(folder):
    found: Found = read_folder(folder)
    first = own_data.keep(found.images, "one", found.classes)
    again = own_data.keep(found.images, "other", ("a", "b", "c"))
    assert first.checksum == again.checksum
    assert own_data.known() == [again]
    turned = own_data.keep(replace(found, inverted=True).images, "one", found.classes)
    assert turned.checksum != first.checksum
