"""What Qt's and other packages' hooks collect and this program never loads."""

from __future__ import annotations

import re
from typing import Final

Entry = tuple[str, str, str]

# Run at each start for what is not done here: programs that start themselves again as workers,
# and looking for modules in folders. They load thirty modules before the window is there.
# PySide6's loads Qt, commands and the bridge would, too, and tells it where its plugins lie:
# what comes from PyPI finds them by itself.
HOOKS: Final = frozenset({"pyi_rth_multiprocessing", "pyi_rth_pkgutil", "pyi_rth_pyside6"})
# Modules that something imports only for a feature that is not used here.
MODULES: Final = [
    "PySide6.QtOpenGL",  # see without_opengl
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtSql",  # named by what explains wrong calls of it
    "PySide6.QtTest",
    "cffi",  # what builds bindings; those that are built need _cffi_backend only
    "fastapi.testclient",
    "lxml.html.diff",
    "lxml.isoschematron",
    "lxml.objectify",
    "numpy.f2py",
    "numpy.testing",
    "playhouse.cockroachdb",
    "playhouse.postgres_ext",
    "pycparser",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "starlette.testclient",
    "tkinter",
]
# The reasons: no picture but PNG and SVG is shown; no phone's or television's screen is drawn
# on; widgets are painted by the processor, so a software OpenGL is dead weight; the theme is
# our own; Qt's own words are needed in the languages that the program speaks.
FILES: Final = re.compile(
    r"""
      plugins/imageformats/(?!\w*(q?svg|ico)\.)
    | plugins/(egldeviceintegrations|generic|networkinformation|platforminputcontexts/\w*virtual
              |qmltooling|sqldrivers|position|tls|xcbglintegrations|wayland-graphics)
    | plugins/platforms/\w*(eglfs|linuxfb|minimalegl|vkkhr|vnc|direct2d)
    | plugins/platformthemes/\w*gtk
    | ^PySide6/.*/?(lib)?Qt6(EglFS|Pdf|Qml|Quick|VirtualKeyboard|Sql|Test)
    | plugins/styles/qmodernwindowsstyle
    | ^pyqtgraph/icons/peegee/ | ^lxml/html/_?diff
    | opengl32sw\.dll | d3dcompiler_\d+\.dll
    | ^PySide6/.*translations/(?!qtbase_de\.qm)
    | ^lib(atk|blkid|cairo|datrie|fribidi|gdk_pixbuf|gio|gmodule|gobject|jpeg|mount|pango|pixman
          |thai|xcb-glx)(cairo|ft2|-gobject)?\b  # what GTK's theme needs
    | ^numpy/.*/tests/ | ^lxml/.*\.(h|pxd|pyx|rng|xsl)$ | ^icalendar/tests/
    """,
    re.VERBOSE | re.IGNORECASE,
)


def needed(scripts: list[Entry]) -> list[Entry]:
    """Return the scripts without the hooks that nobody needs."""
    return [entry for entry in scripts if entry[0] not in HOOKS]


def kept(entries: list[Entry]) -> list[Entry]:
    """Return what is loaded at some time."""
    return [entry for entry in entries if not FILES.search(entry[0].replace("\\", "/"))]
