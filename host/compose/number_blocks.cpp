// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/finish.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/markdown/heading_marks.hpp"
#include "compose/volume_anchors.hpp"
#include "document/cell_bars.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;

class Numbering {
 public:
  Numbering(const SourceFiles& files, Diagnostics& diagnostics)
      : x_files(files), x_diagnostics(diagnostics) {}

  const VolumeAnchors& changed() const { return x_changed; }

  void visit(Block& block) {
    x_source = block.source;
    std::visit([&](auto& node) { number(node); }, block.node);
  }

 private:
  template <class Node>
  void number(Node&) {}

  void number(document::Heading& heading) {
    if (heading.level > x_last_level + 1)
      error(code::compose_heading,
            "this heading is " + std::to_string(heading.level - x_last_level) +
                " levels below the previous one",
            "remove a #: levels must not be skipped");
    x_last_level = heading.level;
    bool unnumbered = heading.number == unnumbered_mark;
    note_annex(heading);
    heading.number.clear();
    if (heading.level <= x_unnumbered_level) x_unnumbered_level = 0;
    if (unnumbered && x_unnumbered_level == 0) x_unnumbered_level = heading.level;
    if (x_unnumbered_level == 0 && heading.level <= deepest_numbered)
      heading.number = next_number(heading.level);
    if (heading.id.empty()) heading.id = scoped(slug(document::plain_text(heading.content)));
    if (heading.id.empty())
      return error(code::compose_heading, "no id can be made from this heading",
                   "give it one: {#id}");
    anchor(heading.id);
  }

  /// Gives a chapter that is marked as an annex its letter. The numbers of its sections begin with
  /// that letter.
  void note_annex(const document::Heading& heading) {
    const bool marked = heading.number == annex_mark;
    if (marked && heading.level != chapter_level)
      error(code::compose_heading, "only a chapter can be an annex",
            "begin the heading with a single #");
    if (marked && x_annexes == most_annexes)
      error(code::compose_heading, "there are more than 26 annexes",
            "turn some of them into sections of another annex");
    if (heading.level > chapter_level || heading.number == unnumbered_mark) return;
    x_in_annex = marked;
    if (marked && x_annexes < most_annexes) ++x_annexes;
  }

  std::string chapter_number() const {
    return x_in_annex ? std::string(1, static_cast<char>('A' + x_annexes - 1))
                      : std::to_string(x_counts[0]);
  }

  std::string next_number(int level) {
    auto depth = static_cast<std::size_t>(level - 2);
    if (depth > 0 || !x_in_annex) ++x_counts.at(depth);
    for (std::size_t i = depth + 1; i < x_counts.size(); ++i) x_counts[i] = 0;
    std::string number = chapter_number();
    for (std::size_t i = 1; i <= depth; ++i) number += "." + std::to_string(x_counts[i]);
    return number;
  }

  void number(document::Table& table) {
    if (table.caption.empty())
      return error(code::compose_caption, "this table has no caption",
                   "put it inside ::: table caption=\"...\"");
    if (table.id.empty()) table.id = scoped("table-" + slug(document::plain_text(table.caption)));
    table.number = number_of(table.number, "Table ", x_tables);
    anchor(table.id);
  }

  /// The next number of a series; none for a block of a paper whose author numbered it.
  static std::string number_of(const std::string& mark, const char* name, int& last) {
    return mark == unnumbered_mark ? "" : name + std::to_string(++last);
  }

  void number(document::Chart& chart) {
    if (!document::is_sparkline(chart)) number_figure(chart);
  }
  void number(document::Diagram& diagram) { number_figure(diagram); }

