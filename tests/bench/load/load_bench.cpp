// SPDX-License-Identifier: MIT
// The time for loading a large table, compared with libcsv alone (with a group-and-sum, so that the
// cells are used) over the same file in the same run. `load_bench FILE.csv [LIMIT]` takes the file
// of a generator with the columns below, reads it both ways in turn, prints the median of the
// ratios, and fails if it is above LIMIT.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "csv_alone.hpp"
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
    alone.push_back(seconds([&] {
      rows = muster::bench::read_alone(*folder, file, {3, 4, 7}).rows;
    }));
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
