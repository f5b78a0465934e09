"""The Overview tab: a card for each question, and the two steps of most days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.overview import facts as looking
from reentry_gui.ui.tabs.overview.checks import ChecksCard
from reentry_gui.ui.tabs.overview.live import LastCard, LiveCard, NextCard, SymbolsCard

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.overview.facts import Facts
    from reentry_gui.ui.tabs.overview.fixes import Fix


class OverviewTab(Tab):
    """Which persona is live, what comes next, is all installed, what happened last."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.job: Job[Facts] | None = None
        self.live, self.coming, self.last = LiveCard(), NextCard(), LastCard()
        self.symbols, self.checks = SymbolsCard(), ChecksCard()
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.make_welcome())
        self.stack.addWidget(self.make_page())
        self.make_buttons()
        pack.config_changed.connect(self.refresh)
        pack.deployed.connect(self.refresh)
        pack.database_changed.connect(self.look)
        self.checks.fix_wanted.connect(self.fix)
        self.show_waiting()
        self.refresh()

    def takes(self, path: Path) -> str:
        """Take statements and tester reports of MT4."""
        is_statement = path.suffix.casefold() in {".htm", ".html"}
        return self.tr("Import a statement") if is_statement and self.pack.config else ""

    def take(self, path: Path) -> None:
        """Import a statement that was dropped, after a preview."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # not needed to be shown

        if self.pack.config is not None:
            steps.import_dialog(self.pack, self.pack.config, self, path).open()

    # --- layout

    def make_page(self) -> QWidget:
        """Put the cards on a page that scrolls."""
        page = QWidget()
        self.grid = QGridLayout(page)
        self.grid.setContentsMargins(theme.S, theme.M, theme.S, theme.M)
        self.grid.setSpacing(theme.M)
        for column, card in enumerate((self.live, self.coming, self.last)):
            self.grid.addWidget(card, 0, column)
            self.grid.setColumnStretch(column, 1)
        self.grid.addWidget(self.symbols, 1, 0, 1, 3)
        self.grid.addWidget(self.checks, 2, 0, 1, 3)
        self.grid.setRowStretch(2, 1)
        self.symbols.setVisible(False)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.tr("Overview"))
        theme.mark(area, "page")
        area.setWidget(page)
        return area

    def make_buttons(self) -> None:
        """Put the steps on their cards."""
        self.rotate_button = self.live.button(self.tr("Ro&tate now…"), self.rotate, icon="rotate")
        self.symbols_button = self.live.button(
            self.tr("Each &symbol"), self.toggle_symbols, icon="down"
        )
        if any(spec.key == "calendar" for spec in TABS):
            self.coming.button(
                self.tr("Open &Calendar"), lambda: self.pack.go_to("calendar"), icon="calendar"
            )
        self.install_button = QPushButton(self.tr("Install && &Verify…"))
        self.install_button.setAccessibleName(self.tr("Install and verify"))
        theme.mark(self.install_button, "primary")
        self.install_button.clicked.connect(self.install)
        self.checks.head.addWidget(self.install_button)

    def make_welcome(self) -> QWidget:
        """Make what is shown while no pack is open: why, and the next step."""
        page = QWidget()
        head = QLabel(self.tr("No pack is open"))
        head.setFont(theme.font("title"))
        self.why = QLabel(
            self.tr(
                "A pack is one config file and what it names: profiles, database, tasks. "
                "Set one up for your MetaTrader 4, open one you have, or try everything "
                "with demo data."
            ),
            wordWrap=True,
        )
        self.why.setMinimumWidth(theme.line_height() * 26)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for name, command, is_primary in (
            (self.tr("&Set up a pack…"), "assistant", True),
            (self.tr("&Open a config…"), "open", False),
            (self.tr("Try it with &demo data…"), "demo", False),
        ):
            button = QPushButton(name)
            theme.mark(button, "primary" if is_primary else "")
            button.clicked.connect(lambda _checked=False, c=command: self.pack.ask_for(c))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.M)
        column.addWidget(head)
        column.addWidget(self.why)
        column.addLayout(row)
        centred = QGridLayout(page)
        centred.addLayout(column, 1, 1)
        for side in (0, 2):
            centred.setRowStretch(side, 1)
            centred.setColumnStretch(side, 1)
        return page

    def show_waiting(self) -> None:
        """Show the cards with a word that they are being filled."""
        for card in (self.live, self.coming, self.last, self.checks):
            card.tell(self.tr("Looking …"))
        is_open = self.pack.file is not None
        self.stack.setCurrentIndex(1 if is_open else 0)

    # --- what it shows

    def refresh(self) -> None:
        """Look at everything anew."""
        config = self.pack.config
        if config is None:
            return
        self.stack.setCurrentIndex(1)
        self.checks.config = config
        self.look()
        self.checks.run()

    def look(self) -> None:
        """Look at disk and database anew."""
        config = self.pack.config
        if config is None:
            return
        if self.job is not None:
            self.job.forget()
        self.job = run_in_background(
            self, lambda: looking.gather(config), self.show_facts, failed=self.show_failure
        )

    def show_facts(self, found: Facts) -> None:
        """Fill the cards."""
        for card in (self.live, self.coming, self.last, self.symbols):
            card.show_facts(found)

    def show_failure(self, error: Exception) -> None:
        """Say what stands in the way."""
        for card in (self.live, self.coming, self.last):
            card.tell(self.tr("Cannot be told"), str(error), "FAIL")

    def toggle_symbols(self) -> None:
        """Show or hide what lies there symbol by symbol."""
        is_open = self.symbols.isHidden()
        self.symbols.setVisible(is_open)
        theme.set_icon(self.symbols_button, "up" if is_open else "down")

    # --- what it does

    def go(self, place: object) -> None:
        """Start a step that another part of the window asks for."""
        steps = {"install": self.install, "rotate": self.rotate, "verify": self.verify}
        step = steps.get(str(place))
        if step is not None:
            step()

    def install(self) -> None:
        """Show what installing would do, then do it."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # not needed to be shown

        if self.pack.config is not None:
            dialog = steps.install_dialog(
                self.pack, self.pack.config, self, lambda _report: self.refresh()
            )
            dialog.open()

    def rotate(self) -> None:
        """Show what rotating would do, then do it."""
        from reentry_gui.ui import steps  # noqa: PLC0415  # as above

        if self.pack.config is not None:
            steps.rotate_dialog(self.pack, self.pack.config, self, None).open()

    def verify(self) -> None:
        """Open the list of checks and run them."""
        if self.checks.table.isHidden():
            self.checks.toggle()
        self.checks.run()

    def fix(self, fix: Fix) -> None:
        """Go to where a check is mended, or say how."""
        if fix.tab in {spec.key for spec in TABS}:
            self.pack.go_to(fix.tab, fix.place)
        else:
            messages.show_information(self, self.tr("This is how to fix it:"), fix.text)
