// SPDX-License-Identifier: MIT
// The sentences of this sector. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sector.hpp"

namespace social_care::sentences {

using muster::Phrase;

inline constexpr Phrase lead{
    "social-care.lead",
    "Adult social care has {filled} filled posts. It counts posts and not whole-time equivalents, "
    "so it is not part of the totals for the NHS sectors."};
inline constexpr Phrase vacancies{"social-care.vacancies", "A further {vacant} posts are vacant."};
inline constexpr Phrase rate_of_posts{"social-care.rate-of-posts",
                                      "The published vacancy rate{period} is {rate} of filled and "
                                      "vacant posts. It cannot be compared "
                                      "with NHS rates, which are shares of funded posts."};
inline constexpr Phrase rate_of_establishment{"social-care.rate-of-establishment",
                                              "The published vacancy rate{period} is {rate} of "
                                              "funded posts. Rates of filled and vacant posts "
                                              "are another measure."};
inline constexpr Phrase rate_elsewhere{"social-care.rate-elsewhere",
                                       "The rate in {area}{period} is {rate}, a difference of "
                                       "{difference}."};
inline constexpr Phrase rate_not_comparable{
    "social-care.rate-not-comparable",
    "The rate in {area}{period} is {rate}, but of {of}, so the two are not compared."};
inline constexpr Phrase small_employers{"social-care.small-employers",
                                        "Of all its providers, {share} are small or medium-sized."};
inline constexpr Phrase vacant_from_rate{
    "social-care.note.vacant-from-rate",
    "Vacant posts are worked out from the published vacancy rate and the number of filled posts."};
inline constexpr Phrase no_outlook{
    "social-care.no-outlook",
    "The edition gives no outlook for social care, so no gap is worked out."};
inline constexpr Phrase no_growth{"social-care.no-growth",
                                  "No growth in demand is given for the sector."};
inline constexpr Phrase demand_grows{
    "social-care.demand-grows",
    "Demand is forecast to grow by {size} from {first} to {last}. That is {yearly} a year, or "
    "{horizon_growth} over {years}, the time that the other sectors look ahead."};
inline constexpr Phrase demand_falls{
    "social-care.demand-falls",
    "Demand is forecast to fall by {size} from {first} to {last}. That is {yearly} a year, or "
    "{horizon_growth} over {years}, the time that the other sectors look ahead."};
inline constexpr Phrase headline{"social-care.headline",
                                 "Social care will be short of {shortfall} posts by {year}"};
inline constexpr Phrase gap_short{
    "social-care.gap-short",
    "If nothing changes, the sector will be short of {shortfall} posts by {year}."};
inline constexpr Phrase gap_net{
    "social-care.gap-net",
    "With surpluses of other types of employer set against them, the net gap is {net} posts."};
inline constexpr Phrase gap_of_whole{
    "social-care.gap-of-whole", "If nothing changes, the estimated gap by {year} is {net} posts."};
inline constexpr Phrase note_vacant{
    "social-care.note.vacant",
    "Vacant posts are not known, so the real gap is most likely larger than shown."};
inline constexpr Phrase two_latest{"social-care.note.two-latest",
                                   "Projected supply carries on the yearly change between the two "
                                   "latest counts, a short time to judge by. Read it as a "
                                   "direction, not as a forecast."};
inline constexpr Phrase short_trend{
    "social-care.note.short-trend",
    "Projected supply carries on a trend of fewer than {years} years, a short time to judge by. "
    "Read it as a direction, not as a forecast."};
inline constexpr Phrase since_count_before{"social-care.note.count-before",
                                           "Earlier filled posts are for {day}, the count before "
                                           "the latest; the trend runs over {years}."};
inline constexpr Phrase since{"social-care.note.since",
                              "Earlier filled posts are for {day}; the trend runs over {years}."};
inline constexpr Phrase pay{"social-care.pay",
                            "The lowest paid role of the sector, {low_role}, earns {low} an hour. "
                            "The best paid of the roles "
                            "that it is compared with, {high_role}, earns {high}."};
inline constexpr Phrase worth{
    "social-care.worth",
    "Each percentage point less turnover would keep people in {worth} posts a year."};
inline constexpr Phrase turnover_definition{"social-care.turnover-definition",
                                            "Turnover here is leavers in 12 months as a share of "
                                            "all filled posts, permanent and temporary. "
                                            "It cannot be compared with NHS turnover."};

}  // namespace social_care::sentences
