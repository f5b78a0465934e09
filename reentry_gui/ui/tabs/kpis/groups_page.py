"""The page Groups: what trades earn by symbol, persona, generation, action, bucket, or several."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reentry_gui.kpi.grouped import ORDER, Part, parts_of
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.charts import ChartCard
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.kpis import names, words
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.trade_columns import coloured
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    from reentry_gui.kpi.groups import Key
    from reentry_gui.ui.tabs.kpis.work import Picture

NAMES: Final[dict[Key, str]] = {
    "symbol": str(QT_TRANSLATE_NOOP("names", "Symbol")),
    "persona": str(QT_TRANSLATE_NOOP("names", "Persona")),
    "generation": str(QT_TRANSLATE_NOOP("names", "Generation")),
    "action": str(QT_TRANSLATE_NOOP("names", "Action")),
    "bucket": str(QT_TRANSLATE_NOOP("names", "Bucket")),
}


def key_name(key: Key) -> str:
    """Name a property that trades may share."""
    return QCoreApplication.translate("names", NAMES[key])


class GroupsTable(QWidget):
    """Groups in a table, the largest total first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.of: tuple[Key, ...] = ()
        self.asked: tuple[Picture, tuple[Key, ...]] | None = None  # what is being grouped
        self.model: RecordsModel[Part] = RecordsModel(self.columns())
        self.view = TableView(self.tr("Groups of trades"), key="kpi-groups")
        self.view.setModel(self.model)
        self.view.horizontalHeader().setStretchLastSection(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def columns(self) -> list[Column[Part]]:
        """Return the columns; those of properties that were not asked for are hidden."""
        return [*self.shared(), *self.sums(), *self.rates()]

    def shared(self) -> list[Column[Part]]:
        """Return what the trades of a group may share."""
        tip, grey = self.tip, faded
        return [
            Column(key_name(key), lambda part, key=key: part_name(part, key), tip=tip, colour=grey)  # type: ignore[misc]  # mypy does not see the default
            for key in ORDER
        ]

    def sums(self) -> list[Column[Part]]:
        """Return how many trades a group has, and what they brought."""
        column = partial(Column[Part], right=True, tip=self.tip)
        money = "{:,.2f}".format
        return [
            column("n", lambda part: part.group.n, "{:,}".format, colour=faded),
            column(self.tr("Total"), lambda part: part.group.total, money, colour=signed),
            column(self.tr("Mean"), lambda part: part.group.mean, money, colour=faded),
            column(self.tr("95 % limits"), between, colour=faded),
        ]

    def rates(self) -> list[Column[Part]]:
        """Return how often a group won, and how its mean compares with its spread."""
        column = partial(Column[Part], right=True, tip=self.tip, colour=faded)
        ratio = self.tr("Mean ÷ deviation")
        return [
            column(self.tr("Won"), lambda part: part.group.success_rate, "{:.1%}".format),
            column(ratio, lambda part: part.group.sharpe, "{:.3f}".format),
        ]

    def show_parts(self, picture: Picture, of: tuple[Key, ...], parts: tuple[Part, ...]) -> None:
        """Show other groups."""
        self.picture = picture
        self.model.set_rows(parts)
        if of != self.of:
            self.of = of
            for at, key in enumerate(ORDER):
                self.view.setColumnHidden(at, key not in of)
            self.view.fit_columns(28)

    def part_at_hand(self) -> Part | None:
        """Return the group that is current."""
        at = self.view.currentIndex().row()
        return self.model.shown[at] if 0 <= at < len(self.model.shown) else None

    def tip(self, part: Part) -> str:
        """Tell formula, n, period and query of a group."""
        if self.picture is None:
            return ""
        picture, found = self.picture, part.group
        text = self.tr("mean {mean:,.2f}, n {n}, total {total:,.2f}, {won:.1%} won")
        told = text.format(mean=found.mean, n=found.n, total=found.total, won=found.success_rate)
        return words.cell_tip(
            f"{title(part, self.of)}: {told}",
            found.n,
            picture.question,
            picture.today,
            part.cell.words(),
            is_clicked=False,
        )

    def rows_seen(self) -> tuple[list[str], list[list[str]]]:
        """Return header and rows as they are shown, with all digits; for a worker.

        What is still being grouped is grouped here: an export does not wait for the screen.
        """
        of, parts = self.of, self.model.shown
        if self.asked is not None and self.asked != (self.picture, of):
            of = self.asked[1]
            parts = [*parts_of(self.asked[0].panels.trades, of)]
        head = [*of, "n", "wins", "total", "mean", "low", "high", "mean ÷ deviation"]
        rows = []
        for part in parts:
            found = part.group
            limits = [repr(limit) for limit in found.limits] if found.limits else ["", ""]
            shared = [part_name(part, key) for key in of]
            sums = [str(found.n), str(found.wins), repr(found.total), repr(found.mean)]
            rows.append([*shared, *sums, *limits, repr(found.sharpe)])
        return head, rows


class GroupsPage(Page):
    """Groups by what the user chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Groups"), parent)
        self.job: Job[tuple[Part, ...]] | None = None
        self.table = GroupsTable()
        self.cards = {"groups": ChartCard(self.tr("Trades by"), self.table)}
        self.buttons: dict[Key, QPushButton] = {}
        self.show_button = QPushButton(self.tr("Show its &trades"))
        self.show_button.setAccessibleName(self.tr("Show trades of the group"))
        self.show_button.clicked.connect(self.show_trades)
        self.table.view.activated.connect(self.show_trades)
        self.behind = Behind(self)
        self.make_choice()
        self.grid.addWidget(self.cards["groups"], 0, 0)

    def make_choice(self) -> None:
        """Put a button for each property into the card's head."""
        row = QHBoxLayout()
        for key in ORDER:
            button = QPushButton(key_name(key))
            button.setCheckable(True)
            button.setChecked(key == "symbol")
            button.setToolTip(self.tr("Tell trades apart by it"))
            button.clicked.connect(lambda _checked=False, key=key: self.choose(key))
            self.buttons[key] = button
            row.addWidget(button)
        row.addSpacing(theme.M)
        row.addWidget(self.show_button)
        card = self.cards["groups"]
        card.unit.setMinimumWidth(1)
        card.buttons.insertLayout(0, row)

    def chosen(self) -> tuple[Key, ...]:
        """Return the properties that tell trades apart."""
        return tuple(key for key in ORDER if self.buttons[key].isChecked())

    def choose(self, key: Key) -> None:
        """Group anew; one property is always chosen."""
        if not self.chosen():
            self.buttons[key].setChecked(True)
        self.ask()

    def fill(self, picture: Picture) -> None:
        """Group the trades of a picture."""
        self.behind.renew(picture)
        self.ask()

    def command(self, picture: Picture) -> str:
        """Return the command that tells what the page shows."""
        return picture.question.groups_command(picture.today, " ".join(self.chosen()))

    def ask(self) -> None:
        """Group in the background; a newer choice wins."""
        if self.job is not None:
            self.job.forget()
        picture, of = self.picture, self.chosen()
        if picture is None:
            return
        self.table.asked = (picture, of)
        trades = picture.panels.trades
        self.job = run_in_background(
            self, lambda: parts_of(trades, of), lambda parts: self.show_parts(picture, of, parts)
        )

    def show_parts(self, picture: Picture, of: tuple[Key, ...], parts: tuple[Part, ...]) -> None:
        """Show the groups, and how many there are."""
        self.table.show_parts(picture, of, parts)
        told = self.tr("{n} groups").format(n=f"{len(parts):,}")
        self.cards["groups"].show_chart(" · ".join(filter(None, (picture.panels.currency, told))))
        if parts and self.table.part_at_hand() is None:
            self.table.view.setCurrentIndex(self.table.model.index(0, ORDER.index(of[0])))

    def show_trades(self, *_of_signal: object) -> None:
        """Show the trades of the current group."""
        if (part := self.table.part_at_hand()) is not None:
            text = self.tr("Trades of {group}")
            self.behind.show(part.cell, text.format(group=title(part, self.table.of)))


def part_name(part: Part, key: Key) -> str:
    """Name what the trades of a group share."""
    value = getattr(part.cell, key)
    if value is None:
        return ""
    known = {
        "persona": names.persona,
        "generation": names.generation,
        "action": names.action,
        "bucket": names.bucket,
    }
    return known[key](value) if key in known else str(value)


def title(part: Part, of: tuple[Key, ...]) -> str:
    """Name a group by all that its trades share."""
    return ", ".join(f"{key_name(key)} {part_name(part, key)}" for key in of)


def between(part: Part) -> str:
    """Write the limits of a group's mean."""
    limits = part.group.limits
    return f"{limits[0]:,.2f} … {limits[1]:,.2f}" if limits else ""


def faded(part: Part) -> str | None:
    """Return the colour of a group that too few trades stand behind."""
    return theme.colours().muted if part.group.grey else None


def signed(part: Part) -> str | None:
    """Return the colour of a group's total: grey where few trades stand behind it."""
    return faded(part) or coloured(part.group.total)
