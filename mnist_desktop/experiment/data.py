"""The knobs of the data: how much of it is trained on, and how its images are distorted."""

from typing import Annotated, Any

from annotated_types import Ge, Le, MaxLen

from mnist_desktop.experiment.choices import Examples
from mnist_desktop.experiment.knobs import Knob, Knobs
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.experiment.tasks import PLANE, TaskName
from mnist_desktop.words import mark


def _images(experiment: Any) -> bool:
    return bool(experiment.task_facts.images)


def _digits(experiment: Any) -> bool:
    return bool(experiment.task_facts.digits)


def _augments(experiment: Any) -> bool:
    return bool(experiment.augments)


# How many images of pen strokes are trained on: each as it was written, and then as if written anew.
PEN_ROWS = 20_000


def _of_pen(experiment: Any) -> bool:
    return _digits(experiment) and experiment.data.examples is not Examples.MNIST


def _has_points(experiment: Any) -> bool:
    return bool(experiment.task_facts.has_points)


def _is_painted(experiment: Any) -> bool:
    return experiment.task is TaskName.PAINTED


def _is_drawn_by_chance(experiment: Any) -> bool:
    return _has_points(experiment) and not _is_painted(experiment)


# A point of the plane with its class. Of so many, all are seen, and a script that has them can be read.
MOST_PAINTED = 300
MOST_CLASSES = 3
_Coordinate = Annotated[float, Ge(-PLANE), Le(PLANE)]
Painted = tuple[_Coordinate, _Coordinate, Annotated[int, Ge(0), Le(MOST_CLASSES - 1)]]


