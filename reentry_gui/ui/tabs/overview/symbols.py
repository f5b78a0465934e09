"""The card that lists each symbol's file, opened from the live card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.ui import theme
from reentry_gui.ui.moments import local_moment_text
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.overview.card import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.personas import ActiveProfile
    from reentry_gui.ui.tabs.overview.facts import Facts


class SymbolsCard(Card):
    """Each symbol's file, opened from the live card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What lies on the EA's disk, symbol by symbol"), parent)
        self.answer.setVisible(False)
        self.details.setVisible(False)
        self.model: RecordsModel[ActiveProfile] = RecordsModel(self.columns(), parent=self)
        self.table = TableView(self.question.text(), key="overview/symbols")
        self.table.setModel(self.model)
        self.table.setMinimumHeight(theme.line_height() * 12)
        self.column.insertWidget(3, self.table)

    def columns(self) -> list[Column[ActiveProfile]]:
        """Return the table's columns."""
        return [
            Column(self.tr("Symbol"), lambda p: p.symbol),
            Column(self.tr("On disk now"), lambda p: " = ".join(p.identity.personas)),
            Column(
                self.tr("State"),
                self.state_words,
                icon=lambda p: theme.status_icon("PASS" if p.is_due else "WARNING"),
            ),
            Column(self.tr("On disk since"), lambda p: p.on_disk_since, local_moment_text),
            Column(self.tr("Read by the EA"), lambda p: p.read_by_ea_at, local_moment_text),
            Column(self.tr("Due today"), lambda p: p.due),
            Column(self.tr("File"), lambda p: p.target, tip=lambda p: str(p.target)),
        ]

    def state_words(self, profile: ActiveProfile) -> str:
        """Tell how a symbol's file stands."""
        if profile.identity.kind == "persona":
            return self.tr("as due") if profile.is_due else self.tr("another persona is due")
        return {
            "earlier": self.tr("as deployed before its source changed"),
            "edited": self.tr("edited by hand"),
            "missing": self.tr("no file"),
        }[profile.identity.kind]

    def show_facts(self, facts: Facts) -> None:
        """Show every symbol."""
        self.model.set_rows(facts.active.profiles)
        self.table.fit_columns()
