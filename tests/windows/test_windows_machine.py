"""What Windows keeps: passwords, folders of the user, the clock."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from terminals import log_of, portable

from reentry_gui import mt4, paths, secrets
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.mt4 import installed
from reentry_gui.personas.calendar import rotation_moment
from reentry_gui.personas.clocks import clock_jump

if sys.platform == "win32":
    import winreg

NAME = "Reentry's own test"
ABSENT = dt.timedelta()


@pytest.fixture
def vault() -> Iterator[None]:
    """Use Windows' own vault, and leave nothing in it."""
    assert "WinVault" in type(keyring.get_keyring()).__name__
    yield
    secrets.delete(NAME)


@pytest.mark.usefixtures("vault")
@pytest.mark.parametrize("secret", ["plain", "pässwörd ₮", "x" * secrets.LONGEST_SECRET])
def test_the_vault_keeps_a_secret_and_forgets_it(secret: str, user_folder: Path) -> None:
    secrets.store(NAME, secret)
    assert secrets.exists(NAME)
    assert secrets.read(NAME) == secret
    for file in user_folder.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes()
    secrets.delete(NAME)
    assert secrets.read(NAME) is None
    assert not secrets.exists(NAME)


@pytest.mark.usefixtures("vault")
def test_a_secret_that_the_vault_could_not_hold_is_refused() -> None:
    with pytest.raises(ReentryError, match="characters"):
        secrets.store(NAME, "x" * (secrets.LONGEST_SECRET + 1))


def test_the_users_folder_is_below_appdata(user_folder: Path) -> None:
    assert paths.user_folder() == user_folder == Path(os.environ["APPDATA"], "Reentry")


def test_terminals_are_found_below_appdata_and_in_program_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "Program Files (x86)" / "Bröker MT4"
    installed.mkdir(parents=True)
    (installed / "terminal.exe").write_bytes(b"MZ")
    data = Path(os.environ["APPDATA"], "MetaQuotes", "Terminal", "A" * 32)
    (data / "MQL4" / "Files").mkdir(parents=True)
    (data / "origin.txt").write_bytes(str(installed).encode("utf-16"))
    log_of(data)
    portable(tmp_path / "Local" / "Portable MT4")
    monkeypatch.setenv("ProgramFiles(x86)", str(installed.parent))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    found = {terminal.data_folder: terminal for terminal in mt4.find_terminals()}
    assert data in found
    assert tmp_path / "Local" / "Portable MT4" in found


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Return a function that lists a program in a key of the test's own, where ours look."""
    place = rf"Software\Reentry's own test {os.getpid()}"
    monkeypatch.setattr(installed, "UNINSTALL", place)
    names: list[str] = []

    def register(**values: str) -> None:
        if sys.platform == "win32":
            names.append(rf"{place}\program {len(names)}")
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, names[-1]) as key:
                for name, text in values.items():
                    winreg.SetValueEx(key, name, 0, winreg.REG_SZ, text)

    yield register
    if sys.platform == "win32":
        for name in (*names, place):
            with contextlib.suppress(OSError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, name)


def test_terminals_in_odd_folders_are_found_by_the_registry(
    tmp_path: Path, registered: Callable[..., None]
) -> None:
    elsewhere = portable(tmp_path / "D" / "Trading mit Ümläut")
    located = portable(tmp_path / "E" / "Located")
    uninstalled = portable(tmp_path / "F" / "Uninstalled")
    other = tmp_path / "G" / "Office"
    other.mkdir(parents=True)
    registered(DisplayIcon=rf"{elsewhere}\terminal.exe,0", DisplayName="Bröker MT4")
    registered(Publisher="MetaQuotes Ltd.", InstallLocation=f'"{located}\\"')
    registered(Publisher="MetaQuotes Ltd.", UninstallString=rf'"{uninstalled}\uninstall.exe" /x')
    registered(Publisher="Somebody else", InstallLocation=str(other))
    registered(Publisher="MetaQuotes Ltd.", InstallLocation=str(tmp_path / "gone"))
    registered()
    found = {terminal.data_folder: terminal for terminal in mt4.find_terminals()}
    assert found.keys() >= {elsewhere, located, uninstalled}
    for folder in (elsewhere, located, uninstalled):
        assert any("installed programs" in reason for reason in found[folder].why_matched)
    assert not {other, tmp_path / "gone"} & found.keys()


def jumps(year: int) -> list[dt.date]:
    first = dt.date(year, 1, 1)
    return [day for n in range(365) if clock_jump(day := first + dt.timedelta(n)) != ABSENT]


@pytest.mark.parametrize("clock", ["00:30", "01:30", "02:30", "03:00", "06:45"])
def test_every_day_has_one_rotation_when_the_clock_jumps(
    make_config: Callable[..., PackConfig], clock: str
) -> None:
    days = jumps(2027)
    if not days:
        pytest.skip("this machine's clock knows no summer time (tzutil /s)")
    scheduling = {"time": clock, "frequency": "DAILY"}, {"day": "Sunday", "time": "18:00"}
    config = make_config(
        scheduling=dict(zip(("profile_rotate", "weekly_kpi"), scheduling, strict=True))
    )
    for jump in days:
        around = [jump + dt.timedelta(n) for n in (-1, 0, 1)]
        moments = [rotation_moment(config, day) for day in around]
        steps = [b - a for a, b in itertools.pairwise(moments)]
        assert all(dt.timedelta(hours=22) < step < dt.timedelta(hours=26) for step in steps)
        assert [moment.astimezone().date() for moment in moments] == around
    assert len(days) == 2
