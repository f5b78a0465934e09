"""What the publisher says about the newest version, and the signature that proves it.

The file is `{"signed": TEXT, "signature": BASE64}`; TEXT is itself JSON, and exactly its bytes
are signed with Ed25519 (RFC 8032): nothing has to be written in one canonical way.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from typing import Annotated, Final

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from reentry_gui.config.updates import why_not_asked
from reentry_gui.errors import ReentryError

PURPOSE: Final = b"reentry update 1\n"  # a signature made for something else proves nothing
SIGNATURE_BYTES: Final = 64
DIGITS: Final = re.compile(r"\d+(?:\.\d+)*")

Version = tuple[int, ...]


def checked_page(url: str) -> str:
    """Refuse a page that a browser would not ask in private."""
    if why := why_not_asked(url):
        raise ValueError(why)
    return url


def checked_text(text: str) -> str:
    """Refuse characters that would steer a console instead of being read."""
    if odd := [c for c in text if not c.isprintable() and c not in "\n\t"]:
        raise ValueError(f"holds the character {odd[0]!r}")
    return text


class OutdatedError(ReentryError):
    """The list is signed, but no longer counts: somebody may keep the newest one from us."""


class Envelope(BaseModel):
    """The file as it comes."""

    model_config = ConfigDict(frozen=True, strict=True)

    signed: str
    signature: str


class Manifest(BaseModel):
    """The newest version; what a later program may want to know besides is let pass."""

    model_config = ConfigDict(frozen=True)

    version: str = Field(pattern=r"^\d{1,6}(\.\d{1,6}){1,3}$")
    released: dt.date
    expires: dt.date  # the last day, in UTC, on which it counts
    notes: Annotated[str, Field(max_length=20_000), AfterValidator(checked_text)] = ""
    page: Annotated[str, AfterValidator(checked_page)]

    @property
    def numbers(self) -> Version:
        """Return the version to compare."""
        return numbers(self.version)


def open_envelope(content: bytes, public_key: bytes) -> Manifest:
    """Return what is signed; anything that the key's owner did not sign is refused."""
    try:
        envelope = Envelope.model_validate_json(content)
        signature = base64.b64decode(envelope.signature, validate=True)
    except (ValidationError, binascii.Error, ValueError) as error:
        raise not_a_manifest() from error
    message = envelope.signed.encode()
    if len(signature) != SIGNATURE_BYTES or not is_signed(message, signature, public_key):
        raise ReentryError(
            "the answer is not signed by the publisher of this program, so it is not believed",
            "Do not install anything it speaks of. Look at the page you had the program from.",
        )
    try:
        return Manifest.model_validate_json(message)
    except ValidationError as error:
        raise not_a_manifest() from error


def check_age(manifest: Manifest, now: dt.datetime) -> None:
    """Refuse a list whose time is over: who keeps an old one before us hides what is newer."""
    today = now.astimezone(dt.UTC).date()
    if today > manifest.expires:
        raise OutdatedError(
            f"the list of versions that came counts until {manifest.expires}, and this computer's "
            f"clock says {today}, so it is not believed",
            "Is the clock right? Then somebody hands out an old list, or the publisher no longer "
            "keeps one: look at the page you had the program from. Else set the clock, ask again.",
        )


def not_a_manifest() -> ReentryError:
    """Say that something else came."""
    return ReentryError(
        "what came is not the list of versions that was asked for",
        "Is there a page in between that asks for a login (hotel, airport)? Try again later.",
    )


def is_signed(message: bytes, signature: bytes, public_key: bytes) -> bool:
    """Tell whether the owner of an Ed25519 public key signed this message for this purpose."""
    try:
        VerifyKey(public_key).verify(PURPOSE + message, signature)
    except BadSignatureError:
        return False
    return True


def numbers(version: str) -> Version:
    """Return a version's numbers without the zeros at its end: 1.2.0 is 1.2."""
    found = DIGITS.match(version)
    digits = [int(part) for part in found[0].split(".")] if found else []
    while digits and digits[-1] == 0:
        digits.pop()
    return tuple(digits)


def is_newer(offered: str, ours: str) -> bool:
    """Tell whether a released version comes after ours; our 1.2rc1 and 1.2.dev3 come before 1.2."""
    theirs, own = numbers(offered), numbers(ours)
    return theirs > own or (theirs == own and DIGITS.fullmatch(ours) is None)
