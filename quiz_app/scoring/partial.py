"""Partial credit: what a response that is not all right is worth, 0 to 1.

Each rule gives nothing, on average and before negative values are cut off, to a learner who
answers blindly, and nothing at all for choosing everything or for leaving an order as it
was shown. With the cut no blind strategy reaches more than ⅓, a guess among three options.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations


def of_choices(options: Set[str], key: Set[str], chosen: Set[str]) -> float:
    """Return the share of the key chosen less the share of the other options chosen.

    max(0, right chosen / right − wrong chosen / wrong): Youden's J (Youden 1950, Cancer
    3:32–35). With 2 right of 4, one right alone is ½, both and a wrong one ½, all four 0.
    """
    wrong = options - key
    hits = len(chosen & key) / len(key)
    false_alarms = len(chosen & wrong) / len(wrong) if wrong else 0.0
    return max(0.0, hits - false_alarms)


def of_order(shown: Sequence[str], key: Sequence[str], given: Sequence[str]) -> float:
    """Return how many pairs stand in right order beyond chance and beyond what was shown.

    max(0, (c − b) / (n − b)): of n pairs c are right; b is half of them, by which Kendall's
    tau corrects for chance (Kendall 1938, Biometrika 30:81–93), or the right pairs of the
    order shown, whichever is more. Raises ValueError where it was shown in the right order.
    """
    pairs = list(combinations(key, 2))
    base = max(len(pairs) / 2, _right_pairs(pairs, shown))
    if base == len(pairs):
        raise ValueError("the items were shown in the right order")
    return max(0.0, (_right_pairs(pairs, given) - base) / (len(pairs) - base))


def of_matches(key: Mapping[str, str], options: int, given: Mapping[str, str]) -> float:
    """Return the share of items matched rightly, corrected for guessing among the options.

    max(0, (p − g) / (1 − g)) with p the share that is right and g = 1/options, what blind
    choice reaches on average (the correction for guessing, Diamond & Evans 1973, Review of
    Educational Research 43:181–191), or what one option chosen for all items would reach,
    whichever is more; all right is 1.
    """
    shares = [list(key.values()).count(option) / len(key) for option in key.values()]
    right = sum(given[item] == option for item, option in key.items()) / len(key)
    base = max(1 / options, *shares)
    # Where one option fits all items, nothing short of all of them shows knowledge.
    return 1.0 if right == 1 else max(0.0, (right - base) / (1 - base)) if base < 1 else 0.0


def _right_pairs(pairs: Sequence[tuple[str, str]], order: Sequence[str]) -> int:
    place = {item: index for index, item in enumerate(order)}
    return sum(place[first] < place[second] for first, second in pairs)
