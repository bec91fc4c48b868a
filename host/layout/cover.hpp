// SPDX-License-Identifier: MIT
// The title page, and the masthead of a document without a title page.
#pragma once

#include "layout/block_context.hpp"

namespace muster::layout {

/// Sets a title page in the style of the theme: the edition's own title first, then the
/// publication's, the variant, organisation and date, with `notices` under them and the partners'
/// logos at the foot. `reserved`: points at the page's foot that are left free for contents.
void set_cover(BlockContext& blocks, Paginator& pages, const document::Blocks& notices,
               TagId parent, double reserved);

/// Sets titles, organisation and date at the head of the first page of a document without contents.
void set_masthead(BlockContext& blocks, TagId parent);

}  // namespace muster::layout
