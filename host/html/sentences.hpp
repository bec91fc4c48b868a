// SPDX-License-Identifier: MIT
// The texts that web pages add to a document. templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::html::sentences {

inline constexpr Phrase skip{"web.skip", "Skip to main content"};
inline constexpr Phrase breadcrumb{"web.breadcrumb", "Breadcrumb"};
inline constexpr Phrase contents{"web.contents", "Contents"};
inline constexpr Phrase tables{"web.tables", "List of tables ({count})"};
inline constexpr Phrase figures{"web.figures", "List of figures ({count})"};
inline constexpr Phrase to_top{"web.to-top", "Back to top"};

inline constexpr Phrase status{"web.status", "Status"};
inline constexpr Phrase version{"web.version", "Version"};
inline constexpr Phrase published{"web.published", "Published"};
inline constexpr Phrase updated{"web.updated", "Last updated"};
inline constexpr Phrase corrected{"web.corrected", "Corrected"};
inline constexpr Phrase correction{"web.correction", "{date}: {why}"};
inline constexpr Phrase next_review{"web.next-review", "Next review"};
inline constexpr Phrase owner{"web.owner", "Owner"};
inline constexpr Phrase contact{"web.contact", "Contact"};

inline constexpr Phrase pdf{"web.pdf", "Download as PDF"};
inline constexpr Phrase whole{"web.whole", "Whole document on one page"};
inline constexpr Phrase by_chapter{"web.by-chapter", "Read chapter by chapter"};
inline constexpr Phrase data{"web.data", "Data"};
inline constexpr Phrase all_forms{"web.all-forms", "All forms"};
inline constexpr Phrase one_page{"web.one-page", "1 page"};
inline constexpr Phrase pages{"web.pages", "{count} pages"};

inline constexpr Phrase chapters{"web.chapters", "Chapters"};
inline constexpr Phrase previous_chapter{"web.previous-chapter", "Previous chapter"};
inline constexpr Phrase next_chapter{"web.next-chapter", "Next chapter"};

inline constexpr Phrase data_of_table{"web.data-of-table", "Data of {table} (CSV)"};
inline constexpr Phrase data_of_figure{"web.data-of-figure", "Data of {figure} as a table"};
inline constexpr Phrase figure_data{"web.figure-data", "Data of {figure}: {caption}"};
inline constexpr Phrase picture_of{"web.picture-of", "Picture of {figure}:"};
inline constexpr Phrase picture_as{"web.picture-as", "{figure} as"};
inline constexpr Phrase this_table{"web.this-table", "this table"};
inline constexpr Phrase this_figure{"web.this-figure", "this figure"};
inline constexpr Phrase source{"web.source", "Source:"};
inline constexpr Phrase credit{"web.credit", "Picture: {credit}"};

inline constexpr Phrase notes{"web.notes", "Notes"};
inline constexpr Phrase note{"web.note", "Note"};
inline constexpr Phrase back_to_mark{"web.back-to-mark", "Back to mark {number}"};
inline constexpr Phrase single_page{"web.single-page", "Page {number}"};
inline constexpr Phrase page_range{"web.page-range", "Pages {first} to {last}"};
inline constexpr Phrase part_as_pdf{"web.part-as-pdf", "{title} as PDF"};

inline constexpr Phrase feedback{"web.feedback",
                                 "Is something on this page wrong, missing or hard to use?"};
inline constexpr Phrase give_feedback{"web.give-feedback", "Give feedback"};
inline constexpr Phrase or_contact{"web.or-contact", ", or contact"};
inline constexpr Phrase all_documents{"web.all-documents", "All documents"};
inline constexpr Phrase statement{"web.statement", "Accessibility statement"};
inline constexpr Phrase privacy{"web.privacy", "Privacy notice"};
inline constexpr Phrase licensed{"web.licensed", "Licensed under the"};
inline constexpr Phrase licence_except{"web.licence-except", ", except where stated otherwise."};
inline constexpr Phrase imprint{"web.imprint", "{organisation}. {title}, {date}."};
inline constexpr Phrase imprint_version{"web.imprint-version",
                                        "{organisation}. {title}, version {version}, {date}."};

}  // namespace muster::html::sentences
