"""The tab Bridge on a real bridge process and real EAs' messages."""

from __future__ import annotations

import datetime as dt
import json
import socket
from collections.abc import Callable, Iterator
from typing import Any

import psutil  # type: ignore[import-untyped]  # it brings no types
import pytest
from bridges import Client, deploy, question, rows
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication, QTextBlock
from pytestqt.qtbot import QtBot

from reentry_gui import api, db, log
from reentry_gui.api import control
from reentry_gui.api.runfile import spool_folder
from reentry_gui.config import PackConfig
from reentry_gui.decision.matrix_file import save_matrix
from reentry_gui.decision.refused import set_aside
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.decision.spool import Entry, Spool
from reentry_gui.decision.trial import last_question, try_decision
from reentry_gui.decision.undecided import FILE_NAME, Undecided
from reentry_gui.errors import ReentryError
from reentry_gui.ui import background, bridge_light, theme
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.bridge import BridgeTab, words
from reentry_gui.ui.tabs.bridge.log_page import LogPage
from reentry_gui.ui.tabs.bridge.look import Look, State, bridge_lines, look
from reentry_gui.ui.tabs.bridge.parts import PathBox

LONG_MS = 60_000
ANY_PORTS = {"framed_port": 0, "lines_port": 0, "http_port": 0}


