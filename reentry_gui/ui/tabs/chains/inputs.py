"""Numbers that a panel asks for; an empty field means the usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.forms import NumberEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate


class Input(NamedTuple):
    """One number."""

    key: str
    title: str
    help: str
    whole: bool = True
    minimum: float = 0
    maximum: float | None = None
    usual: str = ""


class Inputs(QWidget):
    """Fields for some numbers; what is no number, or out of bounds, is told at its field."""

    changed = Signal()

    def __init__(self, wanted: Sequence[Input], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = tuple(wanted)
        self.entries: dict[str, NumberEntry] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.S)
        for one in self.wanted:
            entry = NumberEntry(whole=one.whole, minimum=one.minimum, maximum=one.maximum)
            entry.setAccessibleName(one.title)
            entry.setToolTip(one.help)
            entry.lineEdit().setPlaceholderText(one.usual)
            entry.changed.connect(self.look)
            label = QLabel(one.title)
            label.setToolTip(one.help)
            label.setBuddy(entry)
            form.addRow(label, entry)
            self.entries[one.key] = entry
        self.mistake = QLabel(wordWrap=True)
        theme.mark(self.mistake, "error")
        self.mistake.hide()
        form.addRow(self.mistake)

    def look(self) -> None:
        """Show the first mistake."""
        text = next(iter(self.mistakes()), "")
        self.mistake.setText(text)
        self.mistake.setVisible(bool(text))
        self.changed.emit()

    def mistakes(self) -> list[str]:
        """Return what is wrong with the fields."""
        found = []
        for one in self.wanted:
            value, entry = self.entries[one.key].value(), self.entries[one.key]
            if value == "":
                continue
            is_number = isinstance(value, int | float)
            low = is_number and float(value) < one.minimum
            high = is_number and one.maximum is not None and float(value) > one.maximum
            if not is_number or low or high:
                bounds = entry.bounds() or self.tr("a number")
                found.append(f"{one.title}: {value!r} – {bounds}")
        return found

    def whole(self, key: str) -> int | None:
        """Return a whole number, None for an empty field."""
        value = self.entries[key].value()
        return int(value) if isinstance(value, int | float) else None

    def number(self, key: str) -> float | None:
        """Return a number, None for an empty field."""
        value = self.entries[key].value()
        return float(value) if isinstance(value, int | float) else None


def drawn() -> tuple[Input, ...]:
    """Return what a simulation draws."""
    seed = translate("SimulationPanel", "The same seed gives the same figures")
    block = translate(
        "SimulationPanel",
        "Chains drawn together, in their order; empty: the cube root of their number",
    )
    horizon = translate("SimulationPanel", "Empty: as many as the history has")
    fit = translate("SimulationPanel", "as many as fit")
    whole, path = (
        translate("SimulationPanel", "as the history"),
        translate("SimulationPanel", "Chains a path"),
    )
    return (
        Input("seed", translate("SimulationPanel", "Seed"), seed, usual="20240601"),
        Input(
            "paths",
            translate("SimulationPanel", "Paths"),
            translate("SimulationPanel", "Histories that are drawn"),
            minimum=1,
            maximum=1_000_000,
            usual="1000",
        ),
        Input("block", translate("SimulationPanel", "Block length"), block, minimum=1, usual=fit),
        Input("horizon", path, horizon, minimum=1, usual=whole),
    )


def balance() -> tuple[Input, ...]:
    """Return what a simulation starts from."""
    return (
        Input(
            "balance",
            translate("SimulationPanel", "Starting balance"),
            translate(
                "SimulationPanel",
                "Money before the first chain; empty: what was paid in, or the config's balance",
            ),
            whole=False,
            usual=translate("SimulationPanel", "as known"),
        ),
    )


def chain_limits() -> tuple[Input, ...]:
    """Return what limits a whole chain: how far it goes, and how sure and often it goes on."""
    usual = translate("WhatIfPanel", "as the persona")
    return (
        Input(
            "generations",
            translate("WhatIfPanel", "Last generation"),
            translate("WhatIfPanel", "Chains end after it"),
            maximum=32_767,
            usual=usual,
        ),
        Input(
            "daily",
            translate("WhatIfPanel", "Re-entries a day"),
            translate("WhatIfPanel", "Of the broker's day"),
            usual=usual,
        ),
        Input(
            "confidence",
            translate("WhatIfPanel", "Confidence at least"),
            translate("WhatIfPanel", "0 to 1"),
            whole=False,
            maximum=1,
            usual=usual,
        ),
    )


def order_limits() -> tuple[Input, ...]:
    """Return what limits a single order: its size and its delay."""
    usual = translate("WhatIfPanel", "as the persona")
    small = translate("WhatIfPanel", "Smaller multipliers place no order")
    large = translate("WhatIfPanel", "Larger multipliers are cut down")
    cap, order = translate("WhatIfPanel", "Lots at most"), translate("WhatIfPanel", "Of one order")
    delay = translate("WhatIfPanel", "Delay at least (s)")
    stretched = translate("WhatIfPanel", "Shorter ones are stretched")
    sizes = (
        ("min_size", translate("WhatIfPanel", "Smallest size ×"), small),
        ("max_size", translate("WhatIfPanel", "Largest size ×"), large),
        ("cap", cap, order),
    )
    return (
        *(Input(key, title, told, whole=False, usual=usual) for key, title, told in sizes),
        Input("delay", delay, stretched, usual=usual),
    )
