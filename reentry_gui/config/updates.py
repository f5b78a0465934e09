"""Whether the program may ask for newer versions of itself."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from reentry_gui.config.section import Section

THIS_MACHINE: Final = frozenset({"127.0.0.1", "localhost", "::1"})


def why_not_asked(url: str) -> str | None:
    """Return why this address is not asked for updates, else None."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        return f"is no address: {error}"
    if not host or not url.isascii() or not url.isprintable() or " " in url:
        return "is no address of a page on the web"
    if parts.username or parts.password:
        return "holds a name or a password, which do not belong into a config"
    if parts.scheme == "https" or (parts.scheme == "http" and host in THIS_MACHINE):
        return None
    return "does not begin with https:// (http:// only on this machine)"


def checked_address(url: str) -> str:
    """Refuse what could be read or changed on its way."""
    if url and (why := why_not_asked(url)):
        raise ValueError(why)
    return url


class UpdatesSection(Section):
    """Whether, and where, to ask for a newer version; nothing is ever fetched or installed."""

    check: bool = Field(
        default=False,
        title="Look for updates",
        description="Once a day the window asks whether there is a newer version, and says so. "
        "Nothing about you is sent, nothing is downloaded.",
    )
    manifest_url: Annotated[str, AfterValidator(checked_address)] = Field(
        default="", title="Ask at", description="Empty: the publisher's own address."
    )
