"""Pictures of the tab Bridge with a real bridge and EAs that ask it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import api, config
from reentry_gui.api.runfile import spool_folder
from reentry_gui.decision import trial
from reentry_gui.decision.matrix_file import load_matrix, matrix_path, save_matrix
from reentry_gui.decision.refused import set_aside
from reentry_gui.decision.rules import Rule
from reentry_gui.decision.spool import Entry, Spool
from reentry_gui.profiles import ActionType
from reentry_gui.ui.tabs.bridge import BridgeTab
from reentry_gui.ui.tabs.bridge.rule_dialog import RuleDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.ui.main_window import MainWindow

Scene = Iterator[tuple[str, "QWidget"]]
QUESTIONS: Final = 12
ADVISORS: Final = 6
BREAKING, LEAVING = 1, 3
REFUSED: Final = {"symbol": "EURUSD", "source_ticket": 71, "status": "OK", "reentry_ticket": 72}
ANSWER_SECONDS: Final = 10
RULES: Final = (
    Rule(
        trigger="ECO_HIGH",
        outcome=1,
        action=ActionType.NO_REENTRY,
        size_multiplier=0.0,
        note="losses after news",
    ),
    Rule(outcome=6, generation=0, size_multiplier=0.8, confidence=0.9),
    Rule(trigger="ECO_HIGH", proximity="IMMEDIATE", size_multiplier=0.25, delay_seconds=120),
)


def bridge_screens(window: MainWindow, settle: Callable[[], None]) -> Scene:
    """Yield the tab running, its matrix, a trial, the log, and stopped."""
    window.show_tab("bridge", "live")
    tab = window.built["bridge"]
    opened = prepared(window, settle)
    if opened is None or not isinstance(tab, BridgeTab):
        return
    running = api.start_bridge(opened).running
    with ExitStack() as held:
        for connection in advisors(opened, running["lines"]):
            held.enter_context(connection)
        while not tab.live.decisions.model.everything:  # they are recorded behind the answers
            tab.ask_anew()
            settle()
        yield from live_screens(window, tab, settle)
        yield from matrix_screens(window, tab, settle)
    yield from last_screens(window, tab, settle, opened)


def prepared(window: MainWindow, settle: Callable[[], None]) -> PackConfig | None:
    """Give the pack's bridge any free ports and a few rules; None without a pack."""
    pack = window.pack
    if pack.config is None:
        return None
    ports = {"framed_port": 0, "lines_port": 0, "http_port": 0}
    bridge = pack.config.bridge.model_copy(update=ports)
    config.save(pack.config.model_copy(update={"bridge": bridge}), "ports for the pictures")
    pack.reload()
    settle()
    put_rules(pack.config)
    return pack.config


def advisors(opened: PackConfig, port: int) -> Iterator[socket.socket]:
    """Yield the connections of some EAs; one has broken messages, another has gone."""
    for number, symbol in enumerate(sorted(opened.tables)[:ADVISORS]):
        connection = asked(opened, port, symbol, str(51007 + number))
        if number == BREAKING:
            connection.sendall(b"not of this protocol\n" * 3)
        if number == LEAVING:
            connection.close()
        yield connection


def live_screens(window: MainWindow, tab: BridgeTab, settle: Callable[[], None]) -> Scene:
    """Yield the tab running, then with a decision that was made again."""
    yield from shown(tab, "bridge-running", window, settle)
    tab.live.decisions.replay()
    yield from shown(tab, "bridge-replayed", window, settle)


def last_screens(
    window: MainWindow, tab: BridgeTab, settle: Callable[[], None], opened: PackConfig
) -> Scene:
    """Yield a trial, the log with something refused, and the bridge stopped."""
    window.show_tab("bridge", "try")
    settle()
    tab.trial.form.set_value(tab.trial.form.document() | {"stop_loss": 0.9})
    tab.trial.try_it()
    yield from shown(tab, "bridge-try", window, settle)
    window.show_tab("bridge", "diagnosis")
    yield from shown(tab, "bridge-diagnosis", window, settle)
    window.show_tab("bridge", "log")
    spool = Spool(spool_folder(opened))
    set_aside(spool.folder, Entry("result", {"result": REFUSED}), "no decision 1f0c was made here")
    yield from shown(tab, "bridge-log", window, settle)
    tab.log.put_away()
    api.stop_bridge(opened)
    window.show_tab("bridge", "live")
    yield from shown(tab, "bridge-stopped", window, settle)


def shown(tab: BridgeTab, name: str, window: MainWindow, settle: Callable[[], None]) -> Scene:
    """Yield the window once the tab has looked anew."""
    tab.ask_anew()
    settle()
    yield name, window


def matrix_screens(window: MainWindow, tab: BridgeTab, settle: Callable[[], None]) -> Scene:
    """Yield the matrix with an unsaved edit and a cell picked, then the dialog of a rule."""
    window.show_tab("bridge", "matrix")
    settle()
    page = tab.matrix
    if page is None:
        return
    page.draft.put_rule(Rule(outcome=2, duration="FLASH", size_multiplier=0.5))
    page.map.heat.walk_to(0, 0)
    page.map.pick(0, 0)
    yield from shown(tab, "bridge-matrix", window, settle)
    page.steps.open_pattern({"trigger": "ECO_HIGH", "outcome": 2})
    settle()
    for dialog in page.findChildren(RuleDialog):
        yield "dialog-rule", dialog
        dialog.reject()
    page.draft.undo.undo()
    settle()


def put_rules(opened: PackConfig) -> None:
    """Save a matrix of a few rules, where there is none yet."""
    if not matrix_path(opened).exists():
        matrix = load_matrix(opened).model_copy(update={"rules": RULES})
        save_matrix(opened, matrix, "for the pictures")


def asked(opened: PackConfig, port: int, symbol: str, account: str) -> socket.socket:
    """Let an EA ask about its last trade, and others like it; return its connection."""
    fields = trial.last_question(opened, symbol)
    connection = socket.create_connection(("127.0.0.1", port), timeout=ANSWER_SECONDS)
    if fields is None:
        return connection
    first = int(fields["ticket"])
    with connection.makefile("rb") as answers:
        for number in range(QUESTIONS):
            more = {"ticket": first + number, "account": account, "generation": number % 3}
            more |= levels(fields, number)
            connection.sendall(message(fields | more))
            answers.readline()
    return connection


def message(fields: dict[str, Any]) -> bytes:
    """Return a question as the dialect of lines has it."""
    told = {"type": "reentry_decision_request", "timestamp": "2026-01-05T10:20:00Z", "data": fields}
    return json.dumps(told).encode() + b"\n"


def levels(fields: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a first stop and a close between it and twice the risk, so that outcomes differ."""
    price, sign = float(fields["open_price"]), 1 if fields["type"] == "buy" else -1
    risk = price * 0.002
    close = price + sign * risk * (number / 4 - 1)
    return {"stop_loss": round(price - sign * risk, 5), "close_price": round(close, 5)}
