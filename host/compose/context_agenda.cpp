// SPDX-License-Identifier: MIT
// `agenda.*`: the items of a meeting, each with its report's cover sheet, papers and appendices.
#include <algorithm>
#include <array>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/context.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

/// Columns of the table `reports` that templates use under the same name.
constexpr std::array report_columns = {"subject",  "report_of",       "author",    "outcomes",
                                       "spending", "spending_source", "strategic", "financial",
                                       "resource", "legal",           "risk",      "equalities",
                                       "climate",  "security",        "contact"};
/// Columns of the table `reports` whose text may have paragraphs and lists.
constexpr std::array prose_columns = {"summary", "recommendation", "conclusion"};
constexpr std::array agenda_columns = {"item",        "title",   "exempt_paragraph",
                                       "description", "purpose", "reason"};
/// The values of an item's status; each is a flag of the same name.
constexpr std::array statuses = {"late", "withdrawn", "deferred"};

/// One row of a table; without a table, all its texts are empty.
struct Record {
  const model::Dataset* dataset;
  const model::Table* table = nullptr;
  std::size_t row = 0;

  std::string text(std::string_view column) const {
    const model::Column* found = table == nullptr ? nullptr : table->find(column);
    if (found == nullptr) return {};
    if (found->schema.type != model::Type::number)
      return std::string(dataset->texts.at(found->texts[row]));
    return has_value(found->status[row]) ? std::to_string(static_cast<int>(found->numbers[row]))
                                         : std::string();
  }
  Location location() const {
    return table == nullptr ? Location{} : Location{table->file, table->lines[row], 0};
  }
};

std::vector<Record> records(const model::Dataset& dataset, std::string_view table,
                            const std::string& item = "") {
  std::vector<Record> found;
  const model::Table* rows = dataset.find(table);
  for (std::size_t row = 0; rows != nullptr && row < rows->row_count(); ++row) {
    Record record{&dataset, rows, row};
    if (item.empty() || record.text("item") == item) found.push_back(record);
  }
  return found;
}

/// "paragraph 3" or "paragraphs 1 and 3", for "3" or "1 and 3"; false if `numbers` is empty.
Value exempt_ground(const std::string& numbers) {
  if (numbers.empty()) return {false};
  const bool several = numbers.find_first_not_of("0123456789ABCabc") != std::string::npos;
  return text_value((several ? "paragraphs " : "paragraph ") + numbers);
}

/// An item of the agenda with its report, papers and appendices.
class Item {
 public:
  Item(const Given& given, Lookup& lookup, Diagnostics& diagnostics, Record agenda)
      : x_given(given),
        x_lookup(lookup),
        x_diagnostics(diagnostics),
        x_agenda(agenda),
        x_report{&given.dataset},
        x_id(slug("item " + agenda.text("item"))) {
    auto reports = records(given.dataset, "reports", agenda.text("item"));
    if (!reports.empty()) x_report = reports.front();
    x_appendices = records(given.dataset, "appendices", agenda.text("item"));
  }

  bool exempt() const { return !x_agenda.text("exempt_paragraph").empty(); }
  std::string supplement() const {
    std::string number = x_agenda.text("supplement");
    return number == "0" ? "" : number;
  }

  Row values() const {
    Row row;
    for (const char* column : agenda_columns) row.emplace_back(column, text(x_agenda, column));
    for (const char* column : report_columns) row.emplace_back(column, text(x_report, column));
    for (const char* column : prose_columns) row.emplace_back(column, prose(x_report.text(column)));
    row.emplace_back("id", Value{x_id});
    row.emplace_back("exempt_ground", exempt_ground(x_agenda.text("exempt_paragraph")));
    row.emplace_back("exempt", Value{exempt()});
    row.emplace_back("report", Value{x_report.table != nullptr});
    row.emplace_back("to_follow", Value{has_status("to follow")});
    for (const char* status : statuses) row.emplace_back(status, Value{has_status(status)});
    row.emplace_back("supplement", text_value(supplement()));
    row.emplace_back("paged", Value{paged()});
    row.emplace_back("linked", Value{paged() && supplement().empty()});
    row.emplace_back("has_appendices", Value{!x_appendices.empty()});
    row.emplace_back("has_exempt", Value{has_exempt_appendices()});
    row.emplace_back("pages", pages(x_id));
    row.emplace_back("main", paper());
    row.emplace_back("appendices", appendices(false));
    row.emplace_back("exempt_appendices", appendices(true));
    row.emplace_back("exempt_pages", pages(x_id + "-exempt"));
    return row;
  }

