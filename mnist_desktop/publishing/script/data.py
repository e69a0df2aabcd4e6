"""What a script learns from."""

from __future__ import annotations

from collections.abc import Iterator

from mnist_desktop.data import rows
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.facts import Facts
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.writing import part


def data(facts: Facts) -> Iterator[Part]:
    """What is trained on and tested with: MNIST, split where it is; a gate; the toy."""
    if facts.images:
        yield _mnist(facts)
        if _is_split(facts):
            yield _split(facts)
    elif facts.binary:
        yield _gate(facts)
    else:
        yield _toy(facts)


def _mnist(facts: Facts) -> Part:
    folder = mark(
        "A folder with MNIST's four archives, such as the one that MNIST Desktop brings, is copied to "
        "where torchvision looks for them. Without one, torchvision downloads them."
    )
    if facts.notebook:
        lines = [Line('folder = ""  # with the archives of MNIST; else downloaded', folder)]
        condition, source = "if folder:", "folder"
    else:
        lines = []
        condition = 'if "--data" in sys.argv:  # a folder with its archives; else downloaded'
        source = "sys.argv[-1]"
    copied = f'    shutil.copytree({source}, "MNIST_data/MNIST/raw", dirs_exist_ok=True)'
    lines += [Line(condition, folder), Line(copied, folder)]
    parts = (
        ("train", "True", mark("60,000 images of 28 by 28 pixels for training, with labels.")),
        ("test", "False", mark("10,000 images that are never trained on.")),
    )
    for name, train, why in parts:
        call = f'datasets.MNIST("MNIST_data", train={train}, download=True)'
        lines.append(Line(f"mnist_{name} = {call}", why))
    scaled = mark(
        "Each image becomes a row of 784 numbers in 0..1, all of them one table, of which a batch is a "
        "choice of rows. The notes scale in training only; here test images are scaled, too."
    )
    labels = mark("The digit that each image shows, 0 to 9.")
    for name, _, _ in parts:
        pixels, targets = f"mnist_{name}.data.view(-1, 28 * 28) / 255", f"mnist_{name}.targets"
        if facts.device:
            lines.append(Line(f"X_{name} = ({pixels}){facts.to}", scaled))
            lines.append(Line(f"Y_{name} = {targets}{facts.to}", labels))
        else:
            lines.append(Line(f"X_{name}, Y_{name} = {pixels}, {targets}", scaled))
    why = mark("Section 07-2: MNIST, as torchvision has it, with each image as a row.")
    return part("MNIST data", why, lines)


def _is_split(facts: Facts) -> bool:
    rest = facts.experiment.task_facts.train_rows - facts.experiment.validation_rows
    return facts.validates or 0 < facts.experiment.data.subset < rest


def _split(facts: Facts) -> Part:
    data, seed = facts.experiment.data, facts.experiment.training.seed
    drawn = mark(
        "All images in an order drawn by a generator of its own, so that the split is the same "
        "whatever the network draws."
    )
    lines = [
        Line(f"generator = torch.Generator().manual_seed({seed})", drawn),
        Line("order = torch.randperm(len(X_train), generator=generator)", drawn),
    ]
    start, title = "", mark("take a subset")
    if facts.validates:
        start, title = "held_back", mark("hold back validation images")
        held = mark("The first of them are never trained on: they validate.")
        lines += [
            Line(f"held_back = round({data.validation_share} * len(X_train))", held),
            Line("X_validation = X_train[order[:held_back]]", held),
            Line("Y_validation = Y_train[order[:held_back]]", held),
        ]
    rest, why = f"{start}:", mark("The rest is trained on.")
    if data.subset:
        rest = f"{start} : {start} + {data.subset}" if start else f":{data.subset}"
        why = mark("Only so many images are trained on: few are easily learned by heart.")
    lines += [
        Line(f"chosen = order[{rest}]", why),
        Line("X_train, Y_train = X_train[chosen], Y_train[chosen]", why),
    ]
    return part(title, mark("Section 07-1: which images are trained on."), lines)


def _gate(facts: Facts) -> Part:
    task = facts.experiment.task
    labels = [[label] for label in rows.GATE_LABELS[task]]
    inputs = mark("The four rows of the gate: each a pair of inputs.")
    outputs = mark("What the gate answers to each row.")
    lines = [
        Line(f"X = torch.FloatTensor({rows.GATE_INPUTS}){facts.to}", inputs),
        Line(f"Y = torch.FloatTensor({labels}){facts.to}", outputs),
    ]
    return part(f"the gate {task.name}", mark("Section 08-1: a gate with two inputs."), lines)


def _toy(facts: Facts) -> Part:
    inputs = mark("Eight rows of three features.")
    labels = mark("The class of each row: 0, 1 or 2.")
    tested = mark("Three rows that are never trained on.")
    table = ("X = torch.FloatTensor(", "    [", *(f"        {row}," for row in rows.TOY_INPUTS))
    lines = [Line(text, inputs) for text in (*table, "    ]", f"){facts.to}")]
    lines += [
        Line(f"Y = torch.LongTensor({rows.TOY_LABELS}){facts.to}", labels),
        Line(f"X_test = torch.FloatTensor({rows.TOY_TEST_INPUTS}){facts.to}", tested),
        Line(f"Y_test = torch.LongTensor({rows.TOY_TEST_LABELS}){facts.to}", tested),
    ]
    return part("the toy", mark("Section 07-1: a table small enough to read."), lines)
