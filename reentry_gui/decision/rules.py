"""The matrix as it is written: sparse rules, each a pattern over five dimensions and an effect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from reentry_gui.decision.dimensions import (
    DIMENSIONS,
    SEPARATOR,
    Duration,
    Outcome,
    Proximity,
    Trigger,
)
from reentry_gui.profiles import ActionType
from reentry_gui.profiles.model import (
    BASE_CONFIDENCE,
    MAX_DELAY_SECONDS,
    MAX_SIZE_MULTIPLIER,
    checked_parameters,
    without_negative_zero,
)

ANY: Final = "*"
MAX_RULES: Final = 10_000
MAX_MATRIX_GENERATION: Final = 100


def on_one_line(text: str) -> str:
    """Return a text as a table's cell can hold it: on one line, without signs that nobody sees."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


Wildcard = Literal["*"]
TriggerToken = Literal[Wildcard, Trigger]
DurationToken = Literal[Wildcard, Duration]
OutcomeToken = Literal[Wildcard, Outcome]
ProximityToken = Literal[Wildcard, Proximity]
GenerationToken = Wildcard | Annotated[int, Field(ge=0, le=MAX_MATRIX_GENERATION)]
Multiplier = Annotated[
    float, Field(ge=0, le=MAX_SIZE_MULTIPLIER), AfterValidator(without_negative_zero)
]
Delay = Annotated[int, Field(ge=0, le=MAX_DELAY_SECONDS)]
Confidence = Annotated[float, Field(ge=0, le=1), AfterValidator(without_negative_zero)]
Note = Annotated[str, AfterValidator(on_one_line)]
Parameters = Annotated[dict[str, str], AfterValidator(checked_parameters)]
Pattern = tuple[str | int, ...]


class Strict(BaseModel):
    """Never coerces a value, never takes a key that it does not know: it decides about money."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Rule(Strict):
    """One rule: where it applies and what it says; what it leaves out the live profile says."""

    trigger: TriggerToken = Field(default=ANY, title="Trigger")
    duration: DurationToken = Field(default=ANY, title="Duration")
    outcome: OutcomeToken = Field(default=ANY, title="Outcome", description="The bucket, 1 to 6.")
    proximity: ProximityToken = Field(default=ANY, title="Event proximity")
    generation: GenerationToken = Field(
        default=ANY, title="Generation", description="Of the closed trade: 0 for an original one."
    )
    action: ActionType | None = Field(
        default=None, title="Action", description="Empty: the live profile's."
    )
    size_multiplier: Multiplier | None = Field(
        default=None,
        title="Size multiplier",
        description="× the closed trade's lots; empty: the live profile's.",
    )
    delay_seconds: Delay | None = Field(
        default=None, title="Delay (seconds)", description="Empty: the live profile's."
    )
    confidence: Confidence | None = Field(
        default=None,
        title="Base confidence",
        description="0 to 1; the live profile's offset is added. Empty: 0.8.",
    )
    parameters: Parameters | None = Field(
        default=None, title="Parameters", description="Empty: the live profile's."
    )
    note: Note = Field(default="", max_length=500, title="Note", description="Why it is so.")

    @property
    def pattern(self) -> Pattern:
        """Return the five tokens."""
        return (self.trigger, self.duration, self.outcome, self.proximity, self.generation)

    @property
    def name(self) -> str:
        """Return the pattern as it is told: `ECO_HIGH~*~O1~*~G0`."""
        return pattern_name(self.pattern)

    @property
    def fixed(self) -> tuple[bool, ...]:
        """Tell for each dimension whether the rule names it."""
        return tuple(token != ANY for token in self.pattern)


class Default(Strict):
    """What holds for the whole space where no rule fits and no usable profile lies."""

    action: ActionType = Field(default=ActionType.NO_REENTRY, title="Action")
    size_multiplier: Multiplier = Field(default=0.0, title="Size multiplier")
    delay_seconds: Delay = Field(default=0, title="Delay (seconds)")
    confidence: Confidence = Field(default=BASE_CONFIDENCE, title="Base confidence")
    parameters: Parameters = Field(default={}, title="Parameters")


class MatrixFile(Strict):
    """The whole matrix; its version goes up by one with each save."""

    version: int = Field(default=0, ge=0, le=2_147_483_647, title="Version")
    max_generation: int = Field(
        default=3, ge=0, le=MAX_MATRIX_GENERATION, title="Last generation", description="Of cells."
    )
    default: Default = Field(default=Default(), title="Default for the whole space")
    rules: tuple[Rule, ...] = Field(default=(), max_length=MAX_RULES, title="Rules")

    @model_validator(mode="after")
    def patterns_are_distinct(self) -> Self:
        """Refuse what nobody could decide between, and what never applies."""
        seen: dict[Pattern, int] = {}
        for number, rule in enumerate(self.rules):
            where = f"rules[{number}] ({rule.name})"
            if not any(rule.fixed):
                raise ValueError(f"{where} names no dimension: put it into default")
            if isinstance(rule.generation, int) and rule.generation > self.max_generation:
                raise ValueError(f"{where} is beyond max_generation {self.max_generation}")
            if (other := seen.setdefault(rule.pattern, number)) != number:
                raise ValueError(f"{where} has the same pattern as rules[{other}]: keep one")
        return self


def pattern_name(pattern: Pattern) -> str:
    """Join a pattern's tokens as a combination id joins them."""
    marks = {"outcome": "O", "generation": "G"}
    return SEPARATOR.join(
        str(token) if token == ANY else f"{marks.get(name, '')}{token}"
        for name, token in zip(DIMENSIONS, pattern, strict=True)
    )


def dumped(matrix: MatrixFile) -> dict[str, Any]:
    """Return a matrix as JSON holds it: a rule without what it leaves open."""
    document = matrix.model_dump(mode="json")
    empty: Mapping[str, object] = {"note": ""}
    document["rules"] = [
        {
            key: value
            for key, value in rule.items()
            if value is not None and value != ANY and empty.get(key) != value
        }
        for rule in document["rules"]
    ]
    return document
