"""A keyring that holds one secret under every name; processes of tests take it by its name."""

from __future__ import annotations

from keyring.backend import KeyringBackend

PLANTED = "pl4nted-S3cret-never-anywhere"


class PlantedKeyring(KeyringBackend):
    """Holds the planted secret, whatever one asks for."""

    priority = 1

    def get_password(self, service: str, username: str) -> str:
        del service, username
        return PLANTED

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing: it is there already."""

    def delete_password(self, service: str, username: str) -> None:
        """Take nothing away."""
