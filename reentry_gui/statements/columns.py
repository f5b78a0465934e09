"""Which column of a statement holds what: builds differ in Taxes, brokers in names."""

from __future__ import annotations

from typing import Final, NamedTuple, Self

from reentry_gui.statements.cells import BadCellError

NAMES: Final = {
    "ticket": "ticket",
    "open time": "open_time",
    "type": "type",
    "size": "lots",
    "lots": "lots",
    "volume": "lots",
    "item": "symbol",
    "symbol": "symbol",
    "open price": "open_price",
    "s/l": "stop_loss",
    "t/p": "take_profit",
    "close time": "close_time",
    "close price": "close_price",
    "commission": "commission",
    "taxes": "taxes",
    "swap": "swap",
    "r/oswap": "swap",
    "r/o swap": "swap",
    "profit": "profit",
    "trade p/l": "profit",
}


class Columns(NamedTuple):
    """The number of each column, counted from 0; `width` is how many there are."""

    width: int
    ticket: int
    open_time: int
    type: int
    lots: int
    symbol: int
    open_price: int
    stop_loss: int
    take_profit: int
    close_time: int
    close_price: int
    commission: int
    swap: int
    profit: int
    taxes: int | None = None  # builds before 2014 had no such column

    @classmethod
    def of(cls, texts: list[str]) -> Self:
        """Read the header row; raises BadCellError naming the columns that are missing."""
        places: dict[str, int] = {}
        for place, text in enumerate(texts):
            caption = " ".join(text.lower().split()).replace(" / ", "/")
            if caption == "price":  # the first is the open price, the second the close price
                caption = "close price" if "open_price" in places else "open price"
            if name := NAMES.get(caption):
                places.setdefault(name, place)
        missing = [name for name in cls._fields if name not in {"width", "taxes", *places}]
        if missing:
            wanted = ", ".join(name.replace("_", " ") for name in missing)
            raise BadCellError("header", " | ".join(texts)[:160], f"has no column for: {wanted}")
        return cls(width=len(texts), **places)
