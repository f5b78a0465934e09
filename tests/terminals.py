"""Fake terminals: real folders and files as MetaTrader leaves them."""

from __future__ import annotations

from pathlib import Path

LOG = (
    "0\t00:00:01.000\tMetaTrader 4 Terminal build 1420 started\r\n"
    "0\t00:00:03.112\t'2088913717': login on Broker-Demo 3 through DC 1 (ping: 42 ms)\r\n"
    "0\t00:00:04.112\t'2088913717': previous successful authorization performed\r\n"
)


class Machine:
    """A Windows-like tree below a folder, and the environment that names it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.roaming = root / "Roaming"
        self.programs = root / "Program Files (x86)"
        self.environment = {
            "APPDATA": str(self.roaming),
            "ProgramFiles(x86)": str(self.programs),
            "LOCALAPPDATA": str(root / "Local"),
        }

    def install(self, name: str, program: str = "terminal.exe") -> Path:
        folder = self.programs / name
        folder.mkdir(parents=True)
        (folder / program).write_bytes(b"MZ")
        return folder

    def data(
        self, digit: str, origin: str, language: str = "MQL4", encoding: str = "utf-16"
    ) -> Path:
        folder = self.roaming / "MetaQuotes" / "Terminal" / (digit * 32)
        (folder / language / "Files").mkdir(parents=True)
        (folder / "origin.txt").write_bytes(origin.encode(encoding))
        return folder

    def terminal(self, digit: str, name: str) -> Path:
        return self.data(digit, str(self.install(name)))


def portable(folder: Path) -> Path:
    (folder / "MQL4" / "Files").mkdir(parents=True)
    (folder / "terminal.exe").write_bytes(b"MZ")
    return folder


def log_of(folder: Path, day: str = "20261120", text: str = LOG, encoding: str = "cp1252") -> Path:
    (folder / "logs").mkdir(exist_ok=True)
    path = folder / "logs" / f"{day}.log"
    path.write_bytes(text.encode(encoding))
    return path
