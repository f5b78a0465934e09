"""The page Personas: what each one brings, and whether two of them really differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.kpi.cells import Cell
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tabs.kpis import names, words
from reentry_gui.ui.tabs.kpis.actions_page import between
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    from reentry_gui.kpi.groups import Difference, Group
    from reentry_gui.ui.tabs.kpis.work import Picture

translate = QCoreApplication.translate


class PersonasPage(Page):
    """Personas side by side, and two of them against each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Personas"), parent)
        self.bars = IntervalBars(self.tr("Mean result by persona"))
        self.cards = {"personas": ChartCard(self.tr("Mean result by persona"), self.bars)}
        self.versus = Versus()
        self.grid.addWidget(self.cards["personas"], 0, 0)
        self.grid.addWidget(self.versus, 1, 0)
        self.grid.setRowStretch(0, 1)
        self.behind = Behind(self)
        self.bars.picked.connect(self.show_trades)

    def show_trades(self, at: int) -> None:
        """Show the trades of a persona."""
        if self.picture is not None:
            name = persona_of(self.picture, self.picture.panels.personas[at])
            title = self.tr("Trades of {persona}").format(persona=names.persona(name))
            self.behind.show(Cell(persona=name), title)

    def fill(self, picture: Picture) -> None:
        """Show the personas that were live when trades were opened."""
        panels = picture.panels
        self.behind.renew(picture)
        self.bars.show_bars(tuple(self.bar(picture, group) for group in panels.personas))
        self.cards["personas"].show_chart(panels.currency)
        self.versus.show_picture(picture)

    def bar(self, picture: Picture, group: Group) -> Bar:
        """Return the bar of a persona."""
        name = persona_of(picture, group)
        low, high = group.limits or (None, None)
        tip = self.tr(
            "{persona}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won, total {total:,.2f}"
        )
        text = tip.format(
            persona=names.persona(name),
            mean=group.mean,
            limits=between(group.limits),
            n=group.n,
            won=group.success_rate,
            total=group.total,
        )
        cell = Cell(persona=name).words()
        asked = words.cell_tip(text, group.n, picture.question, picture.today, cell)
        return Bar(names.persona(name), group.mean, group.n, low, high, tip=asked)


def persona_of(picture: Picture, group: Group) -> str:
    """Return the persona of a group, "" where it is not known."""
    place = group.key[0]
    return picture.panels.trades.personas[place] if place >= 0 else ""


class Versus(QFrame):
    """Two personas: the difference of their means, and whether chance explains it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.picture: Picture | None = None
        self.job: Job[Difference | None] | None = None
        self.first, self.second = QComboBox(), QComboBox()
        for box, name in (
            (self.first, self.tr("First persona")),
            (self.second, self.tr("Second persona")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.activated.connect(self.compare)
        self.answer = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.answer.setFont(theme.font("title"))
        self.details = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.details, "muted")
        self.lay_out()

    def lay_out(self) -> None:
        """Put the choice above the answer."""
        heading = QLabel(self.tr("Is the difference more than chance?"))
        heading.setFont(theme.font("heading"))
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(heading)
        row.addStretch(1)
        row.addWidget(self.first)
        row.addWidget(QLabel(self.tr("against")))
        row.addWidget(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.M)
        column.setSpacing(theme.S)
        column.addLayout(row)
        column.addWidget(self.answer)
        column.addWidget(self.details)

    def show_picture(self, picture: Picture) -> None:
        """Offer the personas that traded, the two with most trades first."""
        self.picture = picture
        groups = sorted(picture.panels.personas, key=lambda group: -group.n)
        offered = [persona_of(picture, group) for group in groups]
        for place, box in enumerate((self.first, self.second)):
            before = box.currentData()
            box.clear()
            for name in offered:
                box.addItem(names.persona(name), name)
            wanted = before if before in offered else (offered[place:] or offered)[:1]
            at = box.findData(wanted if isinstance(wanted, str) else "".join(wanted))
            box.setCurrentIndex(max(at, 0))
            box.setEnabled(len(offered) > 1)
        self.compare()

    def compare(self, *_of_signal: object) -> None:
        """Compare the two in the background; a newer choice wins."""
        from reentry_gui.kpi.panels import compare_personas  # noqa: PLC0415  # was loaded by the worker

        if self.job is not None:
            self.job.forget()
        picture, first, second = self.picture, self.first.currentData(), self.second.currentData()
        if picture is None or self.first.count() < 2:
            self.tell_alone()
            return
        trades = picture.panels.trades
        self.job = run_in_background(
            self, lambda: compare_personas(trades, first, second), self.show_difference
        )

    def tell_alone(self) -> None:
        """Say why there is nothing to compare."""
        for label in (self.answer, self.details):
            label.setToolTip("")
        self.answer.setText(self.tr("Only one persona traded"))
        self.details.setText(
            self.tr(
                "Which persona was live when a trade was opened comes from the record of "
                "deployments (Rotate). Trades from before it have no persona."
            )
        )

    def show_difference(self, found: Difference | None) -> None:
        """Show the difference with its limits."""
        if found is None or self.picture is None:
            self.tell_alone()
            return
        one, two = self.first.currentText(), self.second.currentText()
        if self.first.currentData() == self.second.currentData():
            self.answer.setText(self.tr("Choose two different personas"))
            self.details.setText("")
            return
        text = self.tr("{value:+,.2f}{limits} a trade")
        self.answer.setText(text.format(value=found.value, limits=between(found.limits)))
        self.details.setText(" ".join([self.means(found, one, two), self.verdict(found)]))
        for label in (self.answer, self.details):
            label.setToolTip(self.tip(found, self.picture))

    def tip(self, found: Difference, picture: Picture) -> str:
        """Tell formula, n, period and query of the difference."""
        formula = self.tr(
            "difference = mean of the first − mean of the second; limits by bootstrap"
        )
        n = f"n {found.n[0]:,}, {found.n[1]:,}"
        command = picture.question.groups_command(picture.today, "persona")
        told = [translate("kpis", "Formula: {formula}").format(formula=formula), n]
        return "\n".join([*told, words.asked(picture, command)])

    def means(self, found: Difference, one: str, two: str) -> str:
        """Tell both means."""
        text = self.tr("{one}: mean {first:,.2f}, n {n}; {two}: mean {second:,.2f}, n {m}.")
        return text.format(
            one=one,
            two=two,
            first=found.means[0],
            second=found.means[1],
            n=found.n[0],
            m=found.n[1],
        )

    def verdict(self, found: Difference) -> str:
        """Tell whether chance explains the difference."""
        if found.limits is None:
            return self.tr("One trade has no spread: nothing can be said.")
        if found.is_clear:
            return self.tr("0 lies outside of the 95 % limits: more than chance.")
        return self.tr("0 lies within the 95 % limits: chance may explain it.")
