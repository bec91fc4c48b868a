// SPDX-License-Identifier: MIT
// Document -> one HTML file that needs nothing from outside. Everything from the tree is escaped
// here.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/byte_sink.hpp"
#include "base/diagnostic.hpp"
#include "chart/picture.hpp"
#include "document/node.hpp"
#include "theme/theme.hpp"

namespace muster::html {

struct HtmlOptions {
  /// Relative link, size and pages of the PDF beside it, when there is one.
  struct Pdf {
    std::string file;
    std::uint64_t bytes = 0;
    std::uint32_t pages = 0;
  };
  std::optional<Pdf> pdf;
  std::string data_folder = "data";  ///< relative folder of the CSV files, "" if none are written
  /// A Part's pages in the PDF, and the file that holds it alone.
  struct Part {
    std::string first, last;
    std::string title;
    std::string file;
    std::uint64_t bytes = 0;
  };
  std::map<std::string, Part> parts = {};  ///< by id
};

void write_html(const document::Document& document, const theme::Theme& theme,
                const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out);

}  // namespace muster::html
