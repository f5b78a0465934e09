"""The whole tab as files: a CSV for each panel, exactly what is shown, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui import files
from reentry_gui.ui import messages
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tabs.kpis import places

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.charts import ChartCard
    from reentry_gui.ui.tabs.kpis.page import Page
    from reentry_gui.ui.tabs.kpis.tab import KpisTab
    from reentry_gui.ui.tabs.kpis.work import Picture

QUESTION: Final = "question.txt"


def ask_and_export(tab: KpisTab) -> None:
    """Ask where the whole tab goes, and write it there."""
    if (folder := places.folder(tab)) is not None:
        tab.export(folder)


def export_all(owner: QWidget, folder: Path, pages: Sequence[Page], picture: Picture) -> None:
    """Write every card of the pages in the background, and say where they are."""
    cards = {name: card for page in pages for name, card in page.cards.items()}
    told = QCoreApplication.translate("kpis", "Exported {n} files to {folder}.")

    def done(written: list[Path]) -> None:
        messages.notify(told.format(n=len(written), folder=written[0].parent))

    run_in_background(owner, lambda: write_all(folder, cards, picture), done)


def report_action(tab: KpisTab) -> QAction:
    """Make what writes a report of what is shown, as a page or to print."""
    text = QCoreApplication.translate("kpis", "Write a re&port…")
    return action(tab, text, lambda: write_report(tab), icon="kpis", shortcut="Ctrl+P")


def write_report(tab: KpisTab) -> None:
    """Ask where the report of the current filter goes, and write it there."""
    from reentry_gui.ui import report_dialog  # noqa: PLC0415  # only when asked for

    if tab.picture is not None:
        report_dialog.ask_and_write(tab.pack, tab.picture.panels.wanted, tab)


def write_all(folder: Path, cards: Mapping[str, ChartCard], picture: Picture) -> list[Path]:
    """Write every card that shows something into a fresh folder; for a worker."""
    from reentry_gui.ui.charts.card import csv_text  # noqa: PLC0415  # was loaded by the worker

    place = fresh(folder, f"kpis-{picture.today}")
    texts = {f"{name}.csv": csv_text(card.all_seen()) for name, card in cards.items()}
    panels = picture.panels
    told = [
        f"{panels.database}: {len(panels.trades)} of {panels.stored} closed trades",
        f"deposit currency {panels.currency or 'not known'}",
        str(panels.wanted),
        picture.question.command(picture.today),
        "",
    ]
    texts[QUESTION] = "\n".join(told)
    written = []
    for name, text in texts.items():
        files.write_text(place / name, text)
        written.append(place / name)
    return written


def fresh(folder: Path, name: str) -> Path:
    """Make a folder that was not there."""
    number, place = 1, folder / name
    while place.exists():
        number += 1
        place = folder / f"{name}-{number}"
    place.mkdir(parents=True)
    return place
