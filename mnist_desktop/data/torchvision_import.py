"""The one place that imports torchvision.

torchvision's wheel can belong to another build of torch, a CUDA torchvision beside a CPU torch. Then
its compiled part does not load and `import torchvision` fails with "operator torchvision::nms does not
exist", though data sets need no compiled part. Where that is so, the operators' schemas are defined
first, which is all that the import asks for.
"""

from __future__ import annotations

import sys
from typing import Any

import torch

# The library must live as long as the program: its schemas go with it.
_schemas: Any = None


def mnist_class() -> Any:
    """torchvision.datasets.MNIST, also where torchvision's compiled part does not fit this torch.

    Raises ImportError where torchvision is not installed.
    """
    global _schemas
    try:
        import torchvision.datasets
    except RuntimeError as error:
        if "torchvision::" not in str(error) or _schemas is not None:
            raise
        _schemas = torch.library.Library("torchvision", "FRAGMENT")
        arguments = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
        for name in ("nms", "qnms"):
            _schemas.define(name + arguments)
        _forget_half_imported()
        import torchvision.datasets
    return torchvision.datasets.MNIST


def torchvision_fits() -> bool:
    """Whether a plain `import torchvision` works in the Python that a script would be run with.

    A packaged program knows nothing of that one, and takes it to be in order. Raises ImportError where
    torchvision is not installed.
    """
    if getattr(sys, "frozen", False):
        return True
    mnist_class()
    return _schemas is None


def _forget_half_imported() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
        del sys.modules[name]
