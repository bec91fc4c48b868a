// SPDX-License-Identifier: MIT
#include "compose/blocks/box_directives.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "compose/blocks/figure_text.hpp"
#include "document/block_words.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

/// The kinds of box that a template may use. compose itself makes boxes of kind `missing`.
std::vector<std::string> box_kinds() {
  std::vector<std::string> words = document::box_kind_words.words();
  std::erase(words, document::box_kind_words.word(document::BoxKind::missing));
  return words;
}

document::BoxKind box_kind(const DirectiveCall& call) {
  const std::string word = call.words("kind");
  if (word.empty()) return document::BoxKind::note;
  const auto kind = document::box_kind_words.find(word);
  if (kind && *kind != document::BoxKind::missing) return *kind;
  call.error("there is no box of kind '" + word + "'",
             did_you_mean(word, box_kinds(), "use one of: " + joined(box_kinds())));
  return document::BoxKind::note;
}

/// Whether the paragraph begins with the sign that is printed for a figure of a failed sector.
bool begins_with_a_lost_figure(const DirectiveCall& call, const document::Paragraph* paragraph) {
  return paragraph != nullptr && call.lookup.figures.any_lost() &&
         document::plain_text(paragraph->content).starts_with(unknown_text);
}

/// Reads `{{figures.x}} label`, and a second paragraph, if there is one, as the note. A figure of a
/// failed sector is left out without an error, because the failure should cost that sector's
/// figures only.
std::optional<document::KeyFigure> key_figure(const DirectiveCall& call, const Blocks& blocks) {
  const auto* first = blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&blocks[0].node);
  const auto* figure = first == nullptr || first->content.empty()
                           ? nullptr
                           : std::get_if<document::Figure>(&first->content[0].node);
  if (figure == nullptr) {
    if (begins_with_a_lost_figure(call, first)) return std::nullopt;
    call.error("this key figure does not begin with a figure",
               "begin it with its figure: '{{figures.<id>}} label'");
    return std::nullopt;
  }
  const document::Inlines rest(first->content.begin() + 1, first->content.end());
  std::string label = document::plain_text(rest);
  label.erase(0, std::min(label.find_first_not_of(' '), label.size()));
  const Blocks notes(blocks.begin() + 1, blocks.end());
  const model::Figure* source = call.lookup.figures.find(figure->id);
  std::string unit = source == nullptr ? "" : unit_suffix(source->unit);
  return document::KeyFigure{std::move(label), *figure, std::move(unit),
                             document::plain_text(notes)};
}

std::optional<document::KeyFigures> joined_cards(Blocks content) {
  document::KeyFigures made;
  for (Block& block : content) {
    auto* cards = std::get_if<document::KeyFigures>(&block.node);
    if (cards == nullptr) return std::nullopt;
    std::move(cards->items.begin(), cards->items.end(), std::back_inserter(made.items));
  }
  return made;
}

}  // namespace

std::optional<document::Box> framed_box(const DirectiveCall& call, Blocks content) {
  document::Box box{box_kind(call), call.words("title"), call.words("id"), std::move(content)};
  box.number = call.words("number");
  box.icon = call.words("icon");
  box.source = call.inlines("source");
  for (const Block& block : box.blocks)
    if (std::holds_alternative<document::Heading>(block.node))
      call.error("a box cannot contain a heading",
                 "give the box a title=, and use bold words inside");
  if (box.kind == document::BoxKind::insight && box.source.empty())
    call.error("this national insight has no source", "name its source with source=\"...\"");
  return box;
}

std::optional<document::Quote> pulled_quote(const DirectiveCall& call, Blocks content) {
  const bool plain = !content.empty() && std::ranges::all_of(content, [](const Block& block) {
    return std::holds_alternative<document::Paragraph>(block.node);
  });
  if (plain) return document::Quote{std::move(content), call.words("attribution"), true};
  call.error("a pulled quotation must be paragraphs", "write the words inside, without a list");
  return std::nullopt;
}

std::optional<document::KeyFigures> listed_key_figures(const DirectiveCall& call, Blocks content) {
  document::KeyFigures made{call.words("id"), {}, call.flag("numbered")};
  const auto* list = content.size() == 1 ? std::get_if<document::List>(&content[0].node) : nullptr;
  if (list != nullptr) {
    for (const document::ListItem& item : list->items)
      if (auto figure = key_figure(call, item.blocks)) made.items.push_back(std::move(*figure));
    return made;
  }
  // Without content, either all cards had figures of a failed sector, or the writer forgot the
  // cards.
  const bool forgotten = content.empty() && !call.lookup.figures.any_lost();
  auto cards = joined_cards(std::move(content));
  if (!cards || forgotten) {
    call.error("this directive must contain one list, or only cards",
               "write name=key_facts and nothing inside, one list of figures, or ::: card blocks");
    return std::nullopt;
  }
  made.items = std::move(cards->items);
  return made;
}

std::optional<document::KeyFigures> card(const DirectiveCall& call, Blocks content) {
  auto figure = key_figure(call, content);
  if (!figure) return std::nullopt;
  figure->comparison = call.words("comparison");
  figure->source = call.words("source");
  figure->icon = call.words("icon");
  return document::KeyFigures{"", {std::move(*figure)}};
}

std::optional<document::Timeline> timeline_of(const DirectiveCall& call, Blocks content,
                                              bool strip) {
  document::Timeline made{call.words("id"), {}, strip};
  const std::string name(call.directive.spec->name);
  for (Block& block : content) {
    auto* step = std::get_if<document::TimelineStep>(&block.node);
    if (step == nullptr) {
      call.error("'" + name + "' can contain only steps", "write ::: step title=\"...\"");
      return std::nullopt;
    }
    if (!strip && step->period.empty())
      call.error("a step of this timeline has no period", "write ::: step period=\"...\"");
    made.steps.push_back(std::move(*step));
  }
  if (!made.steps.empty()) return made;
  call.error(
      "'" + name + "' contains no steps",
      strip ? "put ::: step blocks inside" : "write name=phases, or put ::: step blocks inside");
  return std::nullopt;
}

}  // namespace muster::compose
