"""Whether the bridge of a pack runs, in a word: its run file, and whether its port answers."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

ANSWER_SECONDS: Final = 1.0
translate = QCoreApplication.translate


class BridgeLight(NamedTuple):
    """A word, and the whole of it."""

    text: str
    whole: str


def look(config: PackConfig) -> BridgeLight:
    """Look whether the bridge runs; for a worker."""
    from reentry_gui.api.runfile import read_run_file, run_file  # noqa: PLC0415  # in a worker

    running = read_run_file(run_file(config))
    if running is None:
        return BridgeLight(
            translate("status", "Bridge: off"), translate("status", "No bridge runs on this config")
        )
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(running.host, running.host)  # noqa: S104  # names, no binding
    try:
        socket.create_connection((host, running.http), ANSWER_SECONDS).close()
    except OSError:
        told = translate("status", "Process {pid} has left its run file and does not answer")
        return BridgeLight(translate("status", "Bridge: no answer"), told.format(pid=running.pid))
    told = translate("status", "On {host}; lines {lines}, framed {framed}, HTTP {http}")
    ports = {"lines": running.lines, "framed": running.framed, "http": running.http}
    return BridgeLight(
        translate("status", "Bridge: running"), told.format(host=running.host, **ports)
    )
