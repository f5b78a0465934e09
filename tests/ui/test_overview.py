from __future__ import annotations

import datetime as dt
import json
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui import db, files, install, paths
from reentry_gui.config import PackConfig
from reentry_gui.install import steps
from reentry_gui.ui.fixes import fix_for
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.overview import OverviewTab, checks, kept
from reentry_gui.verify import Result, Status, VerifyReport

Idle = Callable[[], None]
Click = Callable[[QWidget], None]
Check = Callable[[QAbstractItemModel], None]


def tab_of(window: MainWindow) -> OverviewTab:
    tab = window.built["overview"]
    assert isinstance(tab, OverviewTab)
    return tab


@pytest.fixture
def tab(open_window: MainWindow) -> OverviewTab:
    return tab_of(open_window)


def due_today(file: Path) -> str:
    day = configs.WEEKDAYS[dt.datetime.now().astimezone().weekday()]
    return configs.load(file).personas.cycle_map[day]


def test_each_card_answers_its_question(tab: OverviewTab, pack_file: Path) -> None:
    assert tab.live.answer.text() == due_today(pack_file)
    assert tab.live.status == "PASS"
    assert "Nothing shows yet that the EA has read it" in tab.live.details.text()
    assert "06:45" in tab.coming.details.text()
    assert tab.last.answer.text() == due_today(pack_file)
    assert tab.checks.answer.text().startswith("PASSED")


def test_what_the_ea_has_read_and_a_mixture_are_shown_as_such(
    open_window: MainWindow, pack_file: Path, wait_idle: Idle
) -> None:
    config = configs.load(pack_file)
    target = config.deployed_profile("EURUSD")
    other = next(name for name in config.persona_names if name != due_today(pack_file))
    files.write_bytes(target, files.read_bytes(config.profile(other, "EURUSD")))
    read = dt.datetime.now().astimezone() + dt.timedelta(seconds=2)
    logs = config.path("config_root").parent.parent / "Logs"
    logs.mkdir(exist_ok=True)
    line = f"0\t{read:%H:%M:%S}.123\tReentryEA EURUSD,H1: loaded config\\EURUSD_reentry.csv"
    files.write_text(logs / f"{read:%Y%m%d}.log", line)
    open_window.pack.deployed.emit()
    wait_idle()
    tab, count = tab_of(open_window), len(config.symbols)
    assert (tab.live.answer.text(), tab.live.status) == ("A mixture", "WARNING")
    assert f"{count - 1} of {count} symbols hold it" in tab.live.details.text()
    assert f"Read by the EA: 1 of {count}." in tab.live.details.text()


def test_without_a_pack_it_says_what_to_do(window: MainWindow) -> None:
    tab = tab_of(window)
    assert tab.stack.currentWidget() is tab.welcome
    assert "config file" in tab.welcome.why.text()


def test_a_file_edited_by_hand_is_shown_as_such(
    open_window: MainWindow, pack_file: Path, wait_idle: Idle
) -> None:
    target = configs.load(pack_file).deployed_profile("EURUSD")
    files.write_bytes(target, target.read_bytes().replace(b"0.", b"0.7", 1))
    open_window.pack.deployed.emit()
    wait_idle()
    tab = tab_of(open_window)
    assert tab.live.answer.text() == "Edited by hand"
    assert tab.live.status == "WARNING"
    tab.toggle_symbols()
    states = [tab.symbols.state_words(row) for row in tab.symbols.model.shown]
    assert states.count("edited by hand") == 1


def test_a_damaged_profile_fails_with_a_fix(
    open_window: MainWindow, pack_file: Path, wait_idle: Idle
) -> None:
    persona = due_today(pack_file)
    files.write_text(configs.load(pack_file).profile(persona, "EURUSD"), "no profile")
    tab = tab_of(open_window)
    tab.verify()
    wait_idle()
    assert tab.checks.status == "FAIL"
    assert tab.checks.answer.text().startswith("FAILED")


def test_install_shows_first_what_it_does_then_does_it(
    tab: OverviewTab, pack_file: Path, click: Click, wait_idle: Idle
) -> None:
    profile = configs.load(pack_file).profile("moderate", "EURUSD")
    profile.unlink()
    click(tab.install_button)
    dialog = tab.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    wait_idle()
    assert "moderate: 1 default profiles" in dialog.text.toPlainText()
    assert not profile.exists()
    click(dialog.do_button)
    wait_idle()
    assert profile.is_file()
    assert dialog.head.text().startswith("Installed. Verified: PASSED")
    click(dialog.close_button)


