// SPDX-License-Identifier: MIT
#include "compose/item_papers.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "compose/markdown/attributes.hpp"
#include "model/cells.hpp"

namespace muster::compose {

namespace {

using model::ItemStatus;

/// What may become of an item after the pack was published with its papers.
constexpr std::array changes_of_course = {ItemStatus::withdrawn, ItemStatus::deferred,
                                          ItemStatus::moved};

/// Whether `record` replaces an earlier row with the same number.
bool replaces_one(const Record& record, const std::vector<Record>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Record& one) {
    return one.text("number") == record.text("number") && one.supplement() < record.supplement();
  });
}

/// Whether a row of `appendices` has a text. The public does not learn whether an exempt one has.
bool has_text(const Record& appendix) {
  return !appendix.text("exempt_paragraph").empty() || !appendix.text("narrative").empty() ||
         !appendix.text("file").empty();
}

}  // namespace

std::string Record::text(std::string_view column) const {
  const model::Column* found = table == nullptr ? nullptr : table->find(column);
  if (found == nullptr) return {};
  if (found->schema.type == model::Type::date) {
    const auto day = model::date_at(found, row);
    return day ? long_date(*day) : std::string();
  }
  if (found->schema.type != model::Type::number)
    return std::string(dataset->texts.at(found->texts[row]));
  return has_value(found->status[row]) ? std::to_string(static_cast<int>(found->numbers[row]))
                                       : std::string();
}

int Record::supplement() const {
  const model::Column* found = table == nullptr ? nullptr : table->find("supplement");
  const bool known = found != nullptr && has_value(found->status[row]);
  return known ? static_cast<int>(found->numbers[row]) : 0;
}

Location Record::location() const {
  return table == nullptr ? Location{} : Location{table->shown_file(row), table->lines[row], 0};
}

std::vector<Record> records(const model::Dataset& dataset, std::string_view table,
                            const std::string& item) {
  std::vector<Record> found;
  const model::Table* rows = dataset.find(table);
  for (std::size_t row = 0; rows != nullptr && row < rows->row_count(); ++row) {
    Record record{&dataset, rows, row};
    if (item.empty() || record.text("item") == item) found.push_back(record);
  }
  return found;
}

bool is_later_supplement(const model::Dataset& dataset, int number) {
  const auto later = records(dataset, "supplements");
  return std::any_of(later.begin(), later.end(), [&](const Record& one) {
    return one.text("number") == std::to_string(number);
  });
}

std::vector<ItemPapers> items_of(const model::Dataset& dataset, AgendaView view) {
  std::vector<ItemPapers> items;
  for (const Record& record : records(dataset, "agenda")) {
    ItemPapers item(dataset, record, view);
    if (item.is_listed()) items.push_back(std::move(item));
  }
  return items;
}

ItemPapers::ItemPapers(const model::Dataset& dataset, Record agenda, AgendaView view)
    : x_dataset(&dataset),
      x_agenda(agenda),
      x_view(view),
      x_all_reports(records(dataset, "reports", agenda.text("item"))),
      x_all_appendices(records(dataset, "appendices", agenda.text("item"))),
      x_report{&dataset},
      x_id(slug("item " + agenda.text("item"))) {
  const std::vector<Record> reports = chosen(x_all_reports);
  if (!reports.empty()) x_report = reports.back();
  x_appendices = chosen(x_all_appendices);
  if (x_view.volume > 0 && !is_in_home()) x_id += "-supplement-" + std::to_string(x_view.volume);
}

std::string ItemPapers::number() const {
  return kind() == model::ItemKind::numbered ? x_agenda.text("item") : "";
}

bool ItemPapers::is_later(int supplement) const {
  return is_later_supplement(*x_dataset, supplement);
}

int ItemPapers::home() const {
  const int supplement = x_agenda.supplement();
  const bool stays = std::ranges::find(changes_of_course, status()) != changes_of_course.end();
  return stays && is_later(supplement) ? 0 : supplement;
}

bool ItemPapers::is_in_home() const {
  const bool planned = x_view.volume == 0 && !is_later(home());
  return x_view.volume == AgendaView::latest || x_view.volume == home() || planned;
}

/// The rows that the view prints: of several with the same number, the last.
std::vector<Record> ItemPapers::chosen(const std::vector<Record>& all) const {
  std::vector<Record> rows;
  for (const Record& record : all) {
    const bool released = is_released_here(record.text("number"));
    const int volume = record.supplement();
    const bool mine = volume == 0 ? is_in_home() || released
                                  : volume == x_view.volume || (released && volume < x_view.volume);
    if (!mine && x_view.volume != AgendaView::latest) continue;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Record& one) {
      return one.text("number") == record.text("number");
    });
    if (same == rows.end())
      rows.push_back(record);
    else if (same->supplement() < record.supplement())
      *same = record;
  }
  return rows;
}