 private:
  bool has_status(std::string_view status) const { return x_agenda.text("status") == status; }
  bool is_off() const { return has_status("withdrawn") || has_status("deferred"); }
  std::string paper_name() const {
    return x_report.table == nullptr ? x_agenda.text("paper") : x_report.text("main");
  }
  bool paged() const {
    if (paper_name().empty() || is_off()) return false;
    return !has_status("to follow") || !supplement().empty();
  }

  /// The text of a column. The value `none` counts as empty, and is not printed.
  static Value text(const Record& record, const char* column) {
    std::string words = record.text(column);
    return words == "none" ? Value{false} : text_value(words);
  }

  Value prose(std::string words) const {
    if (words.empty()) return {false};
    return {x_lookup.tokens.add(ProseToken{std::move(words)})};
  }

  bool has_exempt_appendices() const {
    return !exempt() && std::any_of(x_appendices.begin(), x_appendices.end(), [](const auto& one) {
      return !one.text("exempt_paragraph").empty();
    });
  }

  Value pages(const std::string& part) const {
    document::PageRange range{part};
    return {x_lookup.tokens.add(InlineToken{{range}, ""})};
  }

  Value paper() const {
    return paged() ? narrative(paper_name(), x_report, exempt()) : Value{false};
  }

  Value narrative(const std::string& name, const Record& from, bool is_exempt) const {
    const auto& all = x_given.dataset.narrative;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const model::Narrative& one) { return one.name == name; });
    if (found == all.end()) {
      x_diagnostics.error(code::compose_needs, from.location(),
                          "there is no narrative file '" + name + ".md'",
                          {"write the file, or correct its name"});
      return {false};
    }
    if (found->partly_restricted && !is_exempt) {
      x_diagnostics.error(
          code::compose_needs, {found->file, 0, 0},
          "a public paper has restricted passages, so its pages would differ between the packs",
          {"move the passages to an exempt appendix, which names its paragraph of Schedule 12A"});
    }
    return {x_lookup.tokens.add(NarrativeToken{&*found})};
  }

  /// The appendices of the item. The content of exempt appendices is only in the list for
  /// `exempt_only`.
  Value appendices(bool exempt_only) const {
    std::vector<Row> rows;
    for (const Record& record : x_appendices) {
      bool is_exempt = !record.text("exempt_paragraph").empty();
      bool own = is_exempt && !exempt();
      if (exempt_only && (!own || x_given.is_public())) continue;
      bool shown = exempt_only || !own;
      std::string name = shown ? record.text("narrative") : "";
      std::string file = shown ? record.text("file") : "";
      rows.push_back({{"number", text_value(record.text("number"))},
                      {"title", text_value(record.text("title"))},
                      {"exempt", {own}},
                      {"exempt_paragraph", text_value(record.text("exempt_paragraph"))},
                      {"exempt_ground", exempt_ground(record.text("exempt_paragraph"))},
                      {"id", {slug(x_id + " appendix " + record.text("number"))}},
                      {"numbering", {exempt_only ? x_id : x_id + "-" + record.text("number")}},
                      {"text", name.empty() ? Value{false} : narrative(name, record, is_exempt)},
                      {"file", text_value(file)}});
    }
    return {std::move(rows)};
  }

  const Given& x_given;
  Lookup& x_lookup;
  Diagnostics& x_diagnostics;
  Record x_agenda;
  Record x_report;
  std::vector<Record> x_appendices;
  std::string x_id;
};

