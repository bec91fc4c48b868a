// SPDX-License-Identifier: MIT
#include "compose/blocks/served.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/names.hpp"
#include "base/word_list.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/template/codes.hpp"
#include "compose/template/escape.hpp"
#include "document/walk.hpp"
#include "model/cells.hpp"
#include "model/owed_sections.hpp"

namespace muster::compose {

namespace {

using document::Inlines;
using model::SectorFindings;

constexpr const char* served_column = "serves";

const SectorFindings* find_sector(const Given& given, std::string_view id) {
  for (const SectorFindings& sector : given.findings.sectors)
    if (sector.id == id) return &sector;
  return nullptr;
}

/// The professions (or types of employer) that have staff in the sector.
std::vector<std::string> professions_of(const SectorFindings& sector) {
  std::vector<std::string> names;
  for (const model::Figure& figure : sector.figures)
    if (figure.measure == "staff_in_post" && !figure.subject.empty())
      names.push_back(figure.subject);
  return names;
}

std::vector<std::string> parts_between(std::string_view text, std::string_view marks) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string text_of(const Given& given, const model::Table& table, std::string_view column,
                    std::uint32_t row) {
  const model::Column* found = table.find(column);
  if (found == nullptr || found->texts.size() <= row) return "";
  return std::string(given.dataset.texts.at(found->texts[row]));
}

/// The anchor "actions-2" for an action of the second priority; "" without a table of priorities.
std::string anchor_of(const Given& given, const model::Table& actions, std::uint32_t row) {
  const model::Table* priorities = given.dataset.find("priorities");
  const model::Column* number = priorities == nullptr ? nullptr : priorities->find("number");
  if (number == nullptr) return "";
  const std::string wanted = text_of(given, actions, "priority", row);
  for (std::uint32_t at = 0; at < priorities->row_count(); ++at) {
    if (text_of(given, *priorities, "id", at) != wanted) continue;
    const std::string text = number->numbers.size() > at
                                 ? std::to_string(static_cast<int>(number->numbers[at]))
                                 : text_of(given, *priorities, "number", at);
    return "actions-" + text;
  }
  return "";
}

void add_link(Inlines& out, const std::string& anchor, const std::string& words) {
  if (!out.empty()) out.push_back({document::Text{", "}});
  if (anchor.empty())
    out.push_back({document::Text{printable(words)}});
  else
    out.push_back({document::Link{"#" + anchor, text_node(words)}});
}

Location place_of(const model::Table& table, std::uint32_t row) {
  return {table.shown, table.lines[row], 0};
}

void check(const Given& given, const Served& served, const Location& at, Diagnostics& diagnostics) {
  const SectorFindings* sector = find_sector(given, served.sector);
  if (sector == nullptr) {
    std::vector<std::string> known;
    for (const SectorFindings& one : given.findings.sectors) known.push_back(one.id);
    // This is only a note, because an edition may leave a sector out on purpose.
    diagnostics.note(
        code::compose_serves, at,
        "the action serves '" + served.sector + "', which is not a sector of this edition",
        {did_you_mean(served.sector, known, "write the id of a sector")});
    return;
  }
  if (served.profession.empty() || model::is_incomplete(*sector)) return;
  const std::vector<std::string> known = professions_of(*sector);
  if (std::find(known.begin(), known.end(), served.profession) == known.end())
    diagnostics.warning(
        code::compose_serves, at,
        "the action serves '" + served.profession + "', but the sector '" + sector->id +
            "' has no such profession",
        {did_you_mean(served.profession, known, "write the profession as in staff.csv")});
}

/// Replaces the links that `is_dropped` selects by their text, also inside bold and emphasised
/// text.
void keep_words(Inlines& content, const std::function<bool(const document::Inline&)>& is_dropped) {
  Inlines kept;
  for (document::Inline& part : content) {
    std::visit(
        [&](auto& node) {
          if constexpr (requires { node.content; }) keep_words(node.content, is_dropped);
        },
        part.node);
    if (!is_dropped(part)) {
      kept.push_back(std::move(part));
      continue;
    }
    for (document::Inline& word : std::get<document::Link>(part.node).content)
      kept.push_back(std::move(word));
  }
  content = std::move(kept);
}

}  // namespace

std::vector<Served> served_in(std::string_view cell) {
  std::vector<Served> all;
  for (const std::string& part : parts_between(cell, ";\n")) {
    const std::size_t colon = std::min(part.find(':'), part.size());
    const std::string rest(
        trimmed(std::string_view(part).substr(std::min(colon + 1, part.size()))));
    all.push_back({std::string(trimmed(std::string_view(part).substr(0, colon))), rest});
  }
  return all;
}

Inlines served_in_words(const Given& given, std::string_view cell) {
  Inlines out;
  for (const Served& served : served_in(cell)) {
    const SectorFindings* sector = find_sector(given, served.sector);
    const std::string words = in_sentence(!served.profession.empty() ? served.profession
                                          : sector == nullptr        ? served.sector
                                                                     : sector->title);
    add_link(out, "sector-" + served.sector, out.empty() ? upper_first(words) : words);
  }
  return out;
}

Inlines actions_in_words(const Given& given, std::string_view cell) {
  Inlines out;
  const model::Table* actions = given.dataset.find("actions");
  for (const std::string& id : parts_between(cell, " ")) {
    std::string anchor;
    for (std::uint32_t row = 0; actions != nullptr && row < actions->row_count(); ++row)
      if (text_of(given, *actions, "id", row) == id) anchor = anchor_of(given, *actions, row);
    add_link(out, anchor, id);
  }
  return out;
}

std::vector<ServingAction> actions_for(const Given& given, const std::string& sector) {
  std::vector<ServingAction> found;
  const model::Table* actions = given.dataset.find("actions");
  if (actions == nullptr || actions->find(served_column) == nullptr) return found;
  for (std::uint32_t row = 0; row < actions->row_count(); ++row) {
    std::vector<std::string> professions;
    bool serves = false;
    for (const Served& served : served_in(text_of(given, *actions, served_column, row))) {
      if (served.sector != sector) continue;
      serves = true;
      if (!served.profession.empty()) professions.push_back(in_sentence(served.profession));
    }
    if (serves)
      found.push_back({text_of(given, *actions, "id", row), text_of(given, *actions, "action", row),
                       listed(professions), anchor_of(given, *actions, row)});
  }
  return found;
}

void check_served(const Given& given, Diagnostics& diagnostics) {
  const model::Table* actions = given.dataset.find("actions");
  if (actions == nullptr || given.findings.sectors.empty()) return;
  for (std::uint32_t row = 0; row < actions->row_count(); ++row)
    for (const Served& served : served_in(text_of(given, *actions, served_column, row)))
      check(given, served, place_of(*actions, row), diagnostics);
}

void drop_links_to_nothing(document::Document& document,
                           const std::vector<std::string>& asked_for) {
  std::set<std::string> anchors(asked_for.begin(), asked_for.end());
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.id; }) anchors.insert(node.id);
        },
        block.node);
  });
  const auto leads_nowhere = [&](const document::Inline& part) {
    const auto* link = std::get_if<document::Link>(&part.node);
    return link != nullptr && link->target.starts_with('#') &&
           !anchors.contains(link->target.substr(1));
  };
  // Remove a paragraph that contains only such a link.
  std::erase_if(document.blocks, [&](const document::Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->content.size() == 1 &&
           leads_nowhere(paragraph->content.front());
  });
  document::for_each_block(document.blocks, [&](document::Block& block) {
    document::for_each_inlines(block,
                               [&](Inlines& content) { keep_words(content, leads_nowhere); });
  });
}

}  // namespace muster::compose
