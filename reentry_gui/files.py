"""The one way to write a file that somebody depends on, and to know what lies there."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import BufferedReader

log = logging.getLogger(__name__)

TEMPORARY_SUFFIX = ".reentry-tmp"
REPLACE_ATTEMPTS = 8
READ_ATTEMPTS = 6
LARGEST_BYTES = 256 * 2**20  # read whole: a statement of ten years has a tenth of it
FIRST_PAUSE_SECONDS = 0.05  # doubled each time: 8 attempts are given up after 6 s, 6 after 1.5 s


def write_bytes(path: Path, content: bytes) -> str:
    """Write whole or not at all, read back, and return the SHA-256 of what now lies there."""
    return write_chunks(path, [content])


def write_text(path: Path, text: str, encoding: str = "utf-8") -> str:
    """Write text whole or not at all; line ends stay as they are in the text."""
    return write_bytes(path, text.encode(encoding))


def write_chunks(path: Path, chunks: Iterable[bytes]) -> str:
    """Write a stream of any length whole or not at all; return the SHA-256 read back."""
    temporary, wanted = write_temporary(path, chunks)
    try:
        replace(temporary, path)
    except BaseException:
        tidy_away(temporary)
        raise
    read_back(path, wanted)
    return wanted


def read_back(path: Path, wanted: str) -> None:
    """Compare what lies on the disk with the SHA-256 of what was written."""
    if hashlib.sha256(read_bytes(path)).hexdigest() != wanted:
        raise ReentryError(
            f"{path}: what was read back is not what was written",
            "Another program may write the same file; close it and try again.",
        )
    log.info("file written", extra={"path": str(path), "sha256": wanted})


def write_temporary(path: Path, chunks: Iterable[bytes]) -> tuple[Path, str]:
    """Write a new file beside `path`, flushed to the disk; return it and its SHA-256."""
    digest = hashlib.sha256()
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(TEMPORARY_SUFFIX, f".{path.name[:80]}.", path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        give_ordinary_rights(temporary, path)
    except OSError as error:
        if temporary is not None:
            tidy_away(temporary)
        raise cannot_write(path, error) from error
    except BaseException:
        if temporary is not None:
            tidy_away(temporary)
        raise
    return temporary, digest.hexdigest()


def give_ordinary_rights(temporary: Path, target: Path) -> None:
    """Give the new file the old one's rights, or an ordinary file's: mkstemp makes it private."""
    if os.name == "nt":
        return
    try:
        mode = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`; wait a little for a program that holds it open."""
    pause = FIRST_PAUSE_SECONDS
    for attempt in range(1, REPLACE_ATTEMPTS + 1):
        try:
            os.replace(source, target)  # noqa: PTH105  # tests and reviewers look for this call
        except PermissionError as error:
            if attempt == REPLACE_ATTEMPTS or os.name != "nt":
                raise cannot_write(target, error) from error
            log.warning("file is held open", extra={"path": str(target), "attempt": attempt})
            time.sleep(pause)
            pause *= 2
        except OSError as error:
            raise cannot_write(target, error) from error
        else:
            flush_folder(target.parent)
            return


def flush_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and does it by itself.

    The new file is in its place already: a network drive that knows no such call, or a folder
    that may be written but not read, is no reason to call the write a failure.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        told = {"path": str(folder), "error": str(error)}
        log.warning("a folder could not be flushed: a power cut may undo a write", extra=told)


def cannot_write(path: Path, error: OSError) -> ReentryError:
    """Say in plain words why a file could not be written."""
    if isinstance(error, PermissionError):
        hint = (
            "Another program (MetaTrader, Excel, a virus scanner) may hold it open, or you may "
            "not write in this folder. Close that program or choose another folder."
        )
    elif isinstance(error, FileNotFoundError | NotADirectoryError):
        hint = "The folder is not there: is the drive connected and the path spelled right?"
    else:
        hint = "The old file is untouched. Check free disk space and the drive, then try again."
    return ReentryError(f"{path}: cannot be written ({error.strerror or error})", hint)


def read_bytes(path: Path, largest_bytes: int = LARGEST_BYTES) -> bytes:
    """Read a file whole; a ReentryError says in plain words why that is not possible."""
    with opened(path) as file:
        if os.fstat(file.fileno()).st_size <= largest_bytes:
            return file.read()
    raise ReentryError(
        f"{path}: is larger than {largest_bytes // 2**20} MB: no file of this kind is",
        "Choose another file.",
    )


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Open a file to read it; a ReentryError says in plain words why that is not possible."""
    try:
        with open_patiently(path) as file:
            yield file
    except FileNotFoundError as error:
        raise ReentryError(f"{path}: there is no such file", "Check the path.") from error
    except OSError as error:
        raise ReentryError(
            f"{path}: cannot be read ({error.strerror or error})",
            "Check that it is a file, that you may read it and that no program locks it.",
        ) from error


def open_patiently(path: Path) -> BufferedReader:
    """Open a file to read; wait a little for a program that keeps it to itself, as an EA may."""
    pause = FIRST_PAUSE_SECONDS
    for _attempt in range(1, READ_ATTEMPTS):
        try:
            return path.open("rb")
        except PermissionError:
            if os.name != "nt" or path.is_dir():
                raise
            log.debug("file is kept by another program", extra={"path": str(path)})
            time.sleep(pause)
            pause *= 2
    return path.open("rb")


def remove(path: Path) -> None:
    """Take a file away if it is there; a ReentryError says why that is not possible."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ReentryError(
            f"{path}: cannot be removed ({error.strerror or error})",
            "Another program may hold it open, or you may not write in this folder. Close that "
            "program and try again.",
        ) from error


def tidy_away(path: Path) -> None:
    """Take a file away that nobody needs; where that fails it stays, and the log says so."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        log.warning("a file that nobody needs could not be removed", extra={"path": str(path)})


def size_of(path: Path) -> int:
    """Return how many bytes a file has; a ReentryError says why that cannot be told."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise ReentryError(
            f"{path}: cannot be looked at ({error.strerror})", "Check the path."
        ) from error


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as 64 hex digits."""
    with opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def back_up(path: Path, folder: Path, stamp: str) -> Path:
    """Copy a file into `folder` under a name that says when; never over an older copy."""
    for copy in numbered(folder / f"{path.stem}.{stamp}{path.suffix}"):
        if not copy.exists():
            write_bytes(copy, read_bytes(path))
            return copy
    raise AssertionError("numbered() never ends")


def numbered(path: Path) -> Iterator[Path]:
    """Yield the path itself, then `name-2.ext`, `name-3.ext` and so on."""
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1


def free_bytes(path: Path) -> int:
    """Return the free space of the drive that holds `path` or its nearest existing parent."""
    there = next(folder for folder in (path, *path.parents) if folder.exists())
    return shutil.disk_usage(there).free


@contextmanager
def locked(path: Path, doing: str, timeout_seconds: float = 10) -> Iterator[None]:
    """Hold a lock between processes; `doing` tells the one who waits in vain what goes on."""
    lock = FileLock(path, timeout=timeout_seconds)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise ReentryError(
            f"another Reentry program is just {doing}",
            f"Wait until it is done, then try again. (It holds {path}.)",
        ) from error
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        yield
    finally:
        lock.release()


def sweep_temporaries(folder: Path) -> list[Path]:
    """Remove what a killed write left behind; call it only while holding the folder's lock."""
    left = sorted(folder.glob(f".*{TEMPORARY_SUFFIX}"))
    for path in left:
        tidy_away(path)
        log.warning("leftover of a killed write removed", extra={"path": str(path)})
    return left
