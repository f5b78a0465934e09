"""The two parts of pyqtgraph that a plot is made of, without the rest of it.

`import pyqtgraph` loads all that scripts may want, 145 modules, and makes every class and
enumeration of Qt to hold them in a mirror: 25 MB and a quarter of a second for a view and a box.
Here the modules that neither of them needs are empty while it is imported, and its mirror is Qt's
own modules. Where all of it was imported before, that is used.
"""

from __future__ import annotations

import contextlib
import sys
import types
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = "pyqtgraph"
QT: Final = f"{PACKAGE}.Qt"
PARTS: Final = frozenset(
    f"{PACKAGE}.{part}"
    for part in (
        *("GraphicsScene", "GraphicsScene.GraphicsScene", "GraphicsScene.mouseEvents"),
        *("Point", "colors", "colors.palette", "debug", "functions", "reload"),
        *("graphicsItems", "graphicsItems.GraphicsItem", "graphicsItems.GraphicsObject"),
        *("graphicsItems.GraphicsWidget", "graphicsItems.ItemGroup", "graphicsItems.ViewBox"),
        *("graphicsItems.ViewBox.ViewBox", "util", "util.cupy_helper"),
        *("util.mutex", "widgets", "widgets.GraphicsView"),
    )
)


class Empty(types.ModuleType):
    """Stands for a module that is not needed: whatever is imported from it is None."""

    __all__ = ()

    def __getattr__(self, name: str) -> None:
        """Give nothing, and nothing of what only Python itself asks for."""
        if name.startswith("__"):
            raise AttributeError(name)


class Spared(MetaPathFinder, Loader):
    """Finds the modules that are not needed, as empty ones."""

    def find_spec(self, name: str, *_of_package: object) -> ModuleSpec | None:
        """Answer for a module of the package that is no part."""
        is_spared = name.startswith(f"{PACKAGE}.") and name not in PARTS
        return ModuleSpec(name, self) if is_spared else None

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        """Make the module."""
        made = Empty(spec.name)
        made.__path__ = []  # it may have had modules of its own
        return made

    def exec_module(self, _module: types.ModuleType) -> None:
        """Leave it empty."""


def mirror() -> dict[str, types.ModuleType]:
    """Return Qt's modules under the names that pyqtgraph has for its mirror of them."""
    import shiboken6  # noqa: PLC0415  # with the charts, after the first paint
    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: PLC0415  # as above

    qt_version = QtCore.qVersion()
    qt, compat = Empty(QT), types.ModuleType(f"{QT}.compat")
    vars(qt).update(QtCore=QtCore, QtGui=QtGui, QtWidgets=QtWidgets, compat=compat)
    vars(qt).update(QT_LIB="PySide6", isQObjectAlive=shiboken6.isValid)
    vars(qt).update(QtVersion=qt_version, VERSION_INFO=f"PySide6 Qt {qt_version}")
    vars(compat).update(
        wrapinstance=shiboken6.wrapInstance,
        unwrapinstance=lambda wrapped: shiboken6.getCppPointer(wrapped)[0],
        voidptr=shiboken6.VoidPtr,
    )
    modules = {"": qt, ".QtCore": QtCore, ".QtGui": QtGui, ".QtWidgets": QtWidgets}
    return {f"{QT}{name}": module for name, module in {**modules, ".compat": compat}.items()}


@contextlib.contextmanager
def spared() -> Iterator[None]:
    """Leave out what is not needed; what stood in for it is gone afterwards."""
    finder = Spared()
    sys.meta_path.insert(0, finder)
    sys.modules.update(mirror())
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name, module in sys.modules.items() if is_left_out(name, module)]:
            del sys.modules[name]


def is_left_out(name: str, module: object) -> bool:
    """Tell whether a module is one that stood in while the package was imported."""
    return isinstance(module, Empty) and name != QT


def load() -> Any:  # noqa: ANN401  # pyqtgraph has no types
    """Import pyqtgraph as far as plots need it."""
    with contextlib.nullcontext() if PACKAGE in sys.modules else spared():
        import pyqtgraph  # noqa: PLC0415  # here only

    return pyqtgraph


package: Final = load()
GraphicsView: Final = package.GraphicsView
ViewBox: Final = package.ViewBox
