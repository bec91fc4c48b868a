// SPDX-License-Identifier: MIT
// The directives for committee papers: parts of a pack, numbered paragraphs, cover sheets, pages of
// other PDFs.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

document::Part pack_part(const DirectiveCall& call, document::Blocks content);

/// Turns top-level paragraphs into items of ordered lists. The numbers continue over headings and
/// tables, and a list belongs to the paragraph before it. Directives with the same `series=`
/// continue each other's numbers.
document::Blocks numbered_paragraphs(const DirectiveCall& call, document::Blocks content);

/// Adds one item of an ordered list, with the number that `number=` gives it, such as 9 or 7a.
/// Successive items form one list at the end of `out`.
void add_item(const DirectiveCall& call, document::Blocks content, document::Blocks& out);

/// Turns a list whose items begin with a bold label into labels and values. Returns nothing, after
/// an error, if `content` is anything else.
std::optional<document::Definitions> record_of(const DirectiveCall& call, document::Blocks content);

document::IncludedPdf included_pdf(const DirectiveCall& call);

}  // namespace muster::compose
