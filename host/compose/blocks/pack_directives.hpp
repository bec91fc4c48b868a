// SPDX-License-Identifier: MIT
// The directives that committee papers are made with: parts of a pack, numbered paragraphs, cover
// sheets, pages of other PDFs.
#pragma once

#include <optional>

#include "compose/blocks/composition.hpp"
#include "compose/markdown/directive.hpp"

namespace muster::compose {

document::Part pack_part(Composition& composition, const Directive& directive,
                         document::Blocks content);

/// Top-level paragraphs become items of ordered lists that number on over headings and tables; a
/// list goes with the paragraph before it. Equal `series=` number on from each other.
document::Blocks numbered_paragraphs(Composition& composition, const Directive& directive,
                                     document::Blocks content);

/// One item of an ordered list, with the number that `number=` gives it, such as 9 or 7a. Items
/// that follow each other make one list at the end of `out`.
void add_item(Composition& composition, const Directive& directive, document::Blocks content,
              document::Source source, document::Blocks& out);

/// A list whose items begin with a bold label as a table of labels and values; nothing, and an
/// error, where it holds anything else.
std::optional<document::Table> record_table(Composition& composition, const Directive& directive,
                                            document::Blocks content);

document::IncludedPdf included_pdf(const Composition& composition, const Directive& directive);

}  // namespace muster::compose
