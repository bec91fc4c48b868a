// SPDX-License-Identifier: MIT
#include "fuzz/csv_reference.hpp"

namespace muster::fuzz {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : x_text(text) {}

  ReferenceFile read() {
    while (x_file.good && more()) row();
    return x_file;
  }

 private:
  bool more() const { return x_at < x_text.size(); }
  char now() const { return x_text[x_at]; }
  bool is_space() const { return more() && (now() == ' ' || now() == '\t'); }
  bool is_end() const { return !more() || now() == '\r' || now() == '\n'; }

  void next() {
    if (now() == '\n') {
      ++x_line;
      x_row_in_line = false;
    }
    ++x_at;
  }
  void skip_spaces() {
    while (is_space()) next();
  }

  void row() {
    skip_spaces();
    if (is_end()) {  // blank
      if (more()) next();
      return;
    }
    if (x_row_in_line) x_file.good = false;  // after a lone carriage return
    ReferenceRow row;
    row.line = x_line;
    x_row_in_line = true;
    do {
      skip_spaces();
      row.cells.push_back(more() && now() == '"' ? quoted() : plain());
    } while (x_file.good && comma());
    x_file.good = x_file.good && is_end();
    if (more()) next();
    x_file.rows.push_back(std::move(row));
  }

  bool comma() {
    if (!more() || now() != ',') return false;
    next();
    return true;
  }

  std::string plain() {
    std::string cell;
    for (; !is_end() && now() != ','; next()) {
      if (now() == '"') x_file.good = false;
      cell += now();
    }
    cell.erase(cell.find_last_not_of(" \t") + 1);
    return cell;
  }

  /// Line breaks inside are LF.
  std::string quoted() {
    std::string cell;
    for (next(); more();) {
      const char c = now();
      next();
      const bool is_double = c == '"' && more() && now() == '"';
      if (c == '"' && !is_double) {
        x_row_in_line = true;
        skip_spaces();
        return cell;
      }
      if (is_double) next();
      if (c == '\r' && more() && now() == '\n') continue;
      cell += c == '\r' ? '\n' : c;
    }
    x_file.good = false;
    return cell;
  }

  std::string_view x_text;
  std::size_t x_at = 0;
  std::uint32_t x_line = 1;
  bool x_row_in_line = false;
  ReferenceFile x_file;
};

}  // namespace

ReferenceFile read_reference(std::string_view text) { return Reader(text).read(); }

}  // namespace muster::fuzz
