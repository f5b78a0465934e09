"""Every use case that writes, as the command that a trader would give."""

from __future__ import annotations

from dataclasses import dataclass

from mt4_reports import Balance, Order, Report

TRADES = 12
IMPORT = ("import", "{folder}/statement.htm")
DONE = frozenset({0})


@dataclass(frozen=True)
class UseCase:
    """A command, what must have happened before, and how it may end when it is done again."""

    words: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    again: frozenset[int] = DONE
    trades: int = 0  # of EURUSD that must be there whatever happens


USE_CASES = {
    "install": UseCase(("install",)),
    "apply": UseCase(("apply",)),
    "uninstall": UseCase(("uninstall",), (IMPORT,), trades=TRADES),
    "rotate": UseCase(("rotate", "--persona", "aggressive")),
    "rollback": UseCase(("rollback", "1"), (("rotate", "--persona", "moderate"),)),
    "override": UseCase(
        ("override", "set", "aggressive", "--until", "2099-01-01T00:00", "--reason", "test")
    ),
    "restore config": UseCase(
        ("config", "restore", "1"),
        (("override", "set", "moderate", "--until", "2099-01-01T00:00"), ("override", "end")),
    ),
    "import": UseCase(IMPORT),
    "import again": UseCase(IMPORT, (IMPORT,), trades=TRADES),
    "migrate": UseCase(("migrate", "--symbols", "GBPUSD"), (IMPORT,), trades=TRADES),
    "kpi export": UseCase(("kpi", "export"), (IMPORT,), trades=TRADES),
    "apply profile": UseCase(
        (
            *("profile", "apply", "{folder}/profiles/aggressive/EURUSD_reentry.csv"),
            *("--personas", "aggressive"),
        )
    ),
    "new profile": UseCase(
        ("profile", "new", "--persona", "moderate", "GBPUSD"), again=frozenset({0, 1})
    ),
    "export bundle": UseCase(("profile", "export", "{folder}/out.zip")),
    "import bundle": UseCase(
        ("profile", "import", "{folder}/out.zip"), (("profile", "export", "{folder}/out.zip"),)
    ),
    "back up": UseCase(("db", "backup"), (IMPORT,), trades=TRADES),
    "set file": UseCase(
        ("governance", "set-file", "--persona", "moderate", "--out", "{folder}/ea.set"),
        again=frozenset({1}),  # it says that the balance is missing
    ),
    "checklist": UseCase(("governance", "checklist", "--out", "{folder}/list.csv")),
    "tasks": UseCase(("tasks", "render")),
}


def statement() -> bytes:
    """Return a statement of a few trades."""
    orders = [
        Order(ticket=1001 + number, opened=number * 30, closed=number * 30 + 20)
        for number in range(TRADES)
    ]
    return Report([Balance(), *orders]).html().encode("utf-8")
