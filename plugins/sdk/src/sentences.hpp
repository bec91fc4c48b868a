// SPDX-License-Identifier: MIT
// Every sentence of the standard sections. templates/sentences.md lists them for editors.
#pragma once

#include "muster/sdk/phrase.hpp"

namespace muster::sdk::sentences {

// The gap
inline constexpr Phrase gap_unknown{"gap.unknown",
                                    "No gap by {horizon} can be given for the sector as a whole."};
inline constexpr Phrase gap_short{
    "gap.short",
    "If nothing changes, the sector will be short of {shortfall} WTE staff by {horizon}. The "
    "shortfalls are in {count} of its {all} professions, and the largest is in {name} ({size} "
    "WTE)."};
inline constexpr Phrase gap_short_in_one{
    "gap.short-in-one",
    "If nothing changes, the sector will be short of {shortfall} WTE staff by {horizon}, in "
    "{count} of its {all} professions: {name}."};
inline constexpr Phrase gap_short_in_all{
    "gap.short-in-all",
    "If nothing changes, the sector will be short of {shortfall} WTE staff by {horizon}. Its "
    "{count} professions all fall short, and the largest shortfall is in {name} ({size} WTE)."};
inline constexpr Phrase gap_short_in_both{
    "gap.short-in-both",
    "If nothing changes, the sector will be short of {shortfall} WTE staff by {horizon}. Both of "
    "its professions fall short, and the larger shortfall is in {name} ({size} WTE)."};
inline constexpr Phrase gap_net{
    "gap.net", "With surpluses in other professions set against them, the net gap is {size} WTE."};
inline constexpr Phrase gap_net_surplus{
    "gap.net-surplus",
    "With surpluses in other professions set against them, there would be {size} WTE to spare."};
inline constexpr Phrase gap_none{
    "gap.none",
    "If nothing changes, no profession falls short by {horizon}: supply meets demand, with {size} "
    "WTE to spare."};
inline constexpr Phrase gap_noise{
    "gap.noise",
    "If nothing changes, no profession falls short by half a WTE or more by {horizon}; together "
    "they are {size} WTE short."};
inline constexpr Phrase gap_leaves_out{
    "gap.leaves-out", "These figures leave out {names}, for which no gap can be given."};
inline constexpr Phrase gap_no_vacancies{
    "gap.no-vacancies",
    "There is no vacancy figure for {names}, so the real gap is most likely larger."};
inline constexpr Phrase gap_distant_vacancies{
    "gap.distant-vacancies",
    "The vacancy figures for {names} are too far from {baseline} to be used, so the real gap is "
    "most likely larger."};

// The heading of the gap section; `count` begins it.
inline constexpr Phrase headline_none{"gap.headline.none", "No profession falls short"};
inline constexpr Phrase headline_one{"gap.headline.one",
                                     "{count} of {all} professions falls short"};
inline constexpr Phrase headline_some{"gap.headline.some",
                                      "{count} of {all} professions fall short"};
inline constexpr Phrase headline_quarter{"gap.headline.quarter",
                                         "A quarter of the professions fall short"};
inline constexpr Phrase headline_third{"gap.headline.third",
                                       "A third of the professions fall short"};
inline constexpr Phrase headline_half{"gap.headline.half", "Half of the professions fall short"};
inline constexpr Phrase headline_two_thirds{"gap.headline.two-thirds",
                                            "Two thirds of the professions fall short"};
inline constexpr Phrase headline_three_quarters{"gap.headline.three-quarters",
                                                "Three quarters of the professions fall short"};
inline constexpr Phrase headline_both{"gap.headline.both", "Both professions fall short"};
inline constexpr Phrase headline_all{"gap.headline.all", "All {all} professions fall short"};
inline constexpr Phrase headline_none_known{"gap.headline.none-known",
                                            "No profession that has an estimate falls short"};
inline constexpr Phrase headline_only_known{"gap.headline.only-known",
                                            "The only profession that has an estimate falls short"};
inline constexpr Phrase headline_both_known{"gap.headline.both-known",
                                            "Both professions that have an estimate fall short"};
inline constexpr Phrase headline_all_known{
    "gap.headline.all-known", "All {all} professions that have an estimate fall short"};
inline constexpr Phrase headline_one_known{
    "gap.headline.one-known", "{count} of {all} professions that have an estimate falls short"};
inline constexpr Phrase headline_some_known{
    "gap.headline.some-known", "{count} of {all} professions that have an estimate fall short"};

// Notes under the gap table
inline constexpr Phrase note_no_vacancies{
    "gap.note.no-vacancies",
    "There is no vacancy figure, so the real gap is most likely larger than shown."};
inline constexpr Phrase note_distant_vacancies{
    "gap.note.distant-vacancies",
    "The nearest vacancy figure is for {day}, too far from {baseline} to be used, so the real gap "
    "is most likely larger than shown."};
inline constexpr Phrase note_other_day{"gap.note.other-day",
                                       "Vacancies are for {day}, the date nearest to {baseline}."};
inline constexpr Phrase note_overspent{
    "gap.note.overspent",
    "Vacancies below zero mean that more staff are in post than the budget pays for."};
inline constexpr Phrase note_no_growth{
    "gap.note.no-growth",
    "No growth in demand is given, so neither demand nor a gap can be worked out."};
inline constexpr Phrase note_no_trend{
    "gap.note.no-trend",
    "There is no earlier staff figure to compare with, so neither supply nor a gap can be worked "
    "out."};
inline constexpr Phrase note_total_vacancies{
    "gap.note.total-vacancies",
    "Total vacancies and their rate leave out {names}, for which there is no vacancy figure."};
inline constexpr Phrase note_total_gap{
    "gap.note.total-gap", "The total gap leaves out {names}, for which no gap can be given."};
inline constexpr Phrase note_net_total{
    "gap.note.net-total",
    "The total gap is net of surpluses. The shortfalls alone add up to {shortfall} WTE."};
inline constexpr Phrase rounding{"note.rounding", "Figures may not sum because of rounding."};

// Cards
inline constexpr Phrase card_shortfalls{"gap.card.shortfalls",
                                        "Professions that are short of staff, added up"};
inline constexpr Phrase card_share{"gap.card.share", "{share} of staff in post"};
inline constexpr Phrase card_net{"gap.card.net", "Surpluses set against shortfalls"};
inline constexpr Phrase card_known_vacancies{"gap.card.known-vacancies",
                                             "Where vacancies are known, {month}"};

// What a chart adds to its figures
inline constexpr Phrase chart_no_vacancies{
    "gap.chart.no-vacancies",
    "There is no vacancy figure for {names}, so their real gap is most likely larger."};
inline constexpr Phrase chart_no_gap{"gap.chart.no-gap", "No gap can be given for {names}."};

// If vacancies were known
inline constexpr Phrase sensitivity_lead{
    "sensitivity.lead",
    "Where vacancies are not known, the gap looks smaller than it is. The table shows what it "
    "would be with {assumption}."};
inline constexpr Phrase assumed_of_staff{"sensitivity.of-staff",
                                         "vacancies equal to {rate} of staff in post"};
inline constexpr Phrase assumed_of_posts{"sensitivity.of-posts", "{rate} of funded posts vacant"};
inline constexpr Phrase sensitivity_of_staff{
    "sensitivity.note.of-staff",
    "The assumed vacancies are a share of staff in post, as in the strategy of 2022, and are "
    "taken off the gap."};
inline constexpr Phrase sensitivity_of_posts{
    "sensitivity.note.of-posts",
    "The assumed vacancies are a share of all funded posts. Demand is taken to grow for them as it "
    "does for posts that are filled."};

// What the figures are based on
inline constexpr Phrase note_earlier_staff{"assumptions.note.earlier-staff",
                                           "The trend runs from {day}, over {years}."};

// What could change the gap
inline constexpr Phrase outlook_lead{
    "outlook.lead",
    "If nothing is done, the net gap by {horizon} is {gap}{unit}, or {share} of the staff who will "
    "be needed."};
inline constexpr Phrase outlook_lead_surplus{
    "outlook.lead-surplus",
    "If nothing is done, there will be {gap}{unit} to spare by {horizon}, or {share} of the staff "
    "who will be needed."};
inline constexpr Phrase outlook_one{"outlook.one-scenario",
                                    "Under “{scenario}” the gap is {gap}{unit}, or {share}."};
inline constexpr Phrase outlook_one_surplus{
    "outlook.one-scenario-surplus",
    "Under “{scenario}” there are {gap}{unit} to spare, or {share}."};
inline constexpr Phrase outlook_best{
    "outlook.best",
    "The scenario that helps most is “{scenario}”: it leaves a gap of {gap}{unit}, or {share}."};
inline constexpr Phrase outlook_best_surplus{
    "outlook.best-surplus",
    "The scenario that helps most is “{scenario}”: with it there would be {gap}{unit} to spare, or "
    "{share}."};
inline constexpr Phrase outlook_best_alone{
    "outlook.best-alone",
    "Taken alone, “{scenario}” helps most: it leaves a gap of {gap}{unit}, or {share}."};
inline constexpr Phrase outlook_best_alone_surplus{
    "outlook.best-alone-surplus",
    "Taken alone, “{scenario}” helps most: with it there would be {gap}{unit} to spare, or "
    "{share}."};
inline constexpr Phrase note_need{
    "outlook.note.need",
    "The staff needed are staff in post and forecast demand together. Time saved lowers them."};
inline constexpr Phrase note_nobody_leaves{
    "outlook.note.nobody-leaves",
    "Worked out as if nobody who is kept or recruited leaves again. Some will, so the effect will "
    "be smaller than shown."};
inline constexpr Phrase based_on_one{"outlook.based-on-one",
                                     "Based on assumption {ids} of the register."};
inline constexpr Phrase based_on_several{"outlook.based-on-several",
                                         "Based on assumptions {ids} of the register."};
inline constexpr Phrase one_way_lead{
    "outlook.one-way",
    "Each input is changed on its own while the others stay as they are. The gap depends most on "
    "the {input}."};
inline constexpr Phrase fan_lead{
    "outlook.range",
    "With slower or faster growth and trends, within the ranges that are given, the result by "
    "{horizon} could lie anywhere from {lowest} to {highest}. Half of the results are from {low} "
    "to "
    "{high}. This is a range of assumptions and no forecast."};
inline constexpr Phrase shortage_of{"outlook.shortage", "a shortage of {size}{unit}"};
inline constexpr Phrase surplus_of{"outlook.surplus", "a surplus of {size}{unit}"};
inline constexpr Phrase fan_basis{
    "outlook.range-basis",
    "The range comes from {trials} repeated calculations (seed {seed}), each with other values for "
    "growth in demand and the trend of supply, drawn from between their lowest and highest "
    "values.{fixed} All parts of the sector move together. New policies and shocks are not "
    "included. The middle of the results is {middle}, and the estimate itself is {gap}."};
inline constexpr Phrase fan_lopsided{
    "outlook.range-lopsided",
    "The two differ because the ranges reach further to one side of what the estimate assumes than "
    "to the other."};
inline constexpr Phrase fan_fixed{
    "outlook.range-fixed", "There is no range for the {input}{whose}, which stays as it is."};
inline constexpr Phrase back_test_lead{
    "outlook.back-test",
    "We tested the trend on the past. A projection made {span} earlier, from the {trend} before "
    "that, would have been {verdict} by {bias}{unit} ({share}) in all. On average each row of the "
    "table was out by {error}{unit}, or {error_share} of its staff{where}."};
inline constexpr Phrase back_test_right{
    "outlook.back-test-right",
    "We tested the trend on the past. A projection made {span} earlier, from the {trend} before "
    "that, would have been right in all ({bias}{unit}, {share}). On average each row of the table "
    "was out by {error}{unit}, or {error_share} of its staff{where}."};
inline constexpr Phrase back_test_like{"outlook.back-test-like",
                                       "A gap smaller than that could be due to the method alone."};
inline constexpr Phrase back_test_shorter{
    "outlook.back-test-shorter",
    "The gap looks {years} ahead{trend}. This was not tested, so the gap may be out by more."};

// Retention
inline constexpr Phrase turnover_highest{"leavers.highest",
                                         "Turnover is highest among {name}, at {rate}."};
inline constexpr Phrase turnover_known{"leavers.only-one", "Turnover is known for {name}: {rate}."};
inline constexpr Phrase retention_worth{
    "leavers.worth",
    "One percentage point less turnover in every profession would keep {worth} WTE a year in the "
    "sector."};
inline constexpr Phrase retention_missing{
    "leavers.missing", "No turnover or stability figures are given for {names}."};
inline constexpr Phrase retention_none{"leavers.none",
                                       "No retention figures are given for this sector."};
inline constexpr Phrase retention_older{
    "leavers.older",
    "{share_in_words} {name} ({share}) are aged 55 or over, the highest share of any profession "
    "with figures."};
inline constexpr Phrase note_published_turnover{"leavers.note.published",
                                                "Turnover is as published for {period}."};
inline constexpr Phrase note_turnover{"leavers.note.turnover",
                                      "Turnover is leavers from {period} as a share of {mean}."};
inline constexpr Phrase note_joiner_rate{
    "leavers.note.joiners", "The joiner rate is joiners from {period} as a share of {mean}."};
inline constexpr Phrase note_stability{"leavers.note.stability",
                                       "The stability index covers the staff in post on {day}."};
inline constexpr Phrase note_benchmark{"leavers.note.benchmark", "Benchmark: {source}."};
inline constexpr Phrase note_mean{"leavers.note.mean", "Mean staff in post is {mean}."};
inline constexpr Phrase note_published_period{"leavers.note.published-period",
                                              "The published turnover is for {period}."};
inline constexpr Phrase note_ages{"leavers.note.ages", "Ages are those on {day}."};
inline constexpr Phrase note_known_ages{"leavers.note.known-ages",
                                        "Shares are of staff whose age is known."};
inline constexpr Phrase note_temporary{
    "leavers.note.temporary", "The share is of permanent, bank and agency staff together.{day}"};
inline constexpr Phrase note_temporary_day{
    "leavers.note.temporary-day",
    "Bank and agency staff are for {day}, the date nearest to the baseline; staff in post are for "
    "{baseline}."};
inline constexpr Phrase reasons_own{"leavers.reasons",
                                    "The reasons given most often for leaving in {period} were "
                                    "{reasons}."};
inline constexpr Phrase reasons_all{
    "leavers.reasons-all",
    "Across all sectors together, the reasons given most often for leaving in {period} were "
    "{reasons}. There are no figures for single sectors."};
inline constexpr Phrase reasons_sum{
    "leavers.note.reasons-sum",
    "The printed shares do not add up to 100%, because each is rounded."};
inline constexpr Phrase note_unknown_reason{
    "leavers.note.unknown-reason",
    "Share of all leavers. The other shares are of leavers whose reason is known."};

// Monthly figures
inline constexpr Phrase months_signal{"months.signal",
                                      "Some months differ by more than chance would explain."};
inline constexpr Phrase months_no_signal{
    "months.no-signal",
    "No month stands out from the others by more than chance would explain. That does not show "
    "that nothing has changed."};
inline constexpr Phrase months_outside{"months.outside", "{months} {are} outside the usual range."};
inline constexpr Phrase months_trend{
    "months.trend",
    "{months} {belong} to a run of {length} or more months that rise or fall "
    "without a break."};
inline constexpr Phrase months_two_in_three{
    "months.two-in-three",
    "Two of three months in a row are close to the edge of the usual range: {months}."};
inline constexpr Phrase months_shift{
    "months.shift",
    "{months} {belong} to a run of {length} or more months on the same side of the "
    "average."};
inline constexpr Phrase months_rebase{
    "months.rebase", "From {month} on the average and usual range are worked out again: {reason}."};
inline constexpr Phrase months_rebase_short{
    "months.rebase-short",
    "From {month} on there are too few months for an average and a usual range: {reason}."};
inline constexpr Phrase months_without{"months.without", "Months without a figure are left out."};
inline constexpr Phrase months_holes{
    "months.holes", "A month counts only if every group has a figure; there is none for {holes}."};
inline constexpr Phrase months_provisional{
    "months.provisional",
    "There are fewer than 13 months{since}, so the usual range may still "
    "change."};
inline constexpr Phrase months_withheld{
    "months.withheld",
    "{title}, {groups}: no chart is drawn, because figures of some months are withheld. An average "
    "of the other months would mislead."};
inline constexpr Phrase months_no_verdict{"months.no-verdict",
                                          "Too few months to say: {number} are needed"};
inline constexpr Phrase months_rules{
    "months.rules",
    "The usual range ends at {factor} times the average change from one month to the next, above "
    "and below the average ({name}{changed}).{screen}{fixed}{signs}"};
inline constexpr Phrase months_screen{
    "months.rules-screen", "Changes of {factor} times the average change or more do not count."};
inline constexpr Phrase months_fixed{"months.rules-fixed",
                                     "It is fixed by the first {months} months."};
inline constexpr Phrase months_signs{
    "months.rules-signs",
    "A month stands out if it is outside this range, or if it belongs to {trend} months that rise "
    "or fall without a break or to {run} on the same side of the average{close}."};

}  // namespace muster::sdk::sentences
