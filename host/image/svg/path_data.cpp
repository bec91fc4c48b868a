// SPDX-License-Identifier: MIT
#include "image/svg/outline.hpp"

#include "image/svg/numbers.hpp"

namespace muster::image::svg {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Runs the commands of path data. Each method reads the arguments of one command and returns false
/// if they are missing.
class PathReader {
 public:
  PathReader(std::string_view text, Outline& outline) : x_scanner(text), x_outline(outline) {}

  bool read() {
    while (!x_scanner.at_end()) {
      const char command = x_scanner.take();
      if (!x_outline.is_open() && upper(command) != 'M') return false;
      if (!run(command)) return false;
    }
    return x_outline.is_open();
  }

 private:
  /// Runs a command for each set of arguments that follows it. Further sets after a move are lines.
  bool run(char command) {
    if (upper(command) == 'Z') {
      x_outline.close();
      x_previous = 'Z';
      return true;
    }
    x_relative = command != upper(command);
    char kind = upper(command);
    do {
      if (!step(kind)) return false;
      x_previous = kind;
      if (kind == 'M') kind = 'L';
    } while (x_scanner.at_number());
    return true;
  }

  bool step(char kind) {
    switch (kind) {
      case 'M':
        return point(x_to) && (x_outline.move(x_to), true);
      case 'L':
        return point(x_to) && (x_outline.line(x_to), true);
      case 'H':
        return along(true);
      case 'V':
        return along(false);
      case 'C':
        return point(x_first) && point(x_control) && curve();
      case 'S':
        x_first = mirrored(x_previous == 'C' || x_previous == 'S');
        return point(x_control) && curve();
      case 'Q':
        return point(x_control) && quadratic();
      case 'T':
        x_control = mirrored(x_previous == 'Q' || x_previous == 'T');
        return quadratic();
      case 'A':
        return arc();
      default:
        return false;
    }
  }

  bool point(Point& out) {
    const auto x = x_scanner.number();
    const auto y = x_scanner.number();
    if (!x || !y) return false;
    const Point from = x_relative ? x_outline.at() : Point{};
    out = {from.x + *x, from.y + *y};
    return true;
  }

  bool along(bool horizontal) {
    const auto value = x_scanner.number();
    if (!value) return false;
    Point to = x_outline.at();
    double& moved = horizontal ? to.x : to.y;
    moved = *value + (x_relative ? moved : 0);
    x_outline.line(to);
    return true;
  }

  bool curve() {
    if (!point(x_to)) return false;
    x_outline.curve(x_first, x_control, x_to);
    return true;
  }

  bool quadratic() {
    if (!point(x_to)) return false;
    x_outline.quadratic(x_control, x_to);
    return true;
  }

  bool arc() {
    const auto rx = x_scanner.number();
    const auto ry = x_scanner.number();
    const auto rotation = x_scanner.number();
    const auto large = x_scanner.flag();
    const auto sweep = x_scanner.flag();
    if (!rx || !ry || !rotation || !large || !sweep || !point(x_to)) return false;
    x_outline.arc({*rx, *ry, *rotation, *large, *sweep}, x_to);
    return true;
  }

  /// Returns the last control point mirrored at the current point, or the current point if the last
  /// command was not a curve of the same kind.
  Point mirrored(bool is_smooth) const {
    const Point at = x_outline.at();
    return is_smooth ? Point{2 * at.x - x_control.x, 2 * at.y - x_control.y} : at;
  }

  Scanner x_scanner;
  Outline& x_outline;
  bool x_relative = false;
  char x_previous = 'M';
  Point x_to, x_first, x_control;
};

}  // namespace

bool read_path(std::string_view text, Outline& outline) { return PathReader(text, outline).read(); }

}  // namespace muster::image::svg
