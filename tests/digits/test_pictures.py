from __future__ import annotations

import contextlib
import io
import itertools
import struct
import subprocess
import sys
import zlib

import numpy as np
import pytest
from drawings import DRAWINGS, centre_of_mass, check, difference, longer_side
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image, ImageDraw
from scipy import ndimage

from mnist_desktop.digits.image import PictureError
from mnist_desktop.digits.picture_files import grey_from_bytes, grey_from_file, is_picture
from mnist_desktop.digits.pictures import (
    image_from_file,
    image_from_picture,
    ink_of,
    steps_from_picture,
)
from mnist_desktop.digits.strokes import image_from_strokes


@pytest.fixture(scope="module")
def seven() -> Image.Image:
    """A 7 as a scan shows it: dark on white, anywhere on the sheet."""
    sheet = Image.new("L", (300, 200), 255)
    ImageDraw.Draw(sheet).line([(20, 30), (80, 30), (45, 120)], fill=20, width=9, joint="curve")
    return sheet


@pytest.fixture(scope="module")
def expected(seven):
    image = image_from_picture(np.asarray(seven))
    check(image)
    return image


def opened(picture: Image.Image, path, **options):
    picture.save(path, **options)
    return image_from_file(path)


def test_a_picture_looks_like_mnist(expected):
    assert longer_side(expected) in (19, 20, 21)
    assert centre_of_mass(expected) == pytest.approx((14, 14), abs=0.66)
    assert difference(image_from_strokes(DRAWINGS["7"]), expected) < 0.6


def test_dark_on_light_and_light_on_dark_are_the_same(seven, expected):
    inverted = 255 - np.asarray(seven)
    assert difference(expected, image_from_picture(inverted)) < 0.001


@pytest.mark.parametrize("kind", ["uint8", "uint16", "int64", "float32", "float64"])
def test_every_type_of_number(seven, expected, kind):
    picture = np.asarray(seven).astype(kind)
    assert difference(expected, image_from_picture(picture)) < 0.001


def test_a_faint_picture_is_as_good_as_a_strong_one(seven, expected):
    faint = (np.asarray(seven) // 8 + 100).astype(np.uint8)
    assert difference(expected, image_from_picture(faint)) < 0.05


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((28, 28), np.uint8),
        np.full((50, 40), 255, np.uint8),
        np.full((50, 40), 0.3),
        np.zeros((1, 1)),
        np.zeros((0, 5)),
        np.zeros((5, 5, 3)),
        np.full((5, 5), np.nan),
        np.array([[0, np.inf], [0, 0]]),
    ],
    ids=["black", "white", "grey", "1x1", "empty", "colour", "nan", "inf"],
)
def test_a_picture_of_nothing(picture):
    assert image_from_picture(picture) is None


@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 60))),
)
def test_whatever_is_shown_gives_an_image_or_none(picture):
    image = image_from_picture(picture)
    assert (image is None) == (picture.min() == picture.max())
    if image is not None:
        assert image.shape == (28, 28)
        assert image.dtype == np.float32
        assert 0 <= image.min() < image.max() <= 1


def test_mnists_own_images_come_back_unchanged(mnist, tmp_path):
    images = mnist.test_inputs[:100].reshape(-1, 28, 28).numpy()
    pixels = np.round(images * 255).astype(np.uint8)
    files = [opened(Image.fromarray(picture), tmp_path / "digit.png") for picture in pixels]
    assert sum(map(np.array_equal, files, images)) >= 99
    inverted = [image_from_picture(255 - picture) for picture in pixels]
    assert sum(map(np.array_equal, inverted, images)) >= 99


# Files


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "F", "I;16"])
def test_every_kind_of_picture_file(seven, expected, mode, tmp_path):
    if mode == "I;16":
        # All 16 bits used, and dark only in comparison.
        picture = Image.fromarray(np.asarray(seven).astype(np.uint16) * 100 + 30_000)
    else:
        picture = seven.convert(mode, dither=Image.Dither.NONE)
    name = "seven.tif" if mode in ("CMYK", "F") else "seven.png"
    assert difference(expected, opened(picture, tmp_path / name)) < 0.02