class Data(Knobs):
    """Which training images or points are used, and how."""

    own_data: Annotated[
        OwnData | None,
        Knob(
            label=mark("Data set"),
            help=mark(
                "The data set of your own: images of 28 by 28 pixels in 2 to 20 classes, from files like "
                "MNIST's or from a folder of pictures."
            ),
            applies=lambda experiment: experiment.task_facts.is_own,
        ),
    ] = None
    examples: Annotated[
        Examples,
        Knob(
            label=mark("Examples"),
            help=mark(
                "Whose digits are trained on: MNIST's 60,000, or 20,000 images of digits that 30 people "
                "wrote on a pen tablet, as they were written and as they might be written another time."
            ),
            applies=_digits,
        ),
    ] = Examples.MNIST
    left_out: Annotated[
        int,
        Ge(0),
        Le(5),
        Knob(
            label=mark("Group left out"),
            is_expert=True,
            help=mark(
                "The 30 writers are in five groups of six: which of these is never trained on. How its "
                "digits are read says how hands are read that the network has never seen."
            ),
            off=0,
            on=1,
            applies=_of_pen,
        ),
    ] = 1

    subset: Annotated[
        int,
        Ge(0),
        Le(60_000),
        Knob(
            label=mark("Subset"),
            is_expert=True,
            section="07-1",
            help=mark(
                "Trains on so many of the training images only, drawn by the seed. A network learns few "
                "images by heart: that is overfitting."
            ),
            step=1000,
            off=0,
            on=1000,
            applies=_images,
        ),
    ] = 0
    validation_share: Annotated[
        float,
        Ge(0),
        Le(1),
        Knob(
            label=mark("Validation share"),
            is_expert=True,
            section="07-1",
            help=mark(
                "The share of the training images that is never trained on, drawn by the seed. "
                "Their loss shows overfitting while the test images stay unseen."
            ),
            step=0.05,
            decimals=4,
            off=0.0,
            on=0.1,
            applies=_images,
        ),
    ] = 0.0
    augment: Annotated[
        bool,
        Knob(
            label=mark("Augmentation"),
            help=mark(
                "Distorts each training image a little at random, anew in every epoch, so that the network "
                "sees ever other digits."
            ),
            applies=_images,
        ),
    ] = False
    shift: Annotated[
        float,
        Ge(0),
        Le(14),
        Knob(
            label=mark("Shift, pixels"),
            help=mark("How far an image may be moved, in pixels, to each side."),
            step=0.5,
            applies=_augments,
        ),
    ] = 2.0
    rotation: Annotated[
        float,
        Ge(0),
        Le(180),
        Knob(
            label=mark("Turn, degrees"),
            help=mark("How far an image may be turned, in degrees, either way."),
            applies=_augments,
        ),
    ] = 10.0
    scaling: Annotated[
        float,
        Ge(0),
        Le(0.9),
        Knob(
            label=mark("Scaling, share"),
            help=mark("How much larger or smaller an image may become, in width and in height."),
            step=0.05,
            applies=_augments,
        ),
    ] = 0.1
    shear: Annotated[
        float,
        Ge(0),
        Le(60),
        Knob(
            label=mark("Shear, degrees"),
            help=mark("How far an image may be slanted, in degrees, either way."),
            applies=_augments,
        ),
    ] = 10.0
    elastic: Annotated[
        float,
        Ge(0),
        Le(10),
        Knob(
            label=mark("Elastic, pixels"),
            help=mark(
                "How far pixels are moved by a smooth random field, in pixels, as a trembling hand "
                "would. It takes more time than the others."
            ),
            step=0.5,
            off=0.0,
            on=1.0,
            applies=_augments,
        ),
    ] = 0.0
    stroke_width: Annotated[
        float,
        Ge(0),
        Le(2),
        Knob(
            label=mark("Stroke width, pixels"),
            help=mark("How much thicker or thinner strokes may become, in pixels."),
            step=0.1,
            off=0.0,
            on=1.0,
            applies=_augments,
        ),
    ] = 0.0
    gaps: Annotated[
        float,
        Ge(0),
        Le(1),
        Knob(
            label=mark("Gaps, share"),
            help=mark("The share of the images in which a round spot of the strokes is missing."),
            step=0.05,
            off=0.0,
            on=0.2,
            applies=_augments,
        ),
    ] = 0.0
    recentre: Annotated[
        bool,
        Knob(
            label=mark("Recentre"),
            help=mark(
                "Brings each distorted image back into MNIST's box of 20 pixels and to its centre of mass, "
                "as the pad does with a drawing. A shift then changes nothing."
            ),
            applies=_augments,
        ),
    ] = False
    points: Annotated[
        int,
        Ge(10),
        Le(1000),
        Knob(
            label=mark("Points"),
            help=mark("How many points of the plane there are, to train on and to test on."),
            step=50,
            applies=_is_drawn_by_chance,
        ),
    ] = 200
    noise: Annotated[
        float,
        Ge(0),
        Le(0.5),
        Knob(
            label=mark("Noise"),
            help=mark(
                "How far chance moves each point: the standard deviation, in units of the plane. Where the "
                "classes come to lie in each other, a network that gets every training point right has "
                "learned the noise by heart."
            ),
            step=0.05,
            applies=_is_drawn_by_chance,
        ),
    ] = 0.1
    train_share: Annotated[
        float,
        Ge(0.1),
        Le(1),
        Knob(
            label=mark("Train share"),
            help=mark(
                "The share of the points that is trained on, drawn by the seed. The others, which the "
                "network never sees, test it; with a share of 1 it is tested on what it was trained on."
            ),
            step=0.1,
            applies=_has_points,
        ),
    ] = 0.5
    painted: Annotated[
        tuple[Painted, ...],
        MaxLen(MOST_PAINTED),
        Knob(
            label=mark("Painted points"),
            help=mark(
                "The points that were painted in the plane: two coordinates and a class each."
            ),
            in_form=False,
            applies=_is_painted,
        ),
    ] = ()

    @property
    def painted_classes(self) -> int:
        """Of how many classes the painted points are: two, or three where there are points of the third."""
        return max(2, 1 + max((each for *_, each in self.painted), default=0))
