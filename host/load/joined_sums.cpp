// SPDX-License-Identifier: MIT
#include "load/joined_sums.hpp"

#include <algorithm>

#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/margins.hpp"
#include "model/cells.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;
using model::Type;

constexpr const char* organisation = "organisation";

/// Texts of cells for a message.
std::vector<std::string> in_words(std::vector<std::string> texts) {
  for (std::string& text : texts)
    if (text.empty() || text == "\x1f") text = text.empty() ? "empty" : "not known";
  return texts;
}

void add_column(Table& out, const char* name) {
  if (out.find(name) == nullptr)
    out.columns.push_back({*out.schema.find(name), {}, {}, {}, {}, {}});
}
Column& column_named(Table& out, std::string_view name) {
  return *std::find_if(out.columns.begin(), out.columns.end(),
                       [&](const Column& one) { return one.schema.name == name; });
}

}  // namespace

Status JoinedSums::Cell::status() const {
  return column == nullptr ? Status::unknown : column->status[row];
}

std::string JoinedSums::Cell::text() const {
  return column == nullptr ? "" : cell_text(*part, *column, row);
}

std::uint8_t JoinedSums::Cell::decimals() const {
  return column == nullptr || column->decimals.empty() ? std::uint8_t{0} : column->decimals[row];
}

void JoinedSums::Differing::add(const std::string& words) {
  if (count++ == 0) first = words;
}

void JoinedSums::add_up(const Parts& parts, Table& out) {
  const std::vector<RowsOfKey> groups = rows_by_key(parts, out.schema);
  report_missing(groups, out);
  const model::ColumnSchema* names = out.schema.find(organisation);
  if (names != nullptr && names->key) {
    add_organisations(parts, groups, out);
  } else {
    out.sources.push_back({listed_editions(false), out.shown});
    if (out.schema.find("basis") != nullptr) add_column(out, "basis");
    Found found;
    for (const RowsOfKey& group : groups) add_sum(parts, group, out, found);
    report(out, found);
  }
  join_margins(parts, out);
}

std::string JoinedSums::listed_editions(bool quoted) const {
  std::vector<std::string> words;
  for (const model::Dataset* one : x_editions)
    words.push_back(quoted ? in_quotes(one->edition.id) : one->edition.id);
  return listed(words);
}

void JoinedSums::report(const Table& out, const Found& found) {
  for (const auto& [column, differing] : found.differing)
    x_diagnostics.warning(
        code::predecessor_rate, x_place,
        "column '" + column + "' of " + out.schema.name + " differs between " +
            listed_editions(true) + " in " + counted(differing.count, "row") +
            ", so it is not known for all of them: first " + differing.first,
        {"rates are not added up or averaged; agree on one for all, or do without the change"});
  if (found.weighted.count == 0) return;
  x_diagnostics.note(
      code::predecessor_weighted, x_place,
      "growth in demand differs between " + listed_editions(true) + " in " +
          counted(found.weighted.count, "row") +
          "; together it is the mean weighted by their posts, so demand is the sum of what each "
          "expects: first " +
          found.weighted.first);
}

void JoinedSums::report_missing(const std::vector<RowsOfKey>& groups, const Table& out) {
  for (std::size_t i = 0; i < x_editions.size(); ++i) {
    std::size_t count = 0;
    const RowsOfKey* first = nullptr;
    for (const RowsOfKey& group : groups) {
      if (!group.rows[i].empty()) continue;
      if (count++ == 0) first = &group;
    }
    if (count == 0) continue;
    x_diagnostics.warning(
        code::predecessor_no_row, x_place,
        "the edition " + in_quotes(edition(i).id) + " lacks " + counted(count, "row") + " of " +
            out.schema.name + " that another edition before this one has, so these figures " +
            "are not known for all of them: first " + in_quotes(first->key),
        {"use the same names, sectors and dates in all, and write 0 where there was nobody"});
  }
}

void JoinedSums::add_organisations(const Parts& parts, const std::vector<RowsOfKey>& groups,
                                   Table& out) {
  add_column(out, organisation);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t row = 0; row < parts[i].row_count(); ++row) x_rows.append(parts, i, row, out);
    Column& names = column_named(out, organisation);
    const std::uint32_t own = x_rows.intern(own_organisation(edition(i)));
    for (std::size_t row = out.row_count() - parts[i].row_count(); row < out.row_count(); ++row)
      if (names.texts[row] == 0) names.texts[row] = own;
    for (const RowsOfKey& group : groups)
      if (group.rows[i].empty()) append_unknown(parts, group, i, own, out);
  }
  add_origins(parts, out);
}

