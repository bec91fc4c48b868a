// SPDX-License-Identifier: MIT
// Writes sample pages for the browser test: html_sample FOLDER.
#include <fstream>
#include <iostream>

#include "unit/chart/arial_measure.hpp"
#include "unit/html/hostile_document.hpp"
#include "unit/html/sample_document.hpp"

namespace {

using namespace muster;

class FileSink final : public ByteSink {
 public:
  explicit FileSink(const std::string& path) : x_file(path, std::ios::binary) {}
  void write(std::string_view bytes) override {
    x_file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  bool is_good() const { return x_file.good(); }

 private:
  std::ofstream x_file;
};

bool write_page(const std::string& path, const document::Document& document,
                const theme::Theme& theme) {
  FileSink sink(path);
  render::html::write_html(document, theme, chart::ArialMeasure{}, render::html::sample_options(),
                           sink);
  return sink.is_good();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: html_sample FOLDER\n";
    return 1;
  }
  const std::string folder = arguments[1];
  Diagnostics diagnostics;
  const auto themes = open_folder(MUSTER_SOURCE_DIR "/templates/theme");
  const theme::Theme neutral = theme::load_theme(*themes, "neutral", diagnostics);
  const theme::Theme nhs = theme::load_theme(*themes, "nhs", diagnostics);
  const document::Document sample = render::html::sample_document();
  bool good = write_page(folder + "/neutral.html", sample, neutral);
  good = write_page(folder + "/nhs.html", sample, nhs) && good;
  good = write_page(folder + "/large-print.html", sample, theme::large_print(neutral)) && good;
  good =
      write_page(folder + "/long-table.html", render::html::large_document(2000), neutral) && good;
  const std::string payload = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202E\x01";
  good = write_page(folder + "/hostile.html", render::html::hostile_document(payload), neutral) &&
         good;
  return good && !diagnostics.has_errors() ? 0 : 1;
}
