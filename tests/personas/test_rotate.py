from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from packs import pack_document

from reentry_gui import db, files, personas, profiles
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.personas import deploy, swap
from reentry_gui.personas.report import Wanted

MONDAY = dt.date(2026, 11, 23)
NOW = dt.datetime(2026, 11, 23, 6, 45, tzinfo=dt.UTC)
Make = Callable[..., PackConfig]


def deployed(config: PackConfig) -> dict[str, bytes | None]:
    paths = {symbol: config.deployed_profile(symbol) for symbol in config.symbols}
    return {s: path.read_bytes() if path.exists() else None for s, path in paths.items()}


def source(config: PackConfig, persona: str) -> dict[str, bytes]:
    return {s: config.profile(persona, s).read_bytes() for s in config.symbols}


def disk(config: PackConfig) -> dict[Path, bytes]:
    found = config.path("config_root").rglob("*")
    return {path: path.read_bytes() for path in found if path.is_file()}


@pytest.mark.parametrize("days", range(7))
def test_every_weekday_has_its_personas_files_in_place(pack: PackConfig, days: int) -> None:
    day = MONDAY + dt.timedelta(days=days)
    report = personas.rotate(pack, day)
    persona = personas.due(pack, day)[0].persona
    assert deployed(pack) == source(pack, persona)
    assert report.state == "complete"
    assert not report.needs_action
    assert {file.outcome for file in report.files} == {"copied"}


def test_a_deployment_is_recorded_with_hashes_and_bytes(pack: PackConfig) -> None:
    report = personas.rotate(pack, MONDAY)
    [record] = db.deployments(pack.path("db_path"))
    assert record.id == report.deployment
    assert record.author
    assert record.reason == "conservative (Monday)"
    assert record.state == "complete"
    expected = source(pack, "conservative")
    assert {f.symbol: f.content for f in record.files} == expected
    hashes = {f.symbol: f.sha256 for f in record.files}
    assert hashes == {s: hashlib.sha256(c).hexdigest() for s, c in expected.items()}


def test_a_second_run_with_nothing_pending_does_nothing(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    before = {path: path.stat().st_mtime_ns for path in disk(pack)}
    report = personas.rotate(pack, MONDAY)
    assert {file.outcome for file in report.files} == {"unchanged"}
    assert report.deployment is None
    assert {path: path.stat().st_mtime_ns for path in disk(pack)} == before
    assert len(db.deployments(pack.path("db_path"))) == 1


def test_what_was_copied_but_not_recorded_is_recorded_by_the_next_run(pack: PackConfig) -> None:
    for symbol, content in source(pack, "conservative").items():
        pack.deployed_profile(symbol).write_bytes(content)
    report = personas.rotate(pack, MONDAY)
    assert report.deployment is not None
    assert {file.outcome for file in report.files} == {"unchanged"}


def test_a_dry_run_tells_and_changes_nothing(pack: PackConfig) -> None:
    report = personas.rotate(pack, MONDAY, dry_run=True)
    assert report.state == "planned"
    assert {file.outcome for file in report.files} == {"planned"}
    assert disk(pack) == {}
    assert db.deployments(pack.path("db_path")) == ()
    assert "this is what would happen" in [*report.lines()][-1]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "P003"),
        (b"Action,Type\r\n1,NO_REENTRY\r\n", "P011"),
        (b"\xef\xbb\xbf", "P003"),
        (b"half a li", "P011"),
    ],
)
def test_one_bad_file_and_nothing_is_copied(
    pack: PackConfig, content: bytes, expected: str
) -> None:
    bad = pack.profile("conservative", "GBPUSD")
    bad.write_bytes(content)
    with pytest.raises(ReentryError) as caught:
        personas.rotate(pack, MONDAY)
    assert "nothing was deployed" in caught.value.message
    assert "conservative/GBPUSD" in caught.value.message
    assert expected in caught.value.message
    assert disk(pack) == {}


def test_a_profile_beyond_its_personas_limits_is_not_copied(pack: PackConfig) -> None:
    bad = pack.profile("conservative", "GBPUSD")
    bad.write_bytes(bad.read_bytes().replace(b"INCREASE_SIZE,1.2", b"INCREASE_SIZE,9.0"))
    with pytest.raises(ReentryError, match="P301"):
        personas.rotate(pack, MONDAY)
    assert disk(pack) == {}


