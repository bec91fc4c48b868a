# SPDX-License-Identifier: MIT
"""The measures once more, from their definitions and not from the program's sources.

Decimal numbers with 40 digits; None is an unknown figure. Definitions: the gap model and
retention as the strategy publishes them, XmR limits as the NHS's Making Data Count gives them.
"""
import decimal
import statistics

decimal.getcontext().prec = 40
D = decimal.Decimal


def known(*numbers):
    return all(number is not None for number in numbers)


def of_known(function):
    """The same function, which returns None if an input is None."""
    return lambda *numbers: function(*numbers) if known(*numbers) else None


@of_known
def share(part, whole):
    return part / whole if whole else None


@of_known
def vacancy_rate(in_post, vacant):
    return share(vacant, in_post + vacant)


@of_known
def yearly_trend(first, last, years):
    return (last / first) ** (1 / years) - 1


@of_known
def grown(growth, from_years, to_years):
    return growth if from_years == to_years else (1 + growth) ** (to_years / from_years) - 1


def demand(in_post, vacant, growth):
    if not known(in_post, growth):
        return None
    return growth * in_post if vacant is None else vacant + growth * (in_post + vacant)


def can_continue(trend, years):
    """A trend that gives more than ten times the staff is not continued."""
    return trend is not None and (1 + trend) ** years <= 10


def supply(in_post, trend, years):
    return in_post * ((1 + trend) ** years - 1) if known(in_post) and can_continue(trend, years) else None


@of_known
def less(a, b):
    return a - b


def shortfalls(gaps):
    """The shortfalls: gaps that round to a whole number below 0, without their sign."""
    there = [gap for gap in gaps if gap is not None]
    rounded = {gap: gap.quantize(D(1), decimal.ROUND_HALF_UP) for gap in there}
    return -sum((gap for gap in there if rounded[gap] < 0), D(0)) if there else None


def vacant_at(method, in_post, rate):
    """Assumed vacancies at this rate."""
    return in_post * rate if method == "sel-2022" else in_post * rate / (1 - rate)


def gap_if_vacant(method, in_post, growth, supplied, rate):
    if not known(in_post, growth, supplied):
        return None
    vacant = vacant_at(method, in_post, rate)
    if method == "sel-2022":
        return supplied - growth * in_post - vacant
    return supplied - demand(in_post, vacant, growth)


def total(numbers):
    """The sum if every part is known."""
    numbers = list(numbers)
    return sum(numbers, D(0)) if numbers and known(*numbers) else None


def total_of_known(numbers):
    return total([number for number in numbers if number is not None])


def mean_of(numbers):
    numbers = list(numbers)
    return sum(numbers) / len(numbers) if numbers else None


def mean_in_post(month_ends):
    """Over those of the 13 month-ends that are known, at least two."""
    there = [end for end in month_ends if end is not None]
    return sum(there) / len(there) if len(there) >= 2 else None


def limits(points):
    """(mean, lower, upper, ranges left out) of an XmR chart."""
    points = [D(point) for point in points]
    ranges = [abs(b - a) for a, b in zip(points, points[1:])]
    bound = D("3.267") * statistics.mean(ranges)
    kept = [one for one in ranges if one < bound] or ranges
    middle, reach = statistics.mean(points), D("2.66") * statistics.mean(kept)
    return middle, middle - reach, middle + reach, len(ranges) - len(kept)
