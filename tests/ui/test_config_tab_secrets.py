"""Passwords and tokens in the window: typed unseen, stored in the keyring, shown as "stored"."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs.config.secret_list import SecretDialog, SecretsPage

SECRET = "c0rrect-horse"  # noqa: S105  # of the test only


class MemoryKeyring(KeyringBackend):
    """A keyring that lasts as long as the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(params=[True])
def ring(request: pytest.FixtureRequest) -> Iterator[KeyringBackend]:
    before = keyring.get_keyring()
    no_keyring = NoKeyring()  # type: ignore[no-untyped-call]  # keyring's
    made: KeyringBackend = MemoryKeyring() if request.param else no_keyring
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def page(qtbot: QtBot, ring: KeyringBackend, wait_idle: Callable[[], None]) -> SecretsPage:
    assert keyring.get_keyring() is ring
    made = SecretsPage()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    wait_idle()
    return made


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # a widget


def stored(page: SecretsPage, name: str, secret: str, wait_idle: Callable[[], None]) -> None:
    click(page.add_button)
    dialog = page.findChildren(SecretDialog)[0]
    assert not dialog.store_button.isEnabled()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClicks(dialog.secret, secret)
    assert dialog.secret.echoMode() is QLineEdit.EchoMode.Password
    click(dialog.store_button)
    wait_idle()
    wait_idle()


def test_a_secret_is_stored_and_only_that_is_shown(
    page: SecretsPage,
    ring: MemoryKeyring,
    wait_idle: Callable[[], None],
    qtbot: QtBot,
    user_folder: Path,
) -> None:
    assert page.empty.isVisible()
    stored(page, "account 1", SECRET, wait_idle)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    cells = [page.model.index(0, column).data() for column in range(2)]
    assert cells == ["account 1", "stored"]
    assert ring.kept == {("Reentry", "account 1"): SECRET}
    assert not any(SECRET.encode() in f.read_bytes() for f in user_folder.rglob("*") if f.is_file())


def test_a_secret_is_replaced_and_deleted(
    page: SecretsPage, ring: MemoryKeyring, wait_idle: Callable[[], None], qtbot: QtBot
) -> None:
    stored(page, "account 1", "old", wait_idle)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    page.table.selectRow(0)
    click(page.replace_button)
    dialog = next(d for d in page.findChildren(SecretDialog) if d.isVisible())
    assert (dialog.name.text(), dialog.secret.text()) == ("account 1", "")
    QTest.keyClicks(dialog.secret, "new")
    click(dialog.store_button)
    qtbot.waitUntil(lambda: "new" in ring.kept.values(), timeout=20_000)
    wait_idle()
    page.table.selectRow(0)
    click(page.delete_button)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=20_000)
    assert ring.kept == {}


def test_a_secret_that_somebody_took_out_is_marked(
    page: SecretsPage, ring: MemoryKeyring, user_folder: Path, qtbot: QtBot
) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "secret_names.json").write_text(json.dumps(["account 1"]), encoding="utf-8")
    assert ring.kept == {}
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    assert page.model.index(0, 1).data() == "no longer in the keyring"


@pytest.mark.parametrize("ring", [False], indirect=True)
def test_without_a_keyring_the_page_says_so(page: SecretsPage, told: list[Message]) -> None:
    assert "This computer offers no keyring" in page.problem.text()
    assert page.problem.isVisible()
    assert not page.add_button.isEnabled()
    assert not told


def test_what_the_keyring_refuses_is_told(
    page: SecretsPage, wait_idle: Callable[[], None], told: list[Message]
) -> None:
    stored(page, "account 1", "x" * 1300, wait_idle)
    assert told[-1].kind == "error"
    assert "1300 characters" in told[-1].text
    assert page.add_button.isEnabled()
