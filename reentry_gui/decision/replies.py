"""What the desk says to a question: a decision, an error, or that the database has to be asked."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.decision.request import Request

log = logging.getLogger(__name__)

NOT_RECORDED: Final = "NOT_RECORDED"
NOT_SURE: Final = "NOT_SURE"


class Kept:
    """A decision as the EA is told it, and the tier it went out on; 0: not yet."""

    __slots__ = ("delivered", "name", "read", "text")

    def __init__(self, name: str, text: str, delivered: int = 0) -> None:
        self.name = name  # the decision's id
        self.text = text  # flat JSON
        self.delivered = delivered
        self.read: wire.Fields | None = None

    @property
    def fields(self) -> wire.Fields:
        """Return the text's fields; read when somebody asks, an EA that waits does not."""
        if self.read is None:
            self.read = json.loads(self.text)
        return self.read


class Reply:
    """What goes back: a decision that is kept, or a message's type and its fields."""

    __slots__ = ("is_repeat", "kept", "told", "type")

    def __init__(
        self,
        kind: str,
        told: wire.Fields | None,
        kept: Kept | None = None,
        *,
        is_repeat: bool = False,
    ) -> None:
        self.type = kind
        self.told = told  # None where it is a decision
        self.kept = kept
        self.is_repeat = is_repeat

    @property
    def fields(self) -> wire.Fields:
        """Return what it says."""
        return self.kept.fields if self.kept is not None else self.told or {}


@dataclass(frozen=True, slots=True)
class LookUp:
    """The question may have been answered long ago: the database has to be asked."""

    request: Request
    names: tuple[str, ...]  # under which the answer may stand, the question's own first

    def found_by(self, stored: Callable[[str], Kept | None]) -> Kept | None:
        """Return the answer that stands under one of the names; an error if none was found."""
        trouble: ReentryError | None = None
        for name in self.names:
            try:
                if kept := stored(name):
                    return kept
            except ReentryError as error:
                trouble = error
        if trouble is not None:
            raise trouble
        return None


def not_recorded(error: ReentryError, recovery: str = "use the profile") -> Reply:
    """Refuse to answer what is not on record."""
    log.warning("not on record, so not answered", extra={"why": str(error)})
    return refusal(NOT_RECORDED, error, "CRITICAL", recovery)


def not_sure() -> Reply:
    """Leave a question open that was perhaps answered before: no trade may be made twice."""
    told = "perhaps decided before, and neither journal nor database can tell now"
    error = ReentryError(told, "Ask again once the database can be read.")
    return refusal(NOT_SURE, error, recovery="ask again and do not trade before")


def refusal(code: str, error: ReentryError, severity: str = "ERROR", recovery: str = "") -> Reply:
    """Return the `error` message for something that cannot be done."""
    broken = wire.Broken(code, error.message, error.hint)
    return Reply(wire.ERROR, wire.error_fields(broken, severity=severity, recovery=recovery))
