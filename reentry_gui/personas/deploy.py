"""Deploy profiles to the EA: all of them or none, each read back, every step recorded."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import db, files, profiles
from reentry_gui.errors import ReentryError
from reentry_gui.personas.identity import identify
from reentry_gui.personas.records import record
from reentry_gui.personas.report import DeployedFile, RotationReport, State, Wanted
from reentry_gui.personas.swap import Exchange, Swap, exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)


def check(config: PackConfig, wanted: Sequence[Wanted]) -> None:
    """Refuse to deploy anything if the EA would misread one profile, or it breaks a limit."""
    refuse(
        f"{item.persona}/{item.spelled}: {finding}"
        for item in wanted
        for finding in profiles.check_content(
            item.content, Path(item.spelled), item.persona, config.governance
        ).findings
        if finding.severity is profiles.Severity.FAIL
    )


def check_for_the_ea(wanted: Sequence[Wanted]) -> None:
    """Refuse only what the EA would misread: an earlier deployment may come back."""
    refuse(
        f"{item.persona}/{item.spelled}: {finding}"
        for item in wanted
        for finding in profiles.ea_findings(item.content)
        if finding.severity is profiles.Severity.FAIL
    )


def refuse(mistakes: Iterable[str]) -> None:
    """Raise one ReentryError that lists all mistakes, if there are any."""
    listing = "\n".join(f"  {mistake}" for mistake in mistakes)
    if listing:
        raise ReentryError(
            f"nothing was deployed, these profiles are wrong:\n{listing}",
            "See what is wrong: reentry profile validate. Another dialect (Excel, comments): "
            "reentry profile convert FILE --in-place",
        )


def deploy(
    config: PackConfig,
    wanted: Sequence[Wanted],
    day: dt.date,
    reason: str,
    *,
    when_chain_active: str = "copy",
    what_if: bool = False,
) -> RotationReport:
    """Put checked profiles in the EA's place: write beside, replace, read back, record."""
    open_target(config, make=not what_if)
    if what_if:
        return plan(config, wanted, day, reason, when_chain_active)
    with files.locked(config.path("db_path").with_name("reentry_deploy.lock"), "deploying"):
        files.sweep_temporaries(config.path("config_root"))
        planned = plan(config, wanted, day, reason, when_chain_active)
        return record(config, carry_out(config, wanted, planned), wanted)


def open_target(config: PackConfig, *, make: bool) -> None:
    """Make the EA's config folder in a terminal that is there; refuse a path that leads nowhere."""
    folder = config.path("config_root")
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        raise ReentryError(
            f"{folder}: there is no such folder for the EA's profiles",
            "Is the terminal installed and the drive connected? reentry mt4 find --update-json "
            "finds the right one.",
        )
    if make:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise files.cannot_write(folder, error) from error


def plan(
    config: PackConfig, wanted: Sequence[Wanted], day: dt.date, reason: str, when_chain_active: str
) -> RotationReport:
    """Tell for each symbol what is to be done, and what is odd about it."""
    recorded, active, warnings = ask_database(config, wanted, when_chain_active)
    found = []
    for item in wanted:
        file = planned_file(config, item, recorded)
        waits = when_chain_active == "defer" and item.spelled in active
        is_new = file.outcome == "planned"
        found.append(replace(file, outcome="deferred") if waits and is_new else file)
    warnings += [
        f"{file.symbol}: {active[file.symbol]} chain(s) active while the profile changes"
        for file in found
        if file.outcome == "planned" and file.symbol in active
    ]
    return RotationReport(day, reason, "planned", tuple(found), tuple(warnings))


def ask_database(
    config: PackConfig, wanted: Sequence[Wanted], when_chain_active: str
) -> tuple[db.HashBook, dict[str, int], list[str]]:
    """Return the hashes on record, the active chains of each symbol, and what is unknown.

    A database that cannot be read must not keep the profiles from the EA: that is a
    warning, except where a symbol must wait while a chain is active.
    """
    try:
        recorded = db.hash_book(config.path("db_path"))
        active = chains_active(config, wanted) if when_chain_active != "copy" else {}
    except ReentryError as error:
        if when_chain_active == "defer":
            raise
        return {}, {}, [f"the database cannot be asked about chains and records: {error.message}"]
    return recorded, active, []


def planned_file(config: PackConfig, item: Wanted, recorded: db.HashBook) -> DeployedFile:
    """Tell what is to be done for one symbol, with no thought of chains."""
    target = config.deployed_profile(item.spelled)
    previous = files.sha256_of(target) if target.is_file() else None
    wanted = hashlib.sha256(item.content).hexdigest()
    return DeployedFile(
        symbol=item.spelled,
        persona=item.persona,
        rule=item.rule,
        target=target,
        sha256=wanted,
        previous_sha256=previous,
        outcome="unchanged" if previous == wanted else "planned",
        edited_by_hand=previous != wanted
        and identify(config, item.spelled, recorded).kind == "edited",
    )


def chains_active(config: PackConfig, wanted: Sequence[Wanted]) -> dict[str, int]:
    """Return the number of active chains of each symbol that has any."""
    path = config.path("db_path")
    if not path.is_file():
        return {}
    with db.open_database(path, read_only=True) as database:
        found = {
            item.spelled: db.active_chains(database, config.symbol_map.canonical(item.spelled))
            for item in wanted
        }
    return {symbol: count for symbol, count in found.items() if count}


def carry_out(
    config: PackConfig, wanted: Sequence[Wanted], planned: RotationReport
) -> RotationReport:
    """Do what was planned, back up what was edited by hand, record how it ended."""
    content = {item.spelled: item.content for item in wanted}
    kept = tuple(backed_up(config, file) for file in planned.files)
    changes = [
        Exchange(file.target, old_content(file), content[file.symbol])
        for file in kept
        if file.outcome == "planned"
    ]
    swap = exchange(changes)
    return replace(
        planned,
        files=tuple(ended_file(file, swap) for file in kept),
        state=state_of(kept, swap),
        error=swap.error,
    )


def backed_up(config: PackConfig, file: DeployedFile) -> DeployedFile:
    """Keep a copy of a file that somebody edited by hand and that is to be replaced."""
    if not file.edited_by_hand or file.outcome != "planned":
        return file
    stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}"
    backup = files.back_up(file.target, config.backups / "edited-profiles", stamp)
    return replace(file, backup=backup)


def old_content(file: DeployedFile) -> bytes | None:
    """Return what lies at the target now; refuse where it is not what was planned with."""
    there = files.read_bytes(file.target) if file.target.is_file() else None
    found = None if there is None else hashlib.sha256(there).hexdigest()
    if found != file.previous_sha256:
        raise ReentryError(
            f"nothing was deployed: {file.target} changed just now",
            "Another program writes it. Look at the file, then try again.",
        )
    return there


def ended_file(file: DeployedFile, swap: Swap) -> DeployedFile:
    """Tell how it ended for one file."""
    if file.outcome != "planned":
        return file
    if swap.state == "done":
        return replace(file, outcome="copied")
    return replace(file, outcome="failed" if file.target in swap.stuck else "restored")


def state_of(planned: Sequence[DeployedFile], swap: Swap) -> State:
    """Tell how the whole deployment ended."""
    if swap.state != "done":
        return swap.state
    return "partial" if any(file.outcome == "deferred" for file in planned) else "complete"
