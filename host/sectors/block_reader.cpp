// SPDX-License-Identifier: MIT
#include "sectors/findings_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "model/finding_limits.hpp"
#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

using nlohmann::json;
using namespace model;
using Items = ObjectReader::Items;

namespace limits = model::finding_limits;

/// The amount of content in the blocks that were read so far.
struct Printed {
  std::size_t text = 0;   ///< bytes
  std::size_t cells = 0;  ///< cells of tables, and points of charts
};

/// The figures to which blocks refer, and the objects that collect problems and amounts.
struct Context {
  const std::vector<Figure>& figures;
  Problems& problems;
  Printed& printed;
};

FigureIndex read_index(ObjectReader& in, const Context& context) {
  if (!in.has("figure")) in.problem("figure", "is missing");
  auto index = in.whole("figure", std::numeric_limits<FigureIndex>::max());
  if (index && *index >= context.figures.size())
    in.problem("figure",
               fmt::format("is {}, but there are only {} figures", *index, context.figures.size()));
  return index && *index < context.figures.size() ? static_cast<FigureIndex>(*index) : 0;
}

TextOrFigure read_piece(const json& item, const std::string& where, const Context& context) {
  if (item.is_string()) {
    const auto& text = item.get_ref<const std::string&>();
    if (std::string fault = text_fault(text); !fault.empty())
      context.problems.add(where, std::move(fault));
    context.printed.text += text.size();
    return text;
  }
  ObjectReader in(item, where, context.problems);
  return read_index(in, context);
}

std::vector<TextOrFigure> read_pieces(const json& items, const std::string& where,
                                      const Context& context) {
  std::vector<TextOrFigure> pieces;
  for (std::size_t i = 0; i < items.size(); ++i)
    pieces.push_back(read_piece(items[i], item_of(where, i), context));
  return pieces;
}

Unit read_optional_unit(ObjectReader& in) {
  std::string word = in.optional_text("unit");
  Unit unit = Unit::none;
  if (!word.empty() && !parse_unit(word, unit)) in.problem("unit", "is not a known unit");
  return unit;
}

FindingBlock read_sentence(ObjectReader& in, std::string id, const Context& context) {
  FindingSentence sentence{std::move(id), {}};
  sentence.parts =
      read_pieces(in.list("parts", limits::parts, Items::some), in.where("parts"), context);
  return sentence;
}

FindingBlock read_list(ObjectReader& in, std::string id, const Context& context) {
  FindingList list{std::move(id), {}};
  const json& items = in.list("items", limits::parts, Items::some);
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string where = item_of(in.where("items"), i);
    if (!items[i].is_array() || items[i].empty() || items[i].size() > limits::parts)
      context.problems.add(where, "is not a list of texts and figures");
    else
      list.items.push_back(read_pieces(items[i], where, context));
  }
  return list;
}

/// Whether the name has the form of an icon name. The icon font is searched for it only when the
/// document is made.
bool is_icon_name(const std::string& name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

FindingBlock read_key_figures(ObjectReader& in, std::string id, const Context& context) {
  FindingKeyFigures block{std::move(id), {}};
  const json& items = in.list("items", limits::parts, Items::some);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader item(items[i], item_of(in.where("items"), i), context.problems);
    KeyFigure key{read_index(item, context),     item.title("label"),
                  item.optional_title("note"),   item.optional_title("comparison"),
                  item.optional_title("source"), item.optional_title("icon")};
    if (!is_icon_name(key.icon)) item.problem("icon", "is not a name of small letters and hyphens");
    block.items.push_back(std::move(key));
  }
  return block;
}

