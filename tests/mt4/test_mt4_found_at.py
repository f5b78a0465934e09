"""What the window asks the search for: progress, a stop, the config's own terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import mt4
from reentry_gui.errors import Cancelled

Machine = Any  # the class stands in conftest, which tests cannot import
MakePortable = Callable[[Path], Path]


def config_root(folder: Path) -> Path:
    return folder / "MQL4" / "Files" / "config"


def test_progress_names_each_folder_before_it_is_looked_into(machine: Machine) -> None:
    machine.terminal("A", "Broker MT4")
    heard: list[str] = []
    mt4.scan(machine.environment, progress=heard.append)
    assert heard[0].endswith("Terminal")
    assert str(machine.programs) in heard


def test_a_search_can_be_stopped(machine: Machine) -> None:
    machine.terminal("A", "Broker MT4")

    def stop(_text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        mt4.scan(machine.environment, progress=stop)


def test_the_terminal_of_the_config_is_found_wherever_it_lies(
    machine: Machine, tmp_path: Path, make_portable: MakePortable
) -> None:
    folder = make_portable(tmp_path / "usb stick")
    found = mt4.scan({}, config_root=config_root(folder)).terminals
    assert [t.data_folder for t in found] == [folder]
    assert "named in the config" in found[0].why_matched
    moved = machine.data("B", "C:\\Broker")
    (found_moved,) = mt4.scan({}, config_root=config_root(moved)).terminals
    assert found_moved.data_folder == moved
    assert mt4.scan({}, config_root=config_root(tmp_path / "demo")) == mt4.Scan((), ())


def test_reader_of_a_config_folder(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    machine.terminal("B", "Other MT4")
    terminals = mt4.find_terminals(machine.environment)
    reader = mt4.reader_of(config_root(folder), terminals)
    assert reader is not None
    assert reader.data_folder == folder
    assert mt4.reader_of(config_root(machine.root), terminals) is None


@pytest.mark.parametrize("inside", ["", "terminal.exe", "MQL4", "MQL4/Files"])
def test_found_at_a_folder_a_program_or_inside(
    tmp_path: Path, make_portable: MakePortable, inside: str
) -> None:
    folders = [make_portable(tmp_path / "drive" / name) for name in ("one", "two")]
    terminals = mt4.find_terminals({}, folders)
    assert [t.data_folder for t in mt4.found_at(folders[0] / inside, terminals)] == folders[:1]
    assert len(mt4.found_at(tmp_path / "drive", terminals)) == 2
    assert mt4.found_at(tmp_path / "elsewhere", terminals) == ()
