// SPDX-License-Identifier: MIT
// The sentences about all sectors together. templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::totals::sentences {

inline constexpr Phrase lead{
    "all-sectors.lead",
    "If nothing changes, {sectors} will be short of {shortfall} WTE staff by {horizon}. "
    "Of the {all} professions with an estimate, {count} fall short."};
inline constexpr Phrase lead_none{
    "all-sectors.lead-none",
    "If nothing changes, none of the {all} professions with an estimate falls short by {horizon}."};
inline constexpr Phrase lead_net{
    "all-sectors.lead-net",
    "A surplus in one profession does not fill the posts of another. With surpluses set against "
    "shortfalls, the net gap would be {gap} WTE."};
inline constexpr Phrase lead_net_surplus{
    "all-sectors.lead-net-surplus",
    "A surplus in one profession does not fill the posts of another. With surpluses set against "
    "shortfalls, there would be {gap} WTE to spare."};
inline constexpr Phrase lead_unknown{
    "all-sectors.lead-unknown",
    "For {unknown} professions there is no vacancy figure, so the real gap is most likely larger."};
inline constexpr Phrase posts{
    "all-sectors.posts",
    "{sector} counts posts: it will be short of {shortfall} of them by its own "
    "horizon."};
inline constexpr Phrase card_shortfalls{"all-sectors.card.shortfalls",
                                        "The professions that are short of staff, added up"};
inline constexpr Phrase card_net{"all-sectors.card.net",
                                 "Shortfalls less the surpluses of other professions"};
inline constexpr Phrase scope_without{"all-sectors.card.without", "Without {sectors}"};
inline constexpr Phrase scope_posts{"all-sectors.card.posts", "{sector}, to its own horizon"};
inline constexpr Phrase note_unknown_vacancies{
    "all-sectors.note.unknown-vacancies",
    "For some professions there is no vacancy figure, so the real gap is most likely larger than "
    "shown."};
inline constexpr Phrase note_unknown_sum{
    "all-sectors.note.unknown-sum",
    "The total of {measures} leaves out {sectors}, where it is not known."};
inline constexpr Phrase note_failed{
    "all-sectors.note.failed",
    "The totals leave out {sectors}, whose figures could not be produced."};
inline constexpr Phrase note_posts{
    "all-sectors.note.posts",
    "{sectors} {are} counted in posts, which cannot be added to whole-time equivalents."};
inline constexpr Phrase rounding{"note.rounding", "Figures may not sum because of rounding."};
inline constexpr Phrase no_posts{"all-sectors.no-posts", "No sector counts posts."};
inline constexpr Phrase no_gap{"all-sectors.no-gap", "No gap could be estimated."};
inline constexpr Phrase no_shortfall{"all-sectors.no-shortfall", "No profession falls short."};
inline constexpr Phrase no_ranking{"all-sectors.no-ranking",
                                   "Shortfalls are not known, because no gap is known."};
inline constexpr Phrase no_scenario{"all-sectors.no-scenario",
                                    "No scenario is given for all sectors."};
inline constexpr Phrase note_need{
    "all-sectors.note.need",
    "The staff needed are staff in post and forecast demand together, in the sectors that count "
    "whole-time equivalents. Scenarios that only some of them have are shown with those sectors."};
inline constexpr Phrase note_nobody_leaves{
    "all-sectors.note.nobody-leaves",
    "Worked out as if nobody who is kept or recruited leaves again. Some will, so the effect will "
    "be smaller than shown."};

}  // namespace muster::totals::sentences
