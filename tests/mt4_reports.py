"""Reports of MT4 made for tests, with MT4's figures counted in another way than ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

HEADER = (
    "Ticket,Open Time,Type,Size,Item,Price,S / L,T / P,Close Time,Price,"
    "Commission,Taxes,Swap,Profit"
)
START = dt.datetime(2024, 1, 2, 8, 0)  # noqa: DTZ001  # broker time has no zone


def at(minutes: int) -> str:
    return f"{START + dt.timedelta(minutes=minutes):%Y.%m.%d %H:%M:%S}"


@dataclass
class Order:
    ticket: int = 1001
    type: str = "buy"
    opened: int = 0  # minutes after START
    closed: int = 10
    lots: str = "0.10"
    symbol: str = "eurusd"
    prices: tuple[str, str] = ("1.10000", "1.10100")
    levels: tuple[str, str] = ("1.09000", "0.00000")
    commission: str = "0.00"
    taxes: str = "0.00"
    swap: str = "0.00"
    profit: str = "10.00"
    title: str = ""
    magic_row: tuple[str, str] | None = None

    @property
    def net(self) -> Decimal:
        parts = (self.profit, self.swap, self.commission, self.taxes)
        return sum((Decimal(part.replace(" ", "")) for part in parts), Decimal(0))


@dataclass
class Balance:
    amount: str = "1 000.00"
    time: int = -60
    type: str = "balance"
    ticket: int = 1000
    comment: str = "Deposit"

    @property
    def value(self) -> Decimal:
        return Decimal(self.amount.replace(" ", ""))


@dataclass
class Pending:
    ticket: int = 900
    type: str = "buy limit"
    time: int = 0


Row = Order | Balance | Pending


@dataclass
class Report:
    rows: list[Row]
    open_trades: list[Order] = field(default_factory=list)
    working: list[Pending] = field(default_factory=list)
    figures: dict[str, str] | None = None
    closed_sum: str | None = None
    balance: str | None = None
    has_taxes: bool = True
    account: str = "4711"
    currency: str = "USD"

    @property
    def orders(self) -> list[Order]:
        return [row for row in self.rows if isinstance(row, Order)]

    @property
    def deposits(self) -> list[Balance]:
        return [row for row in self.rows if isinstance(row, Balance)]

    def html(self) -> str:
        columns = [c for c in HEADER.split(",") if self.has_taxes or c != "Taxes"]
        parts = [
            "<html><head><title>Statement</title></head><body><table>",
            f"<tr><td colspan=2><b>Account: {self.account}</b></td>",
            f"<td colspan=2><b>Currency: {self.currency}</b></td></tr>",
            caption("Closed Transactions:"),
            cells(columns),
        ]
        for row in self.rows:
            parts += self.row(row)
        closed = self.closed_sum or number(sum((o.net for o in self.orders), Decimal(0)))
        parts += [
            f"<tr><td colspan=10>&nbsp;</td>{'<td>0.00</td>' * 4}</tr>",
            f"<tr><td colspan=12><b>Closed P/L:</b></td><td><b>{closed}</b></td></tr>",
            caption("Open Trades:"),
            cells(columns),
        ]
        for order in self.open_trades:
            parts += [line.replace(at(order.closed), "&nbsp;") for line in self.row(order)]
        parts += [
            "<tr><td colspan=10>&nbsp;</td><td colspan=2><b>Floating P/L:</b></td>",
            "<td><b>0.00</b></td></tr>",
            caption("Working Orders:"),
            cells([*columns[:8], "Market Price", "&nbsp;"]),
        ]
        parts += [line for order in self.working for line in self.row(order)]
        return "\n".join([*parts, *self.summary(closed), "</table></body></html>\n"])

    def row(self, row: Row) -> list[str]:
        if isinstance(row, Balance):
            paid = f"<td>{at(row.time)}</td><td>{row.type}</td><td colspan=10>{row.comment}</td>"
            ticket = f'<tr><td title="{row.comment}">{row.ticket}</td>'
            return [f"{ticket}{paid}<td>{row.amount}</td></tr>"]
        if isinstance(row, Pending):
            placed = [str(row.ticket), at(row.time), row.type, "0.10", "eurusd", "1.1", "0.0"]
            line = cells([*placed, "0.0", at(row.time), "1.2"], "cancelled")
            return [line.removesuffix("</tr>") + "<td colspan=4>cancelled</td></tr>"]
        taxes = [row.taxes] if self.has_taxes else []
        inner = [str(row.ticket), at(row.opened), row.type, row.lots, row.symbol, row.prices[0]]
        inner += [*row.levels, at(row.closed), row.prices[1], row.commission, *taxes]
        lines = [cells([*inner, row.swap, row.profit], row.title)]
        if row.magic_row:
            magic, comment = row.magic_row
            lines.append(
                f"<tr><td colspan=9>&nbsp;</td><td>{magic}</td><td colspan=3>{comment}</td></tr>"
            )
        return lines

    def summary(self, closed: str) -> list[str]:
        balance = self.balance or number(
            sum((d.value for d in self.deposits), Decimal(0))
            + sum((o.net for o in self.orders), Decimal(0))
        )
        lines = [
            caption("Summary:"),
            pair("Closed Trade P/L:", closed),
            pair("Balance:", balance),
        ]
        if self.figures is not None:
            lines.append(caption("Details:"))
            lines += [pair(name, value) for name, value in self.figures.items()]
        return lines


def caption(text: str) -> str:
    return f"<tr align=left><td colspan=14><b>{text}</b></td></tr>"


def cells(texts: Iterable[str], title: str = "") -> str:
    first, *rest = texts
    tip = f' title="{title}"' if title else ""
    return (
        f"<tr align=right><td{tip}>{first}</td>" + "".join(f"<td>{t}</td>" for t in rest) + "</tr>"
    )


def pair(name: str, value: str) -> str:
    lead, _, rest = name.partition("|")
    head = f"<td><b>{lead}</b></td><td><b>{rest}</b></td>" if rest else f"<td><b>{name}</b></td>"
    return f"<tr align=right>{head}<td class=mspt><b>{value}</b></td></tr>"


def number(value: Decimal | float, decimals: int = 2, space: str = " ") -> str:
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{exact + 0:,}".replace(",", space)


# --- MT4's figures, counted the slow way --------------------------------------


def details(
    orders: Sequence[Order], start: Decimal, decimals: int = 2, space: str = " "
) -> dict[str, str]:
    """Return the Details of a statement, by counting trade after trade."""

    def money(value: Decimal) -> str:
        return number(value, decimals, space)

    by_close = sorted(orders, key=lambda order: order.closed)
    nets = [o.net for o in by_close]
    wins = [n for n in nets if n >= 0]
    losses = [n for n in nets if n < 0]
    total = sum(nets, Decimal(0))
    gross_profit, gross_loss = sum(wins, Decimal(0)), -sum(losses, Decimal(0))
    fall = falls(nets, start)
    win_runs, loss_runs = runs(nets, positive=True), runs(nets, positive=False)
    shorts = [o.net for o in orders if o.type == "sell"]
    longs = [o.net for o in orders if o.type == "buy"]
    return {
        "Gross Profit:": money(gross_profit),
        "Gross Loss:": money(gross_loss),
        "Total Net Profit:": money(total),
        "Profit Factor:": number(gross_profit / gross_loss) if gross_loss else "0.00",
        "Expected Payoff:": number(total / len(nets)) if nets else "0.00",
        "Absolute Drawdown:": money(start - min([start, *balances(nets, start)])),
        "Maximal Drawdown:": f"{money(fall[0])} ({number(fall[1])}%)",
        "Relative Drawdown:": f"{number(fall[3])}% ({money(fall[2])})",
        "Total Trades:": str(len(nets)),
        "Short Positions (won %):": won(shorts),
        "Long Positions (won %):": won(longs),
        "Profit Trades (% of total):": f"{len(wins)} ({rate(len(wins), len(nets))}%)",
        "Loss trades (% of total):": f"{len(losses)} ({rate(len(losses), len(nets))}%)",
        "Largest|profit trade:": money(max(wins, default=Decimal(0))),
        "Largest|loss trade:": money(min(losses, default=Decimal(0))),
        "Average|profit trade:": money(gross_profit / len(wins) if wins else Decimal(0)),
        "Average|loss trade:": money(-gross_loss / len(losses) if losses else Decimal(0)),
        "Maximum|consecutive wins ($):": counted(max(win_runs, key=length_first), money),
        "Maximum|consecutive losses ($):": counted(max(loss_runs, key=length_first), money),
        "Maximal|consecutive profit (count):": moved(max(win_runs, key=money_first), money),
        "Maximal|consecutive loss (count):": moved(max(loss_runs, key=money_first), money),
        "Average|consecutive wins:": str(average_length(win_runs)),
        "Average|consecutive losses:": str(average_length(loss_runs)),
    }


def balances(nets: Sequence[Decimal], start: Decimal) -> list[Decimal]:
    return [start + sum(nets[: n + 1], Decimal(0)) for n in range(len(nets))]


def falls(nets: Sequence[Decimal], start: Decimal) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Return (maximal, its percent, relative, its percent) by looking at every balance."""
    curve = [start, *balances(nets, start)]
    best = (Decimal(0), Decimal(0), Decimal(0), Decimal(0))
    for n, balance in enumerate(curve):
        peak = max(curve[: n + 1])
        fall = peak - balance
        percent = fall / peak * 100 if peak else None
        if fall > best[0]:
            best = (fall, Decimal(100) if percent is None else percent, *best[2:])
        if percent is not None and percent > best[3]:
            best = (*best[:2], fall, percent)
    return best


