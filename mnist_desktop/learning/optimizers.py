"""torch's optimizers without torch.compile, which they would import at their first step.

That takes a second and 80 MB of memory, only to be told that nothing is to be compiled.
"""

from __future__ import annotations

import inspect
from functools import cache

import torch
from torch.optim import Optimizer


@cache
def optimizer_class(name: str) -> type[Optimizer]:
    """A class of torch.optim that does what torch's own does, to the bit."""
    kind: type[Optimizer] = getattr(torch.optim, name)
    # What torch wraps each of these in is for torch.compile, but that a step keeps no gradients.
    plain = {each: inspect.unwrap(getattr(kind, each)) for each in ("add_param_group", "zero_grad")}
    step = torch.no_grad()(inspect.unwrap(kind.step))
    return type(name, (kind,), {**plain, "step": step})
