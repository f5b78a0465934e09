from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html
from trade_histories import fill

from reentry_gui import cli, kpi
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.kpi import loading

NOW = dt.datetime(2026, 10, 30, 18, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


def filled(config: PackConfig) -> PackConfig:
    today = dt.datetime.now().astimezone().date()
    fill(config.path("db_path"), trades=900, symbols=tuple(config.tables), last_day=today)
    return config


def run(config: PackConfig, *words: str) -> int:
    return cli.main(["kpi", "export", "--config", str(config.file), *words])


def folder_of(config: PackConfig) -> Path:
    found = kpi.last_export(config.path("reports_dir"))
    assert found is not None
    return found


def test_the_weekly_export_holds_a_report_on_the_last_seven_days(
    make_config: Callable[..., PackConfig],
) -> None:
    config = filled(make_config(["EURUSD"]))
    today = dt.datetime.now().astimezone().date()
    assert run(config) == 0
    text = html.parse(folder_of(config) / "report.html").getroot().text_content()
    told = [today - dt.timedelta(days=days) for days in (6, 0, 13, 7)]
    assert "{} to {}, compared with {} to {}".format(*told) in text


def test_the_report_can_be_switched_off(make_config: Callable[..., PackConfig]) -> None:
    weekly = {"day": "Sunday", "time": "18:00", "report": False}
    rotate = {"time": "06:45", "frequency": "DAILY"}
    scheduling = {"profile_rotate": rotate, "weekly_kpi": weekly}
    config = filled(make_config(["EURUSD"], scheduling=scheduling))
    assert run(config) == 0
    assert not (folder_of(config) / "report.html").exists()


def test_what_if_makes_no_report(make_config: Callable[..., PackConfig], tmp_path: Path) -> None:
    config = filled(make_config(["EURUSD"]))
    assert run(config, "--what-if") == 0
    assert not [*tmp_path.glob("**/report.html")]


def test_another_database_is_reported_on_where_one_is_named(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = filled(make_config(["EURUSD"]))
    other = fill(tmp_path / "other.db", trades=500, last_day=dt.date(2026, 11, 20), seed=4)
    assert run(config, "--db", str(other)) == 0
    assert str(other) in (folder_of(config) / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ReentryError("the disk is full", "Free some space."), "the disk is full"),
        (ZeroDivisionError("in a picture"), "ZeroDivisionError: in a picture"),
    ],
)
def test_a_report_that_fails_costs_nobody_the_csvs(
    make_config: Callable[..., PackConfig],
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    told: str,
) -> None:
    config = filled(make_config(["EURUSD"]))

    def fail(_path: Path) -> None:
        raise error

    with caplog.at_level(logging.WARNING):
        report = kpi.export_kpis(
            config.path("db_path"),
            config.tables,
            config.path("reports_dir"),
            NOW,
            write_report=fail,
        )
    assert told in report.report_failure
    assert report.needs_action
    assert f"there is no report.html: {told}" in "\n".join(report.lines())
    assert len([*report.folder.glob("*.csv")]) == 2
    assert not (report.folder / "report.html").exists()
    summary = json.loads((report.folder / "summary.json").read_text(encoding="utf-8"))
    assert told in summary["report_failure"]
    assert caplog.records[-1].message == "report not written"