def test_an_installation_that_is_stopped_says_so(
    qtbot: QtBot, tab: OverviewTab, wait_idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab.install()
    dialog = tab.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    wait_idle()
    at_work, stopped, real = threading.Event(), threading.Event(), steps.make_folders

    def held_up(setting: install.Setting) -> install.Step:
        at_work.set()
        stopped.wait(30)
        return real(setting)

    monkeypatch.setattr(steps, "make_folders", held_up)
    dialog.carry_out()
    qtbot.waitUntil(at_work.is_set, timeout=30_000)
    dialog.stop()
    stopped.set()
    wait_idle()
    assert "skipped" in dialog.text.toPlainText()
    assert dialog.close_button.isEnabled()


def test_rotate_now_tells_first(
    qtbot: QtBot, open_window: MainWindow, pack_file: Path, click: Click, wait_idle: Idle
) -> None:
    tab = tab_of(open_window)
    target = configs.load(pack_file).deployed_profile("EURUSD")
    target.unlink()
    click(tab.rotate_button)
    dialog = tab.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    wait_idle()
    assert not target.exists()
    with qtbot.waitSignal(open_window.pack.deployed):
        dialog.carry_out()
    wait_idle()
    assert target.is_file()
    assert tab.live.status == "PASS"


def test_checks_are_put_in_order_and_into_words_by_the_worker(
    tab: OverviewTab, monkeypatch: pytest.MonkeyPatch, wait_idle: Idle
) -> None:
    tellers: list[threading.Thread] = []
    told_of = checks.told_of

    def watched(report: VerifyReport) -> checks.Told:
        tellers.append(threading.current_thread())
        return told_of(report)

    monkeypatch.setattr(checks, "told_of", watched)
    tab.checks.again_button.click()
    wait_idle()
    assert tellers
    assert threading.main_thread() not in tellers
    ranks = [("FAIL", "WARNING").count(row.status) for row in tab.checks.model.shown]
    assert ranks == sorted(ranks, reverse=True)
    assert (
        tab.checks.details.text().splitlines()[: checks.REASONS]
        == [f"{row.check}: {row.reason}" for row in tab.checks.model.shown[: sum(ranks)]][
            : checks.REASONS
        ]
    )


def test_checks_are_copied_as_text(tab: OverviewTab, told: list[Message]) -> None:
    tab.checks.copy()
    assert "PASSED" in QGuiApplication.clipboard().text()
    assert told[-1].kind == "notice"


def test_support_bundle_holds_no_secret(
    open_window: MainWindow,
    pack_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait_idle: Idle,
    qtbot: QtBot,
) -> None:
    document = pack_file.read_text(encoding="utf-8")
    with qtbot.waitSignal(open_window.pack.config_changed, timeout=20_000):
        pack_file.write_text(document.replace("{", '{"mail": {"password": "hunter2"},', 1))
    wait_idle()
    target = tmp_path / "bundle.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    tab_of(open_window).checks.save_bundle()
    wait_idle()
    with zipfile.ZipFile(target) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert {"versions.txt", "verify.txt", "config.json"} <= texts.keys()
    assert not any("hunter2" in text for text in texts.values())


def test_models_keep_qts_rules(tab: OverviewTab, check_model: Check) -> None:
    check_model(tab.checks.model)
    check_model(tab.symbols.model)


@pytest.mark.parametrize(
    ("command", "tab", "place"),
    [
        ('reentry install --config "x"', "overview", "install"),
        ('reentry rotate --config "x"', "overview", "rotate"),
        ('reentry mt4 find --update-json --config "x"', "terminals", None),
        ("reentry tasks register", "tasks", None),
        ('reentry profile convert "x" --in-place', "profiles", None),
        ("Check your rights there.", "", None),
    ],
)
def test_every_fix_has_a_place(command: str, tab: str, place: str | None) -> None:
    fix = fix_for(Result("x", Status.FAIL, "why", command))
    assert fix is not None
    assert (fix.tab, fix.place) == (tab, place)


def test_a_dropped_statement_is_imported_after_a_preview(
    open_window: MainWindow, pack_file: Path, wait_idle: Idle, click: Click
) -> None:
    sample = paths.data_folder() / "resources" / "samples" / "detailed-demo-2088913717.htm"
    open_window.open([sample])
    wait_idle()
    [dialog] = tab_of(open_window).findChildren(PreviewDialog)
    assert "130 trades would be imported" in dialog.text.toPlainText()
    before = configs.load(pack_file)
    assert trades_of(before) == 0
    click(dialog.do_button)
    wait_idle()
    assert "130 trades imported" in dialog.text.toPlainText()
    assert trades_of(configs.load(pack_file)) == 130
    dialog.accept()


def trades_of(config: PackConfig) -> int:
    with db.open_database(config.path("db_path"), read_only=True) as database:
        return sum(db.count_rows(database, f"trades_{symbol}") for symbol in config.tables)


NOW = dt.datetime(2026, 11, 20, 12, 3, tzinfo=dt.UTC)


def kept_words(until: dt.datetime) -> kept.Kept:
    cards = {"live": ("moderate", "As due"), "coming": ("aggressive", "Sat"), "checks": ("OK", "")}
    return kept.Kept(NOW, until, cards, [("Sun", "moderate")])


def started(qtbot: QtBot, file: Path) -> OverviewTab:
    """Return Overview as the first paint of a start that will open `file` shows it."""
    window = MainWindow(whole=False)
    qtbot.addWidget(window)
    window.pack.expect(file)
    window.restore_place()
    return tab_of(window)


def test_a_start_shows_what_was_told_last_with_its_time(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot
) -> None:
    before = tab_of(open_window)
    assert open_window.pack.config is not None
    tab = started(qtbot, open_window.pack.config.file)
    for was, now in zip(before.cards().values(), tab.cards().values(), strict=True):
        assert (now.answer.text(), now.details.text()) == (was.answer.text(), was.details.text())
        assert now.question.text().startswith(f"{was.title} As of ")
        assert now.status == ""
    assert due_today(pack_file) == tab.live.answer.text()
    assert tab.coming.grid.rowCount() >= 4


def test_what_was_recalled_gives_way_to_what_is_true_now(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Idle
) -> None:
    configs.load(pack_file).deployed_profile("EURUSD").unlink()
    tab = started(qtbot, pack_file)
    assert tab.live.recalled
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        tab.pack.open(pack_file)
    wait_idle()
    assert tab.live.answer.text() == "Files are missing"
    assert not any(card.recalled for card in tab.cards().values())
    assert tab.live.question.text() == tab.live.title
    del open_window


def test_nothing_is_recalled_of_another_config_or_at_the_first_start(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.json"
    tab = started(qtbot, other)
    assert tab.live.answer.text() == "Looking …"
    assert not tab.live.recalled
    with qtbot.waitSignal(tab.pack.config_failed, timeout=20_000):
        tab.pack.open(other)
    assert tab.stack.currentWidget() is tab.welcome
    kept.file().unlink()
    assert open_window.pack.file is not None
    assert started(qtbot, open_window.pack.file).live.answer.text() == "Looking …"


def test_what_came_next_is_not_told_when_its_time_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    file, now = tmp_path / "pack.json", NOW + dt.timedelta(hours=2)
    for hours, coming in ((3, "aggressive"), (1, "Looking …")):
        words = kept_words(NOW + dt.timedelta(hours=hours))
        kept.keep(kept.text_of(file, words))
        assert kept.recall(file, now) == words
        tab = started(qtbot, tmp_path / "unknown.json")
        tab.recall(words, now)
        assert tab.coming.answer.text() == coming
        assert tab.live.answer.text() == "moderate"


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"layout": 1}',
        b'"kept_at": "2026-11-20T12:03:00"',
        b'"kept_at": "2036-11-20T12:03:00+00:00"',
        b'"until": 7',
        b'"cards": {"live": ["a"]}',
        b'"days": [[1, 2]]',
        b'"language": "xx"',
        b'"layout": 0',
    ],
)
def test_a_damaged_or_foreign_file_recalls_nothing(damage: bytes, tmp_path: Path) -> None:
    file = tmp_path / "pack.json"
    words = kept_words(NOW + dt.timedelta(hours=1))
    kept.keep(kept.text_of(file, words))
    assert kept.recall(file, NOW) == words
    if damage.startswith(b'"'):
        document = json.loads(kept.file().read_bytes()) | json.loads(b"{%b}" % damage)
        damage = json.dumps(document).encode()
    kept.file().write_bytes(damage)
    assert kept.recall(file, NOW) is None
