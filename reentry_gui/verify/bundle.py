"""A support bundle: what somebody needs to help, without what is nobody's business."""

from __future__ import annotations

import io
import json
import platform
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import reentry_gui
from reentry_gui import files
from reentry_gui import log as logs
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.verify.report import VerifyReport

SECRET_KEY: Final = re.compile(f"(?i){logs.SENSITIVE}")
LOGS_TAKEN: Final = 12
LARGEST_LOG_BYTES: Final = 2_000_000
PACKAGES: Final = ("PySide6-Essentials", "pydantic", "peewee", "numpy", "lxml", "keyring")


@dataclass(frozen=True)
class BundleReport(Report):
    """Where the bundle lies and what is in it."""

    file: Path
    parts: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell the parts, then the place."""
        yield from (f"  {part}" for part in self.parts)
        yield f"support bundle: {self.file} (look into it before you send it)"


def save_bundle(config: PackConfig, verification: VerifyReport, target: Path) -> BundleReport:
    """Write a zip of the latest logs, the config without secrets, versions and the checks.

    Names of users in paths are left out everywhere, and what looks like a secret.
    """
    parts = dict(contents(config, verification))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, logs.redacted(text))
    files.write_bytes(target, packed.getvalue())
    return BundleReport(target, tuple(parts))


def contents(config: PackConfig, verification: VerifyReport) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each part."""
    yield "versions.txt", versions()
    yield "verify.txt", "\n".join(verification.lines())
    document = without_secrets(config.model_dump(mode="json"))
    yield "config.json", json.dumps(document, ensure_ascii=False, indent=2)
    for path in latest_logs(config.path("logs_dir")):
        yield f"logs/{path.name}", path.read_bytes()[-LARGEST_LOG_BYTES:].decode("utf-8", "replace")


def versions() -> str:
    """Return the versions of the program, of Python, the system and the libraries."""
    from importlib import metadata  # noqa: PLC0415  # all that reads mail comes with it

    found = [f"Reentry {reentry_gui.__version__}", f"Python {platform.python_version()}"]
    found.append(platform.platform())
    for name in PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            found.append(f"{name}: no version known")
    return "\n".join(found)


def latest_logs(folder: Path) -> list[Path]:
    """Return the newest logs and crash reports."""
    found = [*folder.glob("*.jsonl"), *folder.glob("crash-*.txt")]
    return sorted(found, key=lambda path: path.stat().st_mtime)[-LOGS_TAKEN:]


def without_secrets(value: Any) -> Any:  # noqa: ANN401  # any JSON value
    """Return a JSON value with everything hidden whose key sounds like a secret."""
    if isinstance(value, dict):
        return {
            key: logs.HIDDEN if SECRET_KEY.search(key) else without_secrets(below)
            for key, below in value.items()
        }
    if isinstance(value, list):
        return [without_secrets(below) for below in value]
    return value
