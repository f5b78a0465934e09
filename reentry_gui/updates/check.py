"""The use case: is there a newer version? It tells, and does nothing else."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import reentry_gui
from reentry_gui import files, paths
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report
from reentry_gui.updates.fetch import LONGEST_SECONDS, fetch
from reentry_gui.updates.source import Source, publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.updates.manifest import Manifest

log = logging.getLogger(__name__)

State = Literal["newer", "current", "ahead"]


@dataclass(frozen=True)
class UpdateReport(Report):
    """What the publisher says about the newest version."""

    asked: str
    state: State
    ours: str
    version: str
    released: dt.date
    notes: str
    page: str
    seen: str  # the newest version ever heard of, if that was newer than this one
    clock: dt.date | None = None  # this computer's day in UTC, if that comes before the release

    def lines(self) -> Iterable[str]:
        """Tell both versions, and for a newer one its notes and page."""
        if self.state == "newer":
            yield f"Version {self.version} of {self.released} is there; this is {self.ours}."
        elif self.state == "ahead":
            yield f"This is {self.ours}; the newest release is {self.version} of {self.released}."
        else:
            yield f"This is the newest version, {self.ours}."
        if self.seen:
            yield (
                f"Earlier the publisher spoke of {self.seen}: that release was taken back, "
                "or somebody gives you an old answer. Look at the page yourself."
            )
        if self.clock:
            yield (
                f"This computer's clock says {self.clock}, which is before that release: set it. "
                "By a clock that is behind, an old answer looks like a new one."
            )
        if self.state == "newer":
            yield f"Page: {self.page}"
            if self.notes:
                yield from ("", *self.notes.splitlines())


def check_for_update(
    config: PackConfig,
    now: dt.datetime,
    *,
    source: Source | None = None,
    progress: Callable[[str], None] = lambda _text: None,
    seconds: float = LONGEST_SECONDS,
) -> UpdateReport:
    """Ask the publisher for the newest version; refused while the config does not allow it."""
    if not config.updates.check:
        raise ReentryError(
            "the update check is off, so nobody was asked",
            'Turn on "Look for updates" in the config (updates.check).',
        )
    source = source or publisher()
    url = config.updates.manifest_url or source.url
    content = fetch(url, progress=progress, seconds=seconds)
    from reentry_gui.updates.manifest import check_age, open_envelope  # noqa: PLC0415  # only for an answer

    manifest = open_envelope(content, source.public_key)
    check_age(manifest, now)
    report = report_on(url, manifest, newest_seen(), now)
    remember(now, manifest.version)
    log.info("update check", extra={"state": report.state, "version": report.version})
    return report


def report_on(url: str, manifest: Manifest, seen: str, now: dt.datetime) -> UpdateReport:
    """Hold what the publisher says against this program and what was said before."""
    from reentry_gui.updates.manifest import is_newer  # noqa: PLC0415  # as above

    ours = reentry_gui.__version__
    state: State = "current"
    if is_newer(manifest.version, ours):
        state = "newer"
    elif is_newer(ours, manifest.version):
        state = "ahead"
    today = now.astimezone(dt.UTC).date()
    return UpdateReport(
        asked=url,
        state=state,
        ours=ours,
        version=manifest.version,
        released=manifest.released,
        notes=manifest.notes.strip(),
        page=manifest.page,
        seen=seen if seen and is_newer(seen, manifest.version) else "",
        clock=today if today < manifest.released else None,
    )


def memory_file() -> Path:
    """Return where the last answer is kept."""
    return paths.user_folder() / "updates.json"


def remembered() -> dict[str, str]:
    """Return what is known of the last answer; a damaged note is none."""
    with contextlib.suppress(OSError, ValueError):
        told = json.loads(memory_file().read_text(encoding="utf-8"))
        if isinstance(told, dict):
            return {str(key): str(value) for key, value in told.items()}
    return {}


def newest_seen() -> str:
    """Return the newest version that the publisher ever spoke of, empty if none."""
    from reentry_gui.updates.manifest import numbers  # noqa: PLC0415  # as above

    seen = remembered().get("newest", "")
    return seen if numbers(seen) else ""


def remember(now: dt.datetime, version: str) -> None:
    """Keep when the publisher answered, and the newest version that it spoke of."""
    from reentry_gui.updates.manifest import is_newer  # noqa: PLC0415  # as above

    seen = newest_seen()
    newest = seen if seen and is_newer(seen, version) else version
    note = json.dumps({"asked": now.isoformat(), "newest": newest})
    with contextlib.suppress(ReentryError):  # the answer counts, not the memory of it
        files.write_text(memory_file(), note)


def is_due(config: PackConfig, now: dt.datetime) -> bool:
    """Tell whether the window should ask by itself: turned on, and not asked on this day yet."""
    if not config.updates.check:
        return False
    try:
        last = dt.datetime.fromisoformat(remembered().get("asked", ""))
    except ValueError:
        return True
    return last.astimezone(now.tzinfo).date() != now.date()
