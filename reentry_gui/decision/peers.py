"""The EAs that the bridge has met: who they are, when they were heard, how they are served."""

from __future__ import annotations

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision.wire import Fields, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.decision import tiers

PEERS_REMEMBERED: Final = 300  # each look of the window reads them all
LATENCIES_KEPT: Final = 1_000
NAME_LENGTH: Final = 64
MOST_SYMBOLS: Final = 512


@dataclass(slots=True)
class Peer:
    """One EA; it outlives its connection, so that its tier does, too."""

    name: str
    dialect: str
    tier: tiers.Tier
    address: str = ""
    is_connected: bool = True
    account: str = ""
    heard_at: float = 0.0  # seconds of the loop's clock
    symbols: set[str] = field(default_factory=set)
    answered: int = 0
    repeated: int = 0
    errors: int = 0
    by_signals: int = 0
    latencies: deque[float] = field(default_factory=lambda: deque(maxlen=LATENCIES_KEPT))
    told: Fields = field(default_factory=dict)  # what its last status_response said
    sorted_at: int = -1  # how many were answered when the latencies were sorted
    quantiles: tuple[float | None, float | None] = (None, None)

    def trades(self, symbol: str) -> None:
        """Note a symbol that it asks or tells about; an EA that names ever more is not believed."""
        if len(self.symbols) < MOST_SYMBOLS:
            self.symbols.add(symbol)

    def p50_and_p99(self) -> tuple[float | None, float | None]:
        """Return its usual and its slowest latencies in milliseconds, sorted only when new."""
        if self.sorted_at != self.answered:
            ordered = sorted(self.latencies)
            self.quantiles = quantile(ordered, 0.50), quantile(ordered, 0.99)
            self.sorted_at = self.answered
        return self.quantiles

    def leave(self) -> None:
        """Note that its connection has ended: it keeps what its latencies say, not all of them."""
        self.is_connected = False
        self.p50_and_p99()
        self.latencies.clear()

    def status(self, now: float) -> dict[str, Any]:
        """Return what the window shows of it; latencies in milliseconds."""
        p50, p99 = self.p50_and_p99()
        return {
            "name": self.name,
            "dialect": self.dialect,
            "address": self.address,
            "connected": self.is_connected,
            "account": self.account,
            "symbols": sorted(self.symbols),
            "tier": self.tier.number,
            "reason": self.tier.reason,
            "tier_seconds": round(now - self.tier.since, 1),
            "silent_seconds": round(now - self.heard_at, 1),
            "answered": self.answered,
            "repeated": self.repeated,
            "by_signals": self.by_signals,
            "errors": self.errors,
            "p50_ms": p50,
            "p99_ms": p99,
        }


class Peers:
    """All EAs by name."""

    def __init__(self) -> None:
        self.by_name: OrderedDict[str, Peer] = OrderedDict()

    def known_as(self, name: str, stranger: Peer, now: float) -> Peer:
        """Return the EA of that name: one that has come back keeps its tier and its counts."""
        old = self.by_name.get(name)
        if old is not None and not old.is_connected:
            old.is_connected, old.address = True, stranger.address
            old.dialect, old.heard_at = stranger.dialect, now
            return old
        if old is not None:
            name = f"{name} ({stranger.address})"
        stranger.name = name
        self.by_name[name] = stranger
        if len(self.by_name) > PEERS_REMEMBERED:
            self.forget_one()
        return stranger

    def forget_one(self) -> None:
        """Forget the EA that has been away longest."""
        away = (name for name, peer in self.by_name.items() if not peer.is_connected)
        if (name := next(away, None)) is not None:
            del self.by_name[name]

    def serves(self, symbol: str) -> bool:
        """Tell whether some connected EA trades a symbol."""
        return any(p.is_connected and symbol in p.symbols for p in self.by_name.values())

    def account_of(self, symbol: str) -> str:
        """Return the one account whose EA trades a symbol, empty where none or several do."""
        known = self.by_name.values()
        found = {peer.account for peer in known if symbol in peer.symbols and peer.account}
        return found.pop() if len(found) == 1 else ""

    def status(self, now: float) -> list[dict[str, Any]]:
        """Return all EAs as the window shows them."""
        return [peer.status(now) for peer in self.by_name.values()]


def name_of(fields: Fields, source: str) -> str:
    """Return how an EA calls itself, empty where it does not tell yet."""
    said = [source, fields.get("client_id"), fields.get("account"), fields.get("symbol")]
    words = [plain(str(word)) for word in said if word and isinstance(word, str | int)]
    if not (fields.get("client_id") or fields.get("symbol")):
        return ""
    return " ".join(words)[:NAME_LENGTH]


def quantile(values: Iterable[float], share: float) -> float | None:
    """Return the value below which a share of all lies, None where there are none."""
    ordered = sorted(values)
    return round(ordered[int((len(ordered) - 1) * share)], 4) if ordered else None
