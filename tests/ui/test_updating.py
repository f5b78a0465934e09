from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from update_servers import PUBLIC, Publisher, serve, signed
from update_servers import told as said

import reentry_gui
from reentry_gui.ui import updating
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.updates import check, source

Idle = Callable[[], None]


@pytest.fixture(autouse=True)
def _publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = tmp_path / "updates.json"
    public = {"url": "https://example.org/update.json", "public_key": PUBLIC.hex()}
    built.write_text(json.dumps(public), encoding="utf-8")
    monkeypatch.setattr(source, "source_file", lambda: built)


def allow(window: MainWindow, publisher: Publisher, qtbot: QtBot, wait_idle: Idle) -> None:
    """Turn the check on, as its user does in the config."""
    file = window.pack.file
    assert file is not None
    document = json.loads(file.read_text(encoding="utf-8"))
    document["updates"] = {"check": True, "manifest_url": publisher.url}
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        file.write_text(json.dumps(document), encoding="utf-8")
        window.pack.reload()
    wait_idle()


def notices(messages: list[Message]) -> list[str]:
    return [message.text for message in messages if message.kind == "notice"]


def test_off_its_user_is_led_to_the_option(
    open_window: MainWindow, told: list[Message], wait_idle: Idle
) -> None:
    updating.UpdateWatch(open_window)
    open_window.menus.update.trigger()
    wait_idle()
    assert [message.kind for message in told] == ["question"]
    assert "off" in told[0].text
    tab = open_window.built["config"]
    assert open_window.tabs.currentWidget().isAncestorOf(tab)
    assert not check.memory_file().exists()


def test_without_a_pack_it_is_explained(window: MainWindow, told: list[Message]) -> None:
    window.menus.update.trigger()
    assert [message.kind for message in told] == ["information"]


def test_a_newer_version_is_shown_with_its_page(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    with serve(signed(said())) as publisher:
        allow(open_window, publisher, qtbot, wait_idle)
        dialog = updating.ask_now(open_window)
        assert isinstance(dialog, updating.UpdateDialog)
        wait_idle()
    assert dialog.head.text() == "Version 99.1.0 is there"
    assert "- Grüße" in dialog.text.toPlainText()
    assert dialog.page_button.isVisible()
    dialog.page_button.click()
    assert opened == ["https://example.org/reentry/v99.1.0"]
    dialog.accept()


def test_no_newer_version_and_no_page(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    with serve(signed(said(version="0.0.1"))) as publisher:
        allow(open_window, publisher, qtbot, wait_idle)
        dialog = updating.ask_now(open_window)
        assert isinstance(dialog, updating.UpdateDialog)
        wait_idle()
    assert dialog.head.text() == "There is no newer version"
    assert not dialog.page_button.isVisible()
    dialog.accept()


def test_offline_it_says_so_and_the_window_goes_on(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle, told: list[Message]
) -> None:
    with serve(b"") as publisher:
        pass
    updating.UpdateWatch(open_window)
    allow(open_window, publisher, qtbot, wait_idle)
    assert notices(told) == []  # nobody has asked
    dialog = updating.ask_now(open_window)
    assert isinstance(dialog, updating.UpdateDialog)
    wait_idle()
    assert dialog.head.text() == "It did not work"
    assert "cannot be reached" in dialog.text.toPlainText()
    assert "online" in dialog.text.toPlainText()
    dialog.accept()


def test_the_window_asks_by_itself_once_a_day(
    open_window: MainWindow,
    qtbot: QtBot,
    wait_idle: Idle,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serve(signed(said())) as publisher:
        watch = updating.UpdateWatch(open_window)
        wait_idle()
        assert publisher.asked == []  # off
        allow(open_window, publisher, qtbot, wait_idle)
        assert len(publisher.asked) == 1
        assert notices(told) == [f"Reentry 99.1.0 is there; this is {reentry_gui.__version__}."]
        watch.look()
        wait_idle()
        assert len(publisher.asked) == 1
        tomorrow = updating.now() + dt.timedelta(days=1)
        monkeypatch.setattr(updating, "now", lambda: tomorrow)
        watch.look()
        wait_idle()
        assert len(publisher.asked) == 2
    open_window.notices.step.click()
    dialog = open_window.findChild(updating.UpdateDialog)
    assert isinstance(dialog, updating.UpdateDialog)
    assert "- faster" in dialog.text.toPlainText()
    dialog.accept()


def test_an_old_answer_is_told_once_though_nobody_asked(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle, told: list[Message]
) -> None:
    with serve(signed(said(expires="2026-11-20"))) as publisher:
        watch = updating.UpdateWatch(open_window)
        allow(open_window, publisher, qtbot, wait_idle)
        watch.look()
        wait_idle()
        assert len(publisher.asked) == 2
    assert [text for text in notices(told) if "old answer" in text] == notices(told)
    assert len(notices(told)) == 1
    assert "counts until 2026-11-20" in told[-1].details
