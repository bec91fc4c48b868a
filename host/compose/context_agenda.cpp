// SPDX-License-Identifier: MIT
// `agenda.*`: the items of a meeting, its supplementary packs, and the law that applies.
#include <algorithm>
#include <array>
#include <set>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/context.hpp"
#include "compose/item_papers.hpp"
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
constexpr std::array statuses = {model::ItemStatus::late, model::ItemStatus::withdrawn,
                                 model::ItemStatus::deferred, model::ItemStatus::moved};
/// "paragraph 3" or "paragraphs 1 and 3", for "3" or "1 and 3"; false if `numbers` is empty.
Value exempt_ground(const std::string& numbers) {
  if (numbers.empty()) return {false};
  const bool several = numbers.find_first_not_of("0123456789ABCabc") != std::string::npos;
  return text_value((several ? "paragraphs " : "paragraph ") + numbers);
}

/// The text of a column. The value `none` counts as empty, and is not printed.
Value text(const Record& record, const char* column) {
  std::string words = record.text(column);
  return words == "none" ? Value{false} : text_value(words);
}

std::string number_text(int number) { return number == 0 ? "" : std::to_string(number); }

/// What the values of an item are made with.
struct AgendaSources {
  const Given& given;
  Lookup& lookup;
  Diagnostics& diagnostics;
};

/// The values of one item for templates.
class ItemValues {
 public:
  ItemValues(const AgendaSources& sources, const ItemPapers& item)
      : x_sources(sources), x_item(item) {}

  Row row() const {
    Row row;
    const Record& agenda = x_item.agenda();
    const Record& report = x_item.report();
    for (const char* column : agenda_columns) row.emplace_back(column, text(agenda, column));
    for (const char* column : report_columns) row.emplace_back(column, text(report, column));
    for (const char* column : prose_columns) row.emplace_back(column, prose(report.text(column)));
    row.emplace_back("id", Value{x_item.id()});
    row.emplace_back("numbered", Value{!x_item.number().empty()});
    row.emplace_back("heading", Value{x_item.is_heading()});
    check_heading();
    row.emplace_back("exempt_ground", exempt_ground(agenda.text("exempt_paragraph")));
    row.emplace_back("report", Value{report.table != nullptr});
    row.emplace_back("report_reason", text(report, "reason"));
    add_state(row);
    row.emplace_back("has_appendices", Value{!x_item.appendices().empty()});
    row.emplace_back("has_exempt", Value{has_exempt_appendices()});
    row.emplace_back("pages", pages(x_item.id()));
    row.emplace_back("main", paper());
    row.emplace_back("word", word_paper());
    row.emplace_back("appendices", appendices(false));
    row.emplace_back("exempt_appendices", appendices(true));
    row.emplace_back("exempt_pages", pages(x_item.id() + "-exempt"));
    return row;
  }

 private:
  void add_state(Row& row) const {
    for (const model::ItemStatus status : statuses)
      row.emplace_back(model::item_status_words.word(status), Value{x_item.shows(status)});
    row.emplace_back("exempt", Value{x_item.is_exempt()});
    row.emplace_back("to_follow", Value{x_item.is_to_follow()});
    row.emplace_back("supplement", text_value(number_text(x_item.home())));
    row.emplace_back("announced", text_value(number_text(x_item.announced())));
    row.emplace_back("paged", Value{x_item.is_paged()});
    row.emplace_back("linked", Value{x_item.is_linked()});
    row.emplace_back("replaced", Value{x_item.is_replaced()});
    const Record release = x_item.is_exempt() ? Record{&x_sources.given.dataset} : x_item.release();
    row.emplace_back("public_from", text_value(release.text("date")));
    row.emplace_back("public_reason", text_value(release.text("reason")));
    row.emplace_back("changed_in", text_value(number_text(x_item.report().supplement())));
  }

  Value prose(std::string words) const {
    if (words.empty()) return {false};
    return {x_sources.lookup.tokens.add(ProseToken{std::move(words)})};
  }

  Value pages(const std::string& part) const {
    return {x_sources.lookup.tokens.add(InlineToken{{document::PageRange{part}}, ""})};
  }

  bool has_exempt_appendices() const {
    const auto& all = x_item.appendices();
    return !x_item.is_exempt() && std::any_of(all.begin(), all.end(), [&](const auto& one) {
      return x_item.is_exempt(one);
    });
  }

  void check_heading() const {
    if (x_item.is_heading() && x_item.has_papers())
      x_sources.diagnostics.error(
          code::compose_needs, x_item.agenda().location(),
          "the agenda's heading '" + x_item.agenda().text("title") + "' has papers",
          {"write 'unnumbered' in the column 'kind' if it is an item"});
  }

