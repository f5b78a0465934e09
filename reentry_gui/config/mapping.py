"""Use cases on the symbol map: show it, and propose rules from the files that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.config.file import SaveReport, save
from reentry_gui.reports import Report
from reentry_gui.symbols import SymbolMap, propose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reentry_gui.config.model import PackConfig

PROFILE_SUFFIX = "_reentry.csv"


@dataclass(frozen=True)
class Mapping:
    """One broker's spelling and what the map makes of it."""

    spelled: str
    canonical: str | None  # None: no rule leads to a canonical symbol
    in_config: bool


@dataclass(frozen=True)
class SymbolsReport(Report):
    """Spellings, their canonical symbols, and the rules that lead there."""

    rules: SymbolMap
    mappings: tuple[Mapping, ...]
    saved: SaveReport | None = None

    def lines(self) -> Iterable[str]:
        """Tell the rules, then each spelling."""
        yield f"prefixes dropped: {' '.join(self.rules.prefixes) or 'none'}"
        yield f"suffixes dropped: {' '.join(self.rules.suffixes) or 'none'}"
        for mapping in self.mappings:
            canonical = mapping.canonical or "no rule fits: run `reentry symbols propose`"
            note = "" if mapping.in_config else "  (not in the config's symbols)"
            yield f"  {mapping.spelled:16} → {canonical}{note}"
        if self.saved is not None:
            yield from self.saved.lines()

    @property
    def needs_action(self) -> bool:
        """Tell whether some spelling cannot be mapped."""
        return any(mapping.canonical is None for mapping in self.mappings)


def list_symbols(config: PackConfig) -> SymbolsReport:
    """Return what the map makes of every spelling in config and files."""
    return mapped(config, config.symbol_map, spellings_found(config))


def propose_symbol_map(
    config: PackConfig,
    spellings: Sequence[str] = (),
    *,
    update: bool = False,
    what_if: bool = False,
) -> SymbolsReport:
    """Propose rules for the spellings in config, files and `spellings`; save them on `update`."""
    found = sorted({*spellings_found(config), *spellings})
    rules = propose(found, config.symbol_map)
    saved = None
    if update:
        changed = config.model_copy(update={"symbol_map": rules})
        saved = save(changed, "symbol map proposed from files", what_if=what_if)
    report = mapped(config, rules, found)
    return SymbolsReport(rules=rules, mappings=report.mappings, saved=saved)


def mapped(config: PackConfig, rules: SymbolMap, spellings: Iterable[str]) -> SymbolsReport:
    """Return each spelling with its canonical symbol under the rules."""
    known = set(config.symbols)
    mappings = [
        Mapping(s, rules.canonical(s) if rules.fits(s) else None, s in known) for s in spellings
    ]
    return SymbolsReport(rules=rules, mappings=tuple(mappings))


def spellings_found(config: PackConfig) -> list[str]:
    """Return the config's symbols and those of profile files, the EA's and our own."""
    folders = [config.path("config_root"), *subfolders(config.path("profiles_root"))]
    files = [path.name for folder in folders for path in folder.glob(f"*{PROFILE_SUFFIX}")]
    return sorted({*config.symbols, *(name.removesuffix(PROFILE_SUFFIX) for name in files)})


def subfolders(folder: Path) -> list[Path]:
    """Return the folders in a folder, none where it does not exist."""
    return [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
