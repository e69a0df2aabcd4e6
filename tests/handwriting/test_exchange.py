from __future__ import annotations

import gzip
import os
import shutil
import struct
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import EpsImagePlugin, Image

from mnist_desktop import paths
from mnist_desktop.digits.pictures import image_from_file
from mnist_desktop.handwriting.exchange import (
    export_idx,
    export_pngs,
    import_idx,
    import_pictures,
    not_imported,
)
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.own_set import OwnSet, SetError

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has neither pipes nor modes of files")

IMAGES, LABELS = "own-images-idx3-ubyte", "own-labels-idx1-ubyte"


def digit(number: int, label: int, image: np.ndarray | None = None) -> OwnDigit:
    if image is None:
        image = np.full((28, 28), number % 256, np.float32) / np.float32(255)
    return OwnDigit(number, label, image, datetime.now(UTC))


DIGITS = (digit(1, 7), digit(12, 0), digit(123, 9))


def check_same(imported, digits) -> None:
    assert [label for _, label in imported] == [each.label for each in digits]
    for (image, _), each in zip(imported, digits, strict=True):
        assert image.dtype == np.float32
        assert np.array_equal(image, each.image)


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_import(read, path: Path, sentence: str) -> None:
    with pytest.raises(SetError) as caught:
        read(path)
    assert str(caught.value) == sentence


@given(
    st.lists(st.tuples(arrays(np.uint8, (28, 28)), st.integers(0, 9)), max_size=4),
)
@settings(max_examples=15)
def test_what_is_exported_comes_back_exactly(images):
    digits = [
        digit(number, label, pixels / np.float32(255))
        for number, (pixels, label) in enumerate(images, 99_998)
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export_idx(digits, folder / "idx")
        check_same(import_idx(folder / "idx" / IMAGES), digits)
        export_pngs(digits, folder / "pngs")
        imported = import_pictures(folder / "pngs")
        check_same(imported, digits)
        with closing(OwnSet(folder / "set")) as own:
            own.add_many(imported)
            check_same([(each.image, each.label) for each in own.digits()], digits)


def test_exported_pictures(tmp_path):
    folder = tmp_path / "new" / "pngs"
    export_pngs(DIGITS, folder)
    names = ["00001-7.png", "00012-0.png", "00123-9.png"]
    assert sorted(os.listdir(folder)) == [*names, "labels.csv"]
    table = "file,label\n00001-7.png,7\n00012-0.png,0\n00123-9.png,9\n"
    assert (folder / "labels.csv").read_bytes() == table.encode()
    with Image.open(folder / names[1]) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "L", (28, 28))
        assert np.asarray(picture).tolist() == [[12] * 28] * 28


def test_exported_idx_is_mnist_s_format(tmp_path):
    export_idx(DIGITS, tmp_path)
    pixels = b"".join(bytes([number]) * 784 for number in (1, 12, 123))
    assert (tmp_path / IMAGES).read_bytes() == bytes.fromhex(
        "00000803000000030000001c0000001c"
    ) + pixels
    assert (tmp_path / LABELS).read_bytes() == bytes.fromhex("0000080100000003070009")
    assert sorted(os.listdir(tmp_path)) == [IMAGES, LABELS]


def test_mnist_is_imported_and_exported_byte_for_byte(tmp_path):
    archive = paths.resources() / "mnist" / "t10k-images-idx3-ubyte.gz"
    imported = import_idx(archive)
    assert len(imported) == 10_000
    assert [label for _, label in imported[:5]] == [7, 2, 1, 0, 4]
    export_idx([digit(1, label, image) for image, label in imported], tmp_path)
    for name, kind in ((IMAGES, "images-idx3"), (LABELS, "labels-idx1")):
        with gzip.open(archive.with_name(f"t10k-{kind}-ubyte.gz")) as file:
            assert file.read() == (tmp_path / name).read_bytes()


