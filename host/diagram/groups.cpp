// SPDX-License-Identifier: MIT
#include "diagram/groups.hpp"

#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"

namespace muster::diagram {
namespace {

constexpr std::size_t most_said = 200;  ///< characters of a box's text

bool ends_sentence(std::string_view words) {
  return !words.empty() && std::string_view(".!?").find(words.back()) != std::string_view::npos;
}

}  // namespace

std::vector<Group> grouped(const document::Diagram& diagram,
                           std::string document::DiagramBox::*member) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
    const std::string& name = diagram.boxes[i].*member;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& one) { return one.name == name; });
    if (group == groups.end()) group = groups.insert(group, {name, {}});
    group->boxes.push_back(i);
  }
  return groups;
}

std::vector<document::DiagramBox> boxes_at(const document::Diagram& diagram,
                                           const std::vector<std::size_t>& places) {
  std::vector<document::DiagramBox> boxes;
  for (std::size_t place : places) boxes.push_back(diagram.boxes[place]);
  return boxes;
}

std::string said_of(const document::DiagramBox& box) {
  std::string words = chart::shortened(box.title, chart::most_characters);
  if (!box.text.empty())
    words += (words.empty() ? "" : ": ") + chart::shortened(box.text, most_said);
  return ends_sentence(words) ? words : words + ".";
}

std::string title_of(const document::Diagram& diagram, std::size_t place) {
  return chart::shortened(diagram.boxes[place].title, chart::most_characters);
}

std::string titles_of(const document::Diagram& diagram, const std::vector<std::size_t>& places) {
  std::vector<std::string> titles;
  for (std::size_t place : places) titles.push_back(title_of(diagram, place));
  return chart::in_words(std::move(titles));
}

}  // namespace muster::diagram
