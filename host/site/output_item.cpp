// SPDX-License-Identifier: MIT
#include "site/output_item.hpp"

#include "base/number_format.hpp"
#include "site/simple_blocks.hpp"

namespace muster::site {

namespace {

/// Behind the title, for a reader.
std::string form_of(Variant variant) {
  switch (variant) {
    case Variant::large_print:
      return ", large print";
    case Variant::summary:
      return ", summary";
    case Variant::standard:
      break;
  }
  return "";
}

}  // namespace

std::string output_details(const publish::Output& output) {
  std::string words = " (" + file_size(output.bytes);
  if (output.pages > 0) {
    words += ", " + std::to_string(output.pages) + (output.pages == 1 ? " page" : " pages");
  }
  return words + ")";
}

document::ListItem output_item(const publish::Manifest& manifest, const publish::Output& output) {
  std::string words = output.format == "pdf" ? "PDF" : "web page";
  std::string target = manifest.publication + "/" + output.file;
  const std::string& title = output.title.empty() ? manifest.title : output.title;
  document::Inlines content = {link(target, title + ", " + words + form_of(output.variant)),
                               text(output_details(output))};
  if (!output.accessible) content.push_back(text(": not accessible throughout"));
  return {{paragraph(std::move(content))}};
}

}  // namespace muster::site
