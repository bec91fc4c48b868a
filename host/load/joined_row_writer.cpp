// SPDX-License-Identifier: MIT
#include "load/joined_row_writer.hpp"

#include <algorithm>

#include "model/rows.hpp"

namespace muster::load {

using model::Column;
using model::Status;
using model::Type;

void JoinedRowWriter::start_row(model::Table& out, std::uint32_t line, std::uint32_t number,
                                std::size_t source) {
  out.lines.push_back(line);
  if (out.schema.ground.empty()) out.numbers.push_back(number);
  out.source_of.push_back(static_cast<std::uint32_t>(source));
}

void JoinedRowWriter::append(const Parts& parts, std::size_t i, std::size_t row,
                             model::Table& out) {
  const Part& part = parts[i];
  start_row(out, part.table->lines[row], model::row_number(*part.table, row), i);
  for (Column& column : out.columns) {
    const Column* from = part.find(column.schema.name);
    if (from == nullptr)
      append_empty(column);
    else
      append_cell(part, *from, row, i, out.schema.name, column);
  }
}

void JoinedRowWriter::append_cell(const Part& part, const Column& from, std::size_t row,
                                  std::size_t i, const std::string& table, Column& out) {
  out.status.push_back(from.status[row]);
  switch (out.schema.type) {
    case Type::text:
      return out.texts.push_back(
          x_texts.intern(renamed(out.schema, table, i, part.text(from, row))));
    case Type::date:
      return out.dates.push_back(from.dates[row]);
    case Type::number:
      out.numbers.push_back(from.numbers[row]);
      out.decimals.push_back(from.decimals.empty() ? std::uint8_t{0} : from.decimals[row]);
  }
}

void JoinedRowWriter::append_empty(Column& out) {
  out.status.push_back(out.schema.type == Type::text ? Status::known : Status::unknown);
  if (out.schema.type == Type::text) return out.texts.push_back(0);
  if (out.schema.type == Type::date) return out.dates.push_back(0);
  out.numbers.push_back(0);
  out.decimals.push_back(0);
}

std::string JoinedRowWriter::renamed(const model::ColumnSchema& column, const std::string& table,
                                     std::size_t i, std::string_view text) const {
  std::string thing = column.refers_to.empty() ? table + "." + column.name : column.refers_to;
  const bool is_list = thing.ends_with('*');
  if (is_list) thing.pop_back();
  const auto names = x_names.find({thing, i});
  if (names == x_names.end()) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = is_list ? std::min(text.find(' ', at), text.size()) : text.size();
    const std::string word(text.substr(at, end - at));
    out += names->second.contains(word)
               ? renamed_id(x_editions[i]->edition, thing.substr(0, thing.find('.')), word)
               : word;
    if (end < text.size()) out += ' ';
    at = end + 1;
  }
  return out;
}

}  // namespace muster::load
