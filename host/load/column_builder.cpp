// SPDX-License-Identifier: MIT
#include "load/column_builder.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

#include "base/date.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/utf8.hpp"
#include "lines/mark_search.hpp"
#include "load/file_problems.hpp"
#include "load/limits.hpp"

namespace muster::load {

namespace {

using model::Kind;
using model::Status;
using model::Type;

constexpr std::size_t date_slots = 256;

std::size_t date_slot(std::string_view text) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + 2, 8);
  return (word * 0x9E3779B97F4A7C15U) >> 56;
}

std::string words_of(const std::vector<std::string>& allowed) {
  std::string out;
  for (const std::string& word : allowed) {
    if (!word.empty()) out += (out.empty() ? "" : ", ") + word;
  }
  return out;
}

bool needs_trimming(std::string_view cell) {
  auto outer = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  bool no_break = cell.starts_with("\xC2\xA0") || cell.ends_with("\xC2\xA0");
  return outer(cell.front()) || outer(cell.back()) || no_break;
}

std::int32_t first_of_month(std::int32_t days) {
  CivilDate civil = to_civil(Date{days});
  return from_civil({civil.year, civil.month, 1}).days;
}

std::string shortest(double value) {
  std::array<char, 400> buffer{};
  auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

}  // namespace

ColumnBuilder::ColumnBuilder(model::Column& column, model::Marks marks, model::TextPool& texts)
    : x_column(column), x_marks(marks), x_texts(texts) {
  const model::ColumnSchema& schema = column.schema;
  constexpr double largest = std::numeric_limits<double>::max();
  x_lowest = std::max(0.0, schema.minimum.value_or(0));
  x_highest = std::min(schema.kind == Kind::rate ? 1 : largest, schema.maximum.value_or(largest));
  // In the marks profile `hchs`, 0 does not mean zero, so that it must not be read as a plain
  // number.
  if (marks == model::Marks::hchs)
    x_lowest = std::max(x_lowest, std::numeric_limits<double>::min());
  if (schema.type == Type::date) x_dates.resize(date_slots);
}

void ColumnBuilder::drop_last() {
  x_column.status.pop_back();
  switch (x_column.schema.type) {
    case Type::text:
      return x_column.texts.pop_back();
    case Type::number:
      x_column.decimals.pop_back();
      return x_column.numbers.pop_back();
    case Type::date:
      return x_column.dates.pop_back();
  }
}

void ColumnBuilder::reserve(std::size_t rows) {
  x_column.status.reserve(rows);
  switch (x_column.schema.type) {
    case Type::text:
      return x_column.texts.reserve(rows);
    case Type::number:
      x_column.decimals.reserve(rows);
      return x_column.numbers.reserve(rows);
    case Type::date:
      return x_column.dates.reserve(rows);
  }
}

bool ColumnBuilder::append_number(std::string_view cell) {
  NumberCell number;
  bool fine = read_plain_number(cell, number) && number.value >= x_lowest &&
              number.value <= x_highest;
  if (fine && x_column.schema.whole) {
    fine = number.value == static_cast<double>(static_cast<std::int64_t>(number.value));
  }
  if (!fine) return append_other_number(cell);
  x_column.status.push_back(Status::known);
  x_column.numbers.push_back(number.value);
  x_column.decimals.push_back(number.decimals);
  return true;
}

bool ColumnBuilder::append_other_number(std::string_view cell) {
  NumberCell number;
  auto fault = read_number(trimmed(cell), x_column.schema, x_marks, number);
  x_column.status.push_back(fault ? Status::unknown : number.status);
  x_column.numbers.push_back(fault ? 0 : number.value);
  x_column.decimals.push_back(fault ? 0 : number.decimals);
  if (fault) x_fault = std::move(*fault);
  if (fault) return false;
  const bool may_be_empty =
      !x_column.schema.key || (!x_column.schema.required && trimmed(cell).empty());
  return number.status == Status::known || may_be_empty || missing_key();
}

