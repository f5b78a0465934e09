from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reentry_gui.config import PackConfig
from reentry_gui.decision.matrix_file import load_matrix, matrix_path, parse_matrix, save_matrix
from reentry_gui.decision.matrix_table import export_matrix, import_matrix, matrix_of_table
from reentry_gui.errors import ReentryError

RULES: list[dict[str, Any]] = [
    {"trigger": "ECO_HIGH", "outcome": 1, "action": "NO_REENTRY", "note": "=never, after news"},
    {"duration": "FLASH", "generation": 0, "size_multiplier": 0.5, "delay_seconds": 30},
    {"proximity": "NONE", "confidence": 0.75, "parameters": {"a": "1", "b": "x y"}},
]


def saved(config: PackConfig, rules: list[dict[str, Any]]) -> None:
    document = {"version": load_matrix(config).version, "rules": rules}
    save_matrix(config, parse_matrix(json.dumps(document).encode(), "test"), "test")


@pytest.mark.parametrize("name", ["rules.csv", "rules.xlsx"])
def test_what_is_exported_comes_back(config: PackConfig, tmp_path: Path, name: str) -> None:
    saved(config, RULES)
    before = load_matrix(config)
    assert export_matrix(config, tmp_path / name).rules == 3
    report = import_matrix(config, tmp_path / name)
    assert (report.changes, report.saved) == ((), False)
    saved(config, [])
    import_matrix(config, tmp_path / name)
    assert load_matrix(config).rules == before.rules


def test_no_note_becomes_a_formula(config: PackConfig, tmp_path: Path) -> None:
    saved(config, RULES)
    export_matrix(config, tmp_path / "rules.csv")
    assert '" =never' in (tmp_path / "rules.csv").read_text("utf-8-sig")
    export_matrix(config, tmp_path / "rules.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "rules.xlsx").active
    assert (sheet["K3"].data_type, sheet["K3"].value) == ("s", "=never, after news")


def test_a_spreadsheet_of_another_country_is_read(config: PackConfig, tmp_path: Path) -> None:
    text = "outcome;trigger;duration;proximity;generation;size_multiplier\r\nO4;*;;*;G1;0,75\r\n"
    (tmp_path / "german.csv").write_text(text, encoding="utf-8-sig")
    import_matrix(config, tmp_path / "german.csv")
    (rule,) = load_matrix(config).rules
    assert (rule.name, rule.size_multiplier) == ("*~*~O4~*~G1", 0.75)


HEAD = "trigger,duration,outcome,proximity,generation,action,size_multiplier,delay_seconds\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "ECO_HIGH,*,7,*,*,,,\n", "line 2, column 3 (outcome): '7'"),
        (HEAD + "*,*,1,*,*,BUY,,\n", "line 2, column 6 (action): 'BUY'"),
        (HEAD + "*,*,1,*,*,,much,\n", "line 2, column 7 (size_multiplier): 'much' is no number"),
        (HEAD + "*,*,1,*,*,,1,1.5\n", "line 2, column 8 (delay_seconds): '1.5' is no whole number"),
        (HEAD + "*,*,1,*,*,,1,1,9\n", "line 2, column 9: '9' stands beyond the last column"),
        (HEAD + "*,*,1,*,*,=1+1,,\n", "line 2, column 6 (action): '=1+1'"),
        (HEAD + "*,*,1,*,*,,,\n*,*,1,*,*,,,\n", "has the same pattern as rules[0]"),
        (HEAD + "*,*,*,*,*,,,\n*,*,*,*,*,,,\n", "two rows for the whole space"),
        ("trigger,colour\n", "the column 'colour'"),
        ("trigger\n", "no column duration, outcome"),
        ("", "is empty"),
        ('"', "line 1"),
    ],
)
def test_each_mistake_is_told_with_its_cell(
    config: PackConfig, tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "rules.csv").write_text(text)
    with pytest.raises(ReentryError) as error:
        import_matrix(config, tmp_path / "rules.csv")
    assert told in str(error.value)
    assert not matrix_path(config).exists()


def test_formulas_and_macros_are_refused(config: PackConfig, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["trigger", "duration", "outcome", "proximity", "generation", "size_multiplier"])
    sheet.append(["*", "*", 1, "*", "*", "=1+1"])
    book.save(tmp_path / "rules.xlsx")
    with pytest.raises(ReentryError, match="F2 holds a formula"):
        import_matrix(config, tmp_path / "rules.xlsx")
    with pytest.raises(ReentryError, match=r"neither \.csv nor \.xlsx"):
        import_matrix(config, tmp_path / "rules.xlsm")
    with zipfile.ZipFile(tmp_path / "rules.xlsx", "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    with pytest.raises(ReentryError, match="holds macros"):
        import_matrix(config, tmp_path / "rules.xlsx")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_the_file_holds_is_told(config: PackConfig, content: bytes) -> None:
    config.file.parent.mkdir(parents=True, exist_ok=True)
    for name in ("x.csv", "x.xlsx"):
        file = config.file.parent / name
        file.write_bytes(io.BytesIO(content).getvalue())
        with pytest.raises(ReentryError):
            import_matrix(config, file)


WORD = st.text("abcXYZ019_", min_size=1, max_size=8)
SAYS = {
    "action": st.sampled_from(["NO_REENTRY", "SAME_TRADE", "REVERSE", "CUSTOM"]),
    "size_multiplier": st.sampled_from([0, 0.1, 0.25, 1, 1.5, 2.75]),
    "delay_seconds": st.integers(0, 3_600),
    "confidence": st.floats(0, 1).map(lambda value: round(value, 6)),
    "parameters": st.dictionaries(WORD, WORD, min_size=1, max_size=3),
    "note": st.text(st.characters(codec="utf-8"), max_size=30),
}


@pytest.mark.parametrize("name", ["rules.csv", "rules.xlsx"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.dictionaries(
        st.tuples(st.integers(1, 6), st.integers(0, 3)),
        st.fixed_dictionaries({}, optional=SAYS),
        max_size=6,
    )
)
def test_whatever_rules_say_comes_back_from_a_table(
    config: PackConfig, name: str, given_rules: dict[tuple[int, int], dict[str, Any]]
) -> None:
    rules = [
        {"outcome": outcome, "generation": generation} | says
        for (outcome, generation), says in given_rules.items()
    ]
    assert config.file
    document = json.dumps({"rules": rules}).encode()
    try:
        matrix = parse_matrix(document, "test")
    except ReentryError:
        return  # a rule that says nothing, a sign that no note may have
    matrix_path(config).unlink(missing_ok=True)
    save_matrix(config, matrix, "test")
    file = config.file.with_name(name)
    export_matrix(config, file)
    assert matrix_of_table(file, parse_matrix(b"{}", "test")).rules == load_matrix(config).rules
