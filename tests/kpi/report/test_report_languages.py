"""The command line and the weekly task write reports in the language that the config names."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from trade_histories import fill

from reentry_gui import cli, languages
from reentry_gui.config import PackConfig, load
from reentry_gui.config.scheduling import KpiSchedule
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.report import languages as reports

QUESTION = {
    "de": "Verdienen oder verbrennen meine Wiedereinstiege Geld?",
    "en": "Do my re-entries earn or burn money?",
}


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=300)
    return config


def speaking(config: PackConfig, code: str) -> PackConfig:
    content = json.loads(config.file.read_text(encoding="utf-8"))
    content["scheduling"]["weekly_kpi"]["language"] = code
    config.file.write_text(json.dumps(content), encoding="utf-8")
    return load(config.file)


def page_of(config: PackConfig, path: Path, *more: str) -> str:
    done = cli.main(["kpi", "report", "--config", str(config.file), "--out", str(path), *more])
    assert done == 0
    return path.read_text(encoding="utf-8")


def test_the_command_writes_in_the_language_that_it_is_told(
    filled: PackConfig, tmp_path: Path
) -> None:
    english, german = page_of(filled, tmp_path / "en.html"), tmp_path / "de.html"
    assert QUESTION["en"] in english
    assert '<html lang="en"' in english
    page = page_of(filled, german, "--language", "de")
    assert QUESTION["de"] in page
    assert QUESTION["en"] not in page
    assert '<html lang="de"' in page


def test_the_config_s_language_is_that_of_command_and_task(
    filled: PackConfig, tmp_path: Path
) -> None:
    config = speaking(filled, "de")
    assert QUESTION["de"] in page_of(config, tmp_path / "de.html")
    assert QUESTION["en"] in page_of(config, tmp_path / "en.html", "--language", "en")
    done = cli.main(["kpi", "export", "--config", str(config.file), "--out", str(tmp_path / "w")])
    assert done == 0
    [weekly] = (tmp_path / "w").glob("*/report.html")
    assert QUESTION["de"] in weekly.read_text(encoding="utf-8")


def test_a_language_that_no_report_speaks_is_refused(
    filled: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ReentryError, match="no report can be written in 'fr'") as told:
        reports.named("fr")
    assert told.value.hint == "Languages: en, de"
    assert cli.main(["kpi", "report", "--config", str(filled.file), "--language", "fr"]) == 1
    assert "Languages: en, de" in capsys.readouterr().err
    assert reports.named("en") is None


def test_the_config_allows_what_reports_speak() -> None:
    allowed = KpiSchedule.model_json_schema()["properties"]["language"]["enum"]
    assert set(allowed) == set(reports.known()) == {"en", *languages.codes()}


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("25 Oct", "25. Okt"),
        ("Tue 2026-12-01", "Di 2026-12-01"),
        ("Mar", "Mär"),
        ("06:45", "06:45"),
    ],
)
def test_days_are_said_without_a_window(english: str, german: str) -> None:
    language = reports.named("de")
    assert language is not None
    assert language.said(english) == german


def test_a_german_report_needs_no_window(filled: PackConfig, tmp_path: Path) -> None:
    code = f"""
import sys
from reentry_gui import cli
done = cli.main(["kpi", "report", "--config", {str(filled.file)!r}, "--language", "de",
                 "--out", {str(tmp_path / "de.html")!r}])
sys.exit(done or int(any(name.startswith("PySide6") for name in sys.modules)))
"""
    subprocess.run([sys.executable, "-c", code], check=True)
    assert QUESTION["de"] in (tmp_path / "de.html").read_text(encoding="utf-8")
