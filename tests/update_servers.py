"""A publisher on this machine: signed lists of versions, and answers that go wrong."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from nacl.signing import SigningKey

from reentry_gui.updates.manifest import PURPOSE

PATH = "/releases/latest/download/update.json"
KEY = SigningKey(bytes(range(32)))
PUBLIC = bytes(KEY.verify_key)

Answer = Callable[[BaseHTTPRequestHandler], None]


def told(**changed: object) -> dict[str, object]:
    """Return what a publisher says."""
    return {
        "version": "99.1.0",
        "released": "2026-11-20",
        "expires": "2099-01-01",
        "notes": "- Grüße\n- faster",
        "page": "https://example.org/reentry/v99.1.0",
    } | changed


def signed(
    document: object, *, key: SigningKey = KEY, purpose: bytes = PURPOSE, text: str | None = None
) -> bytes:
    """Return an envelope; with `text` it says something else than what was signed."""
    written = json.dumps(document)
    signature = key.sign(purpose + written.encode()).signature
    envelope = {"signed": text or written, "signature": base64.b64encode(signature).decode()}
    return json.dumps(envelope).encode()


def plain(content: bytes, status: int = 200, **headers: str) -> Answer:
    """Answer with these bytes."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    return answer


class Publisher:
    """A server, and what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                publisher.asked.append((self.path, dict(self.headers)))
                answer(self)

            def log_message(self, *_words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}{PATH}"


@contextmanager
def serve(answer: Answer | bytes) -> Iterator[Publisher]:
    """Run a publisher."""
    made = Publisher(plain(answer) if isinstance(answer, bytes) else answer)
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()
        thread.join()