void JoinedSums::add_origins(const Parts& parts, Table& out) {
  if (std::none_of(parts.begin(), parts.end(), [](const Part& part) {
        return part.table != nullptr && !part.table->origins.empty();
      }))
    return;
  out.origins = out.find(organisation)->texts;
  std::size_t row = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t own = 0; own < parts[i].row_count(); ++own)
      if (const auto& origins = parts[i].table->origins; !origins.empty())
        out.origins[row + own] = x_rows.intern(parts[i].dataset->texts.at(origins[own]));
    while (row < out.row_count() && out.source_of[row] == i) ++row;
  }
}

void JoinedSums::append_unknown(const Parts& parts, const RowsOfKey& group, std::size_t i,
                                std::uint32_t own, Table& out) {
  const std::size_t other = group.first();
  JoinedRowWriter::start_row(out, 0, 0, i);
  for (Column& column : out.columns) {
    if (column.schema.name == organisation) {
      JoinedRowWriter::append_empty(column);
      column.texts.back() = own;
      continue;
    }
    const Column* from = parts[other].find(column.schema.name);
    if (column.schema.key && from != nullptr)
      x_rows.append_cell(parts[other], *from, group.rows[other].front(), i, out.schema.name,
                         column);
    else
      JoinedRowWriter::append_empty(column);
  }
}

void JoinedSums::add_sum(const Parts& parts, const RowsOfKey& group, Table& out, Found& found) {
  JoinedRowWriter::start_row(out, 0, 0, x_editions.size());
  for (Column& column : out.columns) {
    const Cells cells = cells_of(parts, group, column.schema.name);
    if (column.schema.key)
      x_rows.append_cell(*cells[group.first()].part, *cells[group.first()].column,
                         cells[group.first()].row, group.first(), out.schema.name, column);
    else if (column.schema.type == Type::text)
      append_text(cells, column);
    else if (model::can_be_added(column.schema))
      append_sum(cells, column);
    else if (!append_weighted(parts, group, out.schema.name, column, found))
      append_agreed(cells, group, column, found);
  }
}

JoinedSums::Cells JoinedSums::cells_of(const Parts& parts, const RowsOfKey& group,
                                       const std::string& column) {
  Cells cells;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool has = !group.rows[i].empty();
    cells.push_back(
        {&parts[i], has ? parts[i].find(column) : nullptr, has ? group.rows[i].front() : 0});
  }
  return cells;
}

Status JoinedSums::status_of(const Cells& cells) {
  Status status = Status::not_applicable;
  for (const Cell& cell : cells) status = status_of_sum(status, cell.status());
  return status;
}

std::size_t JoinedSums::edition_of(const Cell& cell) const {
  return static_cast<std::size_t>(
      std::find(x_editions.begin(), x_editions.end(), cell.part->dataset) - x_editions.begin());
}

std::vector<std::string> JoinedSums::texts_of(const Cells& cells) {
  std::vector<std::string> texts;
  for (const Cell& cell : cells)
    if (const std::string text = cell.text();
        std::find(texts.begin(), texts.end(), text) == texts.end())
      texts.push_back(text);
  return texts;
}

void JoinedSums::append_sum(const Cells& cells, Column& out) {
  const Status status = status_of(cells);
  double sum = 0;
  std::uint8_t decimals = 0;
  for (const Cell& cell : cells) {
    if (model::has_value(status) && cell.column != nullptr) sum += cell.column->numbers[cell.row];
    decimals = std::max(decimals, cell.decimals());
  }
  out.status.push_back(status);
  out.numbers.push_back(sum);
  out.decimals.push_back(decimals);
}

void JoinedSums::append_agreed(const Cells& cells, const RowsOfKey& group, Column& out,
                               Found& found) {
  const std::vector<std::string> texts = texts_of(cells);
  Status status = status_of(cells);
  if (model::has_value(status) && texts.size() > 1) {
    status = Status::unknown;
    found.differing[out.schema.name].add(in_quotes(group.key) + ": " + listed(texts));
  }
  const bool has = model::has_value(status);
  const Cell& first = cells.front();
  out.status.push_back(status);
  if (out.schema.type == Type::date)
    return out.dates.push_back(has ? first.column->dates[first.row] : 0);
  out.numbers.push_back(has ? first.column->numbers[first.row] : 0);
  out.decimals.push_back(first.decimals());
}

