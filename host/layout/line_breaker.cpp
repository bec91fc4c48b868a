// SPDX-License-Identifier: MIT
#include "layout/line_breaker.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/word_class.hpp"

namespace muster::layout {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

/// A line costs this times the square of the gap at its end, as a share of the width. A gap of a
/// fifth of the width costs 4.
constexpr double edge_weight = 100;
/// Added for a hyphen, for a hyphen after a line with a hyphen, for a short last line of one word,
/// and for a line that ends inside a word.
constexpr double hyphen_cost = 2.5;
constexpr double second_hyphen_cost = 4;
constexpr double lone_word_cost = 6;
constexpr double forced_apart_cost = 50;
/// Hyphens are tried only if a line without them has a wider gap than this share of the width.
constexpr double torn_edge = 0.16;
/// A last line with one word should be longer than this share of the width.
constexpr double lone_word_share = 0.18;

/// give_back_room() tries widths that are narrower by this share each, down to the least share.
constexpr double narrower_by = 0.08;
constexpr double narrowest = 0.3;

bool may_end(Joint joint) { return joint >= Joint::space; }

double joint_space(const Atom& atom) {
  return atom.joint == Joint::space || atom.joint == Joint::fixed ? atom.space : 0;
}

/// Returns the ends, in bytes, of the pieces of at most `width` into which an atom is cut. Each
/// piece has at least one cluster (a letter with its marks), and clusters are never cut.
std::vector<std::uint16_t> cut_points(const Atom& atom, float size, double width) {
  std::vector<std::uint16_t> cuts;
  double reach = 0;
  std::uint32_t cluster = atom.begin;
  for (const Shaped& run : atom.word->runs) {
    for (const Glyph& glyph : run.glyphs) {
      const std::uint32_t at = run.begin + glyph.cluster;
      if (at < atom.begin || at >= atom.end) continue;
      const double advance = static_cast<double>(glyph.advance) * size;
      if (reach + advance > width && at != cluster && reach > 0) {
        cuts.push_back(static_cast<std::uint16_t>(at));
        reach = 0;
      }
      cluster = at;
      reach += advance;
    }
  }
  cuts.push_back(atom.end);
  return cuts;
}

/// Appends the pieces of `atom` to `out`. The last keeps the atom's joint, the others get `joint`.
void add_pieces(const Atom& atom, const std::vector<std::uint16_t>& ends, Joint joint, float size,
                std::vector<Atom>& out) {
  std::uint16_t begin = atom.begin;
  for (std::uint16_t end : ends) {
    Atom piece = atom;
    piece.begin = begin;
    piece.end = end;
    piece.drawn = piece.width = width_between(*atom.word, begin, end) * size;
    if (end != atom.end) piece.joint = joint;
    out.push_back(piece);
    begin = end;
  }
}

/// Returns only the atoms that are painted, at their painted widths. An atom that isn't painted
/// passes its joint on to the atom before it.
std::vector<Atom> without_room(std::vector<Atom> atoms) {
  std::vector<Atom> painted;
  for (Atom& atom : atoms) {
    const bool silent = atom.word == nullptr && atom.width > 0 && !painted.empty();
    atom.width = atom.drawn;
    if (silent) {
      painted.back().joint = atom.joint;
      painted.back().space = atom.space;
    } else {
      painted.push_back(atom);
    }
  }
  return painted;
}

}  // namespace

const std::vector<Line>& LineBreaker::lines(InlineText& text, double width) {
  if (!text.reserves) {
    break_lines(text, width);
  } else {
    std::vector<Atom> original = text.atoms;
    break_lines(text, width);
    if (x_lines.size() > 1) give_back_room(text, std::move(original), width);
  }
  return x_lines;
}

/// Gives room that was reserved for page numbers to the text after them. Otherwise a line might
/// contain only a full stop after an empty space. The paragraph keeps the number of lines of the
/// first pass, so that pages don't change: if the text needs fewer lines, it is set narrower.
void LineBreaker::give_back_room(InlineText& text, std::vector<Atom> original, double width) {
  const std::vector<Atom> painted = without_room(std::move(original));
  std::vector<Atom> reserved = std::exchange(text.atoms, painted);
  std::vector<Line> lines = x_lines;
  for (double share = 1; share > narrowest; share -= narrower_by) {
    break_lines(text, width * share);
    if (x_lines.size() == lines.size()) return;
    if (x_lines.size() > lines.size()) break;
    text.atoms = painted;
  }
  text.atoms = std::move(reserved);
  x_lines = std::move(lines);
}

void LineBreaker::break_lines(InlineText& text, double width) {
  x_lines.clear();
  if (text.atoms.empty() || fits_one_line(text, width)) return;
  cut_long_atoms(text, width);
  if (!solve(text, width, Mode::strict)) solve(text, width, Mode::anywhere);
  collect(text);
  if (text.hyphenate && x_hyphenator.available() && worst_gap(text, width) > torn_edge) {
    add_hyphens(text);
    if (!solve(text, width, Mode::strict)) solve(text, width, Mode::anywhere);
    collect(text);
  }
}

