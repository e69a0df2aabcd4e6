"""An experiment as comment lines at the head of a script."""

from __future__ import annotations

from mnist_desktop import __version__
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, knob_named
from mnist_desktop.publishing.script.lines import WIDTH

HEAD = "Settings, for MNIST Desktop to read back:"
UNNAMED = "own"


def settings_comment(name: str, experiment: Experiment) -> list[str]:
    """The comment lines that say what is set; what is off is not among it."""
    title = f"# {' '.join(name.split()) or UNNAMED}, as MNIST Desktop {__version__} trains it"
    lines, line = [title], f"# {HEAD}"
    for knob in PART_OF:
        if not _is_told(experiment, knob):
            continue
        item = f"{knob.replace('_', '-')}={KINDS[knob].print(experiment.knob(knob))}"
        # Many points are longer than a line: a line that ends with their semicolon goes on in the next.
        *parts, last = item.split(";")
        for number, part in enumerate((*(f"{part};" for part in parts), last)):
            space = "" if number else " "
            if len(line) + len(space) + len(part) > WIDTH:
                lines.append(line)
                line, space = "#  ", " "
            line += space + part
    return [*lines, line]


def _is_told(experiment: Experiment, name: str) -> bool:
    value, knob = experiment.knob(name), knob_named(name)
    if value != Experiment().knob(name):
        return True
    # What is off is left out: that leaves no trace in the script.
    return knob.in_form and value not in (knob.off, False) and knob.applies(experiment)
