"""One window a user: a second start hands its files to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reentry_gui import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

WAIT_MS: Final = 2000


def server_name() -> str:
    """Return a name that only this user's programs on this folder share."""
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
        """Take the lock and listen; False where another window holds it."""
        if not self.lock.tryLock(0):
            return False
        QLocalServer.removeServer(server_name())
        self.server = QLocalServer(self)
        self.server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.server.newConnection.connect(self.hear)
        self.server.listen(server_name())
        return True

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
    try:
        names = json.loads(message)
    except ValueError:
        return []
    return (
        [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    )


def hand_over(files: Sequence[Path]) -> bool:
    """Give the files to the first window; tell whether it took them."""
    socket = QLocalSocket()
    socket.connectToServer(server_name())
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps([str(file.absolute()) for file in files]).encode())
    told = socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return told
