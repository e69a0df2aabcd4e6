from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import pytest
import torch

from mnist_desktop import paths
from mnist_desktop.data import mnist as mnist_module
from mnist_desktop.data.dataset import DataError
from mnist_desktop.data.mnist import load_mnist

ARCHIVES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)


def bundled() -> Path:
    return paths.resources() / "mnist"


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


@pytest.fixture
def extracted(mnist, tmp_path) -> Path:
    """A cache folder of the test's own in which MNIST is extracted already."""
    assert len(mnist.train_inputs) == 60_000
    shutil.copytree(paths.cache_dir() / "mnist", tmp_path / "cache" / "mnist")
    return tmp_path / "cache"


@pytest.mark.parametrize(("part", "rows"), [("train", 60_000), ("test", 10_000)])
def test_shapes_and_ranges(mnist, part, rows):
    inputs, labels = getattr(mnist, f"{part}_inputs"), getattr(mnist, f"{part}_labels")
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
    assert mnist.train_inputs.mean().item() == pytest.approx(0.1307, abs=1e-4)
    assert mnist.train_inputs.std().item() == pytest.approx(0.3081, abs=1e-4)


@pytest.mark.usefixtures("offline")
def test_a_first_start_needs_no_network_and_writes_into_its_cache_only(mnist, tmp_path):
    before = files(paths.resources())
    data = load_mnist(cache=tmp_path)
    assert torch.equal(data.train_inputs, mnist.train_inputs)
    assert torch.equal(data.test_labels, mnist.test_labels)
    assert files(paths.resources()) == before
    raw = Path("mnist", "MNIST", "raw")
    assert sorted(files(tmp_path)) == sorted(
        str(raw / name.removesuffix(".gz")) for name in ARCHIVES
    )


@pytest.mark.usefixtures("offline")
def test_a_second_start_reads_the_cache(extracted, tmp_path):
    before = files(extracted)
    load_mnist(archives=tmp_path / "nowhere", cache=extracted)
    assert files(extracted) == before


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("damage", [lambda path: os.truncate(path, 5_000_000), Path.unlink])
def test_a_half_extracted_cache_is_repaired(mnist, extracted, damage):
    damage(extracted / "mnist" / "MNIST" / "raw" / "t10k-images-idx3-ubyte")
    data = load_mnist(cache=extracted)
    assert torch.equal(data.test_inputs, mnist.test_inputs)
    assert torch.equal(data.train_labels, mnist.train_labels)


def test_of_two_first_starts_at_once_neither_takes_the_others_files(mnist, tmp_path, monkeypatch):
    found = {}
    extract = shutil.copy

    def copy_while_another_program_starts(*args):
        monkeypatch.setattr(mnist_module.shutil, "copy", extract)
        load_mnist(cache=tmp_path)
        found.update({path: path.stat().st_ino for path in tmp_path.rglob("*-ubyte")})
        return extract(*args)

    monkeypatch.setattr(mnist_module.shutil, "copy", copy_while_another_program_starts)
    data = load_mnist(cache=tmp_path)
    assert torch.equal(data.test_inputs, mnist.test_inputs)
    assert len(found) == 4
    assert {path: path.stat().st_ino for path in found} == found


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("name", ARCHIVES)
def test_a_damaged_archive_is_named(name, tmp_path):
    archives, cache = tmp_path / "archives", tmp_path / "cache"
    shutil.copytree(bundled(), archives)
    content = bytearray((archives / name).read_bytes())
    content[len(content) // 2] ^= 1
    (archives / name).write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_mnist(archives, cache)
    assert name in str(caught.value)
    assert "is damaged" in str(caught.value)
    assert not cache.exists()


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("name", ARCHIVES)
def test_a_missing_archive_is_named(name, tmp_path):
    archives, cache = tmp_path / "archives", tmp_path / "cache"
    shutil.copytree(bundled(), archives)
    (archives / name).unlink()
    with pytest.raises(DataError) as caught:
        load_mnist(archives, cache)
    assert f"The MNIST file {name} is missing from {archives}" in str(caught.value)
    assert not cache.exists()


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(mnist_module.shutil, "copy", full)
    with pytest.raises(DataError) as caught:
        load_mnist(cache=tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert os.strerror(errno.ENOSPC) in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_is_no_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="could not be extracted into"):
        load_mnist(cache=tmp_path / "file")


def test_the_cache_is_the_users(mnist):
    assert (paths.cache_dir() / "mnist").is_dir()
    assert paths.cache_dir().is_relative_to(os.environ[paths.HOME])


def test_where_the_users_cache_cannot_be_written_a_temporary_folder_serves(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(paths.HOME, str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = paths.cache_dir.__wrapped__()
    assert folder.parent == tmp_path
    (folder / "note").write_text("can be written")


def test_torchvision_is_imported_whatever_torch_it_was_built_for():
    script = (
        "from mnist_desktop.data.torchvision_import import mnist_class\n"
        "assert mnist_class() is mnist_class()\n"
        "import torchvision, torchvision.transforms\n"
        "print(mnist_class().__module__, torchvision.__name__)\n"
    )
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    assert (result.stdout, result.stderr) == ("torchvision.datasets.mnist torchvision\n", "")
