// SPDX-License-Identifier: MIT
#include "layout/slide_sources.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "document/table_notes.hpp"
#include "document/walk.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// Removes "Source: " from the beginning of `words`. Returns false if they don't begin with it.
bool take_prefix(document::Inlines& words) {
  auto* text = words.empty() ? nullptr : std::get_if<document::Text>(&words.front().node);
  const std::string_view prefix = document::source_prefix;
  if (text == nullptr || !text->text.starts_with(prefix)) return false;
  text->text.erase(0, prefix.size());
  return true;
}

void append(document::Inlines& out, std::string before, document::Inlines words) {
  out.push_back({document::Text{std::move(before)}});
  std::ranges::move(words, std::back_inserter(out));
}

}  // namespace

document::Inlines joined_sources(const std::vector<document::Inlines>& all) {
  std::vector<document::Inlines> sources, remarks;
  std::vector<std::string> seen;
  for (document::Inlines words : all) {
    const bool source = take_prefix(words);
    std::string plain = document::plain_text(words);
    if (plain.empty() || std::ranges::find(seen, plain) != seen.end()) continue;
    seen.push_back(std::move(plain));
    (source ? sources : remarks).push_back(std::move(words));
  }
  document::Inlines out;
  const auto& first = sources.size() > 1 ? sentences::sources : sentences::source;
  for (document::Inlines& words : sources)
    append(out, out.empty() ? std::string(first.words) : "; ", std::move(words));
  for (document::Inlines& words : remarks)
    append(out,
           out.empty()                              ? ""
           : remarks.size() > 1 || !sources.empty() ? " "
                                                    : "",
           std::move(words));
  return out;
}

}  // namespace muster::layout
