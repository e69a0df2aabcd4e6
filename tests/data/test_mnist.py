from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import numpy as np
import pytest
import torch

from mnist_desktop import paths
from mnist_desktop.data.dataset import DataError
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.data.torchvision_import import mnist_class

# The first and the last to be read, of images and of labels.
ARCHIVES = ("train-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")


def copied_without(name: str, archives: Path) -> None:
    """Put all archives into a new folder but one."""
    bundled = paths.resources() / "mnist"
    shutil.copytree(bundled, archives, ignore=lambda *_: [name])


def files(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder with its size and the time of its last change."""
    return {
        str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def offline(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)


@pytest.mark.parametrize(("part", "rows"), [("train", 60_000), ("test", 10_000)])
def test_shapes_and_ranges(mnist, part, rows):
    inputs, labels = getattr(mnist, f"{part}_inputs")[:], getattr(mnist, f"{part}_labels")
    assert inputs.shape == (rows, 784)
    assert inputs.dtype == torch.float32
    assert inputs.min() == 0
    assert inputs.max() == 1
    assert labels.shape == (rows,)
    assert labels.dtype == torch.int64
    assert labels.unique().tolist() == list(range(10))


def test_it_is_mnist(mnist):
    assert mnist.train_labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert mnist.test_labels[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    # The mean and the deviation that every tutorial on MNIST quotes.
    deviation, mean = torch.std_mean(mnist.train_inputs[:])
    assert mean.item() == pytest.approx(0.1307, abs=1e-4)
    assert deviation.item() == pytest.approx(0.3081, abs=1e-4)


@pytest.mark.usefixtures("offline")
def test_it_needs_no_network_and_writes_nothing(mnist, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folders = [tmp_path, paths.resources(), Path(os.environ[paths.HOME])]
    before = [files(folder) for folder in folders]
    data = load_mnist()
    assert torch.equal(data.test_inputs[:], mnist.test_inputs[:])
    assert torch.equal(data.train_labels, mnist.train_labels)
    assert [files(folder) for folder in folders] == before


def test_it_is_what_torchvision_reads(mnist, mnist_root):
    for train, inputs, labels in (
        (True, mnist.train_inputs, mnist.train_labels),
        (False, mnist.test_inputs, mnist.test_labels),
    ):
        theirs = mnist_class()(root=mnist_root, train=train)
        # To the bit, as the scripts that the program writes scale them.
        assert torch.equal(inputs[:], theirs.data.view(-1, 784) / 255)
        assert torch.equal(labels, theirs.targets)


def test_some_rows_are_those_of_all(mnist):
    pixels, whole = mnist.test_inputs, mnist.test_inputs[:]
    chosen = [3, 1, 4, 1]
    for rows in (slice(5, 8), chosen, torch.tensor(chosen), np.array(chosen), 9_999):
        assert torch.equal(pixels[rows], whole[rows])


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("name", ARCHIVES)
def test_a_damaged_archive_is_named(name, tmp_path):
    archives = tmp_path / "archives"
    copied_without(name, archives)
    content = bytearray((paths.resources() / "mnist" / name).read_bytes())
    content[len(content) // 2] ^= 1
    (archives / name).write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_mnist(archives)
    assert name in str(caught.value)
    assert "is damaged" in str(caught.value)


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("name", ARCHIVES)
def test_a_missing_archive_is_named(name, tmp_path):
    archives = tmp_path / "archives"
    copied_without(name, archives)
    with pytest.raises(DataError) as caught:
        load_mnist(archives)
    assert f"The MNIST file {name} is missing from {archives}" in str(caught.value)


def test_where_the_users_cache_cannot_be_written_a_temporary_folder_serves(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(paths.HOME, str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = paths.cache_dir.__wrapped__()
    assert folder.parent == tmp_path
    (folder / "note").write_text("can be written")


def test_whether_torchvision_fits_is_what_its_import_says_and_it_is_imported_all_the_same():
    script = (
        "from mnist_desktop.data.torchvision_import import mnist_class, torchvision_fits\n"
        "fits, fits_again = torchvision_fits(), torchvision_fits()\n"
        "try:\n"
        "    import torchvision\n"
        "except RuntimeError as error:\n"
        "    assert 'torchvision::nms' in str(error)\n"
        "    print(fits, fits_again, False)\n"
        "else:\n"
        "    print(fits, fits_again, True)\n"
        "assert mnist_class() is mnist_class()\n"
        "import torchvision, torchvision.transforms\n"
        "print(mnist_class().__module__, torchvision.__name__)\n"
    )
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    fits, imported = result.stdout.splitlines()
    assert fits in ("True True True", "False False False")
    assert (imported, result.stderr) == ("torchvision.datasets.mnist torchvision", "")
