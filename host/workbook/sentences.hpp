// SPDX-License-Identifier: MIT
// The texts that are printed in workbooks. templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::workbook::sentences {

inline constexpr Phrase cover{"workbook.cover", "Cover"};
inline constexpr Phrase contents{"workbook.contents", "Contents"};
inline constexpr Phrase notes{"workbook.notes", "Notes"};
inline constexpr Phrase notes_title{"workbook.notes-title", "Notes and symbols"};

inline constexpr Phrase about{"workbook.about",
                              "This workbook contains the figures and words of the tables, charts "
                              "and diagrams of “{title}”, published by {organisation}."};
inline constexpr Phrase status{"workbook.status", "Status: {status}"};
inline constexpr Phrase version{"workbook.version", "Version: {version}"};
inline constexpr Phrase published{"workbook.published", "Published: {date}"};
inline constexpr Phrase owner{"workbook.owner", "Owner: {owner}"};
inline constexpr Phrase contact{"workbook.contact", "Contact: {contact}"};
inline constexpr Phrase synthetic{"workbook.synthetic",
                                  "Synthetic data: some figures were made up for illustration, "
                                  "because no source has them. The column “Basis” and the notes "
                                  "of a table say which."};
inline constexpr Phrase to_contents{"workbook.to-contents", "Go to the contents"};
inline constexpr Phrase to_notes{"workbook.to-notes", "Go to the notes and symbols"};

inline constexpr Phrase one_table{"workbook.one-table", "This sheet contains one table."};
inline constexpr Phrase no_rows{"workbook.no-rows", "This table has no rows."};
inline constexpr Phrase symbols{"workbook.symbols",
                                "The sheet “Notes” explains notes and symbols in square brackets."};
inline constexpr Phrase blanks{"workbook.blanks",
                               "Blank cells are blank in the document too: it has no words there."};
inline constexpr Phrase partial{"workbook.partial",
                                "A sheet has no room for all of this table: the file “{file}” has "
                                "what is missing here."};
inline constexpr Phrase source{"workbook.source", "Source: {source}"};

inline constexpr Phrase sheet{"workbook.sheet", "Sheet"};
inline constexpr Phrase title{"workbook.title", "Title"};
inline constexpr Phrase data_file{"workbook.data-file", "File with the same data"};
inline constexpr Phrase mark{"workbook.mark", "Note or symbol"};
inline constexpr Phrase meaning{"workbook.meaning", "Meaning"};
inline constexpr Phrase used_in{"workbook.used-in", "Used in"};
inline constexpr Phrase basis{"workbook.basis", "Basis"};
inline constexpr Phrase no_basis{"workbook.no-basis", "not stated"};
inline constexpr Phrase no_note{"workbook.no-note", "no note"};

inline constexpr Phrase unknown{"workbook.unknown", "No figure is available."};
inline constexpr Phrase withheld{"workbook.withheld",
                                 "The figure is withheld, so that nobody can be identified."};
inline constexpr Phrase not_applicable{
    "workbook.not-applicable", "There can be no figure, because the measure doesn’t apply."};

}  // namespace muster::workbook::sentences
