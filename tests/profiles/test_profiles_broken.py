from __future__ import annotations

from pathlib import Path

import pytest

from reentry_gui.errors import ReentryError
from reentry_gui.profiles import (
    HEADER,
    check_files,
    convert,
    default_profile,
    load,
    parse,
    render,
)

GOOD = render(default_profile("moderate")).decode("ascii")
ROW_3 = "3,SAME_TRADE,1.0,15,0.0,"


def with_row_3(row: str) -> bytes:
    """Return the moderate profile with another row 3, which stands on line 4."""
    assert GOOD.count(ROW_3) == 1
    return GOOD.replace(ROW_3, row).encode("utf-8")


def cell(text: str, column: int) -> bytes:
    """Return the moderate profile with another cell on line 4."""
    fields = ROW_3.split(",")
    fields[column - 1] = text
    return with_row_3(",".join(fields))


SIZE = "line 4, column 3 (SizeMultiplier): "
DELAY = "line 4, column 4 (DelaySeconds): "
CONFIDENCE = "line 4, column 5 (ConfidenceAdjustment): "
PARAMETERS = "line 4, column 6 (Parameters): "
SIZES = "allowed: a decimal number from 0 to 1000, such as 1.5"
DELAYS = "allowed: a whole number of seconds from 0 to 2147483647"
OFFSETS = "allowed: an offset from -10 to 10, such as -0.1"
PAIRS = "allowed: key=value;key=value in plain ASCII, without comma and quotation marks"

BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "the file is empty; allowed: a header and six rows (P003)"),
    "only comments": (b"# a\n# b\n\n", "the file is empty"),
    "only a BOM": (b"\xef\xbb\xbf", "the file is empty"),
    "too large": (b"x" * 300_000, "the file has 300000 bytes, which is no profile"),
    "UTF-16 without BOM": (GOOD.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    "UTF-16 cut": (b"\xff\xfe" + GOOD.encode("utf-16-le")[:-1], "is not UTF-16 LE (truncated"),
    "UTF-8 with BOM broken": (b"\xef\xbb\xbf" + GOOD.encode() + b"\xff", "(P002)"),
    "no text": (b"\x81\x8d\x8f", "byte 0 is neither UTF-8 nor ANSI"),
    "a database": (b"SQLite format 3\0", "the file holds NUL bytes"),
    "no header": (
        GOOD.split("\r\n", 1)[1].encode(),
        (
            f"line 1: the header is missing; the EA skips the first row, whatever it holds; "
            f"allowed: {HEADER}; write {HEADER} (P010)"
        ),
    ),
    "column missing": (
        GOOD.replace(",Parameters", "").encode(),
        "line 1, column 6 (Parameters): the column Parameters is missing",
    ),
    "column misspelt": (
        GOOD.replace("DelaySeconds", "DelaySecs").encode(),
        (
            f'line 1, column 4: "DelaySecs" is no column of a profile; allowed: {HEADER}; '
            "write DelaySeconds (P012)"
        ),
    ),
    "column twice": (
        GOOD.replace("DelaySeconds", "Type").encode(),
        'line 1, column 4 (Type): "Type" stands twice in the header (P013)',
    ),
    "column too many": (
        GOOD.replace("Parameters", "Parameters,Remark").encode(),
        'line 1, column 7: "Remark" is no column of a profile',
    ),
    "action missing": (
        with_row_3("").replace(b"\r\n\r\n", b"\r\n"),
        "  action 3 is missing; allowed: one row for each of the actions 1 to 6 (P021)",
    ),
    "action commented out": (with_row_3(f"# {ROW_3}"), "  action 3 is missing"),
    "action twice": (
        with_row_3("2,SAME_TRADE,1.0,15,0.0,"),
        "line 4, column 1 (Action): action 2 stands on line 3 already",
    ),
    "action 7": (
        cell("7", 1),
        'line 4, column 1 (Action): "7" is no action; allowed: a whole number from 1 to 6 (P101)',
    ),
    "action 0": (cell("0", 1), 'line 4, column 1 (Action): "0" is no action'),
    "action 3.0": (
        cell("3.0", 1),
        '"3.0" is no whole number; allowed: a whole number from 1 to 6; write 3',
    ),
    "action empty": (cell("", 1), 'line 4, column 1 (Action): "" is empty'),
    "type unknown": (
        cell("SAMETRADE", 2),
        (
            'line 4, column 2 (Type): "SAMETRADE" is no type; allowed: NO_REENTRY, SAME_TRADE, '
            "REDUCE_SIZE, INCREASE_SIZE, AGGRESSIVE, REVERSE, WAIT_SIGNAL, CUSTOM; "
            "write SAME_TRADE (P102)"
        ),
    ),
    "type empty": (cell("", 2), 'line 4, column 2 (Type): "" is empty'),
    "size empty": (cell("", 3), f'{SIZE}"" is empty; {SIZES} (P103)'),
    "size text": (cell("big", 3), f'{SIZE}"big" is no number; {SIZES} (P103)'),
    "size NaN": (cell("NaN", 3), f'{SIZE}"NaN" is no finite number; {SIZES} (P103)'),
    "size inf": (cell("-inf", 3), f'{SIZE}"-inf" is no finite number'),
    "size hex": (cell("0x1F", 3), f'{SIZE}"0x1F" is written in hexadecimal'),
    "size exponent": (cell("1e3", 3), f'{SIZE}"1e3" has an exponent; {SIZES}; write 1000.0 (P103)'),
    "size long exponent": (cell("1e400", 3), f'{SIZE}"1e400" has an exponent; {SIZES} (P103)'),
    "size underscore": (
        cell("1_000", 3),
        f'{SIZE}"1_000" has separators; {SIZES}; write 1000 (P103)',
    ),
    "size percent": (cell("150%", 3), f'{SIZE}"150%" is a percentage; {SIZES}; write 1.5 (P103)'),
    "size full width": (
        cell("１.５", 3),
        f'{SIZE}"１.５" is not written in the plain digits 0 to 9; {SIZES}; write 1.5 (P103)',
    ),
    "size arabic": (cell("١", 3), f'{SIZE}"١" is no number'),
    "size negative": (cell("-0.5", 3), f'{SIZE}"-0.5" is negative; {SIZES} (P103)'),
    "size too large": (cell("1000.5", 3), f'{SIZE}"1000.5" is too large; {SIZES} (P103)'),
    "size enormous": (cell("9" * 99, 3), f'{SIZE}"{"9" * 57}..." is too large'),
    "size quoted comma": (
        cell('"1,5"', 3),
        f'{SIZE}"1,5" has a decimal comma; {SIZES}; write 1.5 (P103)',
    ),
    "size cut by its comma": (
        cell("1,5", 3),
        (
            f"{SIZE}the row has 7 fields, 6 are allowed; a decimal comma cuts "
            "a number in two; allowed: 6 fields, as the header has; write 1.5 (P020)"
        ),
    ),
    "size and offset cut": (
        with_row_3("3,SAME_TRADE,1,5,15,0,1,"),
        "line 4, column 7: the row has 8 fields, 6 are allowed; a comma inside a field cuts",
    ),
    "control character": (cell("1\x07", 3), f'{SIZE}"1\\x07" is no number'),
    "decimals mixed": (
        GOOD.replace(",", ";").replace("-0.2", "-0,2").encode(),
        'column 3 (SizeMultiplier): "1.0" has a decimal point while this file\'s other numbers',
    ),
    "delay half": (cell("1.5", 4), f'{DELAY}"1.5" is no whole number; {DELAYS} (P104)'),
    "delay float": (
        cell("30.0", 4),
        f'{DELAY}"30.0" is no whole number; {DELAYS}; write 30 (P104)',
    ),
    "delay negative": (cell("-5", 4), f'{DELAY}"-5" is negative; {DELAYS} (P104)'),
    "delay beyond int": (cell("2147483648", 4), f'{DELAY}"2147483648" is too large'),
    "delay enormous": (cell("9" * 40, 4), f'{DELAY}"{"9" * 40}" is too large'),
    "delay with unit": (cell("15s", 4), f'{DELAY}"15s" is no number'),
    "offset in percent": (cell("80", 5), f'{CONFIDENCE}"80" is too large; {OFFSETS} (P105)'),
    "offset too small": (cell("-10.1", 5), f'{CONFIDENCE}"-10.1" is too small'),
    "offset minus sign": (
        cell("−0.2", 5),
        f'{CONFIDENCE}"−0.2" is not written in the plain digits 0 to 9; {OFFSETS}; write -0.2',
    ),
    "Parameters without value": (
        cell("a=", 6),
        f'{PARAMETERS}"a=" is not allowed: a has no value; {PAIRS} (P106)',
    ),
    "Parameters half": (
        cell("a=1;b", 6),
        f"{PARAMETERS}\"a=1;b\" holds 'b', which is no key=value",
    ),
    "Parameters a number": (cell("0.2", 6), f"{PARAMETERS}\"0.2\" holds '0.2', which is no key"),
    "Parameters key twice": (cell("a=1;a=2", 6), f'{PARAMETERS}"a=1;a=2" has the key a twice'),
    "Parameters with =": (cell("a=1=2", 6), f'{PARAMETERS}"a=1=2" is not allowed: the value of a'),
    "Parameters umlaut": (
        cell("k=ü", 6),
        f'{PARAMETERS}"k=ü" is not allowed: the value of k holds',
    ),
    "Parameters too long": (cell(f"a={'x' * 1000}", 6), "is longer than 1000 characters"),
    "Parameters with a comma": (
        cell("a=1,b=2", 6),
        "line 4, column 7: the row has 7 fields, 6 are allowed; a comma inside a field cuts it",
    ),
    "field missing": (
        with_row_3("3,SAME_TRADE,1.0,15,0.0"),
        (
            "line 4, column 6 (Parameters): the row has 5 fields, 6 are needed; the EA skips it; "
            "allowed: 6 fields, as the header has (P020)"
        ),
    ),
    "quote open": (
        cell('"a=1', 6),
        'line 4, column 6: ""a=1" begins with a quotation mark and does not end with one',
    ),
    "Enabled maybe": (
        (
            b"Action,Type,SizeMultiplier,DelaySeconds,ConfidenceAdjustment,Enabled,Parameters\n"
            b"1,CUSTOM,1,0,0,maybe,\n"
        ),
        'line 2, column 6 (Enabled): "maybe" is neither 0 nor 1; allowed: 0 or 1 (P107)',
    ),
    "a web page": (b"<!DOCTYPE html>\n<html></html>\n", "is no column of a profile"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_profiles_are_explained(tmp_path: Path, case: str) -> None:
    content, expected = BROKEN[case]
    file = tmp_path / "EURUSD_reentry.csv"
    file.write_bytes(content)
    for attempt in (load, convert):
        with pytest.raises(ReentryError) as caught:
            attempt(file)
        assert caught.value.message.startswith(f"{file}: ")
        assert expected in caught.value.message
        assert "Nothing was changed" in caught.value.hint
    assert file.read_bytes() == content
    assert [*tmp_path.iterdir()] == [file]


def test_all_mistakes_are_told_at_once() -> None:
    fields = "x,SAME,1e3,1.5,nan,a=1;b"
    findings = parse(with_row_3(fields), "x").failures
    assert [finding.column for finding in findings] == [1, 2, 3, 4, 5, 6]


def test_the_number_of_mistakes_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(cell("nan", 3))
    with pytest.raises(ReentryError, match=r"x\.csv: 1 mistake\n"):
        load(file)
    file.write_bytes(with_row_3("3,SAME,1e3,15,0.0,"))
    with pytest.raises(ReentryError, match=r"x\.csv: 2 mistakes\n"):
        load(file)


def test_a_file_of_something_else_is_not_told_without_end(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(f"{HEADER}\n".encode() + b"a,b\n" * 5000)
    with pytest.raises(ReentryError, match="5000 mistakes") as caught:
        load(file)
    assert len(caught.value.message.splitlines()) == 52
    assert caught.value.message.endswith("and 4950 more")
    assert len([*check_files([file]).lines()]) < 200