@pytest.mark.parametrize("name", ["seven.jpg", "seven.gif", "seven.bmp", "seven.webp"])
def test_every_usual_format(seven, expected, name, tmp_path):
    assert difference(expected, opened(seven, tmp_path / name)) < 0.1


@pytest.mark.parametrize("ending", [".jfif", ".jpe", ".avif", ".pgm", ".tiff", ".jp2", ".TIF"])
def test_what_pillow_reads_is_a_picture_whatever_its_ending(seven, expected, ending, tmp_path):
    assert is_picture(tmp_path / f"seven{ending}")
    assert difference(expected, opened(seven, tmp_path / f"seven{ending}")) < 0.1


@pytest.mark.parametrize("name", ["run.mnist", "a.py", "a.pdf", "a.eps", "a.mpg", "labels", ".png"])
def test_what_is_no_picture(name, tmp_path):
    assert not is_picture(tmp_path / name)


def test_a_transparent_picture_lies_on_white_paper(seven, expected, tmp_path):
    ink = Image.new("RGBA", seven.size, (0, 0, 0, 0))
    ink.putalpha(Image.fromarray(255 - np.asarray(seven)))
    assert difference(expected, opened(ink, tmp_path / "ink.png")) < 0.02
    assert opened(Image.new("RGBA", (30, 30), (9, 9, 9, 0)), tmp_path / "clear.png") is None


def test_a_photo_taken_sideways_is_turned(seven, expected, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # EXIF orientation: to be turned clockwise by a quarter to be seen upright
    lying = seven.transpose(Image.Transpose.ROTATE_90)
    assert difference(expected, opened(lying, tmp_path / "photo.png", exif=exif)) < 0.02


@pytest.mark.parametrize("colour", [0, 90, 255])
@pytest.mark.parametrize("size", [(1, 1), (28, 28), (300, 2)])
def test_a_picture_file_of_one_colour_shows_nothing(colour, size, tmp_path):
    assert opened(Image.new("L", size, colour), tmp_path / "blank.png") is None


def test_a_truncated_file(seven, tmp_path):
    path = tmp_path / "seven.png"
    seven.save(path)
    content = path.read_bytes()
    for length in range(0, len(content) - 20, 15):
        path.write_bytes(content[:length])
        with pytest.raises(PictureError, match=r"^seven\.png (is not|cannot be read as) a picture"):
            image_from_file(path)


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", bytes(1000)])
def test_a_file_that_is_no_picture(content, tmp_path):
    (tmp_path / "notes.png").write_bytes(content)
    with pytest.raises(PictureError, match=r"^notes\.png .*\.$"):
        image_from_file(tmp_path / "notes.png")


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(PictureError, match=r"^none\.png cannot be read as a picture: No such file"):
        image_from_file(tmp_path / "none.png")
    with pytest.raises(PictureError, match="cannot be read as a picture"):
        image_from_file(tmp_path)


def test_a_picture_too_large_to_be_read(seven, tmp_path, monkeypatch):
    seven.save(tmp_path / "seven.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(PictureError, match=r"^seven\.png is too large a picture"):
        image_from_file(tmp_path / "seven.png")


@pytest.mark.parametrize("name", ["seven.png", "seven.jpg", "seven.gif", "seven.bmp", "seven.tif"])
def test_a_damaged_file_is_told_or_read(seven, name, tmp_path_factory):
    path = tmp_path_factory.mktemp("damaged") / name
    seven.crop((10, 20, 90, 130)).save(path)  # the less there is beside it, the sooner it is read
    content = path.read_bytes()

    @given(st.dictionaries(st.integers(0, len(content) - 1), st.integers(0, 255), min_size=1))
    def damage(changes):
        damaged = bytearray(content)
        for place, byte in changes.items():
            damaged[place] = byte
        path.write_bytes(damaged)
        with contextlib.suppress(PictureError):
            image = image_from_file(path)
            assert image is None or image.shape == (28, 28)

    damage()


def content(picture: Image.Image, kind="png", **options) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def test_a_file_and_its_content_are_the_same(seven, tmp_path):
    data = content(seven)
    (tmp_path / "seven.png").write_bytes(data)
    grey = grey_from_file(tmp_path / "seven.png")
    assert np.array_equal(grey, np.asarray(seven))
    assert np.array_equal(grey, grey_from_bytes(data, "seven.png"))
    with pytest.raises(PictureError, match=r"^notes\.txt is not a picture that can be read\.$"):
        grey_from_bytes(b"notes", "notes.txt")
    with pytest.raises(PictureError, match=r"^s\.png cannot be read .*: the file is damaged\.$"):
        grey_from_bytes(data[:-200], "s.png")


def test_white_ink_on_a_clear_ground(seven, expected):
    chalk = Image.new("RGBA", seven.size, (255, 255, 250, 0))
    chalk.putalpha(Image.fromarray(255 - np.asarray(seven)))
    image = image_from_picture(grey_from_bytes(content(chalk), "chalk.png"))
    assert difference(expected, image) < 0.02


def test_the_first_picture_of_an_animation(seven, expected):
    blank = Image.new("L", seven.size, 255)
    data = content(seven, "gif", save_all=True, append_images=[blank])
    assert difference(expected, image_from_picture(grey_from_bytes(data, "a.gif"))) < 0.02


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "1", "I;16"])
def test_a_large_picture_is_reduced(seven, expected, mode):
    sheet = large = seven.resize((1650, 1100))
    if mode == "I;16":
        large = Image.fromarray(np.asarray(large).astype(np.uint16) * 200)
    else:
        large = large.convert(mode, dither=Image.Dither.NONE)
    grey = grey_from_bytes(content(large), "large.png")
    assert grey.shape == (550, 825)
    assert difference(expected, image_from_picture(grey)) < 0.1
    assert ink_of(np.asarray(sheet)).shape == (550, 825)


