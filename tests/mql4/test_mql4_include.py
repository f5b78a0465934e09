"""The MQL4 include alone: what it calls, the signals file, the profile."""

from __future__ import annotations

import datetime as dt
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from advisor_process import Advisor
from mql4_translation import HERE, INCLUDE, called, imported

from reentry_gui import profiles
from reentry_gui.decision import signals

NOW = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
# What the shim gives the test's program and MQL4 gives every program.
SHIM_ONLY = {"globals_file", "path_of", "said"}


@contextmanager
def nobody_listens() -> Iterator[int]:
    """Give a port that is taken and refuses connections."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def write_profile(terminal: Path, persona: str = "moderate") -> None:
    folder = terminal / "MQL4" / "Files" / "config"
    folder.mkdir(parents=True)
    content = profiles.render(profiles.default_profile(persona))
    (folder / "EURUSD_reentry.csv").write_bytes(content)


def fields(ticket: int, **changes: object) -> dict[str, object]:
    known: dict[str, object] = {
        "symbol": "EURUSD",
        "ticket": ticket,
        "decision_id": f"id{ticket}",
        "action": "REDUCE_SIZE",
        "size_multiplier": 0.5,
        "lots": 0.05,
        "delay_seconds": 30,
        "confidence": 0.75,
        "bucket": 2,
        "combination_id": "ALL_INDICATORS~LONG~O2~NONE~G0",
    }
    return known | changes


def test_the_shim_supplies_exactly_the_functions_that_the_include_uses() -> None:
    source = INCLUDE.read_text(encoding="ascii")
    shim = (HERE / "mql4_shim.hpp").read_text(encoding="ascii")
    supplied = set(re.findall(r"^(?:inline|template <[^>]*>) [\w: ]+ (\w+)\(", shim, re.MULTILINE))
    supplied = {name.removeprefix("mql_") for name in supplied} - SHIM_ONLY
    assert supplied == called(source)


def test_the_include_imports_nothing_but_winsock_and_is_plain_ascii() -> None:
    source = INCLUDE.read_text(encoding="ascii")
    assert re.findall(r'#import "([^"]+)"', source) == ["ws2_32.dll"]
    assert imported(source) <= called(source)


@pytest.mark.parametrize("persona", ["conservative", "moderate", "aggressive"])
@pytest.mark.parametrize(
    ("r", "bucket"), [(-1.0, 1), (-0.6, 2), (0.0, 3), (0.5, 4), (1.0, 5), (1.5, 6)]
)
def test_without_bridge_and_signal_the_profile_decides(
    program: Path, tmp_path: Path, persona: str, r: float, bucket: int
) -> None:
    write_profile(tmp_path, persona)
    row = profiles.default_profile(persona).rows[bucket - 1]
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.close_trade(7, r)
        assert advisor.ask(7)
        decision = advisor.decision()
    assert (decision["tier"], decision["bucket"], decision["action"]) == (
        "3",
        str(bucket),
        row.type,
    )
    assert float(decision["multiplier"]) == row.size_multiplier
    assert int(decision["delay"]) == row.delay_seconds
    assert float(decision["lots"]) == pytest.approx(0.1 * row.size_multiplier)
    assert decision["allowed"] == str(int(row.type not in {"NO_REENTRY", "WAIT_SIGNAL"}))


def test_a_trade_without_stop_has_no_bucket_and_no_reentry(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.close_trade(7, 1.0, stop=0)
        assert advisor.ask(7, stop=0)
        decision = advisor.decision()
    assert (decision["bucket"], decision["allowed"]) == ("0", "0")


def test_a_refused_socket_leaves_the_signals_file_to_decide(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    path = tmp_path / "MQL4" / "Files" / signals.FILE_NAME
    with nobody_listens() as port, Advisor(program, tmp_path, port=port) as advisor:
        advisor.close_trade(7, -0.6)
        assert advisor.ask(7)
        signals.add_signals(path, [fields(6), fields(7), fields(8)], NOW, dt.timedelta(days=1))
        decision = advisor.decision()
    assert (decision["tier"], decision["id"], decision["lots"]) == ("2", "id7", "0.05")
    assert int(decision["ms"]) < 3000


@pytest.mark.parametrize("damage", ["half", "crc", "other symbol"])
def test_a_damaged_signal_is_passed_over(program: Path, tmp_path: Path, damage: str) -> None:
    write_profile(tmp_path)
    path = tmp_path / "MQL4" / "Files" / signals.FILE_NAME
    symbol = "GBPUSD" if damage == "other symbol" else "EURUSD"
    signals.add_signals(path, [fields(7, symbol=symbol)], NOW, dt.timedelta(days=1))
    content = path.read_bytes()
    if damage == "half":
        path.write_bytes(content[:-4])
    if damage == "crc":
        path.write_bytes(content.replace(b"lots=0.05", b"lots=5.00"))
    with Advisor(program, tmp_path, port=1, method=2, timeout_ms=600) as advisor:
        advisor.close_trade(7, -0.6)
        assert advisor.ask(7)
        decision = advisor.decision()
    assert (decision["tier"], decision["lots"]) == ("3", "0.05")


def test_a_trade_is_decided_once_even_after_a_restart(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.close_trade(7, 0.0)
        assert advisor.ask(7)
        assert advisor.decision()["allowed"] == "1"
        assert not advisor.ask(7)
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.close_trade(7, 0.0)
        assert not advisor.ask(7)


def test_without_the_right_to_dlls_the_socket_is_never_tried(
    program: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.setblocking(False)
        port = listener.getsockname()[1]
        write_profile(tmp_path)
        with Advisor(program, tmp_path, port=port, dlls=False, timeout_ms=300) as advisor:
            advisor.close_trade(7, 0.0)
            assert advisor.ask(7)
            assert advisor.decision()["tier"] == "3"
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert "DLL imports are not allowed for this EA" in capfd.readouterr().err


def test_what_the_socket_does_is_printed_once(
    program: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with Advisor(program, tmp_path, port=port, timeout_ms=300) as advisor:
            advisor.state_until("connected", "1")
    with Advisor(program, tmp_path, port=port, timeout_ms=300) as advisor:
        advisor.say("later 60000")  # it tries a few times
        assert advisor.state()["connected"] == "0"
    said = [line for line in capfd.readouterr().err.splitlines() if "Reentry" in line]
    assert said[0] == f"Reentry: connected to the bridge on port {port}"
    assert said[1] == "Reentry: the connection to the bridge has ended"
    assert said[2:] == [f"Reentry: nobody answers on port {port}"]


def test_a_result_waits_on_disk_for_the_bridge(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    path = tmp_path / "MQL4" / "Files" / signals.FILE_NAME
    signals.add_signals(path, [fields(7)], NOW, dt.timedelta(days=1))
    kept = path.with_name("reentry_result_id7.txt")
    with nobody_listens() as port:
        with Advisor(program, tmp_path, port=port) as advisor:
            advisor.close_trade(7, -0.6)
            assert advisor.ask(7)
            advisor.report(advisor.decision(), 8)
            assert advisor.state()["unreported"] == "1"
        assert kept.read_text("ascii").startswith('"decision_id":"id7","symbol":"EURUSD"')
        with Advisor(program, tmp_path, port=port) as advisor:
            assert advisor.state()["unreported"] == "1"


def test_what_closed_more_than_a_week_ago_is_not_asked_about(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.close_trade(7, 0.0)  # it closed at 1700003600
        advisor.say(f"now {1_700_003_600 + 7 * 86_400 + 1}")
        assert not advisor.ask(7)
        advisor.say(f"now {1_700_003_600 + 7 * 86_400}")
        assert advisor.ask(7)
        assert advisor.decision()["tier"] == "3"


def test_without_a_mark_against_doing_it_twice_nothing_is_done(
    program: Path, tmp_path: Path
) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, method=3, timeout_ms=200) as advisor:
        advisor.say("set keeps_globals 0")
        advisor.close_trade(7, 0.0)
        assert advisor.ask(7)
        assert advisor.decision()["allowed"] == "0"


def test_the_strategy_tester_asks_the_profile_and_leaves_no_marks(
    program: Path, tmp_path: Path
) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, timeout_ms=60_000) as advisor:
        advisor.say("set testing 1")
        advisor.close_trade(7, 0.0)
        assert advisor.ask(7)
        decision = advisor.decision()
        assert (decision["tier"], decision["allowed"]) == ("3", "1")
        assert int(decision["ms"]) < 42_000  # without waiting for a socket or a file
        assert advisor.ask(7)  # the next run's ticket 7 is another trade
        advisor.decision()


def test_a_senseless_deadline_is_no_deadline_for_ever(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    with Advisor(program, tmp_path, port=1, method=2, timeout_ms=-1) as advisor:
        advisor.close_trade(7, 0.0)
        assert advisor.ask(7)
        assert advisor.decision()["tier"] == "3"


def test_half_a_result_on_disk_is_passed_over(program: Path, tmp_path: Path) -> None:
    write_profile(tmp_path)
    folder = tmp_path / "MQL4" / "Files"
    whole = b'"decision_id":"a","symbol":"EURUSD"\n'
    (folder / "reentry_result_a.txt").write_bytes(whole)
    (folder / "reentry_result_b.txt").write_bytes(whole[:-9])
    with nobody_listens() as port, Advisor(program, tmp_path, port=port) as advisor:
        assert advisor.state()["unreported"] == "1"
