// SPDX-License-Identifier: MIT
#include "layout/frame_dump.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace muster::layout {
namespace {

constexpr std::array<std::string_view, 30> role_names = {
    "document",  "part",        "section",   "heading-1",     "heading-2",  "heading-3",
    "heading-4", "heading-5",   "heading-6", "paragraph",     "list",       "list-item",
    "label",     "list-body",   "quote",     "table",         "table-head", "table-body",
    "row",       "header-cell", "data-cell", "figure",        "caption",    "link",
    "note",      "reference",   "contents",  "contents-item", "span",       "code"};
constexpr std::array<std::string_view, 5> artifact_names = {"", "layout", "header", "footer",
                                                            "watermark"};

std::string_view name_of(Role role) {
  const auto index = static_cast<std::size_t>(role);
  return index < role_names.size() ? role_names[index] : "aside";
}

std::string number(double value) {
  double rounded = std::round(value * 10) / 10;
  if (rounded == 0) rounded = 0;  // turns -0 into 0
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, 1);
  return {text.data(), end.ptr};
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

std::string rectangle(const Rectangle& area) {
  return number(area.x) + "," + number(area.y) + " " + number(area.width) + "x" +
         number(area.height);
}

struct ItemDump {
  std::string operator()(const TextRun& run) const {
    double width = 0;
    for (const Glyph& glyph : run.glyphs) width += static_cast<double>(glyph.advance);
    return "text " + number(static_cast<double>(run.x)) + "," + number(static_cast<double>(run.y)) +
           " face " + std::to_string(run.face) + " size " + number(static_cast<double>(run.size)) +
           " width " + number(width) +
           (run.turn != 0 ? " turned " + number(static_cast<double>(run.turn)) : "") + " " +
           quoted(run.text);
  }
  std::string operator()(const Fill& fill) const {
    return "fill " + rectangle(fill.area) + " " + theme::hex(fill.colour);
  }
  std::string operator()(const Stroke& stroke) const {
    std::string out = stroke.filled ? "shape" : "stroke";
    for (const auto& point : stroke.points) {
      out +=
          " " + number(static_cast<double>(point[0])) + "," + number(static_cast<double>(point[1]));
    }
    return out + " " + theme::hex(stroke.colour) + (stroke.dashed ? " dashed" : "");
  }
  std::string operator()(const Image& image) const {
    return "image " + rectangle(image.area) + " " + image.picture->file;
  }
  std::string operator()(const Path& path) const {
    std::string out = "path";
    constexpr std::array<std::size_t, 4> used = {2, 2, 6, 0};
    for (const theme::OutlineStep& step : path.steps) {
      const auto kind = static_cast<std::size_t>(step.kind);
      out.append(" ").append(1, "mlcz"[kind]);
      for (std::size_t i = 0; i < used[kind]; ++i) out += (i > 0 ? "," : "") + number(step.at[i]);
    }
    if (path.fill) out += " filled " + theme::hex(*path.fill);
    if (path.stroke) out += " stroked " + theme::hex(*path.stroke);
    if (path.clip) out += " within " + rectangle(*path.clip);
    return out;
  }
  std::string operator()(const LinkArea& link) const {
    return "link " + rectangle(link.area) + " " + link.target;
  }
  std::string operator()(const Anchor& anchor) const {
    return "anchor " + number(static_cast<double>(anchor.y)) + " #" + anchor.id;
  }
};

std::string attributes_of(const Tag& tag) {
  if (!tag.attributes) return {};
  const TagAttributes& a = *tag.attributes;
  std::string out;
  auto add = [&out](std::string_view name, const std::string& value) {
    if (!value.empty()) out.append(" ").append(name).append("=").append(quoted(value));
  };
  add("alternative", a.alternative);
  add("says", a.actual_text);
  add("language", a.language);
  add("title", a.title);
  add("id", a.id);
  add("summary", a.summary);
  for (const std::string& header : a.headers) add("header", header);
  if (a.scope != Scope::none) add("scope", a.scope == Scope::row ? "row" : "column");
  if (a.numbering == Numbering::decimal) add("numbering", "decimal");
  if (a.column_span > 1) add("columns", std::to_string(a.column_span));
  if (a.row_span > 1) add("rows", std::to_string(a.row_span));
  return out;
}

/// The content of a tag in reading order: its text and child tags. A tag without text of its own
/// has its children in the order in which they were opened (frame.hpp).
struct Content {
  struct Part {
    std::string text;
    TagId child = no_tag;
  };
  std::vector<Part> parts;
  bool own_text = false;
};

class Tree {
 public:
  explicit Tree(const CollectingSink& sink) : x_sink(sink), x_contents(sink.tags.size() + 1) {
    x_painted.assign(sink.tags.size() + 1, false);
    for (const Page* page : sink.in_order()) {
      for (const Item& item : page->items) add(item);
    }
    for (const Tag& tag : sink.tags) add_empty_cell(tag);
    for (Content& content : x_contents) {
      if (!content.own_text) std::ranges::sort(content.parts, {}, &Content::Part::child);
    }
  }

