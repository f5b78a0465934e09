"""The update check's other end: `python -m resources.freezing.updates STEP`.

All steps go by the secret key in REENTRY_UPDATE_KEY (Ed25519, 64 hex digits); without it they do
nothing and say so, and the programs then know nobody to ask for updates.

    new-key   print a new secret key; keep it as a secret of the repository, and nowhere else
    prepare   before freezing: write the address and the public key that the programs go by
    sign      when packed: write the list of versions that lies beside the programs
    renew     every month: sign the newest list once more, for its time runs out
"""

from __future__ import annotations

import argparse
import base64
import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nacl.signing import SigningKey

import reentry_gui
from reentry_gui.updates.manifest import PURPOSE, Manifest, open_envelope
from resources.freezing.package import ROOT, release_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY: Final = "REENTRY_UPDATE_KEY"
SOURCE: Final = ROOT / "resources" / "updates.json"
NAME: Final = "update.json"
COUNTS_DAYS: Final = 90  # so long an old list can be handed out for the newest; renewed monthly
MOST_NOTES: Final = 4_000  # characters; the page has them all


class KeyMissing(Exception):  # noqa: N818  # no error: nothing is signed then
    """There is no secret key, or none that can be used."""


def secret_key() -> SigningKey:
    """Return the key that the environment holds."""
    text = os.environ.get(KEY, "").strip()
    if not text:
        raise KeyMissing(f"{KEY} is not set: no update check in this build")
    try:
        return SigningKey(bytes.fromhex(text))
    except Exception as error:  # its text could hold a part of the key
        raise KeyMissing(f"{KEY} is no key: 64 hex digits are") from error


def prepare(key: SigningKey, repository: str, target: Path) -> Path:
    """Write where the programs ask, and the key that they believe."""
    url = f"{repository}/releases/latest/download/{NAME}"
    told = {"url": url, "public_key": bytes(key.verify_key).hex()}
    target.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8", newline="\n")
    return target


def sign(key: SigningKey, repository: str, notes: str, day: dt.date, target: Path) -> Path:
    """Write the signed list of versions."""
    version = reentry_gui.__version__
    page = f"{repository}/releases/tag/v{version}"
    short = notes if len(notes) <= MOST_NOTES else notes[:MOST_NOTES].rpartition("\n")[0] + "\n…"
    told = Manifest(version=version, released=day, expires=end_of(day), notes=short, page=page)
    return write_signed(key, told, target)


def renew(key: SigningKey, today: dt.date, target: Path) -> Path:
    """Sign a list that this key has signed once more, to count from today on."""
    told = open_envelope(target.read_bytes(), bytes(key.verify_key))
    return write_signed(key, told.model_copy(update={"expires": end_of(today)}), target)


def end_of(today: dt.date) -> dt.date:
    """Return the last day on which a list counts that is signed today."""
    return today + dt.timedelta(days=COUNTS_DAYS)


def write_signed(key: SigningKey, told: Manifest, target: Path) -> Path:
    """Write a list and its signature, and read it back as the programs do."""
    text = told.model_dump_json()
    signature = key.sign(PURPOSE + text.encode()).signature
    envelope = {"signed": text, "signature": base64.b64encode(signature).decode("ascii")}
    content = (json.dumps(envelope, indent=2) + "\n").encode()
    open_envelope(content, bytes(key.verify_key))
    target.write_bytes(content)
    return target


def main(arguments: Sequence[str]) -> int:
    """Take one of the steps."""
    parser = argparse.ArgumentParser(prog="updates")
    parser.add_argument("step", choices=["new-key", "prepare", "sign", "renew"])
    parser.add_argument("--repository", default="", help="https://github.com/OWNER/NAME")
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "release", help="its folder")
    args = parser.parse_args(arguments)
    if args.step == "new-key":
        sys.stdout.write(bytes(SigningKey.generate()).hex() + "\n")
        return 0
    try:
        key = secret_key()
    except KeyMissing as missing:
        sys.stderr.write(f"updates: {missing}\n")
        return 1 if os.environ.get(KEY) else 0
    if args.step != "renew" and not args.repository.startswith("https://"):
        parser.error("--repository must begin with https://")
    today = dt.datetime.now(dt.UTC).date()
    if args.step == "prepare":
        made = prepare(key, args.repository, SOURCE)
    elif args.step == "renew":
        made = renew(key, today, args.out / NAME)
    else:
        changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        notes = release_notes(changelog, reentry_gui.__version__).partition("\n\n")[2]
        made = sign(key, args.repository, notes, today, args.out / NAME)
    sys.stdout.write(f"{made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
