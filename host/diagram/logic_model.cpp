// SPDX-License-Identifier: MIT
// A logic model: stages from left to right, such as inputs, activities, outputs and outcomes, with
// arrows from each box to the boxes that it leads to. On a narrow sheet the stages are one under
// another, and the text of each box names the boxes that it leads to.
#include <algorithm>
#include <cmath>
#include <optional>

#include "base/word_list.hpp"
#include "diagram/groups.hpp"
#include "diagram/placing.hpp"
#include "diagram/sentences.hpp"
#include "diagram/slices.hpp"

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double stage_gap = 2.4;  ///< room for arrows
constexpr double item_gap = 0.9;
constexpr double under_head = 1;
constexpr double narrowest_item = 7.5;
constexpr double widest_item = 18;

class LogicModel {
 public:
  LogicModel(const document::Diagram& diagram, const Sheet& sheet)
      : x_diagram(diagram),
        x_sheet(sheet),
        x_canvas(sheet.canvas),
        x_stages(grouped(diagram, &document::DiagramBox::group)),
        x_stage_of(diagram.boxes.size()) {
    for (std::size_t stage = 0; stage < x_stages.size(); ++stage)
      for (std::size_t box : x_stages[stage].boxes) x_stage_of[box] = static_cast<int>(stage);
  }

  std::vector<Picture> draw() {
    if (auto picture = across(); picture && x_sheet.fits(*picture)) return {std::move(*picture)};
    return bands();
  }

 private:
  double em() const { return x_canvas.em(); }

  /// Whether the link goes to a later stage, so that it can be an arrow from left to right.
  bool goes_on(const document::DiagramLink& link) const {
    const std::size_t boxes = x_diagram.boxes.size();
    return link.from < boxes && link.to < boxes && x_stage_of[link.from] < x_stage_of[link.to];
  }

  std::optional<double> width_across() const {
    std::vector<document::DiagramBox> words = x_diagram.boxes;
    for (const Group& stage : x_stages) words.push_back({stage.name});
    const auto stages = static_cast<double>(x_stages.size());
    const double room = (x_canvas.width - (stages - 1) * stage_gap * em()) / stages;
    const double width = std::floor(std::min(room, widest_item * em())) - 1;  // Graphviz rounds
    const double least = std::max(narrowest_item * em(), unbroken_width(words, x_canvas));
    return width < least ? std::nullopt : std::optional(width);
  }

  std::optional<Picture> across() {
    const auto width = width_across();
    if (!width) return std::nullopt;
    std::vector<TextBox> boxes;
    for (std::size_t i = 0; i < x_diagram.boxes.size(); ++i)
      boxes.push_back(text_box(with_leads(i, false), *width, x_canvas));
    const PlacingTask task = task_for(boxes);
    const auto placing = place(task);
    if (!placing) return std::nullopt;
    return across(std::move(boxes), task, *placing);
  }

  PlacingTask task_for(const std::vector<TextBox>& boxes) const {
    PlacingTask task;
    task.direction = Direction::right;
    task.ranks = x_stage_of;
    task.gap = item_gap * em();
    task.rank_gap = std::floor(stage_gap * em());
    task.routes = true;
    for (const TextBox& box : boxes) task.boxes.push_back({box.width, box.height});
    for (const document::DiagramLink& link : x_diagram.links)
      if (goes_on(link)) task.ways.push_back({link.from, link.to});
    return task;
  }

