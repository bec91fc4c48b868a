// SPDX-License-Identifier: MIT
#include <vector>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"

namespace muster::check {

namespace {

class HeadsCheck final : public TableCheck {
 public:
  void begin(const model::Table& table) override {
    x_heads = table.find("headcount");
    x_fte = table.find("fte");
    x_rows.clear();
  }

  bool row(const model::Table&, const model::TextPool&, std::size_t index) override {
    const auto people = number_at(x_heads, index);
    const auto equivalents = number_at(x_fte, index);
    if (!people || !equivalents || *equivalents <= *people) return false;
    x_rows.push_back({index, *people, *equivalents});
    return true;
  }

  bool end() override { return false; }

  void report(const Inspection& inspection, const model::Table& table) const override {
    for (const Found& found : x_rows)
      inspection.diagnostics.warning(
          code::heads_below_fte, place_of(inspection, table, found.row),
          row_words(inspection.dataset, key_columns(table), found.row) + ": " +
              printed(found.equivalents, table.find("fte")->schema) +
              " whole-time equivalents are more than " +
              printed(found.people, table.find("headcount")->schema) + " people",
          {"check the two columns, which may be the wrong way round or describe different "
           "groups"});
  }

 private:
  struct Found {
    std::size_t row = 0;
    double people = 0;
    double equivalents = 0;
  };
  const model::Column* x_heads = nullptr;
  const model::Column* x_fte = nullptr;
  std::vector<Found> x_rows;
};

}  // namespace

std::unique_ptr<TableCheck> heads_check() { return std::make_unique<HeadsCheck>(); }

}  // namespace muster::check