@pytest.mark.parametrize("side", [7100, 12_000, 20_000, 60_000])
def test_a_huge_picture_is_refused_by_its_header(side):
    header = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT" + bytes(9)
    with pytest.raises(PictureError, match=r"^huge\.png is too large a picture to be read\.$"):
        grey_from_bytes(data, "huge.png")


def test_no_program_in_a_file_is_run():
    data = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n"
    with pytest.raises(PictureError, match="is not a picture"):
        grey_from_bytes(data, "program.eps")


# Photographs


@pytest.fixture(scope="module")
def noise():
    """(600, 800) of the paper's grain and a camera's noise."""
    generator = np.random.default_rng(1)
    grain = ndimage.gaussian_filter(generator.normal(size=(600, 800)), 2)
    return 0.02 * grain + 0.015 * generator.normal(size=(600, 800))


def photograph(ground, strokes, noise, *, pen=6, chalk=False):
    """(600, 800) of a pen's digit on uneven paper, or of chalk on a board, with noise."""
    y, x = np.mgrid[-1:1:600j, -1:1:800j]
    paper = {
        "even": np.full_like(x, 0.85),
        "slope": 0.6 + 0.3 * x - 0.05 * y,
        "vignette": 0.9 - 0.2 * (x * x + y * y),
        "shadow": ndimage.gaussian_filter(np.where(x + 0.3 * y > 0.1, 0.55, 0.9), 15),
    }[ground]
    sheet = Image.new("L", (800, 600))
    draw = ImageDraw.Draw(sheet)
    for stroke in strokes:
        places = [tuple(place) for place in (stroke * 500 + (150, 50)).tolist()]
        draw.line(places, fill=255, width=pen, joint="curve")
    ink = ndimage.gaussian_filter(np.asarray(sheet) / 255, 0.8)
    seen = 0.25 * paper + 0.6 * ink * paper if chalk else paper * (1 - 0.7 * ink)
    return np.clip((seen + noise) * 255, 0, 255).astype(np.uint8)


