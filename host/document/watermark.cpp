// SPDX-License-Identifier: MIT
#include "document/watermark.hpp"

#include <algorithm>

namespace muster::document {

namespace {

bool is_draft(const Metadata& metadata) { return metadata.status == EditionStatus::draft; }

}  // namespace

std::string watermark_words(bool draft, bool holds_more) {
  if (!holds_more) return draft ? "Draft" : "";
  return draft ? "Draft, not for publication" : "Not for publication";
}

bool holds_more_than_public(const Metadata& metadata) {
  return metadata.watermark == watermark_words(is_draft(metadata), true);
}

bool is_pack(const Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
    return std::holds_alternative<Part>(block.node);
  });
}

std::string watermark_of_open_pages(const Document& document) {
  if (!is_pack(document)) return document.metadata.watermark;
  return watermark_words(is_draft(document.metadata), false);
}

std::string watermark_of_exempt_pages(const Document& document) {
  return watermark_words(is_draft(document.metadata), true);
}

}  // namespace muster::document