bool LineBreaker::fits_one_line(const InlineText& text, double width) {
  double natural = 0;
  for (std::size_t i = 0; i < text.atoms.size(); ++i) {
    const Atom& atom = text.atoms[i];
    natural += atom.width;
    if (natural > width + tolerance) return false;
    if (i + 1 == text.atoms.size()) break;
    if (atom.joint == Joint::forced) return false;
    natural += joint_space(atom);
  }
  x_lines.push_back({0, static_cast<std::uint32_t>(text.atoms.size()), natural, false});
  return true;
}

void LineBreaker::cut_long_atoms(InlineText& text, double width) {
  auto too_wide = [&](const Atom& atom) {
    return atom.word != nullptr && static_cast<double>(atom.drawn) > width + tolerance;
  };
  if (std::ranges::none_of(text.atoms, too_wide)) return;
  x_scratch.clear();
  for (const Atom& atom : text.atoms) {
    if (!too_wide(atom)) {
      x_scratch.push_back(atom);
      continue;
    }
    const float size = text.styles[atom.style].size;
    add_pieces(atom, cut_points(atom, size, width), Joint::plain, size, x_scratch);
  }
  text.atoms.swap(x_scratch);
}

void LineBreaker::add_hyphens(InlineText& text) {
  x_scratch.clear();
  for (const Atom& atom : text.atoms) {
    const bool whole = atom.word != nullptr && atom.begin == 0 &&
                       atom.end == atom.word->text.size() && !is_address(atom.word->text);
    const std::vector<std::uint16_t>* points =
        whole ? &x_hyphenator.points(atom.word->text) : nullptr;
    if (points == nullptr || points->empty() || atom.width != atom.drawn) {
      x_scratch.push_back(atom);
      continue;
    }
    std::vector<std::uint16_t> ends = *points;
    ends.push_back(atom.end);
    add_pieces(atom, ends, Joint::hyphen, text.styles[atom.style].size, x_scratch);
  }
  text.atoms.swap(x_scratch);
}

float LineBreaker::hyphen_width(const InlineText& text, const Atom& atom) const {
  if (atom.joint != Joint::hyphen) return 0;
  const TypeStyle& style = text.styles[atom.style];
  return x_words.hyphen_glyph(style.face).advance * style.size;
}

double LineBreaker::line_cost(const InlineText& text, std::size_t first, std::size_t last,
                              double natural, double width, bool hyphen) const {
  const double gap = std::max(0.0, (width - natural) / width);
  const bool ends_paragraph = last == text.atoms.size();
  if (ends_paragraph) {
    bool lone = first > 0;
    for (std::size_t i = first; i + 1 < last && lone; ++i)
      lone = !may_end(text.atoms[i].joint) || text.atoms[i].joint == Joint::hyphen;
    return lone && natural < lone_word_share * width ? lone_word_cost : 0;
  }
  if (text.atoms[last - 1].joint == Joint::forced) return 0;
  double cost = gap * gap * edge_weight;
  if (hyphen) {
    cost += hyphen_cost + (x_best[first].hyphen ? second_hyphen_cost : 0);
  }
  return cost;
}

/// Finds the cheapest way to each position at which a line may end. False if no way reaches the
/// end of the paragraph.
bool LineBreaker::solve(const InlineText& text, double width, Mode mode) {
  const std::vector<Atom>& atoms = text.atoms;
  const std::size_t count = atoms.size();
  x_reach.resize(count + 1);
  x_reach[0] = 0;
  for (std::size_t i = 0; i < count; ++i) {
    x_reach[i + 1] = x_reach[i] + static_cast<double>(atoms[i].width) + joint_space(atoms[i]);
  }
  x_best.assign(count + 1, {impossible, 0, 0, false});
  x_best[0].cost = 0;
  for (std::size_t last = 1; last <= count; ++last) {
    const Atom& end = atoms[last - 1];
    const bool regular = may_end(end.joint);
    if (!regular && mode == Mode::strict) continue;
    const float hyphen = hyphen_width(text, end);
    const double extra = static_cast<double>(end.width + hyphen);
    for (std::size_t first = last; first-- > 0;) {
      if (first + 1 < last && atoms[first].joint == Joint::forced) break;
      const double natural = x_reach[last - 1] - x_reach[first] + extra;
      if (natural > width + tolerance && first + 1 < last) break;
      if (x_best[first].cost == impossible) continue;
      const double cost = x_best[first].cost + (regular ? 0 : forced_apart_cost) +
                          line_cost(text, first, last, natural, width, hyphen > 0);
      if (cost < x_best[last].cost) {
        x_best[last] = {cost, static_cast<std::uint32_t>(first), static_cast<float>(natural),
                        hyphen > 0};
      }
    }
  }
  return x_best[count].cost != impossible;
}

void LineBreaker::collect(const InlineText& text) {
  x_lines.clear();
  for (auto last = static_cast<std::uint32_t>(text.atoms.size()); last > 0;) {
    const Best& best = x_best[last];
    x_lines.push_back({best.from, last, static_cast<double>(best.natural), best.hyphen});
    last = best.from;
  }
  std::ranges::reverse(x_lines);
}

double LineBreaker::worst_gap(const InlineText& text, double width) const {
  double worst = 0;
  for (std::size_t i = 0; i + 1 < x_lines.size(); ++i) {
    if (text.atoms[x_lines[i].last - 1].joint == Joint::forced) continue;
    worst = std::max(worst, (width - x_lines[i].width) / width);
  }
  return worst;
}

}  // namespace muster::layout
