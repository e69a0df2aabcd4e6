"""Runs in the frozen program before the program itself."""

import os
import sys
from types import ModuleType

# PyInstaller pointed the loader at this folder's libraries, which it has taken note of by now. What is
# started from here (a browser, a file manager) must get its own again.
original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if original is not None:
    os.environ["LD_LIBRARY_PATH"] = original
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

# Where the desktop names the plugins of its own Qt, these do not fit the one in here.
for name in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"):
    os.environ.pop(name, None)

# Modules that others import and the program never uses: build.spec leaves out 45 MB with them.
for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "scipy.special"):
    sys.modules[name] = ModuleType(name)
# pyqtgraph asks of every widget whether it is one of these: none is.
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = type("QOpenGLWidget", (), {})
