from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import mt4
from reentry_gui.mt4.text import decode

Machine = Any  # the class stands in conftest, which tests cannot import


def test_empty_machine_has_none(tmp_path: Path) -> None:
    assert mt4.scan({"APPDATA": str(tmp_path), "HOME": str(tmp_path)}) == mt4.Scan((), ())
    assert mt4.find_terminals({}) == ()


def test_three_terminals_and_why(machine: Machine) -> None:
    folders = [machine.terminal(d, f"Broker {d} MT4") for d in "ABC"]
    found = mt4.find_terminals(machine.environment)
    assert [t.data_folder for t in found] == folders
    first = found[0]
    assert first.install_folder == machine.programs / "Broker A MT4"
    assert (first.kind, first.portable, first.is_offered) == ("mt4", False, True)
    assert first.config_folder == folders[0] / "MQL4" / "Files" / "config"
    assert first.why_matched == (
        "in %APPDATA%\\MetaQuotes\\Terminal",
        "its program was found in %ProgramFiles(x86)%",
        "it holds MQL4",
        f"origin.txt names {first.install_folder}",
    )


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be-sig", "utf-8", "utf-8-sig", "cp1252"]
)
@pytest.mark.parametrize("end", ["", "\r\n", "\\\r\n", "\r\nsecond line"])
def test_origin_is_read_in_each_encoding(machine: Machine, encoding: str, end: str) -> None:
    install = machine.install("Händler MT4")
    text = f"{install}{end}"
    folder = machine.data("A", "")
    raw = (
        b"\xfe\xff" + text.encode("utf-16-be")
        if "sig" in encoding and "16" in encoding
        else (text.encode(encoding))
    )
    (folder / "origin.txt").write_bytes(raw)
    (found,) = mt4.find_terminals(machine.environment)
    assert found.install_folder == install


