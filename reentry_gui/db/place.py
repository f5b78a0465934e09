"""Whether a file lies on another machine: there SQLite's WAL does not work."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

NETWORK_FILESYSTEMS: Final = frozenset(
    "nfs nfs4 cifs smb smbfs smb3 ncpfs afs 9p ceph glusterfs lustre davfs fuse.davfs2 "
    "fuse.sshfs fuse.rclone fuse.glusterfs fuse.smbnetfs fuse.vmhgfs-fuse vboxsf prl_fs".split()
)
DRIVE_REMOTE: Final = 4  # what Windows' GetDriveType answers for a mapped drive
MOUNTS: Final = Path("/proc/self/mounts")


def network_share(path: Path) -> str | None:
    """Return what kind of network share holds the path, None if none that can be told."""
    whole = os.path.abspath(path)  # noqa: PTH100  # resolve() would turn a mapped drive into UNC
    if is_unc(whole):
        return "UNC path"
    if os.name == "nt":
        return mapped_drive(whole)
    if MOUNTS.exists():
        kind = filesystem(Path(whole).resolve(), os.fsdecode(MOUNTS.read_bytes()))
        return kind if kind in NETWORK_FILESYSTEMS else None
    return None


def is_unc(path: str) -> bool:
    r"""Tell whether a path begins with a server's name; `\\?\C:` and `\\.\` are local."""
    text = path.replace("/", "\\").upper()
    return text.startswith("\\\\?\\UNC\\") or (
        text.startswith("\\\\") and text[2:4] not in {"?\\", ".\\"}
    )


def mapped_drive(path: str) -> str | None:
    """Ask Windows whether a drive letter stands for a share."""
    import ctypes  # noqa: PLC0415  # only Windows has windll

    root = os.path.splitdrive(path)[0] + "\\"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # unknown to type checkers elsewhere
    is_remote = kernel.GetDriveTypeW(root) == DRIVE_REMOTE
    return f"mapped drive {root}" if is_remote else None


def filesystem(path: Path, mounts: str) -> str:
    """Return the type of the file system that holds a path, out of Linux' list of mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        folder = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[1])
        if path.is_relative_to(folder) and len(folder) >= len(best):
            best, kind = folder, fields[2]
    return kind
