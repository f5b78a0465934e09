"""Fetch one small file over HTTPS: bounded in size and in time, and nothing told about us."""

from __future__ import annotations

import ssl
import threading
import time
from concurrent.futures import Future, wait
from http.client import HTTPException
from typing import TYPE_CHECKING, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPRedirectHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from reentry_gui.config.updates import THIS_MACHINE, why_not_asked
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.client import HTTPMessage
    from typing import IO

LARGEST_BYTES: Final = 64 * 1024
LONGEST_SECONDS: Final = 20.0
LOOK_SECONDS: Final = 0.05
PIECE_BYTES: Final = 8192
OFFLINE_HINT: Final = "Is this machine online? Nothing is lost: Reentry works without."


class Redirects(HTTPRedirectHandler):
    """Follows to addresses that could have been asked in the first place, from https to https."""

    max_redirections = 5

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """Refuse a way that others could read along."""
        if why_not_asked(newurl) or (req.type == "https" and not newurl.startswith("https:")):
            fp.close()
            raise ReentryError(f"it points to {newurl[:200]}, which is not asked", OFFLINE_HINT)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(
    url: str,
    *,
    progress: Callable[[str], None] = lambda _text: None,
    seconds: float = LONGEST_SECONDS,
) -> bytes:
    """Return what lies at an address; ReentryError says in words why it did not come.

    `progress` is called throughout and may raise Cancelled.
    """
    answer: Future[bytes] = Future()
    # A name server may keep a thread waiting for as long as it likes: this one is let go.
    threading.Thread(target=ask, args=(url, seconds, answer), daemon=True).start()
    end = time.monotonic() + seconds
    while not wait([answer], LOOK_SECONDS).done:
        if time.monotonic() > end:
            raise too_slow(url, seconds)
        progress("waiting")
    try:
        return answer.result()
    except ReentryError as error:
        raise ReentryError(f"{host_of(url)}: {error.message}", error.hint) from error
    except TimeoutError as error:
        raise too_slow(url, seconds) from error
    except (OSError, HTTPException, ValueError) as error:
        raise ReentryError(f"{host_of(url)}: {in_words(error)}", OFFLINE_HINT) from error


def ask(url: str, seconds: float, answer: Future[bytes]) -> None:
    """Fetch in a thread of its own; whatever happens is handed on."""
    try:
        answer.set_result(read(url, seconds))
    except Exception as error:  # noqa: BLE001  # told by whoever waits
        answer.set_exception(error)


def read(url: str, seconds: float) -> bytes:
    """Read an answer of at most LARGEST_BYTES."""
    end = time.monotonic() + seconds
    found = bytearray()
    with opener_for(url).open(Request(url), timeout=seconds) as response:  # noqa: S310  # the scheme was checked
        while piece := response.read1(PIECE_BYTES):
            found += piece
            if len(found) > LARGEST_BYTES:
                raise ReentryError(
                    f"the answer is larger than {LARGEST_BYTES // 1024} KB and was not read",
                    "That is not the list of versions; look at the address in the config.",
                )
            if time.monotonic() > end:
                raise TimeoutError
    return bytes(found)


def opener_for(url: str) -> OpenerDirector:
    """Return what asks: through the system's proxy, except on this machine."""
    direct = [ProxyHandler({})] if host_of(url) in THIS_MACHINE else []
    made = build_opener(Redirects, *direct)
    made.addheaders = [("User-Agent", "Reentry"), ("Accept", "application/json")]
    return made


def knows_certificates() -> bool:
    """Tell whether the system hands out certificates to trust."""
    folder = ssl.get_default_verify_paths().capath  # read when one is looked for
    return bool(folder or ssl.create_default_context().get_ca_certs())


def host_of(url: str) -> str:
    """Return the machine that an address names."""
    return urlsplit(url).hostname or url


def too_slow(url: str, seconds: float) -> ReentryError:
    """Say that nothing whole came in time."""
    return ReentryError(f"{host_of(url)} did not answer within {seconds:g} s", OFFLINE_HINT)


def in_words(error: Exception) -> str:
    """Say what went wrong on the way."""
    if isinstance(error, HTTPError):
        error.close()
        return f"answered with {error.code} {error.reason}"
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({reason.verify_message})"
    if isinstance(reason, TimeoutError):
        return "did not answer in time"
    return f"cannot be reached ({reason})"
