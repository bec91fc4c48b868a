// SPDX-License-Identifier: MIT
// A wrapper of libcsv that collects the rows which libcsv finds. It is the only file that includes
// csv.h; csv_reader uses it.
#pragma once

#include <csv.h>

#include <cstddef>
#include <cstring>
#include <new>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::load {

/// The cells of some rows. Their text is stored in one buffer, one cell after another.
class ParsedRows {
 public:
  std::size_t rows() const { return x_row_ends.size(); }
  /// Returns the number of rows that ended with a carriage return.
  std::size_t returns() const { return x_returns; }
  /// Returns the cells of all rows. `of_row` selects those of one row.
  std::span<const std::string_view> cells() {
    x_cells.resize(x_ends.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < x_ends.size(); ++i) {
      x_cells[i] = {x_text.data() + begin, x_ends[i] - begin};
      begin = x_ends[i];
    }
    return x_cells;
  }
  std::span<const std::string_view> of_row(std::span<const std::string_view> all,
                                           std::size_t row) const {
    std::size_t begin = row == 0 ? 0 : x_row_ends[row - 1];
    return all.subspan(begin, x_row_ends[row] - begin);
  }
  /// Reserves memory for `bytes` bytes of text.
  void make_room(std::size_t bytes) {
    x_text.resize(bytes);
    x_ends.reserve(bytes / 8);
  }
  void clear() {
    x_text_size = 0;
    x_ends.clear();
    x_row_ends.clear();
    x_returns = 0;
  }
  /// Replaces the line breaks inside quoted cells, which Excel writes in several ways, by line
  /// feeds.
  void unify_line_breaks() {
    if (std::memchr(x_text.data(), '\r', x_text_size) == nullptr) return;
    std::size_t from = 0;
    std::size_t to = 0;
    for (std::size_t& cell_end : x_ends) {
      for (; from < cell_end; ++from) {
        bool before_feed = from + 1 < cell_end && x_text[from + 1] == '\n';
        if (x_text[from] == '\r' && before_feed) continue;
        x_text[to++] = x_text[from] == '\r' ? '\n' : x_text[from];
      }
      cell_end = to;
    }
    x_text_size = to;
  }
  void add_cell(const void* text, std::size_t size) {
    std::size_t end = x_text_size + size;
    if (end > x_text.size()) x_text.resize(end * 2);
    if (size > 0) std::memcpy(x_text.data() + x_text_size, text, size);
    x_text_size = end;
    x_ends.push_back(end);
  }
  void end_row(bool with_return) {
    x_row_ends.push_back(x_ends.size());
    if (with_return) ++x_returns;
  }

 private:
  std::vector<char> x_text = std::vector<char>(4096);
  std::size_t x_text_size = 0;
  std::vector<std::size_t> x_ends;
  std::vector<std::string_view> x_cells;
  std::vector<std::size_t> x_row_ends;  ///< by row: number of cells up to its end
  std::size_t x_returns = 0;
};

/// Wraps the parser of libcsv. Its two callbacks only copy bytes, because an exception must not
/// pass through the C functions that call them.
class RowParser {
 public:
  explicit RowParser(char separator) : x_separator(separator) { start(); }
  ~RowParser() { csv_free(&x_parser); }
  RowParser(const RowParser&) = delete;
  RowParser& operator=(const RowParser&) = delete;

  /// Parses one or more lines. Returns false if the input is not valid CSV.
  bool feed(std::string_view line) {
    return csv_parse(&x_parser, line.data(), line.size(), on_cell, on_row, this) == line.size();
  }
  /// Ends the input of the parser. Returns false if the input is not valid CSV.
  bool end() { return csv_fini(&x_parser, on_cell, on_row, this) == 0; }

  /// Whether a row has begun and not ended. A carriage return inside a line ends a row, so one line
  /// can end in the middle of its second row.
  bool in_row() const { return x_parser.pstate != 0; }

  void restart() {
    csv_free(&x_parser);
    start();
  }
  /// Returns the rows that ended since the last call of `clear`.
  ParsedRows& parsed() { return x_parsed; }

 private:
  void start() {
    if (csv_init(&x_parser, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&x_parser, static_cast<unsigned char>(x_separator));
    csv_set_blk_size(&x_parser, 4096);
    x_parsed.clear();
  }
  static void on_cell(void* text, std::size_t size, void* self) noexcept {
    static_cast<RowParser*>(self)->x_parsed.add_cell(text, size);
  }
  static void on_row(int ended_by, void* self) noexcept {
    static_cast<RowParser*>(self)->x_parsed.end_row(ended_by == '\r');
  }

  csv_parser x_parser{};
  char x_separator;
  ParsedRows x_parsed;
};

}  // namespace muster::load
