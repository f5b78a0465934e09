"""How statements are imported."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field, field_validator

from reentry_gui.broker_clock import BrokerClock, SummerTime
from reentry_gui.config.section import Section

LINEAGE_GROUPS = frozenset({"source", "generation", "action", "chain"})


class LineageRule(Section):
    """How an order's comment or magic number tells that it is a re-entry."""

    field: Literal["comment", "magic"] = Field(title="Read from")
    pattern: str = Field(
        title="Pattern",
        description="Regular expression; its groups source, generation, action and chain are used.",
    )

    @field_validator("pattern")
    @classmethod
    def names_the_source(cls, pattern: str) -> str:
        """Refuse what cannot be searched for or would never tell which trade was re-entered."""
        try:
            groups = set(re.compile(pattern).groupindex)
        except re.error as error:
            where = "" if error.pos is None else f" at character {error.pos + 1}"
            raise ValueError(f"is no regular expression: {error.msg}{where}") from error
        if odd := groups - LINEAGE_GROUPS:
            allowed = ", ".join(sorted(LINEAGE_GROUPS))
            raise ValueError(f"names the group {min(odd)}; allowed are {allowed}")
        if "source" not in groups:
            raise ValueError("needs a group (?P<source>...): the ticket that was re-entered")
        return pattern


class StatementsSection(Section):
    """How statements are imported."""

    utc_offset_minutes: int | None = Field(
        default=None,
        ge=-840,
        le=840,
        title="Broker's offset from UTC (minutes)",
        description="In winter; recorded beside the imported trades, whose times stay broker time.",
    )
    summer_time: SummerTime = Field(
        default="none",
        title="Broker's summer time",
        description="Whose summer time the broker's clock follows, an hour further ahead: most "
        "servers of UTC+2 in winter follow New York's, some Europe's, some none.",
    )
    lineage: list[LineageRule] = Field(
        default=[
            LineageRule(
                field="comment",
                pattern=r"(?i)\bRE(?:-?ENTRY)?[#:_ -]?(?P<source>\d+)"
                r"(?:[_ :-]?G(?P<generation>\d+))?(?:[_ :-]?A(?P<action>[1-6]))?",
            )
        ],
        title="Re-entry marks",
    )

    @property
    def clock(self) -> BrokerClock | None:
        """Return the broker's clock, None while its offset is not known."""
        if self.utc_offset_minutes is None:
            return None
        return BrokerClock(self.utc_offset_minutes, self.summer_time)
