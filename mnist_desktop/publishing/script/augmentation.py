"""The augmentation as lines of a script: the same arithmetic as data.augmentation, in the same order."""

from __future__ import annotations

from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.writing import part

_SAMPLED = [
    Line("def sampled(images, grid):"),
    Line(
        '    """Images at the places of a grid; what lies outside is 0."""',
        mark("Looks up each new pixel between four old ones; a frame of two zeros lies around."),
    ),
    Line("    framed = nn.functional.pad(images, [2] * 4)"),
    Line("    grid = grid.view(-1, 28, 28, 2)"),
    Line("    return nn.functional.grid_sample(framed, grid, align_corners=False)"),
]


def augmentation(data: Data, on: str) -> Part:
    """The function `distort`, which distorts the images of a batch, each by itself.

    `on` is what makes a tensor on the device: "" on the CPU, else ", device=device".
    """
    lines = [*_setup(data, on), Line(""), Line(""), *_SAMPLED, Line(""), Line("")]
    lines += _distort(data, on)
    why = mark(
        "Augmentation: each image is turned, stretched, slanted and moved a little at random, anew in "
        "every epoch, so that the network sees ever other digits."
    )
    return part("augmentation", why, lines)


def _setup(data: Data, on: str) -> list[Line]:
    places = mark(
        "Where the middles of the 784 pixels lie, as (x, y, 1): a product with a matrix maps them all. "
        "grid_sample's unit is half the side of the framed image, 16 pixels."
    )
    ranges = mark(
        "How far, to each side: pixels to the right and down, the angle, width and height, the slant."
    )
    lines = [
        Line(f"middles = (torch.arange(28{on}) - 13.5) / 16", places),
        Line('y, x = torch.meshgrid(middles, middles, indexing="ij")', places),
        Line("x, y = x.flatten(), y.flatten()", places),
        Line("places = torch.stack([x, y, torch.ones_like(x)], dim=1)", places),
        Line(f"move, stretch = {data.shift} / 16, {data.scaling}", ranges),
        Line(
            f"turn, slant = math.radians({data.rotation}), math.radians({data.shear})",
            ranges,
        ),
        Line(f"ranges = torch.tensor([move, move, turn, stretch, stretch, slant]{on})", ranges),
    ]
    if data.elastic > 0:
        why = mark(
            "Smooths noise over about four pixels, as a hand would bend a digit (Simard, Steinkraus and "
            "Platt 2003)."
        )
        lines += [
            Line("apart = middles[:, None] * 16 - middles * 16", why),
            Line("kernel = torch.exp(-(apart**2) / (2 * 4.0**2))", why),
            Line("kernel = kernel / kernel.norm(dim=1, keepdim=True)", why),
            Line(f"bend = kernel * (math.sqrt(12) * {data.elastic} / 16)", why),
        ]
    if data.gaps > 0 or data.recentre:
        lines.append(
            Line("lines = middles * 16 + 13.5", mark("The numbers of the rows and columns."))
        )
    return lines


def _distort(data: Data, on: str) -> list[Line]:
    drawn = mark("Six random numbers for each image.")
    affine = mark(
        "The matrix that says, for each place of the new image, where in the old one it comes from: "
        "turned by the angle, slanted, stretched, then moved."
    )
    lines = [
        Line("def distort(images):"),
        Line('    """Images (rows, 784) in 0..1, each distorted by itself."""'),
        Line(f"    amounts = torch.rand(len(images), 6{on}) - 0.5", drawn),
        Line("    amounts = amounts * 2 * ranges", drawn),
        Line("    right, down, angle, wider, taller, slant = amounts.unbind(dim=1)", drawn),
        Line("    cos, sin, tan = angle.cos(), angle.sin(), slant.tan()", affine),
        Line("    x_axis = torch.stack([cos, sin], dim=1) / (1 + wider)[:, None]", affine),
        Line("    y_axis = torch.stack([cos * tan - sin, sin * tan + cos], dim=1)", affine),
        Line("    y_axis = y_axis / (1 + taller)[:, None]", affine),
        Line("    axes = torch.stack([x_axis, y_axis], dim=1)", affine),
        Line("    move = torch.stack([right, down], dim=1)[:, None]", affine),
        Line("    grid = places @ torch.cat([axes, -(move @ axes)], dim=1)", affine),
    ]
    if data.elastic > 0:
        why = mark("Each pixel is moved by smoothed noise: the digit bends.")
        lines += [
            Line(f"    noise = torch.rand(2 * len(images), 28, 28{on}) - 0.5", why),
            Line("    bent = bend @ noise @ kernel.T", why),
            Line("    grid += bent.view(-1, 2, 784).transpose(1, 2)", why),
        ]
    lines.append(Line("    images = sampled(images.view(-1, 1, 28, 28), grid)"))
    if data.gaps > 0:
        lines += _gaps(data.gaps, on)
    if data.recentre:
        lines += _recentre()
    if data.stroke_width > 0:
        lines += _strokes(data.stroke_width, on)
    return [*lines, Line("    return images.view(-1, 784)")]


def _gaps(share: float, on: str) -> list[Line]:
    why = mark("Blanks a round spot in some of the images, as a pen that skips would.")
    return [
        Line(f"    amounts = torch.rand(len(images), 4{on})", why),
        Line("    place = 4 + 20 * amounts[:, :2]", why),
        Line(f"    has_gap = amounts[:, 3] < {share}", why),
        Line("    radius = torch.where(has_gap, 2.0 * (0.5 + amounts[:, 2]), 0)", why),
        Line("    across = (lines - place[:, :1]).square()[:, None, :]", why),
        Line("    down = (lines - place[:, 1:]).square()[:, :, None]", why),
        Line("    outside = across + down > radius.square()[:, None, None]", why),
        Line("    images = images * outside[:, None]", why),
    ]


def _recentre() -> list[Line]:
    why = mark(
        "Brings the digit back into MNIST's box of 20 pixels and its centre of mass to the middle, as "
        "all of MNIST's images are."
    )
    return [
        Line(text, why)
        for text in (
            "    squares, means, sides = images[:, 0], [], []",
            "    total = squares.sum(dim=(1, 2)).clamp(min=1e-6)",
            "    for axis in (1, 2):",
            "        means.append((squares.sum(dim=axis) @ lines) / total)",
            "        inked = squares.amax(dim=axis) > 0.3",
            "        first = torch.where(inked, lines, 28).amin(dim=1)",
            "        last = torch.where(inked, lines, -1.0).amax(dim=1)",
            "        sides.append(last - first + 1)",
            "    zoom = (torch.maximum(*sides).clamp(min=2.0) / 20)[:, None, None]",
            "    centre = torch.stack(means, dim=1)[:, None] - 13.5",
            "    grid = places[:, :2] * zoom + (centre - 0.5 * zoom) / 16",
            "    images = sampled(images, grid)",
        )
    ]


def _strokes(width: float, on: str) -> list[Line]:
    why = mark("Makes strokes thicker or thinner, by the brightest or darkest neighbour.")
    lines = [
        f"    amounts = (torch.rand(len(images){on}) - 0.5) * {width}",
        "    amounts = amounts[:, None, None, None]",
        "    thick = nn.functional.max_pool2d(images, 3, stride=1, padding=1)",
        "    thin = -nn.functional.max_pool2d(-images, 3, stride=1, padding=1)",
        "    other = torch.where(amounts > 0, thick, thin)",
        "    images = images.lerp(other, amounts.abs())",
        "    images = images / images.amax(dim=(2, 3), keepdim=True).clamp(min=1e-6)",
    ]
    return [Line(text, why) for text in lines]
