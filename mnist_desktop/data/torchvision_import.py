"""The one place that imports torchvision, which only the scripts need that the program writes.

torchvision's wheel can belong to another build of torch, a CUDA torchvision beside a CPU torch. Then
its compiled part does not load and `import torchvision` fails with "operator torchvision::nms does not
exist", though data sets need no compiled part. Where that is so, the operators' schemas are defined
first, which is all that the import asks for.
"""

from __future__ import annotations

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path
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

    It is not tried, for it takes as long as torch's own import: its compiled part is loaded, on which it
    depends. A packaged program knows nothing of that Python, and takes it to be in order, as it does
    where torchvision is not installed.
    """
    spec = find_spec("torchvision")
    if getattr(sys, "frozen", False) or spec is None or spec.origin is None:
        return True
    folder = Path(spec.origin).parent
    for path in (folder / f"_C{suffix}" for suffix in EXTENSION_SUFFIXES):
        if path.exists():
            try:
                torch.ops.load_library(path)
            except OSError:
                return False
            return True
    return False


def _forget_half_imported() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
        del sys.modules[name]