Name appendix_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name :
       {"number", "title", "exempt_paragraph", "exempt_ground", "id", "numbering", "file"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.members.emplace("exempt", row_name(Name::Kind::flag));
  list.members.emplace("text", row_name(Name::Kind::blocks));
  return list;
}

Name item_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : agenda_columns) list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : report_columns) list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : {"id", "supplement", "exempt_ground"})
    list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name :
       {"exempt", "report", "to_follow", "paged", "linked", "has_appendices", "has_exempt"})
    list.members.emplace(name, row_name(Name::Kind::flag));
  for (const char* name : statuses) list.members.emplace(name, row_name(Name::Kind::flag));
  for (const char* name : {"pages", "exempt_pages"})
    list.members.emplace(name, row_name(Name::Kind::figure));
  for (const char* name : prose_columns) list.members.emplace(name, row_name(Name::Kind::blocks));
  list.members.emplace("main", row_name(Name::Kind::blocks));
  list.members.emplace("appendices", appendix_list());
  list.members.emplace("exempt_appendices", appendix_list());
  return list;
}

template <class Wanted>
Value rows_of(const Given& given, Lookup& lookup, Diagnostics& diagnostics, const Wanted& wanted) {
  std::vector<Row> rows;
  for (const Record& record : records(given.dataset, "agenda")) {
    Item item(given, lookup, diagnostics, record);
    if (wanted(item)) rows.push_back(item.values());
  }
  return {std::move(rows)};
}

/// The supplementary packs by number, each with its items.
Value supplements(const Given& given, Lookup& lookup, Diagnostics& diagnostics) {
  std::vector<std::string> numbers;
  for (const Record& record : records(given.dataset, "agenda")) {
    std::string number = Item(given, lookup, diagnostics, record).supplement();
    if (!number.empty()) numbers.push_back(std::move(number));
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<Row> rows;
  for (const std::string& number : numbers) {
    auto mine = [&](const Item& item) { return item.supplement() == number; };
    rows.push_back({{"number", {number}}, {"items", rows_of(given, lookup, diagnostics, mine)}});
  }
  return {std::move(rows)};
}

}  // namespace

Name agenda_names(const Given& given, Lookup& lookup, Diagnostics& diagnostics) {
  Name names;
  Name items = item_list();
  items.value = [&given, &lookup, &diagnostics](const Name&) {
    return rows_of(given, lookup, diagnostics, [](const Item& item) { return !item.exempt(); });
  };
  Name exempt = item_list();
  exempt.value = [&given, &lookup, &diagnostics](const Name&) {
    return rows_of(given, lookup, diagnostics, [](const Item& item) { return item.exempt(); });
  };
  Name packs = row_name(Name::Kind::list);
  packs.members.emplace("number", row_name(Name::Kind::text));
  packs.members.emplace("items", item_list());
  packs.value = [&given, &lookup, &diagnostics](const Name&) {
    return supplements(given, lookup, diagnostics);
  };
  const auto agenda = records(given.dataset, "agenda");
  names.members.emplace("has_exempt_items",
                        flag_name(std::any_of(agenda.begin(), agenda.end(), [](const auto& one) {
                          return !one.text("exempt_paragraph").empty();
                        })));
  const auto meeting = records(given.dataset, "meeting");
  const bool in_wales = !meeting.empty() && meeting.front().text("nation") == "Wales";
  names.members.emplace("exempt_law", text_name([in_wales] {
                          return std::string(in_wales ? "Part 4" : "Part 1") +
                                 " of Schedule 12A to the Local Government Act 1972";
                        }));
  names.members.emplace("items", std::move(items));
  names.members.emplace("exempt_items", std::move(exempt));
  names.members.emplace("supplements", std::move(packs));
  return names;
}

}  // namespace muster::compose
