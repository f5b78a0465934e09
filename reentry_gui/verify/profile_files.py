"""Checks on profiles: the sources, and what the EA's folder holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reentry_gui import files, governance, personas, profiles
from reentry_gui.profiles import Severity
from reentry_gui.verify.checks import (
    Context,
    Finding,
    check,
    failed,
    info,
    not_applicable,
    passed,
    warning,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@check("profiles")
def sources(context: Context) -> Iterator[Finding]:
    """Look for every profile, and whether the EA would read it rightly."""
    config = context.config
    advice: Counter[tuple[str, str]] = Counter()
    good = 0
    for persona in config.persona_names:
        for symbol in config.symbols:
            path = config.profile(persona, symbol)
            if not path.is_file():
                make = f"reentry profile new --persona {persona} {symbol} {context.for_config}"
                yield warning(f"{path} is missing", make)
                continue
            content = files.read_bytes(path)
            found = profiles.check_content(content, path, persona, config.governance).findings
            good += not any(finding.severity is Severity.FAIL for finding in found)
            yield from told(found, str(path))
            notes = {f"{f.value} {f.message}" for f in found if f.severity is Severity.INFO}
            advice.update((persona, note) for note in notes)
    for (persona, note), count in advice.items():
        yield info(f"{persona}, {count} profiles: {note}")
    yield passed(f"{good} profiles that the EA reads as they are meant")


def told(found: Iterable[profiles.Finding], where: str) -> Iterator[Finding]:
    """Yield what is wrong with one profile."""
    for finding in found:
        if finding.severity is Severity.FAIL:
            convert = f'reentry profile convert "{where}" --in-place'
            yield failed(f"{where}: {finding}", convert)
        elif finding.severity is Severity.WARNING:
            yield warning(f"{where}: {finding}")


@check("deployed profiles")
def deployed(context: Context) -> Iterator[Finding]:
    """Compare what the EA's folder holds with what is due, by hash."""
    found = personas.active(context.config, context.now)
    rotate = f"reentry rotate {context.for_config}"
    right = 0
    for profile in found.profiles:
        match profile.identity.kind:
            case "missing":
                yield warning(f"{profile.target} is missing", rotate)
            case "edited":
                yield warning(f"{profile.target} was edited by hand", rotate)
            case _ if not profile.is_due:
                held = " = ".join(profile.identity.personas)
                yield warning(f"{profile.symbol}: holds {held}, due is {profile.due}", rotate)
            case _:
                right += 1
        if profile.target.is_file():
            content = files.read_bytes(profile.target)
            yield from told(profiles.ea_findings(content), str(profile.target))
    if right:
        yield passed(f"{right} symbols hold the persona that is due ({found.persona or 'mixed'})")


@check("read by the EA")
def read_by_ea(context: Context) -> Iterator[Finding]:
    """Look for a sign that the EA has read the deployed files."""
    if context.config.demo is not None:
        yield not_applicable("this is a demo workspace: no EA reads here")
        return
    found = personas.active(context.config, context.now).profiles
    unread = [p.symbol for p in found if p.on_disk_since and not p.read_by_ea_at]
    if unread:
        yield info(
            f"nothing shows yet that the EA has read {', '.join(unread)}",
            "The EA reads its profile when it starts or reloads: attach it again to be sure.",
        )
    elif found:
        yield passed("the EA's log names every deployed profile")


@check("consistency")
def consistency(context: Context) -> Iterator[Finding]:
    """Look whether config, personas and profiles let any re-entry through the gate."""
    report = governance.check_consistency(context.config)
    serious = [f for f in report.findings if f.severity is not Severity.INFO]
    for finding in serious:
        yield warning(str(finding), "reentry governance check")
    if not serious:
        yield passed("config, personas and profiles fit together")
