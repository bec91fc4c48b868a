// SPDX-License-Identifier: MIT
#include "unit/diagram/sample_diagrams.hpp"

namespace muster::diagram {

using document::Diagram;

Diagram empty_diagram(DiagramKind kind) {
  Diagram diagram;
  diagram.id = "sample";
  diagram.number = "Figure 1";
  diagram.kind = kind;
  diagram.caption = {{document::Text{"A diagram"}}};
  return diagram;
}

Diagram partnership() {
  Diagram diagram = empty_diagram(DiagramKind::governance);
  diagram.boxes = {{"Partnership board", "Sets the aims and answers for the plan"},
                   {"Delivery group", "Follows milestones and risks each month"},
                   {"Finance group", "Follows what is spent"},
                   {"Start well", "Children and families"},
                   {"Age well", "Older people"},
                   {"Clinical forum", "Clinicians of all trades"}};
  diagram.links = {{1, 0}, {2, 0}, {3, 1}, {4, 1}, {5, 0}, {5, 1, true}};
  return diagram;
}

Diagram planning() {
  Diagram diagram = empty_diagram(DiagramKind::process);
  diagram.boxes = {{"Agree the aims", "The board, in March"},
                   {"Ask staff and residents"},
                   {"Publish the plan", "With a summary"}};
  return diagram;
}

Diagram improvement() {
  Diagram diagram = empty_diagram(DiagramKind::cycle);
  diagram.boxes = planning().boxes;
  diagram.boxes.push_back({"Review it", "Each year"});
  return diagram;
}

Diagram plan_on_a_page() {
  Diagram diagram = empty_diagram(DiagramKind::plan);
  diagram.boxes = {{"Everyone can live well", "", "Vision"},
                   {"Family hubs", "", "What we will do", "Start well"},
                   {"School nurses", "", "What we will do", "Start well"},
                   {"Falls service", "Seven days a week", "What we will do", "Age well"},
                   {"Digital", "", "Enablers"},
                   {"Estates", "", "Enablers"}};
  return diagram;
}

Diagram coaching() {
  Diagram diagram = empty_diagram(DiagramKind::logic_model);
  diagram.boxes = {{"Coaches", "", "Inputs"},
                   {"Funding", "£2m a year", "Inputs"},
                   {"Coaching", "", "Activities"},
                   {"Fewer leave", "In their first year", "Outcomes"}};
  diagram.links = {{0, 2}, {1, 3}, {2, 3}};
  return diagram;
}

Diagram effort_matrix() {
  Diagram diagram = empty_diagram(DiagramKind::matrix);
  diagram.boxes = {{"Flexible rotas", "In all wards", "High impact", "Low effort"},
                   {"Exit interviews", "", "High impact", "Low effort"},
                   {"New campus", "", "High impact", "High effort"},
                   {"Posters", "", "Low impact", "Low effort"}};
  return diagram;
}

Diagram overlapping_aims() {
  Diagram diagram = empty_diagram(DiagramKind::circles);
  diagram.boxes = {{"Plan together"}, {"Train"}, {"Good jobs"}, {"Inclusion"}, {"New roles"}};
  for (document::DiagramBox& box : diagram.boxes) box.group = "One team";
  return diagram;
}

std::vector<Diagram> all_kinds() {
  return {partnership(), planning(),      improvement(),     plan_on_a_page(),
          coaching(),    effort_matrix(), overlapping_aims()};
}

Diagram regular_tree(std::size_t boxes, std::size_t below) {
  Diagram diagram = empty_diagram(DiagramKind::governance);
  for (std::size_t box = 0; box < boxes; ++box) {
    diagram.boxes.push_back({"Group " + std::to_string(box + 1), "What this group does"});
    if (box > 0)
      diagram.links.push_back(
          {static_cast<std::uint32_t>(box), static_cast<std::uint32_t>((box - 1) / below)});
  }
  return diagram;
}

void lengthen_titles(Diagram& diagram, std::size_t letters) {
  for (document::DiagramBox& box : diagram.boxes) box.title = std::string(letters, 'm');
}

}  // namespace muster::diagram