@pytest.fixture
def ready(pack: PackConfig, make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return a pack with deployed profiles whose bridge takes any free ports."""
    deploy(pack)
    return make_config(bridge=ANY_PORTS)


@pytest.fixture
def open_pack(qtbot: QtBot, ready: PackConfig) -> Iterator[Pack]:
    theme.apply("light")
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(ready.file)
    yield pack
    pack.deleteLater()


@pytest.fixture
def tab(qtbot: QtBot, open_pack: Pack, ready: PackConfig) -> Iterator[BridgeTab]:
    made = BridgeTab(open_pack)
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    qtbot.waitUntil(lambda: made.found is not None, timeout=LONG_MS)
    yield made
    settled(qtbot)
    api.stop_bridge(ready)
    for process in control.STARTED:
        process.wait(LONG_MS / 1000)


def settled(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not background.running(), timeout=LONG_MS)


def started(qtbot: QtBot, tab: BridgeTab) -> dict[str, int]:
    """Start the bridge from the tab and return its ports."""
    tab.start_action.trigger()
    qtbot.waitUntil(lambda: shown(tab).state is State.RUNNING, timeout=LONG_MS)
    return shown(tab).running


def shown(tab: BridgeTab) -> Look:
    assert tab.found is not None
    return tab.found


@pytest.fixture
def advisor() -> Iterator[Callable[[int], Client]]:
    """Return a function that connects an EA to a port."""
    made: list[Client] = []

    def connect(port: int) -> Client:
        made.append(Client(socket.create_connection(("127.0.0.1", port)), "lines"))
        return made[-1]

    yield connect
    for client in made:
        client.close()


def test_it_says_what_the_bridge_is_for_until_one_has_run(qtbot: QtBot, tab: BridgeTab) -> None:
    assert tab.header.verdict.text() == "The bridge is not running."
    assert tab.live.first.isVisible()
    assert not tab.live.panes.isVisible()
    assert tab.start_action.isEnabled()
    assert not tab.stop_action.isEnabled()
    tab.include_action.trigger()
    assert QGuiApplication.clipboard().text().endswith("ReentryBridge.mqh")
    settled(qtbot)


def test_start_ask_replay_stop(
    qtbot: QtBot,
    tab: BridgeTab,
    advisor: Callable[[int], Client],
    ready: PackConfig,
    told: list[Message],
    check_model: Callable[[QAbstractItemModel], None],
) -> None:
    ports = started(qtbot, tab)
    assert tab.header.verdict.status == "PASS"
    assert str(ports["lines"]) in tab.header.details.text()
    assert not tab.live.first.isVisible()
    assert not tab.start_action.isEnabled()
    client = advisor(ports["lines"])
    answers = [client.ask(question(ticket)) for ticket in (1, 2)]
    peers, decisions = tab.live.peers.model, tab.live.decisions.model
    qtbot.waitUntil(lambda: len(decisions.everything) == 2, timeout=LONG_MS)
    qtbot.waitUntil(lambda: len(peers.everything) == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: peers.everything[0]["answered"] == 2, timeout=LONG_MS)
    check_model(peers)
    check_model(decisions)
    row = decisions.everything[0].record
    assert row.decision_id == answers[1]["decision_id"]
    assert row.ticket == 2
    path = tab.live.decisions.path.toPlainText()
    assert answers[1]["combination_id"] in path
    latencies = tab.live.decisions.latencies
    qtbot.waitUntil(lambda: answers[1]["decision_id"] in latencies, timeout=LONG_MS)
    assert 0 < latencies[answers[1]["decision_id"]] < 5000
    path = tab.live.decisions.path.toPlainText()
    assert f"after {latencies[answers[1]['decision_id']]:.2f} ms" in path
    shown_texts = [str(decisions.index(0, at).data()) for at in range(decisions.columnCount())]
    assert answers[1]["reason"] in shown_texts
    assert ("allowed" in shown_texts or "clamped" in shown_texts) == bool(answers[1]["allowed"])
    tab.live.decisions.replay_action.trigger()
    qtbot.waitUntil(tab.live.decisions.verdict.isVisible, timeout=LONG_MS)
    assert tab.live.decisions.verdict.text() == "Made again from what was recorded: the same."
    tab.stop_action.trigger()
    qtbot.waitUntil(lambda: shown(tab).state is State.STOPPED, timeout=LONG_MS)
    assert any(message.kind == "question" and "1 EAs" in message.text for message in told)
    assert not api.bridge_status(ready).is_running
    assert tab.live.panes.isVisible(), "the decisions stay on view"
    assert [*bridge_lines(next(ready.path("logs_dir").glob("reentry-*.jsonl")))]


def test_a_replay_that_differs_says_what(
    qtbot: QtBot, tab: BridgeTab, ready: PackConfig, advisor: Callable[[int], Client]
) -> None:
    ports = started(qtbot, tab)
    client = advisor(ports["lines"])
    name = client.ask(question(7))["decision_id"]
    qtbot.waitUntil(lambda: bool(tab.live.decisions.model.everything), timeout=LONG_MS)
    api.stop_bridge(ready)
    [(text,)] = rows(ready, "SELECT decision FROM reentry_decisions")
    forged = json.dumps(json.loads(text) | {"lots": 9.0}).replace("'", "''")
    with db.open_database(ready.path("db_path")) as database:
        database.sql(f"UPDATE reentry_decisions SET decision = '{forged}'")
    assert tab.live.decisions.model.everything[0].record.decision_id == name
    tab.live.decisions.replay_action.trigger()
    qtbot.waitUntil(tab.live.decisions.verdict.isVisible, timeout=LONG_MS)
    assert "lots" in tab.live.decisions.verdict.text()
    assert tab.live.decisions.verdict.status == "FAIL"


def test_a_bridge_that_cannot_start_says_why(
    qtbot: QtBot,
    pack: PackConfig,
    make_config: Callable[..., PackConfig],
    told: list[Message],
) -> None:
    deploy(pack)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        config = make_config(bridge=ANY_PORTS | {"lines_port": port})
        with pytest.raises(ReentryError) as caught:
            api.start_bridge(config)
    assert f"cannot listen on 127.0.0.1 port {port}" in caught.value.hint
    assert told == []
    del qtbot


def test_trying_gives_what_the_bridge_would_and_records_nothing(
    qtbot: QtBot, tab: BridgeTab, ready: PackConfig, advisor: Callable[[int], Client]
) -> None:
    settled(qtbot)
    trial = tab.trial
    trial.form.set_value(question(4711))
    trial.try_action.trigger()
    qtbot.waitUntil(lambda: bool(trial.path.toPlainText()), timeout=LONG_MS)
    now = dt.datetime.now().astimezone()
    expected = try_decision(ready, question(4711), now).decision
    assert expected.combination_id in trial.path.toPlainText()
    assert "nothing was recorded" in trial.path.toPlainText()
    assert rows(ready, "SELECT count(*) FROM reentry_decisions") == [(0,)]
    ports = started(qtbot, tab)
    client = advisor(ports["lines"])
    answer = client.ask(question(4711))
    assert {key: answer[key] for key in ("lots", "action", "reason", "allowed")} == {
        key: expected.fields()[key] for key in ("lots", "action", "reason", "allowed")
    }


def test_a_wrong_value_stands_at_its_field(qtbot: QtBot, tab: BridgeTab) -> None:
    settled(qtbot)
    tab.trial.form.set_value(question(1) | {"lots": -1})
    assert not tab.trial.try_action.isEnabled()
    assert [error.path for error in tab.trial.form.errors()] == ["lots"]


def test_the_last_closed_trade_is_taken(ready: PackConfig) -> None:
    with db.open_database(ready.path("db_path")) as database:
        for ticket, closed in ((1, "2026.01.05 10:20:00"), (2, "2026.01.06 10:20:00")):
            database.sql(
                "INSERT INTO trades_EURUSD (ticket, type, lots, open_price, close_price, open_time,"
                " close_time, profit)"
                " VALUES (?, 'buy', 0.1, 1.1, 1.2, '2026.01.05 10:00:00', ?, 5)",
                (ticket, closed),
            )
    found = last_question(ready, "EURUSD")
    assert found is not None
    assert (found["ticket"], found["close_time"]) == (2, "2026.01.06 10:20:00")
    try_decision(ready, found, dt.datetime.now().astimezone())
    assert last_question(ready, "USDJPY") is None


def test_nothing_is_asked_while_nobody_looks(qtbot: QtBot, tab: BridgeTab) -> None:
    assert tab.timer.isActive()
    tab.hide()
    assert not tab.timer.isActive()
    settled(qtbot)
    tab.ask()
    assert tab.job is None or tab.job.finished


def test_the_way_to_a_decision_is_indented_and_what_stopped_it_stands_out(qtbot: QtBot) -> None:
    box = PathBox("way")
    qtbot.addWidget(box)
    text = "1f0c  EURUSD 7: no re-entry\n  cell        X\n  blocked     Max Generations: 3"
    box.setPlainText(text)
    assert box.toPlainText() == text
    title, step, stopped = (box.document().findBlockByNumber(n) for n in range(3))
    assert title.blockFormat().leftMargin() == 0
    assert step.blockFormat().leftMargin() == -step.blockFormat().textIndent() > 0
    warning = theme.colours().warning
    assert [foreground(block) == warning for block in (step, stopped)] == [False, True]


def foreground(block: QTextBlock) -> str:
    return block.begin().fragment().charFormat().foreground().color().name()


@pytest.mark.parametrize(
    ("trouble", "why", "status"),
    [
        ("journal_trouble", "trades.bridge: No space left on device", "FAIL"),
        ("database_trouble", "trades.db is locked", "WARNING"),
        ("dial_trouble", "127.0.0.1:9999 does not answer", "WARNING"),
        ("", "", "PASS"),
    ],
)
def test_what_is_in_the_way_is_said_in_the_head(trouble: str, why: str, status: str) -> None:
    now: dict[str, Any] = {"decided": 3, "repeated": 1, "errors": 0, "p50_ms": 0.2, "p99_ms": 1.5}
    now |= {"deadline_ms": 5000, "journal_waiting": 2, "database_trouble": ""}
    now |= {"journal_trouble": "", "dialled": "127.0.0.1:9999", trouble: why}
    run = {"host": "127.0.0.1", "framed": 1, "lines": 2, "http": 3, "pid": 4, "started_at": ""}
    found = Look(State.RUNNING, run, now, None, None)
    assert words.verdict(found)[1] == status
    assert why in words.details(found)
    assert ("EAs go by their profiles" in words.details(found)) == (status == "FAIL")


@pytest.mark.parametrize("state", [State.RUNNING, State.STOPPED])
def test_closes_that_wait_for_room_are_said_whether_a_bridge_runs_or_not(state: State) -> None:
    now: dict[str, Any] = {"decided": 3, "repeated": 1, "errors": 0, "p50_ms": 0.2, "p99_ms": 1.5}
    now |= {"deadline_ms": 5000, "journal_waiting": 2, "database_trouble": ""}
    run = {"host": "127.0.0.1", "framed": 1, "lines": 2, "http": 3, "pid": 4, "started_at": ""}
    is_running = state is State.RUNNING
    known = (run, now) if is_running else ({}, {})
    found = Look(state, *known, None, None, undecided=2)
    assert words.verdict(found)[1] == "WARNING"
    assert "2 closes wait for room on the disk" in words.details(found)
    found = Look(state, *known, None, None)
    assert words.verdict(found)[1] == ("PASS" if is_running else "NOT APPLICABLE")
    assert "room on the disk" not in words.details(found)


def test_closes_that_a_bridge_has_left_are_looked_for(ready: PackConfig) -> None:
    folder = spool_folder(ready)
    folder.mkdir()
    assert look(ready).undecided == 0
    Undecided(folder / FILE_NAME).keep(question(7))
    assert look(ready).undecided == 1


def test_the_rules_below_the_one_that_decided_are_told(
    qtbot: QtBot, tab: BridgeTab, advisor: Callable[[int], Client], ready: PackConfig
) -> None:
    rules = (Rule(trigger="ECO_HIGH", outcome=5), Rule(outcome=5, size_multiplier=0.5))
    save_matrix(ready, MatrixFile(rules=rules), "one below the other")
    advisor(started(qtbot, tab)["lines"]).ask(question(1))
    path = tab.live.decisions.path
    qtbot.waitUntil(lambda: "otherwise    *~*~O5~*~* × 0.5" in path.toPlainText(), timeout=LONG_MS)


def test_the_diagnosis_names_the_switch_that_is_off(qtbot: QtBot, tab: BridgeTab) -> None:
    tab.go("diagnosis")
    page = tab.diagnosis
    qtbot.waitUntil(lambda: bool(page.model.everything), timeout=LONG_MS)
    assert page.verdict.status == "FAIL"
    assert page.verdict.text() == "In the way: Bridge – it does not run"
    started(qtbot, tab)
    page.again_action.trigger()
    qtbot.waitUntil(lambda: "Connections" in page.verdict.text(), timeout=LONG_MS)
    assert [page.model.index(row, 0).data() for row in range(4)] == ["Bridge", *["Ports"] * 3]


def test_the_diagnosis_offers_the_button_that_mends_a_step(qtbot: QtBot, tab: BridgeTab) -> None:
    tab.go("diagnosis")
    page = tab.diagnosis
    qtbot.waitUntil(lambda: bool(page.model.everything), timeout=LONG_MS)
    what_to_do = page.model.index(0, 3)
    assert what_to_do.data() == page.fix_button.text() == "Start the bridge"
    assert what_to_do.data(Qt.ItemDataRole.ToolTipRole) == "reentry bridge start"
    asked: list[tuple[str, object]] = []
    tab.pack.tab_requested.connect(lambda *place: asked.append(place))
    page.fix_button.click()
    assert asked == [("bridge", "start")]
    page.view.clearSelection()
    assert not page.fix_button.isVisible()


def test_the_window_hears_when_the_bridge_starts_and_dies(
    qtbot: QtBot, tab: BridgeTab, open_pack: Pack
) -> None:
    with qtbot.waitSignal(open_pack.bridge_changed, timeout=LONG_MS):
        running = started(qtbot, tab)
    with qtbot.waitSignal(open_pack.bridge_changed, timeout=LONG_MS):
        psutil.Process(running["pid"]).kill()


def test_a_killed_bridge_cannot_be_reached_and_starts_again(qtbot: QtBot, tab: BridgeTab) -> None:
    psutil.Process(started(qtbot, tab)["pid"]).kill()
    qtbot.waitUntil(lambda: shown(tab).state is State.SILENT, timeout=LONG_MS)
    assert tab.header.verdict.status == "FAIL"
    assert started(qtbot, tab)


def test_the_log_shows_only_the_bridges_lines(ready: PackConfig) -> None:
    folder = ready.path("logs_dir")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "reentry-2026-01-01.1.jsonl"
    entries = [
        {
            "time": "2026-01-01T10:00:00",
            "level": "INFO",
            "logger": "reentry_gui.kpi",
            "message": "a",
        },
        {
            "time": "2026-01-01T10:00:01+00:00",
            "level": "WARNING",
            "logger": "reentry_gui.decision.desk",
            "message": "b",
            "why": "locked",
        },
    ]
    file.write_text("\n".join(map(json.dumps, entries)) + "\nbroken\n", encoding="utf-8")
    assert log.day_and_number(file)
    at = dt.datetime(2026, 1, 1, 10, 0, 1, tzinfo=dt.UTC).astimezone()
    assert bridge_lines(file) == [f"{at:%Y-%m-%d %H:%M:%S}  WARNING  b  why: locked"]


def test_the_logs_end_stays_on_view_and_so_does_what_is_read(qtbot: QtBot) -> None:
    page = LogPage()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    bar = page.box.verticalScrollBar()
    page.show_text("\n".join(map(str, range(200))))
    assert bar.value() == bar.maximum() > 0
    page.resize(600, 200)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    bar.setValue(50)
    page.show_text("\n".join(map(str, range(300))))
    page.resize(600, 300)
    assert bar.value() == 50


def test_what_the_database_refused_is_shown_and_put_away(
    qtbot: QtBot, tab: BridgeTab, ready: PackConfig, told: list[Message]
) -> None:
    assert tab.log.refused.isHidden()
    folder = spool_folder(ready)
    entry = Entry("result", {"result": {"symbol": "EURUSD", "source_ticket": 7, "status": "OK"}})
    set_aside(Spool(folder).folder, entry, "no decision 17 was made here")
    tab.go("log")
    tab.ask_anew()
    qtbot.waitUntil(lambda: not tab.log.refused.isHidden(), timeout=LONG_MS)
    text = tab.log.refused.box.toPlainText()
    assert "no decision 17 was made here" in text
    assert "refused: 1" in tab.header.details.text()
    tab.log.refused.away_action.trigger()
    qtbot.waitUntil(tab.log.refused.isHidden, timeout=LONG_MS)
    (kept,) = folder.glob("refused-*.log")
    assert any(kept.name in message.text for message in told)
    tab.ask_anew()
    qtbot.waitUntil(lambda: "refused" not in tab.header.details.text(), timeout=LONG_MS)


def test_the_light_of_the_status_bar(qtbot: QtBot, tab: BridgeTab, ready: PackConfig) -> None:
    assert bridge_light.look(ready).text == "Bridge: off"
    ports = started(qtbot, tab)
    found = bridge_light.look(ready)
    assert found.text == "Bridge: running"
    assert str(ports["lines"]) in found.whole
    psutil.Process(ports["pid"]).kill()
    control.STARTED[-1].wait(LONG_MS / 1000)
    assert bridge_light.look(ready).text == "Bridge: no answer"


def test_the_form_of_a_trial_is_made_when_it_is_first_seen(qtbot: QtBot, tab: BridgeTab) -> None:
    settled(qtbot)
    assert "form" not in vars(tab.trial)
    tab.go("try")
    assert tab.trial.area.widget() is tab.trial.form
    qtbot.waitUntil(lambda: tab.trial.form.document()["ticket"] is not None)
    assert tab.trial.try_action.isEnabled()


def test_the_matrix_is_made_when_somebody_turns_to_it_and_joins_the_commands(
    tab: BridgeTab,
) -> None:
    offered = tab.commands()
    tab.complete()
    before = tab.matrix
    assert before is None
    tab.parts.setCurrentWidget(tab.matrix_place)
    assert tab.matrix is not None
    assert offered[-len(tab.matrix.commands()) :] == list(tab.matrix.commands())
