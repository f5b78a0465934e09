"""The decisions as they come in, and the whole way to the one that is selected."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action, allow
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.sentences import error_said, lines_said, said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.bridge import words
from reentry_gui.ui.tabs.bridge.look import DECISIONS_SHOWN
from reentry_gui.ui.tabs.bridge.parts import Card, PathBox, selected, show_rows
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QIcon

    from reentry_gui.config import PackConfig
    from reentry_gui.db.decisions import StoredDecision
    from reentry_gui.decision.replay import ReplayReport

translate = QCoreApplication.translate
CLAMPED: Final = "; clamped by "  # in the reason, as `decide` writes it
BLOCKED: Final = "; blocked by "


class DecisionsCard(Card):
    """The newest first; the side panel tells why."""

    def __init__(self) -> None:
        super().__init__(translate("bridge", "Decisions"))
        self.config: PackConfig | None = None
        self.replaying: Job[ReplayReport] | None = None
        self.latencies: dict[str, float] = {}  # decision → ms, as far as this run has heard
        self.otherwise: dict[str, tuple[str, ...]] = {}  # decision → what lay below its rule
        self.looking: Job[tuple[str, ...]] | None = None
        self.model: RecordsModel[StoredDecision] = RecordsModel(columns(self.latencies), (), self)
        self.view = TableView(self.title.text(), key="bridge-decisions")
        self.view.setModel(self.model)
        self.view.selectionModel().selectionChanged.connect(self.show_path)
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter the decisions"))
        self.filter.setMaximumWidth(theme.line_height() * 14)
        self.filter.textChanged.connect(self.model.set_filter)
        self.head.addWidget(self.filter)
        self.note = muted(self.tr("No decision yet: one appears here when an EA asks."))
        self.replay_action = action(
            self, self.tr("Re&play"), self.replay, icon="rotate", shortcut="Ctrl+Shift+Y"
        )
        self.body.addWidget(self.note)
        self.body.addWidget(self.make_panes(), 1)
        self.body.addStretch()

    def make_panes(self) -> QSplitter:
        """Put the way to a decision beside the list."""
        self.path = PathBox(self.tr("The way to this decision"))
        self.path.setPlaceholderText(self.tr("Select a decision: the way to it stands here."))
        self.verdict = VerdictLine()
        self.verdict.hide()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.path, 1)
        column.addWidget(self.verdict)
        column.addWidget(push(self.replay_action), 0, Qt.AlignmentFlag.AlignLeft)
        self.panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.panes.addWidget(self.view)
        self.panes.addWidget(side)
        self.panes.setStretchFactor(0, 3)
        self.panes.setStretchFactor(1, 2)
        return self.panes

    def show_decisions(self, rows: Iterable[StoredDecision]) -> None:
        """Show the newest decisions."""
        show_rows(self.view, self.model, rows, lambda row: row.record.decision_id)
        self.note.setVisible(not self.model.everything)
        self.panes.setVisible(bool(self.model.everything))
        if self.model.shown and selected(self.view, self.model) is None:
            self.view.selectRow(0)

    def show_latencies(self, found: dict[str, float]) -> None:
        """Show how long the answers took that the bridge remembers."""
        before = len(self.latencies)
        self.latencies |= found
        if len(self.latencies) != before:
            self.view.viewport().update()
            self.show_path()

    def show_path(self) -> None:
        """Tell the whole way to the decision that is selected."""
        row = selected(self.view, self.model)
        allow(self.replay_action, on=row is not None, why=self.tr("Select a decision first."))
        self.verdict.hide()
        text = "" if row is None else lines_said(told(row, self.latencies, self.otherwise))
        if text != self.path.toPlainText():
            self.path.setPlainText(text)
        if row is not None and row.record.decision_id not in self.otherwise:
            self.look_below(row.record.decision_id)

    def look_below(self, name: str) -> None:
        """Ask, in a worker, what would have held without the rule that decided."""
        config = self.config
        if config is None:
            return
        if self.looking is not None:
            self.looking.forget()
        if len(self.otherwise) > DECISIONS_SHOWN:
            self.otherwise.clear()

        def work() -> tuple[str, ...]:
            from reentry_gui.decision.replay import alternatives_of  # noqa: PLC0415  # in a worker

            return alternatives_of(config, name)

        def show(found: tuple[str, ...]) -> None:
            self.otherwise[name] = found
            if found:
                self.show_path()

        self.looking = run_in_background(self, work, show, failed=lambda _error: None)

    def replay(self) -> None:
        """Make the decision again from what was recorded."""
        row, config = selected(self.view, self.model), self.config
        if row is None or config is None:
            return
        name = row.record.decision_id
        if self.replaying is not None:
            self.replaying.forget()

        def work() -> ReplayReport:
            from reentry_gui.decision.replay import replay  # noqa: PLC0415  # in a worker

            return replay(config, name)

        self.replaying = run_in_background(
            self, work, lambda report: self.tell(name, report), failed=self.fail
        )

    def tell(self, name: str, report: ReplayReport) -> None:
        """Say whether it came out the same."""
        row = selected(self.view, self.model)
        if row is None or row.record.decision_id != name:
            return
        self.verdict.show()
        if report.changes:
            text = self.tr("Made again, it differs: {changes}")
            changes = "; ".join(map(str, report.changes))
            self.verdict.say(text.format(changes=changes), "FAIL")
        else:
            self.verdict.say(self.tr("Made again from what was recorded: the same."), "PASS")

    def fail(self, error: Exception) -> None:
        """Say why it cannot be made again."""
        if not isinstance(error, ReentryError):
            raise error
        self.verdict.show()
        self.verdict.say(error_said(error), "FAIL")


def told(
    stored: StoredDecision, latencies: dict[str, float], otherwise: dict[str, tuple[str, ...]]
) -> Iterable[str]:
    """Yield the reason path, then delivery and result."""
    from reentry_gui.decision import snapshots  # noqa: PLC0415  # when one is selected
    from reentry_gui.decision.replay import explained_lines  # noqa: PLC0415  # as above

    decision = snapshots.decision_read(stored.record.decision)
    yield from explained_lines(decision, otherwise.get(decision.decision_id, ()))
    yield f"  asked        {words.since(stored.record.asked_at)}"
    if stored.delivered_at:
        took = latencies.get(stored.record.decision_id)
        more = "" if took is None else f", after {took:.2f} ms"
        at = words.since(stored.delivered_at)
        yield f"  delivered    {at} by tier {stored.delivered_tier}{more}"
    else:
        yield "  delivered    not yet"
    result = words.outcome(stored) if stored.status else "none reported"
    yield f"  result       {result}"


def columns(latencies: dict[str, float]) -> tuple[Column[StoredDecision], ...]:
    """Return the columns of the list."""
    return (
        Column(translate("bridge", "Asked"), lambda d: d.record.asked_at, text=words.since),
        Column(translate("bridge", "Symbol"), lambda d: d.record.symbol, icon=light),
        Column(translate("bridge", "Ticket"), lambda d: d.record.ticket, right=True),
        Column(translate("bridge", "Action"), lambda d: d.record.action),
        Column(translate("bridge", "Lots"), lambda d: d.record.lots, text=lots, right=True),
        Column(translate("bridge", "Verdict"), verdict, colour=verdict_colour),
        Column(
            translate("bridge", "ms"),
            lambda d: latencies.get(d.record.decision_id),
            text=milliseconds,
            right=True,
            help=translate("bridge", "From the question to the answer, while the bridge remembers"),
        ),
        Column(translate("bridge", "Tier"), lambda d: d.delivered_tier or d.record.tier),
        Column(translate("bridge", "Why"), reason, said, tip=lambda d: said(reason(d))),
        Column(translate("bridge", "Bucket"), lambda d: d.record.bucket, right=True),
        Column(translate("bridge", "Gen."), lambda d: d.record.generation, right=True),
        Column(translate("bridge", "Result"), words.outcome),
    )


def verdict(stored: StoredDecision) -> str:
    """Return whether a re-entry was allowed, clamped or blocked, or wanted by no rule."""
    why = reason(stored)
    if stored.record.allowed:
        is_cut = CLAMPED in why
        return translate("bridge", "clamped") if is_cut else translate("bridge", "allowed")
    return translate("bridge", "blocked") if BLOCKED in why else translate("bridge", "no re-entry")


def verdict_colour(stored: StoredDecision) -> str | None:
    """Return the colour of a verdict."""
    why = reason(stored)
    if CLAMPED in why or BLOCKED in why:
        return theme.colours().warning
    return theme.colours().passed if stored.record.allowed else None


def reason(stored: StoredDecision) -> str:
    """Return what the answer said of why."""
    return reason_in(stored.record.decision)


@lru_cache(maxsize=2 * DECISIONS_SHOWN)
def reason_in(decision: str) -> str:
    """Return the reason out of a decision as it is recorded; tables ask again and again."""
    return str(json.loads(decision).get("reason", ""))


def light(stored: StoredDecision) -> QIcon | None:
    """Return the sign of an error, where there is one."""
    return theme.status_icon("FAIL") if stored.status == "ERROR" else None


def lots(value: float) -> str:
    """Write a size."""
    return f"{value:g}" if value else ""


def milliseconds(value: float | None) -> str:
    """Write a latency."""
    return "" if value is None else f"{value:.2f}"
