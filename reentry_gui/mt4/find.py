"""Find the terminals of this machine: who they are, and why each was taken for one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reentry_gui.mt4 import installed
from reentry_gui.mt4.folders import entries, from_windows, identity, inside, is_folder
from reentry_gui.mt4.places import Place, places, places_in_wine
from reentry_gui.mt4.running import is_running
from reentry_gui.mt4.terminal import Kind, Terminal
from reentry_gui.mt4.text import last_used, login_of, newest_logs, origin_of

DATA_FOLDER_NAME: Final = re.compile(r"[0-9A-Fa-f]{32}")
PROGRAMS: Final = ("terminal.exe", "terminal64.exe")


@dataclass(frozen=True)
class Scan:
    """All terminals found, and what stood in the way of looking."""

    terminals: tuple[Terminal, ...]
    notes: tuple[str, ...]


@dataclass
class Candidate:
    """A data folder while the search goes on; reasons are added as it is found again."""

    data_folder: Path
    install_folder: Path | None
    portable: bool
    reasons: list[str] = field(default_factory=list)


@dataclass
class Search:
    """What the search has come upon so far."""

    candidates: dict[str, Candidate] = field(default_factory=dict)
    programs: dict[str, tuple[Path, list[str]]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def find_terminals(
    environment: Mapping[str, str] = os.environ, extra: Sequence[Path] = ()
) -> tuple[Terminal, ...]:
    """Return every terminal found; `extra` are folders or programs to look at besides."""
    return scan(environment, extra).terminals


def scan(
    environment: Mapping[str, str] = os.environ,
    extra: Sequence[Path] = (),
    *,
    config_root: Path | None = None,
    progress: Callable[[str], None] = lambda _text: None,
) -> Scan:
    """Return every terminal found, those that can be chosen first, and what could not be read.

    The terminal of `config_root`, the folder that the config names, is found wherever it
    lies. `progress` hears of each folder before it is looked into.
    """
    search = Search()
    if config_root is not None:
        add_configured(config_root, search)
    for place in (*places(environment, search.notes.append), *places_named(extra, search)):
        progress(str(place.folder))
        if place.holds == "data":
            look_for_data(place, search)
        else:
            look_for_programs(place, search)
    for folder in installed.folders():
        add_program(folder, installed.REASON, search)
    join_programs(search)
    found = [terminal for each in search.candidates.values() if (terminal := described(each))]
    found.sort(key=lambda each: (not each.is_offered, str(each.data_folder).casefold()))
    return Scan(tuple(found), tuple(dict.fromkeys(search.notes)))


def places_named(extra: Sequence[Path], search: Search) -> Iterator[Place]:
    """Yield the places that somebody named: a program, a terminal's folder, or one above."""
    for named in extra:
        path = above_mql4(named.absolute())
        if path.suffix.casefold() == ".exe":
            path = path.parent
        if not is_folder(path):
            search.notes.append(f"{named}: there is no such folder")
        elif is_folder(inside(path, "drive_c")):
            yield from places_in_wine(path, search.notes.append)
        elif add_program(path, "named by you", search):
            continue
        elif kind_of(path):
            add(search, Candidate(path, install_of(path), portable=False), "named by you")
        else:
            yield Place(path, "data", f"in {path}, named by you")
            yield Place(path, "programs", f"in {path}, named by you")


def add_configured(config_root: Path, search: Search) -> None:
    """Take the terminal that the config names; a folder of no terminal is left out."""
    above = above_mql4(config_root.absolute())
    if program_in(above):
        search.programs[identity(above)] = (above, ["named in the config"])
    elif inside(above, "origin.txt") and kind_of(above):
        add(search, Candidate(above, install_of(above), portable=False), "named in the config")


def above_mql4(path: Path) -> Path:
    """Return the terminal's folder for a path that leads into its MQL4 folder."""
    inner = [p for p in (path, *path.parents) if p.name.casefold() in {"mql4", "mql5"}]
    return inner[-1].parent if inner else path


def look_for_data(place: Place, search: Search) -> None:
    """Take each folder named by 32 hex digits for a terminal's data."""
    for folder in entries(place.folder, search.notes.append):
        if DATA_FOLDER_NAME.fullmatch(folder.name) and is_folder(folder):
            if kind_of(folder) is None:
                search.notes.append(f"{folder}: holds neither MQL4 nor MQL5, left out")
                continue
            add(search, Candidate(folder, install_of(folder), portable=False), place.reason)


def look_for_programs(place: Place, search: Search) -> None:
    """Look for terminal.exe in the folders of a place, as many levels down as it says."""
    level = [place.folder]
    for _number in range(place.levels):
        below = [p for folder in level for p in entries(folder, search.notes.append)]
        level = []
        for folder in below:
            if not is_folder(folder):
                continue
            if not add_program(folder, place.reason, search):
                level.append(folder)