bool JoinedSums::append_weighted(const Parts& parts, const RowsOfKey& group,
                                 const std::string& table, Column& out, Found& found) const {
  if (table != "demand" || out.schema.name != "growth") return false;
  const Cells cells = cells_of(parts, group, "growth");
  const Cells years = cells_of(parts, group, "horizon_years");
  if (!model::has_value(status_of(cells)) || !model::has_value(status_of(years))) return false;
  const std::vector<std::string> texts = texts_of(cells);
  if (texts.size() == 1 || texts_of(years).size() != 1) return false;
  const Part& part = parts[group.first()];
  const std::size_t row = group.rows[group.first()].front();
  const auto known = x_posts.find(model::text_at(*part.dataset, part.find("sector"), row),
                                  model::text_at(*part.dataset, part.find("profession"), row));
  if (!known) return false;
  double posts = 0, more = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    posts += known->posts[i];
    more += known->posts[i] * cells[i].column->numbers[cells[i].row];
  }
  const double growth = more / posts;
  out.status.push_back(known->rounded ? Status::rounded : Status::known);
  out.numbers.push_back(growth);
  out.decimals.push_back(cells.front().decimals());
  found.weighted.add(in_quotes(group.key) + ": " + listed(texts) + ", together " +
                     format_number(100 * growth, {.decimals = 2}) + "%");
  return true;
}

void JoinedSums::append_text(const Cells& cells, Column& out) {
  std::vector<std::string> texts = texts_of(cells);
  std::erase(texts, "");
  std::string text = joined(texts, "; ");
  const auto has = [&](const char* word) {
    return std::find(texts.begin(), texts.end(), word) != texts.end();
  };
  if (out.schema.name == "basis")
    text = has("synthetic") ? "synthetic" : "derived";
  else if (out.schema.name == "audience")
    text = has("restricted") ? "restricted" : "";
  else if (!out.schema.allowed.empty() && texts.size() > 1)
    text.clear();
  out.status.push_back(Status::known);
  out.texts.push_back(x_rows.intern(text));
}

void JoinedSums::merge(const Parts& parts, const RowsOfKey& group, Table& out) {
  const std::size_t first = group.first();
  JoinedRowWriter::start_row(out, parts[first].table->lines[group.rows[first].front()], 0, first);
  std::vector<std::string> differing;
  for (Column& column : out.columns) {
    Cells cells = cells_of(parts, group, column.schema.name);
    std::erase_if(cells, [](const Cell& cell) { return cell.column == nullptr; });
    if (append_merged(cells, out.schema.name, column))
      differing.push_back(column.schema.name + " (" + listed(in_words(texts_of(cells))) + ")");
  }
  x_diagnostics.warning(code::predecessor_row, x_place,
                        "the row " + in_quotes(group.key) + " of " + out.schema.name +
                            " differs between " + listed_editions(true) + ": " + joined(differing),
                        {"write in this row what is right for all of them; numbers that differ "
                         "are unknown until then"});
}

bool JoinedSums::append_merged(const Cells& cells, const std::string& table, Column& out) {
  if (cells.empty()) {
    JoinedRowWriter::append_empty(out);
    return false;
  }
  const bool differs = texts_of(cells).size() > 1;
  const bool is_word = !out.schema.allowed.empty() || !out.schema.refers_to.empty();
  const bool is_strictest = out.schema.name == "basis" || out.schema.name == "audience";
  if (differs && out.schema.type == Type::number)
    JoinedRowWriter::append_empty(out);
  else if (differs && out.schema.type == Type::text && (!is_word || is_strictest))
    append_text(cells, out);
  else
    x_rows.append_cell(*cells[0].part, *cells[0].column, cells[0].row, edition_of(cells[0]), table,
                       out);
  return differs;
}

void JoinedSums::join_margins(const Parts& parts, Table& out) {
  add_margins(out);
  for (std::size_t at = 0; at < out.margins.size(); ++at) {
    Table& sums = *out.margins[at].table;
    if (sums.find(organisation) != nullptr) continue;
    Parts margins;
    for (const Part& part : parts) {
      const bool has = part.table != nullptr && at < part.table->margins.size() &&
                       part.table->margins[at].by == out.margins[at].by;
      margins.push_back({part.dataset, has ? part.table->margins[at].table.get() : nullptr});
    }
    Table added;
    added.schema = sums.schema;
    added.file = sums.file;
    added.columns = columns_of(margins);
    added.sources.resize(x_editions.size() + 1);
    Found none;
    for (const RowsOfKey& group : rows_by_key(margins, added.schema))
      add_sum(margins, group, added, none);
    for (Column& column : added.columns) column.decimals.clear();
    added.sources.clear();
    added.source_of.clear();
    added.numbers.clear();
    sums = std::move(added);
  }
}

}  // namespace muster::load
