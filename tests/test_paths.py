from __future__ import annotations

from pathlib import Path

import pytest

from reentry_gui import paths


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("EURUSD_reentry.csv", None),
        ("#AAPL_reentry.csv", None),
        ("über alles", None),
        ("", "it is empty"),
        ("a/b", "it contains '/'"),
        ("a:b", "it contains ':'"),
        ("a\x07", "it contains '\\x07'"),
        ("ends with dot.", "it ends with a space or a dot"),
        ("ends with space ", "it ends with a space or a dot"),
        ("aux", "Windows keeps that name for a device"),
        ("CON.txt", "Windows keeps that name for a device"),
        ("com1.reentry.csv", "Windows keeps that name for a device"),
        ("nul .csv", "Windows keeps that name for a device"),
        ("LPT¹", "Windows keeps that name for a device"),
        ("x" * 256, "it has 256 characters"),
    ],
)
def test_names_windows_refuses_are_told(name: str, why: str | None) -> None:
    found = paths.why_not_a_file_name(name)
    assert found is None if why is None else found is not None and why in found


def test_paths_are_joined_in_the_manner_of_their_system() -> None:
    assert paths.join("C:\\Pack", "a", "b.xml") == "C:\\Pack\\a\\b.xml"
    assert paths.join("\\\\server\\share", "a") == "\\\\server\\share\\a"
    assert paths.join("/home/x", "a") == "/home/x/a"


def test_the_users_folder_is_in_appdata(user_folder: Path) -> None:
    assert paths.user_folder() == user_folder
    assert paths.default_config_file() == user_folder / "reentry_pack_config.json"


def test_without_appdata_the_systems_own_place_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPDATA")
    assert paths.user_folder().name == "Reentry"
