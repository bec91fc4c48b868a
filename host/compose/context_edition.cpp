// SPDX-License-Identifier: MIT
#include "base/number_format.hpp"
#include "compose/column_index.hpp"
#include "compose/context.hpp"
#include "compose/dataset_blocks.hpp"
#include "compose/escape.hpp"
#include "compose/figure_text.hpp"

namespace muster::compose {

namespace {

using model::Edition;

/// A text of the edition, by its name in templates.
struct EditionText {
  const char* name;
  std::string (*text)(const Edition&);
};

std::string years(double value) {
  std::string text = format_number(value, {.decimals = 2});
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

constexpr EditionText edition_texts[] = {
    {"id", [](const Edition& e) { return e.id; }},
    {"title", [](const Edition& e) { return e.title; }},
    {"subtitle", [](const Edition& e) { return e.subtitle; }},
    {"organisation", [](const Edition& e) { return e.organisation; }},
    {"summary", [](const Edition& e) { return e.summary; }},
    {"status", [](const Edition& e) { return e.status; }},
    {"version", [](const Edition& e) { return e.version; }},
    {"published", [](const Edition& e) { return long_date(e.published); }},
    {"baseline", [](const Edition& e) { return long_date(e.baseline); }},
    {"baseline_month", [](const Edition& e) { return month_year(e.baseline); }},
    {"horizon_label", [](const Edition& e) { return e.horizon_label; }},
    {"horizon_years", [](const Edition& e) { return years(e.horizon_years); }},
    {"look_back_years", [](const Edition& e) { return std::to_string(e.look_back_years); }},
    {"owner", [](const Edition& e) { return e.owner; }},
    {"contact_role", [](const Edition& e) { return e.contact.role; }},
    {"contact_email", [](const Edition& e) { return e.contact.email; }},
    {"contact_telephone", [](const Edition& e) { return e.contact.telephone; }},
    {"contact", [](const Edition& e) { return contact_line(e.contact); }},
    {"language", [](const Edition& e) { return e.language; }},
    {"previous", [](const Edition& e) { return e.previous; }},
};

/// What a cell prints in running text; false where there is nothing to say.
Value cell_value(Composition& composition, const model::Column& column, std::uint32_t row) {
  const model::ColumnSchema& schema = column.schema;
  model::Status status = column.status[row];
  if (schema.type == model::Type::number)
    return {escape_markdown(print_value(column.numbers[row], status, schema.unit))};
  std::string words = cell_words(composition.dataset, column, row);
  if (words.empty()) return {false};
  if (schema.type == model::Type::date) return {long_date(Date{column.dates[row]})};
  const model::Rating* rating =
      schema.name == "rating" ? find_rating(composition.dataset.edition, words) : nullptr;
  if (rating == nullptr) return {escape_markdown(words)};
  document::RatingMark mark{printable(rating->label), rating->colour};
  return {composition.tokens.add(InlineToken{{mark}, mark.label})};
}

Name table_list(Composition& composition, const model::Table& table) {
  Name list = row_name(Name::Kind::list);
  for (const model::ColumnSchema& column : table.schema.columns)
    list.members.emplace(column.name, row_name(Name::Kind::text));
  for (const model::Column& column : table.columns)
    list.members.emplace(column.schema.name, row_name(Name::Kind::text));
  list.value = [&composition, &table](const Name& self) {
    std::vector<std::pair<std::string, const model::Column*>> wanted;
    for (const auto& [key, name] : used_names(self)) wanted.emplace_back(key, table.find(key));
    std::vector<Row> rows(table.row_count());
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const auto& [key, column] : wanted)
        rows[i].emplace_back(key, column == nullptr ? Value{false}
                                                    : cell_value(composition, *column,
                                                                 static_cast<std::uint32_t>(i)));
    return Value{std::move(rows)};
  };
  return list;
}

}  // namespace

std::string contact_line(const model::Contact& contact) {
  std::string line;
  for (const std::string* part : {&contact.role, &contact.email, &contact.telephone})
    if (!part->empty()) line += (line.empty() ? "" : ", ") + *part;
  return line;
}

Name edition_names(const Composition& composition) {
  const Edition& edition = composition.dataset.edition;
  Name names;
  for (const EditionText& one : edition_texts)
    names.members.emplace(one.name,
                          text_name([&edition, text = one.text] { return text(edition); }));
  names.members.emplace("draft", flag_name(edition.status == "draft"));
  return names;
}

Name table_names(Composition& composition) {
  Name names;
  for (const auto& [name, table] : composition.dataset.tables)
    names.members.emplace(name, table_list(composition, table));
  return names;
}

}  // namespace muster::compose
