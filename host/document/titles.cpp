// SPDX-License-Identifier: MIT
#include "document/titles.hpp"

#include <algorithm>
#include <cctype>

namespace muster::document {
namespace {

std::string lower(std::string words) {
  std::transform(words.begin(), words.end(), words.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return words;
}

bool says(const std::string& words, const std::string& part) {
  return lower(words).find(lower(part)) != std::string::npos;
}

std::string with_variant(std::string title, const Metadata& metadata) {
  if (!metadata.variant.empty()) title += " (" + lower(metadata.variant) + ")";
  return title;
}

}  // namespace

std::string main_title(const Metadata& metadata) {
  const bool own = metadata.titled_by_part || metadata.edition_title.empty();
  return own ? metadata.title : metadata.edition_title;
}

std::string publication_title(const Metadata& metadata) {
  if (metadata.titled_by_part || says(main_title(metadata), metadata.title)) return {};
  return says(metadata.subtitle, metadata.title) ? "" : metadata.title;
}

std::string second_title(const Metadata& metadata) {
  return metadata.titled_by_part ? metadata.edition_title : publication_title(metadata);
}

std::string masthead_title(const Metadata& metadata) {
  return with_variant(main_title(metadata), metadata);
}

std::string running_title(const Metadata& metadata) {
  const std::string& own = metadata.edition_title;
  return with_variant(own.empty() ? metadata.title : own, metadata);
}

std::string full_title(const Metadata& metadata) {
  std::string title = main_title(metadata);
  for (const std::string& part : {second_title(metadata), metadata.subtitle})
    if (!part.empty()) title += ", " + part;
  return with_variant(std::move(title), metadata);
}

}  // namespace muster::document
