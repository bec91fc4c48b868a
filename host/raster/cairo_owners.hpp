// SPDX-License-Identifier: MIT
// Owners of Cairo's objects.
#pragma once

#include <cairo.h>

#include <memory>

#include "base/destroy.hpp"

namespace muster::raster {

using Surface = std::unique_ptr<cairo_surface_t, Destroy<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Destroy<cairo_destroy>>;

}  // namespace muster::raster
