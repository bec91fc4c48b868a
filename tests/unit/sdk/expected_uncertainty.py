# SPDX-License-Identifier: MIT
"""Expected values of uncertainty_test.cpp, worked out apart from the SDK.

Python's own arithmetic, its own percentiles (statistics.quantiles, inclusive) and a generator written
from the paper: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators".
Run it to see the numbers that the test pins.
"""
import math
import statistics

MASK = (1 << 64) - 1


def splitmix64(seed):
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def uniforms(seed):
    for number in splitmix64(seed):
        yield (number >> 11) / 2.0**53


def triangular(low, mode, high, u):
    if high == low:
        return mode
    corner = (mode - low) / (high - low)
    if u < corner:
        return low + math.sqrt(u * (high - low) * (mode - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - mode))


def simulate(rows, horizon, trials, seed):
    draw = uniforms(seed)
    years = list(range(math.ceil(horizon))) + [horizon]
    gaps = {year: [] for year in years}
    for _ in range(trials):
        u, v = next(draw), next(draw)
        for year in years:
            gap = 0.0
            for in_post, vacancies, growth, trend in rows:
                g = (1 + triangular(*growth, u)) ** (year / horizon) - 1
                t = triangular(*trend, v)
                gap += in_post * ((1 + t) ** year - 1) - vacancies - g * (in_post + vacancies)
            gaps[year].append(gap)
    return gaps


def percentiles(numbers):
    cuts = statistics.quantiles(sorted(numbers), n=20, method="inclusive")
    return [cuts[0], cuts[4], cuts[9], cuts[14], cuts[18]]


if __name__ == "__main__":
    first = splitmix64(1234567)
    print("generator, seed 1234567:", [next(first) for _ in range(5)])
    rows = [(100.0, 25.0, (0.04, 0.08, 0.12), (0.0, 0.02, 0.03)),
            (50.0, 0.0, (0.05, 0.10, 0.20), (0.01, 0.01, 0.01))]
    gaps = simulate(rows, 2.5, 1000, 7)
    for year, numbers in gaps.items():
        print("year", year, ["%.10f" % p for p in percentiles(numbers)])
