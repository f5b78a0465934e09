"""The window: the only part that knows Qt."""

import sys

import PySide6.QtCore  # noqa: F401  # puts the reader below in place


def read_no_sources() -> None:
    """Keep PySide from reading the source of each module that is imported from now on.

    It looks whether a module asks for its snake_case names, which none of ours does. What it
    has read stays in memory, 11 MB of text and as much again in gaps between other objects,
    and the reading takes a tenth of the time of all imports.
    """
    reader = sys.modules.get("shibokensupport.feature")
    if hasattr(reader, "_mod_uses_pyside"):
        vars(reader)["_mod_uses_pyside"] = lambda _module: False


read_no_sources()
