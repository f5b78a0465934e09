"""What the matrix page reads, in a worker: the matrix, the live profiles, what cells brought."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.errors import ReentryError
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.decision.evidence import Suggestion, Tokens
    from reentry_gui.decision.model import LiveProfile
    from reentry_gui.decision.rules import MatrixFile


@dataclass(frozen=True)
class Ground:
    """What the page stands on."""

    matrix: MatrixFile
    lives: dict[str, LiveProfile]  # by canonical symbol
    results: tuple[tuple[Tokens, float], ...]  # closed re-entries: their cell, their P&L
    suggestions: tuple[Suggestion, ...]
    trouble: str  # why results are missing
    stamp: object


def read_ground(config: PackConfig) -> Ground:
    """Read all; a ReentryError tells what is wrong with the matrix."""
    from reentry_gui.decision import evidence  # noqa: PLC0415  # in a worker
    from reentry_gui.decision.live import live_profiles  # noqa: PLC0415  # as above
    from reentry_gui.decision.matrix_file import load_matrix  # noqa: PLC0415  # as above

    stamp = ground_stamp(config)
    matrix = load_matrix(config)
    results: tuple[tuple[Tokens, float], ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    trouble = ""
    try:
        found, unread = evidence.all_results(config)
        results = tuple((evidence.tokens_of(result), result.profit) for result in found)
        suggestions = evidence.suggest(config).suggestions
        trouble = "; ".join(unread)
    except ReentryError as error:
        trouble = said(error.message)
    lives = live_profiles(config, dt.datetime.now().astimezone())
    return Ground(matrix, lives, results, suggestions, trouble, stamp)


def ground_stamp(config: PackConfig) -> object:
    """Return what tells that somebody has saved another matrix, profile or result."""
    from reentry_gui.decision.matrix_file import matrix_path  # noqa: PLC0415  # in a worker
    from reentry_gui.ui.tabs.bridge.look import stamp  # noqa: PLC0415  # as above

    profiles = tuple(stamp(config.deployed_profile(symbol)) for symbol in config.symbols)
    return stamp(matrix_path(config)), stamp(config.path("db_path")), profiles
