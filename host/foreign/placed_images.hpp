// SPDX-License-Identifier: MIT
// Finds the pictures of a PDF and how large its pages show them.
#pragma once

#include <cstdint>
#include <map>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// A picture that content paints, directly or in forms.
struct PlacedImage {
  double dots_per_inch = 0;  ///< where it is shown largest; the smaller of its two directions
  std::uint32_t page = 0;    ///< the first page that shows it, from 0
};

/// Returns the pictures that pages paint, by their objects. Those that only patterns paint are left
/// out. Throws Unfit if content can't be read.
std::map<QPDFObjGen, PlacedImage> placed_images(QPDF& pdf);

}  // namespace muster::foreign
