// SPDX-License-Identifier: MIT
#include "html/chapters.hpp"

#include <algorithm>
#include <set>

#include "document/data_file_name.hpp"
#include "document/heading_levels.hpp"
#include "document/link_target.hpp"
#include "document/walk.hpp"

namespace muster::html {
namespace {

using namespace document;

constexpr std::size_t long_chapters = 4;
constexpr std::size_t long_words = 6'000;

std::size_t words_in(const Document& document) {
  std::size_t words = 0;
  for_each_block(document.blocks, [&](const Block& block) {
    for_each_inlines(block, [&](const Inlines& inlines) {
      const std::string text = plain_text(inlines);
      words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    });
  });
  return words;
}

/// The heading with which a block begins, also inside Landscape and ForeignBlocks. Null if it
/// begins with another block.
const Heading* first_heading(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.node)) return heading;
  const Blocks* inner = nullptr;
  if (const auto* wide = std::get_if<Landscape>(&block.node)) inner = &wide->blocks;
  if (const auto* foreign = std::get_if<ForeignBlocks>(&block.node)) inner = &foreign->blocks;
  return inner && !inner->empty() ? first_heading(inner->front()) : nullptr;
}

std::vector<Chapter> find_chapters(const Document& document) {
  std::vector<Chapter> chapters;
  std::set<std::string> files;
  document::HeadingLevels levels(document);
  const ReferenceLabels labels = reference_labels(document);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Heading* heading = first_heading(document.blocks[i]);
    if (!heading || levels.next(heading->level) > 2 || heading->id.empty()) continue;
    const std::string file = "chapter-" + page_file_name(heading->id);
    if (!files.insert(file).second) return {};
    chapters.push_back({document::anchor_id(heading->id), heading->number,
                        plain_text(heading->content, &labels), file, i, 0});
  }
  for (std::size_t i = 0; i < chapters.size(); ++i)
    chapters[i].end = i + 1 < chapters.size() ? chapters[i + 1].begin : document.blocks.size();
  if (!chapters.empty()) chapters.front().begin = 0;
  return chapters;
}

/// Records that the anchor of a block, if it has one, is in `file`.
void add_anchors(const Block& block, const std::string& file,
                 std::unordered_map<std::string, std::string>& homes) {
  std::visit(
      [&](const auto& node) {
        if constexpr (requires { node.id; })
          if (!node.id.empty()) homes.emplace(document::anchor_id(node.id), file);
      },
      block.node);
}

}  // namespace

ChapterPlan plan_chapters(const Document& document) {
  ChapterPlan plan{find_chapters(document), {}};
  if (plan.chapters.size() < 2) return {};
  std::size_t at = 0;
  for_each_block(document.blocks, [&](const Block& block) {
    const bool last = at + 1 == plan.chapters.size();
    if (!last && &block == &document.blocks[plan.chapters[at + 1].begin]) ++at;
    add_anchors(block, plan.chapters[at].file, plan.homes);
  });
  return plan;
}

bool is_long(const Document& document, const ChapterPlan& plan) {
  return plan.chapters.size() >= long_chapters && words_in(document) > long_words;
}

}  // namespace muster::html