def test_pictures_are_exported_into_an_empty_folder_only(tmp_path):
    export_pngs(DIGITS, tmp_path / "pngs")
    before = content_of(tmp_path / "pngs")
    with pytest.raises(SetError, match=r"^The folder pngs is not empty\.$"):
        export_pngs([digit(1, 7, np.zeros((28, 28), np.float32))], tmp_path / "pngs")
    assert content_of(tmp_path / "pngs") == before
    export_pngs(DIGITS[1:], tmp_path / "pngs", overwrite=True)
    assert "00001-7.png" in os.listdir(tmp_path / "pngs")
    check_same(import_pictures(tmp_path / "pngs"), DIGITS[1:])


@pytest.mark.parametrize("name", [IMAGES, LABELS])
def test_idx_files_are_not_overwritten_unasked(tmp_path, name):
    (tmp_path / name).write_text("of another")
    with pytest.raises(SetError, match=f"^{name} is in the folder {tmp_path.name} already"):
        export_idx(DIGITS, tmp_path)
    assert content_of(tmp_path) == {name: b"of another"}
    export_idx(DIGITS, tmp_path, overwrite=True)
    check_same(import_idx(tmp_path / name), DIGITS)


@pytest.mark.parametrize("export", [export_pngs, export_idx])
def test_a_failed_export_leaves_nothing(tmp_path, monkeypatch, export):
    def write(path, content):
        if path.name in (LABELS, "00012-0.png"):
            raise OSError(28, "No space left on device")
        return real(path, content)

    real = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(SetError, match=r"^new cannot be written: No space left on device\.$"):
        export(DIGITS, tmp_path / "new")
    assert os.listdir(tmp_path) == []
    (tmp_path / "file").touch()
    with pytest.raises(SetError, match=r"^file cannot be written: "):
        export(DIGITS, tmp_path / "file")


@pytest.mark.parametrize(
    "table",
    [
        b"file,label\n00001-7.png,7\n00123-9.png,9\n",
        b"\xef\xbb\xbffile;label\r\n00001-7.png;7\r\n00123-9.png;9\r\n",
        b"label\tfile\n7\t00001-7.png\n9\t00123-9.png",
        b'\n"Label" , FILE,,\n\n 7, 00001-7.png ,,\n,,\n"9",00123-9.png\n\n',
    ],
)
def test_a_table_as_spreadsheets_write_it(tmp_path, table):
    export_pngs(DIGITS, tmp_path)
    (tmp_path / "labels.csv").write_bytes(table)
    check_same(import_pictures(tmp_path), [DIGITS[0], DIGITS[2]])


