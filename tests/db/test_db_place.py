from __future__ import annotations

import logging
import os
import sqlite3
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.db import place

POSIX = pytest.mark.skipif(os.name == "nt", reason="mounts are a thing of POSIX systems")
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/share /mnt/nas cifs rw 0 0
nas:/export /mnt/my\\040disk nfs4 rw 0 0
tmpfs /mnt/nas/local tmpfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/trades.db", "ext4"),
        ("/mnt/nas/trades.db", "cifs"),
        ("/mnt/nas2/trades.db", "ext4"),
        ("/mnt/my disk/sub/trades.db", "nfs4"),
        ("/mnt/nas/local/trades.db", "tmpfs"),
    ],
)
def test_the_innermost_mount_counts(path: str, kind: str) -> None:
    assert place.filesystem(Path(path), MOUNTS) == kind


@pytest.mark.parametrize(
    ("path", "is_share"),
    [
        ("//server/share/trades.db", True),
        (r"\\server\share\trades.db", True),
        (r"\\?\UNC\server\share\trades.db", True),
        (r"\\?\C:\trades.db", False),
        (r"\\.\C:\trades.db", False),
        (r"C:\trades.db", False),
        ("/home/me/trades.db", False),
    ],
)
def test_a_unc_path_is_a_share(path: str, is_share: bool) -> None:  # noqa: FBT001  # a parameter
    assert place.is_unc(path) is is_share


@pytest.fixture
def on_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    mounts = tmp_path / "mounts"
    folder = tmp_path / "share"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//nas/share {folder} cifs rw 0 0\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)
    return folder / "trades.db"


@POSIX
def test_a_new_database_on_a_share_has_no_wal_and_a_warning(
    on_a_share: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        report = db.provision(on_a_share, ["EURUSD"])
    assert report.warnings == (
        "it lies on a network share (cifs): without WAL, others must wait while we write",
    )
    assert "no WAL on a network share" in caplog.text
    with db.open_database(on_a_share) as opened:
        assert opened.journal == "delete"


@POSIX
def test_an_existing_database_on_a_share_keeps_wal_and_is_warned_of(on_a_share: Path) -> None:
    on_a_share.parent.mkdir()
    connection = sqlite3.connect(on_a_share)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    report = db.provision(on_a_share, ["EURUSD"])
    assert report.warnings == (
        "it is in WAL mode on a network share (cifs); move it to a local drive",
    )
    assert "  warning: it is in WAL mode" in "\n".join(report.lines())


def test_a_local_folder_is_no_share(tmp_path: Path) -> None:
    assert db.network_share(tmp_path / "trades.db") is None
