// SPDX-License-Identifier: MIT
// An item of a meeting's agenda and its papers, as one volume of the pack has them. Once a
// supplementary pack has a date of its own, the pack stays as it was before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/table_words.hpp"

namespace muster::compose {

/// One row of a table; without a table, all its texts are empty.
struct Record {
  const model::Dataset* dataset;
  const model::Table* table = nullptr;
  std::size_t row = 0;

  /// The text of a cell; a whole number as digits, a date as "18 June 2025".
  std::string text(std::string_view column) const;
  /// The number of the supplementary pack that the row is for; 0 for the pack itself.
  int supplement() const;
  Location location() const;
};

/// Returns the rows of a table, or those of one item.
std::vector<Record> records(const model::Dataset& dataset, std::string_view table,
                            const std::string& item = "");

/// Which papers are meant: those of the pack as it was published (volume 0), those of a
/// supplementary pack, or the latest of each.
struct AgendaView {
  static constexpr int latest = -1;
  int volume = 0;
};

class ItemPapers {
 public:
  ItemPapers(const model::Dataset& dataset, Record agenda, AgendaView view);

  const Record& agenda() const { return x_agenda; }
  const Record& report() const { return x_report; }  ///< without a table if there is none
  const std::vector<Record>& appendices() const { return x_appendices; }
  const std::string& id() const { return x_id; }

  /// The number by which the item is printed; "" if it has none.
  std::string number() const;
  /// Whether it is only a heading over the items after it.
  bool is_heading() const { return kind() == model::ItemKind::heading; }
  /// Whether the view lists the item: a supplementary pack lists those that it has something of,
  /// and the pack leaves out items that were added after it.
  bool is_listed() const;
  /// Whether the view shows it as exempt.
  bool is_exempt() const;
  bool is_exempt(const Record& appendix) const;
  /// The row of `made_public` for the item; without a table if there is none.
  Record release() const;
  /// Whether the view says that the item has this status. The pack does not if a later
  /// supplementary pack does.
  bool shows(model::ItemStatus status) const;
  /// What the view says of the item in one word: "heading", its status, or "replaced" or "late" in
  /// the supplementary pack that only has such papers.
  std::string state() const;
  bool is_to_follow() const;
  /// Whether the view has pages of the item, and whether its agenda links them.
  bool is_paged() const;
  bool is_linked() const;
  /// Whether any table or text of the edition has a paper of it, which a heading must not have.
  bool has_papers() const;
  /// The volume that its own papers are in; 0 is the pack.
  int home() const;
  /// The supplementary pack that the pack's agenda names for the item; 0 if none.
  int announced() const;
  bool is_replaced() const;                        ///< its report
  bool is_replaced(const Record& appendix) const;  ///< an appendix
  bool is_late(const Record& appendix) const;
  /// Whether a supplementary pack takes back the appendix: its row there has no text.
  bool is_withdrawn(const Record& appendix) const;
  /// Whether no row of the appendix has a text yet.
  bool is_to_follow(const Record& appendix) const;
  /// The narrative file of its paper; "" if the view has none, or its report is a file.
  std::string paper_name() const;

 private:
  model::ItemStatus status() const {
    return model::item_status_words.find_or_first(x_agenda.text("status"));
  }
  model::ItemKind kind() const {
    return model::item_kind_words.find_or_first(x_agenda.text("kind"));
  }
  bool replaces_a_text(const Record& appendix) const;
  /// Whether a supplementary pack came out after the pack, with a date of its own.
  bool is_later(int supplement) const;
  bool is_off() const {
    return shows(model::ItemStatus::withdrawn) || shows(model::ItemStatus::deferred);
  }
  bool is_in_home() const;
  bool has_paper() const;
  Record release_of(const std::string& appendix) const;
  bool is_released(const std::string& appendix) const;
  bool is_released_here(const std::string& appendix) const;
  std::vector<Record> chosen(const std::vector<Record>& all) const;

  const model::Dataset* x_dataset;
  Record x_agenda;
  AgendaView x_view;
  std::vector<Record> x_all_reports, x_all_appendices;
  Record x_report;
  std::vector<Record> x_appendices;
  std::string x_id;
};

/// The items that a volume lists, in the order of the agenda.
std::vector<ItemPapers> items_of(const model::Dataset& dataset, AgendaView view);

/// Whether a supplementary pack has a date of its own, so that it came out after the pack.
bool is_later_supplement(const model::Dataset& dataset, int number);

}  // namespace muster::compose
