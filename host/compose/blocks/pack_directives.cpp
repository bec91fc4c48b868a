// SPDX-License-Identifier: MIT
#include "compose/blocks/pack_directives.hpp"

#include <charconv>
#include <iterator>
#include <utility>

#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

/// Numbers the paragraphs of one directive, and leaves other blocks between them.
class ParagraphNumbers {
 public:
  explicit ParagraphNumbers(int& last) : x_last(last) {}

  void take(Block block) {
    auto* paragraph = std::get_if<document::Paragraph>(&block.node);
    bool plain = paragraph != nullptr && paragraph->style == document::ParagraphStyle::body;
    if (plain) return number(std::move(block));
    bool follows = std::holds_alternative<document::List>(block.node) && x_list;
    if (follows) {
      list().items.back().blocks.push_back(std::move(block));
    } else {
      x_list = false;
      x_out.push_back(std::move(block));
    }
  }
  Blocks finish() { return std::move(x_out); }

 private:
  document::List& list() { return std::get<document::List>(x_out.back().node); }

  void number(Block block) {
    ++x_last;
    if (!x_list) {
      document::List made;
      made.ordered = true;
      made.start = x_last;
      made.tight = false;
      x_out.push_back({std::move(made), block.source});
      x_list = true;
    }
    list().items.push_back({{std::move(block)}});
  }

  int& x_last;
  Blocks x_out;
  bool x_list = false;  ///< whether the last block of x_out is a list of numbered paragraphs
};

/// Reads an item `**Label** value`. Everything after the label is the value.
std::optional<document::Definition> record_entry(document::ListItem item) {
  auto* first =
      item.blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&item.blocks.front().node);
  if (first == nullptr || first->content.empty()) return std::nullopt;
  auto* label = std::get_if<document::Strong>(&first->content.front().node);
  if (label == nullptr) return std::nullopt;
  document::Definition made{std::move(label->content), {}};
  document::Inlines rest(first->content.begin() + 1, first->content.end());
  if (!rest.empty()) {
    if (auto* text = std::get_if<document::Text>(&rest.front().node))
      text->text.erase(0, text->text.find_first_not_of(' '));
  }
  first->content = std::move(rest);
  made.blocks = std::move(item.blocks);
  return made;
}

/// Whether the entry has the same label as the last one of the record, such as a second member.
bool has_term_of_last(const document::Definitions& record, const document::Definition& entry) {
  return !record.items.empty() &&
         document::plain_text(record.items.back().term) == document::plain_text(entry.term);
}

}  // namespace

document::Part pack_part(const DirectiveCall& call, Blocks content) {
  document::Part part;
  part.id = call.words("id");
  part.title = call.words("title");
  part.series = call.words("series");
  part.short_title = call.words("short");
  std::string volume = call.words("volume");
  auto [end, failed] = std::from_chars(volume.data(), volume.data() + volume.size(), part.volume);
  if (!volume.empty() && (failed != std::errc{} || end != volume.data() + volume.size()))
    call.error("volume='" + volume + "' is not a number", "write volume=1");
  part.blocks = std::move(content);
  return part;
}

Blocks numbered_paragraphs(const DirectiveCall& call, Blocks content) {
  std::string series = call.words("series");
  int once = 0;
  ParagraphNumbers numbers(series.empty() ? once : call.draft.paragraph_numbers[series]);
  for (Block& block : content) numbers.take(std::move(block));
  return numbers.finish();
}

void add_item(const DirectiveCall& call, Blocks content, Blocks& out) {
  std::string number = call.words("number");
  if (number.empty()) return call.error("this item has no number", "write number=9 or number=7a");
  if (number == "none") {
    std::move(content.begin(), content.end(), std::back_inserter(out));
    return;
  }
  auto* list = out.empty() ? nullptr : std::get_if<document::List>(&out.back().node);
  bool goes_on = list != nullptr && !list->items.empty() && !list->items.back().label.empty();
  if (!goes_on) {
    out.push_back({document::List{true, 1, false, {}}, call.source});
    list = &std::get<document::List>(out.back().node);
  }
  list->items.push_back({std::move(content), std::move(number)});
}

std::optional<document::Definitions> record_of(const DirectiveCall& call, Blocks content) {
  document::Definitions made{call.words("id"), call.words("caption"), {}};
  auto* list = content.size() == 1 ? std::get_if<document::List>(&content[0].node) : nullptr;
  for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
    auto entry = record_entry(std::move(list->items[i]));
    if (!entry) {
      list = nullptr;
      break;
    }
    if (has_term_of_last(made, *entry))
      std::move(entry->blocks.begin(), entry->blocks.end(),
                std::back_inserter(made.items.back().blocks));
    else
      made.items.push_back(std::move(*entry));
  }
  if (list != nullptr) return made;
  call.error("a record must be a list of labels and values",
             "write each item as - **Label** value");
  return std::nullopt;
}

document::IncludedPdf included_pdf(const DirectiveCall& call) {
  return {call.words("id"), call.words("file"), call.words("title"), call.flag("flatten")};
}

}  // namespace muster::compose
