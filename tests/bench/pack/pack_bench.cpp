// SPDX-License-Identifier: MIT
// A committee pack from its tables to its PDF, with 40, 80 and 160 generated reports: what a page
// more costs in time, and ten pages more in memory. Each size in a process of its own.
//   bench_pack            all sizes, and the verdict
//   bench_pack REPORTS    one size: pages, seconds, peak KiB
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "compose/compose.hpp"
#include "document/pack.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "pdf/pdf_writer.hpp"
#include "support/source_path.hpp"

namespace {

using namespace muster;

constexpr double most_mebibytes = 2;  ///< for ten pages more
constexpr double most_growth = 1.25;  ///< of the time of a page, from the smallest to the largest

struct Cost {
  double pages = 0, seconds = 0, kibibytes = 0;
};

class CountingSink final : public ByteSink {
 public:
  void write(std::string_view bytes) override { size += bytes.size(); }
  std::size_t size = 0;
};

std::string paragraph(int report, int number) {
  static const char* const words[] = {"officers", "noted", "that",  "waiting", "times", "fell",
                                      "in",       "most",  "wards", "while",   "costs", "rose"};
  std::string out = "Report " + std::to_string(report) + ", point " + std::to_string(number) + ":";
  for (int i = 0; i < 90; ++i) out += std::string(" ") + words[(i * 5 + report + number) % 12];
  return out + ".\n\n";
}

std::string narrative(int report) {
  std::string out;
  for (int i = 0; i < 14; ++i) {
    if (i % 5 == 0) out += "# Section " + std::to_string(i / 5 + 1) + "\n\n";
    out += paragraph(report, i);
  }
  out += "::: table caption=\"Figures\"\n| Measure | Then | Now |\n|---|---:|---:|\n";
  for (int i = 0; i < 20; ++i)
    out += "| Measure " + std::to_string(i) + " | " + std::to_string(i * 7) + " | 12 |\n";
  return out + ":::\n";
}

std::unique_ptr<Folder> edition(int reports) {
  std::map<std::string, std::string> files;
  files["edition.yaml"] =
      "id: long-pack\ntitle: A committee\norganisation: A council\npublished: 2025-01-21\n"
      "baseline: 2025-01-29\npublications: [committee-pack]\n";
  files["meeting.csv"] =
      "committee,date,time,venue\nScrutiny Committee,2025-01-29,11.30 am,Guildhall\n";
  std::string agenda = "item,title\n";
  std::string papers = "item,subject,report_of,summary,recommendation,main\n";
  for (int i = 1; i <= reports; ++i) {
    const std::string number = std::to_string(i);
    agenda += number + ",Matter " + number + "\n";
    papers += number + ",Matter " + number + ",Director,A summary,To note,report_" + number + "\n";
    files["narrative/report_" + number + ".md"] = narrative(i);
  }
  files["agenda.csv"] = agenda;
  files["reports.csv"] = papers;
  return memory_folder(std::move(files));
}

double peak_kibibytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6);
  return 0;
}

int run_one(int reports) {
  auto folder = edition(reports);
  auto templates = open_folder(muster::test::source_path("templates"));
  layout::FontLibrary fonts("Liberation Sans");
  Diagnostics diagnostics;
  auto theme = theme::load_theme(*subfolder(*templates, "theme"), "neutral", diagnostics);
  const auto start = std::chrono::steady_clock::now();
  auto dataset = load::load_edition(*folder, {}, diagnostics);
  if (!dataset) return 1;
  auto pack = compose::compose(*dataset, {}, *templates,
                               {"committee-pack", Variant::standard, dataset->edition.published},
                               diagnostics);
  if (!pack) return 1;
  CountingSink out;
  pdf::PdfWriter writer(pack->metadata, fonts, {}, out);
  layout::lay_out(*pack, theme, fonts, {}, writer, diagnostics);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("%u %.6f %.0f\n", writer.page_count(), took.count(), peak_kibibytes());
  return 0;
}

/// The best of three runs.
Cost measured(const std::string& program, int reports) {
  Cost best;
  for (int i = 0; i < 3; ++i) {
    FILE* pipe = popen((program + " " + std::to_string(reports)).c_str(), "r");
    Cost cost;
    if (pipe == nullptr ||
        std::fscanf(pipe, "%lf %lf %lf", &cost.pages, &cost.seconds, &cost.kibibytes) != 3)
      std::exit(1);
    pclose(pipe);
    if (i == 0 || cost.seconds < best.seconds) best = cost;
  }
  std::printf("%4d reports: %5.0f pages, %.3f s, %.2f ms a page, peak %.1f MiB\n", reports,
              best.pages, best.seconds, best.seconds * 1000 / best.pages, best.kibibytes / 1024);
  return best;
}

int run_all(const std::string& program) {
  std::vector<Cost> costs;
  for (int reports : {40, 80, 160}) costs.push_back(measured(program, reports));
  const double memory =
      (costs[2].kibibytes - costs[0].kibibytes) / 1024 * 10 / (costs[2].pages - costs[0].pages);
  const double growth = costs[2].seconds / costs[2].pages / (costs[0].seconds / costs[0].pages);
  std::printf(
      "ten pages more: %.2f MiB (at most %.0f); a page of the longest: %.2f times one of the "
      "shortest (at most %.2f)\n",
      memory, most_mebibytes, growth, most_growth);
  return memory < most_mebibytes && growth < most_growth ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  return argc > 1 ? run_one(std::atoi(argv[1])) : run_all(argv[0]);
}
