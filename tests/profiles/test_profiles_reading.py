from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profile_strategies import Dialect, dialects, profiles, written
from pydantic import ValidationError

from reentry_gui.errors import ReentryError
from reentry_gui.profiles import (
    HEADER,
    ActionType,
    Profile,
    ProfileRow,
    Severity,
    default_profile,
    load,
    parse,
    read,
    render,
)

MODERATE = default_profile("moderate")


@settings(max_examples=300)
@given(profile=profiles())
def test_what_is_written_is_read_again(profile: Profile) -> None:
    reading = parse(render(profile), "x")
    assert reading.profile == profile
    assert not reading.notes


@settings(max_examples=400)
@given(profile=profiles(), dialect=dialects())
def test_every_dialect_gives_the_profile(profile: Profile, dialect: Dialect) -> None:
    reading = parse(written(profile, dialect), "x")
    assert not reading.failures
    assert reading.profile == profile


@settings(max_examples=200)
@given(profile=profiles())
def test_only_the_eas_dialect_is_written(profile: Profile) -> None:
    content = render(profile)
    assert content.isascii()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b'"' not in content
    assert b"#" not in content.split(b"\r\n", maxsplit=1)[0]
    lines = content.decode("ascii").split("\r\n")
    assert (lines[0], lines[-1], len(lines)) == (HEADER, "", 8)
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert all(line.count(",") == 5 for line in lines[:-1])
    assert "e" not in "".join(line.split(",")[2] + line.split(",")[4] for line in lines[1:-1])


@settings(max_examples=300)
@given(content=st.binary(max_size=400))
def test_no_bytes_at_all_lead_to_an_exception(content: bytes) -> None:
    reading = parse(content, "x")
    assert reading.failures
    assert reading.profile is None


SCRAPS = st.sampled_from(
    HEADER.split(",")
    + "1 2 6 NO_REENTRY SAME_TRADE 0.5 1,5 1e3 nan - = k=v".split()
    + ["Enabled", "\r\n", "\n", "\r", ",", ";", "\t", '"', "#", "\0", "ü", "１", " "]
)


@settings(max_examples=500)
@given(scraps=st.lists(SCRAPS, max_size=60), encoding=st.sampled_from(["utf-8", "utf-16"]))
def test_no_scraps_of_profiles_lead_to_an_exception(scraps: list[str], encoding: str) -> None:
    reading = parse("".join(scraps).encode(encoding), "x")
    assert (reading.profile is None) == bool(reading.failures)
    assert all(str(finding) for finding in reading.findings)


@settings(max_examples=300)
@given(profile=profiles(), place=st.integers(0), scrap=SCRAPS)
def test_a_valid_file_with_a_scrap_in_it_is_read_or_explained(
    profile: Profile, place: int, scrap: str
) -> None:
    text = render(profile).decode("ascii")
    place %= len(text)
    reading = parse((text[:place] + scrap + text[place:]).encode(), "x")
    assert (reading.profile is None) == bool(reading.failures)


LONG = "9" * 5000
CELLS = st.sampled_from(
    [LONG, f"1e{LONG}", f"-{LONG}.5", "1e-9999999", "1E+999999999999", "0x" + LONG]
)


@given(cell=CELLS, column=st.integers(0, 4))
def test_huge_numbers_are_refused_quickly(cell: str, column: int) -> None:
    fields = ["1", "NO_REENTRY", "0.0", "0", "0.0", ""]
    fields[column] = cell
    text = f"{HEADER}\r\n{','.join(fields)}\r\n"
    reading = parse(text.encode(), "x")
    assert reading.profile is None
    assert all(len(str(finding)) < 500 for finding in reading.findings)


def test_quoted_prose_becomes_a_note_and_is_told() -> None:
    text = render(MODERATE).decode().replace("-0.2,", '-0.2,"Erst prüfen, „dann“ los; > 1,5 R"')
    reading = parse(text.encode("cp1252"), "x")
    assert reading.profile is not None
    note = "Erst prufen - 'dann' los - > 1.5 R"
    assert reading.profile.row(2).parameters == {"note": note}
    (finding,) = [finding for finding in reading.findings if finding.rule == "P108"]
    assert (finding.line, finding.column, finding.severity) == (3, 6, Severity.WARNING)
    assert finding.fix == f"note={note}"
    assert parse(render(reading.profile), "x").profile == reading.profile


def test_a_switched_off_row_re_enters_nothing() -> None:
    text = (
        "Action,Type,SizeMultiplier,DelaySeconds,ConfidenceAdjustment,Enabled,Parameters\n"
        "1,SAME_TRADE,1.0,5,0.0,0,\n2,SAME_TRADE,1.0,5,0.0,1,\n3,SAME_TRADE,1.0,5,0.0,TRUE,\n"
        "4,SAME_TRADE,1.0,5,0.0,false,\n5,SAME_TRADE,1.0,5,0.0,1,a=b\n6,REVERSE,1.0,5,0.0,0,\n"
    )
    profile = parse(text.encode(), "x").profile
    assert profile is not None
    off, on = ActionType.NO_REENTRY, ActionType.SAME_TRADE
    assert [row.type for row in profile.rows] == [off, on, on, off, on, off]


