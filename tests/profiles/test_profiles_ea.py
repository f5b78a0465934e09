from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profile_strategies import Dialect, dialects, profiles, written

from reentry_gui.profiles import (
    HEADER,
    ActionType,
    Profile,
    Severity,
    as_the_ea_reads,
    check_content,
    default_profile,
    ea_findings,
    parse,
    render,
)

MODERATE = default_profile("moderate")
GOOD = render(MODERATE)


def fails(content: bytes) -> list[str]:
    return [f.rule for f in ea_findings(content) if f.severity is Severity.FAIL]


@settings(max_examples=300)
@given(profile=profiles())
def test_the_ea_reads_what_we_write(profile: Profile) -> None:
    content = render(profile)
    assert as_the_ea_reads(content).profile == profile
    assert not fails(content)


@settings(max_examples=400)
@given(profile=profiles(), dialect=dialects())
def test_what_the_ea_reads_otherwise_is_told(profile: Profile, dialect: Dialect) -> None:
    content = written(profile, dialect)
    if not fails(content):
        assert as_the_ea_reads(content).profile == profile


EDITS = st.lists(
    st.tuples(st.integers(0), st.sampled_from(',;"#\r\n\0 +-.0123x=\tAü')), min_size=1, max_size=4
)


@settings(max_examples=500)
@given(profile=profiles(), edits=EDITS)
def test_a_file_without_fail_means_the_same_to_the_ea_and_to_us(
    profile: Profile, edits: list[tuple[int, str]]
) -> None:
    text = render(profile).decode("ascii")
    for place, character in edits:
        at = place % len(text)
        text = text[:at] + character + text[at + 1 :]
    content = text.encode("latin-1")
    ours = parse(content, "x").profile
    if ours is not None and not fails(content):
        assert as_the_ea_reads(content).profile == ours


@given(content=st.binary(max_size=300))
def test_no_bytes_make_the_eas_reader_fail(content: bytes) -> None:
    as_the_ea_reads(content)
    assert all(str(finding) for finding in ea_findings(content))


ROW = b"3,SAME_TRADE,1.0,15,0.0,"
MISREAD = {
    "UTF-8 BOM": (b"\xef\xbb\xbf" + GOOD, ["P401"], "line 1: the file is UTF-8 with a byte order"),
    "UTF-16": (b"\xff\xfe" + GOOD.decode().encode("utf-16-le"), ["P401"], "the EA reads nothing"),
    "not ASCII": (
        GOOD.replace(ROW, ROW + "k=ü".encode()),
        ["P402"],
        "line 4, column 6 (Parameters): ",
    ),
    "quotes": (
        GOOD.replace(ROW, ROW + b'"k=1"'),
        ["P403"],
        'line 4, column 6 (Parameters): ""k=1"" holds quotation marks',
    ),
    "no header": (
        GOOD.split(b"\r\n", 1)[1],
        ["P404"],
        "line 1: the EA skips the first row, so action 1 is lost",
    ),
    "five fields": (
        GOOD.replace(ROW, ROW[:-1]),
        ["P405"],
        "line 4: the row has 5 fields between commas, so the EA skips it",
    ),
    "semicolons": (GOOD.replace(b",", b";"), 6 * ["P405"], "line 2: the row has 1"),
    "CR alone": (GOOD.replace(b"\r\n", b"\r"), ["P405", "P414"], "a line ends with CR alone"),
    "Enabled": (
        written(MODERATE, Dialect(enabled=True)),
        ["P414"] + 6 * ["P406"],
        "line 2, column 7: the row has 7 fields between commas, the EA takes the first six",
    ),
    "columns swapped": (
        GOOD.replace(b"SizeMultiplier,DelaySeconds", b"DelaySeconds,SizeMultiplier"),
        ["P414"],
        "line 1: the columns are not the EA's; it goes by position, not by name",
    ),
    "action 7": (
        GOOD.replace(ROW, b"7" + ROW[1:]),
        ["P407"],
        'line 4, column 1 (Action): "7" is none of the actions 1 to 6, so the EA skips the row',
    ),
    "action 3x": (
        GOOD.replace(ROW, b"3x" + ROW[1:]),
        ["P409"],
        'line 4, column 1 (Action): "3x" is read by the EA as 3',
    ),
    "lower case": (
        GOOD.replace(ROW, ROW.lower()),
        ["P408"],
        'line 4, column 2 (Type): "same_trade" is no type to the EA, so it takes no action',
    ),
    "spaces": (GOOD.replace(ROW, b"3, SAME_TRADE,1.0,15,0.0,"), ["P408"], '" SAME_TRADE" is no'),
    "exponent": (
        GOOD.replace(ROW, b"3,SAME_TRADE,1e3,15,0.0,"),
        ["P409"],
        'line 4, column 3 (SizeMultiplier): "1e3" is read by the EA as 1;',
    ),
    "delay beyond int": (
        GOOD.replace(ROW, b"3,SAME_TRADE,1.0,9999999999,0.0,"),
        ["P409"],
        "line 4, column 4 (DelaySeconds)",
    ),
    "twice": (
        GOOD.replace(ROW, b"2" + ROW[1:]),
        ["P410", "P410"],
        "action 2 has 2 rows",
    ),
    "empty": (b"", 6 * ["P410"], "action 1 has no row"),
}


@pytest.mark.parametrize("case", MISREAD)
def test_what_the_ea_misreads_is_told_with_its_place(case: str) -> None:
    content, rules, expected = MISREAD[case]
    assert fails(content) == rules
    assert any(expected in str(finding) for finding in ea_findings(content))
    assert check_content(content, Path("x")).state == "invalid"


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        (GOOD, ["P413"]),
        (GOOD.replace(b"AGGRESSIVE", b"CUSTOM"), ["P413"]),
        (GOOD.replace(b"AGGRESSIVE", b"REVERSE"), []),
        (b"# prose, more\r\n" + GOOD.replace(b"AGGRESSIVE", b"REVERSE"), ["P412"]),
        (GOOD.replace(b"AGGRESSIVE", b"REVERSE") + b"\r\n", ["P412"]),
        (GOOD.replace(b"AGGRESSIVE", b"REVERSE").replace(b"\r\n", b"\n"), ["P411"]),
    ],
)
def test_what_the_ea_ignores_is_an_advice(content: bytes, rules: list[str]) -> None:
    findings = ea_findings(content)
    assert [finding.rule for finding in findings] == rules
    assert {finding.severity for finding in findings} <= {Severity.INFO}


def test_the_ea_takes_no_action_on_two_types() -> None:
    rows = as_the_ea_reads(GOOD).rows
    assert [action for action, row in rows.items() if row.is_ignored] == [6]
    assert rows[6].type == ActionType.AGGRESSIVE
    unknown = as_the_ea_reads(GOOD.replace(b"REDUCE_SIZE", b"reduce_size")).rows
    assert [action for action, row in unknown.items() if row.is_ignored] == [2, 6]


def test_a_later_row_replaces_an_earlier_one_for_the_ea() -> None:
    content = f"{HEADER}\n1,REVERSE,1,0,0,\n1,CUSTOM,2,0,0,\n".encode()
    reading = as_the_ea_reads(content)
    assert reading.rows[1].type == "CUSTOM"
    assert reading.profile is None
