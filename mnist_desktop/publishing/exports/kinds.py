"""What a run can be exported as, and by which file name's end one knows it."""

from __future__ import annotations

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark


class ExportKind(Choice):
    """A kind of file."""

    SCRIPT = "script", mark("PyTorch script")
    NOTEBOOK = "notebook", mark("Jupyter notebook")
    TORCH = "torch", mark("Weights for PyTorch")
    ONNX = "onnx", mark("ONNX model")
    WEIGHTS_PNG = "weights-png", mark("First layer as a picture")
    WEB_PAGE = "html", mark("Web page")

    @property
    def suffix(self) -> str:
        """The end of its files' names: ".py"."""
        return _SUFFIXES[self]

    @property
    def is_program(self) -> bool:
        """Whether it is a text that makes the run anew, for which no weights are needed."""
        return self in (ExportKind.SCRIPT, ExportKind.NOTEBOOK)


_SUFFIXES = {
    ExportKind.SCRIPT: ".py",
    ExportKind.NOTEBOOK: ".ipynb",
    ExportKind.TORCH: ".pt",
    ExportKind.ONNX: ".onnx",
    ExportKind.WEIGHTS_PNG: ".png",
    ExportKind.WEB_PAGE: ".html",
}