def runs(nets: Sequence[Decimal], *, positive: bool) -> list[tuple[int, Decimal]]:
    found: list[tuple[int, Decimal]] = []
    length, money = 0, Decimal(0)
    for net in [*nets, None]:
        if net is not None and (net >= 0) == positive:
            length, money = length + 1, money + net
        elif length:
            found.append((length, money))
            length, money = 0, Decimal(0)
    return found or [(0, Decimal(0))]


def length_first(run: tuple[int, Decimal]) -> int:
    return run[0]


def money_first(run: tuple[int, Decimal]) -> Decimal:
    return abs(run[1])


def counted(run: tuple[int, Decimal], money: Callable[[Decimal], str]) -> str:
    return f"{run[0]} ({money(run[1])})"


def moved(run: tuple[int, Decimal], money: Callable[[Decimal], str]) -> str:
    return f"{money(run[1])} ({run[0]})"


def won(nets: Sequence[Decimal]) -> str:
    return f"{len(nets)} ({rate(sum(n >= 0 for n in nets), len(nets))}%)"


def rate(part: int, whole: int) -> str:
    return number(Decimal(100 * part) / whole if whole else Decimal(0))


def average_length(found: Sequence[tuple[int, Decimal]]) -> int:
    total = Decimal(sum(length for length, _money in found))
    return int((total / len(found)).quantize(Decimal(1), ROUND_HALF_UP))
