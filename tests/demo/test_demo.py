from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import config as configs
from reentry_gui import db, demo
from reentry_gui.cli import main
from reentry_gui.demo.history import DAYS, LABEL, Week
from reentry_gui.demo.record import record_rotations
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chain_report import chain_kpis
from reentry_gui.kpi.excursion_report import show_excursions
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.loading import load_columns
from reentry_gui.kpi.showing import show_kpis

NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> demo.DemoReport:
    folder = tmp_path_factory.mktemp("demo") / "a demo with spaces and ü"
    return demo.make_demo(folder, NOW)


def test_the_demo_ends_with_passed(made: demo.DemoReport) -> None:
    assert not made.needs_action
    assert [*made.lines()][-1].startswith("PASSED")


def test_real_statements_and_labelled_chains_are_in(made: demo.DemoReport) -> None:
    config = configs.load(made.config_file)
    assert {"EURUSD", "USDNOK"} <= set(config.tables)
    with db.open_database(config.path("db_path"), read_only=True) as database:
        details = db.stored_details(database, "GBPJPY")
        synthetic = [row for row in details.values() if row.comment == LABEL]
        trades = db.stored_trades(database, "GBPJPY")
        assert len(synthetic) >= 80
        assert all(row.account == "DEMO" for row in synthetic)
        reentries = [t for t in trades.values() if t.is_reentry]
        assert reentries
        assert all(trades[t.source_trade_id or 0].chain_id == t.chain_id for t in reentries)
        assert db.action_totals(database, "GBPJPY")[0] > 20


def test_a_second_run_is_fine_and_adds_nothing(made: demo.DemoReport) -> None:
    config = configs.load(made.config_file)

    def trades() -> dict[str, int]:
        with db.open_database(config.path("db_path"), read_only=True) as database:
            return {s: db.count_rows(database, f"trades_{s}") for s in config.tables}

    before = trades()
    again = demo.make_demo(made.config_file.parent, NOW)
    assert again.chains_made == 0
    assert not again.needs_action
    assert trades() == before


def test_the_same_seed_makes_the_same_history(made: demo.DemoReport, tmp_path: Path) -> None:
    other = demo.make_demo(tmp_path / "other", NOW)

    def history(report: demo.DemoReport) -> object:
        config = configs.load(report.config_file)
        with db.open_database(config.path("db_path"), read_only=True) as database:
            return db.stored_trades(database, "EURJPY")

    assert history(made) == history(other)


def test_every_synthetic_trade_was_opened_under_the_persona_that_made_it(
    made: demo.DemoReport,
) -> None:
    config = configs.load(made.config_file)
    trades = load_columns(config)
    mine = trades.select(trades.currency == trades.currencies.index("USD"))
    assert set(mine.persona.tolist()) == set(range(3))
    personas = {mine.personas[place] for place in mine.persona.tolist()}
    assert personas == set(config.persona_names)
    # A re-entry has the lots that the profile on record asks for, and its delay.
    report = chain_kpis(config)
    figures = {figure.name: figure for figure in report.figures}
    assert figures["delay_ratio"].n > 500
    ratio = figures["delay_ratio"].value
    assert ratio is not None
    assert 1 <= ratio < 1.2
    assert report.delays.late_p95 is not None
    assert report.delays.late_p95 <= 3
    [usd] = [c for c in show_kpis(config, Filter()).currencies if c.currency == "USD"]
    for name in ("sharpe", "sortino", "drawdown_relative", "calmar"):
        assert usd.figure(name).value is not None


def test_the_record_is_marked_and_never_put_upon_a_real_one(made: demo.DemoReport) -> None:
    config = configs.load(made.config_file)
    newest, *synthetic = db.deployments(config.path("db_path"), 1000)
    assert not newest.reason.startswith(LABEL)  # what truly lies there was recorded last
    assert len(synthetic) == DAYS + 1
    assert all(one.reason.startswith(LABEL) and one.author == "demo" for one in synthetic)
    assert record_rotations(config, NOW.date()) == 0
    assert len(db.deployments(config.path("db_path"), 1000)) == DAYS + 2
    with db.open_database(config.path("db_path"), read_only=True) as database:
        deposits = [o for o in db.balance_operations(database) if o.comment == LABEL]
    assert [(o.amount, o.currency, o.account) for o in deposits] == [(10_000, "USD", "DEMO")]


@pytest.mark.parametrize(
    ("moment", "persona"),
    [("06:44", "Sunday's"), ("06:45", "Monday's"), ("23:59", "Monday's")],
)
def test_who_is_live_changes_with_the_rotation(moment: str, persona: str) -> None:
    week: Any = {n: f"{day}'s" for n, day in enumerate(configs.WEEKDAYS)}  # names as personas
    when = dt.datetime.combine(dt.date(2026, 11, 16), dt.time.fromisoformat(moment))
    live: Any = Week(week, dt.time(6, 45)).live(when)
    assert live == persona


def test_a_real_pack_or_a_full_folder_is_not_touched(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "thesis.doc").touch()
    with pytest.raises(ReentryError, match="holds other files"):
        demo.make_demo(full, NOW)
    assert [path.name for path in full.iterdir()] == ["thesis.doc"]
    real = tmp_path / "real"
    demo.make_demo(real, NOW)
    file = real / "reentry_pack_config.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"demo"', '"other"'), encoding="utf-8")
    with pytest.raises(ReentryError, match="is a real pack, no demo"):
        demo.make_demo(real, NOW)


def test_the_command_prints_the_verdict_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", str(tmp_path / "d")]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("PASSED")


def test_a_file_in_the_way_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d").touch()
    assert main(["demo", str(tmp_path / "d")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_preview_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", str(tmp_path / "d"), "--what-if"]) == 0
    assert "would be made" in capsys.readouterr().out
    assert not (tmp_path / "d").exists()


def test_bars_lie_in_its_terminal_and_tell_how_far_its_trades_ran(made: demo.DemoReport) -> None:
    config = configs.load(made.config_file)
    report = show_excursions(config, Filter())
    assert report.currency == "USD"
    assert report.coverage.known == report.coverage.trades > 500
    figures = {figure.name: figure for figure in report.figures}
    assert 0 < (figures["mae_r"].value or 0) < 1
    # A trade that was not stopped has kept its distance from the stop.
    [*_others, all_winners] = report.stop_hints
    assert all_winners.r is not None
    assert all_winners.r < 1.2
