from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from nothing_registered import RUN

from reentry_gui import db, install, personas, profiles, scripts, tasks
from reentry_gui import verify as verifying
from reentry_gui.config import PackConfig
from reentry_gui.verify import Status, VerifyReport

AN_EXECUTION = (
    "INSERT INTO reentry_executions_EURUSD (ts, action_no) VALUES ('2026-11-21 11:00:00', 3)"
)
NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@pytest.fixture
def pack(make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return a pack that is installed, rotated, and written to by an EA."""
    config = make_config(governance={"account_balance": 10_000})
    config.path("config_root").parent.mkdir(parents=True)
    install.install(install.Setting(config, NOW))
    personas.rotate(config, NOW.date(), at=NOW)
    run_sql(config, AN_EXECUTION)
    return config


def verify(config: PackConfig, now: dt.datetime) -> VerifyReport:
    """Verify without the Task Scheduler, in which no test registers anything."""
    report = verifying.verify(config, now, run=RUN)
    kept = (r for r in report.results if os.name != "nt" or r.check != "scheduled tasks")
    return VerifyReport(report.config_file, tuple(kept))


def run_sql(config: PackConfig, *statements: str) -> None:
    connection = sqlite3.connect(config.path("db_path"))
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def told(report: VerifyReport, status: Status) -> str:
    return "\n".join(str(result) for result in report.results if result.status is status)


def test_an_installed_pack_passes(pack: PackConfig) -> None:
    report = verify(pack, NOW)
    assert told(report, Status.FAIL) == ""
    assert told(report, Status.WARNING) == ""
    assert report.verdict == "PASSED (no warnings)"
    assert not report.needs_action
    assert [*report.lines()][-1] == report.verdict


def test_verifying_changes_nothing(pack: PackConfig) -> None:
    def state() -> dict[Path, bytes]:
        kept = (p for p in pack.file.parent.rglob("*") if p.is_file())
        return {p: p.read_bytes() for p in kept if p.suffix not in {".db-wal", ".db-shm"}}

    before = state()
    verify(pack, NOW)
    assert state() == before


SCHEMA = {
    "DROP TABLE trade_details_USDJPY": "trade_details_USDJPY",
    "DROP TABLE reentry_chains_USDJPY": "reentry_chains_USDJPY",
    "DROP TABLE reentry_executions_USDJPY": "reentry_executions_USDJPY",
    "DROP TABLE reentry_performance_USDJPY": "reentry_performance_USDJPY",
    "DROP TABLE reentry_deployments": "reentry_deployments",
    "DROP TABLE reentry_deployment_files": "reentry_deployment_files",
    "DROP VIEW v_reentry_execs_enriched_USDJPY": "v_reentry_execs_enriched_USDJPY",
    "DROP VIEW v_reentry_action_kpis_USDJPY": "v_reentry_action_kpis_USDJPY",
    "DROP VIEW v_trades_with_reentry_USDJPY": "v_trades_with_reentry_USDJPY",
    "DROP VIEW v_reentry_chain_summary_USDJPY": "v_reentry_chain_summary_USDJPY",
    "DROP INDEX idx_trades_USDJPY_chain": "idx_trades_USDJPY_chain",
    "DROP INDEX idx_trades_USDJPY_source": "idx_trades_USDJPY_source",
    "DROP INDEX idx_reentry_chains_USDJPY_status": "idx_reentry_chains_USDJPY_status",
    "DROP INDEX idx_reentry_exec_USDJPY_chain": "idx_reentry_exec_USDJPY_chain",
    "DROP INDEX idx_reentry_exec_USDJPY_source": "idx_reentry_exec_USDJPY_source",
    "DROP INDEX idx_reentry_exec_USDJPY_status": "idx_reentry_exec_USDJPY_status",
    "DELETE FROM reentry_performance_USDJPY WHERE action_no = 4": "reentry_performance_USDJPY",
    "ALTER TABLE reentry_chains_USDJPY DROP COLUMN ended_at": "reentry_chains_USDJPY.ended_at",
}


@pytest.mark.parametrize("statement", SCHEMA)
def test_each_part_of_the_schema_that_goes_is_found(pack: PackConfig, statement: str) -> None:
    drop_views = [f"DROP VIEW {view}_USDJPY" for view in ("v_reentry_chain_summary",)]
    before = drop_views if statement.startswith("ALTER") else []
    run_sql(pack, *before, statement)
    report = verify(pack, NOW)
    assert report.needs_action
    assert SCHEMA[statement] in told(report, Status.FAIL)
    assert "reentry migrate" in told(report, Status.FAIL)
    db.provision(pack.path("db_path"), pack.tables)
    assert verify(pack, NOW).verdict == "PASSED (no warnings)"


def artefacts(config: PackConfig) -> list[Path]:
    sources = [config.profile(p, s) for p in config.persona_names for s in config.symbols]
    deployed = [config.deployed_profile(symbol) for symbol in config.symbols]
    known = [config.path("scripts_dir") / name for name in scripts.SCRIPT_NAMES]
    return [*sources, *deployed, *known, *tasks.task_files(config)]


def test_each_file_that_goes_is_found(pack: PackConfig) -> None:
    for path in artefacts(pack):
        content = path.read_bytes()
        path.unlink()
        report = verify(pack, NOW)
        assert path.name in told(report, Status.WARNING), path
        assert report.verdict.startswith("PASSED (")
        path.write_bytes(content)
    assert verify(pack, NOW).verdict == "PASSED (no warnings)"


@pytest.mark.parametrize("key", ["reports_dir", "config_root"])
def test_each_folder_that_goes_is_found(pack: PackConfig, key: str) -> None:
    folder = pack.path(key)
    folder.rename(folder.with_name("gone"))
    report = verify(pack, NOW)
    assert str(folder) in told(report, Status.WARNING)
    assert not report.needs_action


def test_a_missing_or_damaged_database_fails(pack: PackConfig) -> None:
    path = pack.path("db_path")
    for extra in path.parent.glob(f"{path.name}-*"):
        extra.unlink()
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + b"\xaa" * 4000 + whole[9000:])
    assert verify(pack, NOW).needs_action
    path.write_bytes(b"not a database at all")
    assert "is no SQLite database" in told(verify(pack, NOW), Status.FAIL)
    path.unlink()
    report = verify(pack, NOW)
    assert "there is no such database" in told(report, Status.FAIL)
    assert report.verdict.startswith("FAILED")


def test_a_locked_database_is_a_warning(pack: PackConfig) -> None:
    settings = pack.database.model_copy(update={"busy_timeout_seconds": 0.1})
    config = pack.model_copy(update={"database": settings})
    run_sql(config, "PRAGMA journal_mode = DELETE")
    holder = sqlite3.connect(config.path("db_path"))
    holder.execute("BEGIN EXCLUSIVE")
    report = verify(config, NOW)
    holder.close()
    assert told(report, Status.FAIL) == ""
    assert str(config.path("db_path")) in told(report, Status.WARNING)


def test_a_profile_that_the_ea_would_misread_fails(pack: PackConfig) -> None:
    for path in (pack.profile("moderate", "EURUSD"), pack.deployed_profile("EURUSD")):
        content = path.read_bytes()
        path.write_bytes(content.replace(b"0.5", b'"0,5"'))
        report = verify(pack, NOW)
        assert report.needs_action
        assert str(path) in told(report, Status.FAIL)
        path.write_bytes(content)


def test_a_deployed_file_edited_by_hand_is_a_warning(pack: PackConfig) -> None:
    path = pack.deployed_profile("EURUSD")
    path.write_bytes(path.read_bytes().replace(b"1.0", b"1.1"))
    assert "was edited by hand" in told(verify(pack, NOW), Status.WARNING)


def test_yesterdays_persona_is_a_warning(pack: PackConfig) -> None:
    report = verify(pack, NOW + dt.timedelta(days=1))
    assert "holds conservative, due is moderate" in told(report, Status.WARNING)


def test_a_silent_ea_is_a_warning(pack: PackConfig) -> None:
    report = verify(pack, NOW + dt.timedelta(days=14))
    assert "nothing since 2026-11-21" in told(report, Status.WARNING)
    run_sql(pack, "DELETE FROM reentry_executions_EURUSD")
    assert "no trade and no execution yet" in told(verify(pack, NOW), Status.WARNING)


def test_a_clock_that_is_behind_is_a_warning(pack: PackConfig) -> None:
    report = verify(pack, NOW - dt.timedelta(days=2))
    assert "in the future" in told(report, Status.WARNING)


def test_a_changed_time_in_the_config_is_found_in_the_task_files(pack: PackConfig) -> None:
    schedule = pack.scheduling.model_copy(
        update={"weekly_kpi": pack.scheduling.weekly_kpi.model_copy(update={"time": "19:00"})}
    )
    report = verify(pack.model_copy(update={"scheduling": schedule}), NOW)
    assert "18:00" in told(report, Status.WARNING)
    assert "19:00" in told(report, Status.WARNING)


def test_mt5s_folder_fails(pack: PackConfig) -> None:
    folder = pack.file.parent / "MQL5" / "Files" / "config"
    folder.mkdir(parents=True)
    paths = pack.paths.model_copy(update={"config_root": str(folder)})
    report = verify(pack.model_copy(update={"paths": paths}), NOW)
    assert "belongs to MetaTrader 5" in told(report, Status.FAIL)


def test_advice_is_info_and_tasks_do_not_apply_off_windows(pack: PackConfig) -> None:
    report = verify(pack, NOW)
    assert "AGGRESSIVE" in told(report, Status.INFO)
    if tasks.schtasks_program() is None:
        assert "tasks exist on Windows only" in told(report, Status.NOT_APPLICABLE)


def test_an_unreadable_reading_of_profiles_does_not_stop_the_rest(
    make_config: Callable[..., PackConfig],
) -> None:
    report = verify(make_config(), NOW)
    names = {result.check for result in report.results}
    assert {"database", "profiles", "deployed profiles", "scripts", "disk space"} <= names


def test_profiles_defaults_are_the_reason_for_no_other_finding(pack: PackConfig) -> None:
    content = profiles.render(profiles.default_profile("conservative"))
    assert pack.deployed_profile("EURUSD").read_bytes() == content


def test_what_does_not_fit_together_says_where_it_is_mended(
    make_config: Callable[..., PackConfig],
) -> None:
    report = verify(make_config(), NOW)  # without a balance
    (found,) = (r for r in report.results if r.check == "consistency" and "balance" in r.reason)
    assert (found.status, found.fix) == (Status.WARNING, "reentry governance check")
