"""What is known of one terminal, read from its folders and nothing guessed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["mt4", "mt5"]


@dataclass(frozen=True)
class Terminal:
    """One MetaTrader and where its files lie; None means that nothing there tells it."""

    data_folder: Path
    install_folder: Path | None
    kind: Kind
    portable: bool
    config_folder: Path | None
    files_folder_exists: bool
    why_matched: tuple[str, ...]
    server: str | None = None
    account: str | None = None
    last_used: dt.datetime | None = None
    running: bool | None = None

    @property
    def is_installed(self) -> bool:
        """Tell whether its program is there, or at least not known to be gone."""
        return self.install_folder is None or self.install_folder.is_dir()

    @property
    def is_offered(self) -> bool:
        """Tell whether an EA of ours can work there: MT4, installed, started once."""
        return self.kind == "mt4" and self.is_installed and self.files_folder_exists

    def why_not_offered(self) -> str | None:
        """Return why this one cannot be chosen, else None."""
        if self.kind == "mt5":
            return "MetaTrader 5: the EA needs MetaTrader 4"
        if not self.is_installed:
            return f"its program is gone: {self.install_folder} is not there"
        if not self.files_folder_exists:
            return "MQL4\\Files is not there yet: start this terminal once"
        return None

    def places(self) -> tuple[Path, ...]:
        """Return the folders it lies in: its data, its program."""
        return (self.data_folder, *filter(None, [self.install_folder]))

    def title(self) -> str:
        """Return it in a line: kind, server, account, folder."""
        who = " ".join(filter(None, [self.server, self.account and f"account {self.account}"]))
        place = self.install_folder or self.data_folder
        return f"{self.kind.upper()} {place.name}{f', {who}' if who else ''}"

    def details(self) -> Iterator[str]:
        """Tell the rest, a line at a time."""
        yield f"data: {self.data_folder}{' (portable)' if self.portable else ''}"
        if self.install_folder:
            yield f"program: {self.install_folder}"
        if self.config_folder:
            there = "" if self.config_folder.is_dir() else " (not there yet)"
            yield f"EA's config folder: {self.config_folder}{there}"
        if self.last_used:
            yield f"last used: {self.last_used:%Y-%m-%d %H:%M}"
        if self.running is not None:
            yield "running now" if self.running else "not running"
        yield from (f"why: {reason}" for reason in self.why_matched)
        if why := self.why_not_offered():
            yield f"not offered: {why}"
