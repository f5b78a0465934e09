"""Every screen and dialog that is pictured: names for all controls, tips on all icons, no bug."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from spoken import icons_without_tip, nameless

from reentry_gui import demo
from reentry_gui.ui import messages, shots
from reentry_gui.ui.place_scenes import make_terminals

WANTED = {
    *("about", "bundle", "closing", "compare", "crash", "day", "deploy", "error", "group"),
    *("import", "install", "many", "merge", "override", "palette", "parameters", "report"),
    *("restore", "rotate", "rotated", "rule", "save", "shortcuts", "terminal", "xml"),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return the config of a demo workspace."""
    return demo.make_demo(tmp_path / "demo", dt.datetime.now().astimezone()).config_file


def test_every_screen_and_dialog_can_be_spoken(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "intercept", None)
    make_terminals()
    wrong: dict[str, list[str]] = {}
    seen: list[str] = []

    def look(name: str, check: Callable[[QWidget], list[str]], widget: QWidget) -> None:
        if found := check(widget):
            wrong.setdefault(name, []).extend(found)

    for name, widget in shots.screens(workspace):
        seen.append(name)
        for check in (nameless, icons_without_tip):
            look(name, check, widget)
    assert wrong == {}
    assert {f"dialog-{name}" for name in WANTED} - {*seen} == set()
    assert len(seen) > 80
    assert len(seen) == len({*seen})
