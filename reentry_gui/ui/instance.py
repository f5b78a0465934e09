"""One window a user: a second start hands its files to the first and ends."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Signal

from reentry_gui import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

RESTART: Final = 75  # what the event loop ends with when another window is wanted after it
WAIT_MS: Final = 2000
PAUSE_SECONDS: Final = 0.02


def server_name() -> str:
    """Return a name that only this user's programs on this folder share."""
    import getpass  # noqa: PLC0415  # after the first paint, as all that is imported below
    import hashlib  # noqa: PLC0415

    place = f"{getpass.getuser()} {paths.user_folder()}"
    return f"reentry-{hashlib.sha256(place.encode()).hexdigest()[:16]}"


class Instance(QObject):
    """Holds the lock of the first window and hears from later ones."""

    called = Signal(list)  # the files that a second start was given

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = paths.user_folder()
        folder.mkdir(parents=True, exist_ok=True)
        self.lock = QLockFile(str(folder / "window.lock"))
        self.lock.setStaleLockTime(0)  # held until its process has ended, however long
        self.server: QLocalServer | None = None
        self.sockets: list[QLocalSocket] = []

    def is_first(self) -> bool:
        """Take the lock; False where another window holds it."""
        return self.lock.tryLock(0)

    def listen(self) -> None:
        """Hear later starts from now on; Qt's network is slow to load: after the first paint."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        QLocalServer.removeServer(server_name())
        self.server = QLocalServer(self)
        self.server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.server.newConnection.connect(self.hear)
        self.server.listen(server_name())

    def hear(self) -> None:
        """Wait until a second start has said what it has to say."""
        if self.server is None:
            return
        socket = self.server.nextPendingConnection()
        self.sockets.append(socket)
        socket.disconnected.connect(self.take)
        self.take()  # it may have said it all by now

    def take(self) -> None:
        """Tell which files to open; anything that is no list of names only raises the window."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        ended = QLocalSocket.LocalSocketState.UnconnectedState
        for socket in [socket for socket in self.sockets if socket.state() == ended]:
            self.sockets.remove(socket)
            self.called.emit(files_in(bytes(socket.readAll().data())))
            socket.deleteLater()

    def release(self) -> None:
        """Let another window be the first."""
        if self.server is not None:
            self.server.close()
        self.lock.unlock()


def files_in(message: bytes) -> list[Path]:
    """Return the files that a second start names."""
    import json  # noqa: PLC0415

    try:
        names = json.loads(message)
    except ValueError:
        return []
    return (
        [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    )


def hand_over(files: Sequence[Path]) -> bool:
    """Give the files to the first window; tell whether it took them."""
    import json  # noqa: PLC0415

    socket = connected()
    if socket is None:
        return False
    socket.write(json.dumps([str(file.absolute()) for file in files]).encode())
    told = socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return told


def connected() -> QLocalSocket | None:
    """Reach the first window, which may have been started a moment ago and not listen yet."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    limit = time.monotonic() + WAIT_MS / 1000
    while True:
        socket = QLocalSocket()
        socket.connectToServer(server_name())
        if socket.waitForConnected(WAIT_MS):
            return socket
        if time.monotonic() > limit:
            return None
        time.sleep(PAUSE_SECONDS)
