// SPDX-License-Identifier: MIT
#include "load/csv_reader.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "base/relay.hpp"
#include "load/codes.hpp"
#include "load/row_parser.hpp"
#include "load/text_encoding.hpp"

namespace muster::load {

namespace {

/// The largest number of bytes in a row. A longer row means that a quote was never closed, or that
/// the file is not a table.
constexpr std::size_t longest_row = std::size_t{8} << 20;

/// The number of bytes that feed_batch parses at once. It is so small that the lines and their
/// cells stay in the processor's first-level cache.
constexpr std::size_t batch_size = std::size_t{8} << 10;

/// A file of at least this many bytes is read in two threads: one parses rows, the other turns
/// their cells into columns.
constexpr std::size_t long_file = std::size_t{2} << 20;

/// The number of bytes in a batch that one thread hands to the other.
constexpr std::size_t handed_size = std::size_t{64} << 10;
constexpr std::size_t most_waiting = 16;

/// Rows that are handed to the second thread. Each row is one line.
struct Batch {
  std::string lines;  ///< as in the file
  ParsedRows rows;
  std::uint32_t first_line = 0;
};

/// Returns how often `c` occurs in `text`. `find` uses memchr, which is faster than a loop over the
/// bytes because lines are long.
std::size_t count_of(std::string_view text, char c) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(c, at)) != std::string_view::npos; ++at) ++count;
  return count;
}

/// Returns the number of carriage returns in `text`, or nothing if one of them is not followed by a
/// line feed.
std::optional<std::size_t> returns_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find('\r', at)) != std::string_view::npos; ++count)
    if (++at == text.size() || text[at] != '\n') return std::nullopt;
  return count;
}