def test_notes_say_what_differs() -> None:
    dialect = Dialect(
        "utf-16-le", b"\xff\xfe", ";", decimal_comma=True, comments=("a",), enabled=True
    )
    notes = parse(written(MODERATE, dialect), "x").notes
    assert notes == (
        "the encoding is UTF-16 LE",
        "comments stand above the header",
        "the fields are separated by a semicolon",
        "there is a column Enabled; its 0 is read as NO_REENTRY",
        "decimals have a comma",
        "line 3 is switched off, so its type is NO_REENTRY",
    )


def test_excels_hint_and_unquoted_parameters_are_understood() -> None:
    text = f"sep=;\r\n{render(MODERATE).decode().replace(',', ';')}"
    text = text.replace("-0.2;", "-0.2;a=1;b=2")
    profile = parse(text.encode(), "x").profile
    assert profile is not None
    assert profile.row(2).parameters == {"a": "1", "b": "2"}


def test_columns_in_another_order_are_read_by_name() -> None:
    lines = [line.split(",") for line in render(MODERATE).decode().splitlines()]
    text = "\r\n".join(",".join([c, b, a, *rest]) for a, b, c, *rest in lines)
    reading = parse(text.encode(), "x")
    assert reading.profile == MODERATE
    assert "the columns stand in another order" in reading.notes


def factors(*values: float) -> Profile:
    rows = [
        row.model_copy(update={"confidence_adjustment": value})
        for row, value in zip(MODERATE.rows, values, strict=True)
    ]
    return Profile(rows=tuple(rows))


@pytest.mark.parametrize(
    ("values", "fixes"),
    [
        ((0.0, -0.2, 0.0, 0.1, 0.0, 0.2), {}),
        ((0.0, -0.2, 0.0, 1.1, 0.0, 0.2), {4: "0.1"}),
        ((1.0, 0.8, 1.0, 1.1, 1.0, 1.2), dict(enumerate("0.0 -0.2 0.0 0.1 0.0 0.2".split(), 1))),
        ((0.0, 0.5, 1.0, 1.1, 1.0, 1.2), dict(enumerate("-0.5 0.0 0.1 0.0 0.2".split(), 2))),
        ((0.0, 0.5, 0.1, 0.2, 0.0, 0.8), {6: "-0.2"}),
        ((0.0, 0.0, 0.0, 0.0, 0.0, 0.5), {}),
    ],
)
def test_factors_of_older_files_are_told_with_the_offset(
    values: tuple[float, ...], fixes: dict[int, str]
) -> None:
    reading = parse(render(factors(*values)), "x")
    found = {f.line: f.fix for f in reading.findings if f.rule == "P201"}
    assert found == {action + 1: fix for action, fix in fixes.items()}


def test_a_finding_shows_the_cell_as_it_stands() -> None:
    dialect = Dialect(delimiter=";", decimal_comma=True, order=(6, 5, 4, 3, 2, 1), enabled=True)
    reading = parse(written(factors(0.0, -0.2, 0.0, 1.1, 0.0, 0.2), dialect), "x")
    (finding,) = reading.findings[-1:]
    assert (finding.line, finding.column, finding.value, finding.fix) == (4, 5, "1,1", "0.1")


def test_invalid_cells_are_kept() -> None:
    reading = parse(render(MODERATE).replace(b"15", b"1_5"), "x")
    assert reading.profile is None
    assert [cell.text for cell in reading.rows[2].cells][:4] == ["3", "SAME_TRADE", "1.0", "1_5"]
    assert [(f.line, f.column, f.fix) for f in reading.failures] == [(4, 4, "15")]


def test_files_are_read_and_loaded(tmp_path: Path) -> None:
    file = tmp_path / "EURUSD_reentry.csv"
    file.write_bytes(render(MODERATE))
    assert read(file).profile == load(file) == MODERATE
    with pytest.raises(ReentryError, match="there is no such file"):
        load(tmp_path / "none.csv")


def test_a_profile_has_each_action_once_in_order() -> None:
    backwards = Profile(rows=MODERATE.rows[::-1])
    assert backwards == MODERATE
    assert backwards.row(6).type is ActionType.AGGRESSIVE
    with pytest.raises(ValidationError, match="one row for each"):
        Profile(rows=MODERATE.rows[:5])
    with pytest.raises(ValueError, match="there is no action 7"):
        MODERATE.row(7)


@pytest.mark.parametrize(
    "change",
    [
        {"size_multiplier": float("nan")},
        {"size_multiplier": -0.1},
        {"size_multiplier": 1000.1},
        {"delay_seconds": 2**31},
        {"delay_seconds": 1.5},
        {"confidence_adjustment": float("inf")},
        {"parameters": {"a": "1,2"}},
        {"parameters": {"a": "ü"}},
        {"parameters": {"a b": "1"}},
        {"parameters": {"a": ""}},
        {"parameters": {"a": "x" * 1000}},
        {"type": "SAME"},
        {"action": 7},
        {"unknown": 1},
    ],
)
def test_a_row_that_the_ea_could_not_read_cannot_be_made(change: dict[str, object]) -> None:
    values = MODERATE.row(2).model_dump() | change
    with pytest.raises(ValidationError):
        ProfileRow(**values)
