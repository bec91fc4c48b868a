// SPDX-License-Identifier: MIT
// The sector of the benchmark's editions: it declares their table and adds one
// sentence per section, so that the benchmark times only how tables and text become pages.
#include <muster/sector.hpp>

namespace {

class Positions : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input&, muster::Section& section) override {
    section.sentence("synthetic", {"Every figure of this edition is synthetic."});
  }
  void retention(const muster::Input&, muster::Section& section) override {
    section.sentence("synthetic", {"Every figure of this edition is synthetic."});
  }
};

muster::TableSpec positions() {
  using muster::Kind;
  using muster::Unit;
  return muster::declares(
      "positions", "Workforce positions", "Synthetic rows for timing.",
      {{.name = "section", .description = "Which table of the document", .key = true},
       {.name = "row", .kind = Kind::quantity, .description = "Its place there", .key = true},
       {.name = "sector_title", .description = "Sector as printed"},
       {.name = "profession", .description = "Profession as printed"},
       {.name = "staff", .kind = Kind::quantity, .description = "Staff in post"},
       {.name = "vacancies", .kind = Kind::quantity, .description = "Vacancies"},
       {.name = "demand", .kind = Kind::quantity, .description = "Demand"},
       {.name = "supply", .kind = Kind::quantity, .description = "Supply"},
       {.name = "gap", .kind = Kind::quantity, .description = "Supply less demand"},
       {.name = "turnover", .kind = Kind::rate, .unit = Unit::percent, .description = "Turnover"},
       {.name = "stability", .kind = Kind::rate, .unit = Unit::percent, .description = "Stability"},
       {.name = "charted", .description = "Whether the chart shows it", .allowed = "yes|no"}});
}

muster::Descriptor Positions::describe() {
  return {.id = "positions", .title = "Positions", .order = 1, .tables = {positions()}};
}

}  // namespace

MUSTER_SECTOR(Positions);
