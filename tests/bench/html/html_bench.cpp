// SPDX-License-Identifier: MIT
// The time for writing HTML, without reading and composing: html_bench DOC.json OUT.html RUNS
// Prints the best of RUNS in seconds.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <limits>

#include "bench/html/bench_document.hpp"
#include "html/html_writer.hpp"
#include "layout/fonts.hpp"

namespace {

using namespace muster;
using Clock = std::chrono::steady_clock;

class FileSink final : public ByteSink {
 public:
  explicit FileSink(const std::string& path) : x_file(path, std::ios::binary) {}
  void write(std::string_view bytes) override {
    x_file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

 private:
  std::ofstream x_file;
};

double seconds(const document::Document& document, const theme::Theme& theme,
               const layout::FontLibrary& fonts, const std::string& path) {
  const auto begin = Clock::now();
  FileSink out(path);
  html::write_html(document, theme, fonts, {}, out);
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: html_bench DOC.json OUT.html RUNS\n";
    return 2;
  }
  const document::Document document = bench::read_document(arguments[1]);
  const theme::Theme theme;
  const layout::FontLibrary fonts("Liberation Sans");
  double best = std::numeric_limits<double>::max();
  for (int run = std::stoi(arguments[3]); run > 0; --run) {
    best = std::min(best, seconds(document, theme, fonts, arguments[2]));
  }
  std::cout << best << '\n';
}
