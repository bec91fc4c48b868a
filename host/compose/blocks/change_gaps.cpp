// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "compose/blocks/cell_text.hpp"
#include "compose/blocks/change_blocks.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/sentences.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

using changes::Amount;
using changes::Changes;
using changes::GapChange;
using changes::GapReasons;

struct Reason {
  const char* id;
  const char* title;
  double GapReasons::*part;
};
constexpr std::array<Reason, 4> reasons = {{{"staff", "Staff in post", &GapReasons::staff},
                                            {"vacancies", "Vacancies", &GapReasons::vacancies},
                                            {"growth", "Growth in demand", &GapReasons::growth},
                                            {"trend", "Trend of staff", &GapReasons::trend}}};

/// The sums over the professions with this unit whose change could be divided among the reasons.
struct Total {
  GapChange sum;
  int professions = 0;
};

Total total_of(const std::vector<GapChange>& gaps, Unit unit) {
  Total total;
  total.sum.unit = unit;
  total.sum.then.status = total.sum.now.status = model::Status::known;
  total.sum.change = 0;
  total.sum.reasons = GapReasons{};
  for (const GapChange& gap : gaps) {
    if (gap.unit != unit || !gap.reasons) continue;
    ++total.professions;
    total.sum.then.value += gap.then.value;
    total.sum.now.value += gap.now.value;
    *total.sum.change += *gap.change;
    for (const Reason& reason : reasons)
      (*total.sum.reasons).*reason.part += (*gap.reasons).*reason.part;
  }
  return total;
}

class GapWriter {
 public:
  GapWriter(MadeFigures& made, const Changes& changes, document::Source source)
      : x_made_figures(made), x_changes(changes), x_source(source) {}

  void place(document::Blocks& out) {
    Total total = total_of(x_changes.gaps, Unit::wte);
    if (total.professions > 0) {
      out.push_back({sentence(total), x_source});
      out.push_back({document::Paragraph{text_node(filled(sentences::gap_split))}, x_source});
      out.push_back({chart(total), x_source});
    }
    out.push_back({table(total), x_source});
  }

  /// Adds one sentence on all gaps, for a summary.
  void place_headline(document::Blocks& out) {
    Total total = total_of(x_changes.gaps, Unit::wte);
    if (total.professions > 0) out.push_back({sentence(total), x_source});
  }

 private:
  static std::string when(const changes::Side& side) { return month_year(side.published); }

  static std::string id_of(const GapChange& gap, std::string_view what) {
    std::string who = gap.sector.empty() ? "total" : gap.sector + "." + slug(gap.profession);
    return "changes.gap." + who + "." + std::string(what);
  }

  model::Figure figure(const GapChange& gap, std::string_view what, const Amount& amount,
                       bool always_sign = true) {
    model::Figure made;
    made.id = id_of(gap, what);
    made.label = std::string(what) + ", gap, " + (gap.sector.empty() ? "total" : gap.profession);
    made.value = amount.value;
    made.status = amount.status;
    made.unit = gap.unit;
    made.always_sign = always_sign;
    made.formula = "gap-change." + std::string(what);
    x_made_figures[made.id] = traced(made, gap, what);
    return made;
  }

  /// Records the figures that this one comes from: figures of both editions or, for the total, its
  /// parts.
  MadeFigure traced(const model::Figure& figure, const GapChange& gap,
                    std::string_view what) const {
    MadeFigure made{figure};
    if (gap.sector.empty()) {
      made.figure.formula = "totals.sum";
      for (const GapChange& part : x_changes.gaps)
        if (part.unit == gap.unit && part.reasons) made.figure.parts.push_back(id_of(part, what));
      return made;
    }
    bool gap_alone = what == "then" || what == "now" || what == "change";
    auto some = [&](const std::vector<std::string>& ids) {
      return gap_alone && !ids.empty() ? std::vector<std::string>{ids.front()} : ids;
    };
    if (what != "then") made.figure.parts = some(gap.now_figures);
    if (what != "now") made.previous_parts = some(gap.then_figures);
    return made;
  }

  model::Figure change_figure(const GapChange& gap) {
    return figure(
        gap, "change",
        {gap.change ? model::Status::known : model::Status::unknown, gap.change.value_or(0)});
  }

  model::Figure reason_figure(const GapChange& gap, const Reason& reason) {
    bool known = gap.reasons.has_value();
    return figure(gap, reason.id,
                  {known ? model::Status::known : model::Status::unknown,
                   known ? (*gap.reasons).*reason.part : 0});
  }

  /// The number of professions whose gap could be compared.
  model::Figure professions(const Total& total) {
    model::Figure made;
    made.id = "changes.professions";
    made.label = "Professions whose gap can be compared";
    made.value = total.professions;
    made.unit = Unit::count;
    made.formula = "totals.count";
    for (const GapChange& gap : x_changes.gaps)
      if (gap.unit == total.sum.unit && gap.reasons && !gap.now_figures.empty())
        made.parts.push_back(gap.now_figures.front());
    x_made_figures[made.id] = {made};
    return made;
  }

