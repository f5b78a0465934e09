"""The page Actions: which bucket asks for which action, and what each action brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.kpi.cells import Cell as TradesCell
from reentry_gui.ui.charts import Bar, Cell, ChartCard, Grid, HeatMap, IntervalBars
from reentry_gui.ui.tabs.kpis import names, words
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.trades_behind import Behind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.groups import ActionFigures, Group
    from reentry_gui.ui.tabs.kpis.work import Picture


class ActionsPage(Page):
    """Bucket × action, and actions side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Actions"), parent)
        self.map = HeatMap(self.tr("Mean result by bucket and action"))
        self.bars = IntervalBars(self.tr("Mean result of each action's re-entries"))
        self.cards = {
            "bucket-action": ChartCard(self.tr("Mean result by bucket and action"), self.map),
            "actions": ChartCard(self.tr("Mean result of each action's re-entries"), self.bars),
        }
        for at, card in enumerate(self.cards.values()):
            self.grid.addWidget(card, at, 0)
            self.grid.setRowStretch(at, 1)
        self.row_buckets: list[int] = []
        self.column_actions: list[int] = []
        self.behind = Behind(self)
        self.map.picked.connect(self.show_trades)
        self.bars.picked.connect(self.show_action)

    def show_trades(self, row: int, column: int) -> None:
        """Show the trades of a cell that has some."""
        bucket, action = self.row_buckets[row], self.column_actions[column]
        cells = self.picture.panels.cells if self.picture else ()
        if any(group.key == (bucket, action) for group in cells):
            title = self.tr("Trades of {bucket}, {action}")
            named = title.format(bucket=names.bucket(bucket), action=self.action_name(action))
            self.behind.show(TradesCell(bucket=bucket, action=action), named)

    def show_action(self, at: int) -> None:
        """Show the trades that an action opened."""
        if self.picture is not None:
            action = self.picture.panels.actions[at].action
            title = self.tr("Trades of {action}").format(action=self.action_name(action))
            self.behind.show(TradesCell(action=action), title)

    def fill(self, picture: Picture) -> None:
        """Show matrix and bars."""
        panels = picture.panels
        found = {(bucket, action): g for g in panels.cells for bucket, action in [g.key]}
        self.row_buckets = sorted({bucket for bucket, _action in found})
        self.column_actions = sorted({action for _bucket, action in found})
        cells = tuple(
            tuple(self.cell(found.get((bucket, action)), picture) for action in self.column_actions)
            for bucket in self.row_buckets
        )
        columns = tuple(self.action_name(action) for action in self.column_actions)
        corner = self.tr("own bucket")
        self.map.show_grid(Grid(tuple(map(names.bucket, self.row_buckets)), columns, cells, corner))
        self.cards["bucket-action"].show_chart(panels.currency)
        self.behind.renew(picture)
        self.show_bars(picture)

    def action_name(self, action: int) -> str:
        """Name an action's column."""
        if not action:
            return self.tr("no re-entry")
        return self.tr("action {number}").format(number=action)

    def cell(self, group: Group | None, picture: Picture) -> Cell:
        """Return the cell of a group."""
        if group is None:
            return Cell()
        told = self.tr("{bucket}, {action}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won")
        text = told.format(
            bucket=names.bucket(group.key[0]),
            action=self.action_name(group.key[1]),
            mean=group.mean,
            limits=between(group.limits),
            n=group.n,
            won=group.success_rate,
        )
        cell = TradesCell(bucket=group.key[0], action=group.key[1]).words()
        tip = words.cell_tip(text, group.n, picture.question, picture.today, cell)
        return Cell(group.mean, group.n, "", tip)

    def show_bars(self, picture: Picture) -> None:
        """Show the actions that were ever attempted."""
        card, actions = self.cards["actions"], picture.panels.actions
        if not actions:
            card.show_empty(
                self.tr(
                    "No re-entry was attempted. Attempts come from the EA's executions, or from "
                    "the lineage of imported trades (reentry lineage)."
                )
            )
            return
        self.bars.show_bars(tuple(self.bar(found, picture) for found in actions))
        card.show_chart(" · ".join(filter(None, (picture.panels.currency, self.apart(actions)))))

    def bar(self, found: ActionFigures, picture: Picture) -> Bar:
        """Return the bar of an action."""
        low, high = found.limits or (None, None)
        cell = TradesCell(action=found.action).words()
        tip = words.cell_tip(self.tip(found), found.n, picture.question, picture.today, cell)
        return Bar(self.action_name(found.action), found.mean, found.n, low, high, tip=tip)

    def apart(self, actions: tuple[ActionFigures, ...]) -> str:
        """Tell what stands in no bar: its result is not known, or it opened nothing."""
        text = self.tr(
            "in no bar: {open} open, {unmatched} unmatched, {aborted} aborted, {failed} failed"
        )
        names = ("open", "unmatched", "aborted", "failed")
        return text.format(**{n: f"{sum(getattr(one, n) for one in actions):,}" for n in names})

    def tip(self, found: ActionFigures) -> str:
        """Tell an action in words, what led to no closed trade apart."""
        lines = []
        if found.mean is not None and found.total is not None:
            text = self.tr(
                "mean {mean:,.2f}{limits}, {won:.1%} won, total {total:,.2f}, "
                "Sharpe per execution {sharpe:.3f}"
            )
            lines.append(
                text.format(
                    mean=found.mean,
                    limits=between(found.limits),
                    won=found.wins / found.n,
                    total=found.total,
                    sharpe=found.sharpe,
                )
            )
        rest = self.tr(
            "n {n} closed; {open} open, {unmatched} unmatched, {aborted} aborted, {failed} failed"
        )
        lines.append(
            rest.format(
                n=found.n,
                open=found.open,
                unmatched=found.unmatched,
                aborted=found.aborted,
                failed=found.failed,
            )
        )
        return "\n".join(lines)


def between(limits: tuple[float, float] | None) -> str:
    """Write limits behind a mean."""
    return f" [{limits[0]:,.2f} … {limits[1]:,.2f}]" if limits else ""
