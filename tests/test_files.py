from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reentry_gui import files
from reentry_gui.errors import ReentryError


def test_a_write_is_whole_and_its_hash_is_told(tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "Ünïcode name.csv"
    told = files.write_bytes(target, b"a,b\r\n")
    assert target.read_bytes() == b"a,b\r\n"
    assert told == hashlib.sha256(b"a,b\r\n").hexdigest() == files.sha256_of(target)
    assert [*target.parent.iterdir()] == [target]


@pytest.mark.skipif(os.name == "nt", reason="rights are a thing of POSIX systems")
def test_rights_stay_as_they_were(tmp_path: Path) -> None:
    target = tmp_path / "x"
    files.write_bytes(target, b"1")
    mask = os.umask(0o022)
    os.umask(mask)
    assert target.stat().st_mode & 0o777 == 0o666 & ~mask
    target.chmod(0o640)
    files.write_bytes(target, b"2")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_stream_that_breaks_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "x"
    files.write_bytes(target, b"old")

    def chunks() -> object:
        yield b"new"
        raise RuntimeError("source broke")

    with pytest.raises(RuntimeError, match="source broke"):
        files.write_chunks(target, chunks())  # type: ignore[arg-type]  # a generator of bytes
    assert target.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [target]


def test_a_folder_in_the_place_of_the_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(ReentryError, match="cannot be written"):
        files.write_bytes(tmp_path / "x", b"1")
    assert [*tmp_path.iterdir()] == [tmp_path / "x"]


def test_a_file_in_the_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(ReentryError, match="cannot be written"):
        files.write_bytes(tmp_path / "x" / "y", b"1")


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folders")
def test_a_drive_that_cannot_flush_folders_keeps_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = os.open

    def refusing(path: Path | str, *how: int) -> int:
        if Path(path) == tmp_path:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *how)

    monkeypatch.setattr(os, "open", refusing)
    files.write_text(tmp_path / "a.csv", "new")
    assert (tmp_path / "a.csv").read_text() == "new"
    assert "could not be flushed" in caplog.text


@pytest.mark.skipif(os.name == "nt", reason="RLIMIT_FSIZE is a thing of POSIX systems")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "x"
    files.write_bytes(target, b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from reentry_gui import files\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "files.write_bytes(Path(sys.argv[1]), b'x' * 5000)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(target)], capture_output=True, text=True, check=False
    )
    assert "ReentryError" in ended.stderr
    assert "cannot be written (File too large)" in ended.stderr
    assert target.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [target]


def test_backups_are_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "EURUSD_reentry.csv"
    backups = tmp_path / "backups"
    source.write_bytes(b"1")
    first = files.back_up(source, backups, "20261121")
    source.write_bytes(b"2")
    second = files.back_up(source, backups, "20261121")
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    assert first.name == "EURUSD_reentry.20261121.csv"
    assert second.name == "EURUSD_reentry.20261121-2.csv"


def test_a_lock_that_is_held_names_what_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = (
        "import sys; from pathlib import Path; from reentry_gui import files\n"
        "with files.locked(Path(sys.argv[1]), 'x'):\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", holder, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        with (
            pytest.raises(ReentryError, match="another Reentry program is just rotating"),
            files.locked(path, "rotating", timeout_seconds=0.1),
        ):
            pass
        process.communicate()
    with files.locked(path, "rotating", timeout_seconds=0.1):
        pass


def test_leftovers_of_killed_writes_are_swept(tmp_path: Path) -> None:
    left = tmp_path / ".EURUSD_reentry.csv.abc.reentry-tmp"
    left.touch()
    mine = tmp_path / "mine.tmp"
    mine.touch()
    assert files.sweep_temporaries(tmp_path) == [left]
    assert [*tmp_path.iterdir()] == [mine]


def test_a_file_that_cannot_be_removed_is_explained(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    with pytest.raises(ReentryError, match="a folder: cannot be removed") as told:
        files.remove(folder)
    assert "hold it open" in told.value.hint


def test_what_nobody_needs_may_stay(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    files.tidy_away(folder)
    files.tidy_away(tmp_path / "nothing")
    assert folder.is_dir()
    assert "could not be removed" in caplog.text


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(files.LARGEST_BYTES + 1)
    with pytest.raises(ReentryError, match="is larger than 256 MB"):
        files.read_bytes(huge)
    assert files.read_bytes(huge, files.LARGEST_BYTES + 1)[:1] == b"\0"
