"""What a decision needs to know, and the decision with everything that led to it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire

if TYPE_CHECKING:
    from reentry_gui.governance import GateLimits, Step
    from reentry_gui.profiles import Profile

ID_LENGTH: Final = 20
IDS_KEPT: Final = 8
MAX_REASON: Final = 200
NO_REENTRY: Final = "NO_REENTRY"
# The flat answer: `asked_text`, what the rules say, the chain's id, what ends it.
RULED: Final = (
    '"allowed":%d,"action_no":%d,"action":"%s","size_multiplier":%r,"lots":%r,'
    '"delay_seconds":%d,"confidence":%r,"bucket":%d,"combination_id":"%s","chain_id":"'
)
ENDED: Final = '","generation":%d,"tier":%d,"reason":"%s","matrix_version":%d}'


class Level(StrEnum):
    """How specific the rule was that decided; the most specific one that fits wins."""

    EXACT = "EXACT"  # names all five dimensions
    FOUR = "FOUR"
    THREE = "THREE"
    TWO = "TWO"
    ONE = "ONE"
    PROFILE = "PROFILE"  # the row of the live profile: the outcome only
    GLOBAL = "GLOBAL"  # the matrix' default for the whole space
    NONE = "NONE"  # no rule may decide: the outcome is undefined


def decided_by(level: str, rule: str) -> str:
    """Tell who decided: a rule with its level; the profile's row and the default say theirs."""
    return rule if rule.startswith(level) else f"{level}: {rule}"


@dataclass(frozen=True, eq=False)  # told apart by identity: what follows from it is kept by it
class LiveProfile:
    """The file that the EA reads; without a usable one `profile` is None."""

    profile: Profile | None
    persona: str  # whose limits count
    sha256: str = ""
    remark: str = ""  # why it cannot be used, or that somebody edited it


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity, as a LiveProfile is
class Governance:
    """The limits in force, the balance, and what the broker takes as lots."""

    limits: GateLimits
    balance: float | None = None
    lot_step: float = 0.01
    min_lot: float = 0.01
    max_lot: float | None = None


@dataclass(slots=True)  # not frozen: each answer makes one, and freezing is most of its time
class History:
    """The account's state at the moment of a request; None is unknown and is not checked."""

    now: dt.datetime  # aware; recorded with the decision, so that it can be made again
    day_profit: float | None = None  # money of the broker's day, the closed trade included
    losses_in_a_row: int | None = None
    minutes_since_last_loss: float | None = None
    reentries_today: int | None = None
    event_minutes: float | None = None  # to the nearest event, before or after it
    event: str = ""
    chain_id: str | None = None  # of the closed trade, where the database knows it
    warnings: tuple[str, ...] = ()  # what could not be known, and why


@dataclass(slots=True)  # not frozen: the same
class Decision:
    """What follows a closed trade. `fields()` is what goes to the EA, the rest tells why."""

    decision_id: str
    account: str
    symbol: str  # canonical
    spelled: str  # as the EA wrote it
    ticket: int  # of the closed trade
    allowed: bool
    action_no: int  # the bucket; 1 where that is undefined, the contract has no other number
    action: str  # NO_REENTRY where a control stopped it
    size_multiplier: float  # × the closed trade's lots, after the controls; 0 where stopped
    lots: float
    delay_seconds: int
    confidence: float
    bucket: int  # 0: undefined
    combination_id: str  # its generation is the closed trade's
    chain_id: str
    generation: int  # of the re-entry: one more than the closed trade's
    tier: int
    reason: str
    matrix_version: int
    level: Level
    rule: str  # the pattern that decided, or the profile's row
    wanted_action: str  # what the rule said, before the controls
    wanted_multiplier: float
    parameters: str  # key=value;key=value
    persona: str
    controls: tuple[Step, ...]
    warnings: tuple[str, ...] = ()

    def text(self) -> str:
        """Return the flat answer as it is written: what JSON makes of `fields()`."""
        before, after = self.rules_text()
        asked = asked_text(self.spelled, self.ticket, self.decision_id)
        return f"{asked}{before}{wire.plain(self.chain_id)}{after}"

    def rules_text(self) -> tuple[str, str]:
        """Return what the text says before and after the chain's id, whatever the trade is."""
        before = RULED % (
            self.allowed,
            self.action_no,
            self.action,
            self.size_multiplier,
            self.lots,
            self.delay_seconds,
            self.confidence,
            self.bucket,
            self.combination_id,
        )
        return before, ENDED % (self.generation, self.tier, self.reason, self.matrix_version)

    def fields(self) -> dict[str, object]:
        """Return the flat answer of the contract, in its order; its texts need no escape."""
        return {
            "symbol": self.spelled,
            "ticket": self.ticket,
            "decision_id": self.decision_id,
            "allowed": 1 if self.allowed else 0,
            "action_no": self.action_no,
            "action": self.action,
            "size_multiplier": self.size_multiplier,
            "lots": self.lots,
            "delay_seconds": self.delay_seconds,
            "confidence": self.confidence,
            "bucket": self.bucket,
            "combination_id": self.combination_id,
            "chain_id": self.chain_id,
            "generation": self.generation,
            "tier": self.tier,
            "reason": self.reason,
            "matrix_version": self.matrix_version,
        }


def asked_text(spelled: str, ticket: int, name: str) -> str:
    """Return the beginning of a flat answer: which question it answers."""
    return f'{{"symbol":"{spelled}","ticket":{ticket},"decision_id":"{name}",'


def id_of(account: str, symbol: str, ticket: int, generation: int) -> str:
    """Return the one name of the answer to a question: 20 hex digits.

    `generation` is the closed trade's. The same question has the same name for ever, so that
    an EA which executes each name once can never be made to trade twice by a repeated answer.
    """
    key = f"{account}\n{symbol}\n{ticket}\n{generation}"
    return hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH]


# Asked for twice in a row: is it known, and what is it called.
decision_id: Final = lru_cache(maxsize=IDS_KEPT)(id_of)


def flat(text: str) -> str:
    """Return a text as it may stand in a flat answer: ASCII, nothing to escape, not too long."""
    if not text.isascii() or '"' in text or "\\" in text or not text.isprintable():
        text = text.encode("ascii", "replace").decode("ascii").replace('"', "'").replace("\\", "/")
        text = "".join(c if c.isprintable() else " " for c in text)
    return text[:MAX_REASON]
