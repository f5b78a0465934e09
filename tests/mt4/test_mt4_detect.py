from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import cli, mt4
from reentry_gui.config import PackConfig, history, load
from reentry_gui.errors import ReentryError, UsageError

Machine = Any  # the class stands in conftest, which tests cannot import


@pytest.fixture
def saved(config: PackConfig) -> PackConfig:
    """Return the config as it is read from its file."""
    return load(config.file)


def test_none_found_says_what_to_do(saved: PackConfig) -> None:
    before = saved.file.read_bytes()
    report = mt4.detect(mt4.scan({}), saved)
    assert report.needs_action
    assert "Open Data Folder" in "\n".join(report.lines())
    assert saved.file.read_bytes() == before


def test_only_one_is_taken_and_saved_with_history(machine: Machine, saved: PackConfig) -> None:
    folder = machine.terminal("A", "Händler MT4")
    report = mt4.detect(mt4.scan(machine.environment), saved)
    wanted = folder / "MQL4" / "Files" / "config"
    assert (report.saved, report.made_folder, report.needs_action) == (True, True, False)
    assert wanted.is_dir()
    assert load(saved.file).path("config_root") == wanted
    assert history(saved.file).versions[0].reason == "terminal found: MT4 Händler MT4"
    again = mt4.detect(mt4.scan(machine.environment), load(saved.file))
    assert (again.saved, again.changes, again.made_folder) == (False, (), False)
    assert "the config names this folder already" in again.lines()


def test_what_if_changes_nothing(machine: Machine, saved: PackConfig) -> None:
    folder = machine.terminal("A", "Broker MT4")
    before = saved.file.read_bytes()
    report = mt4.detect(mt4.scan(machine.environment), saved, what_if=True)
    assert len(report.changes) == 1
    assert "would be made" in "\n".join(report.lines())
    assert saved.file.read_bytes() == before
    assert not (folder / "MQL4" / "Files" / "config").exists()


def test_unknown_keys_of_the_config_stay(machine: Machine, config: PackConfig) -> None:
    document = json.loads(config.file.read_text(encoding="utf-8"))
    document["paths"]["of_another_tool"] = "C:\\x"
    config.file.write_text(json.dumps(document), encoding="utf-8")
    machine.terminal("A", "Broker MT4")
    mt4.detect(mt4.scan(machine.environment), load(config.file))
    after = json.loads(config.file.read_text(encoding="utf-8"))
    assert after["paths"].pop("config_root") != document["paths"].pop("config_root")
    assert after == document


def test_several_want_a_choice(machine: Machine, saved: PackConfig) -> None:
    folders = [machine.terminal(d, f"Broker {d}") for d in "AB"]
    machine.data("C", str(machine.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    before = saved.file.read_bytes()
    found = mt4.scan(machine.environment)
    undecided = mt4.detect(found, saved)
    text = "\n".join(undecided.lines())
    assert undecided.needs_action
    assert "choose one with --choose N" in text
    assert "1  MT4 Broker A" in text
    assert "-  MT5 MetaTrader 5: not offered, MetaTrader 5" in text
    assert saved.file.read_bytes() == before
    assert not mt4.detect(found).needs_action
    mt4.detect(found, saved, choose=2)
    assert load(saved.file).path("config_root").is_relative_to(folders[1])
    mt4.detect(found, load(saved.file), data_folder=folders[0])
    assert load(saved.file).path("config_root").is_relative_to(folders[0])


@pytest.mark.parametrize("number", [0, 3, -1])
def test_choice_out_of_range_is_wrong_usage(machine: Machine, number: int) -> None:
    machine.terminal("A", "Broker A")
    machine.terminal("B", "Broker B")
    with pytest.raises(UsageError, match="Allowed are 1 to 2"):
        mt4.detect(mt4.scan(machine.environment), choose=number)


def test_named_folder_that_is_no_terminal_is_refused(machine: Machine, tmp_path: Path) -> None:
    machine.terminal("A", "Broker A")
    with pytest.raises(ReentryError, match="no terminal was found there"):
        mt4.detect(mt4.scan(machine.environment), data_folder=tmp_path)


def test_named_mt5_is_refused_with_the_reason(machine: Machine) -> None:
    folder = machine.data("C", str(machine.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    with pytest.raises(ReentryError, match="the EA needs MetaTrader 4"):
        mt4.detect(mt4.scan(machine.environment), data_folder=folder)


def test_config_folder_that_cannot_be_made_is_told(machine: Machine, saved: PackConfig) -> None:
    folder = machine.terminal("A", "Broker A")
    (folder / "MQL4" / "Files" / "config").write_text("a file in the way")
    before = saved.file.read_bytes()
    with pytest.raises(ReentryError, match="cannot be written"):
        mt4.detect(mt4.scan(machine.environment), saved)
    assert saved.file.read_bytes() == before


def test_command(
    config: PackConfig,
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    make_portable: Callable[[Path], Path],
    tmp_path: Path,
) -> None:
    for name in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "LOCALAPPDATA", "WINEPREFIX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cli.main(["mt4", "find"]) == 1
    folder = make_portable(tmp_path / "usb" / "MT4")
    named = ["--folder", str(tmp_path / "usb")]
    assert cli.main(["mt4", "find", *named, "--all"]) == 0
    assert "its data lie beside terminal.exe" in capsys.readouterr().out
    assert cli.main(["mt4", "find", *named, "--update-json", "--config", str(config.file)]) == 0
    assert load(config.file).path("config_root") == folder / "MQL4" / "Files" / "config"
    assert cli.main(["mt4", "find", "--data-folder", str(folder), "--json"]) == 0
    capsys.readouterr()
    for variable, value in machine.environment.items():
        monkeypatch.setenv(variable, value)
    machine.terminal("A", "Broker A")
    assert cli.main(["mt4", "find", *named, "--json"]) == 0
    offered = json.loads(capsys.readouterr().out)["offered"]
    assert len(offered) == 2
    assert cli.main(["mt4", "find", *named, "--choose", "9"]) == 2
