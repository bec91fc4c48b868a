// SPDX-License-Identifier: MIT
// The yardstick of benchmarks that read tables: libcsv alone, with a group-and-sum so that the
// cells are looked at. Nothing is checked, nothing is kept.
#pragma once

#include <csv.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"

namespace muster::bench {

/// The columns that are looked at, from 0.
struct Cells {
  std::size_t sector = 0, profession = 0, fte = 0;
};

/// The work of the yardstick: FTE in hundredths, added up by sector and profession in a small open
/// table. Nothing is checked, nothing is kept.
struct Alone {
  struct Slot {
    std::string sector;
    std::string profession;
    std::int64_t hundredths = 0;
  };
  Cells cells;
  std::size_t cell = 0;
  std::size_t rows = 0;
  char sector[64] = {};
  char profession[64] = {};
  std::size_t sector_size = 0;
  std::size_t profession_size = 0;
  std::int64_t hundredths = 0;
  std::vector<Slot> slots = std::vector<Slot>(1024);
};

inline std::int64_t hundredths_of(std::string_view text) {
  std::int64_t value = 0;
  for (char c : text) {
    if (c != '.') value = value * 10 + (c - '0');
  }
  return value;
}

inline void alone_cell(void* text, std::size_t size, void* into) {
  auto& alone = *static_cast<Alone*>(into);
  std::size_t cell = alone.cell++;
  if (cell == alone.cells.sector)
    std::memcpy(alone.sector, text, alone.sector_size = std::min<std::size_t>(size, 64));
  else if (cell == alone.cells.profession)
    std::memcpy(alone.profession, text, alone.profession_size = std::min<std::size_t>(size, 64));
  else if (cell == alone.cells.fte)
    alone.hundredths = hundredths_of({static_cast<const char*>(text), size});
}

inline void alone_row(int, void* into) {
  auto& alone = *static_cast<Alone*>(into);
  alone.cell = 0;
  if (alone.rows++ == 0) return;
  std::string_view sector(alone.sector, alone.sector_size);
  std::string_view profession(alone.profession, alone.profession_size);
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::memcpy(&first, alone.sector, std::min<std::size_t>(sector.size(), 8));
  std::memcpy(&second, alone.profession, std::min<std::size_t>(profession.size(), 8));
  std::uint64_t hash = (first * 31 + second + profession.size()) * 0x9E3779B97F4A7C15U;
  for (std::size_t at = hash >> 54;; at = (at + 1) & 1023) {
    Alone::Slot& slot = alone.slots[at];
    if (slot.sector.empty()) slot = {std::string(sector), std::string(profession), 0};
    if (slot.sector != sector || slot.profession != profession) continue;
    slot.hundredths += alone.hundredths;
    return;
  }
}

inline Alone read_alone(const Folder& folder, const std::string& file, Cells cells) {
  Alone alone;
  alone.cells = cells;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  folder.stream(file, [&](std::string_view chunk) {
    csv_parse(&parser, chunk.data(), chunk.size(), alone_cell, alone_row, &alone);
  });
  csv_fini(&parser, alone_cell, alone_row, &alone);
  csv_free(&parser);
  return alone;
}

}  // namespace muster::bench
