// SPDX-License-Identifier: MIT
// The time for importing a long CSV file, compared with libcsv alone (with a group-and-sum, so that
// the cells are used) over the same file in the same run, and the memory that ten times the rows
// need. `import_bench FOLDER [LIMIT [MEGABYTES]]` writes two files of invented figures to FOLDER,
// one of about MEGABYTES (100) and one of a tenth of its rows, imports them by a recipe, and fails
// if the ratio of times is above LIMIT or if memory grows with the rows.
//
// The times are by the clock, because the import uses two threads.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "csv_alone.hpp"
#include "import/import.hpp"
#include "load/table_declaration.hpp"

namespace {

namespace fs = std::filesystem;
using namespace muster;

constexpr const char* recipe_text =
    "recipe: long\nversion: 1\ntitle: Made up\npublisher: Nobody\norigin: https://example.org\n"
    "about: Invented figures.\ntable: staff\nfile: {name: ['*.csv']}\n"
    "header: {names: [date, organisation, metric, value]}\n"
    "split:\n  - {column: metric, pattern: ['{measure}: {group} - {grade}']}\n"
    "drop:\n  - {column: grade, is: [Total, All grades]}\n"
    "columns:\n"
    "  date: {from: date, date: [yyyy-mm-dd]}\n"
    "  sector: {text: acute}\n"
    "  profession: {from: group, map: {Nurses: Nurses, Midwives: Midwives, Doctors: Doctors}}\n"
    "  headcount: {from: value, rows: add, where: [{column: measure, is: Headcount}]}\n"
    "  fte: {from: value, rows: add, where: [{column: measure, is: FTE}]}\n";

/// Writes `repeats` times all organisations, months, groups and measures.
void write_long_file(const fs::path& path, int repeats) {
  std::ofstream out(path);
  out << "date,organisation,metric,value,source\n";
  for (int repeat = 0; repeat < repeats; ++repeat)
    for (int organisation = 0; organisation < 200; ++organisation)
      for (int month = 1; month <= 12; ++month)
        for (const char* group : {"Nurses", "Midwives", "Doctors"})
          for (const char* grade : {"Band 5", "Band 6", "Total"})
            for (const char* measure : {"FTE", "Headcount"}) {
              char row[160];
              std::snprintf(
                  row, sizeof row,
                  "2024-%02d-01,R%03d NHS Foundation Trust,%s: %s - %s,%d.%02d,Invented\n", month,
                  organisation, measure, group, grade, 100 + (organisation * 7 + month) % 900,
                  measure[0] == 'F' ? month : 0);
              out << row;
            }
}

double seconds(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

long peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Returns the number of rows in the file.
std::size_t import_long_file(const fs::path& folder, const std::string& file) {
  Diagnostics diagnostics;
  const std::shared_ptr<const Folder> files = open_folder(folder.string());
  const auto edition = open_folder((folder / "edition").string());
  const auto recipe = importing::read_recipe(*files, "long.yaml", diagnostics);
  std::optional<importing::ImportResult> result;
  if (recipe)
    result = importing::import_files(
        {*recipe, {{files, file, file}}, *edition, load::host_tables(), {}}, diagnostics);
  for (const Diagnostic& one : diagnostics.items()) std::fputs(to_text(one).c_str(), stderr);
  return result ? result->files.front().counts.read : 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("import_bench FOLDER [LIMIT [MEGABYTES]]\n", stderr);
    return 1;
  }
  const fs::path folder(arguments[1]);
  const double limit = count > 2 ? std::stod(arguments[2]) : 2.0;
  fs::create_directories(folder / "edition");
  std::ofstream(folder / "long.yaml") << recipe_text;
  // Each repeat is 3.4 MB.
  const int repeats = count > 3 ? std::stoi(arguments[3]) * 10 / 34 : 30;
  write_long_file(folder / "short.csv", repeats / 10);
  write_long_file(folder / "long.csv", repeats);

  import_long_file(folder, "short.csv");
  const long before = peak_mebibytes();
  constexpr int rounds = 7;
  std::vector<double> alone, imported, ratios;
  std::size_t rows = 0;
  const auto opened = open_folder(folder.string());
  for (int i = 0; i < rounds; ++i) {
    alone.push_back(seconds([&] { bench::read_alone(*opened, "long.csv", {0, 2, 3}); }));
    imported.push_back(seconds([&] { rows = import_long_file(folder, "long.csv"); }));
    ratios.push_back(imported.back() / alone.back());
  }
  const long grown = peak_mebibytes() - before;
  const double ratio = median(ratios);
  std::printf(
      "rows %zu, %.0f MB: libcsv alone %.3f s, import %.3f s, ratio %.2f; %ld MiB more than for a "
      "tenth of the rows\n",
      rows, static_cast<double>(fs::file_size(folder / "long.csv")) / 1e6, median(alone),
      median(imported), ratio, grown);
  fs::remove(folder / "long.csv");
  fs::remove(folder / "short.csv");
  return rows > 0 && ratio <= limit && grown <= 4 ? 0 : 1;
}