def add_program(folder: Path, reason: str, search: Search) -> bool:
    """Keep a folder that holds a terminal's program, with every reason; tell whether it does."""
    if program_in(folder) is None:
        return False
    reasons = search.programs.setdefault(identity(folder), (folder, []))[1]
    if reason not in reasons:
        reasons.append(reason)
    return True


def join_programs(search: Search) -> None:
    """Join each program with its data: those that origin.txt names, else those beside it."""
    owners: dict[str, list[Candidate]] = {}
    for candidate in search.candidates.values():
        if candidate.install_folder:
            owners.setdefault(identity(candidate.install_folder), []).append(candidate)
    for key, (folder, reasons) in search.programs.items():
        for owner in owners.get(key, ()):
            owner.reasons += [f"its program was found {reason}" for reason in reasons]
        has_run = bool(newest_logs(folder))
        if kind_of(folder) and (has_run or (key not in owners and not in_program_files(folder))):
            for reason in (*reasons, "its data lie beside terminal.exe"):
                add(search, Candidate(folder, folder, portable=True), reason)
        elif key not in owners:
            search.notes.append(f"{folder}: installed but never started; start it once")


def add(search: Search, candidate: Candidate, reason: str) -> None:
    """Keep a candidate once, with every reason for which it was found."""
    kept = search.candidates.setdefault(identity(candidate.data_folder), candidate)
    if reason not in kept.reasons:
        kept.reasons.append(reason)


def install_of(data_folder: Path) -> Path | None:
    """Return the folder of the program that a data folder belongs to, None if not told."""
    origin = origin_of(data_folder)
    return from_windows(origin, data_folder) if origin else None


def program_in(folder: Path) -> Path | None:
    """Return the terminal's program in a folder."""
    found = (inside(folder, name) for name in PROGRAMS)
    return next((path for path in found if path and path.is_file()), None)


def kind_of(folder: Path) -> Kind | None:
    """Tell MT4 from MT5 by the folder that holds the programs of each, None for neither."""
    if is_folder(inside(folder, "MQL4")):
        return "mt4"
    return "mt5" if is_folder(inside(folder, "MQL5")) else None


def in_program_files(folder: Path) -> bool:
    """Tell whether Windows keeps programs from writing there."""
    names = {parent.name.casefold() for parent in folder.parents}
    return bool(names & {"program files", "program files (x86)"})


def described(candidate: Candidate) -> Terminal | None:
    """Read what the folders tell about a terminal."""
    data = candidate.data_folder
    kind = kind_of(data)
    if kind is None:
        return None
    reasons = [*candidate.reasons, f"it holds {'MQL4' if kind == 'mt4' else 'MQL5'}"]
    if candidate.install_folder and not candidate.portable:
        there = "" if is_folder(candidate.install_folder) else ", which is not there"
        reasons.append(f"origin.txt names {candidate.install_folder}{there}")
    program = program_in(candidate.install_folder) if candidate.install_folder else None
    files_folder = inside(data, "MQL4", "Files") if kind == "mt4" else None
    account, server = login_of(data) if kind == "mt4" else (None, None)
    return Terminal(
        data_folder=data,
        install_folder=candidate.install_folder,
        kind=kind,
        portable=candidate.portable,
        config_folder=config_folder_of(data) if kind == "mt4" else None,
        files_folder_exists=is_folder(files_folder),
        why_matched=tuple(reasons),
        server=server,
        account=account,
        last_used=last_used(data),
        running=is_running(program) if program else None,
    )


def config_folder_of(data_folder: Path) -> Path:
    r"""Return MQL4\Files\config in the spelling found on disk, whether it is there or not."""
    folder = data_folder
    for name in ("MQL4", "Files", "config"):
        folder = inside(folder, name) or folder / name
    return folder


def owner_of(config_root: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return which MT4 reads a config folder, told in a line; None if none found here does."""
    found = reader_of(config_root, scan(environment, config_root=config_root).terminals)
    return found.title() if found else None


def reader_of(config_root: Path, terminals: Iterable[Terminal]) -> Terminal | None:
    """Return the terminal among these whose EA reads a config folder, None if none does."""
    wanted = identity(config_root)
    return next(
        (t for t in terminals if t.config_folder and identity(t.config_folder) == wanted), None
    )


def found_at(named: Path, terminals: Iterable[Terminal]) -> tuple[Terminal, ...]:
    """Return those of the terminals that a folder or program names, or that lie below it."""
    wanted = above_mql4(named.absolute())
    if wanted.suffix.casefold() == ".exe":
        wanted = wanted.parent
    return tuple(t for t in terminals if any(is_below(place, wanted) for place in t.places()))


def is_below(path: Path, folder: Path) -> bool:
    """Tell whether a path is a folder or lies below it."""
    return Path(identity(path)).is_relative_to(identity(folder))
