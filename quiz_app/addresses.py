"""The addresses under which other machines of the local network reach this one."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from quiz_app.settings import Settings

_THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}
_EVERYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not listened on
# Documentation addresses (RFC 5737): routed like any other, so the system tells which of
# its own addresses it would use; connecting a datagram socket sends nothing.
_ELSEWHERE = ("192.0.2.1", 9)


def to_print(settings: Settings) -> list[str]:
    """Return the addresses of the server, the one to hand out first."""
    if settings.public_url:
        return [settings.public_url.rstrip("/")]
    if settings.host not in _EVERYWHERE:
        return [f"http://{settings.host}:{settings.port}"]
    hosts = ["127.0.0.1", *lan_hosts()]
    return [f"http://{host}:{settings.port}" for host in hosts]


def for_pupils(settings: Settings, asked: str) -> str:
    """Return the address to print for pupils: the one the teacher `asked`, where others reach it.

    A teacher at the server's own machine may ask 127.0.0.1, which means another one elsewhere.
    """
    if settings.public_url:
        return settings.public_url.rstrip("/")
    if urlsplit(asked).hostname in _THIS_MACHINE and settings.host in _EVERYWHERE:
        return next((f"http://{host}:{settings.port}" for host in lan_hosts()), asked)
    return asked


def one_time(settings: Settings, token: str) -> str:
    """Return the address that a one-time token is printed as."""
    return f"{to_print(settings)[0]}/setup/{token}"


def lan_hosts() -> list[str]:
    """Return this machine's IPv4 addresses in its networks; none when it is offline."""
    found = {_way_out(), *_of_hostname()}
    return sorted(host for host in found if host and not host.startswith("127."))


def _way_out() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:  # no network at all
            return None
        host: str = probe.getsockname()[0]
        return host


def _of_hostname() -> set[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:  # the machine's own name is not known to it
        return set()
    return {str(address[0]) for *_, address in found}
