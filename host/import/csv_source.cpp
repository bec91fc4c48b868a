// SPDX-License-Identifier: MIT
#include "import/csv_source.hpp"

#include "base/diagnostic.hpp"
#include "import/codes.hpp"
#include "load/file_kind.hpp"

namespace muster::importing {

CsvSource::CsvSource(std::optional<char> separator, load::FileProblems& problems, RowTaker take)
    : x_wanted(separator), x_problems(problems), x_take(std::move(take)) {
  x_place = [this](std::size_t column) { return x_reader->place(column); };
}

void CsvSource::take(std::string_view chunk) {
  if (!x_reader) return start(chunk);
  if (x_decoder)
    feed(x_decoder->decode(chunk));
  else
    feed(chunk);
}

void CsvSource::finish() {
  if (x_reader) x_reader->finish();
}

void CsvSource::feed(std::string_view text) { x_reader->take(text); }

void CsvSource::start(std::string_view chunk) {
  const load::FileKind kind = load::file_kind(chunk);
  std::string decoded;
  if (kind == load::FileKind::utf16_little || kind == load::FileKind::utf16_big) {
    x_decoder.emplace(kind == load::FileKind::utf16_big);
    decoded = x_decoder->decode(chunk);
    x_problems.note(code::import_encoding, {1, 0}, "the file is UTF-16");
  }
  const std::string_view text = x_decoder ? std::string_view(decoded) : chunk;
  const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  x_separator = load::find_separator(text.substr(mark));
  if (x_wanted) x_separator.sign = *x_wanted;
  if (x_separator.sign != ',')
    x_problems.note(code::import_separator, {1, 0},
                    "cells are separated by " + load::separator_word(x_separator.sign));
  x_reader = std::make_unique<load::CsvReader>(
      x_problems,
      [this](const load::CsvRow& row) {
        x_take(SourceRow{row.cells, row.line}, x_place);
      },
      load::CsvReader::Threads::two, x_separator.sign);
  if (!x_separator.in_first_line) return feed(text);
  // The line `sep=;` is not a row, but it counts as a line.
  const std::size_t end = text.find('\n');
  feed(text.substr(0, mark));
  if (end != std::string_view::npos) feed(text.substr(end));
}

}  // namespace muster::importing
