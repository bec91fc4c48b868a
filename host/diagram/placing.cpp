// SPDX-License-Identifier: MIT
#include "diagram/placing.hpp"

#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>

#include "base/number_format.hpp"

extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace muster::diagram {
namespace {

constexpr double points_an_inch = 72;
constexpr int curve_pieces = 8;  ///< straight lines that replace a curve of a route

/// Returns a length as text for an attribute of Graphviz. It never depends on the locale.
std::string inches(double points) {
  return format_number(points / points_an_inch, {.decimals = 4, .thousands = false, .ascii = true});
}

/// Returns a context with only the engine `dot`, which is compiled in. Without this list Graphviz
/// would load whatever the machine's configuration names, including fonts and renderers. The
/// context lives as long as the program.
GVC_t* context() {
  static const lt_symlist_t engines[] = {
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library}, {nullptr, nullptr}};
  static GVC_t* const made = [] {
    agseterrf([](char*) { return 0; });  // Graphviz's messages are for authors of graphs
    return gvContextPlugins(engines, 0);
  }();
  return made;
}

char* text(const std::string& words) { return const_cast<char*>(words.c_str()); }

struct CloseGraph {
  void operator()(Agraph_t* graph) const {
    gvFreeLayout(context(), graph);
    agclose(graph);
  }
};

/// A graph of Graphviz that is built by calls.
class Graph {
 public:
  explicit Graph(const PlacingTask& task)
      : x_task(task), x_graph(agopen(text("diagram"), Agdirected, nullptr)) {
    declare_attributes();
    for (const Size& size : task.boxes) add(size);
    for (const Way& way : task.ways)
      x_edges.push_back(agedge(x_graph.get(), x_nodes.at(way.from), x_nodes.at(way.to),
                               text("w" + std::to_string(x_edges.size())), 1));
    add_ranks();
  }

  bool lay_out() { return gvLayout(context(), x_graph.get(), "dot") == 0; }

  Placing placing() const {
    Placing placing;
    const auto down = [](pointf point) { return std::pair{point.x, -point.y}; };
    for (Agnode_t* node : x_nodes) placing.centres.push_back(down(ND_coord(node)));
    for (Agedge_t* edge : x_edges) {
      placing.routes.emplace_back();
      const splines* curves = ED_spl(edge);
      for (int i = 0; curves != nullptr && i < curves->size; ++i)
        for (pointf point : flat(curves->list[i])) placing.routes.back().push_back(down(point));
    }
    return placing;
  }

 private:
  void set(int kind, const char* name, const std::string& value) {
    agattr(x_graph.get(), kind, text(name), text(value));
  }

  void declare_attributes() {
    set(AGRAPH, "rankdir", x_task.direction == Direction::down ? "TB" : "LR");
    set(AGRAPH, "nodesep", inches(x_task.gap));
    set(AGRAPH, "ranksep", inches(x_task.rank_gap));
    set(AGRAPH, "ordering",
        x_task.ranks.empty() ? "out" : "");  // boxes keep the order of their rows
    set(AGRAPH, "splines", x_task.routes ? "true" : "");
    set(AGRAPH, "nslimit", "4");  // rounds of Graphviz's search: enough for any readable diagram
    set(AGRAPH, "nslimit1", "4");
    set(AGRAPH, "mclimit", "0.5");
    set(AGNODE, "shape", "box");
    set(AGNODE, "label", "");
    set(AGNODE, "fixedsize", "true");
    set(AGNODE, "width", "0.1");
    set(AGNODE, "height", "0.1");
    set(AGEDGE, "style", "");
    set(AGEDGE, "arrowhead", "none");
  }

  void add(const Size& size) {
    Agnode_t* node = agnode(x_graph.get(), text("b" + std::to_string(x_nodes.size())), 1);
    agset(node, text("width"), text(inches(size.width)));
    agset(node, text("height"), text(inches(size.height)));
    x_nodes.push_back(node);
  }

  /// Puts boxes of one rank next to each other, and orders the ranks by a chain of invisible nodes.
  void add_ranks() {
    if (x_task.ranks.empty()) return;
    const int last = *std::max_element(x_task.ranks.begin(), x_task.ranks.end());
    Agnode_t* before = nullptr;
    for (int rank = 0; rank <= last; ++rank) {
      Agraph_t* same = agsubg(x_graph.get(), text("r" + std::to_string(rank)), 1);
      agsafeset(same, text("rank"), text("same"), text(""));
      Agnode_t* anchor = agnode(same, text("a" + std::to_string(rank)), 1);
      if (before != nullptr) agedge(x_graph.get(), before, anchor, nullptr, 1);
      before = anchor;
      for (std::size_t i = 0; i < x_nodes.size(); ++i)
        if (x_task.ranks[i] == rank) agsubnode(same, x_nodes[i], 1);
    }
  }

  static std::vector<pointf> flat(const bezier& curve) {
    std::vector<pointf> points;
    if (curve.size > 0) points.push_back(curve.list[0]);
    for (int i = 0; i + 3 < curve.size; i += 3)
      for (int piece = 1; piece <= curve_pieces; ++piece)
        points.push_back(on_curve(&curve.list[i], static_cast<double>(piece) / curve_pieces));
    return points;
  }

  static pointf on_curve(const pointf* p, double t) {
    const double s = 1 - t;
    const auto mix = [&](double a, double b, double c, double d) {
      return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    return {mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)};
  }

  const PlacingTask& x_task;
  std::unique_ptr<Agraph_t, CloseGraph> x_graph;
  std::vector<Agnode_t*> x_nodes;
  std::vector<Agedge_t*> x_edges;
};

/// Returns the number of ranks that all ways pass together. Each takes as much time as a box.
std::size_t passed(const PlacingTask& task) {
  if (task.ranks.empty()) return 0;
  std::size_t sum = 0;
  for (const Way& way : task.ways)
    sum += static_cast<std::size_t>(std::abs(task.ranks[way.to] - task.ranks[way.from]));
  return sum;
}

/// The rectangle around boxes and routes. Graphviz's own rectangle includes invisible nodes.
class Bounds {
 public:
  void add(double x, double y) {
    x_left = std::min(x_left, x);
    x_right = std::max(x_right, x);
    x_top = std::min(x_top, y);
    x_bottom = std::max(x_bottom, y);
  }
  double width() const { return x_right - x_left; }
  double height() const { return x_bottom - x_top; }
  std::pair<double, double> from_corner(std::pair<double, double> point) const {
    return {point.first - x_left, point.second - x_top};
  }

 private:
  static constexpr double far = 1e9;
  double x_left = far, x_right = -far, x_top = far, x_bottom = -far;
};

Placing at_origin(Placing placing, const std::vector<Size>& boxes) {
  Bounds bounds;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto [x, y] = placing.centres[i];
    bounds.add(x - boxes[i].width / 2, y - boxes[i].height / 2);
    bounds.add(x + boxes[i].width / 2, y + boxes[i].height / 2);
  }
  for (const auto& route : placing.routes)
    for (const auto& [x, y] : route) bounds.add(x, y);
  for (auto& centre : placing.centres) centre = bounds.from_corner(centre);
  for (auto& route : placing.routes)
    for (auto& point : route) point = bounds.from_corner(point);
  placing.width = bounds.width();
  placing.height = bounds.height();
  return placing;
}

}  // namespace

std::optional<Placing> place(const PlacingTask& task) {
  const std::size_t boxes = task.boxes.size();
  if (boxes == 0 || boxes > most_boxes || task.ways.size() > most_passed ||
      passed(task) > most_passed)
    return std::nullopt;
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  Graph graph(task);
  if (!graph.lay_out()) return std::nullopt;
  return at_origin(graph.placing(), task.boxes);
}

}  // namespace muster::diagram