  Value paper() const {
    const std::string name = x_item.is_paged() ? x_item.paper_name() : "";
    check_report_text(name);
    return name.empty() ? Value{false} : narrative(name, x_item.report(), x_item.is_exempt());
  }

  /// The report as a Word file.
  Value word_paper() const {
    const Record& report = x_item.report();
    return x_item.is_paged() ? word(report.text("file"), report) : Value{false};
  }

  void check_report_text(const std::string& name) const {
    const Record& report = x_item.report();
    if (report.table == nullptr || !x_item.is_paged() ||
        name.empty() != report.text("file").empty())
      return;
    x_sources.diagnostics.error(
        code::compose_needs, report.location(),
        name.empty() ? "the report has no text" : "the report has a narrative file and a Word file",
        {"name a narrative file in the column 'main', or a Word file (.docx) in the column "
         "'file'"});
  }

  /// The blocks of a Word file; false for any other file.
  Value word(const std::string& file, const Record& from) const {
    if (!document::is_paper(file)) {
      if (!file.empty() && from.table == x_item.report().table)
        x_sources.diagnostics.error(code::compose_needs, from.location(),
                                    "the report's file '" + file + "' is not a Word file",
                                    {"save it as .docx, or include a PDF as an appendix"});
      return {false};
    }
    const auto& open = x_sources.given.options.open_paper;
    const OpenPaper opened = open ? open(file) : OpenPaper{};
    if (opened.paper == nullptr) {
      x_sources.diagnostics.error(code::compose_needs, from.location(),
                                  "the paper '" + file + "' can't be printed",
                                  {"see the messages about the file"});
      return {false};
    }
    return {x_sources.lookup.tokens.add(PaperToken{opened.paper, file, opened.shown})};
  }

  Value narrative(const std::string& name, const Record& from, bool is_exempt) const {
    const auto& all = x_sources.given.dataset.narrative;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const model::Narrative& one) { return one.name == name; });
    if (found == all.end()) {
      x_sources.diagnostics.error(code::compose_needs, from.location(),
                                  "there is no narrative file '" + name + ".md'",
                                  {"write the file, or correct its name"});
      return {false};
    }
    if (found->partly_restricted && !is_exempt) {
      x_sources.diagnostics.error(
          code::compose_needs, {found->file, 0, 0},
          "a public paper has restricted passages, so its pages would differ between the packs",
          {"move the passages to an exempt appendix, which names its paragraph of Schedule 12A"});
    }
    return {x_sources.lookup.tokens.add(NarrativeToken{&*found})};
  }

  Row appendix(const Record& record, bool own_exempt, bool exempt_only) const {
    const bool shown = exempt_only || !own_exempt;
    const std::string name = shown ? record.text("narrative") : "";
    const std::string file = shown ? record.text("file") : "";
    const bool is_exempt = !record.text("exempt_paragraph").empty();
    const std::string& id = x_item.id();
    return {{"number", text_value(record.text("number"))},
            {"title", text_value(record.text("title"))},
            {"exempt", {own_exempt}},
            {"exempt_paragraph", text_value(record.text("exempt_paragraph"))},
            {"exempt_ground", exempt_ground(record.text("exempt_paragraph"))},
            {"id", {slug(id + " appendix " + record.text("number"))}},
            {"numbering", {exempt_only ? id : id + "-" + record.text("number")}},
            {"replaced", {x_item.is_replaced(record)}},
            {"late", {x_item.is_late(record)}},
            {"withdrawn", {x_item.is_withdrawn(record)}},
            {"to_follow", {x_item.is_to_follow(record)}},
            {"change_reason", text_value(shown ? record.text("reason") : "")},
            {"changed_in", text_value(number_text(record.supplement()))},
            {"text", name.empty() ? Value{false} : narrative(name, record, is_exempt)},
            {"word", word(file, record)},
            {"file", text_value(document::is_paper(file) ? "" : file)},
            {"flatten", {record.text("flatten") == "yes"}}};
  }

  /// The appendices of the item. The content of exempt appendices is only in the list for
  /// `exempt_only`.
  Value appendices(bool exempt_only) const {
    std::vector<Row> rows;
    for (const Record& record : x_item.appendices()) {
      const bool own = x_item.is_exempt(record) && !x_item.is_exempt();
      if (exempt_only && (!own || x_sources.given.is_public())) continue;
      rows.push_back(appendix(record, own, exempt_only));
    }
    return {std::move(rows)};
  }

  const AgendaSources& x_sources;
  const ItemPapers& x_item;
};

Name appendix_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"number", "title", "exempt_paragraph", "exempt_ground", "id",
                           "numbering", "file", "change_reason", "changed_in"})
    list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : {"exempt", "replaced", "late", "withdrawn", "to_follow", "flatten"})
    list.members.emplace(name, row_name(Name::Kind::flag));
  list.members.emplace("text", row_name(Name::Kind::blocks));
  list.members.emplace("word", row_name(Name::Kind::blocks));
  return list;
}