std::vector<FindingColumn> read_columns(ObjectReader& in, const Context& context) {
  std::vector<FindingColumn> columns;
  const json& items = in.list("columns", limits::columns, Items::some);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader item(items[i], item_of(in.where("columns"), i), context.problems);
    FindingColumn column;
    column.title = item.title("title");
    column.unit = read_optional_unit(item);
    column.row_header = item.flag("row_header");
    column.bars = item.flag("bars");
    columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<std::string> read_notes(ObjectReader& in, const Context& context) {
  std::vector<std::string> notes;
  const json& items = in.list("notes", limits::notes, Items::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool is_note = items[i].is_string() && !items[i].get_ref<const std::string&>().empty();
    notes.push_back(is_note ? items[i].get<std::string>() : "");
    context.printed.text += notes.back().size();
    std::string fault = is_note ? text_fault(notes.back()) : "is not a plain text";
    if (!fault.empty()) context.problems.add(item_of(in.where("notes"), i), std::move(fault));
  }
  return notes;
}

std::vector<std::uint32_t> read_row_notes(ObjectReader& in, std::size_t note_count) {
  std::vector<std::uint32_t> notes;
  for (const json& item : in.list("notes", limits::notes, Items::optional)) {
    if (item.is_number_unsigned() && item.get<std::uint64_t>() < note_count)
      notes.push_back(item.get<std::uint32_t>());
    else
      in.problem("notes", "refer to a note that the table does not have");
  }
  return notes;
}

/// Checks that a cell in a column with a unit shows figures of that unit. Otherwise the table would
/// silently mix units.
void check_units(const FindingRow& row, const FindingTable& table, ObjectReader& in,
                 const Context& context) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i) {
    const auto* index = std::get_if<FigureIndex>(&row.cells[i]);
    Unit unit = table.columns[i].unit;
    if (index == nullptr || *index >= context.figures.size() || unit == Unit::none) continue;
    if (context.figures[*index].unit != unit)
      in.problem("cells", fmt::format("do not have the unit of column {}", i));
  }
}

FindingRow read_row(const json& item, const std::string& where, const FindingTable& table,
                    const Context& context) {
  ObjectReader in(item, where, context.problems);
  FindingRow row;
  row.cells = read_pieces(in.list("cells", limits::columns), in.where("cells"), context);
  context.printed.cells += row.cells.size();
  row.total = in.flag("total");
  row.notes = read_row_notes(in, table.notes.size());
  if (row.cells.size() != table.columns.size())
    in.problem("cells", fmt::format("are {}, but the table has {} columns", row.cells.size(),
                                    table.columns.size()));
  check_units(row, table, in, context);
  return row;
}

FindingBlock read_table(ObjectReader& in, std::string id, const Context& context) {
  FindingTable table;
  table.id = std::move(id);
  table.caption = in.title("caption");
  table.source = in.optional_text("source");
  table.synthetic = in.flag("synthetic");
  table.says_parts_differ = in.flag("says_parts_differ");
  table.columns = read_columns(in, context);
  table.notes = read_notes(in, context);
  const json& rows = in.list("rows", limits::rows, Items::some);
  for (std::size_t i = 0; i < rows.size(); ++i)
    table.rows.push_back(read_row(rows[i], item_of(in.where("rows"), i), table, context));
  return table;
}

/// Reads a member whose value must be a word of the vocabulary. A missing member counts as the word
/// "".
template <class Enum, std::size_t size>
Enum read_word(ObjectReader& in, const char* key, const Vocabulary<Enum, size>& vocabulary) {
  const std::string word = in.optional_text(key);
  const std::optional<Enum> value = vocabulary.find(word);
  if (!value)
    in.problem(key,
               fmt::format("is '{}', but there is no {} of that name", plain_text(word, 40), key));
  return value.value_or(Enum{});
}

std::vector<ChartPoint> read_points(ObjectReader& in, const Context& context) {
  std::vector<ChartPoint> points;
  const json& items = in.list("points", limits::points);
  context.printed.cells += items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader item(items[i], item_of(in.where("points"), i), context.problems);
    ChartPoint point{item.title("label"), read_index(item, context)};
    point.mark = read_word(item, "mark", point_mark_words);
    points.push_back(std::move(point));
  }
  return points;
}

