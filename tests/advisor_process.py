"""An expert advisor with the include in it, in a process of its own."""

from __future__ import annotations

import os
import selectors
import subprocess
import time
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_SECONDS = 60


class Advisor:
    """Speaks to the program of `expert_advisor.cpp` by lines."""

    def __init__(
        self,
        program: Path,
        terminal: Path,
        *,
        port: int,
        symbol: str = "EURUSD",
        account: int = 1001,
        timeout_ms: int = 3000,
        method: int = 1,
        dlls: bool = True,
    ) -> None:
        folder = terminal / "MQL4" / "Files"
        (folder / "config").mkdir(parents=True, exist_ok=True)
        words = [folder, symbol, account, port, timeout_ms, method, int(dlls)]
        self.process = subprocess.Popen(
            [str(program), *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        assert self.process.stdin
        assert self.process.stdout
        self.input, self.output = self.process.stdin, self.process.stdout
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.output, selectors.EVENT_READ)
        self.held = b""
        self.decisions: deque[str] = deque()  # told before somebody asked for them
        assert self.line() == "started"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.selector.close()
        if self.process.poll() is None:
            self.say("stop")
        self.input.close()
        try:
            assert self.process.wait(PATIENCE_SECONDS) == 0
        finally:
            self.process.kill()
            self.process.wait()
            self.output.close()

    def say(self, line: str) -> None:
        self.input.write(line.encode("ascii") + b"\n")

    def line(self) -> str:
        while b"\n" not in self.held:
            assert self.selector.select(PATIENCE_SECONDS), "the expert advisor says nothing"
            chunk = os.read(self.output.fileno(), 4096)
            assert chunk, "the expert advisor has ended"
            self.held += chunk
        line, _, self.held = self.held.partition(b"\n")
        return line.decode("ascii")

    def close_trade(
        self, ticket: int, r: float, *, lots: float = 0.1, stop: float = 1.099, symbol: str = ""
    ) -> None:
        """Let a bought trade have closed at so many times its risk of ten pips."""
        close = 1.1 + r * 0.001
        self.say(
            f"trade {ticket} buy {lots} 1.1 {close:.5f} {stop} 1.102 {r * 10:.2f} "
            f"1700000000 1700003600 {symbol}"
        )

    def ask(self, ticket: int, *, generation: int = 0, stop: float = 1.099) -> bool:
        self.say(f"ask {ticket} {generation} - {stop}")
        return self.reply() == f"asked {ticket} 1"

    def reply(self) -> str:
        """Return the next line that is no decision; decisions wait for `decision`."""
        while (line := self.line()).startswith("decision "):
            self.decisions.append(line)
        return line

    def decision(self) -> dict[str, str]:
        line = self.decisions.popleft() if self.decisions else self.line()
        word, ticket, *pairs = line.split(" ")
        assert word == "decision", word
        return {"ticket": ticket} | dict(pair.split("=", 1) for pair in pairs)

    def report(
        self, decision: dict[str, str], reentry: int, *, ticket: int = 0, symbol: str = ""
    ) -> None:
        words = [decision["id"], ticket or decision["ticket"], reentry, "OK", decision["lots"]]
        self.say(f"report {' '.join(map(str, words))} 1.1005 42 {symbol}")

    def state(self) -> dict[str, str]:
        self.say("state")
        word, *pairs = self.reply().split(" ")
        assert word == "state", word
        return dict(pair.split("=", 1) for pair in pairs)

    def state_until(self, name: str, value: str) -> None:
        """Ask for the state until it is as wanted; the program's own timer goes on between."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while self.state()[name] != value:
            assert time.monotonic() < give_up, f"{name} never became {value}"
