"""How the decision bridge is reached: addresses, deadlines, limits."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reentry_gui.config.section import Section


class BridgeSection(Section):
    """Where the bridge listens and how long it waits."""

    host: str = Field(
        default="127.0.0.1",
        min_length=1,
        title="Address",
        description="127.0.0.1: only this machine. Any other needs the token.",
    )
    framed_port: int = Field(default=9999, ge=0, le=65535, title="Port, framed dialect")
    lines_port: int = Field(default=5555, ge=0, le=65535, title="Port, dialect of lines")
    http_port: int = Field(default=8000, ge=0, le=65535, title="Port, HTTP")
    dial: str = Field(
        default="",
        pattern=r"^$|^[^\s:]+:[0-9]{1,5}$",
        title="Call an EA that listens",
        description="Address and port of a server inside the EA's DLL, as 127.0.0.1:9999.",
    )
    dial_dialect: Literal["lines", "framed"] = Field(default="lines", title="Its dialect")
    token_name: str = Field(
        default="bridge token",
        min_length=1,
        title="Token",
        description="Its name in the system's keyring; asked of all when not on 127.0.0.1.",
    )
    deadline_ms: int = Field(
        default=5000, ge=100, le=60_000, title="Deadline (ms)", description="How long an EA waits."
    )
    heartbeat_seconds: float = Field(
        default=30, ge=0.1, le=600, title="Heartbeat", description="Seconds between two."
    )
    signals_kept_minutes: int = Field(
        default=1440, ge=1, le=100_000, title="Signals kept (minutes)"
    )
    max_connections: int = Field(default=256, ge=1, le=4096, title="Most connections")
