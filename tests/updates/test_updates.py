from __future__ import annotations

import datetime as dt
import json
import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey
from update_servers import PATH, PUBLIC, Answer, plain, serve, signed, told

import reentry_gui
from reentry_gui import updates
from reentry_gui.config import PackConfig
from reentry_gui.errors import Cancelled, ReentryError
from reentry_gui.updates import check, fetch, source
from reentry_gui.updates.manifest import (
    OutdatedError,
    is_newer,
    is_signed,
    numbers,
    open_envelope,
)

NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
PUBLISHER = source.Source("https://example.org/update.json", PUBLIC)

Make = Callable[..., PackConfig]


def ask(make_config: Make, answer: Answer | bytes, *, seconds: float = 20) -> updates.UpdateReport:
    """Ask a publisher on this machine."""
    with serve(answer) as publisher:
        config = make_config(updates={"check": True, "manifest_url": publisher.url})
        return updates.check_for_update(config, NOW, source=PUBLISHER, seconds=seconds)


def test_a_newer_version_is_told_with_notes_and_page(make_config: Make) -> None:
    report = ask(make_config, signed(told()))
    assert (report.state, report.version, report.seen) == ("newer", "99.1.0", "")
    lines = [*report.lines()]
    assert lines[0] == (
        f"Version 99.1.0 of 2026-11-20 is there; this is {reentry_gui.__version__}."
    )
    assert "Page: https://example.org/reentry/v99.1.0" in lines
    assert lines[-2:] == ["- Grüße", "- faster"]
    assert json.loads(report.to_json())["page"].startswith("https://")
    assert not report.needs_action


@pytest.mark.parametrize(
    ("version", "state", "word"),
    [
        (reentry_gui.__version__, "current", "newest version"),
        (reentry_gui.__version__ + ".0", "current", "newest version"),
        ("0.0.1", "ahead", "newest release is 0.0.1"),
    ],
)
def test_the_same_or_an_older_version_is_never_offered(
    make_config: Make, version: str, state: str, word: str
) -> None:
    report = ask(make_config, signed(told(version=version)))
    assert report.state == state
    text = "\n".join(report.lines())
    assert word in text
    assert "Page" not in text


def test_a_publisher_that_goes_back_is_told(make_config: Make) -> None:
    ask(make_config, signed(told(version="99.2.0")))
    report = ask(make_config, signed(told(version="99.1.0")))
    assert report.seen == "99.2.0"
    assert "taken back" in "\n".join(report.lines())
    again = ask(make_config, signed(told(version="99.1.0")))
    assert again.seen == "99.2.0"  # it is not forgotten
    assert ask(make_config, signed(told(version="99.3"))).seen == ""


@pytest.mark.parametrize(
    ("here", "counts"),
    [
        ("2026-11-21T12:00+00:00", True),
        ("2026-11-21T23:59+00:00", True),
        ("2026-11-22T13:59+14:00", True),  # at the first place where it is tomorrow
        ("2026-11-22T14:00+14:00", False),
        ("2026-11-21T19:00-05:00", False),
        ("2031-01-01T00:00+00:00", False),
    ],
)
def test_a_list_counts_to_the_end_of_its_last_day(
    make_config: Make, here: str, *, counts: bool
) -> None:
    now = dt.datetime.fromisoformat(here)
    with serve(signed(told(expires="2026-11-21"))) as publisher:
        config = make_config(updates={"check": True, "manifest_url": publisher.url})
        if counts:
            assert updates.check_for_update(config, now, source=PUBLISHER).state == "newer"
            return
        with pytest.raises(OutdatedError, match="counts until 2026-11-21") as caught:
            updates.check_for_update(config, now, source=PUBLISHER)
    assert f"clock says {now.astimezone(dt.UTC):%Y-%m-%d}" in caught.value.message
    assert "set the clock, ask again" in caught.value.hint
    assert not check.memory_file().exists()


def test_a_clock_that_is_behind_is_told(make_config: Make) -> None:
    report = ask(make_config, signed(told(released="2026-11-22")))
    assert report.clock == NOW.date()
    assert "clock says 2026-11-21, which is before that release" in "\n".join(report.lines())
    assert ask(make_config, signed(told(released="2026-11-21"))).clock is None


def test_nothing_about_the_user_is_sent(make_config: Make) -> None:
    with serve(signed(told())) as publisher:
        config = make_config(updates={"check": True, "manifest_url": publisher.url})
        updates.check_for_update(config, NOW, source=PUBLISHER)
        host = f"127.0.0.1:{publisher.server.server_port}"
    [(path, headers)] = publisher.asked
    assert path == PATH
    assert headers == {
        "Accept-Encoding": "identity",
        "Host": host,
        "User-Agent": "Reentry",
        "Accept": "application/json",
        "Connection": "close",
    }


def test_off_nobody_is_asked(make_config: Make) -> None:
    with serve(signed(told())) as publisher:
        for section in ({}, {"check": False}):
            config = make_config(updates=section | {"manifest_url": publisher.url})
            with pytest.raises(ReentryError, match="is off"):
                updates.check_for_update(config, NOW, source=PUBLISHER)
            assert not updates.is_due(config, NOW)
    assert publisher.asked == []


