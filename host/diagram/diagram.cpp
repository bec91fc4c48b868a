// SPDX-License-Identifier: MIT
#include "diagram/diagram.hpp"

#include <array>

#include "diagram/kinds.hpp"
#include "diagram/sentences.hpp"

namespace muster::diagram {
namespace {

/// The most sentences of one description, because people who listen to it can't skim.
constexpr std::size_t most_sentences = 40;

#define MUSTER_ADDRESS(name, word) &name,
constexpr std::array drawings = {MUSTER_DIAGRAM_KINDS(MUSTER_ADDRESS)};
#undef MUSTER_ADDRESS

const Drawing& drawing_of(DiagramKind kind) { return *drawings.at(static_cast<std::size_t>(kind)); }

std::vector<Picture> drawn(const document::Diagram& diagram, const Sheet& sheet) {
  if (diagram.boxes.empty()) return {Picture{sheet.canvas.width, 0, {}}};
  return drawing_of(diagram.kind).draw(diagram, sheet);
}

}  // namespace

Picture draw(const document::Diagram& diagram, const theme::Theme& theme, double width,
             const chart::TextMeasure& measure) {
  return drawn(diagram, Sheet{Canvas{theme, measure, width}}).front();
}

std::vector<Picture> draw_on_pages(const document::Diagram& diagram, const theme::Theme& theme,
                                   Room room, const chart::TextMeasure& measure) {
  return drawn(diagram, Sheet{Canvas{theme, measure, room.width}, room.height});
}

std::string first_sentences(const std::vector<std::string>& sentences) {
  std::string out;
  for (std::size_t i = 0; i < sentences.size() && i < most_sentences; ++i)
    out += (out.empty() ? "" : " ") + sentences[i];
  if (sentences.size() > most_sentences) out += " " + std::string(sentences::the_rest.words);
  return out;
}

std::string description(const document::Diagram& diagram) {
  std::string words = diagram.boxes.empty() ? std::string(sentences::nothing.words)
                                            : drawing_of(diagram.kind).describe(diagram);
  if (!diagram.alternative.empty()) words += " " + diagram.alternative;
  return words;
}

std::string later_part(const std::string& number, std::size_t part, std::size_t parts) {
  return filled(sentences::part, {{"part", std::to_string(part)},
                                  {"parts", std::to_string(parts)},
                                  {"figure", number.empty() ? "the figure" : number}});
}

}  // namespace muster::diagram
