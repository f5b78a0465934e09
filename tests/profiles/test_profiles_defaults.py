from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from reentry_gui import paths
from reentry_gui.config import GovernanceSection
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import (
    DEFAULT_PERSONAS,
    Severity,
    check_content,
    default_profile,
    ea_findings,
    render,
    shipped_files,
    validate,
)

SHIPPED = shipped_files()
FOLDER = paths.data_folder() / "profiles"


def test_thirty_profiles_and_a_template_ship() -> None:
    assert len(SHIPPED) == 31
    found = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.csv")}
    assert found == {str(name) for name in SHIPPED}


@pytest.mark.parametrize("name", SHIPPED, ids=str)
def test_a_shipped_file_is_what_the_code_says(name: PurePosixPath) -> None:
    content = FOLDER.joinpath(name).read_bytes()
    assert content == SHIPPED[name], (
        "write it anew: files.write_bytes(FOLDER / name, content) for all of shipped_files()"
    )


def test_the_form_is_fixed() -> None:
    assert render(default_profile("conservative")) == (
        b"Action,Type,SizeMultiplier,DelaySeconds,ConfidenceAdjustment,Parameters\r\n"
        b"1,NO_REENTRY,0.0,0,0.0,\r\n"
        b"2,WAIT_SIGNAL,0.0,300,0.0,\r\n"
        b"3,REDUCE_SIZE,0.5,60,-0.1,\r\n"
        b"4,SAME_TRADE,0.8,30,0.0,\r\n"
        b"5,SAME_TRADE,1.0,15,0.0,\r\n"
        b"6,INCREASE_SIZE,1.2,10,0.1,\r\n"
    )


@pytest.mark.parametrize("persona", DEFAULT_PERSONAS)
def test_defaults_keep_their_limits_with_an_advice_at_most(persona: str) -> None:
    profile = default_profile(persona)
    assert not validate(profile, GovernanceSection().limits_for(persona), persona)
    assert {finding.rule for finding in ea_findings(render(profile))} <= {"P413"}
    check = check_content(render(profile), FOLDER, persona, lots=0.1)
    assert {finding.severity for finding in check.findings} <= {Severity.INFO}


def test_an_unknown_persona_has_no_default() -> None:
    with pytest.raises(ReentryError, match="'scalper' has no default profile") as caught:
        default_profile("scalper")
    assert "conservative, moderate, aggressive" in caught.value.hint
