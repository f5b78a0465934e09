"""Passwords and tokens: kept by the system's keyring, never in a file, a log or a repr."""

from __future__ import annotations

import json
import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import keyring
from keyring.errors import KeyringError, KeyringLocked, NoKeyringError

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

SERVICE: Final = "Reentry"
LONGEST_SECRET: Final = 1280  # characters: Windows keeps no more in one credential
LONGEST_NAME: Final = 200


def store(name: str, secret: str) -> None:
    """Put a secret under a name into the keyring, over the one that is there."""
    checked_name(name)
    if not secret:
        raise ReentryError(f"{name}: the secret is empty", "Type it, or delete the entry.")
    if len(secret) > LONGEST_SECRET:
        raise ReentryError(
            f"{name}: the secret has {len(secret)} characters",
            f"Windows keeps at most {LONGEST_SECRET}.",
        )
    with in_plain_words(name, "stored"):
        keyring.set_password(SERVICE, name, secret)
        is_kept = keyring.get_password(SERVICE, name) == secret
    if not is_kept:
        raise ReentryError(
            f"{name}: the keyring did not keep the secret", "Try again, or choose another keyring."
        )
    remember(name, stored=True)
    log.info("secret stored", extra={"name_of_secret": name})


def exists(name: str) -> bool:
    """Tell whether the keyring holds a secret under a name."""
    with in_plain_words(name, "looked up"):
        return keyring.get_password(SERVICE, name) is not None


def read(name: str) -> str | None:
    """Return a secret, None where the keyring holds none under that name."""
    with in_plain_words(name, "read"):
        return keyring.get_password(SERVICE, name)


def delete(name: str) -> None:
    """Take a secret out of the keyring; one that is not there is gone already."""
    with in_plain_words(name, "deleted"):
        if keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    remember(name, stored=False)
    log.info("secret deleted", extra={"name_of_secret": name})


def names() -> tuple[str, ...]:
    """Return the names under which secrets were stored; no keyring can list its own."""
    file = names_file()
    if not file.exists():
        return ()
    try:
        found = json.loads(files.read_bytes(file))
    except ValueError:
        found = None
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise ReentryError(
            f"{file}: is no list of names",
            "Delete the file: it only helps to show which secrets there are.",
        )
    return tuple(found)


def names_file() -> Path:
    """Return the file that holds the names, and nothing but the names."""
    return paths.user_folder() / "secret_names.json"


def remember(name: str, *, stored: bool) -> None:
    """Note that a name has a secret, or has none any more."""
    file = names_file()
    with files.locked(file.with_name(f"{file.name}.lock"), "storing a secret"):
        known = {*names()} | {name} if stored else {*names()} - {name}
        files.write_text(file, json.dumps(sorted(known), ensure_ascii=False, indent=1) + "\n")


def checked_name(name: str) -> None:
    """Refuse a name that some keyring could not keep."""
    if not name.strip() or name != name.strip() or not name.isprintable():
        raise ReentryError(
            f"{name!r} cannot name a secret",
            "Give it a name without spaces around it, for example: account 651083",
        )
    if len(name) > LONGEST_NAME:
        raise ReentryError(
            f"the name of the secret has {len(name)} characters",
            f"At most {LONGEST_NAME} are fine.",
        )


@contextmanager
def in_plain_words(name: str, what: str) -> Iterator[None]:
    """Turn whatever the system's keyring raises into words that help; it is never ours to mend."""
    try:
        yield
    except NoKeyringError as error:
        raise ReentryError(
            "this computer offers no keyring for passwords and tokens",
            "Windows has one built in. On Linux install and unlock GNOME Keyring or KWallet. "
            "Without a keyring Reentry keeps no secrets: it never writes them into a file.",
        ) from error
    except KeyringLocked as error:
        raise ReentryError(
            f"{name}: cannot be {what}, the keyring is locked", "Unlock it, then try again."
        ) from error
    except ReentryError:
        raise
    except Exception as error:
        if is_keyrings(error):
            raise ReentryError(
                f"{name}: cannot be {what}, the keyring refused ({type(error).__name__})",
                "Look at it in the system's own program: Credential Manager on Windows.",
            ) from None  # its text is another program's: it might repeat what it was given
        raise


def is_keyrings(error: Exception) -> bool:
    """Tell whether an error comes from the keyring or from the system below it."""
    module = type(error).__module__
    return isinstance(error, KeyringError | OSError) or module.startswith(
        ("pywintypes", "win32ctypes", "secretstorage", "jeepney", "dbus")
    )
