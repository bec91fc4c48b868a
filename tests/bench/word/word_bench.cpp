// SPDX-License-Identifier: MIT
// The time for writing a Word file, without reading and composing: word_bench DOC.json FOLDER RUNS
// Writes FOLDER/muster.docx and, untimed, FOLDER/twin.md. Prints the best of RUNS in seconds.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <limits>

#include "bench/html/bench_document.hpp"
#include "docx/docx_writer.hpp"
#include "twin/twin_writer.hpp"

namespace {

using namespace muster;
using Clock = std::chrono::steady_clock;

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A theme in which every role has a colour of its own, as in a publication.
theme::Theme coloured_theme() {
  theme::Theme theme;
  for (std::size_t i = 0; i < theme.light.size(); ++i)
    theme.light[i] = {static_cast<unsigned char>(7 * i), static_cast<unsigned char>(40 + 5 * i),
                      static_cast<unsigned char>(90 + 4 * i)};
  theme.light[static_cast<std::size_t>(theme::Role::page)] = {255, 255, 255};
  return theme;
}

double seconds(const document::Document& document, const theme::Theme& theme,
               const layout::FontLibrary& fonts, const std::string& path) {
  const auto begin = Clock::now();
  StringSink bytes;
  docx::write_docx(document, theme, fonts, {}, bytes);
  write_file(path, bytes.text);
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: word_bench DOC.json FOLDER RUNS\n";
    return 2;
  }
  const document::Document document = bench::read_document(arguments[1]);
  const std::string folder = arguments[2];
  const theme::Theme theme = coloured_theme();
  const layout::FontLibrary fonts("Liberation Sans");
  double best = std::numeric_limits<double>::max();
  for (int run = std::stoi(arguments[3]); run > 0; --run)
    best = std::min(best, seconds(document, theme, fonts, folder + "/muster.docx"));
  write_file(folder + "/twin.md", twin::markdown_of(document, {}));
  std::cout << best << '\n';
}
