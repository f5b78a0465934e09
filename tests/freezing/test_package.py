from __future__ import annotations

import hashlib
import json
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

import reentry_gui
from resources.freezing import package

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = """# Changelog

## Unreleased
- next

## [1.1.0] - 2026-11-01
### Added
- bundles

## 1.0.0
- first
"""


@pytest.mark.parametrize(
    ("version", "told"),
    [("1.1.0", "### Added\n- bundles"), ("1.0.0", "- first"), ("2.0.0", "- next")],
)
def test_release_notes_are_the_versions_part_of_the_changelog(version: str, told: str) -> None:
    assert package.release_notes(CHANGELOG, version) == f"# Reentry {version}\n\n{told}\n"


def test_a_changelog_that_says_nothing_is_refused() -> None:
    with pytest.raises(package.PackageError, match=r"nothing of 3\.0"):
        package.release_notes("# Changelog\n", "3.0")


def test_our_own_changelog_has_notes() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert len(package.release_notes(text, reentry_gui.__version__).splitlines()) > 3


def frozen(folder: Path, suffix: str) -> Path:
    for name in (
        f"reentry{suffix}",
        f"ReentryPanel{suffix}",
        "_internal/LICENSE",
        "_internal/ü.txt",
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    return folder


def test_the_portable_zip_is_the_folder_and_the_same_each_time(tmp_path: Path) -> None:
    source = frozen(tmp_path / "source", ".exe")
    first, second = tmp_path / "1.zip", tmp_path / "2.zip"
    package.portable(source, first)
    package.portable(source, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as made:
        assert made.testzip() is None
        assert made.read("Reentry/_internal/ü.txt").decode() == "_internal/ü.txt"
        assert len(made.namelist()) == 4


def test_a_linux_package_comes_with_notes_materials_and_checksums(tmp_path: Path) -> None:
    source, target = frozen(tmp_path / "source", ""), tmp_path / "release"
    made = package.package(source, target)
    assert {file.name for file in made} == {file.name for file in target.iterdir()}
    for line in (target / package.CHECKSUMS).read_text(encoding="ascii").splitlines():
        told, name = line.split("  ")
        assert hashlib.sha256((target / name).read_bytes()).hexdigest() == told
    with tarfile.open(next(target.glob("*.tar.gz"))) as archive:
        assert "Reentry/ReentryPanel" in archive.getnames()


def test_the_bill_of_materials_names_every_part(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx_py", reason="writes the bill of materials")
    package.package(frozen(tmp_path / "source", ""), tmp_path / "release")
    [file] = (tmp_path / "release").glob("*.sbom.json")
    materials = json.loads(file.read_text(encoding="utf-8"))
    named = {part["name"].casefold() for part in materials["components"]}
    assert {"numpy", "pyside6_essentials", "pydantic"} <= {name.replace("-", "_") for name in named}


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs NSIS (apt-get install nsis)")
def test_the_installer_is_a_64_bit_program(tmp_path: Path) -> None:
    made = package.installer(frozen(tmp_path / "source", ".exe"), tmp_path / "setup.exe")
    content = made.read_bytes()
    header = int.from_bytes(content[0x3C:0x40], "little")
    assert content[header : header + 4] == b"PE\x00\x00"
    assert content[header + 4 : header + 6] == b"\x64\x86"  # x86-64


def test_what_is_not_built_is_not_packed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert package.main([str(tmp_path / "nothing")]) == 1
    assert "dev.py build" in capsys.readouterr().err