  Picture across(std::vector<TextBox> boxes, const PlacingTask& task,
                 const Placing& placing) const {
    const double left = std::max(0.0, (x_canvas.width - placing.width) / 2);
    std::vector<TextBox> heads = stage_heads(boxes.front().width);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      boxes[i].x = left + placing.centres[i].first - boxes[i].width / 2;
      heads[static_cast<std::size_t>(x_stage_of[i])].x = boxes[i].x;
    }
    const double top = heads.front().height + under_head * em();
    Picture picture{std::max(x_canvas.width, placing.width), top + placing.height, {}};
    put_heads(picture, heads, task.ways.empty());
    for (const auto& route : placing.routes) put_route(picture, route, left, top);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      boxes[i].y = top + placing.centres[i].second - boxes[i].height / 2;
      put_box(picture, boxes[i], BoxLook::plain, x_canvas);
    }
    return picture;
  }

  std::vector<TextBox> stage_heads(double width) const {
    std::vector<TextBox> heads;
    double height = 0;
    for (const Group& stage : x_stages) {
      heads.push_back(text_box(stage.name, width, x_canvas));
      height = std::max(height, heads.back().height);
    }
    for (TextBox& head : heads) head.height = height;
    return heads;
  }

  /// Draws the heads of the stages. `with_arrows` connects them, for a model in which no boxes are
  /// linked.
  void put_heads(Picture& picture, const std::vector<TextBox>& heads, bool with_arrows) const {
    for (std::size_t i = 1; with_arrows && i < heads.size(); ++i)
      put_arrow(picture,
                {{heads[i - 1].right(), heads[i].middle_y()}, {heads[i].x, heads[i].middle_y()}},
                x_canvas);
    for (const TextBox& head : heads) put_box(picture, head, BoxLook::strong, x_canvas);
  }

  void put_route(Picture& picture, const Points& route, double left, double top) const {
    if (route.size() < 2) return;
    Points points = route;
    for (auto& [x, y] : points) {
      x += left;
      y += top;
    }
    put_arrow(picture, std::move(points), x_canvas);
  }

  /// Returns the box with the titles of the boxes that it leads to: if `all`, all of them,
  /// otherwise only those to which no arrow is drawn.
  document::DiagramBox with_leads(std::size_t box, bool all) const {
    std::vector<std::size_t> to;
    for (const document::DiagramLink& link : x_diagram.links)
      if (link.from == box && link.to < x_diagram.boxes.size() && (all || !goes_on(link)))
        to.push_back(link.to);
    document::DiagramBox made = x_diagram.boxes[box];
    if (to.empty()) return made;
    if (!made.text.empty()) made.text += made.text.ends_with('.') ? " " : ". ";
    made.text += filled(sentences::leads_here, {{"to", titles_of(x_diagram, to)}});
    return made;
  }

  std::vector<Picture> bands() const {
    std::vector<Slice> slices;
    for (const Group& stage : x_stages) add_band(slices, stage);
    return stacked(std::move(slices), item_gap * em(), x_sheet);
  }

  void add_band(std::vector<Slice>& slices, const Group& stage) const {
    TextBox head = text_box(stage.name, x_canvas.width, x_canvas);
    Slice slice{{x_canvas.width, head.height, {}}};
    put_box(slice.picture, head, BoxLook::strong, x_canvas);
    if (!slices.empty()) {
      Picture above;
      put_arrow(above, {{head.middle_x(), -item_gap * em()}, {head.middle_x(), 0}}, x_canvas);
      slice.from_above = std::move(above.shapes);
    }
    std::vector<document::DiagramBox> boxes;
    for (std::size_t box : stage.boxes) boxes.push_back(with_leads(box, true));
    const double gap = item_gap * em();
    const std::size_t columns = columns_for(boxes, narrowest_item * 1.4, gap, x_canvas);
    for (std::vector<TextBox>& row : rows_of(boxes, columns, gap, x_canvas).rows) {
      const double top = slice.picture.height + (slice.picture.height > 0 ? gap / 2 : 0);
      for (TextBox& box : row) {
        box.y = top;
        put_box(slice.picture, box, BoxLook::plain, x_canvas);
        slice.picture.height = box.bottom();
      }
      slices.push_back(std::move(slice));
      slice = Slice{{x_canvas.width, 0, {}}};
    }
  }

  const document::Diagram& x_diagram;
  const Sheet& x_sheet;
  const Canvas& x_canvas;
  std::vector<Group> x_stages;
  std::vector<int> x_stage_of;  ///< the stage of each box
};

std::vector<Picture> draw_logic_model(const document::Diagram& diagram, const Sheet& sheet) {
  return LogicModel(diagram, sheet).draw();
}

std::string describe_logic_model(const document::Diagram& diagram) {
  const std::vector<Group> stages = grouped(diagram, &document::DiagramBox::group);
  std::vector<std::string> names;
  for (const Group& stage : stages) names.push_back(chart::shortened(stage.name, 80));
  std::vector<std::string> said = {
      filled(sentences::logic_model,
             {{"stages", counted(stages.size(), "stage")}, {"names", listed(names)}})};
  for (const Group& stage : stages)
    said.push_back(filled(sentences::stage, {{"stage", chart::shortened(stage.name, 80)},
                                             {"titles", titles_of(diagram, stage.boxes)}}));
  for (std::size_t box = 0; box < diagram.boxes.size(); ++box) {
    std::vector<std::size_t> to;
    for (const document::DiagramLink& link : diagram.links)
      if (link.from == box && link.to < diagram.boxes.size()) to.push_back(link.to);
    if (!to.empty())
      said.push_back(filled(sentences::leads,
                            {{"from", title_of(diagram, box)}, {"to", titles_of(diagram, to)}}));
  }
  return first_sentences(said);
}

}  // namespace

const Drawing logic_model{draw_logic_model, describe_logic_model};

}  // namespace muster::diagram