Name item_names() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : agenda_columns) list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : report_columns) list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : {"id", "supplement", "announced", "exempt_ground", "report_reason",
                           "changed_in", "public_from", "public_reason"})
    list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : {"numbered", "heading", "exempt", "report", "to_follow", "paged",
                           "linked", "has_appendices", "has_exempt", "replaced"})
    list.members.emplace(name, row_name(Name::Kind::flag));
  for (const model::ItemStatus status : statuses)
    list.members.emplace(model::item_status_words.word(status), row_name(Name::Kind::flag));
  for (const char* name : {"pages", "exempt_pages"})
    list.members.emplace(name, row_name(Name::Kind::figure));
  for (const char* name : prose_columns) list.members.emplace(name, row_name(Name::Kind::blocks));
  list.members.emplace("main", row_name(Name::Kind::blocks));
  list.members.emplace("word", row_name(Name::Kind::blocks));
  list.members.emplace("appendices", appendix_list());
  list.members.emplace("exempt_appendices", appendix_list());
  return list;
}

template <class Wanted>
Value rows_of(const AgendaSources& sources, AgendaView view, const Wanted& wanted) {
  std::vector<Row> rows;
  for (const ItemPapers& item : items_of(sources.given.dataset, view))
    if (wanted(item)) rows.push_back(ItemValues(sources, item).row());
  return {std::move(rows)};
}

/// The numbers of the supplementary packs that rows name.
std::set<int> supplement_numbers(const model::Dataset& dataset) {
  std::set<int> numbers;
  for (const char* table : {"agenda", "reports", "appendices", "made_public"})
    for (const Record& record : records(dataset, table)) numbers.insert(record.supplement());
  numbers.erase(0);
  return numbers;
}

/// Whether the public doesn't learn of a supplementary pack: it only replaces exempt reports.
bool is_members_only(const model::Dataset& dataset, int number) {
  for (const char* table : {"agenda", "appendices", "made_public"})
    for (const Record& record : records(dataset, table))
      if (record.supplement() == number) return false;
  const auto items = items_of(dataset, {number});
  return std::all_of(items.begin(), items.end(),
                     [](const ItemPapers& item) { return item.is_exempt(); });
}

/// The supplementary packs by number, each with its items.
Value supplements(const AgendaSources& sources) {
  std::vector<Row> rows;
  const auto dated = records(sources.given.dataset, "supplements");
  for (const int number : supplement_numbers(sources.given.dataset)) {
    const auto about = std::find_if(dated.begin(), dated.end(), [&](const Record& one) {
      return one.text("number") == std::to_string(number);
    });
    const Record record = about == dated.end() ? Record{&sources.given.dataset} : *about;
    rows.push_back({{"number", {std::to_string(number)}},
                    {"published", text_value(record.text("published"))},
                    {"note", text_value(record.text("note"))},
                    {"members_only", {is_members_only(sources.given.dataset, number)}},
                    {"items", rows_of(sources, {number}, [](const auto&) { return true; })}});
  }
  return {std::move(rows)};
}

Name item_list(const AgendaSources& sources, AgendaView view, bool exempt) {
  Name items = item_names();
  items.value = [sources, view, exempt](const Name&) {
    return rows_of(sources, view,
                   [&](const ItemPapers& item) { return item.is_exempt() == exempt; });
  };
  return items;
}

Name supplement_list(const AgendaSources& sources) {
  Name packs = row_name(Name::Kind::list);
  for (const char* name : {"number", "published", "note"})
    packs.members.emplace(name, row_name(Name::Kind::text));
  packs.members.emplace("members_only", row_name(Name::Kind::flag));
  packs.members.emplace("items", item_names());
  packs.value = [sources](const Name&) { return supplements(sources); };
  return packs;
}

}  // namespace

Name agenda_names(const Given& given, Lookup& lookup, Diagnostics& diagnostics) {
  Name names;
  const AgendaSources sources{given, lookup, diagnostics};
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
  const AgendaView latest{AgendaView::latest};
  names.members.emplace("items", item_list(sources, {}, false));
  names.members.emplace("exempt_items", item_list(sources, {}, true));
  names.members.emplace("latest_items", item_list(sources, latest, false));
  names.members.emplace("latest_exempt_items", item_list(sources, latest, true));
  const auto as_now = items_of(given.dataset, latest);
  names.members.emplace("has_latest_exempt_items",
                        flag_name(std::any_of(as_now.begin(), as_now.end(),
                                              [](const auto& one) { return one.is_exempt(); })));
  names.members.emplace("supplements", supplement_list(sources));
  return names;
}

}  // namespace muster::compose