def test_an_excel_file_is_refused_with_the_way_to_convert_it(pack: PackConfig) -> None:
    bad = pack.profile("conservative", "GBPUSD")
    bad.write_bytes(bad.read_bytes().replace(b",", b";"))
    with pytest.raises(ReentryError) as caught:
        personas.rotate(pack, MONDAY)
    assert "reentry profile convert" in caught.value.hint
    assert disk(pack) == {}


def test_a_missing_profile_is_named_with_the_way_to_make_it(pack: PackConfig) -> None:
    pack.profile("conservative", "GBPUSD").unlink()
    with pytest.raises(ReentryError, match="has no profile") as caught:
        personas.rotate(pack, MONDAY)
    assert caught.value.hint == "Make it: reentry profile new --persona conservative GBPUSD"
    assert disk(pack) == {}


def test_an_unknown_symbol_is_refused(pack: PackConfig) -> None:
    with pytest.raises(ReentryError, match="the config has no symbol XAUUSD"):
        personas.rotate(pack, MONDAY, symbols=["XAUUSD"])


def test_a_folder_that_leads_nowhere_is_not_made(pack: PackConfig) -> None:
    paths = pack.paths.model_copy(update={"config_root": str(pack.file.parent / "no" / "where")})
    with pytest.raises(ReentryError, match="there is no such folder for the EA's profiles"):
        personas.rotate(pack.model_copy(update={"paths": paths}), MONDAY)
    assert not (pack.file.parent / "no").exists()


def test_the_config_folder_is_made_in_a_terminal_that_is_there(pack: PackConfig) -> None:
    pack.path("config_root").rmdir()
    assert personas.rotate(pack, MONDAY).state == "complete"