def test_the_table_says_the_label(tmp_path):
    export_pngs(DIGITS[:1], tmp_path)
    (tmp_path / "3").mkdir()
    shutil.move(tmp_path / "00001-7.png", tmp_path / "3" / "one.png")
    (tmp_path / "labels.csv").write_text("file,label\n3/one.png,5\n")
    assert [label for _, label in import_pictures(tmp_path)] == [5]


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (
            "file,label\n00001-7.png,7\n00012-0.png,10\n",
            ", row 3: the label 10 is not one of 0 to 9.",
        ),
        ("file,label\n00001-7.png,seven\n", ", row 2: the label seven is not one of 0 to 9."),
        ("file,label\n00001-7.png,٣\n", ", row 2: the label ٣ is not one of 0 to 9."),
        ("file,label\n00001-7.png,\n", ", row 2: the label is missing."),
        ("file,label\n\nno.png,1\n", ", row 3: the file no.png is missing."),
        ("file,label\n,1\n", ", row 2: the name of the file is missing."),
        ("file,label\n00001-7.png\n", ", row 2: there are 1 fields, not 2."),
        ("file,label\n00001-7.png,7,8\n", ", row 2: there are 3 fields, not 2."),
        ("file,label\n../00001-7.png,7\n", ", row 2: ../00001-7.png is outside the folder."),
        ("file,label\n/etc/passwd,7\n", ", row 2: /etc/passwd is outside the folder."),
        ("file,label\nC:\\x.png,7\n", ", row 2: C:\\x.png is outside the folder."),
        ("file,label,pen\n", ", row 1: the column pen is not known, only file and label are."),
        ("name,label\n", ", row 1: there is no column file; the first row is to be file,label."),
        ("file,label,file\n", ", row 1: a column is there twice."),
        ("", " is empty: its first row is to be file,label."),
        (
            "file,label\n00001-7.png,7\nÜ.png,7\n".encode("latin1"),
            ", row 3: the text is not in UTF-8.",
        ),
        ("file,label\n".encode("utf-16"), ", row 1: the text is not in UTF-8."),
        ("file,label\nx\0.png,7\n", ", row 2: the file x\0.png is missing."),
        (f"file,label\n{'x' * 200_000},7\n", ", row 2: field larger than field limit (131072)."),
    ],
)
def test_a_table_with_a_mistake(tmp_path, table, sentence):
    export_pngs(DIGITS, tmp_path)
    (tmp_path / "labels.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    check_import(import_pictures, tmp_path, f"labels.csv{sentence}")


def test_labels_from_names_and_from_subfolders(tmp_path):
    export_pngs(DIGITS, tmp_path)
    (tmp_path / "labels.csv").unlink()
    (tmp_path / "4").mkdir()
    shutil.move(tmp_path / "00012-0.png", tmp_path / "4" / "any name.PNG")
    (tmp_path / "._00001-7.png").write_bytes(b"what macOS leaves")
    (tmp_path / "notes.txt").touch()
    imported = import_pictures(tmp_path)
    assert [label for _, label in imported] == [7, 9, 4]
    assert np.array_equal(imported[2][0], DIGITS[1].image)


@pytest.mark.parametrize("name", ["one.png", "12-17.png", "7.png", "1-7b.png"])
def test_a_name_without_a_label(tmp_path, name):
    Image.new("L", (28, 28)).save(tmp_path / name)
    with pytest.raises(SetError, match=f"^The label of {name} is not known"):
        import_pictures(tmp_path)


@pytest.mark.parametrize("mode", ["L", "RGB", "LA"])
def test_other_pictures_are_fitted(tmp_path, mode):
    picture = Image.new("L", (90, 120), 255)
    picture.paste(30, (40, 20, 52, 100))
    picture.convert(mode).save(tmp_path / "photograph-1.png")
    [(image, label)] = import_pictures(tmp_path)
    assert label == 1
    assert np.array_equal(image, image_from_file(tmp_path / "photograph-1.png"))


def test_a_small_picture_in_colour_is_taken_as_it_is(tmp_path):
    Image.fromarray(np.arange(784, dtype=np.uint32).astype(np.uint8).reshape(28, 28)).convert(
        "RGB"
    ).save(tmp_path / "x-1.png")
    [(image, _)] = import_pictures(tmp_path)
    assert np.array_equal(np.rint(image.ravel() * 255), np.arange(784) % 256)


def test_black_on_white_of_28_is_inverted_and_our_own_never(mnist, tmp_path):
    pixels = (mnist.test_inputs[0].numpy().reshape(28, 28) * 255).round().astype(np.uint8)
    Image.fromarray(255 - pixels).save(tmp_path / "paint-7.png")
    Image.fromarray(pixels).save(tmp_path / "white-7.png")
    for image, _ in import_pictures(tmp_path):
        assert np.array_equal(image, pixels / np.float32(255))
    light = digit(1, 7, np.ones((28, 28), np.float32))
    export_pngs([light], tmp_path / "ours")
    check_same(import_pictures(tmp_path / "ours"), [light])


def test_pictures_of_every_ending_are_imported_and_the_rest_is_named(tmp_path):
    picture = Image.new("L", (90, 120), 255)
    picture.paste(30, (40, 20, 52, 100))
    for label, names in {
        "1": ("a.png", "b.jpg", "c.JPG", "d.jfif", "e.webp"),
        "4": ("f.pgm",),
    }.items():
        (tmp_path / label).mkdir()
        for name in names:
            picture.save(tmp_path / label / name)
    (tmp_path / "1" / "notes.txt").write_text("mine")
    (tmp_path / "1" / ".hidden").write_text("the system's")
    (tmp_path / "letters").mkdir()
    assert [label for _, label in import_pictures(tmp_path)] == [1] * 5 + [4]
    assert sorted(not_imported(tmp_path)) == [os.path.join("1", "notes.txt"), "letters/"]


def test_pictures_that_cannot_be_had(tmp_path):
    check_import(import_pictures, tmp_path / "none", "none is not a folder.")
    folder = tmp_path / "pngs"
    folder.mkdir()
    check_import(import_pictures, folder, "There are no pictures in the folder pngs.")
    (folder / "text-1.png").write_text("a text")
    check_import(import_pictures, folder, "text-1.png is not a picture that can be read.")
    Image.new("L", (50, 50), 255).save(folder / "text-1.png")
    check_import(import_pictures, folder, "text-1.png shows nothing.")
    noise = np.random.default_rng(0).integers(0, 256, (28, 28), np.uint8)
    Image.fromarray(noise).save(folder / "text-1.png")
    content = (folder / "text-1.png").read_bytes()
    (folder / "text-1.png").write_bytes(content[:300])
    with pytest.raises(SetError, match=r"^text-1\.png cannot be read as a picture: .*\.$"):
        import_pictures(folder)


@pytest.mark.parametrize("zipped", [(), (IMAGES,), (LABELS,), (IMAGES, LABELS)])
def test_either_of_a_pair_gzipped_or_not(tmp_path, zipped):
    export_idx(DIGITS, tmp_path)
    for name in zipped:
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress((tmp_path / name).read_bytes()))
        (tmp_path / name).unlink()
    for path in list(tmp_path.iterdir()):
        check_same(import_idx(path), DIGITS)


