"""Run by the frozen programs before anything else: OpenGL's two modules as names only.

pyqtgraph imports PySide6.QtOpenGL and QtOpenGLWidgets and derives a class, for charts that its
user wants painted by OpenGL. Ours are painted by the processor, so 11 MB would never be called.
"""

from __future__ import annotations

import sys
import types

NAMES = {"PySide6.QtOpenGL": (), "PySide6.QtOpenGLWidgets": ("QOpenGLWidget",)}


def put_names_in_place() -> None:
    """Let the imports find modules that hold only what classes are derived from."""
    for name, classes in NAMES.items():
        module = types.ModuleType(name, "Left out of this program.")
        for made in classes:
            setattr(module, made, type(made, (), {"__module__": name}))
        sys.modules[name] = module


if __name__ == "__main__":
    put_names_in_place()
