// SPDX-License-Identifier: MIT
#include "document/lead_ins.hpp"

#include "document/walk.hpp"

namespace muster::document {
namespace {

constexpr std::size_t most_short_text = 170;  ///< bytes: about two lines

}  // namespace

bool announces(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.node);
  if (paragraph == nullptr || paragraph->content.empty()) return false;
  if (paragraph->content.size() == 1 &&
      std::holds_alternative<Strong>(paragraph->content.front().node))
    return true;
  const auto* last = std::get_if<Text>(&paragraph->content.back().node);
  return last != nullptr && last->text.ends_with(':');
}

bool introduces_next(std::span<const Block> blocks, std::size_t at) {
  if (at + 1 >= blocks.size()) return false;
  if (announces(blocks[at])) return true;
  const auto* paragraph = std::get_if<Paragraph>(&blocks[at].node);
  if (paragraph == nullptr) return false;
  const auto* heading = at > 0 ? std::get_if<Heading>(&blocks[at - 1].node) : nullptr;
  if (heading == nullptr || std::holds_alternative<Paragraph>(blocks[at + 1].node)) return false;
  // A heading of the same or a higher level begins another subject.
  const auto* next = std::get_if<Heading>(&blocks[at + 1].node);
  if (next != nullptr && next->level <= heading->level) return false;
  return plain_text(paragraph->content).size() <= most_short_text;
}

}  // namespace muster::document
