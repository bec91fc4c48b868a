// SPDX-License-Identifier: MIT
// What loading a large table costs, against libcsv alone (with a group-and-sum, so that the cells
// are looked at) over the same file in the same run.
// `load_bench FILE.csv [LIMIT]` takes the file of a generator with the columns below, reads it both
// ways in turn, prints the median of the ratios, and fails if it is above LIMIT.
#include <csv.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "load/table_reader.hpp"

namespace {

using muster::Unit;
using muster::model::ColumnSchema;
using muster::model::Kind;
using muster::model::TableSchema;
using muster::model::Type;

ColumnSchema column(const char* name, Type type, Kind kind, bool key) {
  ColumnSchema schema;
  schema.name = name;
  schema.type = type;
  schema.kind = kind;
  schema.key = key;
  schema.whole = kind == Kind::person_count;
  if (type == Type::number) schema.minimum = 0;
  return schema;
}

/// Every check that a host table has: types, whole numbers, ranges, words, a key, a rule in the
/// row.
TableSchema bench_table(const std::string& name) {
  TableSchema table;
  table.name = name;
  table.columns = {column("date", Type::date, Kind::date, true),
                   column("org_code", Type::text, Kind::text, true),
                   column("org_name", Type::text, Kind::text, false),
                   column("sector", Type::text, Kind::text, true),
                   column("profession", Type::text, Kind::text, true),
                   column("staff_group", Type::text, Kind::text, true),
                   column("headcount", Type::number, Kind::person_count, true),
                   column("fte", Type::number, Kind::person_fte, true),
                   column("vacancies", Type::number, Kind::post, false),
                   column("leavers", Type::number, Kind::person_count, false),
                   column("joiners", Type::number, Kind::person_count, false)};
  table.columns[3].allowed = {"Acute",     "Community",   "Mental Health", "Primary Care",
                              "Ambulance", "Social Care", "Public Health", "Specialist"};
  table.columns[6].maximum = 100000;
  table.rules = {{muster::model::RowRule::Kind::not_above, "leavers", "headcount"}};
  return table;
}

/// What the yardstick does with the cells: FTE in hundredths, added up by sector and profession in
/// a small open table. Nothing is checked, nothing is kept.
struct Alone {
  struct Slot {
    std::string sector;
    std::string profession;
    std::int64_t hundredths = 0;
  };
  std::size_t cell = 0;
  std::size_t rows = 0;
  char sector[64] = {};
  char profession[64] = {};
  std::size_t sector_size = 0;
  std::size_t profession_size = 0;
  std::int64_t hundredths = 0;
  std::vector<Slot> slots = std::vector<Slot>(1024);
};

std::int64_t hundredths_of(std::string_view text) {
  std::int64_t value = 0;
  for (char c : text) {
    if (c != '.') value = value * 10 + (c - '0');
  }
  return value;
}

void alone_cell(void* text, std::size_t size, void* into) {
  auto& alone = *static_cast<Alone*>(into);
  switch (alone.cell++) {
    case 3:
      std::memcpy(alone.sector, text, alone.sector_size = std::min<std::size_t>(size, 64));
      break;
    case 4:
      std::memcpy(alone.profession, text, alone.profession_size = std::min<std::size_t>(size, 64));
      break;
    case 7:
      alone.hundredths = hundredths_of({static_cast<const char*>(text), size});
      break;
    default:
      break;
  }
}

void alone_row(int, void* into) {
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

Alone read_alone(const muster::Folder& folder, const std::string& file) {
  Alone alone;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  folder.stream(file, [&](std::string_view chunk) {
    csv_parse(&parser, chunk.data(), chunk.size(), alone_cell, alone_row, &alone);
  });
  csv_fini(&parser, alone_cell, alone_row, &alone);
  csv_free(&parser);
  return alone;
}

std::size_t read_checked(const muster::Folder& folder, const TableSchema& schema) {
  muster::model::TextPool texts;
  muster::Diagnostics diagnostics;
  auto table = muster::load::read_table(folder, schema, {}, texts, diagnostics);
  for (const auto& problem : diagnostics.items()) {
    std::fputs(muster::to_text(problem).c_str(), stderr);
  }
  return table ? table->row_count() : 0;
}

/// Processor time, since other programs may be running: both ways use one thread and hardly wait.
template <class Work>
double seconds(const Work& work) {
  std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("load_bench FILE.csv [LIMIT]\n", stderr);
    return 1;
  }
  std::string path = arguments[1];
  std::size_t slash = path.rfind('/');
  auto folder = muster::open_folder(slash == std::string::npos ? "." : path.substr(0, slash));
  std::string file = path.substr(slash == std::string::npos ? 0 : slash + 1);
  TableSchema schema = bench_table(file.substr(0, file.size() - 4));

  constexpr int rounds = 7;
  std::vector<double> alone;
  std::vector<double> checked;
  std::vector<double> ratios;
  std::size_t rows = 0;
  for (int i = 0; i < rounds; ++i) {
    alone.push_back(seconds([&] { rows = read_alone(*folder, file).rows; }));
    checked.push_back(seconds([&] { rows = read_checked(*folder, schema); }));
    ratios.push_back(checked.back() / alone.back());
  }
  double ratio = median(ratios);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("rows %zu, libcsv alone %.3f s, load with checks %.3f s, ratio %.2f, peak %ld MiB\n",
              rows, median(alone), median(checked), ratio, usage.ru_maxrss / 1024);
  double limit = count > 2 ? std::stod(arguments[2]) : 2.0;
  return rows > 0 && ratio <= limit ? 0 : 1;
}
