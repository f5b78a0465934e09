"""Pack the frozen programs for people: `python -m resources.freezing.package` fills `dist/release`.

An installer and a portable zip for Windows, an archive for Linux, the release notes out of
the changelog, the bill of materials, and the checksums of it all.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import reentry_gui
from resources.freezing import icon, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
CHECKSUMS: Final = "SHA256SUMS"
HEADING: Final = re.compile(r"^## \[?(?P<name>[^\]\s]+)", re.MULTILINE)
USUAL_PLACES: Final = (
    "C:/Program Files (x86)/NSIS/makensis.exe",
    "C:/Program Files/NSIS/makensis.exe",
)
ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the same programs make the same zip


class PackageError(Exception):
    """Something that whoever builds must mend."""


def package(source: Path, target: Path) -> list[Path]:
    """Fill the target folder; return the files, the checksums last."""
    if not source.is_dir():
        raise PackageError(f"{source} is not there; first: dev.py build")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    name = f"Reentry-{reentry_gui.__version__}"
    if (source / "reentry.exe").is_file():
        made = [
            installer(source, target / f"{name}-windows-setup.exe"),
            portable(source, target / f"{name}-windows-portable.zip"),
        ]
    else:
        made = [archive(source, target / f"{name}-linux.tar.gz")]
    notes = target / "RELEASE_NOTES.md"
    notes.write_text(
        release_notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), reentry_gui.__version__),
        encoding="utf-8",
    )
    made += [notes, *bill_of_materials(made[0].with_name(f"{made[0].name}.sbom.json"))]
    return [*made, checksums(made)]


def installer(source: Path, target: Path) -> Path:
    """Build the installer with NSIS."""
    program = shutil.which("makensis") or next(filter(Path.is_file, map(Path, USUAL_PLACES)), None)
    if program is None:
        raise PackageError("makensis is not here; install NSIS 3 (Debian: apt-get install nsis)")
    with tempfile.TemporaryDirectory() as name:
        picture = Path(name) / "reentry.ico"
        icon.write_icon(ROOT / "resources" / "icons" / "reentry.svg", picture)
        quad = ".".join(map(str, version.numbers(reentry_gui.__version__)))
        told = {
            "VERSION": reentry_gui.__version__,
            "VERSION4": quad,
            "SOURCE": source.absolute(),
            "ICON": picture,
            "OUTPUT": target.absolute(),
        }
        words = [f"-D{key}={value}" for key, value in told.items()]
        script = ROOT / "resources" / "installer" / "reentry.nsi"
        subprocess.run([program, "-V2", "-INPUTCHARSET", "UTF8", *words, script], check=True)
    return target


def portable(source: Path, target: Path) -> Path:
    """Zip the folder as it is: unpack it anywhere and start ReentryPanel."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for file in files_below(source):
            entry = zipfile.ZipInfo(f"Reentry/{file.relative_to(source).as_posix()}", ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, file.read_bytes())
    return target


def archive(source: Path, target: Path) -> Path:
    """Pack the folder with its links and rights, as Linux needs them."""
    with tarfile.open(target, "w:gz") as made:
        made.add(source, "Reentry")
    return target


def files_below(folder: Path) -> Iterable[Path]:
    """Return all files below a folder, in the same order everywhere."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def release_notes(changelog: str, wanted: str) -> str:
    """Return the changelog's part on a version, or what is not released yet."""
    found = list(HEADING.finditer(changelog))
    ends = [*(following.start() for following in found[1:]), len(changelog)][: len(found)]
    parts = {
        heading["name"].lstrip("v"): changelog[heading.end() : end].partition("\n")[2].strip()
        for heading, end in zip(found, ends, strict=True)
    }
    told = parts.get(wanted) or parts.get("Unreleased")
    if not told:
        raise PackageError(f"CHANGELOG.md says nothing of {wanted}")
    return f"# Reentry {wanted}\n\n{told}\n"


def bill_of_materials(target: Path) -> list[Path]:
    """Write what the program is made of in CycloneDX' format, where its tool is installed."""
    if find_spec("cyclonedx_py") is None:
        sys.stderr.write("no bill of materials: cyclonedx-bom is not installed\n")
        return []
    from resources.freezing import distributions  # noqa: PLC0415  # needs what only builders have

    lines = [
        f"{one.metadata['Name']}=={one.version}" for one in distributions.needed(ROOT).values()
    ]
    with tempfile.TemporaryDirectory() as name:
        pinned = Path(name) / "requirements.txt"
        pinned.write_text("\n".join(lines) + "\n", encoding="utf-8")
        words = ["--output-reproducible", "--of", "JSON", "-o", str(target), str(pinned)]
        command = [sys.executable, "-m", "cyclonedx_py", "requirements", *words]
        subprocess.run(command, check=True)
    return [target]


def checksums(made: Sequence[Path]) -> Path:
    """Write the checksums as `sha256sum --check` reads them."""
    target = made[0].with_name(CHECKSUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made]
    target.write_text("".join(lines), encoding="ascii", newline="\n")
    return target


def main(arguments: Sequence[str]) -> int:
    """Pack, and say what was made."""
    parser = argparse.ArgumentParser(prog="package")
    parser.add_argument("source", type=Path, nargs="?", default=ROOT / "dist" / "Reentry")
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "release")
    parser.add_argument("--checksums-only", action="store_true", help="after signing")
    args = parser.parse_args(arguments)
    try:
        if args.checksums_only:
            made = [checksums([f for f in files_below(args.out) if f.name != CHECKSUMS])]
        else:
            made = package(args.source, args.out)
    except PackageError as error:
        sys.stderr.write(f"package: {error}\n")
        return 1
    for file in made:
        sys.stdout.write(f"{file.stat().st_size / 1e6:8.1f} MB  {file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
