from itertools import combinations, permutations, product
from statistics import mean

import pytest

from quiz_app.scoring.partial import of_choices, of_matches, of_order

BY_BLIND_CHANCE = 1 / 3 + 1e-9


@pytest.mark.parametrize(
    ("options", "key", "chosen", "fraction"),
    [
        ("abcd", "ac", "ac", 1),
        ("abcd", "ac", "a", 1 / 2),
        ("abcd", "ac", "abc", 1 / 2),
        ("abcd", "ac", "ab", 0),
        ("abcd", "ac", "bd", 0),
        ("abcd", "ac", "abcd", 0),
        ("abc", "ac", "a", 1 / 2),
        ("abc", "ac", "ab", 0),
        ("abcde", "abc", "ab", 2 / 3),
        ("abcde", "abc", "abd", 1 / 6),
        ("abcd", "a", "ab", 2 / 3),
        ("abc", "abc", "ab", 2 / 3),
    ],
)
def test_choices_right_less_choices_wrong(
    options: str, key: str, chosen: str, fraction: float
) -> None:
    assert of_choices(set(options), set(key), set(chosen)) == pytest.approx(fraction)


@pytest.mark.parametrize("size", range(3, 9))
def test_no_number_of_blind_choices_beats_a_guess_among_three(size: int) -> None:
    options = set("abcdefgh"[:size])
    for keys in range(1, size):
        key = set(sorted(options)[:keys])
        assert of_choices(options, key, options) == 0
        for number in range(1, size):
            blind = [of_choices(options, key, {*some}) for some in combinations(options, number)]
            assert mean(blind) <= BY_BLIND_CHANCE


@pytest.mark.parametrize(
    ("shown", "given", "fraction"),
    [
        ("dcba", "abcd", 1),
        ("dcba", "abdc", 2 / 3),
        ("dcba", "badc", 1 / 3),
        ("dcba", "bdac", 0),
        ("dcba", "dcba", 0),
        ("bacd", "abcd", 1),
        ("bacd", "abdc", 0),  # shown with one pair wrong: only the right order is better
        ("bacd", "bacd", 0),
    ],
)
def test_pairs_in_order_beyond_chance_and_what_was_shown(
    shown: str, given: str, fraction: float
) -> None:
    assert of_order(shown, "abcd", given) == pytest.approx(fraction)


@pytest.mark.parametrize("size", range(3, 7))
def test_a_random_order_or_none_at_all_beats_no_guess(size: int) -> None:
    key = "abcdef"[:size]
    orders = ["".join(order) for order in permutations(key)]
    for shown in orders[1::7]:
        assert of_order(shown, key, shown) == 0
        assert mean(of_order(shown, key, given) for given in orders) <= BY_BLIND_CHANCE


def test_it_rejects_items_shown_in_the_right_order() -> None:
    with pytest.raises(ValueError, match="right order"):
        of_order("abc", "abc", "abc")


KEY = {"1": "a", "2": "b", "3": "c"}


@pytest.mark.parametrize(
    ("key", "options", "given", "fraction"),
    [
        (KEY, 3, "abc", 1),
        (KEY, 3, "abb", 1 / 2),
        (KEY, 3, "acb", 0),
        (KEY, 3, "aaa", 0),
        (KEY, 3, "bca", 0),
        (KEY, 4, "abd", 1 / 2),
        ({"1": "a", "2": "a", "3": "b"}, 2, "aaa", 0),  # one option for all is worth nothing
        ({"1": "a", "2": "a", "3": "b"}, 2, "aab", 1),
        ({"1": "a", "2": "a"}, 2, "aa", 1),
        ({"1": "a", "2": "a"}, 2, "ab", 0),
    ],
)
def test_matches_beyond_chance(
    key: dict[str, str], options: int, given: str, fraction: float
) -> None:
    matched = dict(zip(key, given, strict=True))
    assert of_matches(key, options, matched) == pytest.approx(fraction)


@pytest.mark.parametrize(("items", "options"), list(product((3, 4, 5), repeat=2)))
def test_random_matches_beat_no_guess(items: int, options: int) -> None:
    names = [str(n) for n in range(items)]
    key = {name: str(n % options) for n, name in enumerate(names)}
    blind = [
        of_matches(key, options, dict(zip(names, given, strict=True)))
        for given in product(map(str, range(options)), repeat=items)
    ]
    assert mean(blind) <= BY_BLIND_CHANCE
