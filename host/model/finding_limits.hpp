// SPDX-License-Identifier: MIT
// How much the findings of one sector may contain. The reader of findings refuses more and names
// the limit. plugins/sdk/findings.md lists the same numbers for authors (a test compares the two).
// Each limit is several times what muster's largest sector uses.
#pragma once

#include <cstddef>
#include <cstdint>

namespace muster::model::finding_limits {

// ---- the JSON document

inline constexpr std::size_t bytes = std::size_t{64} << 20;
inline constexpr std::size_t depth = 12;            ///< the documented form needs 9
inline constexpr std::size_t values = 10'000'000;   ///< most are row numbers of a large table
inline constexpr std::size_t containers = 500'000;  ///< lists and objects
/// Members of one object; the documented ones have 14.
inline constexpr std::size_t members = 50;

// ---- figures

inline constexpr std::size_t figures = 100'000;
/// Figures of one measure that the host adds up over sectors, most of them of single professions.
inline constexpr std::size_t summed_figures = 1'000;
inline constexpr std::size_t figure_inputs = 100;   ///< tables from which one figure was calculated
inline constexpr std::size_t all_inputs = 500'000;  ///< the sum of these over all figures
inline constexpr std::size_t figure_id = 200;       ///< bytes
inline constexpr std::uint64_t decimals = 6;        ///< digits after the point
/// This is far beyond any workforce. A larger number would have more digits than fit into a column.
inline constexpr double largest_value = 1e36;
/// A value that is nearer to 0 is a rounding error of a subtraction, and is read as 0.
inline constexpr double smallest_value = 1e-12;

// ---- sections and what is printed in them

inline constexpr std::size_t sections = 50;
inline constexpr std::size_t blocks = 500;     ///< of one section
/// Parts of a sentence, items of a list, key figures.
inline constexpr std::size_t parts = 500;
inline constexpr std::size_t columns = 30;     ///< of a table: a page has no room for more
inline constexpr std::size_t rows = 10'000;    ///< of a table
inline constexpr std::size_t notes = 200;      ///< of a table
inline constexpr std::size_t series = 20;      ///< of a chart
inline constexpr std::size_t points = 5'000;   ///< of a series
inline constexpr std::size_t cells = 100'000;  ///< cells of all tables and points of all charts
inline constexpr std::size_t text = 10'000;    ///< bytes of one text
inline constexpr std::size_t title = 500;      ///< bytes of a title, caption or label
inline constexpr std::size_t word = 200;       ///< letters between two spaces
inline constexpr std::size_t all_text = std::size_t{4} << 20;  ///< bytes in all sections

}  // namespace muster::model::finding_limits
