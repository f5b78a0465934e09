"""numpy without its masked arrays, until somebody makes one.

`np.unique`, quantiles and medians ask in passing whether an array is masked, and numpy loads all
of `numpy.ma` to tell that it is not: 2 MB, and 15 ms of each command that shows figures. As long
as that module is not loaded, none is.
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import Any, Final

import numpy as np

NAME: Final = "numpy.ma"


class Unmasked(types.ModuleType):
    """Stands in for numpy's module, and hands over to it when more is wanted."""

    def is_masked(self, values: object) -> bool:
        """Tell whether an array has masked values."""
        return NAME in sys.modules and bool(whole().is_masked(values))

    def isMaskedArray(self, values: object) -> bool:  # noqa: N802  # numpy's name
        """Tell whether an array could have masked values."""
        return NAME in sys.modules and bool(whole().isMaskedArray(values))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever numpy has there
        """Return what numpy's own module has."""
        return getattr(whole(), name)


def whole() -> Any:  # noqa: ANN401  # as above
    """Return numpy's own module; from now on it stands in its place."""
    return importlib.import_module(NAME)


def spare() -> None:
    """Let the stand-in answer, unless numpy's own module was loaded already."""
    if NAME not in sys.modules:
        vars(np)["ma"] = Unmasked(NAME)
