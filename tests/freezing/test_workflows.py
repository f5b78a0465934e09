from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nacl.signing import SigningKey

import dev
import reentry_gui
from reentry_gui.updates.manifest import open_envelope
from resources.freezing import updates

yaml = pytest.importorskip("yaml", reason="reads the workflows")

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EXPRESSION = re.compile(r"\$\{\{.*?\}\}")
OUR_PATH = re.compile(r"(?:\./)?((?:resources|tests|reentry_gui)/[\w/.-]+)")
CALLED = re.compile(r"python3? dev\.py|pip install")
needs_bash = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="steps for bash"
)


def jobs(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
    return found


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(file).values():
        yield from job["steps"]


def script(workflow: str, name: str) -> str:
    [found] = [
        step["run"]
        for step in steps(ROOT / ".github" / "workflows" / workflow)
        if name in step.get("name", "")
    ]
    return str(found)


def run_script(text: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does: an error ends it."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_what_a_workflow_calls_is_there(file: Path) -> None:
    called = [str(step["run"]) for step in steps(file) if "run" in step]
    assert called
    commands = {word for text in called for word in re.findall(r"dev\.py ([\w-]+)", text)}
    assert commands <= dev.COMMANDS.keys()
    ours = {path for text in called for path in OUR_PATH.findall(text)}
    assert all((ROOT / path).exists() for path in ours), ours
    for job in jobs(file).values():
        assert job.get("timeout-minutes", 0) or job.get("needs")
        assert {*job.get("needs", "").split()} <= jobs(file).keys()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_no_secret_stands_where_a_script_is_made_of_it(file: Path) -> None:
    for step in steps(file):
        told = " ".join(EXPRESSION.findall(str(step.get("run", ""))))
        assert "secrets." not in told
        assert "github.event" not in told


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_secret_is_given_to_single_steps_and_never_where_packages_are_installed(
    file: Path,
) -> None:
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    for where in (told, *told["jobs"].values()):
        for value in map(str, where.get("env", {}).values()):
            assert "token" not in value
            assert "secrets." not in value or re.search(r"secrets\.\w+ != ''", value)
    for job in told["jobs"].values():
        calls = [step for step in job["steps"] if CALLED.search(str(step.get("run", "")))]
        # The first call of dev.py installs what the lock file names.
        installing = calls[:1] + [step for step in calls if "pip install" in step["run"]]
        assert not any("env" in step for step in installing)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_what_others_wrote_is_pinned_and_gets_no_right_to_write(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r"  # v\d+\.\d+\.\d+", comment)
    for step in steps(file):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert all("==" in line for line in text.splitlines() if "pip install" in line)


@needs_bash
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_every_script_is_one(file: Path) -> None:
    for step in steps(file):
        if "run" in step and step.get("shell", "bash") == "bash":
            text = EXPRESSION.sub("x", str(step["run"]))
            subprocess.run(["bash", "-n", "-c", text], check=True)


@needs_bash
@pytest.mark.parametrize(
    ("tag", "code"), [(f"v{reentry_gui.__version__}", 0), ("v0.0.999", 1), ("v", 1)]
)
def test_a_tag_that_is_not_the_version_stops_the_release(tag: str, code: int) -> None:
    ended = run_script(script("release.yml", "The tag is"), ROOT, GITHUB_REF_NAME=tag)
    assert ended.returncode == code


@needs_bash
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="a tree that git knows nothing of")
def test_the_lines_end_alike_where_git_makes_them_end_as_windows_does(tmp_path: Path) -> None:
    files = ["reentry_gui/__init__.py", ".ci/run", "requirements.lock", "CHANGELOG.md"]
    as_on_windows = ["git", "-c", "core.autocrlf=true", "checkout-index", f"--prefix={tmp_path}/"]
    subprocess.run([*as_on_windows, *files], cwd=ROOT, check=True)
    for name in files:
        assert b"\r" not in (tmp_path / name).read_bytes(), name
    tag = f"v{reentry_gui.__version__}"
    ended = run_script(script("release.yml", "The tag is"), tmp_path, GITHUB_REF_NAME=tag)
    assert ended.returncode == 0


@needs_bash
def test_one_list_of_checksums_is_made_for_both_systems(tmp_path: Path) -> None:
    given = {
        "release-Windows": ("Reentry-setup.exe", "SHA256SUMS", "RELEASE_NOTES.md"),
        "release-Linux": ("Reentry.tar.gz", updates.NAME, "SHA256SUMS", "RELEASE_NOTES.md"),
    }
    for folder, names in given.items():
        (tmp_path / "built" / folder).mkdir(parents=True)
        for name in names:
            (tmp_path / "built" / folder / name).write_text(f"{folder} {name}", encoding="ascii")
    ended = run_script(script("release.yml", "One list of checksums"), tmp_path)
    assert ended.returncode == 0, ended.stderr
    release = tmp_path / "release"
    lines = (release / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    sums = {name: told for told, _space, name in (line.partition("  ") for line in lines)}
    assert sums.keys() == {"Reentry-setup.exe", "Reentry.tar.gz"}  # the list is signed instead
    for name, told in sums.items():
        assert hashlib.sha256((release / name).read_bytes()).hexdigest() == told
    assert (release / updates.NAME).is_file()
    assert (tmp_path / "RELEASE_NOTES.md").is_file()


# What is not here: GitHub's own program, and dev.py's setting up.
STAND_INS = {
    "gh": """
        echo "$@" >> told.txt
        case "$2" in
          view) echo v1.2 ;;
          download) mkdir -p "$7" && cp there/update.json "$7" ;;
        esac""",
    "python": 'exec "$PYTHON" -m resources.freezing.updates "${@:3}"',
}


@needs_bash
def test_the_list_is_renewed_and_put_back_where_it_was(tmp_path: Path) -> None:
    for name, text in STAND_INS.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/bash\n{text}\n", encoding="utf-8")
        program.chmod(0o755)
    key, day = SigningKey.generate(), dt.date(2026, 1, 1)
    (tmp_path / "there").mkdir()
    updates.sign(key, "https://example.org/x", "- new", day, tmp_path / "there" / updates.NAME)
    ended = run_script(
        script("renew.yml", "Sign the newest"),
        tmp_path,
        PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        PYTHON=sys.executable,
        PYTHONPATH=str(ROOT),
        REENTRY_UPDATE_KEY=bytes(key).hex(),
    )
    assert ended.returncode == 0, ended.stderr
    renewed = (tmp_path / "renewed" / updates.NAME).read_bytes()
    assert open_envelope(renewed, bytes(key.verify_key)).expires > dt.datetime.now(dt.UTC).date()
    assert (tmp_path / "told.txt").read_text(encoding="utf-8").splitlines() == [
        "release view --json tagName --jq .tagName",
        "release download v1.2 --pattern update.json --dir renewed",
        "release upload v1.2 renewed/update.json --clobber",
    ]
