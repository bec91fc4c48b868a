// SPDX-License-Identifier: MIT
#include "word/paper_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "document/walk.hpp"
#include "word/codes.hpp"

namespace muster::word {

namespace {

using document::Block;
using document::Inline;
using document::Inlines;

constexpr std::size_t most_xml = std::size_t{32} << 20U;  ///< bytes of one part
constexpr int deepest_element = 400;  ///< elements inside each other; Word writes about 40
/// A longer paragraph in a heading's style is text: some authors number paragraphs with headings.
constexpr std::size_t longest_heading = 250;
constexpr std::size_t longest_bold = 100;  ///< bytes of a paragraph in bold that may be a heading
constexpr double units_in_twip = 635;

constexpr std::array<std::string_view, 15> changes = {
    "ins",          "del",           "moveFrom",   "moveTo",     "rPrChange",
    "pPrChange",    "tblPrChange",   "trPrChange", "tcPrChange", "tblGridChange",
    "sectPrChange", "tblPrExChange", "cellIns",    "cellDel",    "numberingChange"};

bool is_change(std::string_view name) {
  return std::find(changes.begin(), changes.end(), name) != changes.end();
}

/// Walks through a part without recursion. Throws OddFile if it is nested too deeply.
template <class Visit>
void each_element(const pugi::xml_node& root, const Visit& visit) {
  struct Walker : pugi::xml_tree_walker {
    const Visit& visit;
    explicit Walker(const Visit& take) : visit(take) {}
    bool for_each(pugi::xml_node& node) override {
      if (depth() > deepest_element) throw OddFile{};
      if (node.type() == pugi::node_element) visit(node, local_name(node.name()));
      return true;
    }
  } walker(visit);
  pugi::xml_node from = root;
  from.traverse(walker);
}

bool has_change(const pugi::xml_node& paragraph) {
  bool found = false;
  each_element(paragraph, [&](const pugi::xml_node&, std::string_view name) {
    found = found || is_change(name);
  });
  return found;
}

pugi::xml_document part_of_type(const Package& package, const std::string& main,
                                std::string_view type) {
  pugi::xml_document xml;
  const std::string member = package.member_of_type(main, type);
  if (!member.empty() && package.has(member) && !package.parse(member, xml)) throw OddFile{};
  return xml;
}

double twips(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Whether a paragraph is only the large first letters of the paragraph after it.
bool is_drop_cap(const pugi::xml_node& paragraph) {
  const std::string_view kind = attribute(child(child(paragraph, "pPr"), "framePr"), "dropCap");
  pugi::xml_node next = paragraph.next_sibling();
  while (next && local_name(next.name()).starts_with("bookmark")) next = next.next_sibling();
  return (kind == "drop" || kind == "margin") && local_name(next.name()) == "p";
}

double text_width(const pugi::xml_node& section) {
  const pugi::xml_node margin = child(section, "pgMar");
  const double width =
      twips(child(section, "pgSz"), "w") - twips(margin, "left") - twips(margin, "right");
  return width > 0 ? width * units_in_twip : 0;
}

/// The label of a list item, for document::ListItem.
std::string item_label(const ListMark& mark) {
  if (!mark.ordered || mark.is_plain()) return "";
  std::string label = mark.label;
  while (label.ends_with(' ')) label.pop_back();
  const std::string_view name = std::string_view(label).substr(0, label.size() - 1);
  const bool plain =
      label.ends_with('.') && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      });
  if (plain) label.pop_back();
  return label;
}

/// Whether the text of a header or footer says more than which page it is.
bool says_something(std::string words) {
  words = lower(words);
  for (const std::string_view known : {"page", "of"})
    for (std::size_t at = words.find(known); at != std::string::npos; at = words.find(known))
      words.erase(at, known.size());
  return std::any_of(words.begin(), words.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

PaperReader::PaperReader(const Package& package, const PaperName& name, Diagnostics& diagnostics)
    : x_shown(name.shown),
      x_diagnostics(diagnostics),
      x_main(package.member_of_type("", "officeDocument")),
      x_reading{package, name.file, name.language,
                StyleSheet(part_of_type(package, x_main, "styles")),
                ListNumbers(part_of_type(package, x_main, "numbering"))} {}

std::optional<document::Paper> PaperReader::read() {
  if (x_main.empty()) throw OddFile{};
  read_body();
  read_notes("footnotes", "footnote", 'f');
  read_notes("endnotes", "endnote", 'e');
  count_comments();
  look_around();
  finish();
  const std::size_t before = x_diagnostics.error_count();
  report();
  if (x_diagnostics.error_count() > before) return std::nullopt;
  return std::move(x_reading.paper);
}

void PaperReader::open_part(const std::string& member, pugi::xml_document& xml) {
  if (x_reading.package.bytes(member).size() > most_xml || !x_reading.package.parse(member, xml))
    throw OddFile{};
  each_element(xml, [&](const pugi::xml_node& node, std::string_view name) {
    if (is_change(name)) ++x_tracked;
    // White text may have a picture behind it.
    if (name == "anchor" && is_on_value(attribute(node, "behindDoc"))) x_reading.background.reset();
  });
  x_reading.part = member;
  x_reading.relations = x_reading.package.relations(member);
}

void PaperReader::read_body() {
  pugi::xml_document xml;
  open_part(x_main, xml);
  const pugi::xml_node body = child(xml.document_element(), "body");
  if (!body) throw OddFile{};
  x_reading.text_width = text_width(child(body, "sectPr"));
  Flow flow;
  blocks(body, Inside::body, flow);
  end_fields();
  x_reading.paper.blocks = blocks_of(std::move(flow));
  std::set<std::string> margins;
  each_element(xml, [&](const pugi::xml_node& node, std::string_view name) {
    if (name == "headerReference" || name == "footerReference")
      margins.emplace(attribute(node, "id"));
  });
  for (const std::string& id : margins)
    if (x_reading.relations.contains(id)) check_margin_text(x_reading.relations.at(id).member);
}

void PaperReader::read_notes(const char* type, const char* element, char mark) {
  const std::string member = x_reading.package.member_of_type(x_main, type);
  if (member.empty() || !x_reading.package.has(member)) return;
  document::for_each_block(x_reading.paper.blocks, [&](Block& each) {
    document::for_each_inlines(each, [&](const Inlines& all) {
      const auto find = [&](const auto& self, const Inlines& inlines) -> void {
        for (const Inline& one : inlines)
          std::visit(
              [&](const auto& node) {
                if constexpr (requires { node.content; }) self(self, node.content);
                if constexpr (std::is_same_v<std::decay_t<decltype(node)>, document::FootnoteMark>)
                  x_notes.insert(node.id);
              },
              one.node);
      };
      find(find, all);
    });
  });
  pugi::xml_document xml;
  open_part(member, xml);
  for (const pugi::xml_node& each : xml.document_element().children()) {
    if (local_name(each.name()) != element) continue;
    const std::string id = mark + std::string(attribute(each, "id"));
    if (!x_notes.contains(id)) continue;
    Flow flow;
    blocks(each, Inside::cell, flow);
    end_fields();
    document::Blocks note = blocks_of(std::move(flow));
    std::erase_if(
        note, [](const Block& one) { return std::holds_alternative<document::Image>(one.node); });
    if (!note.empty()) x_reading.paper.footnotes.emplace(id, std::move(note));
  }
}

/// Text after the beginning of a field without an end would be lost.
void PaperReader::end_fields() {
  if (x_reading.fields.end_all()) x_reading.remarks.add(Remark::open_field);
}

void PaperReader::count_comments() {
  const pugi::xml_document xml = part_of_type(x_reading.package, x_main, "comments");
  for (const pugi::xml_node& each : xml.document_element().children())
    if (local_name(each.name()) == "comment") x_reading.remarks.add_to_whole(Remark::comment);
}

void PaperReader::look_around() {
  for (const std::string& member : x_reading.package.names())
    if (lower(member).find("vbaproject.bin") != std::string::npos)
      x_reading.remarks.add_to_whole(Remark::macros);
  if (x_tracked > 0 && !x_reading.remarks.has(Remark::tracked_change))
    x_reading.remarks.add(Remark::tracked_change, x_tracked);
}

/// Headers and footers belong to no paragraph.
void PaperReader::check_margin_text(const std::string& member) {
  pugi::xml_document xml;
  if (!x_reading.package.parse(member, xml)) return;
  std::string words;
  each_element(xml, [&](const pugi::xml_node& node, std::string_view name) {
    if (name == "t") words += std::string(node.child_value()) + " ";
  });
  if (says_something(words)) x_reading.remarks.add_to_whole(Remark::header_or_footer);
}

void PaperReader::blocks(const pugi::xml_node& node, Inside inside, Flow& flow) {
  for (const pugi::xml_node& each : node.children()) block(each, inside, flow);
}

void PaperReader::block(const pugi::xml_node& node, Inside inside, Flow& flow) {
  const std::string_view name = local_name(node.name());
  if (name == "p")
    paragraph(node, inside, flow);
  else if (name == "tbl")
    table(node, inside, flow);
  else if (name == "sdt")
    control(node, inside, flow);
  else if (name == "customXml" || name == "ins" || name == "moveTo")
    blocks(node, inside, flow);
  else if (name == "altChunk")
    x_reading.remarks.add(Remark::inserted_file);
  else if (name == "oMathPara" || name == "oMath")
    x_reading.remarks.add(Remark::equation);
}

void PaperReader::control(const pugi::xml_node& node, Inside inside, Flow& flow) {
  const pugi::xml_node gallery = child(child(child(node, "sdtPr"), "docPartObj"), "docPartGallery");
  if (attribute(gallery, "val") == "Table of Contents")
    return x_reading.remarks.add(Remark::contents_list);
  blocks(child(node, "sdtContent"), inside, flow);
}

void PaperReader::paragraph(const pugi::xml_node& node, Inside inside, Flow& flow) {
  const std::uint32_t number = x_reading.remarks.begin_paragraph();
  if (x_tracked > 0 && !x_reading.remarks.has(Remark::tracked_change) && has_change(node))
    x_reading.remarks.add(Remark::tracked_change, x_tracked);
  const pugi::xml_node properties = child(node, "pPr");
  const std::string style(attribute(child(properties, "pStyle"), "val"));
  ParagraphLook look = own_look(properties);
  const ParagraphLook below = x_reading.styles.look(style);
  if (!look.outline) look.outline = below.outline;
  if (!look.list) look.list = below.list;
  if (!look.list_level) look.list_level = below.list_level;
  if (look.background.empty()) look.background = below.background;
  look.run = below.run;
  look.run.fill_from(x_reading.styles.defaults());
  ParagraphText text = read_text(x_reading, node, look);
  text.pieces.insert(text.pieces.begin(), x_drop_cap.begin(), x_drop_cap.end());
  x_drop_cap.clear();
  x_reading.remarks.words(number, plain(text.pieces));
  if (is_drop_cap(node)) x_drop_cap = std::exchange(text.pieces, {});
  document::Blocks pictures = std::move(text.pictures);
  const std::vector<pugi::xml_node> boxes = std::move(text.boxes);
  place(std::move(text), look, style, inside, flow);
  for (Block& picture : pictures) flow.push_back({FlowItem::Kind::block, std::move(picture)});
  const std::optional<std::string> outside = std::exchange(x_reading.background, std::nullopt);
  for (const pugi::xml_node& box : boxes) blocks(box, inside, flow);
  x_reading.background = outside;
}

void PaperReader::place(ParagraphText text, const ParagraphLook& look, const std::string& style,
                        Inside inside, Flow& flow) {
  std::optional<ListMark> mark;
  if (look.list && *look.list != "0" && !x_reading.fields.is_dropping())
    mark = x_reading.lists.next(*look.list, look.list_level.value_or(0));
  if (text.pieces.empty()) return;
  const int outline = look.outline.value_or(ParagraphLook::body);
  const std::size_t length = plain(text.pieces).size();
  if (outline < ParagraphLook::body && inside == Inside::body && length <= longest_heading)
    return take_heading(std::move(text), outline, mark && mark->ordered ? mark->label : "", flow);
  if (outline < ParagraphLook::body && length <= longest_heading && !is_all_bold(text.pieces))
    for (Piece& piece : text.pieces) piece.bold = true;
  if (inside == Inside::body && length <= longest_bold) note_bold(text.pieces);
  FlowItem item;
  item.block = {document::Paragraph{inlines_of(text.pieces)}, here()};
  const std::string name = x_reading.styles.name(style);
  if (mark) {
    item.kind = FlowItem::Kind::line_of_list;
    item.list = *look.list;
    item.level = look.list_level.value_or(0);
    item.ordered = mark->ordered;
    item.label = item_label(*mark);
    item.number = mark->number;
  } else if (name == "quote" || name == "intense quote") {
    item.kind = FlowItem::Kind::quote;
  } else if (name == "caption" && inside == Inside::body) {
    item.kind = FlowItem::Kind::caption;
  }
  flow.push_back(std::move(item));
}

void PaperReader::take_heading(ParagraphText text, int level, const std::string& label,
                               Flow& flow) {
  if (is_all_bold(text.pieces)) drop_bold(text.pieces);
  for (Piece& piece : text.pieces)
    if (piece.is_break) piece = Piece{" "};
  if (!label.empty()) text.pieces.insert(text.pieces.begin(), Piece{label + " "});
  document::Heading heading;
  heading.level = level;
  heading.id = "heading-" + std::to_string(++x_reading.headings);
  heading.content = inlines_of(text.pieces);
  for (const std::string& name : text.bookmarks) x_reading.bookmarks[name] = heading.id;
  flow.push_back({FlowItem::Kind::block, {std::move(heading), here()}});
}

void PaperReader::note_bold(const Pieces& pieces) {
  const std::string words = plain(pieces);
  if (!is_all_bold(pieces) || words.ends_with('.') || words.ends_with(':')) return;
  if (x_bold++ == 0) x_first_bold = x_reading.remarks.paragraph();
}

void PaperReader::table(const pugi::xml_node& node, Inside inside, Flow& flow) {
  const pugi::xml_node frame = only_cell(node);
  if (frame) return blocks(frame, inside, flow);
  const auto read_cell = [&](const pugi::xml_node& each) { return cell(each); };
  const std::optional<std::string> outside = x_reading.background;
  if (child(child(node, "tblPr"), "tblStyle")) x_reading.background.reset();
  ReadTable read = read_table(x_reading, node, read_cell);
  x_reading.background = outside;
  if (inside == Inside::cell) {
    x_reading.remarks.add(Remark::inner_table);
    for (auto* rows : {&read.table.head, &read.table.rows})
      for (document::Row& row : *rows)
        for (document::Cell& each : row.cells) {
          if (!each.content.empty())
            each.blocks.push_back({document::Paragraph{std::move(each.content)}, here()});
          for (Block& one : each.blocks) flow.push_back({FlowItem::Kind::block, std::move(one)});
        }
  } else if (!read.table.columns.empty()) {
    const pugi::xml_node properties = child(node, "tblPr");
    read.table.id = "table-" + std::to_string(++x_reading.tables);
    read.table.summary = attribute(child(properties, "tblDescription"), "val");
    x_titles[read.table.id] = attribute(child(properties, "tblCaption"), "val");
    flow.push_back({FlowItem::Kind::block, {std::move(read.table), here()}});
  }
  for (Block& picture : read.pictures) flow.push_back({FlowItem::Kind::block, std::move(picture)});
}

CellText PaperReader::cell(const pugi::xml_node& node) {
  Flow flow;
  const std::optional<std::string> outside = x_reading.background;
  const std::string shading = shading_of(child(node, "tcPr"));
  if (!shading.empty()) x_reading.background = shading;
  blocks(node, Inside::cell, flow);
  x_reading.background = outside;
  CellText text;
  for (Block& each : blocks_of(std::move(flow))) {
    const bool picture = std::holds_alternative<document::Image>(each.node);
    if (picture) x_reading.remarks.add(Remark::moved_picture);
    (picture ? text.pictures : text.blocks).push_back(std::move(each));
  }
  return text;
}

void PaperReader::finish() {
  fit_headings();
  caption_tables();
  settle(x_reading.paper.blocks);
  for (auto& [id, note] : x_reading.paper.footnotes) settle(note);
}

/// The highest heading gets level 1, and no level is skipped.
void PaperReader::fit_headings() {
  int highest = ParagraphLook::body;
  const auto each_heading = [&](const auto& visit) {
    document::for_each_block(x_reading.paper.blocks, [&](Block& each) {
      if (auto* heading = std::get_if<document::Heading>(&each.node)) visit(*heading);
    });
  };
  each_heading([&](const document::Heading& one) { highest = std::min(highest, one.level); });
  int last = 0;
  each_heading([&](document::Heading& one) {
    one.level = std::min(one.level - highest + 1, last + 1);
    last = one.level;
  });
}

/// A table without a caption gets the title in its properties, or the heading above it.
void PaperReader::caption_tables() {
  std::string above = "Table";
  document::for_each_block(x_reading.paper.blocks, [&](Block& each) {
    if (const auto* heading = std::get_if<document::Heading>(&each.node))
      above = document::plain_text(heading->content);
    auto* table = std::get_if<document::Table>(&each.node);
    if (table == nullptr || !table->caption.empty()) return;
    const std::string& title = x_titles[table->id];
    table->caption = {{document::Text{title.empty() ? above : title}}};
  });
}

/// Points links at headings, makes text of links that lead nowhere, and removes marks of notes that
/// do not exist.
void PaperReader::settle(document::Blocks& all) {
  document::for_each_block(all, [&](Block& each) {
    document::for_each_inlines(each, [&](Inlines& inlines) { inlines = settled(inlines); });
  });
}

Inlines PaperReader::settled(const Inlines& inlines) const {
  Inlines out;
  for (const Inline& each : inlines) {
    if (const auto* mark = std::get_if<document::FootnoteMark>(&each.node);
        mark != nullptr && !x_reading.paper.footnotes.contains(mark->id))
      continue;
    Inline copy = each;
    std::visit(
        [&](auto& node) {
          if constexpr (requires { node.content; }) node.content = settled(node.content);
        },
        copy.node);
    auto* link = std::get_if<document::Link>(&copy.node);
    if (link == nullptr || !link->target.starts_with('#')) {
      out.push_back(std::move(copy));
      continue;
    }
    const auto found = x_reading.bookmarks.find(link->target.substr(1));
    if (found == x_reading.bookmarks.end()) {
      std::move(link->content.begin(), link->content.end(), std::back_inserter(out));
    } else {
      link->target = "#" + found->second;
      out.push_back(std::move(copy));
    }
  }
  return out;
}

void PaperReader::report() {
  x_reading.remarks.report(x_shown, x_diagnostics);
  if (x_reading.headings > 0 || x_bold == 0) return;
  x_diagnostics.warning(code::word_no_headings, {x_shown, x_first_bold, 0},
                        "the paper has no headings, but " + counted(x_bold, "title") +
                            " in bold: see " + x_reading.remarks.shown(x_first_bold),
                        {"give each title the style 'Heading 1' or 'Heading 2' in Word"});
}

}  // namespace muster::word