/// Whether the input so far consists only of byte order marks. The last may be incomplete.
/// Returns false for very long input, because no real file has thousands of marks.
bool may_end_in_mark(std::string_view start) {
  if (start.size() > batch_size) return false;
  while (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  return start.size() < 3;
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

struct CsvReader::State {
  State(FileProblems& file_problems, Handler row, char cell_separator)
      : problems(file_problems),
        handler(std::move(row)),
        decoder(file_problems),
        separator(cell_separator),
        parser(cell_separator) {}

  FileProblems& problems;
  Handler handler;
  LineDecoder decoder;
  char separator;
  RowParser parser;

  std::string buffer;         ///< bytes from the beginning of the current row
  std::size_t row_start = 0;  ///< in `buffer`
  std::size_t fed = 0;        ///< how far libcsv has read `buffer`
  std::size_t searched = 0;   ///< there is no line end between `fed` and this position
  std::uint32_t line = 0;     ///< the last line that was fed
  std::uint32_t row_line = 0;
  bool row_open = false;         ///< the row goes on after a line break inside quotes
  std::size_t single_until = 0;  ///< in `buffer`: lines up to this position are fed singly
  std::size_t patience =
      1;  ///< how many batches to feed line by line when the next one cannot be fed at once
  std::optional<std::size_t> batch_row;  ///< the row of a batch that the handler is reading
  std::size_t seen = 0;                  ///< bytes of the file read so far
  std::size_t width = 0;                 ///< number of cells in the first row
  bool may_relay = false;
  const Batch* handed = nullptr;  ///< the batch whose rows the second thread is handling
  std::uint32_t places_line = 0;  ///< of the row whose cell positions are in `places`
  std::vector<Place> places;
  bool started = false;
  bool given_up = false;
  std::optional<Relay<Batch>> relay;  ///< last, so that its thread ends before the members that it
                                      ///< uses

  void settle();
  void start();
  void give_up(Code code, Place where, std::string message, std::vector<std::string> hints);
  void check_nul(std::string_view chunk);
  void feed_lines();
  bool feed_batch();
  bool parse_plain(std::string_view lines);
  void hand_out_batch();
  void relay_batch(std::string_view lines);
  void hand_out(Batch& batch);
  void feed(std::size_t end);
  void row_ended();
  void check_swallowed();
  void report_quote();
  void resume_after_first_line();
  Place place(std::size_t cell);
  std::string raw_row() const;
  std::uint32_t line_of_row() const;
};

CsvReader::CsvReader(FileProblems& problems, Handler row, Threads threads, char separator)
    : x_state(std::make_unique<State>(problems, std::move(row), separator)) {
  x_state->may_relay = threads == Threads::two;
}

CsvReader::~CsvReader() = default;

void CsvReader::take(std::string_view chunk) {
  State& s = *x_state;
  if (s.given_up) return;
  s.seen += chunk.size();
  s.buffer.erase(0, s.row_start);
  s.fed -= s.row_start;
  s.searched -= s.row_start;
  s.single_until -= std::min(s.single_until, s.row_start);
  s.row_start = 0;
  s.buffer += chunk;
  if (!s.started && may_end_in_mark(s.buffer)) return;
  if (!s.started) return s.start();
  s.check_nul(chunk);
  s.feed_lines();
}

void CsvReader::continue_at(std::uint32_t line) { x_state->line = line - 1; }

void CsvReader::finish() {
  State& s = *x_state;
  s.settle();
  s.may_relay = false;
  if (!s.started && !s.given_up) s.start();  // the file has two bytes or less after its marks
  while (!s.given_up) {
    if (s.fed < s.buffer.size()) s.feed(s.buffer.size());
    s.feed_lines();
    if (s.fed < s.buffer.size()) continue;
    if (s.parser.end()) {
      if (s.parser.parsed().rows() > 0) s.row_ended();
      return;
    }
    s.report_quote();
    s.resume_after_first_line();
    s.feed_lines();
  }
}

Place CsvReader::place(std::size_t cell) const { return x_state->place(cell); }

/// Waits until every row that was handed to the other thread has been processed. It must be called
/// before this thread reports a problem or handles a row. Problems are then reported in the order
/// of the file, and by one thread at a time.
void CsvReader::State::settle() {
  if (relay) relay->settle();
  relay.reset();
}

void CsvReader::State::start() {
  started = true;
  std::string_view content = buffer;
  bool marked = false;
  if (!take_byte_order_mark(content, problems, marked)) given_up = true;
  if (marked) decoder.set_utf8();
  buffer.erase(0, buffer.size() - content.size());
  check_nul(buffer);
  feed_lines();
}

void CsvReader::State::give_up(Code code, Place where, std::string message,
                               std::vector<std::string> hints) {
  problems.error(code, where, std::move(message), std::move(hints));
  given_up = true;
}

void CsvReader::State::check_nul(std::string_view chunk) {
  if (given_up || std::memchr(chunk.data(), 0, chunk.size()) == nullptr) return;
  settle();
  std::size_t nul = buffer.find('\0', fed);  // bytes before `fed` contain none
  auto begin = buffer.begin() + static_cast<std::ptrdiff_t>(fed);
  auto breaks = std::count(begin, buffer.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
  give_up(code::load_encoding, {line + static_cast<std::uint32_t>(breaks) + 1, 0},
          "the line contains a NUL byte",
          {"save the file again as CSV: it is damaged, or it is not a CSV file"});
}

/// Feeds the lines in `buffer` to libcsv. It feeds one line at a time, because libcsv gives no
/// positions and the line of every row must be known. Where each line is one row, it feeds many at
/// a time (feed_batch).
void CsvReader::State::feed_lines() {
  while (!given_up) {
    if (!row_open && fed >= single_until && feed_batch()) continue;
    std::size_t end = buffer.find('\n', std::max(searched, fed));
    if (end == std::string::npos) {
      searched = buffer.size();
      if (buffer.size() - row_start <= longest_row) return;
      settle();
      if (row_open) {
        report_quote();
        resume_after_first_line();
        continue;
      }
      return give_up(code::load_too_long, {line + 1, 0}, "the line is longer than 8 MiB",
                     {"check that this is a CSV file: rows are never that long"});
    }
    feed(end + 1);
  }
}

/// Feeds some whole lines and handles their rows, if the lines are ASCII and each of them is one
/// row. Otherwise returns false without feeding anything; the lines must then be fed one at a time.
bool CsvReader::State::feed_batch() {
  const bool is_long = may_relay && seen >= long_file;
  std::string_view lines = std::string_view(buffer).substr(fed, is_long ? handed_size : batch_size);
  std::size_t last_break = lines.rfind('\n');
  if (last_break == std::string_view::npos) return false;
  lines = lines.substr(0, last_break + 1);
  if (!parse_plain(lines)) {
    // The next lines probably cannot be fed at once either, so some lines are fed singly before the
    // next attempt.
    single_until = fed + lines.size() * patience;
    patience = std::min<std::size_t>(patience * 2, 64);
    return false;
  }
  patience = 1;
  row_start = fed;
  fed += lines.size();
  if (is_long) {
    relay_batch(lines);
  } else {
    hand_out_batch();
  }
  row_start = fed;
  return true;
}

/// Parses the lines. Returns false, and discards what was parsed, unless they are ASCII and each of
/// them is a row.
bool CsvReader::State::parse_plain(std::string_view lines) {
  std::size_t breaks = count_of(lines, '\n');
  if (!LineDecoder::is_ascii(lines)) return false;
  if (breaks >= std::numeric_limits<std::uint32_t>::max() - line) return false;
  ParsedRows& rows = parser.parsed();
  rows.clear();
  bool plain = parser.feed(lines) && rows.rows() == breaks && !parser.in_row();
  // A carriage return without a line feed also ends a row, so it could hide a blank line from the
  // count of rows.
  bool ends_agree = rows.returns() == 0 || rows.returns() == breaks;
  plain = plain && ends_agree && returns_in(lines) == rows.returns();
  if (!plain) parser.restart();
  return plain;
}

void CsvReader::State::hand_out_batch() {
  ParsedRows& rows = parser.parsed();
  auto cells = rows.cells();
  if (width == 0 && rows.rows() > 0) width = rows.of_row(cells, 0).size();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    row_line = ++line;
    batch_row = row;
    handler({rows.of_row(cells, row), row_line});
  }
  batch_row.reset();
  rows.clear();
}

void CsvReader::State::relay_batch(std::string_view lines) {
  if (!relay) relay.emplace([this](Batch& batch) { hand_out(batch); }, most_waiting);
  Batch batch{std::string(lines), std::exchange(parser.parsed(), {}), line + 1};
  parser.parsed().make_room(handed_size);
  line += static_cast<std::uint32_t>(batch.rows.rows());
  row_line = line;
  relay->hand_over(std::move(batch));
}

/// Passes the rows of a batch to the handler. This runs in the second thread.
void CsvReader::State::hand_out(Batch& batch) {
  handed = &batch;
  auto cells = batch.rows.cells();
  for (std::size_t row = 0; row < batch.rows.rows(); ++row) {
    batch_row = row;
    handler({batch.rows.of_row(cells, row), batch.first_line + static_cast<std::uint32_t>(row)});
  }
  batch_row.reset();
  handed = nullptr;
}

void CsvReader::State::feed(std::size_t end) {
  settle();
  if (++line == std::numeric_limits<std::uint32_t>::max()) {
    return give_up(code::load_too_long, {line, 0}, "the file has too many lines", {});
  }
  std::string_view raw(buffer.data() + fed, end - fed);
  if (!row_open) {
    row_start = fed;
    row_line = line;
    parser.parsed().clear();
  }
  bool read = parser.feed(decoder.decode(raw, line));
  fed = end;
  if (!read) {
    report_quote();
    return resume_after_first_line();
  }
  if (parser.parsed().rows() > 0) return row_ended();
  row_open = row_open || !is_blank_line(raw);
  if (!row_open) row_start = fed;
  if (row_open && fed - row_start > longest_row) {
    report_quote();
    resume_after_first_line();
  }
}

void CsvReader::State::row_ended() {
  row_open = false;
  if (parser.parsed().rows() > 1 || parser.in_row()) {
    problems.error(code::load_csv_line_end, {row_line, 0},
                   "the line contains a stray carriage return",
                   {"save the file with Windows (CRLF) or Unix (LF) line endings"});
    parser.restart();
  } else {
    parser.parsed().unify_line_breaks();
    if (width == 0) width = parser.parsed().cells().size();
    if (line > row_line) check_swallowed();
    handler({parser.parsed().cells(), row_line});
    parser.parsed().clear();
  }
  row_start = fed;
}

/// Warns of a quoted cell that seems to contain whole rows, because its closing quote is in a later
/// row. That is valid CSV, so it is not an error.
void CsvReader::State::check_swallowed() {
  const auto cells = parser.parsed().cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto at = line_like_a_row(cells[i], width, separator);
    if (!at || problems.full()) continue;
    const Place opened = cell_place(raw_row(), i, row_line, separator);
    problems.warning(code::csv_swallowed, opened,
                     "the quoted cell that begins here spans several lines, and line " +
                         std::to_string(opened.line + *at) +
                         ", which is inside it, looks like a separate row",
                     {"close the quote on its own line if that is a separate row"});
    return;
  }
}

void CsvReader::State::report_quote() {
  if (problems.full()) return problems.count_error();
  QuoteFault fault = find_quote_fault(raw_row(), row_line, separator);
  auto at = [](Place p) {
    return "line " + std::to_string(p.line) + ", column " + std::to_string(p.column);
  };
  switch (fault.kind) {
    case QuoteFault::Kind::inside_unquoted:
      return problems.error(code::load_csv_quote, fault.opened,
                            "a cell that does not begin with a quote mark contains one",
                            {"put the whole cell in quotes and double the quotes inside it"});
    case QuoteFault::Kind::text_after:
      return problems.error(
          code::load_csv_quote, fault.opened,
          "the quoted cell that begins here is followed by text at " + at(fault.noticed),
          {"double each quote mark inside a quoted cell, or delete the extra one"});
    case QuoteFault::Kind::never_closed:
      return problems.error(code::load_csv_quote, fault.opened,
                            "the quoted cell that begins here is never closed",
                            {"add the closing quote mark, or delete this one"});
  }
}

/// Skips a row that cannot be read. Continues at its second line, because the lines after the first
/// were most likely not meant to be inside the quotes.
void CsvReader::State::resume_after_first_line() {
  std::size_t end = buffer.find('\n', row_start);
  fed = end == std::string::npos ? buffer.size() : end + 1;
  searched = row_start = fed;
  line = row_line;
  row_open = false;
  parser.restart();
}

/// Returns the place of a cell of the current row. The places of all its cells are stored, because
/// a row with many faults needs many of them.
Place CsvReader::State::place(std::size_t cell) {
  if (places_line != line_of_row()) {
    places_line = line_of_row();
    places = cell_places(raw_row(), places_line, separator);
  }
  return places[std::min(cell, places.size() - 1)];
}

/// Returns the bytes of the current row. While the second thread handles rows, they come from
/// `handed`, because only the thread that parses may use `buffer`.
std::string CsvReader::State::raw_row() const {
  std::string_view raw = handed != nullptr
                             ? std::string_view(handed->lines)
                             : std::string_view(buffer).substr(row_start, fed - row_start);
  for (std::size_t skip = batch_row.value_or(0); skip > 0; --skip) {
    raw.remove_prefix(raw.find('\n') + 1);
  }
  return decoder.windows() ? windows_1252_to_utf8(raw) : std::string(raw);
}

std::uint32_t CsvReader::State::line_of_row() const {
  if (handed == nullptr) return row_line;
  return handed->first_line + static_cast<std::uint32_t>(batch_row.value_or(0));
}

}  // namespace muster::load
