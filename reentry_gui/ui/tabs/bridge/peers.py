"""The EAs: who asks, on which tier and why, how fast it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui import theme
from reentry_gui.ui.parts import muted
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.bridge import words
from reentry_gui.ui.tabs.bridge.parts import Card, show_rows

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from reentry_gui.ui.tabs.bridge.look import Look

Peer = dict[str, Any]
translate = QCoreApplication.translate
LEAST_SHARE: Final = 0.001
LEAST_ROWS, MOST_ROWS = 3, 6  # shown without scrolling


class PeersCard(Card):
    """One row each."""

    def __init__(self) -> None:
        super().__init__(translate("bridge", "EAs"))
        self.model: RecordsModel[Peer] = RecordsModel(columns(), (), self)
        self.view = TableView(self.title.text(), key="bridge-peers")
        self.view.setModel(self.model)
        self.note = muted()
        self.body.addWidget(self.note)
        self.body.addWidget(self.view, 1)
        self.body.addStretch()
        self.show_look(None)

    def show_look(self, found: Look | None) -> None:
        """Show the EAs as the bridge tells of them."""
        status = found.status if found is not None else {}
        deadline = status.get("deadline_ms", 0)
        peers = [{**peer, "deadline_ms": deadline} for peer in status.get("peers", ())]
        show_rows(self.view, self.model, peers, lambda peer: peer["name"])
        self.view.setVisible(bool(peers))
        rows = min(max(len(peers), LEAST_ROWS), MOST_ROWS) + 1  # and the head
        self.view.setMinimumHeight((theme.line_height() + theme.S) * rows + theme.L)
        self.note.setVisible(not peers)
        self.note.setText(
            self.tr("No EA has called yet. It finds the bridge at the ports above.")
            if status
            else self.tr(
                "While the bridge is stopped, EAs use the profile that they hold (tier 3)."
            )
        )


def columns() -> tuple[Column[Peer], ...]:
    """Return the columns of the table: how it is served first, who it is last."""
    return (
        Column(translate("bridge", "EA"), lambda p: p["name"], icon=light, tip=tip),
        Column(translate("bridge", "Tier"), lambda p: p["tier"], text=words.tier, tip=tip),
        Column(translate("bridge", "Why"), lambda p: said(p["reason"]), tip=tip),
        *latency_columns(),
        *count_columns(),
        Column(
            translate("bridge", "Last heard"), lambda p: p["silent_seconds"], text=ago, right=True
        ),
        Column(translate("bridge", "Account"), lambda p: p["account"]),
        Column(translate("bridge", "Symbols"), lambda p: ", ".join(p["symbols"])),
        Column(translate("bridge", "Dialect"), lambda p: p["dialect"]),
    )


def latency_columns() -> tuple[Column[Peer], ...]:
    """Return the columns of how fast an EA is answered."""
    return (
        Column(
            translate("bridge", "p50 / p99 (ms)"),
            lambda p: None if p["p99_ms"] is None else (p["p99_ms"], p["p50_ms"]),
            text=milliseconds,
            colour=slow_colour,
            tip=lambda p: words.quantiles(p["p50_ms"], p["p99_ms"], p["deadline_ms"]),
            right=True,
        ),
        Column(
            translate("bridge", "Of deadline"),
            share,
            text=percent,
            help=translate(
                "bridge", "The part of the EA's deadline that the slowest hundredth took"
            ),
            right=True,
        ),
    )


def count_columns() -> tuple[Column[Peer], ...]:
    """Return the columns of how often an EA was answered, and of what went wrong."""
    return (
        Column(translate("bridge", "Answered"), lambda p: p["answered"], right=True),
        Column(
            translate("bridge", "By file"),
            lambda p: p["by_signals"],
            help=translate("bridge", "Delivered through the signals file"),
            right=True,
        ),
        Column(
            translate("bridge", "Errors"), lambda p: p["errors"], right=True, colour=error_colour
        ),
        Column(
            translate("bridge", "Again"),
            lambda p: p["repeated"],
            help=translate("bridge", "Asked again and answered as before"),
            right=True,
        ),
    )


def light(peer: Peer) -> QIcon:
    """Return the light of an EA's tier."""
    return theme.status_icon(words.tier_status(peer))


def tip(peer: Peer) -> str:
    """Return everything about the tier."""
    state = (
        translate("bridge", "connected from {address}")
        if peer["connected"]
        else translate("bridge", "away; it was at {address}")
    )
    told = translate("bridge", "{name}: tier {tier} for {seconds} s ({reason}); {state}")
    return told.format(
        name=peer["name"],
        tier=words.tier(peer["tier"]),
        seconds=f"{peer['tier_seconds']:.0f}",
        reason=said(peer["reason"]),
        state=state.format(address=peer["address"]),
    )


def ago(seconds: float) -> str:
    """Return how long ago something was."""
    return translate("bridge", "{n} s ago").format(n=f"{seconds:.0f}")


def milliseconds(value: tuple[float, float] | None) -> str:
    """Write the slowest hundredth's latency after the usual one."""
    return "" if value is None else f"{value[1]:.2f} / {value[0]:.2f}"


def share(peer: Peer) -> float | None:
    """Return the share of the deadline that the slowest hundredth takes."""
    if peer["p99_ms"] is None or not peer["deadline_ms"]:
        return None
    return float(peer["p99_ms"] / peer["deadline_ms"])


def percent(value: float | None) -> str:
    """Write a share."""
    if value is None:
        return ""
    return f"{value:.1%}" if value >= LEAST_SHARE else f"< {LEAST_SHARE:.1%}"


def error_colour(peer: Peer) -> str | None:
    """Return the colour of a count of errors."""
    return theme.colours().failed if peer["errors"] else None


def slow_colour(peer: Peer) -> str | None:
    """Return the colour of a latency that comes near the deadline."""
    found = share(peer)
    return theme.colours().warning if found is not None and found > 0.5 else None
