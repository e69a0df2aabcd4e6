from __future__ import annotations

import contextlib
import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image, ImageDraw

from mnist_desktop.digits.pictures import PictureError, image_from_file, image_from_picture
from mnist_desktop.digits.strokes import image_from_strokes

TURN = np.linspace(0, 2 * np.pi, 50)

# As on a pad whose longer side is 1: x to the right, y downwards.
DRAWINGS = {
    "0": [np.stack([0.5 + 0.2 * np.cos(TURN), 0.5 + 0.35 * np.sin(TURN)], axis=1)],
    "1": [np.array([[0.5, 0.2], [0.5, 0.8]])],
    "4": [np.array([[0.5, 0.2], [0.3, 0.55], [0.7, 0.55]]), np.array([[0.6, 0.4], [0.6, 0.8]])],
    "7": [np.array([[0.3, 0.2], [0.7, 0.2], [0.45, 0.8]])],
    "minus": [np.array([[0.1, 0.5], [0.9, 0.5]])],
}
every_drawing = pytest.mark.parametrize("strokes", DRAWINGS.values(), ids=list(DRAWINGS))


def centre_of_mass(image) -> tuple[float, float]:
    y, x = np.mgrid[:28, :28]
    return float((image * y).sum() / image.sum()), float((image * x).sum() / image.sum())


def longer_side(image) -> int:
    """How many pixels the ink takes up, counting what is at least half as dark as can be."""
    rows, columns = (np.flatnonzero((image >= 0.5).any(axis=axis)) for axis in (1, 0))
    return int(max(np.ptp(rows), np.ptp(columns))) + 1


def difference(one, other) -> float:
    """The share of the ink that differs."""
    return float(np.abs(one - other).sum() / one.sum())


def check(image) -> None:
    """What holds for every image that reaches a network."""
    assert image.shape == (28, 28)
    assert image.dtype == np.float32
    assert np.isfinite(image).all()
    assert image.min() == 0
    assert 0.9 < image.max() <= 1


# Strokes


@pytest.mark.parametrize(
    "strokes",
    [[], [np.empty((0, 2))], [np.full((3, 2), np.nan)], [np.array([[np.inf, 0.5]])]],
    ids=["no stroke", "no point", "nan", "inf"],
)
def test_nothing_drawn(strokes):
    assert image_from_strokes(strokes) is None


@every_drawing
def test_a_drawing_looks_like_mnist(strokes):
    image = image_from_strokes(strokes)
    check(image)
    assert longer_side(image) in (19, 20, 21)
    assert centre_of_mass(image) == pytest.approx((14, 14), abs=0.56)


@every_drawing
@given(scale=st.floats(0.1, 20), right=st.floats(-5, 5), down=st.floats(-5, 5))
def test_its_size_and_place_do_not_matter(strokes, scale, right, down):
    moved = [stroke * scale + (right, down) for stroke in strokes]
    assert difference(image_from_strokes(strokes), image_from_strokes(moved)) < 0.02


@every_drawing
def test_how_many_points_a_stroke_was_sampled_at_does_not_matter(strokes):
    dense = [
        np.concatenate([np.linspace(a, b, 3000) for a, b in itertools.pairwise(stroke)])
        for stroke in strokes
    ]
    assert difference(image_from_strokes(strokes), image_from_strokes(dense)) < 0.02


@every_drawing
def test_the_order_of_the_strokes_and_their_direction_do_not_matter(strokes):
    other = [stroke[::-1] for stroke in reversed(strokes)]
    assert difference(image_from_strokes(strokes), image_from_strokes(other)) < 0.001


@every_drawing
def test_points_that_are_no_numbers_are_left_out(strokes):
    holed = [np.insert(stroke, 1, np.nan, axis=0) for stroke in strokes]
    assert np.array_equal(image_from_strokes(holed), image_from_strokes(strokes))


@pytest.mark.parametrize(
    "strokes",
    [
        [[[0.3, 0.7]]],
        [np.array([[0.3, 0.7], [0.3, 0.7]])],
        [np.array([[0.3, 0.7], [0.301, 0.702]])],
        [np.array([[0.3, 0.7]]), np.array([[0.305, 0.7]])],
    ],
    ids=["a point", "a point twice", "a tremor", "two points"],
)
def test_a_dot_stays_a_dot(strokes):
    image = image_from_strokes(strokes)
    check(image)
    assert 1 <= longer_side(image) <= 4
    assert centre_of_mass(image) == pytest.approx((14, 14), abs=0.56)


def test_a_dot_is_part_of_a_drawing():
    with_dot = [*DRAWINGS["1"], np.array([[0.8, 0.5]])]
    image = image_from_strokes(with_dot)
    assert np.ptp(np.flatnonzero(image.any(axis=0))) > 8
    assert np.ptp(np.flatnonzero(image_from_strokes(DRAWINGS["1"]).any(axis=0))) < 5


def test_a_scribble_of_a_hundred_thousand_points():
    points = np.random.default_rng(1).random((100_000, 2))
    image = image_from_strokes([points])
    check(image)
    assert (image > 0.99).sum() > 300


@given(
    st.lists(
        hnp.arrays(
            float,
            st.tuples(st.integers(0, 12), st.just(2)),
            elements=st.floats(-1e6, 1e6) | st.just(np.nan),
        ),
        max_size=4,
    )
)
def test_whatever_is_drawn_gives_an_image_or_none(strokes):
    image = image_from_strokes(strokes)
    drawn = any(np.isfinite(stroke).all(axis=1).any() for stroke in strokes)
    assert (image is not None) == drawn
    if image is not None:
        check(image)


# Pictures


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
    assert centre_of_mass(expected) == pytest.approx((14, 14), abs=0.56)
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
    seven.save(path)
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
