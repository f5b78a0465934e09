"""What stands in a cell, read into a profile's values; what is not allowed is explained."""

from __future__ import annotations

import difflib
import re
import unicodedata
from decimal import Decimal
from typing import Final

from reentry_gui.profiles import model
from reentry_gui.profiles.model import ActionType
from reentry_gui.profiles.numerals import Refused, number, whole_number

RULE_OF: Final = {
    "Action": "P101",
    "Type": "P102",
    "SizeMultiplier": "P103",
    "DelaySeconds": "P104",
    "ConfidenceAdjustment": "P105",
    "Parameters": "P106",
    "Enabled": "P107",
}
ACTION: Final = "a whole number from 1 to 6"
TYPE: Final = ", ".join(ActionType)
SIZE: Final = f"a decimal number from 0 to {model.MAX_SIZE_MULTIPLIER:g}, such as 1.5"
DELAY: Final = f"a whole number of seconds from 0 to {model.MAX_DELAY_SECONDS}"
BOUND: Final = f"{model.MAX_CONFIDENCE_ADJUSTMENT:g}"
CONFIDENCE: Final = f"an offset from -{BOUND} to {BOUND}, such as -0.1"
PARAMETERS: Final = "key=value;key=value in plain ASCII, without comma and quotation marks"
ENABLED: Final = "0 or 1"
SWITCHES: Final = {"0": False, "false": False, "1": True, "true": True}
PROSE_KEY: Final = "note"
# Typographic signs that NFKD leaves as they are, and letters that have no plain base.
PLAIN_SIGNS: Final = str.maketrans(
    dict.fromkeys('‘’‚‹›“”„«»"', "'")
    | {"–": "-", "—": "-", "−": "-", "•": "-"}
    | {"=": ":", "ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ł": "l", "€": "EUR"}
    | {"→": "->", "≥": ">:", "≤": "<:", "×": "x"}
)


def read_action(text: str, decimal: str = ".") -> int:
    """Read an action, 1 to 6."""
    value = whole_number(text, decimal, ACTION)
    if value not in model.ACTIONS:
        raise Refused("is no action", ACTION)
    return value


def read_type(text: str) -> ActionType:
    """Read a type, whatever its case and spacing."""
    name = re.sub(r"[\s_-]+", "_", text).upper()
    if name in ActionType.__members__:
        return ActionType(name)
    close = difflib.get_close_matches(name[:100], [*ActionType], 1)
    raise Refused("is no type" if text else "is empty", TYPE, str(close[0]) if close else None)


def read_size(text: str, decimal: str = ".") -> float:
    """Read a size multiplier."""
    value = number(text, decimal, SIZE)
    within(value, 0, model.MAX_SIZE_MULTIPLIER, SIZE)
    return float(value)


def read_delay(text: str, decimal: str = ".") -> int:
    """Read a delay in seconds."""
    value = whole_number(text, decimal, DELAY)
    within(Decimal(value), 0, model.MAX_DELAY_SECONDS, DELAY)
    return value


def read_confidence(text: str, decimal: str = ".") -> float:
    """Read a confidence adjustment."""
    value = number(text, decimal, CONFIDENCE)
    bound = model.MAX_CONFIDENCE_ADJUSTMENT
    within(value, -bound, bound, CONFIDENCE)
    return float(value)


def within(value: Decimal, least: float, most: float, allowed: str) -> None:
    """Refuse a number out of bounds."""
    if value < least:
        raise Refused("is negative" if least == 0 else "is too small", allowed)
    if value > most:
        raise Refused("is too large", allowed)


def read_enabled(text: str) -> bool:
    """Read what an older file's column Enabled says."""
    if text.casefold() not in SWITCHES:
        raise Refused("is neither 0 nor 1" if text else "is empty", ENABLED)
    return SWITCHES[text.casefold()]


def read_parameters(text: str) -> dict[str, str]:
    """Read `key=value;key=value`; prose, which has no key at all, becomes one `note`."""
    if is_prose(text):
        return read_parameters(as_note(text)) if as_note(text) else {}
    parameters: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        key, equals, value = (word.strip() for word in part.partition("="))
        if not equals:
            raise Refused(f"holds {part[:40]!r}, which is no key=value", PARAMETERS)
        if why := model.why_no_parameter(key, value):
            raise Refused(f"is not allowed: {why}", PARAMETERS)
        if key in parameters:
            raise Refused(f"has the key {key} twice", PARAMETERS)
        parameters[key] = value
    if len(model.parameters_text(parameters)) > model.MAX_PARAMETERS_LENGTH:
        raise Refused(f"is longer than {model.MAX_PARAMETERS_LENGTH} characters", PARAMETERS)
    return parameters


def is_prose(text: str) -> bool:
    """Tell whether a text has words and no part that begins like `key=`.

    A lone number is no prose: it is a value that has slipped into the wrong field.
    """
    parts = [part.strip() for part in text.split(";")]
    keyed = any(re.match(rf"(?:{model.KEY.pattern})\s*=", part) for part in parts)
    return not keyed and any(character.isalpha() for character in text)


def as_note(text: str) -> str:
    """Write prose as a parameter: plain ASCII, commas and semicolons become dashes or points."""
    spread = unicodedata.normalize("NFKD", text.translate(PLAIN_SIGNS))
    plain = "".join(c for c in spread if not unicodedata.combining(c))
    ascii_only = "".join(c if " " <= c <= "~" else " " if c.isspace() else "?" for c in plain)
    dashed = re.sub(r"\s*[,;]\s*", " - ", re.sub(r"(?<=\d),(?=\d)", ".", ascii_only))
    words = " ".join(dashed.replace("=", ":").replace('"', "'").split()).strip(" -")
    room = model.MAX_PARAMETERS_LENGTH - len(PROSE_KEY) - 1
    return f"{PROSE_KEY}={words[:room].strip()}" if words else ""