FindingBlock read_chart(ObjectReader& in, std::string id, const Context& context) {
  FindingChart chart;
  chart.id = std::move(id);
  const std::string word = in.text("kind");
  const std::optional<ChartKind> kind = chart_kind_of(word);
  if (!kind && !word.empty()) in.problem("kind", "is not " + known_chart_kinds());
  chart.kind = kind.value_or(ChartKind::diverging_bars);
  chart.caption = in.title("caption");
  chart.alternative = in.optional_text("alternative");
  chart.finding = in.optional_text("finding");
  chart.unit = read_optional_unit(in);
  chart.source = in.optional_text("source");
  chart.synthetic = in.flag("synthetic");
  chart.variation = read_word(in, "variation", variation_words);
  chart.assurance = read_word(in, "assurance", assurance_words);
  const json& items = in.list("series", limits::series);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader item(items[i], item_of(in.where("series"), i), context.problems);
    chart.series.push_back({item.title("title"), read_points(item, context)});
  }
  if (context.figures.empty() || !kind) return chart;  // this problem was reported
  for (std::string& clause : chart_problems(chart, context.figures))
    in.problem("series", std::move(clause));
  return chart;
}

struct BlockType {
  std::string_view word;
  FindingBlock (*read)(ObjectReader& in, std::string id, const Context& context);
  bool is_unique_in_sector;  ///< the id names files and anchors of the sector
};

constexpr BlockType block_types[] = {{"sentence", read_sentence, false},
                                     {"list", read_list, false},
                                     {"key_figures", read_key_figures, false},
                                     {"table", read_table, true},
                                     {"chart", read_chart, true}};

using Ids = std::set<std::string>;

void read_block(const json& item, const std::string& where, Ids& in_section, Ids& in_sector,
                FindingSection& section, const Context& context) {
  ObjectReader in(item, where, context.problems);
  std::string id = in.id("id");
  std::string type = in.text("type");
  for (const BlockType& known : block_types) {
    if (known.word != type) continue;
    bool is_new = in_section.insert(id).second;
    if (known.is_unique_in_sector) is_new = in_sector.insert(id).second && is_new;
    if (!is_new) in.problem("id", "is used twice: " + plain_text(id, 100));
    FindingBlock block = known.read(in, std::move(id), context);
    const Detail detail = read_word(in, "detail", detail_words);
    std::visit([&](auto& one) { one.detail = detail; }, block);
    section.blocks.push_back(std::move(block));
    return;
  }
  in.problem("type", "is not a known type of block");
  in.ignore_rest();
}

bool is_too_much(const Printed& printed) {
  return printed.text > limits::all_text || printed.cells > limits::cells;
}

void check_printed(const Printed& printed, Problems& problems) {
  if (printed.text > limits::all_text)
    problems.add("sections", "contain over " + with_commas(limits::all_text) + " bytes of text");
  if (printed.cells > limits::cells)
    problems.add("sections", "contain over " + with_commas(limits::cells) +
                                 " cells of tables and points of charts");
}

}  // namespace

std::vector<FindingSection> read_sections(const json& items, const std::vector<Figure>& figures,
                                          Problems& problems) {
  std::vector<FindingSection> sections;
  Ids section_ids;
  Ids in_sector;
  Printed printed;
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader in(items[i], item_of("sections", i), problems);
    FindingSection section{in.id("id"), in.title("title"), {}, in.optional_title("headline")};
    if (!section_ids.insert(section.id).second) in.problem("id", "is used twice");
    Ids in_section;
    const json& blocks = in.list("blocks", limits::blocks);
    for (std::size_t k = 0; k < blocks.size() && !is_too_much(printed); ++k)
      read_block(blocks[k], item_of(in.where("blocks"), k), in_section, in_sector, section,
                 {figures, problems, printed});
    sections.push_back(std::move(section));
  }
  check_printed(printed, problems);
  return sections;
}

}  // namespace muster::sectors
