from __future__ import annotations

import json
from pathlib import Path

import pytest
from mt4_reports import Balance, Order, Report, details

from reentry_gui import cli
from reentry_gui.config import PackConfig

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def test_kpi_of_a_statement_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    file = SAMPLES / "detailed-demo-2088913717.htm"
    assert cli.main(["kpi", "--mt4-summary", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "64.01 (12.39%)" in printed
    assert "all 24 figures are equal" in printed


def test_kpi_with_a_difference_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = details([Order()], Order().net * 100) | {"Total Trades:": "2"}
    file = tmp_path / "s.htm"
    file.write_text(Report([Balance(), Order()], figures=figures).html(), encoding="utf-8")
    assert cli.main(["kpi", "--mt4-summary", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [f["name"] for f in told["figures"] if not f["is_equal"]] == ["Total trades"]


def test_kpi_without_a_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["kpi"]) == 2
    assert "--mt4-summary FILE" in capsys.readouterr().err


def test_import_with_an_offset(
    config: PackConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "s.htm"
    file.write_text(Report([Order()]).html(), encoding="utf-8")
    other = tmp_path / "other.db"
    words = ["import", str(file), "--config", str(config.file), "--utc-offset=-05:30"]
    assert cli.main([*words, "--db", str(other), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["imports"]
    assert (told["utc_offset_minutes"], told["new"]) == (-330, {"EURUSD": [1001]})
    assert told["database"] == str(other)
    assert not config.path("db_path").exists()


@pytest.mark.parametrize("offset", ["2", "+25:00", "+02:75", "UTC+2", "02:00"])
def test_a_wrong_offset_is_wrong_usage(offset: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["import", "s.htm", f"--utc-offset={offset}"])
    assert ended.value.code == 2
    assert "is no offset from UTC such as +02:00" in capsys.readouterr().err