def test_mt5_is_told_apart_and_never_offered(machine: Machine) -> None:
    machine.terminal("A", "Broker MT4")
    machine.data("B", str(machine.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    mt4_found, mt5_found = mt4.find_terminals(machine.environment)
    assert (mt4_found.kind, mt5_found.kind) == ("mt4", "mt5")
    assert (mt5_found.is_offered, mt5_found.config_folder) == (False, None)
    assert "MetaTrader 5" in (mt5_found.why_not_offered() or "")


def test_dead_origin_is_listed_but_not_offered(machine: Machine) -> None:
    machine.data("A", str(machine.programs / "gone"))
    (found,) = mt4.find_terminals(machine.environment)
    assert not found.is_offered
    assert "is not there" in (found.why_not_offered() or "")
    assert found.why_matched[-1].endswith("gone, which is not there")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\xff\xfe\x00", b"\r\n", None])
def test_empty_or_missing_origin_leaves_the_program_open(
    machine: Machine, content: bytes | None
) -> None:
    folder = machine.data("A", "")
    (folder / "origin.txt").unlink()
    if content is not None:
        (folder / "origin.txt").write_bytes(content)
    (found,) = mt4.find_terminals(machine.environment)
    assert found.install_folder is None
    assert found.is_offered


def test_terminal_without_files_folder_must_be_started_first(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    (folder / "MQL4" / "Files").rmdir()
    (found,) = mt4.find_terminals(machine.environment)
    assert "start this terminal once" in (found.why_not_offered() or "")


def test_strangers_beside_the_data_folders_are_left_out(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    (folder.parent / "Common" / "MQL4").mkdir(parents=True)
    (folder.parent / ("F" * 32)).mkdir()
    (folder.parent / ("e" * 32)).write_text("a file")
    result = mt4.scan(machine.environment)
    assert len(result.terminals) == 1
    assert any("holds neither MQL4 nor MQL5" in note for note in result.notes)


def test_portable_terminal_in_local_programs(
    machine: Machine, make_portable: Callable[[Path], Path]
) -> None:
    folder = make_portable(machine.root / "Local" / "Programs" / "MT4 portable")
    (found,) = mt4.find_terminals(machine.environment)
    assert (found.data_folder, found.install_folder) == (folder, folder)
    assert found.portable
    assert "its data lie beside terminal.exe" in found.why_matched


def test_installed_but_never_started_is_noted(
    machine: Machine, make_portable: Callable[[Path], Path]
) -> None:
    make_portable(machine.programs / "Fresh MT4")  # the samples that the installer brings
    result = mt4.scan(machine.environment)
    assert result.terminals == ()
    assert any("never started; start it once" in note for note in result.notes)


def test_terminal_run_both_ways_is_listed_as_two(
    machine: Machine, write_log: Callable[..., Path]
) -> None:
    folder = machine.terminal("A", "Broker MT4")
    install = machine.programs / "Broker MT4"
    (install / "MQL4" / "Files").mkdir(parents=True)
    assert [t.data_folder for t in mt4.find_terminals(machine.environment)] == [folder]
    write_log(install)
    found = mt4.find_terminals(machine.environment)
    assert {(t.data_folder, t.portable) for t in found} == {(folder, False), (install, True)}


@pytest.mark.parametrize("named", ["", "terminal.exe", "MQL4", "MQL4/Files", "MQL4/Files/config"])
def test_named_folder_or_program_is_found(
    tmp_path: Path, make_portable: Callable[[Path], Path], named: str
) -> None:
    folder = make_portable(tmp_path / "usb" / "MT4")
    (found,) = mt4.find_terminals({}, [folder / named])
    assert found.data_folder == folder
    assert "named by you" in found.why_matched


def test_folder_above_several_is_looked_through(
    tmp_path: Path, make_portable: Callable[[Path], Path]
) -> None:
    folders = [make_portable(tmp_path / "usb" / name) for name in ("a", "b/c")]
    make_portable(tmp_path / "usb" / "too" / "deep" / "down")
    found = mt4.find_terminals({}, [tmp_path / "usb"])
    assert [t.data_folder for t in found] == folders


def test_named_folder_that_is_not_there_is_noted(tmp_path: Path) -> None:
    assert "there is no such folder" in mt4.scan({}, [tmp_path / "none"]).notes[0]


def test_one_terminal_reached_by_several_ways_is_one(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    environment = machine.environment | {"ProgramFiles": str(machine.programs)}
    found = mt4.find_terminals(environment, [folder, machine.programs / "Broker MT4", folder])
    assert len(found) == 1
    assert "named by you" in found[0].why_matched
    assert "its program was found in %ProgramFiles%" in found[0].why_matched


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_link_loops_and_links_to_the_same_terminal_do_no_harm(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    (machine.programs / "loop").symlink_to(machine.programs)
    (machine.programs / "self").symlink_to(machine.programs / "self")
    (folder.parent / ("B" * 32)).symlink_to(folder)
    found = mt4.find_terminals(machine.environment)
    assert [t.data_folder for t in found] == [folder]


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_folder_that_cannot_be_read_is_noted_not_fatal(machine: Machine, tmp_path: Path) -> None:
    machine.terminal("A", "Broker MT4")
    loop = tmp_path / "unreadable"
    loop.symlink_to(loop)
    result = mt4.scan(machine.environment | {"ProgramFiles": str(loop)})
    assert len(result.terminals) == 1
    assert any(f"{loop}: cannot be read" in note for note in result.notes)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_forbidden_folder_is_noted_not_fatal(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    machine.programs.chmod(0)
    try:
        result = mt4.scan(machine.environment)
    finally:
        machine.programs.chmod(0o755)
    assert [t.data_folder for t in result.terminals] == [folder]
    assert any("cannot be read" in note for note in result.notes)


@pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux here")
@pytest.mark.parametrize("where", [".wine", ".local/share/wineprefixes/mt4", "elsewhere"])
@pytest.mark.parametrize("roaming", ["AppData/Roaming", "Application Data"])
def test_terminal_inside_a_wine_prefix(tmp_path: Path, where: str, roaming: str) -> None:
    prefix = tmp_path / "home" / where
    install = prefix / "drive_c" / "program files (x86)" / "Broker MT4"
    install.mkdir(parents=True)
    (install / "Terminal.EXE").write_bytes(b"MZ")
    (prefix / "dosdevices").mkdir()
    (prefix / "dosdevices" / "c:").symlink_to("../drive_c")
    data = prefix / "drive_c" / "users" / "jo" / roaming / "metaquotes" / "terminal" / ("A" * 32)
    (data / "mql4" / "FILES" / "Config").mkdir(parents=True)
    origin = "C:\\Program Files (x86)\\Broker MT4"
    (data / "origin.txt").write_bytes(origin.encode("utf-16"))
    environment = {"HOME": str(tmp_path / "home")}
    if where == "elsewhere":
        environment["WINEPREFIX"] = str(prefix)
    (found,) = mt4.find_terminals(environment)
    assert found.data_folder == data
    assert found.install_folder == install
    assert found.config_folder == data / "mql4" / "FILES" / "Config"
    assert f"in the Wine prefix {prefix}" in found.why_matched
    assert found.is_offered


@pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux here")
def test_portable_terminal_on_a_wine_drive(
    tmp_path: Path, make_portable: Callable[[Path], Path]
) -> None:
    folder = make_portable(tmp_path / ".wine" / "drive_c" / "MT4")
    (found,) = mt4.find_terminals({"HOME": str(tmp_path)})
    assert (found.data_folder, found.portable) == (folder, True)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16", "utf-16-le"])
def test_last_login_tells_account_and_server(
    machine: Machine, write_log: Callable[..., Path], encoding: str
) -> None:
    folder = machine.terminal("A", "Broker MT4")
    write_log(folder, "20261119", "'111111': login on Old-Live through DC 2 (ping: 9 ms)\r\n")
    log = write_log(folder, "20261120", encoding=encoding)
    os.utime(log, (1_760_000_000, 1_760_000_000))
    (found,) = mt4.find_terminals(machine.environment)
    assert (found.account, found.server) == ("2088913717", "Broker-Demo 3")
    assert found.last_used is not None
    assert found.last_used.timestamp() == 1_760_000_000


def test_long_log_is_read_from_its_end(machine: Machine, write_log: Callable[..., Path]) -> None:
    folder = machine.terminal("A", "Broker MT4")
    noise = "0\t00:00:01.000\tsomething else\r\n" * 20_000
    last = "0\t01:00:00.000\t'222222': login datacenter on New-Live\r\n"
    write_log(folder, text=f"{noise}{last}", encoding="utf-16")
    (found,) = mt4.find_terminals(machine.environment)
    assert (found.account, found.server) == ("222222", "New-Live")


def test_settings_tell_account_and_server_where_no_log_does(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    (folder / "config").mkdir()
    settings = "[Common]\r\nLogin=333333\r\nServer=Some-Live\r\nPassword=secret\r\n"
    (folder / "config" / "terminal.ini").write_text(settings, newline="")
    (found,) = mt4.find_terminals(machine.environment)
    assert (found.account, found.server) == ("333333", "Some-Live")
    assert "secret" not in repr(found)


def test_what_nothing_tells_stays_unknown(machine: Machine) -> None:
    folder = machine.terminal("A", "Broker MT4")
    (folder / "logs").mkdir()
    (folder / "logs" / "20261120.log").write_bytes(bytes(range(256)))
    (folder / "logs" / "notes.log").write_text("'1234': login on Nowhere")
    (found,) = mt4.find_terminals(machine.environment)
    assert (found.account, found.server) == (None, None)


@pytest.mark.skipif(sys.platform != "linux", reason="started as a script")
def test_running_terminal_is_told(machine: Machine) -> None:
    machine.terminal("A", "Broker MT4")
    program = machine.programs / "Broker MT4" / "terminal.exe"
    assert mt4.find_terminals(machine.environment)[0].running is False
    program.write_text("#!/bin/sh\necho up\nread wait\n")
    program.chmod(0o755)
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        assert mt4.find_terminals(machine.environment)[0].running is True
        process.communicate(b"\n")
    assert mt4.find_terminals(machine.environment)[0].running is False


def test_owner_of_a_config_folder(
    machine: Machine, tmp_path: Path, make_portable: Callable[[Path], Path]
) -> None:
    folder = machine.terminal("A", "Broker MT4")
    there = folder / "MQL4" / "Files" / "config"
    assert mt4.owner_of(there, machine.environment) == "MT4 Broker MT4"
    elsewhere = make_portable(tmp_path / "usb") / "MQL4" / "Files" / "config"
    assert mt4.owner_of(elsewhere, {}) == "MT4 usb"
    assert mt4.owner_of(tmp_path / "demo" / "MQL4" / "Files" / "config", {}) is None


def test_text_of_any_bytes_is_read() -> None:
    assert decode(b"\x81\xff") == "\ufffdÿ"
