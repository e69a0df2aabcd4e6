"""The knobs of the training: the optimizer, the batches, how long."""

from typing import Annotated, Any

from annotated_types import Ge, Gt, Le, Lt
from pydantic import StringConstraints

from mnist_desktop.experiment.choices import Optimizer, Schedule
from mnist_desktop.experiment.knobs import Knob, Knobs
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.words import mark


def _in_batches(experiment: Any) -> bool:
    return not experiment.task_facts.full_batch


class Training(Knobs):
    """How the network learns."""

    optimizer: Annotated[
        Optimizer,
        Knob(
            label=mark("Optimizer"),
            section="09-1",
            help=mark(
                "The rule that turns gradients into steps. SGD takes the plain gradient; Adam and its "
                "kin give each weight a step of its own."
            ),
        ),
    ] = Optimizer.ADAM
    momentum: Annotated[
        float,
        Gt(0),
        Lt(1),
        Knob(
            label=mark("Momentum"),
            help=mark("The share of the last step that the next one keeps."),
            step=0.05,
            decimals=3,
            applies=lambda experiment: (
                experiment.training.optimizer in (Optimizer.MOMENTUM, Optimizer.NESTEROV)
            ),
        ),
    ] = 0.9
    learning_rate: Annotated[
        float,
        Gt(0),
        Le(10_000),
        Knob(
            label=mark("Learning rate"),
            section="07-1",
            help=mark(
                "The size of a step. Too small, and the loss hardly falls; too large, and it jumps or "
                "grows without bound."
            ),
            decades=True,
            decimals=6,
            live=True,
        ),
    ] = 0.1
    schedule: Annotated[
        Schedule,
        Knob(
            label=mark("Schedule"),
            is_expert=True,
            help=mark(
                "How the learning rate goes over the run. Step multiplies it now and then, cosine lets it "
                "fall to zero, one-cycle lets it rise first and then fall to nearly zero."
            ),
        ),
    ] = Schedule.CONSTANT
    step_every: Annotated[
        int,
        Ge(1),
        Le(1_000_000),
        Knob(
            label=mark("Step every"),
            help=mark(
                "After how many epochs, or steps over a whole table, the learning rate takes its next "
                "step down."
            ),
            applies=lambda experiment: experiment.training.schedule is Schedule.STEP,
        ),
    ] = 5
    step_factor: Annotated[
        float,
        Gt(0),
        Lt(1),
        Knob(
            label=mark("Step factor"),
            help=mark("What each step multiplies the learning rate by."),
            step=0.1,
            decimals=3,
            applies=lambda experiment: experiment.training.schedule is Schedule.STEP,
        ),
    ] = 0.1
    warm_up: Annotated[
        float,
        Ge(0.01),
        Le(0.9),
        Knob(
            label=mark("Warm-up share"),
            help=mark(
                "The share of the run in which the learning rate rises, from a twenty-fifth of its value, "
                "before it falls."
            ),
            step=0.05,
            applies=lambda experiment: experiment.training.schedule is Schedule.ONE_CYCLE,
        ),
    ] = 0.3
    weight_decay: Annotated[
        float,
        Ge(0),
        Le(1),
        Knob(
            label=mark("Weight decay"),
            is_expert=True,
            section="07-1",
            help=mark(
                "Pulls every weight a little towards zero in each step. It keeps weights small and so "
                "works against overfitting."
            ),
            decades=True,
            decimals=6,
            off=0.0,
            on=1e-4,
            live=True,
        ),
    ] = 0.0
    label_smoothing: Annotated[
        float,
        Ge(0),
        Lt(1),
        Knob(
            label=mark("Label smoothing"),
            is_expert=True,
            help=mark(
                "Asks for a little less than certainty: this share of each label is spread over all "
                "classes, in the training loss alone."
            ),
            step=0.01,
            off=0.0,
            on=0.05,
            applies=lambda experiment: experiment.task_facts.loss is Loss.CROSS_ENTROPY,
        ),
    ] = 0.0
    batch_size: Annotated[
        int,
        Ge(1),
        Le(1_000_000),
        Knob(
            label=mark("Batch size"),
            section="07-2",
            help=mark(
                "How many images one step looks at. Small batches take many noisy steps, large ones "
                "few smooth ones."
            ),
            step=10,
            applies=_in_batches,
        ),
    ] = 100
    epochs: Annotated[
        int,
        Ge(1),
        Le(1000),
        Knob(
            label=mark("Epochs"),
            section="07-1",
            help=mark("How often training goes through all training images."),
            applies=_in_batches,
        ),
    ] = 15
    steps: Annotated[
        int,
        Ge(1),
        Le(1_000_000),
        Knob(
            label=mark("Steps"),
            help=mark("How many steps training takes, each over all rows of the table at once."),
            step=1000,
            applies=lambda experiment: experiment.task_facts.full_batch,
        ),
    ] = 10_001
    patience: Annotated[
        int,
        Ge(0),
        Le(1000),
        Knob(
            label=mark("Early stopping"),
            is_expert=True,
            section="07-1",
            help=mark(
                "Ends the run when the validation loss has not fallen for so many epochs, and keeps the "
                "weights of the epoch where it was least."
            ),
            off=0,
            on=5,
            applies=lambda experiment: bool(experiment.validation_rows or experiment.stops_early),
        ),
    ] = 0
    shuffle: Annotated[
        bool,
        Knob(
            label=mark("Shuffle"),
            is_expert=True,
            section="07-2",
            help=mark(
                "Draws a new order of the training images for each epoch. Without it the batches are "
                "the same in every epoch."
            ),
            applies=_in_batches,
        ),
    ] = True
    order_apart: Annotated[
        bool,
        Knob(
            label=mark("Order apart"),
            is_expert=True,
            help=mark(
                "Draws the order of the images with random numbers of its own: two experiments with one "
                "seed, one split and one batch size then see the same batches, whatever their networks "
                "are. A race needs it."
            ),
            applies=lambda experiment: experiment.training.shuffle and _in_batches(experiment),
        ),
    ] = False
    drop_last: Annotated[
        bool,
        Knob(
            label=mark("Drop last"),
            is_expert=True,
            section="07-2",
            help=mark(
                "Leaves out the images that do not fill a last whole batch, so that no small batch "
                "counts as much as a full one."
            ),
            applies=_in_batches,
        ),
    ] = True
    seed: Annotated[
        int,
        Ge(0),
        Le(2**31 - 1),
        Knob(
            label=mark("Seed"),
            is_expert=True,
            help=mark(
                "Where the random numbers start: the same seed gives the same weights, the same order "
                "and the same dropout, and so the same run."
            ),
        ),
    ] = 1
    threads: Annotated[
        int,
        Ge(0),
        Le(99),
        Knob(
            label=mark("Set threads"),
            is_expert=True,
            help=mark(
                "How many threads of the processor compute. Off, the program chooses: one for a small "
                "network, which leaves room for other programs, and one for each core for a large one. "
                "Another number gives other last digits."
            ),
            off=0,
            on=2,
            applies=lambda experiment: experiment.training.device == "cpu",
        ),
    ] = 0
    device: Annotated[
        str,
        StringConstraints(pattern=r"^(cpu|mps|(cuda|xpu)(:\d+)?)$"),
        Knob(
            label=mark("Device"),
            help=mark(
                "What computes: the processor (cpu) or a graphics card (cuda:0, mps, xpu). A network "
                "of this size is quick on either."
            ),
            in_form=False,
        ),
    ] = "cpu"
