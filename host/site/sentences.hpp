// SPDX-License-Identifier: MIT
// The sentences and labels of the index and of the accessibility statement. templates/sentences.md
// lists them for editors. The United Kingdom's regulations prescribe some of the statement's
// sentences (see accessibility_statement.hpp).
#pragma once

#include "base/phrase.hpp"

namespace muster::site::sentences {

inline constexpr Phrase statement{"statement.title", "Accessibility statement"};
inline constexpr Phrase applies{"statement.applies",
                                "This accessibility statement applies to the web pages and PDFs of "
                                "“{edition}”, published by {organisation}."};
inline constexpr Phrase committed{"statement.committed",
                                  "{organisation} is committed to making its website accessible, "
                                  "in accordance with {regulations}."};
inline constexpr Phrase regulations{"statement.regulations",
                                    "the Public Sector Bodies (Websites and Mobile Applications) "
                                    "(No. 2) Accessibility Regulations 2018"};
inline constexpr Phrase standard{"statement.standard",
                                 "the Web Content Accessibility Guidelines version 2.2 AA "
                                 "standard"};
inline constexpr Phrase status{"statement.status", "Compliance status"};
inline constexpr Phrase full{"statement.full", "This website is fully compliant with {standard}."};
inline constexpr Phrase partial{"statement.partial",
                                "This website is partially compliant with {standard}{reasons}"};
inline constexpr Phrase none{"statement.none",
                             "This website is not compliant with {standard}{reasons}"};
inline constexpr Phrase not_assessed{"statement.not-assessed",
                                     "How far this website complies with {standard} has not been "
                                     "assessed yet."};
inline constexpr Phrase due_to_both{"statement.due-to-both",
                                    ", due to the non-compliances and the exemptions listed "
                                    "below."};
inline constexpr Phrase due_to_failures{"statement.due-to-failures",
                                        ", due to the non-compliances listed below."};
inline constexpr Phrase due_to_exemptions{"statement.due-to-exemptions",
                                          ", due to the exemptions listed below."};
inline constexpr Phrase content{"statement.content", "Non-accessible content"};
inline constexpr Phrase content_lead{"statement.content-lead",
                                     "The content listed below is non-accessible for the following "
                                     "reasons."};
inline constexpr Phrase non_compliance{"statement.non-compliance",
                                       "Non-compliance with the accessibility regulations"};
inline constexpr Phrase supplied{"statement.supplied",
                                 "These PDFs include files as they were supplied, which do not "
                                 "meet the standard PDF/UA-1. Ask us for the content of such a "
                                 "file in another form."};
inline constexpr Phrase burden{"statement.burden", "Disproportionate burden"};
inline constexpr Phrase out_of_scope{"statement.out-of-scope",
                                     "Content that’s not within the scope of the accessibility "
                                     "regulations"};
inline constexpr Phrase improvements{"statement.improvements",
                                     "What we’re doing to improve accessibility"};
inline constexpr Phrase contact{"statement.contact", "Feedback and contact information"};
inline constexpr Phrase contact_ask{"statement.contact-ask",
                                    "If you find a problem that is not listed on this page, or "
                                    "need a document in another form such as large print, easy "
                                    "read, audio or Braille, contact"};
inline constexpr Phrase contact_us{"statement.contact-us", "us"};
inline constexpr Phrase contact_say{"statement.contact-say",
                                    ". Say which document it is and what you need."};
inline constexpr Phrase answer{"statement.answer", "We will answer within {time}."};
inline constexpr Phrase enforcement{"statement.enforcement", "Enforcement procedure"};
inline constexpr Phrase enforces{"statement.enforces",
                                 "{body} is responsible for enforcing {regulations} (the "
                                 "‘accessibility regulations’). If you’re not happy with how we "
                                 "respond to your complaint, contact the"};
inline constexpr Phrase ehrc{"statement.ehrc", "The Equality and Human Rights Commission (EHRC)"};
inline constexpr Phrase eass{"statement.eass", "Equality Advisory and Support Service (EASS)"};
inline constexpr Phrase ecni{"statement.ecni",
                             "The Equality Commission for Northern Ireland (ECNI)"};
inline constexpr Phrase ecni_name{"statement.ecni-name",
                                  "Equality Commission for Northern Ireland"};
inline constexpr Phrase preparation{"statement.preparation",
                                    "Preparation of this accessibility statement"};
inline constexpr Phrase prepared{"statement.prepared", "This statement was prepared on {date}."};
inline constexpr Phrase reviewed{"statement.reviewed", "It was last reviewed on {date}."};
inline constexpr Phrase tested{"statement.tested",
                               "This website was last tested on {date} against {standard}."};
inline constexpr Phrase tested_by{"statement.tested-by", "The test was carried out by {name}."};

inline constexpr Phrase print_copy{"form.print-copy", "For the printer: {title}"};
inline constexpr Phrase tablet_copy{"form.tablet-copy", "For tablets: {title}"};
inline constexpr Phrase item_of_supplement{"form.item-of-supplement",
                                           "{title} (supplementary pack {number})"};
inline constexpr Phrase full_form{"form.full", "Full document"};
inline constexpr Phrase summary_form{"form.summary", "Summary"};
inline constexpr Phrase summary_pdf{"form.summary-pdf", "Summary as PDF"};
inline constexpr Phrase large_print_pdf{"form.large-print-pdf", "Large print as PDF"};
inline constexpr Phrase large_print_form{"form.large-print", "Large print"};
inline constexpr Phrase word_form{"form.word", "Word document"};
inline constexpr Phrase slides_form{"form.slides", "Slides (PDF)"};

inline constexpr Phrase workbook_form{"form.workbook", "Tables as workbook (Excel)"};
inline constexpr Phrase ods_form{"form.ods", "Tables as workbook (OpenDocument)"};

inline constexpr Phrase documents{"index.documents", "Documents"};
inline constexpr Phrase draft{"index.draft", "Draft, {date}."};
inline constexpr Phrase published{"index.published", "Published {date}."};
inline constexpr Phrase corrected{"index.corrected", "Corrected {date}: {why}"};
inline constexpr Phrase corrected_files{"index.corrected-files", "Files: {files}"};
inline constexpr Phrase holds_more{"index.holds-more",
                                   "It contains material that is not for publication."};
inline constexpr Phrase same_as_public{"index.same", "It is the same as the public one."};
inline constexpr Phrase missing{"index.missing", "Sections missing"};
inline constexpr Phrase missing_names{"index.missing-names",
                                      "These sections could not be produced: {names}."};
inline constexpr Phrase data{"index.data", "Data behind the tables and charts"};
inline constexpr Phrase workbook{"index.workbook", "All tables as a workbook (Excel)"};
inline constexpr Phrase ods{"index.ods", "All tables as a workbook (OpenDocument)"};
inline constexpr Phrase data_archive{"index.data-archive", "All data files in one archive (zip)"};
inline constexpr Phrase twin{"index.twin", "Text and tables as Markdown"};
inline constexpr Phrase accessibility{"index.accessibility", "Accessibility"};
inline constexpr Phrase see{"index.see", "The"};
inline constexpr Phrase statement_link{"index.statement", "accessibility statement"};
inline constexpr Phrase statement_says{"index.statement-says",
                                       "says how far these documents can be used by everybody, and "
                                       "whom to ask for another form."};
inline constexpr Phrase pdf{"index.pdf", "{title}, PDF"};
inline constexpr Phrase word{"index.word", "{title}, Word document"};
inline constexpr Phrase slides{"index.slides", "{title}, slides (PDF)"};
inline constexpr Phrase web_page{"index.web-page", "{title}, web page"};
inline constexpr Phrase large_print{"index.large-print", ", large print"};
inline constexpr Phrase summary{"index.summary", ", summary"};
inline constexpr Phrase one_page{"index.one-page", ", 1 page"};
inline constexpr Phrase pages{"index.pages", ", {count} pages"};
inline constexpr Phrase not_accessible{"index.not-accessible", ": not fully accessible"};

inline constexpr Phrase llms_texts{"llms.texts", "Documents as Markdown"};
inline constexpr Phrase llms_data{"llms.data", "Data behind the tables and charts"};
inline constexpr Phrase llms_figures{
    "llms.figures",
    "Figures in an element with the attribute data-figure can be traced: quote them with this id. "
    "In tables [x] is not known, [c] is withheld and [z] does not apply; none of them is zero."};

inline constexpr Phrase changes{"index.changes", "What changed since the previous edition"};
inline constexpr Phrase compared{"index.compared", "Compared with {edition} (figures at {month}):"};
inline constexpr Phrase compared_version{
    "index.compared-version", "Compared with {edition}, version {version} (figures at {month}):"};
inline constexpr Phrase largest{"index.largest", "The largest changes:"};
inline constexpr Phrase gap_then_now{"index.gap-then-now",
                                     "{who}: estimated gap then {then}, now {now} {unit}"};
inline constexpr Phrase no_change{"index.no-change", "no estimated gap and no action differs"};
inline constexpr Phrase gap_worse{"index.gap-worse", "1 estimated gap is worse than it was"};
inline constexpr Phrase gaps_worse{"index.gaps-worse",
                                   "{count} estimated gaps are worse than they were"};
inline constexpr Phrase gap_better{"index.gap-better", "1 estimated gap is better than it was"};
inline constexpr Phrase gaps_better{"index.gaps-better",
                                    "{count} estimated gaps are better than they were"};
inline constexpr Phrase vacancy_found{"index.vacancy-found",
                                      "1 profession has a vacancy figure that it did not have"};
inline constexpr Phrase vacancies_found{
    "index.vacancies-found", "{count} professions have a vacancy figure that they did not have"};
inline constexpr Phrase action_new{"index.action-new", "1 action is new"};
inline constexpr Phrase actions_new{"index.actions-new", "{count} actions are new"};
inline constexpr Phrase action_finished{"index.action-finished", "1 action is finished"};
inline constexpr Phrase actions_finished{"index.actions-finished", "{count} actions are finished"};
inline constexpr Phrase action_gone{"index.action-gone", "1 action is no longer listed"};
inline constexpr Phrase actions_gone{"index.actions-gone", "{count} actions are no longer listed"};
inline constexpr Phrase action_changed{"index.action-changed", "1 action has changed"};
inline constexpr Phrase actions_changed{"index.actions-changed", "{count} actions have changed"};

}  // namespace muster::site::sentences