bool ItemPapers::is_exempt() const {
  return !x_agenda.text("exempt_paragraph").empty() && !is_released("");
}

bool ItemPapers::is_exempt(const Record& appendix) const {
  return !appendix.text("exempt_paragraph").empty() && !is_released(appendix.text("number"));
}

Record ItemPapers::release() const { return release_of(""); }

/// The row of `made_public` for the item ("") or one of its appendices; without a table if there is
/// none.
Record ItemPapers::release_of(const std::string& appendix) const {
  for (const Record& one : records(*x_dataset, "made_public", x_agenda.text("item")))
    if (one.text("appendix") == appendix) return one;
  return {x_dataset};
}

/// Whether the view prints the paper as public. Volumes before the supplementary pack that made it
/// public stay as they were.
bool ItemPapers::is_released(const std::string& appendix) const {
  const Record row = release_of(appendix);
  if (row.table == nullptr) return false;
  return x_view.volume == AgendaView::latest || x_view.volume >= row.supplement();
}

/// Whether it is this supplementary pack that makes the paper public.
bool ItemPapers::is_released_here(const std::string& appendix) const {
  const Record row = release_of(appendix);
  return row.table != nullptr && x_view.volume > 0 && row.supplement() == x_view.volume;
}

bool ItemPapers::shows(ItemStatus wanted) const {
  if (status() != wanted) return false;
  if (x_view.volume == AgendaView::latest) return true;
  const int supplement = x_agenda.supplement();
  return !is_later(supplement) || x_view.volume == supplement;
}

std::string ItemPapers::state() const {
  const auto word = [](ItemStatus status) {
    return std::string(model::item_status_words.word(status));
  };
  if (is_heading()) return "heading";
  if (is_to_follow()) return word(ItemStatus::to_follow);
  if (is_released_here("")) return "made public";
  if (is_in_home() || x_view.volume == x_agenda.supplement()) {
    return word(shows(status()) ? status() : ItemStatus::ready);
  }
  return is_replaced() ? "replaced" : word(ItemStatus::late);
}

bool ItemPapers::is_listed() const {
  const int supplement = x_agenda.supplement();
  if (x_view.volume == AgendaView::latest) return true;
  if (x_view.volume == 0) return status() != ItemStatus::late || !is_later(supplement);
  return supplement == x_view.volume || is_released_here("") || x_report.table != nullptr ||
         !x_appendices.empty();
}

bool ItemPapers::is_to_follow() const {
  if (x_view.volume == AgendaView::latest) return status() == ItemStatus::to_follow && home() == 0;
  if (x_view.volume > 0) return false;
  return status() == ItemStatus::to_follow || (is_later(home()) && status() != ItemStatus::late);
}

std::string ItemPapers::paper_name() const {
  if (x_report.table != nullptr) return x_report.text("main");
  return is_in_home() || is_released_here("") ? x_agenda.text("paper") : "";
}

bool ItemPapers::has_paper() const {
  return !paper_name().empty() || !x_report.text("file").empty();
}

bool ItemPapers::is_paged() const {
  const bool hidden = is_exempt() && x_dataset->audience == model::Audience::for_public;
  if (is_off() || hidden || is_heading()) return false;
  if (!is_in_home()) {
    const auto shown = [&](const Record& one) { return is_exempt() || !is_exempt(one); };
    return has_paper() || x_report.table != nullptr ||
           std::any_of(x_appendices.begin(), x_appendices.end(), shown);
  }
  return has_paper() && (status() != ItemStatus::to_follow || home() > 0);
}

bool ItemPapers::has_papers() const {
  return has_paper() || x_report.table != nullptr || !x_appendices.empty();
}

bool ItemPapers::is_linked() const { return is_paged() && (home() == 0 || x_view.volume != 0); }

int ItemPapers::announced() const { return is_later(home()) ? 0 : home(); }

bool ItemPapers::is_replaced() const {
  return x_report.table != nullptr && replaces_one(x_report, x_all_reports);
}

bool ItemPapers::replaces_a_text(const Record& appendix) const {
  std::vector<Record> texts = x_all_appendices;
  std::erase_if(texts, [](const Record& one) { return !has_text(one); });
  return replaces_one(appendix, texts);
}

bool ItemPapers::is_replaced(const Record& appendix) const {
  return has_text(appendix) && replaces_a_text(appendix);
}

bool ItemPapers::is_late(const Record& appendix) const {
  const int supplement = appendix.supplement();
  return supplement > 0 && supplement != home() && has_text(appendix) && !replaces_a_text(appendix);
}

bool ItemPapers::is_withdrawn(const Record& appendix) const {
  return !has_text(appendix) && replaces_a_text(appendix);
}

bool ItemPapers::is_to_follow(const Record& appendix) const {
  return !has_text(appendix) && !replaces_a_text(appendix);
}

}  // namespace muster::compose
