"""Scenes of the Chains tab for the pictures of every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from reentry_gui.ui.tabs.chains import ChainsTab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.tabs.chains.page import Page

Scene = tuple[str, "QWidget"]


def chain_screens(window: MainWindow, settle: Callable[[], None]) -> Iterator[Scene]:
    """Yield an opened chain, each panel with figures, and the lineage doctor."""
    window.show_tab("chains")
    settle()
    tab = window.built["chains"]
    page = tab.page if isinstance(tab, ChainsTab) else None
    if page is None:
        return
    page.table.search.setText("depth>=2")
    page.table.filter()
    settle()
    page.table.view.selectRow(0)
    settle()
    yield "chains-opened", window
    yield from panel_screens(window, page, settle)
    page.show_findings()
    settle()
    for dialog in [found for found in page.findChildren(QDialog) if found.isVisible()]:
        yield "chains-doctor", dialog
        dialog.reject()
    page.pages.setCurrentIndex(0)
    page.table.search.clear()
    settle()


def panel_screens(window: MainWindow, page: Page, settle: Callable[[], None]) -> Iterator[Scene]:
    """Yield each panel; simulation and what-if with a result."""
    from reentry_gui.ui.tabs.chains.simulation import SimulationPanel  # noqa: PLC0415  # numpy
    from reentry_gui.ui.tabs.chains.what_if import WhatIfPanel  # noqa: PLC0415  # as above

    simulation = page.pages.show_part(SimulationPanel)
    simulation.inputs.entries["balance"].set_value(10_000)
    simulation.run()
    page.pages.show_part(WhatIfPanel).run()
    for number in range(1, page.pages.count()):
        page.pages.setCurrentIndex(number)
        settle()
        yield f"chains-panel-{number}", window
