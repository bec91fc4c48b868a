// SPDX-License-Identifier: MIT
#include "app/page_limit.hpp"

#include <string>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"

namespace muster::app {

void tell_too_long(const document::Document& document, const layout::LayoutResult& pages,
                   Diagnostics& diagnostics) {
  const document::Metadata& metadata = document.metadata;
  std::string lines = counted(pages.lines_over, "line");
  std::string section = pages.section_over.empty() ? metadata.title : pages.section_over;
  diagnostics.error(code::layout_too_long,
                    {document.files.empty() ? metadata.publication_id : document.files[0], 0, 0},
                    "'" + metadata.publication_id + "' is " + lines + " longer than its " +
                        std::to_string(metadata.most_pages) +
                        " pages; the last of them is full in the section '" + section + "'",
                    {"shorten that section, or one before it, by " + lines});
}

}  // namespace muster::app
