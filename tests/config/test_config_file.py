from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packs import pack_document

from reentry_gui import config as configs
from reentry_gui import paths
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.symbols import DEFAULT_SYMBOLS, SymbolMap


def write(folder: Path, document: dict[str, Any]) -> Path:
    file = folder / "pack.json"
    file.write_text(json.dumps(document, indent=2), encoding="utf-8")
    return file


def test_a_file_with_only_the_published_keys_loads(tmp_path: Path) -> None:
    config = configs.load(write(tmp_path, pack_document(tmp_path)))
    assert config.symbols == ["EURUSD", "USDJPY", "GBPUSD"]
    assert config.rotation.when_chain_active == "warn"
    assert config.personas.cycle_map["Wednesday"] == "aggressive"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_notepads_byte_order_mark_is_taken(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "pack.json"
    file.write_text(json.dumps(pack_document(tmp_path)), encoding=encoding)
    assert configs.load(file).file == file


def test_windows_paths_load_and_save_unchanged(tmp_path: Path) -> None:
    document = pack_document(tmp_path)
    windows = {
        "profiles_root": "C:\\Users\\Jürgen Müller\\Reentry\\profiles\\",
        "config_root": "%APPDATA%\\MetaQuotes\\Terminal\\0123456789ABCDEF0123456789ABCDEF\\MQL4",
        "db_path": "\\\\server\\share\\a b\\trades.db",
        "reports_dir": "C:/mixed\\slashes//twice",
    }
    document["paths"] |= windows
    file = write(tmp_path, document)
    changed = configs.load(file).model_copy(update={"symbols": ["EURUSD"]})
    configs.save(changed, "test")
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved["paths"] == document["paths"]
    assert saved["symbols"] == ["EURUSD"]


def test_unknown_keys_and_spellings_survive_a_save(tmp_path: Path) -> None:
    document = pack_document(tmp_path)
    document["_comment"] = "mine"
    document["paths"]["sqlite_backup"] = "X:\\y"
    document["personas"]["cycle_map"] = {"Mon": "moderate", "TUESDAY": "aggressive"}
    document["scheduling"]["weekly_kpi"]["day"] = "SUN"
    document["other_tool"] = {"a": [1, 2.50, None], "b": {"c": True}}
    file = write(tmp_path, document)
    config = configs.load(file)
    assert config.personas.cycle_map == {"Monday": "moderate", "Tuesday": "aggressive"}
    section = config.rotation.model_copy(update={"when_chain_active": "defer"})
    configs.save(config.model_copy(update={"rotation": section}), "test")
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved.pop("rotation") == {"when_chain_active": "defer"}
    assert saved == document
    assert [*saved] == [*document]


def test_a_file_that_has_gone_is_written_whole(tmp_path: Path) -> None:
    """No edit could be saved any more: all but the edit was missing, and it was refused."""
    document = pack_document(tmp_path) | {"other_tool": {"a": [1, None]}}
    file = write(tmp_path, document)
    config = configs.load(file)
    file.unlink()
    section = config.rotation.model_copy(update={"when_chain_active": "defer"})
    edited = config.model_copy(update={"rotation": section})
    assert configs.save(edited, "", what_if=True).changes
    assert not file.exists()
    assert configs.save(edited, "test").saved
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved.pop("rotation") == {"when_chain_active": "defer"}
    assert saved == document


def test_a_save_without_change_touches_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    before = file.read_bytes(), file.stat().st_mtime_ns
    report = configs.save(configs.load(file), "nothing")
    assert not report.saved
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert configs.history(file).versions == ()


def test_what_if_tells_and_does_not_write(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    before = file.read_bytes()
    changed = configs.load(file).model_copy(update={"symbols": ["AUDUSD"]})
    report = configs.save(changed, "try", what_if=True)
    assert [*report.lines()] == [
        'symbols: ["EURUSD", "USDJPY", "GBPUSD"] → ["AUDUSD"]',
        f"{file}: not saved (this is what would change)",
    ]
    assert file.read_bytes() == before


def test_history_tells_who_when_what_and_restores(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    original = file.read_bytes()
    configs.save(configs.load(file).model_copy(update={"symbols": ["AUDUSD"]}), "only AUDUSD")
    [version] = configs.history(file).versions
    assert version.reason == "only AUDUSD"
    assert version.changes == ('symbols: ["EURUSD", "USDJPY", "GBPUSD"] → ["AUDUSD"]',)
    assert version.author
    assert version.saved_at.tzinfo is not None
    configs.restore(file, version.number)
    assert file.read_bytes() == original
    assert configs.history(file).versions[0].reason == "version 1 restored"


def test_history_keeps_the_last_50(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    for number in range(53):
        document = pack_document(tmp_path) | {"note": number}
        content = json.dumps(document).encode()
        configs.save(configs.parse(content, file), f"note {number}")
    kept = configs.history(file).versions
    assert [version.number for version in kept] == [*range(53, 3, -1)]


def test_an_unknown_version_names_those_there_are(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    configs.save(configs.load(file).model_copy(update={"symbols": ["AUDUSD"]}), "x")
    with pytest.raises(ReentryError, match="there is no version 9") as caught:
        configs.restore(file, 9)
    assert caught.value.hint == "Kept are: 1"


def test_a_broken_file_is_never_overwritten_by_an_invalid_config(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    before = file.read_bytes()
    broken = configs.load(file).model_copy(update={"symbols": []})
    with pytest.raises(ReentryError, match="symbols"):
        configs.save(broken, "bad")
    assert file.read_bytes() == before


def test_500_symbols_load_and_save(tmp_path: Path) -> None:
    names = [f"SYM{number:03}" for number in range(500)]
    file = write(tmp_path, pack_document(tmp_path, names))
    config = configs.load(file)
    assert config.tables == tuple(names)
    assert configs.save(config.model_copy(update={"symbols": names[:-1]}), "one less").saved


def test_sources_are_told(tmp_path: Path) -> None:
    document = pack_document(tmp_path) | {"rotation": {"when_chain_active": "copy"}}
    config = configs.load(write(tmp_path, document))
    told = {value.path: value.source for value in configs.describe(config).values}
    assert told["rotation.when_chain_active"] == "file"
    assert told["database.busy_timeout_seconds"] == "default"
    assert told["paths.db_path"] == "file"


def test_a_likely_typo_of_an_optional_key_is_remarked(tmp_path: Path) -> None:
    document = pack_document(tmp_path) | {"rotaton": {"when_chain_active": "copy"}}
    report = configs.validate(write(tmp_path, document))
    assert report.remarks == ("rotaton: unknown key, kept as it is; did you mean 'rotation'?",)


def test_last_used_falls_back_to_the_users_folder(user_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReentryError, match="there is no config at") as caught:
        configs.last_used()
    assert "reentry demo" in caught.value.hint
    user_folder.mkdir(parents=True)
    write(user_folder, pack_document(tmp_path)).rename(user_folder / "reentry_pack_config.json")
    assert configs.last_used() == user_folder / "reentry_pack_config.json"
    other = write(tmp_path, pack_document(tmp_path))
    configs.remember(other)
    assert configs.last_used() == other


# --- broken configs -------------------------------------------------------------


def without(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]

    return change


def with_(value: object, *path: str) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        for key in path[:-1]:
            document = document.setdefault(key, {})
        document[path[-1]] = value

    return change


def renamed(new: str, *path: str) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        for key in path[:-1]:
            document = document[key]
        document[new] = document.pop(path[-1])

    return change


PERSONA = ("personas", "cycle_map")
ROTATE = ("scheduling", "profile_rotate")
BROKEN = {
    "no symbols": (without("symbols"), "symbols: is missing"),
    "symbols empty": (with_([], "symbols"), "symbols: [] is too short; at least 1 entry"),
    "symbols a text": (with_("EURUSD", "symbols"), 'symbols: "EURUSD" is no list'),
    "symbol a number": (with_([1], "symbols"), "symbols[0]: 1 is no text; put it in quotes"),
    "symbol with a slash": (with_(["EUR/USD"], "symbols"), "is no symbol: it contains '/'"),
    "symbol with a comma": (with_(["EUR,USD"], "symbols"), "commas and semicolons separate"),
    "symbol with a space": (with_(["EUR USD"], "symbols"), "no spaces"),
    "symbol empty": (with_([""], "symbols"), "is no symbol: it is empty"),
    "symbol unmapped": (with_(["US30.cash"], "symbols"), "cannot name a table"),
    "symbol twice": (with_(["EURUSD", "eurusd"], "symbols"), "both stand for EURUSD"),
    "typo in a section": (renamed("path", "paths"), "paths: is missing; did you mean it by 'path'"),
    "typo in a path": (
        renamed("profile_root", "paths", "profiles_root"),
        "paths.profiles_root: is missing; did you mean it by 'profile_root'",
    ),
    "path empty": (with_("", "paths", "db_path"), 'paths.db_path: "" is empty'),
    "path a list": (with_([], "paths", "db_path"), "paths.db_path: [] is no text"),
    "paths a list": (with_([], "paths"), "paths: [] is no object"),
    "no weekday": (with_("x", *PERSONA, "Funday"), "is no weekday; allowed are Monday"),
    "weekday lower case typo": (with_("x", *PERSONA, "monady"), '"monady" is no weekday'),
    "persona null": (with_(None, *PERSONA, "Monday"), "Monday: null is no text"),
    "persona a device": (with_("aux", *PERSONA, "Monday"), "Windows keeps that name for a device"),
    "persona a path": (with_("a/b", *PERSONA, "Monday"), "cannot name a folder"),
    "persona dots": (with_("..", *PERSONA, "Monday"), "cannot name a folder: it ends with"),
    "week with a hole": (
        lambda d: d["personas"].update(cycle_map={"Monday": "moderate"}, fallback_cycle=[]),
        "personas: cycle_map names no persona for Tuesday, Wednesday",
    ),
    "no scheduling": (without("scheduling"), "scheduling: is missing"),
    "time 24:00": (with_("24:00", *ROTATE, "time"), '"24:00" is no time of day'),
    "time 6:45": (with_("6:45", *ROTATE, "time"), '"6:45" is no time of day'),
    "time a number": (with_(645, *ROTATE, "time"), "time: 645 is no text; put it in quotes"),
    "frequency": (with_("HOURLY", *ROTATE, "frequency"), "allowed are 'DAILY'"),
    "kpi day": (with_("Someday", "scheduling", "weekly_kpi", "day"), '"Someday" is no weekday'),
    "chain rule": (
        with_("ask", "rotation", "when_chain_active"),
        "rotation.when_chain_active: \"ask\" is not allowed; allowed are 'copy', 'warn' or 'defer'",
    ),
    "timeout as text": (
        with_("10", "database", "busy_timeout_seconds"),
        'database.busy_timeout_seconds: "10" is no number; write it without quotes',
    ),
    "timeout zero": (with_(0, "database", "busy_timeout_seconds"), "at least 0.1 is allowed"),
    "timeout too long": (with_(1e9, "database", "busy_timeout_seconds"), "at most 120"),
    "backups 2.5": (with_(2.5, "database", "backups_kept"), "2.5 is no whole number"),
    "backups true": (with_(True, "database", "backups_kept"), "true is no whole number"),
    "outcome": (with_("guess", "outcome", "rule"), "allowed are 'r_multiple' or 'exit_price'"),
    "logon password": (with_("Password", "tasks", "logon_type"), "'InteractiveToken' or 'S4U'"),
    "prefix": (with_("a\\b", "tasks", "prefix"), "tasks.prefix"),
    "override without offset": (
        with_({"persona": "moderate", "until": "2026-01-01T10:00"}, "calendar", "override"),
        "calendar.override: until needs an offset",
    ),
    "override without end": (
        with_({"persona": "moderate"}, "calendar", "override"),
        "calendar.override.until: is missing",
    ),
    "date": (
        with_([{"date": "31.12.2026", "persona": "moderate"}], "calendar", "dates"),
        "calendar.dates[0].date",
    ),
    "limit negative": (
        with_(-1, "governance", "limits", "moderate", "lot_cap"),
        "governance.limits.moderate.lot_cap: -1 is too small; it must be more than 0",
    ),
    "zone": (with_("Mars/Base", "decision", "events_zone"), '"Mars/Base" is no zone such as UTC'),
    "summer time": (with_("us", "statements", "summer_time"), "'none', 'new_york' or 'europe'"),
    "offset": (with_(900, "statements", "utc_offset_minutes"), "at most 840 is allowed"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_configs_are_explained(tmp_path: Path, case: str) -> None:
    change, expected = BROKEN[case]
    document = pack_document(tmp_path)
    change(document)
    file = write(tmp_path, document)
    before = sorted(tmp_path.iterdir()), file.read_bytes()
    with pytest.raises(ReentryError) as caught:
        configs.load(file)
    assert str(file) in caught.value.message
    assert expected in caught.value.message
    assert (sorted(tmp_path.iterdir()), file.read_bytes()) == before


BROKEN_BYTES = {
    "empty": (b"", "line 1, column 1: Expecting value: (end of the file)"),
    "cut in the middle": (b'{"symbols": ["EURUSD"', "line 1, column 22"),
    "single backslash": (b'{"a": "C:\\Users"}', "Invalid \\escape"),
    "trailing comma": (b'{"symbols": [],}', "column 16"),
    "a list": (b"[]", "the file holds list, not an object"),
    "binary": (b"SQLite format 3\x00\xff\xfe", "byte 16 is not UTF-8"),
    "utf-16": ("{}".encode("utf-16"), "byte 0 is not UTF-8"),
    "key twice": (b'{"symbols": ["A"], "symbols": ["B"]}', 'the key "symbols" stands twice'),
    "deep": (b"[" * 100_000, "nested too deeply"),
    "not a number": (b'{"symbols": [NaN]}', "symbols[0]"),
}


@pytest.mark.parametrize("case", BROKEN_BYTES)
def test_files_that_are_no_json_are_explained(tmp_path: Path, case: str) -> None:
    content, expected = BROKEN_BYTES[case]
    file = tmp_path / "pack.json"
    file.write_bytes(content)
    with pytest.raises(ReentryError) as caught:
        configs.load(file)
    assert expected in caught.value.message
    assert file.read_bytes() == content


def test_a_missing_file_and_a_folder_are_explained(tmp_path: Path) -> None:
    with pytest.raises(ReentryError, match="there is no such file"):
        configs.load(tmp_path / "none.json")
    with pytest.raises(ReentryError, match="cannot be read"):
        configs.load(tmp_path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=st.dictionaries(st.text(), json_values, max_size=5))
def test_no_json_at_all_leads_to_anything_but_an_explanation(
    tmp_path: Path, document: dict[str, Any]
) -> None:
    merged = pack_document(tmp_path) | document
    try:
        configs.parse(json.dumps(merged).encode(), tmp_path / "pack.json")
    except ReentryError as error:
        assert str(tmp_path) in error.message


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    extra=st.dictionaries(st.text().filter(lambda k: k not in PackConfig.model_fields), json_values)
)
def test_any_unknown_section_survives_a_save(tmp_path: Path, extra: dict[str, Any]) -> None:
    file = write(tmp_path, pack_document(tmp_path) | extra)
    original = json.loads(file.read_text(encoding="utf-8"))
    config = configs.load(file)
    configs.save(config.model_copy(update={"symbol_map": SymbolMap(suffixes=[".x"])}), "x")
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved.pop("symbol_map") == {"suffixes": [".x"]}
    assert saved == original


# --- killed, full, read-only, twice ----------------------------------------------

KILLED_SAVE = """
import os, sys
from pathlib import Path
from reentry_gui import config
step, file = int(sys.argv[1]), Path(sys.argv[2])
seen = 0
def count(event, args):
    global seen
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    if event in {"os.rename", "os.remove", "os.chmod", "os.mkdir"} or writes:
        seen += 1
        if seen == step:
            os.kill(os.getpid(), 9)
opened = config.load(file)
changed = opened.model_copy(update={"symbols": ["AUDUSD"]})
sys.addaudithook(count)
config.save(changed, "killed")
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a thing of POSIX systems")
def test_killed_at_any_step_the_config_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    killed = 0
    for step in range(1, 40):
        folder = tmp_path / str(step)
        folder.mkdir()
        file = write(folder, pack_document(tmp_path))
        old = json.loads(file.read_text(encoding="utf-8"))
        command = [sys.executable, "-c", KILLED_SAVE, str(step), str(file)]
        code = subprocess.run(command, check=False).returncode
        found = json.loads(file.read_text(encoding="utf-8"))
        assert found in (old, old | {"symbols": ["AUDUSD"]})
        again = configs.load(file).model_copy(update={"symbols": ["AUDUSD"]})
        configs.save(again, "again")
        assert configs.load(file).symbols == ["AUDUSD"]
        assert not [*folder.glob(".*.reentry-tmp")]
        assert configs.history(file).versions
        if code == 0:
            break
        killed += 1
    assert killed >= 4


def test_a_folder_that_may_not_be_written_is_explained(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    config = configs.load(file).model_copy(update={"symbols": ["AUDUSD"]})
    before = file.read_bytes()
    (tmp_path / "pack.history").write_text("a file where the folder should be", encoding="ascii")
    with pytest.raises(ReentryError, match="cannot be written"):
        configs.save(config, "x")
    assert file.read_bytes() == before


def test_what_another_program_saved_since_stays(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    mine, theirs = configs.load(file), configs.load(file)
    tasks = theirs.tasks.model_copy(update={"prefix": "Theirs"})
    configs.save(theirs.model_copy(update={"tasks": tasks}), "theirs")
    configs.save(mine.model_copy(update={"symbols": ["AUDUSD"]}), "mine")
    saved = configs.load(file)
    assert (saved.symbols, saved.tasks.prefix) == (["AUDUSD"], "Theirs")


def test_a_section_that_two_programs_add_keeps_both_options(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    mine, theirs = configs.load(file), configs.load(file)
    for config, option in ((theirs, {"prefix": "Theirs"}), (mine, {"user": "me"})):
        tasks = config.tasks.model_copy(update=option)
        configs.save(config.model_copy(update={"tasks": tasks}), "x")
    saved = configs.load(file)
    assert (saved.tasks.prefix, saved.tasks.user) == ("Theirs", "me")


def test_two_saves_at_once_both_arrive(tmp_path: Path) -> None:
    file = write(tmp_path, pack_document(tmp_path))
    code = (
        "import sys; from pathlib import Path; from reentry_gui import config\n"
        "file, key = Path(sys.argv[1]), sys.argv[2]\n"
        "for n in range(10):\n"
        "    opened = config.load(file)\n"
        "    section = opened.tasks.model_copy(update={key: f'{key}{n}'})\n"
        "    config.save(opened.model_copy(update={'tasks': section}), key)\n"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(file), key]) for key in ("prefix", "user")
    ]
    assert [process.wait() for process in both] == [0, 0]
    saved = configs.load(file)
    assert (saved.tasks.prefix, saved.tasks.user) == ("prefix9", "user9")
    assert len(configs.history(file).versions) == 20


def test_the_shipped_config_is_valid_and_has_the_default_week() -> None:
    shipped = paths.data_folder() / "config" / "reentry_pack_config.json"
    config = configs.load(shipped)
    assert tuple(config.symbols) == DEFAULT_SYMBOLS
    assert config.scheduling.weekly_kpi.day == "Sunday"
    assert config.personas.cycle_map["Saturday"] == "conservative"


def test_mistakes_are_told_with_their_place(tmp_path: Path) -> None:
    document = pack_document(tmp_path) | {"tasks": {"execution_limit_minutes": 0}}
    assert configs.mistakes(pack_document(tmp_path)) == ()
    document["personas"]["cycle_map"]["Someday"] = "moderate"
    found = {mistake.path: mistake for mistake in configs.mistakes(document)}
    assert found["tasks.execution_limit_minutes"].location == ("tasks", "execution_limit_minutes")
    assert found["tasks.execution_limit_minutes"].message.startswith("is too small; at least 1")
    assert "is no weekday" in found["personas.cycle_map.Someday"].told


def test_no_json_knows_its_line_and_column(tmp_path: Path) -> None:
    with pytest.raises(configs.JsonError) as caught:
        configs.read_document(b'{\n "symbols": [1,],\n}', tmp_path / "x.json")
    assert (caught.value.line, caught.value.column) in {(2, 15), (2, 16)}


def test_an_edit_based_on_what_was_loaded_keeps_what_others_saved(config: PackConfig) -> None:
    loaded = configs.load(config.file)
    others = configs.load(config.file).model_copy(
        update={"history": loaded.history.model_copy(update={"versions_kept": 7})}
    )
    configs.save(others, "another window")
    document = loaded.given() | {"database": {"backups_kept": 3}}
    edited = configs.parse(json.dumps(document).encode(), loaded.file)
    configs.save(edited.located(loaded.file, base=loaded), "this window")
    now = configs.load(config.file)
    assert (now.history.versions_kept, now.database.backups_kept) == (7, 3)
