"""Choose a terminal and write its config folder into the config."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import config as configs
from reentry_gui import files
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.mt4.find import above_mql4
from reentry_gui.mt4.folders import identity
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.mt4.find import Scan
    from reentry_gui.mt4.terminal import Terminal

log = logging.getLogger(__name__)

NOTHING_FOUND: Final = (
    "No MetaTrader 4 was found on this machine. What to do:",
    "  - Install it from your broker's page, start it once, log in, then look again.",
    "  - A portable or moved one: name its folder or terminal.exe: reentry mt4 find --folder PATH",
    "  - In MT4, File > Open Data Folder shows the folder to name.",
)


@dataclass(frozen=True)
class DetectReport(Report):
    """The terminals found, the one taken, and what that changes in the config."""

    offered: tuple[Terminal, ...]
    others: tuple[Terminal, ...]
    notes: tuple[str, ...]
    chosen: Terminal | None = None
    is_update: bool = False
    show_all: bool = False
    made_folder: bool = False
    changes: tuple[str, ...] = ()
    saved: bool = False

    @property
    def needs_action(self) -> bool:
        """Tell whether none was found, or one must be chosen first."""
        return not self.offered or (self.is_update and self.chosen is None)

    def lines(self) -> Iterable[str]:
        """Tell the terminals, numbered as they are chosen, and what was done."""
        if not self.offered:
            yield from NOTHING_FOUND
        for number, terminal in enumerate(self.offered, 1):
            yield f"{number}  {terminal.title()}"
            yield from (f"     {detail}" for detail in terminal.details())
        yield from self.lines_on_others()
        yield from (f"note: {note}" for note in self.notes)
        yield from self.lines_on_update()

    def lines_on_others(self) -> Iterator[str]:
        """Tell those that cannot be chosen: whole on demand, else in a line."""
        for terminal in self.others:
            yield f"-  {terminal.title()}: not offered, {terminal.why_not_offered()}"
            if self.show_all:
                yield from (f"     {detail}" for detail in terminal.details())

    def lines_on_update(self) -> Iterator[str]:
        """Tell which one was taken and what changed."""
        if self.is_update and self.chosen is None and self.offered:
            yield "Several terminals: choose one with --choose N or --data-folder PATH."
        if not self.is_update or self.chosen is None:
            return
        yield f"taken: {self.chosen.title()}"
        if self.made_folder:
            verb = "made" if self.saved or not self.changes else "would be made"
            yield f"{self.chosen.config_folder}: {verb}"
        yield from self.changes
        if not self.changes:
            yield "the config names this folder already"
        elif self.saved:
            yield "config saved; the profiles get there with: reentry rotate"
        else:
            yield "config not saved (this is what would change)"


def detect(
    found: Scan,
    config: PackConfig | None = None,
    *,
    choose: int | None = None,
    data_folder: Path | None = None,
    show_all: bool = False,
    what_if: bool = False,
) -> DetectReport:
    """Choose among the terminals found and, given a config, write the choice into it.

    One is taken by itself, several want `choose` (counted from 1) or `data_folder`.
    """
    offered = tuple(terminal for terminal in found.terminals if terminal.is_offered)
    others = tuple(terminal for terminal in found.terminals if not terminal.is_offered)
    chosen = choice(offered, others, choose, data_folder)
    if config is None or chosen is None:
        return DetectReport(
            offered, others, found.notes, chosen, config is not None, show_all=show_all
        )
    made = make_config_folder(chosen, what_if=what_if)
    saved = update(config, chosen, what_if=what_if)
    return DetectReport(
        offered,
        others,
        found.notes,
        chosen,
        is_update=True,
        show_all=show_all,
        made_folder=made,
        changes=tuple(map(str, saved.changes)),
        saved=saved.saved,
    )


def choice(
    offered: tuple[Terminal, ...],
    others: tuple[Terminal, ...],
    choose: int | None,
    data_folder: Path | None,
) -> Terminal | None:
    """Return the terminal that is meant, None where several could be."""
    if data_folder is not None:
        return choice_by_folder(offered, others, data_folder)
    if choose is None:
        return offered[0] if len(offered) == 1 else None
    if not 1 <= choose <= len(offered):
        allowed = f"1 to {len(offered)}" if offered else "none: no terminal can be chosen"
        raise UsageError(f"there is no terminal number {choose}", f"Allowed are {allowed}")
    return offered[choose - 1]


def choice_by_folder(
    offered: tuple[Terminal, ...], others: tuple[Terminal, ...], folder: Path
) -> Terminal:
    """Return the terminal that a folder belongs to; a ReentryError says why it cannot be taken."""
    wanted = identity(above_mql4(folder.absolute()))
    for terminal in (*offered, *others):
        if wanted not in map(identity, terminal.places()):
            continue
        if why := terminal.why_not_offered():
            raise ReentryError(f"{folder}: cannot be taken: {why}", "Choose another terminal.")
        return terminal
    raise ReentryError(
        f"{folder}: no terminal was found there",
        "In MT4, File > Open Data Folder shows the folder to name.",
    )


def make_config_folder(terminal: Terminal, *, what_if: bool) -> bool:
    r"""Make MQL4\Files\config where it is missing; tell whether it was."""
    folder = terminal.config_folder
    if folder is None or folder.is_dir():
        return False
    if not what_if:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise files.cannot_write(folder, error) from error
        log.info("config folder made", extra={"path": str(folder)})
    return True


def update(config: PackConfig, terminal: Terminal, *, what_if: bool) -> configs.SaveReport:
    """Write the terminal's config folder into the config, the old one into its history."""
    paths = config.paths.model_copy(update={"config_root": str(terminal.config_folder)})
    changed = config.model_copy(update={"paths": paths})
    return configs.save(changed, f"terminal found: {terminal.title()}", what_if=what_if)
