from __future__ import annotations

from pathlib import Path

import pytest
from terminals import Machine, portable

from reentry_gui import mt4
from reentry_gui.mt4 import installed


@pytest.mark.parametrize(
    ("values", "is_one"),
    [
        ({"Publisher": "MetaQuotes Ltd."}, True),
        ({"Publisher": "MetaQuotes Software Corp."}, True),
        ({"Publisher": "Broker Ltd", "DisplayIcon": "/d/Broker/terminal.exe,0"}, True),
        ({"DisplayIcon": '"/d/Broker/Terminal.EXE"'}, True),
        ({"DisplayIcon": "/d/Windows Terminal/wt.exe"}, False),
        ({"DisplayIcon": "/d/terminal64.ico"}, False),
        ({"Publisher": "Broker Ltd"}, False),
        ({}, False),
    ],
)
def test_only_terminals_are_looked_at(values: dict[str, str], *, is_one: bool) -> None:
    assert installed.is_of_a_terminal(values) == is_one


def test_an_entry_names_its_folder_in_three_ways(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    values = {
        "InstallLocation": f'"{one}/"',
        "DisplayIcon": f"{one}/terminal.exe,0",
        "UninstallString": f'"{two}/uninstall.exe" /silent',
    }
    assert [*installed.named(values)] == [one, two]
    assert [*installed.named({"InstallLocation": "relative", "DisplayIcon": ".exe"})] == []


def test_what_the_registry_names_is_found_once_with_each_reason(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = portable(tmp_path / "Trading" / "MT4")
    usual = machine.terminal("A", "Broker MT4")
    listed = [odd, machine.programs / "Broker MT4", tmp_path / "gone"]
    monkeypatch.setattr(installed, "folders", lambda: iter([*listed, odd]))
    found = {each.data_folder: each for each in mt4.find_terminals(machine.environment)}
    assert found.keys() == {odd, usual}
    told = f"its program was found {installed.REASON}"
    assert told in found[usual].why_matched
    assert found[odd].why_matched.count(installed.REASON) == 1


def test_off_windows_there_is_no_registry() -> None:
    assert all(folder.is_absolute() for folder in installed.folders())
