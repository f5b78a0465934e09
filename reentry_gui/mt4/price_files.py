"""Where MT4 keeps its price bars, and which of them are of the config's symbols."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.mt4.charts import PRICES
from reentry_gui.mt4.find import above_mql4
from reentry_gui.mt4.folders import entries, inside, is_folder
from reentry_gui.mt4.text import login_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class BarFile:
    """A file of bars as it lies there now; another stamp says that it was written since."""

    path: Path
    minutes: int
    stamp: tuple[int, int]  # bytes, nanoseconds of the last change


@dataclass(frozen=True)
class PriceFiles:
    """The files of the config's symbols, by canonical name, the shortest period first."""

    folder: Path | None  # None: `why` tells why there is none
    files: Mapping[str, tuple[BarFile, ...]]
    why: str = ""  # in place of files


def price_files(config: PackConfig) -> PriceFiles:
    r"""Return the bars of the terminal that the config names, or of its `history_dir`.

    MT4 keeps them in `history\<server>` of its data folder: that of the last login, as the
    logs tell, else the only one. Nothing is guessed where there are several.
    """
    folder, why = folder_of(config)
    if folder is None:
        return PriceFiles(None, {}, why)
    found = files_in(folder, config)
    return PriceFiles(folder, found, "" if found else f"{folder} holds no bars of your symbols")


def folder_of(config: PackConfig) -> tuple[Path | None, str]:
    """Return the folder of bars, or why there is none."""
    if config.paths.history_dir:
        named = config.path("history_dir")
        return (named, "") if is_folder(named) else (None, f"{named}: there is no such folder")
    root = config.path("config_root")
    data = above_mql4(root)
    if data == root:
        return None, f"{root} lies in no MT4 terminal, so its price bars are not known"
    history = inside(data, "history")
    if history is None:
        return None, f"{data} has no folder history: MT4 makes it when it runs"
    return server_folder(data, history)


def server_folder(data: Path, history: Path) -> tuple[Path | None, str]:
    """Return the folder of the server of the last login, else the only one that holds bars."""
    server = login_of(data)[1]
    if server and (found := inside(history, server)) and is_folder(found):
        return found, ""
    servers = [folder for folder in entries(history, ignore) if holds_bars(folder)]
    if len(servers) == 1:
        return servers[0], ""
    if not servers:
        return None, f"{history} holds no bars yet: MT4 writes them as charts are shown"
    names = ", ".join(folder.name for folder in servers)
    return None, (
        f"{history} holds bars of several servers ({names}) and no log tells whose your "
        "account is: name one in paths.history_dir"
    )


def holds_bars(folder: Path) -> bool:
    """Tell whether a folder holds files of bars."""
    return any(PRICES.fullmatch(path.name) for path in entries(folder, ignore))


def ignore(_note: str) -> None:
    """Leave out what cannot be read: it holds no bars for us."""


def files_in(folder: Path, config: PackConfig) -> dict[str, tuple[BarFile, ...]]:
    """Return the files of each of the config's symbols; its own spelling wins over others."""
    spelled: dict[str, dict[str, list[BarFile]]] = {}
    for path in entries(folder, ignore):
        match = PRICES.fullmatch(path.name)
        if match is None or not config.symbol_map.fits(match["symbol"]):
            continue
        name = config.symbol_map.canonical(match["symbol"])
        if name in config.tables and (file := bar_file(path, int(match[2]))):
            spelled.setdefault(name, {}).setdefault(match["symbol"], []).append(file)
    return {name: chosen(config.spelling(name), found) for name, found in spelled.items()}


def chosen(spelling: str | None, found: Mapping[str, list[BarFile]]) -> tuple[BarFile, ...]:
    """Return the files of one spelling, the shortest period first: two are two instruments."""
    files = found.get(spelling or "") or found[min(found)]
    return tuple(sorted(files, key=lambda file: file.minutes))


def bar_file(path: Path, minutes: int) -> BarFile | None:
    """Return a file as it lies there now; None where it went away."""
    try:
        told = path.stat()
    except OSError:
        return None
    return BarFile(path, minutes, (told.st_size, told.st_mtime_ns))
