// SPDX-License-Identifier: MIT
#pragma once

#include "base/location.hpp"
#include "document/node.hpp"
#include "layout/layout.hpp"

namespace muster::app {

/// Reports a document with more lines than its pages hold, and where the excess begins.
void tell_too_long(const document::Document& document, const layout::LayoutResult& pages,
                   Diagnostics& diagnostics);

}  // namespace muster::app
