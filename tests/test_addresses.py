import pytest

from quiz_app import addresses
from quiz_app.settings import load_settings


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"host": "127.0.0.1"}, ["http://127.0.0.1:8000"]),
        ({"host": "192.0.2.7", "port": 80}, ["http://192.0.2.7:80"]),
        ({"public_url": "https://byline.example/"}, ["https://byline.example"]),
    ],
)
def test_only_addresses_that_answer_are_printed(tmp_path, given, printed):
    settings = load_settings({}, {"instance": tmp_path, **given})
    assert addresses.to_print(settings) == printed


def test_listening_everywhere_prints_this_machine_first_and_its_network(tmp_path, monkeypatch):
    monkeypatch.setattr(addresses, "lan_hosts", lambda: ["192.0.2.7"])
    found = addresses.to_print(load_settings({}, {"instance": tmp_path}))
    assert found == ["http://127.0.0.1:8000", "http://192.0.2.7:8000"]


def test_the_addresses_of_the_network_are_not_this_machines_own_loop():
    assert not [host for host in addresses.lan_hosts() if host.startswith("127.")]


@pytest.mark.parametrize(
    ("given", "asked", "printed"),
    [
        ({}, "http://127.0.0.1:8000", "http://192.0.2.7:8000"),
        ({}, "http://localhost:8000", "http://192.0.2.7:8000"),
        ({}, "http://school.example", "http://school.example"),
        ({"host": "127.0.0.1"}, "http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ({"public_url": "https://byline.example/"}, "http://localhost", "https://byline.example"),
    ],
)
def test_pupils_are_given_an_address_that_works_on_their_devices(
    tmp_path, monkeypatch, given, asked, printed
):
    monkeypatch.setattr(addresses, "lan_hosts", lambda: ["192.0.2.7"])
    settings = load_settings({}, {"instance": tmp_path, **given})
    assert addresses.for_pupils(settings, asked) == printed


def test_a_machine_without_a_network_prints_the_address_it_has(tmp_path, monkeypatch):
    monkeypatch.setattr(addresses, "lan_hosts", list)
    settings = load_settings({}, {"instance": tmp_path})
    assert addresses.for_pupils(settings, "http://localhost:8000") == "http://localhost:8000"