def test_names_with_a_full_stop(tmp_path):
    export_idx(DIGITS, tmp_path)
    (tmp_path / IMAGES).rename(tmp_path / "train-images.idx3-ubyte")
    (tmp_path / LABELS).rename(tmp_path / "train-labels.idx1-ubyte")
    check_same(import_idx(tmp_path / "train-labels.idx1-ubyte"), DIGITS)


def images_file(count: int, height: int = 28, width: int = 28, pixels: int = 3 * 784) -> bytes:
    return struct.pack(">4I", 0x0803, count, height, width) + bytes(pixels)


def labels_file(count: int, labels: bytes = b"\1\2\3") -> bytes:
    return struct.pack(">2I", 0x0801, count) + labels


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (IMAGES, b"", f"{IMAGES} is not an IDX file of images."),
        (IMAGES, b"\0\0\x08", f"{IMAGES} is not an IDX file of images."),
        (IMAGES, labels_file(3) + b"12345678", f"{IMAGES} is not an IDX file of images."),
        (LABELS, images_file(3), f"{LABELS} is not an IDX file of labels."),
        (
            IMAGES,
            images_file(3, 32, 32, 3 * 1024),
            f"{IMAGES} has images of 32×32 pixels, not of 28×28.",
        ),
        (IMAGES, images_file(4), f"{IMAGES} is cut short: its header says 4 images."),
        (IMAGES, images_file(2), f"{IMAGES} is too long: its header says 2 images."),
        (
            IMAGES,
            images_file(2**32 - 1),
            f"{IMAGES} has 4,294,967,295 images; a handwriting set has at most 150,000 digits.",
        ),
        (LABELS, labels_file(4), f"{LABELS} is cut short: its header says 4 labels."),
        (
            LABELS,
            labels_file(150_001, bytes(150_001)),
            f"{LABELS} has 150,001 labels; a handwriting set has at most 150,000 digits.",
        ),
        (LABELS, labels_file(2, b"\1\2"), f"{IMAGES} has 3 images, {LABELS} 2 labels."),
        (LABELS, labels_file(3, b"\1\x0a\3"), f"{LABELS}: label 2, 10, is not one of 0 to 9."),
    ],
)
def test_idx_files_with_a_mistake(tmp_path, name, content, sentence, pack):
    for each, whole in ((IMAGES, images_file(3)), (LABELS, labels_file(3))):
        (tmp_path / each).write_bytes(pack(content) if each == name else whole)
    check_import(import_idx, tmp_path / IMAGES, sentence)
    check_import(import_idx, tmp_path / LABELS, sentence)


