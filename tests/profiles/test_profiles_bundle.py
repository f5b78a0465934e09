"""Bundles of profiles: there and back, and what was changed on the way."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import default_profile, export_bundle, import_bundle, render

NAME = "moderate/EURUSD_reentry.csv"


def zipped(packed: dict[str, bytes], /, **listed: object) -> bytes:
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in packed.items()}
    document = {"format": "reentry-profiles", "version": 1, "files": hashes} | listed
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"bundle.json": json.dumps(document).encode()} | packed).items():
            archive.writestr(name, content)
    return out.getvalue()


def test_there_and_back(pack: PackConfig, tmp_path: Path) -> None:
    bundle = tmp_path / "profiles.zip"
    pack.profile("moderate", "GBPUSD").unlink()
    report = export_bundle(pack, bundle)
    assert [str(p) for p in report.profiles if p.outcome == "missing"] == [
        "moderate/GBPUSD: missing"
    ]
    first = bundle.read_bytes()
    export_bundle(pack, bundle)
    assert bundle.read_bytes() == first
    changed, kept = pack.profile("moderate", "EURUSD"), pack.profile("moderate", "USDJPY")
    original, kept_before = changed.read_bytes(), kept.read_bytes()
    changed.write_bytes(b"changed since")
    pack.profile("aggressive", "EURUSD").unlink()
    plan = import_bundle(pack, bundle, what_if=True)
    assert changed.read_bytes() == b"changed since"
    assert {p.outcome for p in plan.profiles} == {"new", "changed", "unchanged"}
    done = import_bundle(pack, bundle)
    told = {f"{p.persona}/{p.symbol}": p for p in done.profiles}
    backup = told["moderate/EURUSD"].backup
    assert backup is not None
    assert backup.read_bytes() == b"changed since"
    assert changed.read_bytes() == original
    assert kept.read_bytes() == kept_before
    assert told["aggressive/EURUSD"].outcome == "new"
    assert f"{bundle}: 8 profiles, done" in [*done.lines()]


def test_what_if_and_a_choice(pack: PackConfig, tmp_path: Path) -> None:
    bundle = tmp_path / "profiles.zip"
    report = export_bundle(pack, bundle, ["moderate"], ["EURUSD"], what_if=True)
    assert not bundle.exists()
    assert [p.outcome for p in report.profiles] == ["packed"]


def test_another_dialect_is_written_as_the_ea_reads_it(pack: PackConfig, tmp_path: Path) -> None:
    bundle = tmp_path / "profiles.zip"
    content = b"\xef\xbb\xbf" + render(default_profile("moderate")).replace(b"2.0", b"1.9")
    bundle.write_bytes(zipped({NAME: content, "moderate/XAUUSD_reentry.csv": content}))
    report = import_bundle(pack, bundle)
    assert [p.outcome for p in report.profiles] == ["changed", "not in the config"]
    assert pack.profile("moderate", "EURUSD").read_bytes() == content[3:]
    assert not pack.profile("moderate", "XAUUSD").exists()


GOOD = render(default_profile("moderate"))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"no zip", "cannot be unpacked"),
        (zipped({NAME: GOOD})[:-30], "cannot be unpacked"),
        (zipped({NAME: GOOD}, format="other"), "is no bundle of profiles"),
        (zipped({NAME: GOOD}, files={NAME: "00"}), "was changed on its way"),
        (zipped({NAME: GOOD}, files={}), "does not agree"),
        (zipped({NAME: GOOD}, files=[1]), "is no bundle of profiles"),
        (zipped({"../EURUSD_reentry.csv": GOOD}), "is no name of a profile"),
        (zipped({"a/b/EURUSD_reentry.csv": GOOD}), "is no name of a profile"),
        (zipped({"CON/EURUSD_reentry.csv": GOOD}), "is no name of a profile"),
        (zipped({NAME: b"x" * 70_000}), "too large"),
        (zipped({NAME: b"Action\r\n"}), "5 mistakes"),
        (zipped({"conservative/EURUSD_reentry.csv": GOOD}), "not for this persona"),
    ],
)
def test_a_bundle_that_cannot_be_trusted_writes_nothing(
    pack: PackConfig, tmp_path: Path, content: bytes, expected: str
) -> None:
    bundle = tmp_path / "profiles.zip"
    bundle.write_bytes(content)
    files = sorted(pack.path("profiles_root").rglob("*"))
    before = {file: file.read_bytes() for file in files if file.is_file()}
    with pytest.raises(ReentryError, match=expected):
        import_bundle(pack, bundle)
    assert files == sorted(pack.path("profiles_root").rglob("*"))
    assert all(file.read_bytes() == content for file, content in before.items())


def test_nothing_to_pack(config: PackConfig, tmp_path: Path) -> None:
    with pytest.raises(ReentryError, match="no profile to pack"):
        export_bundle(config, tmp_path / "profiles.zip")
