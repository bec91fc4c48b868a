// SPDX-License-Identifier: MIT
#include "unit/layout/hard_case_files.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "pdf/pdf_writer.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {

void write_hard_case(const std::string& name, const document::Document& document,
                     const theme::Theme& theme) {
  const char* folder = std::getenv("MUSTER_HARD_CASES");
  if (folder == nullptr) return;
  std::filesystem::create_directories(folder);
  StringSink out;
  pdf::PdfWriter writer(document.metadata, test_fonts(), {}, out);
  Diagnostics diagnostics;
  lay_out(document, theme, test_fonts(), {}, writer, diagnostics);
  std::ofstream(std::filesystem::path(folder) / (name + ".pdf"), std::ios::binary) << out.text;
}

}  // namespace muster::layout
