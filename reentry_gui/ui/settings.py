"""What the window remembers of its user: geometry, last tab, theme, language, recent files."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QSettings

from reentry_gui import paths

ThemeMode = Literal["system", "light", "dark"]
THEME_MODES: Final[tuple[ThemeMode, ...]] = ("system", "light", "dark")
RECENT_KEPT: Final = 8


def store() -> QSettings:
    """Open the settings file in the user's folder."""
    return QSettings(str(paths.user_folder() / "window.ini"), QSettings.Format.IniFormat)


def text(key: str, default: str = "") -> str:
    """Return a remembered text."""
    value = store().value(key, default)
    return value if isinstance(value, str) else default


def remember(key: str, value: object) -> None:
    """Keep a value under a key."""
    store().setValue(key, value)


def theme() -> ThemeMode:
    """Return whether to follow the system's light or dark, or which to show."""
    mode = text("theme", "system")
    return mode if mode in THEME_MODES else "system"


def set_theme(mode: ThemeMode) -> None:
    """Remember the theme."""
    remember("theme", mode)


def language() -> str:
    """Return the language's code; empty: the system's."""
    return text("language")


def set_language(code: str) -> None:
    """Remember the language, in force from the next start."""
    remember("language", code)


def blob(key: str) -> QByteArray | None:
    """Return remembered bytes, such as a window's geometry."""
    value = store().value(key)
    return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def recent_files() -> list[Path]:
    """Return the configs opened before, the latest first."""
    value = store().value("recent", [])
    names = [value] if isinstance(value, str) else value  # an ini file holds one entry as a text
    return [Path(name) for name in names if name] if isinstance(names, list) else []


def add_recent(file: Path) -> None:
    """Put a config at the head of the recent ones."""
    others = [path for path in recent_files() if path != file]
    remember("recent", [str(path) for path in [file, *others][:RECENT_KEPT]])
