// SPDX-License-Identifier: MIT
// What a page's dictionary says of the page, by the rules of ISO 32000-1.
#pragma once

#include <vector>

#include "foreign/page_box.hpp"
#include "foreign/qpdf.hpp"

namespace muster::foreign {

/// What an array holds, or the one object in its place, or nothing for null.
std::vector<Handle> items_of(Handle list);

/// A page's entry, its own or that of the nearest node above which has one.
Handle inherited(Handle page, const char* key);

/// What is seen of the page: its crop box, cut to its media box (ISO 32000-1, 14.11.2); Letter
/// where it does not say.
Box box_of(Handle page);

/// 0, 90, 180 or 270: clockwise.
int rotation_of(Handle page);

/// How many points a unit of the page is; 1 where it does not say.
double unit_of(Handle page);

}  // namespace muster::foreign
