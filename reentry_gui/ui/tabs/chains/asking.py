"""The bar that says which chains all parts are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.look import PERIODS, Look, Question

if TYPE_CHECKING:
    from collections.abc import Iterable


class AskBar(QWidget):
    """Chooses period, symbol, persona, account, currency; `asked` tells the new Question."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: dict[QComboBox, QLabel] = {}
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.S)
        self.period = self.box(self.tr("Pe&riod"), self.tr("By the open of the first trade"))
        self.symbol = self.box(self.tr("S&ymbol"), "")
        self.persona = self.box(
            self.tr("P&ersona"), self.tr("Live when the first trade was opened")
        )
        self.account = self.box(self.tr("A&ccount"), self.tr("Whose statement told of the trades"))
        self.currency = self.box(
            self.tr("C&urrency"), self.tr("Money of different currencies is never added up")
        )
        self.row.addStretch(1)
        for key in PERIODS:
            self.period.addItem(words.period(key), key)

    def box(self, name: str, tip: str) -> QComboBox:
        """Add a choice."""
        label, made = QLabel(name), QComboBox()
        label.setBuddy(made)
        self.labels[made] = label
        made.setAccessibleName(name.replace("&", ""))
        made.setToolTip(tip)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.activated.connect(self.tell)
        self.row.addWidget(label)
        self.row.addWidget(made)
        return made

    def show_look(self, found: Look) -> None:
        """Offer what there is to choose from; what was asked stays chosen."""
        asked = found.question
        self.period.setCurrentIndex(PERIODS.index(asked.period))
        symbols = ((name, name) for name in found.symbols)
        fill(self.symbol, [(self.tr("all"), ""), *symbols], asked.symbol)
        personas = ((name, name) for name in found.personas)
        choices = [(self.tr("all"), None), *personas, (self.tr("not known"), "")]
        fill(self.persona, choices, asked.persona)
        accounts = [(name or self.tr("not known"), name) for name in found.accounts]
        fill(self.account, [(self.tr("all"), None), *accounts], asked.account)
        for part in (self.account, self.labels[self.account]):
            part.setVisible(len(accounts) > 1 or asked.account is not None)
        currencies = [(name, name) for name in found.currencies] or [(self.tr("not known"), "")]
        fill(self.currency, currencies, found.currency)
        self.currency.setEnabled(len(currencies) > 1)

    def tell(self, _number: int = 0) -> None:
        """Tell what is asked now."""
        currency = self.currency.currentData() if self.currency.isEnabled() else None
        self.asked.emit(
            Question(
                self.period.currentData(),
                self.symbol.currentData(),
                self.persona.currentData(),
                currency,
                self.account.currentData(),
            )
        )


def fill(box: QComboBox, choices: Iterable[tuple[str, object]], chosen: object) -> None:
    """Put choices into a box."""
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
        if data == chosen:
            box.setCurrentIndex(box.count() - 1)
