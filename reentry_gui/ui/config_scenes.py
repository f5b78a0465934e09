"""Pictures of the Config tab: its pages, a mistake, what a save and a restore change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reentry_gui.ui.scenes import Scene, opened, settle, settled
from reentry_gui.ui.tabs.config import ConfigTab

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow


def config_screens(window: MainWindow) -> Scene:
    """Yield the tab with a mistake, with changes to save, and its other pages."""
    window.show_tab("config", "options")
    settle()
    tab = window.built["config"]
    if not isinstance(tab, ConfigTab):
        return
    document = json.loads(tab.draft.text)
    wrong = document | {"scheduling": {"profile_rotate": {"time": "25:00"}}}
    tab.draft.edit_document(wrong, "a mistake")
    tab.draft.examine()
    settle()
    tab.options.show_field("scheduling.profile_rotate.time")
    yield from settled("config-wrong", window)
    tab.draft.undo.undo()
    changed = document | {"tasks": {"execution_limit_minutes": 20}, "history": {"keep": 50}}
    tab.draft.edit_document(changed, "two options")
    tab.draft.examine()
    settle()
    yield from opened("save", tab.begin_save)
    tab.draft.undo.undo()
    tab.draft.examine()
    yield from page_screens(window, tab)


def page_screens(window: MainWindow, tab: ConfigTab) -> Scene:
    """Yield governance, history and secrets."""
    for page in ("governance", "history", "secrets"):
        tab.go(page)
        settle()
        if page == "governance":
            tab.governance.check()  # it waits for a calm moment otherwise
        if page == "history" and tab.history.table.model().rowCount():
            tab.history.table.selectRow(0)
        yield from settled(f"config-{page}", window)
    yield from opened("restore", lambda: restore(tab))
    tab.go("options")


def restore(tab: ConfigTab) -> None:
    """Ask to bring the newest old version back."""
    tab.go("history")
    tab.history.begin_restore()
