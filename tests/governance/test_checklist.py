from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from reentry_gui import governance, paths
from reentry_gui.config import PackConfig
from reentry_gui.governance import CONTROLS

MakeConfig = Callable[..., PackConfig]


def test_there_are_sixteen_controls_and_our_own() -> None:
    names = [control.name for control in CONTROLS]
    assert len(names) == len(set(names)) == 17
    assert names[-1] == "Max Re-entries Per Day"


def test_no_input_belongs_to_two_controls() -> None:
    inputs = [name for control in CONTROLS for name in control.ea_inputs]
    assert len(inputs) == len(set(inputs)) == 18


def test_the_shipped_checklist_is_the_one_that_the_controls_give() -> None:
    shipped = paths.data_folder() / "config" / "governance_checklist.csv"
    content = shipped.read_bytes()
    assert content.replace(b"\r\n", b"\n") == governance.checklist_csv().encode().replace(
        b"\r\n", b"\n"
    )


def test_the_csv_has_a_row_a_control() -> None:
    text = governance.checklist_csv()
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert len(header) == 8
    assert [row[0] for row in rows] == [control.name for control in CONTROLS]
    assert all(len(row) == 8 for row in rows)
    assert text.count("\r\n") == text.count("\n") == 18


def test_the_markdown_shows_the_values_of_each_persona(make_config: MakeConfig) -> None:
    config = make_config(governance={"account_balance": 5000.0})
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in governance.checklist_markdown(config).splitlines()
        if line.startswith("|")
    ]
    by_name = {row[0]: row[2:5] for row in rows}
    assert by_name["Control"] == ["conservative", "moderate", "aggressive"]
    assert by_name["Max Generations"] == ["2", "3", "5"]
    assert by_name["Daily Loss Limit"] == ["100", "150", "250"]
    assert by_name["Blackout After N Losses"] == ["2, 60", "3, 30", "5, 15"]
    assert by_name["Max Re-entries Per Day"] == ["–", "–", "–"]
    assert len({len(row) for row in rows}) == 1


def test_markdown_says_that_the_balance_is_missing(config: PackConfig) -> None:
    assert "set governance.account_balance" in governance.checklist_markdown(config)


def test_writing_reports_and_does_not_rewrite(tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    text = governance.checklist_csv()
    preview = governance.write_checklist(text, out, what_if=True)
    assert not out.exists()
    assert [*preview.lines()] == [f"{out}: would be written"]
    assert [*governance.write_checklist(text, out).lines()] == [f"{out}: written"]
    assert out.read_bytes() == text.encode()
    assert [*governance.write_checklist(text, out).lines()] == [f"{out}: is up to date"]


def test_limits_are_told_with_the_loss_in_money(make_config: MakeConfig) -> None:
    limits = {"aggressive": {"max_generations": 1}}
    config = make_config(governance={"account_balance": 2500.0, "limits": limits})
    text = "\n".join(governance.limits_in_force(config).lines())
    assert "3 % of the balance = 75.00" in text
    assert "aggressive (overrides in the config)\n" in text
    assert "generations        at most 1" in text


def test_limits_without_a_balance_say_what_to_do(config: PackConfig) -> None:
    report = governance.limits_in_force(config)
    assert [entry.daily_loss_money for entry in report.personas] == [None] * 3
    assert [*report.lines()][-1].endswith("set governance.account_balance in the config.")


@pytest.mark.parametrize(
    ("balance", "percent", "money"), [(None, 3.0, None), (1000.0, 3.0, 30.0), (333.33, 2.5, 8.33)]
)
def test_daily_loss_in_money(balance: float | None, percent: float, money: float | None) -> None:
    assert governance.daily_loss_money(balance, percent) == money


def test_every_control_is_told(config: PackConfig) -> None:
    text = "\n".join(governance.list_controls().lines())
    assert all(control.name in text for control in CONTROLS)
    assert config.persona_names[0] not in text
