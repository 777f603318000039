import pytest

from tests.templates.conftest import PAGES


@pytest.mark.parametrize("address", PAGES)
def test_it_renders(client, address):
    assert client.get(address).status_code == 200
