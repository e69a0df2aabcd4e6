"""How the learning rate goes over the run of a script: by a schedule, and by hand."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.schedule import END, START
from mnist_desktop.publishing.script.facts import Facts
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.writing import listed, part

SCHEDULED = mark("The learning rate of the next step.")


def schedule(facts: Facts) -> Part:
    """What the learning rate is multiplied by over the run."""
    training = facts.experiment.training
    why = mark("How the learning rate goes over the run: what it is multiplied by.")
    lines: list[Line] = []
    if training.schedule is Schedule.STEP:
        function = f"lambda epoch: {training.step_factor} ** (epoch // {training.step_every})"
    else:
        if facts.images:
            lines.append(batches_in_an_epoch(facts))
        lines.append(Line(f"total_steps = {_total_steps(facts)}", why))
        function = "lambda step: 0.5 * (1 + math.cos(math.pi * (step / total_steps)))"
    if training.schedule is Schedule.ONE_CYCLE:
        function = "one_cycle"
        lines += [Line(""), Line(""), *_one_cycle(training.warm_up), Line(""), Line("")]
    schedule = "torch.optim.lr_scheduler.LambdaLR"
    lines += listed(f"scheduler = {schedule}(", ["optimizer", function], ")", why)
    title = {Schedule.STEP: "schedule: steps down", Schedule.COSINE: "schedule: cosine"}
    return part(title.get(training.schedule, "schedule: one-cycle"), why, lines)


def _total_steps(facts: Facts) -> str:
    return "training_epochs * total_batch" if facts.images else "training_steps"


def _one_cycle(warm_up: float) -> list[Line]:
    why = mark("It rises from a twenty-fifth to its value, then falls to nearly nothing.")
    lines = [
        "def one_cycle(step):",
        '    """What the learning rate is multiplied by in a step, counted from 0."""',
        f"    top = {warm_up} * total_steps - 1",
        "    if step < top:",
        f"        start, end, share = {START}, 1.0, step / top",
        "    else:",
        f"        start, end = 1.0, {END}",
        "        share = (step - top) / (total_steps - 1 - top)",
        "    return end + (start - end) / 2 * (1 + math.cos(math.pi * share))",
    ]
    return [Line(text, why) for text in lines]


def batches_in_an_epoch(facts: Facts) -> Line:
    """How many steps an epoch takes."""
    if facts.experiment.training.drop_last:
        why = mark(
            "How many steps an epoch takes. Images that do not fill a last whole batch are left out."
        )
        return Line("total_batch = len(X_train) // batch_size", why)
    why = mark("How many steps an epoch takes; the last batch may be smaller.")
    return Line("total_batch = -(-len(X_train) // batch_size)", why)


def changed_by_hand(facts: Facts) -> Part:
    """What was changed while the run went on, as a table by steps."""
    why = mark("What was changed while it trained: after how many steps, and to what.")
    rates: dict[int, float] = {}
    groups: dict[int, dict[str, float]] = {}
    for change in facts.course.changes:
        if change.knob == "learning_rate" and facts.scheduled:
            rates[change.steps] = change.after
        else:
            key = "lr" if change.knob == "learning_rate" else change.knob
            groups.setdefault(change.steps, {})[key] = change.after
    lines = [Line("step = 0", why)] if facts.images else []
    if groups:
        items = [f"{steps}: {_dictionary(values)}" for steps, values in groups.items()]
        lines += listed("changes = {", items, "}", why)
    if rates:
        items = [f"{steps}: {rate}" for steps, rate in rates.items()]
        lines += listed("rates = {", items, "}", why)
    return part("changed while it trained", why, lines)


def make_changes(facts: Facts, indent: str) -> list[Line]:
    """The lines, before a step, that look into that table."""
    why = mark("Goes on with another value from here on, as it was changed in the run.")
    done = "step" if facts.images else "step - 1"
    knobs = {change.knob for change in facts.course.changes}
    lines = []
    if "weight_decay" in knobs or (knobs and not facts.scheduled):
        lines.append(f"optimizer.param_groups[0].update(changes.get({done}, {{}}))")
    if "learning_rate" in knobs and facts.scheduled:
        lines += [
            f"if {done} in rates:",
            f"    scheduler.base_lrs = [rates[{done}]]",
            "    factor = scheduler.lr_lambdas[0](scheduler.last_epoch)",
            f'    optimizer.param_groups[0]["lr"] = rates[{done}] * factor',
        ]
    if lines and facts.images:
        lines.append("step += 1")
    return [Line(indent + line, why) for line in lines]


def _dictionary(values: dict[str, float]) -> str:
    return "{" + ", ".join(f'"{name}": {value}' for name, value in values.items()) + "}"