def test_a_file_edited_by_hand_is_backed_up_and_named(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    mine = pack.deployed_profile("USDJPY")
    mine.write_bytes(mine.read_bytes().replace(b"0.5", b"0.7"))
    edited = mine.read_bytes()
    assert personas.active(pack, NOW).state == "edited"
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    [file] = [file for file in report.files if file.edited_by_hand]
    assert file.symbol == "USDJPY"
    assert file.backup is not None
    assert file.backup.read_bytes() == edited
    assert any(str(file.backup) in line for line in report.lines())


@pytest.mark.parametrize("days_before", [[MONDAY], []])
def test_a_file_saved_while_the_rotation_plans_is_left_as_it_is(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch, days_before: list[dt.date]
) -> None:
    for day in days_before:
        personas.rotate(pack, day)
    old, mine, real = disk(pack), pack.deployed_profile("GBPUSD"), deploy.plan

    def plan(
        config: PackConfig, wanted: Sequence[Wanted], day: dt.date, *how: str
    ) -> personas.RotationReport:
        planned = real(config, wanted, day, *how)
        mine.write_bytes(b"saved by somebody just now")
        return planned

    monkeypatch.setattr(deploy, "plan", plan)
    with pytest.raises(ReentryError, match=r"GBPUSD.*changed"):
        personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    assert disk(pack) == old | {mine: b"saved by somebody just now"}
    monkeypatch.undo()
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    [backup] = [file.backup for file in report.files if file.backup]
    assert backup.read_bytes() == b"saved by somebody just now"


def test_an_older_profile_of_ours_is_not_taken_for_edited(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    for symbol in pack.symbols:
        path = pack.profile("conservative", symbol)
        path.write_bytes(path.read_bytes().replace(b"0.5", b"0.4"))
    report = personas.rotate(pack, MONDAY)
    assert not any(file.edited_by_hand for file in report.files)


def start_chain(config: PackConfig, symbol: str) -> None:
    with db.open_database(config.path("db_path")) as database:
        chain = db.ChainRow("C1", 1, 1, 0.0, "ACTIVE", "2026-11-20 10:00:00", None)
        db.write_history(database, symbol, db.History([], [], [chain], []))


@pytest.mark.parametrize("rule", ["copy", "warn", "defer"])
def test_an_active_chain_is_treated_as_the_config_says(pack: PackConfig, rule: str) -> None:
    start_chain(pack, "EURUSD")
    section = pack.rotation.model_copy(update={"when_chain_active": rule})
    config = pack.model_copy(update={"rotation": section})
    report = personas.rotate(config, MONDAY)
    outcomes = {file.symbol: file.outcome for file in report.files}
    assert outcomes["USDJPY"] == "copied"
    assert outcomes["EURUSD"] == ("deferred" if rule == "defer" else "copied")
    assert bool(report.warnings) == (rule == "warn")
    assert report.state == ("partial" if rule == "defer" else "complete")


def test_a_deferred_symbol_is_done_by_the_run_after_its_chain(pack: PackConfig) -> None:
    start_chain(pack, "EURUSD")
    section = pack.rotation.model_copy(update={"when_chain_active": "defer"})
    config = pack.model_copy(update={"rotation": section})
    personas.rotate(config, MONDAY)
    assert deployed(config)["EURUSD"] is None
    pending = personas.rotate(config, MONDAY)
    assert pending.state == "partial"
    assert pending.deployment is None
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        database.sql("UPDATE reentry_chains_EURUSD SET chain_status = 'ENDED'")
    assert personas.rotate(config, MONDAY).state == "complete"
    assert deployed(config) == source(config, "conservative")


def test_rolling_back_brings_the_recorded_bytes_back(pack: PackConfig) -> None:
    first = personas.rotate(pack, MONDAY)
    old = deployed(pack)
    personas.rotate(pack, MONDAY + dt.timedelta(days=2))
    for symbol in pack.symbols:  # the sources have changed since
        pack.profile("conservative", symbol).unlink()
    assert first.deployment is not None
    report = personas.roll_back(pack, first.deployment, MONDAY)
    assert deployed(pack) == old
    assert report.reason == f"back to deployment {first.deployment}"
    assert len(db.deployments(pack.path("db_path"))) == 3


def test_rolling_back_to_nothing_names_what_there_is(pack: PackConfig) -> None:
    with pytest.raises(ReentryError, match="there is no deployment 7") as caught:
        personas.roll_back(pack, 7, MONDAY)
    assert caught.value.hint == "There are: none yet"


def test_without_a_database_it_deploys_and_says_that_nothing_is_recorded(
    pack: PackConfig,
) -> None:
    for path in pack.path("db_path").parent.glob("trades.db*"):
        path.unlink()
    report = personas.rotate(pack, MONDAY)
    assert report.state == "complete"
    assert "not recorded" in report.warnings[0]
    assert deployed(pack) == source(pack, "conservative")


# --- failures in the middle ---------------------------------------------------------


def failing_replace(
    monkeypatch: pytest.MonkeyPatch, fails: Callable[[int, Path], bool]
) -> list[Path]:
    """Let the n-th replacement fail as Windows does while another program holds a file."""
    real, seen = files.replace, list[Path]()

    def replace(temporary: Path, target: Path) -> None:
        seen.append(target)
        if fails(len(seen), target):
            raise files.cannot_write(target, PermissionError(13, "Permission denied"))
        real(temporary, target)

    monkeypatch.setattr(files, "replace", replace)
    return seen


def test_a_file_that_cannot_be_replaced_puts_all_others_back(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    personas.rotate(pack, MONDAY)
    old = disk(pack)
    failing_replace(monkeypatch, lambda number, _target: number == 3)
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    assert report.state == "restored"
    assert report.needs_action
    assert "GBPUSD" in report.error
    assert disk(pack) == old
    assert db.deployments(pack.path("db_path"))[0].state == "rolled_back"
    monkeypatch.undo()
    assert personas.rotate(pack, MONDAY + dt.timedelta(days=1)).state == "complete"


def test_what_cannot_be_put_back_is_told_as_mixed(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    personas.rotate(pack, MONDAY)
    failing_replace(monkeypatch, lambda number, _target: number >= 3)
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=2))
    assert report.state == "mixed"
    assert report.needs_action
    stuck = {file.symbol for file in report.files if file.outcome == "failed"}
    assert stuck == {"EURUSD", "USDJPY"}
    monkeypatch.undo()
    assert personas.active(pack, NOW).state == "mixed"
    assert personas.rotate(pack, MONDAY).state == "complete"


def test_new_files_are_taken_away_when_a_first_deployment_fails(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing_replace(monkeypatch, lambda number, _target: number == 2)
    assert personas.rotate(pack, MONDAY).state == "restored"
    assert disk(pack) == {}


def test_a_full_disk_replaces_nothing(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    old = disk(pack)
    code = (
        "import datetime as dt, resource, signal, sys; from pathlib import Path\n"
        "from reentry_gui import config, personas\n"
        "opened = config.load(Path(sys.argv[1]))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "personas.rotate(opened, dt.date(2026, 11, 24))\n"
    )
    if os.name == "nt":
        pytest.skip("RLIMIT_FSIZE is a thing of POSIX systems")
    command = [sys.executable, "-c", code, str(pack.file)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "cannot be written (File too large)" in ended.stderr
    assert disk(pack) == old


def test_a_damaged_database_is_a_warning_and_the_files_get_there(pack: PackConfig) -> None:
    damage(pack)
    report = personas.rotate(pack, MONDAY)
    assert report.state == "complete"
    assert deployed(pack) == source(pack, "conservative")
    assert any("cannot be asked" in warning for warning in report.warnings)
    assert any("not recorded" in warning for warning in report.warnings)


def test_a_damaged_database_stops_a_rotation_that_must_wait_for_chains(pack: PackConfig) -> None:
    damage(pack)
    section = pack.rotation.model_copy(update={"when_chain_active": "defer"})
    with pytest.raises(ReentryError, match="is no SQLite database"):
        personas.rotate(pack.model_copy(update={"rotation": section}), MONDAY)
    assert disk(pack) == {}


def damage(config: PackConfig) -> None:
    for path in config.path("db_path").parent.glob("trades.db*"):
        path.unlink()
    config.path("db_path").write_bytes(b"no database at all")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no read-only folders of this kind")
def test_a_read_only_folder_is_explained(make_config: Make) -> None:
    folder = Path(tempfile.mkdtemp())  # tmp_path is closed to anybody but root
    config = make_config(["EURUSD"], paths=pack_document(folder)["paths"])
    source_file = config.profile("conservative", "EURUSD")
    target = config.deployed_profile("EURUSD")
    for path in (source_file, target):
        path.parent.mkdir(parents=True)
        path.write_bytes(profiles.render(profiles.default_profile("conservative")))
    target.write_bytes(b"old")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    target.parent.chmod(0o555)
    as_root = os.geteuid() == 0  # whom nothing would stop
    try:
        if as_root:
            os.seteuid(65534)
        with pytest.raises(ReentryError, match="cannot be written"):
            personas.rotate(config, MONDAY)
    finally:
        if as_root:
            os.seteuid(0)
        target.parent.chmod(0o777)
    assert target.read_bytes() == b"old"
    assert [*target.parent.iterdir()] == [target]
    shutil.rmtree(folder)


KILLED_ROTATION = """
import datetime as dt, os, sys
from pathlib import Path
from reentry_gui import config, personas
step, opened, seen = int(sys.argv[1]), config.load(Path(sys.argv[2])), 0
def count(event, args):
    global seen
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    if event in {"os.rename", "os.remove", "os.chmod", "sqlite3.connect/handle"} or writes:
        seen += 1
        if seen == step:
            os.kill(os.getpid(), 9)
sys.addaudithook(count)
personas.rotate(opened, dt.date(2026, 11, 24))
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a thing of POSIX systems")
def test_killed_at_any_step_each_file_is_old_or_new_and_a_rerun_completes(
    pack: PackConfig,
) -> None:
    old, new = source(pack, "conservative"), source(pack, "moderate")
    killed = 0
    for step in range(1, 60):
        personas.rotate(pack, MONDAY)
        command = [sys.executable, "-c", KILLED_ROTATION, str(step), str(pack.file)]
        code = subprocess.run(command, check=False).returncode
        for symbol, content in deployed(pack).items():
            assert content in (old[symbol], new[symbol])
        assert db.check_integrity(pack.path("db_path")) == "ok"
        again = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
        assert again.state == "complete"
        assert deployed(pack) == new
        assert not [*pack.path("config_root").glob(f"*{files.TEMPORARY_SUFFIX}")]
        assert db.deployments(pack.path("db_path"))[0].reason == "moderate (Tuesday)"
        if code == 0:
            break
        assert code == -signal.SIGKILL
        killed += 1
    assert killed >= 10


def test_two_rotations_at_once_leave_one_persona(pack: PackConfig) -> None:
    code = (
        "import datetime as dt, sys; from pathlib import Path\n"
        "from reentry_gui import config, personas\n"
        "opened = config.load(Path(sys.argv[1]))\n"
        "for n in range(8): personas.rotate(opened, dt.date(2026, 11, 23), sys.argv[2])\n"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(pack.file), persona])
        for persona in ("moderate", "aggressive")
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert deployed(pack) in (source(pack, "moderate"), source(pack, "aggressive"))


def test_an_exchange_of_nothing_is_done() -> None:
    assert swap.exchange([]).state == "done"


def test_500_symbols_rotate(make_config: Make) -> None:
    config = make_config([f"SYM{n:03}" for n in range(500)])
    content = profiles.render(profiles.default_profile("conservative"))
    for symbol in config.symbols:
        path = config.profile("conservative", symbol)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    config.path("config_root").mkdir(parents=True)
    db.provision(config.path("db_path"), config.tables)
    assert personas.rotate(config, MONDAY).state == "complete"
    assert set(deployed(config).values()) == {content}


# --- what is live ------------------------------------------------------------------


def test_active_tells_the_persona_by_hash_and_since_when(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    report = personas.active(pack, NOW)
    assert (report.state, report.persona) == ("uniform", "conservative")
    assert all(profile.on_disk_since for profile in report.profiles)
    assert [*report.lines()][-1].startswith("Nothing shows yet that the EA has read them")


def test_active_tells_what_is_missing(pack: PackConfig) -> None:
    report = personas.active(pack, NOW)
    assert report.state == "missing"
    assert "no file" in str(report.profiles[0])


def test_active_tells_a_profile_whose_source_changed_since(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    path = pack.profile("conservative", "EURUSD")
    path.write_bytes(path.read_bytes().replace(b"0.5", b"0.6"))
    [first, *_rest] = personas.active(pack, NOW).profiles
    assert first.identity.kind == "earlier"
    assert "conservative, as deployed before its source changed" in str(first)


def test_the_eas_log_shows_that_it_has_read_a_profile(pack: PackConfig) -> None:
    personas.rotate(pack, MONDAY)
    written = pack.deployed_profile("EURUSD").stat().st_mtime
    read = dt.datetime.fromtimestamp(written).astimezone() + dt.timedelta(minutes=1)
    logs = pack.path("config_root").parent.parent / "Logs"
    logs.mkdir()
    lines = [
        f"0\t{read:%H:%M:%S}.123\tReentryEA EURUSD,H1: loaded config\\EURUSD_reentry.csv",
        f"0\t{read:%H:%M:%S}.124\tReentryEA USDJPY,H1: cannot open USDJPY_reentry.csv",
    ]
    (logs / f"{read:%Y%m%d}.log").write_bytes("\r\n".join(lines).encode("cp1252"))
    found = {p.symbol: p.read_by_ea_at for p in personas.active(pack, NOW).profiles}
    assert found["EURUSD"] == read.replace(microsecond=0)
    assert found["USDJPY"] is None


def test_a_log_that_cannot_be_read_shows_nothing(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    personas.rotate(pack, MONDAY)
    logs = pack.path("config_root").parent.parent / "Logs"
    logs.mkdir()
    (logs / f"{dt.datetime.now().astimezone():%Y%m%d}.log").write_bytes(b"")
    real = Path.read_bytes

    def held(path: Path) -> bytes:
        if path.suffix == ".log":
            raise PermissionError(13, "The process cannot access the file")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", held)
    report = personas.active(pack, NOW)
    assert [profile.read_by_ea_at for profile in report.profiles] == [None] * len(pack.symbols)


def test_reports_have_a_json_form(pack: PackConfig) -> None:
    report = personas.rotate(pack, MONDAY)
    told = json.loads(report.to_json())
    assert told["state"] == "complete"
    assert told["files"][0]["symbol"] == "EURUSD"
    assert json.loads(personas.active(pack, NOW).to_json())["persona"] == "conservative"


# --- overrides ---------------------------------------------------------------------


def test_an_override_is_set_ended_and_in_the_history(pack: PackConfig) -> None:
    from reentry_gui import config as configs  # noqa: PLC0415  # the name is the fixture's here
    from reentry_gui.config.model import ManualOverride  # noqa: PLC0415

    until = NOW + dt.timedelta(hours=8)
    override = ManualOverride(persona="aggressive", until=until, reason="NFP")
    report = personas.set_override(pack, override, NOW)
    assert report.afterwards[0].endswith("(Monday) for EURUSD USDJPY GBPUSD")
    stored = configs.load(pack.file)
    assert stored.calendar.override == override
    personas.end_override(stored, NOW)
    assert configs.load(pack.file).calendar.override is None
    assert [v.reason for v in configs.history(pack.file).versions] == [
        "manual override ended",
        "aggressive set by hand",
    ]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"until": NOW}, "has passed"),
        ({"symbols": ["XAUUSD"]}, "the config has no symbol XAUUSD"),
        ({"persona": "reckless"}, "persona 'reckless' has no profile"),
    ],
)
def test_an_override_that_makes_no_sense_is_refused(
    pack: PackConfig, fields: dict[str, object], error: str
) -> None:
    from reentry_gui.config.model import ManualOverride  # noqa: PLC0415

    sound: dict[str, object] = {"persona": "aggressive", "until": NOW + dt.timedelta(hours=1)}
    before = pack.file.read_bytes()
    with pytest.raises(ReentryError, match=error):
        personas.set_override(pack, ManualOverride.model_validate(sound | fields), NOW)
    assert pack.file.read_bytes() == before
