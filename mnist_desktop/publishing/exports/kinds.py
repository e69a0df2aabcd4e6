"""What a run can be exported as, and by which file name's end one knows it."""

from __future__ import annotations

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark


class Kind(Choice):
    """A kind of file."""

    SCRIPT = "script", mark("PyTorch script")
    NOTEBOOK = "notebook", mark("Jupyter notebook")
    TORCH = "torch", mark("Weights for PyTorch")
    ONNX = "onnx", mark("ONNX model")
    WEIGHTS_PNG = "weights-png", mark("First layer as a picture")

    @property
    def suffix(self) -> str:
        """The end of its files' names: ".py"."""
        return _SUFFIXES[self]

    @property
    def is_program(self) -> bool:
        """Whether it is a text that makes the run anew, for which no weights are needed."""
        return self in (Kind.SCRIPT, Kind.NOTEBOOK)


_SUFFIXES = {
    Kind.SCRIPT: ".py",
    Kind.NOTEBOOK: ".ipynb",
    Kind.TORCH: ".pt",
    Kind.ONNX: ".onnx",
    Kind.WEIGHTS_PNG: ".png",
}