bool ColumnBuilder::append_date(std::string_view cell) {
  if (cell.size() != 10) return append_other_date(cell);
  const KnownDate& lately = x_dates[date_slot(cell)];
  if (std::memcmp(lately.text.data(), cell.data(), 10) != 0) return append_other_date(cell);
  x_column.status.push_back(Status::known);
  x_column.dates.push_back(lately.days);
  return true;
}

/// Whether the column is the key column `month`. Its dates are set to one day of the month. Rows
/// for the same month then have equal keys, whichever day of the month the file writes.
bool ColumnBuilder::holds_months() const {
  return x_column.schema.key && x_column.schema.name == "month";
}

bool ColumnBuilder::append_other_date(std::string_view cell) {
  DateCell date;
  std::string_view text = trimmed(cell);
  auto fault = read_date(text, date);
  if (holds_months()) date.days = first_of_month(date.days);
  x_column.status.push_back(fault ? Status::unknown : date.status);
  x_column.dates.push_back(fault ? 0 : date.days);
  if (fault) x_fault = std::move(*fault);
  if (fault) return false;
  if (date.status == Status::known && text.size() == 10) {
    KnownDate& slot = x_dates[date_slot(text)];
    std::memcpy(slot.text.data(), text.data(), 10);
    slot.days = date.days;
  }
  return date.status == Status::known || !x_column.schema.key || missing_key();
}

bool ColumnBuilder::append_text(std::string_view text) {
  if (!text.empty() && needs_trimming(text)) text = trimmed(text);
  if (text.empty()) text = x_column.schema.otherwise;
  std::size_t known = x_texts.size();
  std::uint32_t index = x_texts.intern(text);
  x_column.status.push_back(Status::known);
  x_column.texts.push_back(index);
  if (x_texts.size() != known && !check_new_text(text)) return false;
  const model::ColumnSchema& schema = x_column.schema;
  if (index == 0 && schema.key && schema.required) return missing_key();
  return schema.allowed.empty() || check_word(index);
}

/// Checks a text that is new in the column; sets the fault and returns false if it is not allowed.
/// Restriction marks have no effect in a cell, so text that one was meant to hide would be printed.
/// Control characters do not belong in a document, and some of them control terminals.
bool ColumnBuilder::check_new_text(std::string_view text) {
  if (text.size() > limits::cell && count_code_points(text) > limits::cell) {
    x_fault = {code::load_too_long,
               "text of at most " + with_commas(limits::cell) + " characters was expected",
               "move longer text to the narrative (Excel has the same limit)"};
    return false;
  }
  if (lines::resembles_mark(text)) {
    x_fault = {code::load_audience_place, "text without a restriction mark was expected",
               "write 'restricted' in the column 'audience' of this row: marks do not work in "
               "cells"};
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= ' ' && byte < 0x7F) {
      ++at;
      continue;
    }
    if (!is_hostile_control(next_code_point(text, at))) continue;
    x_fault = {code::load_cell_control, "text without control characters was expected",
               "type the cell again, because it contains an invisible character"};
    return false;
  }
  return true;
}

bool ColumnBuilder::check_word(std::uint32_t index) {
  if (index >= x_words.size()) x_words.resize(x_texts.size(), Word::not_seen);
  Word& word = x_words[index];
  const auto& allowed = x_column.schema.allowed;
  if (word == Word::not_seen) {
    bool known =
        index == 0 || std::find(allowed.begin(), allowed.end(), x_texts.at(index)) != allowed.end();
    word = known ? Word::allowed : Word::refused;
  }
  if (word == Word::allowed) return true;
  x_fault = {code::load_cell_word, "one of these was expected: " + words_of(allowed),
             did_you_mean(x_texts.at(index), allowed)};
  return false;
}

bool ColumnBuilder::missing_key() {
  x_fault = {code::load_cell_key, "a value was expected, because the column is part of the key",
             "fill the cell, or delete the row"};
  return false;
}

std::string printed_cell(const ColumnBuilder& column, std::size_t row) {
  switch (column.schema().type) {
    case Type::text:
      return std::string(column.text(row));
    case Type::number:
      return shortest(column.number(row));
    case Type::date:
      return iso_date({static_cast<std::int32_t>(column.bits(row))});
  }
  return "";
}

}  // namespace muster::load
