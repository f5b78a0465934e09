"""The EAs above their decisions, or what to do where there never was one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.bridge.decisions import DecisionsCard
from reentry_gui.ui.tabs.bridge.empty import FirstSteps
from reentry_gui.ui.tabs.bridge.look import State
from reentry_gui.ui.tabs.bridge.peers import PeersCard

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reentry_gui.ui.tabs.bridge.look import Look


class LivePage(QWidget):
    """What happens now."""

    def __init__(self, start: QAction, include: QAction) -> None:
        super().__init__()
        self.first = FirstSteps(start, include)
        self.peers = PeersCard()
        self.decisions = DecisionsCard()
        self.panes = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.panes.addWidget(self.peers)
        self.panes.addWidget(self.decisions)
        self.panes.setStretchFactor(0, 0)  # the EAs take what they need, decisions the rest
        self.panes.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.setSpacing(theme.S)
        column.addWidget(self.first)
        column.addWidget(self.panes, 1)
        column.addStretch()
        column.setAlignment(self.first, Qt.AlignmentFlag.AlignTop)

    def show_look(self, found: Look) -> None:
        """Show the EAs and the decisions that are new."""
        self.peers.show_look(found)
        self.decisions.show_latencies(found.status.get("latency_ms", {}))
        if found.decisions is not None:
            self.decisions.show_decisions(found.decisions)
        is_new = found.state is State.STOPPED and not self.decisions.model.everything
        self.first.setVisible(is_new)
        self.panes.setVisible(not is_new)