OTHER = SigningKey(bytes(32))
SWAPPED = json.dumps(told(page="https://example.org/evil"))
NO_LIST = "not the list of versions"
NOT_SIGNED = "not signed by the publisher"


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (signed(told(), key=OTHER), NOT_SIGNED),
        (signed(told(), purpose=b""), NOT_SIGNED),
        (signed(told(), text=SWAPPED), NOT_SIGNED),
        (json.dumps({"signed": SWAPPED, "signature": ""}).encode(), NOT_SIGNED),
        (json.dumps({"signed": SWAPPED, "signature": "AAAA"}).encode(), NOT_SIGNED),
        (json.dumps({"signed": SWAPPED, "signature": "é"}).encode(), NO_LIST),
        (json.dumps({"signed": 1, "signature": "AAAA"}).encode(), NO_LIST),
        (b"", NO_LIST),
        (b"\x00\xff\xfe" * 40, NO_LIST),
        (b"<html>Log in to the hotel's network</html>", NO_LIST),
        (b"[" * 60_000, NO_LIST),
        (b'{"signed":"\\ud800","signature":""}', NO_LIST),
        (signed([]), NO_LIST),
        (signed(told(version="1.0; rm -rf")), NO_LIST),
        (signed(told(version="9" * 5000)), NO_LIST),
        (signed(told(page="file:///C:/Windows/System32/calc.exe")), NO_LIST),
        (signed(told(page="javascript:alert(1)")), NO_LIST),
        (signed(told(notes="\x1b[2J")), NO_LIST),
        (signed(told(notes="x" * 20_001)), NO_LIST),
        (signed(told(released="yesterday")), NO_LIST),
        (signed(told(expires=None)), NO_LIST),
        (signed(told(expires="2026-11-20")), "counts until 2026-11-20"),
        (b"x" * (fetch.LARGEST_BYTES + 1), "larger than 64 KB"),
        (plain(b"gone", 404), "404"),
        (plain(b"broken", 503), "503"),
        (plain(b"", 302, Location="http://example.org/update.json"), "not asked"),
        (plain(b"", 302, Location="file:///etc/passwd"), "not allowed"),
        (plain(b"", 302, Location="ftp://example.org/x"), "not asked"),
        (plain(b"", 302, Location=PATH), "answered with 302"),
    ],
)
def test_what_is_wrong_is_told_and_remembered_by_nobody(
    make_config: Make, answer: Answer | bytes, word: str
) -> None:
    with pytest.raises(ReentryError, match=word) as caught:
        ask(make_config, answer)
    assert caught.value.hint
    assert not check.memory_file().exists()


def test_an_endless_answer_is_cut_off(make_config: Make) -> None:
    sent: list[int] = []

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                sent.append(request.wfile.write(b"x" * 65_536))
        except OSError:
            ended.set()

    ended = threading.Event()
    with pytest.raises(ReentryError, match="larger than 64 KB"):
        ask(make_config, endless)
    assert ended.wait(30)
    assert sum(sent) < 64_000_000  # what fits into the machine's own buffers


