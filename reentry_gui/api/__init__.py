"""The HTTP side: one app, a router a subject, served by the bridge's process."""

from reentry_gui.api.control import BridgeStatus, bridge_status, stop_bridge
from reentry_gui.api.process import BridgeEnded, Options, Ports, run_bridge

__all__ = [
    "BridgeEnded",
    "BridgeStatus",
    "Options",
    "Ports",
    "bridge_status",
    "run_bridge",
    "stop_bridge",
]