# Each ground with each pen and each ink, and each of these with each digit.
GROUNDS = ("even", "slope", "vignette", "shadow")
PHOTOGRAPHS = list(zip(itertools.product(GROUNDS, (3, 40), (False, True)), itertools.cycle("047")))


@pytest.mark.parametrize(("seen", "digit"), PHOTOGRAPHS)
def test_a_photograph(seen, digit, noise):
    ground, pen, chalk = seen
    image = image_from_picture(photograph(ground, DRAWINGS[digit], noise, pen=pen, chalk=chalk))
    check(image)
    drawn = image_from_strokes(DRAWINGS[digit])
    shifts = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    assert min(difference(drawn, np.roll(image, shift, (0, 1))) for shift in shifts) < 0.45


@pytest.mark.parametrize("ground", ["even", "slope", "vignette"])
def test_a_photograph_of_blank_paper_shows_nothing(ground, noise):
    assert image_from_picture(photograph(ground, [], noise)) is None


def test_dust_is_no_part_of_a_digit(seven, expected):
    dusty = seven.copy()
    ImageDraw.Draw(dusty).point([(280, 190), (281, 190), (150, 5)], fill=0)
    assert difference(expected, image_from_picture(np.asarray(dusty))) < 0.02


def test_a_clean_scan_keeps_its_shades(seven):
    soft = ndimage.gaussian_filter(np.asarray(seven).astype(float), 2)
    ink = ink_of(soft)
    assert np.allclose(ink, (255 - soft - (255 - soft).min()) / np.ptp(soft), atol=1e-5)


# Thickness


@pytest.mark.parametrize("pen", [1, 3, 10, 30, 70])
@pytest.mark.parametrize("digit", ["0", "4", "7"])
def test_a_thin_pen_and_a_thick_one_give_nearly_the_same(pen, digit):
    sheet = Image.new("L", (1000, 1000), 255)
    draw = ImageDraw.Draw(sheet)
    for stroke in DRAWINGS[digit]:
        places = [tuple(place) for place in (stroke * 800 + 100).tolist()]
        draw.line(places, fill=0, width=pen, joint="curve")
    image = image_from_picture(np.asarray(sheet))
    drawn = image_from_strokes(DRAWINGS[digit])
    assert 0.65 < image.sum() / drawn.sum() < 1.6


def test_a_blot_stays_a_blot():
    sheet = Image.new("L", (100, 100), 255)
    ImageDraw.Draw(sheet).ellipse([20, 20, 80, 80], fill=0)
    assert image_from_picture(np.asarray(sheet)).sum() > 250


# Steps


def test_the_steps_of_a_picture(seven, expected):
    steps = steps_from_picture(np.asarray(seven))
    assert np.array_equal(steps.image, expected)
    assert steps.drawing.shape == (84, 84)
    assert 90 < max(steps.crop.shape) < 100
    assert steps.box.shape == (20, 20)
    assert steps.box.sum() == pytest.approx(steps.image.sum())
    assert steps_from_picture(np.zeros((9, 9))) is None


def test_a_small_picture_is_shown_as_it_is():
    picture = np.zeros((30, 20), np.float32)
    picture[5:25, 8:11] = 1
    drawing = steps_from_picture(picture).drawing
    assert drawing.shape == (30, 30)
    assert np.array_equal(drawing[:, 5:25], picture)


def test_what_pillow_finds_in_a_damaged_picture_does_not_reach_the_terminal(tmp_path):
    path = tmp_path / "odd.tiff"
    Image.new("L", (60, 60), 255).save(path)
    content = path.read_bytes()
    once, many = (struct.pack("<HHI", 259, 3, count) for count in (1, 2))
    assert once in content
    path.write_bytes(content.replace(once, many))
    code = "import sys; from pathlib import Path; from mnist_desktop.digits import pictures as p; "
    code += "p.grey_from_file(Path(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
