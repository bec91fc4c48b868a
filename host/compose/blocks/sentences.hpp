// SPDX-License-Identifier: MIT
// The sentences that compose itself puts into a document. templates/sentences.md lists them for
// editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::compose::sentences {

inline constexpr Phrase gap_changed{
    "changes.gap",
    "In the {professions} professions that both editions can compare, the net gap was {then} WTE "
    "in "
    "the edition of {month} and is {now} WTE in this one, a change of {change} WTE."};
inline constexpr Phrase gap_split{
    "changes.gap-split",
    "Each edition looks ahead to its own horizon. The change is divided among its causes: staff in "
    "post, vacancies, growth in demand and the trend of staff. A minus sign means that the "
    "shortfall became larger."};
inline constexpr Phrase became_known{
    "changes.note.became-known",
    "Vacancies were not known before. Those that are known now count as a change."};
inline constexpr Phrase not_split{
    "changes.note.not-split", "The figures that the change could be traced to are not complete."};
inline constexpr Phrase data_missing{"note.data-missing",
                                     "Some of the data behind this row are missing."};
inline constexpr Phrase unknown{"note.unknown", "– No figure is available."};
inline constexpr Phrase withheld{"note.withheld",
                                 "[c] Withheld, so that nobody can be identified."};
inline constexpr Phrase not_applicable{"note.not-applicable", "[z] Does not apply."};
inline constexpr Phrase rounded{"note.rounded",
                                "Counts are rounded, so that nobody can be identified."};
inline constexpr Phrase rounding{"note.rounding", "Figures may not sum because of rounding."};
inline constexpr Phrase left_out_of_total{"note.left-out",
                                          "Rows without a figure are left out of the total."};

inline constexpr Phrase trend{"sparkline.title", "Trend"};
inline constexpr Phrase trend_ends{"sparkline.ends",
                                   "From {first} ({from}) to {last} ({to}); lowest {low} "
                                   "({low_at}), highest {high} ({high_at})"};
inline constexpr Phrase trend_one{"sparkline.one", "{first} ({from}) only"};
inline constexpr Phrase trend_unknown{"sparkline.unknown", "; {count} of {all} not known"};
inline constexpr Phrase trend_none{"sparkline.none", "Not known"};

inline constexpr Phrase for_all_groups{"gantt.for-all", "For all"};

inline constexpr Phrase missing{"missing.title", "{sector}: {section} could not be produced"};
inline constexpr Phrase sector_annex{"sector.annex",
                                     "The figures in full are in the annex on {sector}."};

}  // namespace muster::compose::sentences
