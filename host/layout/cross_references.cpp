// SPDX-License-Identifier: MIT
#include "layout/cross_references.hpp"

#include <algorithm>
#include <utility>

#include "document/walk.hpp"

namespace muster::layout {
namespace {

constexpr std::uint32_t no_page = 0xFFFFFFFF;

/// Estimates the most digits of a page number from the number of blocks and table rows.
std::size_t digits_needed(const document::Document& document) {
  std::size_t parts = 0;
  bool has_parts = false;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto* table = std::get_if<document::Table>(&block.node);
    has_parts = has_parts || std::holds_alternative<document::Part>(block.node);
    parts += 1 + (table != nullptr ? table->rows.size() / 10 : 0);
  });
  std::size_t digits = has_parts ? 4 : 2;  // a pack includes files whose pages aren't counted here
  for (std::size_t most = parts / 3; most >= 100; most /= 10) ++digits;
  return digits;
}

bool has_reference(const document::Inlines& inlines);

struct ReferenceFinder {
  bool operator()(const document::Reference&) const { return true; }
  bool operator()(const document::PageRange&) const { return true; }
  bool operator()(const document::Emphasis& node) const { return has_reference(node.content); }
  bool operator()(const document::Strong& node) const { return has_reference(node.content); }
  bool operator()(const document::Link& node) const { return has_reference(node.content); }
  bool operator()(const document::Foreign& node) const { return has_reference(node.content); }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

bool has_reference(const document::Inlines& inlines) {
  return std::ranges::any_of(inlines, [](const document::Inline& each) {
    return std::visit(ReferenceFinder{}, each.node);
  });
}

}  // namespace

std::string last_page_of(const std::string& part) { return part + "/last"; }

bool has_references(const document::Document& document, std::size_t lists_in_front) {
  bool found = false;
  std::size_t lists = 0;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (found) return;
    const auto* listing = std::get_if<document::Listing>(&block.node);
    if (listing != nullptr) ++lists;
    document::for_each_inlines(block, [&found](const document::Inlines& inlines) {
      found = found || has_reference(inlines);
    });
  });
  return found || lists > lists_in_front || !document.footnotes.empty();
}

CrossReferences::CrossReferences(const document::Document& document)
    : x_labels(document::reference_labels(document)), x_widest(digits_needed(document), '0') {}

const std::string* CrossReferences::label(const std::string& target) const {
  const auto found = x_labels.find(target);
  return found == x_labels.end() || found->second.empty() ? nullptr : &found->second;
}

std::optional<std::string> CrossReferences::page_of(const std::string& target,
                                                    std::uint32_t ordinal) const {
  if (!x_known) return std::nullopt;
  const auto found = x_known->anchors.find(target);
  if (found == x_known->anchors.end()) return "";
  const bool same =
      ordinal < x_known->references.size() && x_known->references[ordinal] == found->second.page;
  return same ? "" : found->second.label;
}

void CrossReferences::found_anchor(const std::string& id, std::uint32_t page,
                                   const std::string& label) {
  x_found.anchors.try_emplace(id, Place{page, label});
}

void CrossReferences::found_reference(std::uint32_t ordinal, std::uint32_t page) {
  if (x_found.references.size() <= ordinal) x_found.references.resize(ordinal + 1, no_page);
  x_found.references[ordinal] = page;
}

void CrossReferences::found_term(std::uint16_t term, std::uint32_t page, const std::string& label) {
  std::vector<TermPage>& pages = x_found.terms[term];
  if (pages.empty() || pages.back().index != page) pages.push_back({page, label});
}

std::vector<TermPage> CrossReferences::pages_of_term(std::uint16_t term) const {
  if (!x_known) return {};
  const auto found = x_known->terms.find(term);
  return found == x_known->terms.end() ? std::vector<TermPage>{} : found->second;
}

std::string CrossReferences::known_label(const std::string& id) const {
  if (!x_known) return {};
  const auto known = x_known->anchors.find(id);
  return known == x_known->anchors.end() ? "" : known->second.label;
}

std::string CrossReferences::found_label(const std::string& id) const {
  const auto found = x_found.anchors.find(id);
  return found == x_found.anchors.end() ? "" : found->second.label;
}

std::uint32_t CrossReferences::found_page(const std::string& id) const {
  const auto found = x_found.anchors.find(id);
  return found == x_found.anchors.end() ? 0 : found->second.page;
}

void CrossReferences::begin_second_pass() {
  x_known = std::exchange(x_found, {});
  x_next = 0;
}

}  // namespace muster::layout
