"""The HTTP side: one app, a router a subject, served by the bridge's process.

What is named here is loaded when it is used: asking how a bridge is needs no web server.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from reentry_gui.api.control import BridgeStatus, bridge_status, stop_bridge
    from reentry_gui.api.diagnosis import Diagnosis, diagnose
    from reentry_gui.api.process import BridgeEnded, Options, Ports, run_bridge
    from reentry_gui.api.start import start_bridge

PLACES: Final = {
    "BridgeStatus": "control",
    "bridge_status": "control",
    "stop_bridge": "control",
    "Diagnosis": "diagnosis",
    "diagnose": "diagnosis",
    "BridgeEnded": "process",
    "Options": "process",
    "Ports": "process",
    "run_bridge": "process",
    "start_bridge": "start",
}

__all__ = [
    "BridgeEnded",
    "BridgeStatus",
    "Diagnosis",
    "Options",
    "Ports",
    "bridge_status",
    "diagnose",
    "run_bridge",
    "start_bridge",
    "stop_bridge",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  # whatever the module has
    """Load what is asked for."""
    if name not in PLACES:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{PLACES[name]}"), name)