  /// Numbers a chart or a diagram. Both share one series of numbers with captioned pictures.
  template <class Drawn>
  void number_figure(Drawn& drawn) {
    if (drawn.id.empty()) drawn.id = scoped("figure-" + slug(document::plain_text(drawn.caption)));
    drawn.number = "Figure " + std::to_string(++x_figures);
    anchor(drawn.id);
    drawn.data.id = drawn.id;
  }
  void number(document::Image& image) {
    if (!image.caption.empty()) {
      if (image.id.empty())
        image.id = scoped("figure-" + slug(document::plain_text(image.caption)));
      image.number = number_of(image.number, "Figure ", x_figures);
    }
    if (image.number == unnumbered_mark) image.number.clear();
    if (!image.id.empty()) anchor(image.id);
  }
  void number(document::Definitions& definitions) {
    if (!definitions.id.empty()) anchor(definitions.id);
  }
  void number(document::Box& box) {
    if (!box.id.empty()) anchor(box.id);
  }
  void number(document::KeyFigures& figures) {
    if (!figures.id.empty()) anchor(figures.id);
  }
  void number(document::Timeline& timeline) {
    if (!timeline.id.empty()) anchor(timeline.id);
  }
  void number(document::TimelineStep&) {
    error(code::compose_directive, "this step is not inside 'timeline' or 'steps'",
          "put it inside ::: timeline or ::: steps");
  }

  void number(document::Part& part) {
    if (!part.id.empty()) anchor(part.id);
    x_scope = part.id;
    x_volume = part.volume;
    x_last_level = 1;
  }
  void number(document::IncludedPdf& pdf) {
    if (!pdf.id.empty()) anchor(pdf.id);
  }

  /// Prefixes an id with the id of its part, because papers by several authors use the same
  /// headings.
  std::string scoped(std::string id) const {
    return x_scope.empty() || id.empty() ? id : x_scope + "-" + id;
  }

  /// Registers an id. Two volumes may use the same one, because a supplementary pack can have
  /// another version of a paper: the later volume's then begins with the id of its part.
  void anchor(std::string& id) {
    if (!x_written.emplace(x_volume, id).second) return used_twice(id);
    if (x_anchors.try_emplace(id, x_source).second) return;
    const std::string printed = scoped(id);
    if (x_written.contains({x_volume, printed}) || !x_anchors.try_emplace(printed, x_source).second)
      return used_twice(id);
    x_changed[x_volume].emplace(id, printed);
    id = printed;
  }

  void used_twice(const std::string& id) {
    const auto first = x_anchors.find(id);
    Location at = x_files.location({first->second.file, first->second.line, 0});
    error(code::compose_anchor,
          "the id '" + id + "' is used twice, first in " + at.file + ", line " +
              std::to_string(at.line),
          "give one of them another id; in a loop, make it from the row: {#{{id}}-gap}");
  }

  void error(Code code, std::string message, std::string hint) {
    x_diagnostics.error(code, x_files.location({x_source.file, x_source.line, 0}),
                        std::move(message), {std::move(hint)});
  }

  const SourceFiles& x_files;
  Diagnostics& x_diagnostics;
  document::Source x_source;
  int x_last_level = 1;
  static constexpr int chapter_level = 2;
  static constexpr int most_annexes = 26;
  int x_unnumbered_level = 0;
  bool x_in_annex = false;
  int x_annexes = 0;
  std::array<int, deepest_numbered - 1> x_counts{};
  std::string x_scope;         ///< id of the part that contains the block
  std::uint16_t x_volume = 0;  ///< volume of that part
  int x_tables = 0;
  int x_figures = 0;
  std::set<std::pair<std::uint16_t, std::string>> x_written;  ///< ids by volume, as written
  std::map<std::string, document::Source> x_anchors;          ///< ids as printed
  VolumeAnchors x_changed;
};

}  // namespace

void number_blocks(Draft& draft, const SourceFiles& files, Diagnostics& diagnostics) {
  Numbering numbering(files, diagnostics);
  document::for_each_block(draft.document.blocks, [&](Block& block) { numbering.visit(block); });
  point_at_own_volume(draft, numbering.changed());
}

}  // namespace muster::compose
