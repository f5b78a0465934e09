"""Words as the pages of a database hold them, for tests of what reads them."""

from __future__ import annotations

import numpy as np

from reentry_gui.kpi.texts import Texts


def texts(words: list[str | None]) -> Texts:
    """Return words as they lie in the pages of a copy: at least 8 bytes come before them."""
    raw = [(word or "").encode(errors="surrogatepass") for word in words]
    lengths = np.array([len(word) for word in raw], dtype=np.int64)
    content = np.frombuffer(bytes(8) + b"".join(raw), dtype=np.uint8)
    is_null = np.array([word is None for word in words], dtype=np.bool_)
    return Texts(content, 8 + np.cumsum(lengths) - lengths, lengths, is_null)