@pytest.mark.parametrize("drips", [False, True])
def test_an_answer_that_does_not_come_is_waited_for_a_while_only(
    make_config: Make, *, drips: bool
) -> None:
    end = threading.Event()

    def slow(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while drips and not end.wait(0.02):
                request.wfile.write(b" ")
        except OSError:
            return
        end.wait(30)

    with pytest.raises(ReentryError, match=r"did not answer within 0\.3 s"):
        ask(make_config, slow, seconds=0.3)
    end.set()


def test_whoever_waits_may_stop(make_config: Make) -> None:
    end = threading.Event()

    def stop(_text: str) -> None:
        raise Cancelled

    def hold(_request: BaseHTTPRequestHandler) -> None:
        end.wait(30)

    with serve(hold) as publisher:
        config = make_config(updates={"check": True, "manifest_url": publisher.url})
        with pytest.raises(Cancelled):
            updates.check_for_update(config, NOW, source=PUBLISHER, progress=stop)
        end.set()


def test_offline_is_told_in_a_word(make_config: Make) -> None:
    with serve(b"") as publisher:
        url = publisher.url
    config = make_config(updates={"check": True, "manifest_url": url})
    with pytest.raises(ReentryError, match=r"127\.0\.0\.1: cannot be reached") as caught:
        updates.check_for_update(config, NOW, source=PUBLISHER)
    assert "online" in caught.value.hint


def test_a_certificate_that_nobody_vouches_for_is_told(
    make_config: Make, certificate: tuple[Path, Path]
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serve(signed(told())) as publisher:
        publisher.server.socket = context.wrap_socket(publisher.server.socket, server_side=True)
        url = publisher.url.replace("http:", "https:")
        config = make_config(updates={"check": True, "manifest_url": url})
        with pytest.raises(ReentryError, match="certificate is not trusted"):
            updates.check_for_update(config, NOW, source=PUBLISHER)
    assert publisher.asked == []


def test_a_certificate_that_the_system_trusts_is_enough(
    make_config: Make, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serve(signed(told())) as publisher:
        publisher.server.socket = context.wrap_socket(publisher.server.socket, server_side=True)
        url = publisher.url.replace("http:", "https:")
        config = make_config(updates={"check": True, "manifest_url": url})
        assert updates.check_for_update(config, NOW, source=PUBLISHER).version == "99.1.0"


def test_the_publishers_own_address_is_asked_where_the_config_names_none(
    make_config: Make,
) -> None:
    with serve(signed(told())) as publisher:
        found = source.Source(publisher.url, PUBLIC)
        report = updates.check_for_update(make_config(updates={"check": True}), NOW, source=found)
    assert report.asked == publisher.url


def test_once_a_day_is_enough(make_config: Make) -> None:
    config = make_config(updates={"check": True})
    assert updates.is_due(config, NOW)
    ask(make_config, signed(told()))
    assert not updates.is_due(config, NOW + dt.timedelta(hours=11))
    assert updates.is_due(config, NOW + dt.timedelta(hours=12))
    for damaged in ("", "[]", "{", '{"asked": 3, "newest": "x"}'):
        check.memory_file().write_text(damaged, encoding="utf-8")
        assert updates.is_due(config, NOW)
        assert ask(make_config, signed(told())).seen == ""


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "{}", '{"url": "https://example.org", "public_key": "00"}', '{"url": 1}'],
)
def test_a_damaged_publisher_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    file = tmp_path / "updates.json"
    monkeypatch.setattr(source, "source_file", lambda: file)
    with pytest.raises(ReentryError, match="does not know its publisher"):
        source.publisher()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReentryError, match="damaged"):
        source.publisher()


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("http://example.org/x", "https://"),
        ("ftp://example.org/x", "https://"),
        ("file:///etc/passwd", "no address"),
        ("https://", "no address"),
        ("https://a b/", "no address"),
        ("https://[::1/", "no address"),
        ("https://example.org:99999/", "no address"),
        ("https://me:secret@example.org/", "password"),
        ("https://127.0.0.1.example.org/", ""),
        ("http://127.0.0.1.example.org/", "https://"),
        ("http://127.0.0.1:8000/x", ""),
    ],
)
def test_only_addresses_that_nobody_reads_along_are_taken(
    make_config: Make, url: str, word: str
) -> None:
    section = {"check": True, "manifest_url": url}
    if not word:
        assert make_config(updates=section).updates.manifest_url == url
        return
    with pytest.raises(ValueError, match=word):
        make_config(updates=section)


@pytest.mark.parametrize(
    ("offered", "ours", "newer"),
    [
        ("1.2", "1.1.9", True),
        ("1.10", "1.9", True),
        ("1.2", "1.2.0", False),
        ("1.2.0", "1.2", False),
        ("1.2", "1.2rc1", True),
        ("1.2", "1.2.dev3", True),
        ("1.2", "1.3rc1", False),
        ("1.2.1", "1.2rc1", True),
        ("1.1", "1.2rc1", False),
    ],
)
def test_versions_are_held_against_each_other_by_number(
    offered: str, ours: str, *, newer: bool
) -> None:
    assert is_newer(offered, ours) == newer


@given(st.lists(st.integers(0, 999), min_size=2, max_size=4))
def test_a_version_is_never_newer_than_itself(digits: list[int]) -> None:
    version = ".".join(map(str, digits))
    assert not is_newer(version, version)
    assert is_newer(f"{digits[0] + 1}.0", version)
    assert numbers(version) == numbers(f"{version}.0")


@given(st.binary(max_size=300))
def test_no_answer_is_a_bug(content: bytes) -> None:
    with pytest.raises(ReentryError):
        open_envelope(content, PUBLIC)


@given(st.data())
def test_one_changed_byte_is_seen(data: st.DataObject) -> None:
    content = bytearray(signed(told()))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        manifest = open_envelope(bytes(content), PUBLIC)
    except ReentryError:
        return
    assert manifest.version == "99.1.0"  # the byte meant nothing, such as a space
    assert manifest.page == told()["page"]


# RFC 8032, section 7.1: secret key, public key, message, signature.
VECTORS = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
]


@pytest.mark.parametrize(("secret", "public", "message", "signature"), VECTORS)
def test_signatures_are_those_of_rfc_8032(
    monkeypatch: pytest.MonkeyPatch, secret: str, public: str, message: str, signature: str
) -> None:
    monkeypatch.setattr("reentry_gui.updates.manifest.PURPOSE", b"")
    made = SigningKey(bytes.fromhex(secret))
    assert bytes(made.verify_key).hex() == public
    said, proof = bytes.fromhex(message), bytes.fromhex(signature)
    assert made.sign(said).signature == proof
    assert is_signed(said, proof, bytes.fromhex(public))
    assert not is_signed(said + b"x", proof, bytes.fromhex(public))
    assert not is_signed(said, proof[:-1] + bytes([proof[-1] ^ 1]), bytes.fromhex(public))
