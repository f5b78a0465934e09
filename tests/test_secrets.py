"""Secrets go to the keyring and nowhere else."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordSetError

from reentry_gui import secrets
from reentry_gui.errors import ReentryError

SECRET = "c0rrect-horse"  # noqa: S105  # of the test only


class MemoryKeyring(KeyringBackend):
    """A keyring that lasts as long as the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's
        self.kept: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.error:
            raise self.error
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.error:
            raise self.error
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def no_ring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # keyring's
    yield
    keyring.set_keyring(before)


def test_a_secret_is_stored_under_its_name_and_deleted(ring: MemoryKeyring) -> None:
    assert not secrets.exists("account 1")
    secrets.store("account 1", SECRET)
    assert ring.kept == {("Reentry", "account 1"): SECRET}
    assert secrets.exists("account 1")
    assert secrets.names() == ("account 1",)
    secrets.delete("account 1")
    secrets.delete("account 1")
    assert ring.kept == {}
    assert secrets.names() == ()


@pytest.mark.usefixtures("ring")
def test_a_secret_is_in_no_file_and_no_log(
    user_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        secrets.store("account 1", SECRET)
    written = [path for path in user_folder.rglob("*") if path.is_file()]
    assert written
    assert not any(SECRET.encode() in path.read_bytes() for path in written)
    assert SECRET not in repr([record.__dict__ for record in caplog.records])


@pytest.mark.usefixtures("no_ring")
def test_without_a_keyring_plain_words_say_so(user_folder: Path) -> None:
    for step in (
        lambda: secrets.store("account 1", SECRET),
        lambda: secrets.exists("account 1"),
        lambda: secrets.delete("account 1"),
    ):
        with pytest.raises(ReentryError, match="this computer offers no keyring") as caught:
            step()
        assert "never writes them into a file" in caught.value.hint
        assert SECRET not in str(caught.value)
    assert not user_folder.exists()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyringLocked("x"), "the keyring is locked"),
        (PasswordSetError(SECRET), r"the keyring refused \(PasswordSetError\)"),
        (OSError(5, "I/O"), r"the keyring refused \(OSError\)"),
    ],
)
def test_what_a_keyring_raises_is_explained(
    ring: MemoryKeyring, error: Exception, words: str
) -> None:
    ring.error = error
    with pytest.raises(ReentryError, match=words) as caught:
        secrets.store("account 1", SECRET)
    assert SECRET not in str(caught.value)
    ring.error = None
    assert secrets.names() == ()


def test_a_bug_is_no_mistake_of_the_user(ring: MemoryKeyring) -> None:
    ring.error = AttributeError("bug")
    with pytest.raises(AttributeError):
        secrets.exists("account 1")


def test_a_keyring_that_forgets_is_found_out(
    ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ring, "set_password", lambda *_given: None)
    with pytest.raises(ReentryError, match="did not keep"):
        secrets.store("account 1", SECRET)


@pytest.mark.usefixtures("ring")
@pytest.mark.parametrize(
    ("name", "secret", "words"),
    [
        ("", SECRET, "cannot name a secret"),
        (" x", SECRET, "cannot name a secret"),
        ("a\nb", SECRET, "cannot name a secret"),
        ("x" * 201, SECRET, "201 characters"),
        ("x", "", "is empty"),
        ("x", "y" * 1281, "1281 characters"),
    ],
)
def test_what_no_keyring_keeps_is_refused(name: str, secret: str, words: str) -> None:
    with pytest.raises(ReentryError, match=words):
        secrets.store(name, secret)
    assert secrets.names() == ()


@pytest.mark.parametrize("content", ["{", "{}", "[1]"])
def test_a_damaged_list_of_names_is_explained(user_folder: Path, content: str) -> None:
    user_folder.mkdir(parents=True)
    (user_folder / "secret_names.json").write_text(content)
    with pytest.raises(ReentryError, match="is no list of names"):
        secrets.names()