  void dump(TagId tag, int depth, std::string& out) const {
    for (const Content::Part& part : x_contents[tag].parts) {
      out.append(static_cast<std::size_t>(depth) * 2, ' ');
      if (part.child == no_tag) {
        out += quoted(part.text) + "\n";
        continue;
      }
      const Tag& child = x_sink.tags[part.child - 1];
      out.append(name_of(child.role)).append(attributes_of(child)).append("\n");
      dump(part.child, depth + 1, out);
    }
  }

  void read(TagId tag, std::string& out) const {
    for (const Content::Part& part : x_contents[tag].parts) {
      if (part.child == no_tag) {
        out += part.text;
        continue;
      }
      const Tag& child = x_sink.tags[part.child - 1];
      if (child.attributes && !child.attributes->actual_text.empty()) {
        out += child.attributes->actual_text;
        if (ends_with_space(part.child)) out += ' ';
      } else {
        read(part.child, out);
      }
      if (is_block(child.role) && !out.empty() && out.back() != '\n') out += '\n';
    }
  }

 private:
  static bool is_block(Role role) {
    return role != Role::link && role != Role::span && role != Role::reference &&
           role != Role::code;
  }

  bool ends_with_space(TagId tag) const {
    const auto& parts = x_contents[tag].parts;
    return !parts.empty() && parts.back().text.ends_with(' ');
  }

  void add(const Item& item) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (item.tag == no_tag) return;
    appear(item.tag);
    if (run == nullptr) return;
    Content& content = x_contents[item.tag];
    content.own_text = true;
    if (!content.parts.empty() && content.parts.back().child == no_tag) {
      content.parts.back().text += run->text;
    } else {
      content.parts.push_back({run->text});
    }
  }

  /// Adds a tag to its parent's content when its first item is painted, because that is its
  /// position in reading order.
  void appear(TagId tag) {
    if (x_painted[tag]) return;
    x_painted[tag] = true;
    const TagId parent = x_sink.tags[tag - 1].parent;
    if (parent != no_tag) appear(parent);
    x_contents[parent].parts.push_back({"", tag});
  }

  void add_empty_cell(const Tag& tag) {
    const bool cell = tag.role == Role::data_cell || tag.role == Role::header_cell;
    if (cell && !x_painted[tag.id]) x_contents[tag.parent].parts.push_back({"", tag.id});
  }

  const CollectingSink& x_sink;
  std::vector<Content> x_contents;  ///< by tag; [0] is the parent of the root
  std::vector<bool> x_painted;
};

}  // namespace

std::string dump_page(const Page& page) {
  std::string out =
      "page " + page.label + " " + number(page.width) + "x" + number(page.height) + "\n";
  if (page.included) {
    out += "  included " + page.included->file + " " + std::to_string(page.included->page + 1) +
           " [" + std::to_string(page.included->tag) + "]\n";
  }
  for (const Item& item : page.items) {
    out += "  " + std::visit(ItemDump{}, item.content);
    if (item.tag != no_tag) {
      out += " [" + std::to_string(item.tag) + "]";
    } else if (!std::holds_alternative<Anchor>(item.content)) {
      out.append(" (").append(artifact_names[static_cast<std::size_t>(item.artifact)]).append(")");
    }
    out += "\n";
  }
  return out;
}

void CollectingSink::open(Tag tag) {
  if (tag.id != tags.size() + 1) throw std::logic_error("tags are not numbered in order");
  if (tag.parent >= tag.id) throw std::logic_error("a tag was opened before its parent");
  if (is_closed(tag.parent)) {
    throw std::logic_error("a tag was opened in a closed tag");
  }
  tags.push_back(std::move(tag));
}

void CollectingSink::close(TagId tag) {
  if (is_closed(tag)) throw std::logic_error("a tag was closed twice");
  if (x_closed.size() <= tag) x_closed.resize(tag + std::size_t{1});
  x_closed[tag] = true;
  closed.push_back(tag);
}

void CollectingSink::page(Page page) {
  for (const Item& item : page.items) {
    if (item.tag == no_tag && item.artifact == Item::Artifact::none) {
      throw std::logic_error("an item is neither tagged nor an artifact");
    }
    if (item.tag != no_tag && is_closed(item.tag)) {
      throw std::logic_error("an item of a closed tag");
    }
  }
  pages.push_back(std::move(page));
}

void CollectingSink::finish(std::vector<OutlineEntry> entries) {
  outline = std::move(entries);
  finished = true;
}

std::vector<const Page*> CollectingSink::in_order() const {
  std::vector<const Page*> order;
  for (Matter matter : {Matter::front, Matter::body}) {
    for (const Page& page : pages) {
      if (page.matter == matter) order.push_back(&page);
    }
  }
  return order;
}

std::string CollectingSink::dump_tags() const {
  std::string out;
  Tree(*this).dump(no_tag, 0, out);
  return out;
}

std::string CollectingSink::reading_text() const {
  std::string out;
  Tree(*this).read(no_tag, out);
  return out;
}

std::string CollectingSink::dump() const {
  std::string out;
  for (const Page* page : in_order()) out += dump_page(*page);
  return out + "tags\n" + dump_tags();
}

}  // namespace muster::layout
