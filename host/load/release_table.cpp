// SPDX-License-Identifier: MIT
#include "load/release_table.hpp"

#include <algorithm>
#include <optional>

#include "base/diagnostic.hpp"
#include "load/cell.hpp"
#include "load/codes.hpp"
#include "load/table_reader.hpp"
#include "model/cells.hpp"

namespace muster::load {

namespace {

using model::Dataset;
using model::Table;

/// The tables whose rows a release makes public, and the column with the narrative file of each.
struct PaperTable {
  const char* table;
  const char* paper;
};
constexpr PaperTable paper_tables[] = {
    {"agenda", "paper"}, {"reports", "main"}, {"appendices", "narrative"}};

std::string text(const Dataset& dataset, const Table& table, const char* column, std::size_t row) {
  return std::string(model::text_at(dataset, table.find(column), row));
}

const model::TableSchema* schema_of(const std::vector<model::TableSchema>& schemas,
                                    std::string_view name) {
  const auto found =
      std::find_if(schemas.begin(), schemas.end(),
                   [&](const model::TableSchema& schema) { return schema.name == name; });
  return found == schemas.end() ? nullptr : &*found;
}

double number(const Table& table, const char* column, std::size_t row) {
  const model::Column* found = table.find(column);
  return found != nullptr && model::has_value(found->status[row]) ? found->numbers[row] : 0;
}

/// Checks the rows of the table `made_public` against the other tables.
class ReleaseCheck {
 public:
  ReleaseCheck(const Dataset& dataset, const Folder& folder, Diagnostics& diagnostics)
      : x_dataset(dataset),
        x_releases(*dataset.find(release_table)),
        x_folder(folder),
        x_diagnostics(diagnostics) {}

  void check() {
    for (std::size_t row = 0; row < x_releases.row_count(); ++row) {
      check_is_exempt(row);
      check_reason(row);
      check_date(row);
    }
  }

 private:
  void report(std::size_t row, std::string what, std::string hint) {
    x_diagnostics.error(code::load_released,
                        {x_folder.display(x_releases.file), x_releases.lines[row], 0},
                        std::move(what), {std::move(hint)});
  }

  /// The other direction: a row for a paper that was public all the time, or that isn't there.
  void check_is_exempt(std::size_t row) {
    const std::string item = text(x_dataset, x_releases, "item", row);
    const std::string appendix = text(x_dataset, x_releases, "appendix", row);
    const Table* table = x_dataset.find(appendix.empty() ? "agenda" : "appendices");
    bool found = false;
    for (std::size_t i = 0; table != nullptr && i < table->row_count(); ++i) {
      const bool same = text(x_dataset, *table, "item", i) == item &&
                        (appendix.empty() || text(x_dataset, *table, "number", i) == appendix);
      found = found || (same && !text(x_dataset, *table, "exempt_paragraph", i).empty());
    }
    if (found) return;
    const std::string what =
        appendix.empty() ? "item " + in_quotes(item)
                         : "appendix " + in_quotes(appendix) + " of item " + in_quotes(item);
    report(row, what + " isn't exempt, so it can't be made public",
           "correct the number, or delete the row");
  }

  void check_reason(std::size_t row) {
    if (text(x_dataset, x_releases, "reason", row).empty())
      report(row, "the paper is made public without a reason",
             "say in the column 'reason' why it is no longer exempt");
  }

  std::optional<Date> published_with(std::size_t row) {
    const model::Edition& edition = x_dataset.edition;
    const double supplement = number(x_releases, "supplement", row);
    const Date pack = edition.web.updated.value_or(edition.published);
    if (supplement == 0) return std::max(pack, edition.published_on("committee-pack"));
    const Table* supplements = x_dataset.find("supplements");
    for (std::size_t i = 0; supplements != nullptr && i < supplements->row_count(); ++i)
      if (number(*supplements, "number", i) == supplement)
        return model::date_at(supplements->find("published"), i);
    return std::nullopt;
  }

  void check_date(std::size_t row) {
    const auto day = model::date_at(x_releases.find("date"), row);
    const auto published = published_with(row);
    if (!day)
      return report(row, "the paper is made public without a day",
                    "give in the column 'date' the day from which it is public");
    if (!published)
      return report(row, "the supplementary pack isn't in supplements.csv",
                    "add the pack with the day on which it came out");
    if (!(*published < *day)) return;
    report(row,
           "the paper is public from " + in_quotes(iso_date(*day)) + ", but this is published on " +
               in_quotes(iso_date(*published)),
           "name its supplementary pack in the column 'supplement', or give the day of this "
           "publication as 'updated' in edition.yaml");
  }

  const Dataset& x_dataset;
  const Table& x_releases;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
};

}  // namespace

Releases read_releases(const Folder& folder, const std::vector<model::TableSchema>& schemas,
                       model::Marks marks, const AreaFilter& filter) {
  Releases releases;
  const model::TableSchema* schema = schema_of(schemas, release_table);
  if (schema == nullptr || !folder.has(std::string(release_table) + ".csv")) return releases;
  Diagnostics reported_later;
  model::TextPool texts;
  TableOptions options{model::Audience::for_public, marks};
  const auto choice = filter.choice(release_table);
  options.choice = choice ? &*choice : nullptr;
  options.store = &filter.store();
  const auto table = read_table(folder, *schema, options, texts, reported_later);
  if (!table) return releases;
  const model::Column* item = table->find("item");
  const model::Column* appendix = table->find("appendix");
  for (std::size_t row = 0; item != nullptr && row < table->row_count(); ++row)
    releases.add(std::string(texts.at(item->texts[row])),
                 appendix == nullptr ? "" : std::string(texts.at(appendix->texts[row])));
  return releases;
}

std::set<std::string, std::less<>> released_papers(const Dataset& dataset,
                                                   const Releases& releases) {
  std::set<std::string, std::less<>> papers;
  for (const auto& [name, paper] : paper_tables) {
    const Table* table = releases.empty() ? nullptr : dataset.find(name);
    for (std::size_t row = 0; table != nullptr && row < table->row_count(); ++row)
      if (releases.covers(name, text(dataset, *table, "item", row),
                          text(dataset, *table, "number", row)))
        papers.insert(text(dataset, *table, paper, row));
  }
  papers.erase("");
  return papers;
}

void check_releases(const Dataset& dataset, const Folder& folder, Diagnostics& diagnostics) {
  if (dataset.find(release_table) == nullptr) return;
  ReleaseCheck(dataset, folder, diagnostics).check();
}

}  // namespace muster::load