  document::Paragraph sentence(const Total& total) {
    const std::vector<std::pair<std::string_view, model::Figure>> figures{
        {"professions", professions(total)},
        {"then", figure(total.sum, "then", total.sum.then)},
        {"now", figure(total.sum, "now", total.sum.now)},
        {"change", change_figure(total.sum)}};
    document::Paragraph made;
    for (const PhrasePart& part : parts_of(sentences::gap_changed)) {
      const auto slot = std::find_if(figures.begin(), figures.end(),
                                     [&](const auto& one) { return one.first == part.text; });
      if (part.is_slot && slot != figures.end())
        made.content.push_back({figure_node(slot->second)});
      else
        made.content.push_back(
            {document::Text{part.is_slot ? when(x_changes.then) : std::string(part.text)}});
    }
    return made;
  }

  document::Chart chart(const Total& total) {
    document::Chart made;
    made.id = "changes-gap-reasons";
    made.kind = ChartKind::diverging_bars;
    made.caption = text_node("What the change in the gap comes from");
    made.unit = Unit::wte;
    document::ChartSeries series{"Change in the gap", {}};
    for (const Reason& reason : reasons) {
      model::Figure one = reason_figure(total.sum, reason);
      series.values.push_back({reason.title, one.value, print_figure(one), one.id});
    }
    made.data = chart_data(made, series);
    made.series.push_back(std::move(series));
    return made;
  }

  static document::Table chart_data(const document::Chart& chart,
                                    const document::ChartSeries& series) {
    document::Table data;
    data.id = chart.id;
    data.caption = chart.caption;
    data.columns = {{"reason", document::Align::left, "", 0},
                    {"change", document::Align::decimal, unit_label(chart.unit), 0}};
    data.head.push_back({{text_cell("Reason"), text_cell("Change")}, false});
    for (const document::ChartValue& value : series.values) {
      model::Figure one;
      one.id = value.figure;
      one.value = value.value.value_or(0);
      one.unit = chart.unit;
      one.always_sign = true;
      data.rows.push_back({{text_cell(value.label), figure_cell(one)}, false});
      data.rows.back().cells[0].header = true;
    }
    return data;
  }

  document::Table table(const Total& total) {
    document::Table made;
    made.id = "changes-gap-table";
    made.caption = text_node("The gap of each profession, then and now");
    head(made);
    TableNotes notes;
    for (const GapChange& gap : x_changes.gaps)
      made.rows.push_back(row(gap, mark(gap, notes), notes));
    merge_cells(made.rows, {0});
    if (total.professions > 0) {
      std::string all = "All of these, WTE";
      made.rows.push_back(row(total.sum, {}, notes));
      document::Row& last = made.rows.back();
      last.total = true;
      last.cells[0] = text_cell(all);
      last.cells[0].header = true;
      last.cells[1] = text_cell("");
    }
    made.notes = notes.finish("", {}, false);
    made.notes.push_back(general_note(rounding_words));
    return made;
  }

  void head(document::Table& made) const {
    document::Row top, below;
    auto add = [&](const std::string& title, document::Align align, bool is_reason) {
      made.columns.push_back({column_id(made, title), align, "", 0});
      document::Cell cell = text_cell(title);
      if (!is_reason) cell.row_span = 2;
      (is_reason ? below : top).cells.push_back(std::move(cell));
    };
    add("Sector", document::Align::left, false);
    add("Profession", document::Align::left, false);
    add("Gap, edition of " + when(x_changes.then), document::Align::decimal, false);
    add("Gap, this edition", document::Align::decimal, false);
    add("Change", document::Align::decimal, false);
    for (const Reason& reason : reasons) add(reason.title, document::Align::decimal, true);
    top.cells.push_back(text_cell("The change comes from"));
    top.cells.back().column_span = static_cast<std::uint16_t>(reasons.size());
    made.head = {std::move(top), std::move(below)};
  }

  static NoteNumbers mark(const GapChange& gap, TableNotes& notes) {
    if (gap.vacancies_became_known) return notes.mark(filled(sentences::became_known));
    return gap.change && !gap.reasons ? notes.mark(filled(sentences::not_split)) : NoteNumbers();
  }

  document::Row row(const GapChange& gap, const NoteNumbers& mark, TableNotes& notes) {
    document::Row made{{text_cell(gap.sector_title), text_cell(name_of(gap), mark)}, false};
    made.cells[0].header = made.cells[1].header = true;
    auto add = [&](const model::Figure& one) {
      notes.saw(one.status);
      made.cells.push_back(figure_cell(one));
    };
    add(figure(gap, "then", gap.then));
    add(figure(gap, "now", gap.now));
    add(change_figure(gap));
    for (const Reason& reason : reasons) add(reason_figure(gap, reason));
    return made;
  }

  static std::string name_of(const GapChange& gap) {
    std::string name = gap.profession.empty() ? "All" : gap.profession;
    return gap.unit == Unit::wte ? name : name + " (" + unit_label(gap.unit) + ")";
  }

  MadeFigures& x_made_figures;
  const Changes& x_changes;
  document::Source x_source;
};

}  // namespace

void place_gap_changes(MadeFigures& made, const Changes& changes, document::Source source,
                       document::Blocks& out) {
  GapWriter(made, changes, source).place(out);
}

void place_gap_headline(MadeFigures& made, const Changes& changes, document::Source source,
                        document::Blocks& out) {
  GapWriter(made, changes, source).place_headline(out);
}

}  // namespace muster::compose
