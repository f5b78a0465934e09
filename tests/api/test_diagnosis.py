"""Each switch on the way from EA to answer is switched off once, and is found."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from bridges import Bridge, deploy, question
from terminals import Machine

from reentry_gui import cli, paths
from reentry_gui.api.diagnosis import INCLUDE, diagnose
from reentry_gui.config import PackConfig
from reentry_gui.verify import Status

PASS, INFO, WARNING, FAIL = Status.PASS, Status.INFO, Status.WARNING, Status.FAIL


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine")


@pytest.fixture
def ready(machine: Machine, make_config: Callable[..., PackConfig], pack: PackConfig) -> PackConfig:
    """Return a pack whose config folder belongs to a terminal, with profiles in it."""
    assert pack.path("db_path").exists()
    folder = machine.terminal("a", "Broker")
    root = folder / "MQL4" / "Files" / "config"
    root.mkdir()
    config = make_config(
        paths=pack.paths.model_dump() | {"config_root": str(root)},
        bridge={"framed_port": 0, "lines_port": 0, "http_port": 0},
    )
    deploy(config)
    return config


def data_folder(config: PackConfig) -> Path:
    return config.path("config_root").parents[2]


def found(config: PackConfig, machine: Machine) -> dict[str, list[tuple[Status, str, str]]]:
    steps: dict[str, list[tuple[Status, str, str]]] = {}
    for result in diagnose(config, machine.environment).results:
        told = result.status, result.reason, result.fix
        steps.setdefault(result.check, []).append(told)
    return steps


def say(config: PackConfig, text: str) -> None:
    """Let an EA print a line."""
    folder = data_folder(config) / "MQL4" / "Logs"
    folder.mkdir(exist_ok=True)
    with (folder / "20261120.log").open("ab") as file:
        file.write(f"0\t10:00:00.000\tMyEA EURUSD,M15: {text}\r\n".encode("cp1252"))


def test_without_a_bridge_that_is_what_is_in_the_way(ready: PackConfig, machine: Machine) -> None:
    steps = found(ready, machine)
    assert steps["bridge"] == [(FAIL, "it does not run", "reentry bridge start")]
    assert "ports" not in steps
    assert "connections" not in steps
    assert steps["include"][0][0] is INFO
    assert steps["EA's log"][0][0] is INFO
    assert steps["answers"] == [(INFO, "nothing was ever asked", "")]


def test_from_the_ea_to_its_answer_all_is_well(ready: PackConfig, machine: Machine) -> None:
    there = data_folder(ready) / "MQL4" / "Include"
    there.mkdir()
    shutil.copy(paths.data_folder() / "resources" / "mql4" / INCLUDE, there)
    say(ready, "Reentry: connected to the bridge on port 5555")
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        client.ask(question(1))
        steps = found(ready, machine)
    told = {name: {status for status, _reason, _fix in results} for name, results in steps.items()}
    assert told.pop("EA's log") == {INFO}
    assert told.pop("answers") <= {INFO, PASS}  # it is recorded behind the answer
    assert told.pop("terminal") == {FAIL}  # a terminal made for tests runs nowhere
    assert set.union(*told.values()) == {PASS}
    assert len(told) == 6
    assert steps["terminal"][0][1].startswith("files go to MT4 Broker")
    assert f"ReentryBridgePort={bridge.ports['lines']}" in str(steps["ports"])
    assert "tier 1 (connected)" in steps["connections"][0][1]
    assert "20261120" not in steps["EA's log"][0][1]
    assert "2026-11-20" in steps["EA's log"][0][1]


def test_dlls_that_are_not_allowed_are_known_from_what_the_ea_prints(
    ready: PackConfig, machine: Machine
) -> None:
    say(ready, "Reentry: connected to the bridge on port 5555")
    say(ready, "Reentry: no socket: DLL imports are not allowed for this EA; decisions come from")
    ((status, reason, fix),) = found(ready, machine)["EA's log"]
    assert status is WARNING
    assert "connected" in reason
    assert "Allow DLL imports" in fix


def test_another_include_and_no_connection_are_told(ready: PackConfig, machine: Machine) -> None:
    there = data_folder(ready) / "MQL4" / "Include"
    there.mkdir()
    (there / INCLUDE).write_text("// an older one", encoding="ascii")
    with Bridge(ready) as bridge:
        steps = found(ready, machine)
        client = bridge.client("lines")
        client.ask(question(1))
        client.close()
        while True:
            gone = found(ready, machine)["connections"]
            if "connection lost" in str(gone):
                break
    assert steps["include"][0][0] is WARNING
    assert steps["connections"][0][0] is FAIL
    assert [status for status, _reason, _fix in gone] == [FAIL, WARNING]


def test_a_port_that_another_program_holds_and_a_killed_bridge_are_told(
    ready: PackConfig, machine: Machine, make_config: Callable[..., PackConfig]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
        config = make_config(
            paths=ready.paths.model_dump(),
            bridge={"lines_port": port, "framed_port": 0, "http_port": 0},
        )
        with Bridge(config) as bridge:  # on a port of its own
            steps = found(config, machine)
            assert steps["ports"][1][:2] == (
                WARNING,
                f"lines: the bridge listens on {bridge.ports['lines']}, the config says {port}",
            )
            bridge.kill()
        steps = found(config, machine)
    assert steps["bridge"][0][0] is FAIL
    assert "was killed" in steps["bridge"][0][1]
    assert steps["ports"] == [
        (
            FAIL,
            f"lines: another program holds port {port}",
            "Choose another one: bridge.lines_port.",
        )
    ]


def test_a_control_that_stops_everything_is_named(ready: PackConfig, machine: Machine) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        for ticket in range(1, 7):
            assert client.ask(question(ticket, generation=50))["allowed"] == 0
    ((status, reason, _fix),) = found(ready, machine)["answers"]
    assert status is WARNING
    assert "Max Generations" in reason


def test_missing_profiles_and_folders_are_told(ready: PackConfig, machine: Machine) -> None:
    ready.deployed_profile("EURUSD").write_text("junk", encoding="ascii")
    assert found(ready, machine)["profiles"][0][:2] == (FAIL, "no usable profile for EURUSD")
    shutil.rmtree(ready.path("config_root").parent)
    assert found(ready, machine)["signals file"][0][0] is FAIL


def test_the_command_says_what_is_in_the_way(
    ready: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["bridge", "diagnose", "--config", str(ready.file)]) == 1
    assert capsys.readouterr().out.endswith("in the way: bridge\n")
