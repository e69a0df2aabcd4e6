"""The versions of this program and of what it is made of, for whoever reports a fault."""

from __future__ import annotations

import platform
from importlib import metadata

from mnist_desktop import __version__

# By the names of their packages. build.spec takes their metadata along.
PARTS = ("torch", "torchvision", "PySide6-Essentials", "pyqtgraph", "numpy", "scipy", "pillow")
UNKNOWN = "unknown"


def versions() -> dict[str, str]:
    """Name and version, of this program first. Nothing is imported for it; what is not known says so."""
    found = {
        "MNIST Desktop": __version__,
        "Python": platform.python_version(),
        platform.system(): f"{platform.release()}, {platform.machine()}",
    }
    for part in PARTS:
        try:
            found[part] = metadata.version(part)
        except metadata.PackageNotFoundError:
            found[part] = UNKNOWN
    return found
