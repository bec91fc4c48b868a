// SPDX-License-Identifier: MIT
#include "theme/theme_fields.hpp"

#include <cmath>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"

namespace muster::theme {
namespace {

constexpr double for_text = 4.5;
constexpr double for_graphics = 3.0;

struct Pair {
  Role front, back;
  double least;
};

constexpr Pair pairs[] = {
    {Role::text, Role::page, for_text},
    {Role::muted_text, Role::page, for_text},
    {Role::heading, Role::page, for_text},
    {Role::link, Role::page, for_text},
    {Role::accent_text, Role::accent, for_text},
    {Role::table_head_text, Role::table_head, for_text},
    {Role::text, Role::table_stripe, for_text},
    {Role::link, Role::table_stripe, for_text},
    {Role::text, Role::box, for_text},
    {Role::muted_text, Role::box, for_text},
    {Role::heading, Role::box, for_text},
    {Role::link, Role::box, for_text},
    {Role::text, Role::key_figure, for_text},
    {Role::muted_text, Role::key_figure, for_text},
    {Role::heading, Role::key_figure, for_text},
    {Role::text, Role::red, for_text},
    {Role::text, Role::amber, for_text},
    {Role::text, Role::green, for_text},
    {Role::text, Role::blue, for_text},
    {Role::accent, Role::page, for_graphics},
    {Role::box_border, Role::page, for_graphics},
    {Role::box_border, Role::box, for_graphics},
    {Role::series_1, Role::page, for_graphics},
    {Role::series_2, Role::page, for_graphics},
    {Role::series_3, Role::page, for_graphics},
    {Role::series_4, Role::page, for_graphics},
    {Role::series_5, Role::page, for_graphics},
    {Role::series_6, Role::page, for_graphics},
    {Role::negative, Role::page, for_graphics},
    {Role::positive, Role::page, for_graphics},
    {Role::limit, Role::page, for_graphics},
    {Role::spc_common, Role::page, for_graphics},
    {Role::spc_improvement, Role::page, for_graphics},
    {Role::spc_concern, Role::page, for_graphics},
    {Role::spc_neutral, Role::page, for_graphics},
    {Role::spc_target, Role::page, for_graphics},
};

Colour colour(const Palette& palette, Role role) { return palette[static_cast<std::size_t>(role)]; }

/// The ratio, rounded down: 4.496 must not appear as 4.50 in a message that says it is too small.
std::string ratio_text(double ratio) {
  return format_number(std::floor(ratio * 100) / 100, {.decimals = 2}) + ":1";
}

std::string named(const Palette& palette, Role role) {
  return std::string(role_name(role)) + " " + hex(colour(palette, role));
}

}  // namespace

void check_contrast(const Palette& palette, std::string_view palette_name,
                    const PalettePlaces& places, Diagnostics& diagnostics) {
  for (const Pair& pair : pairs) {
    const double ratio = contrast(colour(palette, pair.front), colour(palette, pair.back));
    if (ratio >= pair.least) continue;
    diagnostics.error(code::theme_contrast, places[static_cast<std::size_t>(pair.front)],
                      "in the " + std::string(palette_name) + " palette " +
                          named(palette, pair.front) + " on " + named(palette, pair.back) +
                          " has a contrast of " + ratio_text(ratio) + ", but " +
                          (pair.least == for_text ? "text needs" : "graphics need") + " at least " +
                          format_number(pair.least, {.decimals = 1}) + ":1",
                      {"make one of the two darker or lighter"});
  }
}

}  // namespace muster::theme
