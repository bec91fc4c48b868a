// SPDX-License-Identifier: MIT
#include "diagram/steps.hpp"

#include "base/word_list.hpp"
#include "diagram/groups.hpp"

namespace muster::diagram {

std::vector<document::DiagramBox> numbered_steps(const document::Diagram& diagram) {
  std::vector<document::DiagramBox> steps = diagram.boxes;
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i].title = std::to_string(i + 1) + ". " + steps[i].title;
  return steps;
}

std::string described_steps(Phrase phrase, const document::Diagram& diagram) {
  std::vector<std::string> said = {
      filled(phrase, {{"steps", counted(diagram.boxes.size(), "step")}})};
  for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
    said.push_back(std::to_string(i + 1) + ". " + said_of(diagram.boxes[i]));
  return first_sentences(said);
}

}  // namespace muster::diagram