def test_a_damaged_archive(tmp_path):
    export_idx(DIGITS, tmp_path)
    packed = gzip.compress((tmp_path / IMAGES).read_bytes())
    for damaged in (
        packed[: len(packed) // 2],
        packed[:20] + b"\xff" * 8 + packed[28:],
        packed[:-8] + b"checksum",
        b"\x1f\x8bnothing",
    ):
        (tmp_path / IMAGES).write_bytes(damaged)
        check_import(
            import_idx, tmp_path / IMAGES, f"{IMAGES} cannot be opened: the file is damaged."
        )


@posix
@pytest.mark.parametrize("links", [False, True])
@pytest.mark.parametrize("name", [IMAGES, LABELS, "labels.csv"])
def test_no_import_waits_for_a_pipe(tmp_path, name, links):
    export_idx(DIGITS, tmp_path)
    (tmp_path / name).unlink(missing_ok=True)
    pipe = tmp_path / "pipe" if links else tmp_path / name
    os.mkfifo(pipe)
    if links:
        (tmp_path / name).symlink_to(pipe)
    given = (import_pictures, tmp_path) if name == "labels.csv" else (import_idx, tmp_path / IMAGES)
    check_import(*given, f"{name} cannot be opened: it is no file.")


@posix
def test_an_export_writes_as_every_other_file_is_written(tmp_path):
    folder, shared = tmp_path / "idx", tmp_path / "shared"
    folder.mkdir()
    shared.write_text("of another")
    (folder / IMAGES).symlink_to(shared)
    (folder / LABELS).write_text("of another")
    (folder / LABELS).chmod(0o444)
    with pytest.raises(SetError, match=f"^{LABELS} cannot be written: it is read-only"):
        export_idx(DIGITS, folder, overwrite=True)
    assert (folder / IMAGES).read_text() == (folder / LABELS).read_text() == "of another"
    (folder / LABELS).chmod(0o640)
    export_idx(DIGITS, folder, overwrite=True)
    assert shared.stat().st_size == 16 + 3 * 784
    assert (folder / IMAGES).is_symlink()
    assert (folder / LABELS).stat().st_mode & 0o777 == 0o640
    check_same(import_idx(folder / LABELS), DIGITS)


@posix
def test_no_program_is_run_for_a_picture(tmp_path, monkeypatch):
    """Ghostscript runs what an EPS file brings along; a small one was once decoded as it is."""
    folder, ran = tmp_path / "pngs", tmp_path / "ran"
    folder.mkdir()
    Image.new("L", (28, 28), 255).save(folder / "x-1.png", "EPS")
    (tmp_path / "gs").write_text(f"#!/bin/sh\necho >{ran}\n")
    (tmp_path / "gs").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(EpsImagePlugin, "gs_binary", None)
    check_import(import_pictures, folder, "x-1.png is not a picture that can be read.")
    assert not ran.exists()


def test_idx_files_that_are_not_there(tmp_path):
    export_idx(DIGITS, tmp_path)
    (tmp_path / LABELS).unlink()
    check_import(import_idx, tmp_path / IMAGES, f"{IMAGES} has no {LABELS} beside it.")
    check_import(
        import_idx,
        tmp_path / "digits.idx",
        f"digits.idx is not called as IDX files are, such as {IMAGES} and {LABELS}.",
    )
    (tmp_path / LABELS).mkdir()
    with pytest.raises(SetError, match=f"^{LABELS} cannot be opened: "):
        import_idx(tmp_path / IMAGES)
