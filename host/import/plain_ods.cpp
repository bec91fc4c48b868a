// SPDX-License-Identifier: MIT
#include "import/plain_ods.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "import/workbook_parts.hpp"

namespace muster::importing {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view covered = "<table:covered-table-cell";
constexpr std::string_view end_of_covered = "</table:covered-table-cell>";
/// Tags that are left out, without their content.
constexpr std::array<std::string_view, 2> left_out = {"<table:table-rows", "<text:a"};
constexpr std::array<std::string_view, 2> ends_left_out = {"</table:table-rows>", "</text:a>"};
constexpr std::string_view table = "<table:table";
constexpr std::string_view end_of_table = "</table:table>";

/// Whether a tag with this name begins the text.
bool is_tag(std::string_view text, std::string_view name) {
  return text.starts_with(name) && text.size() > name.size() &&
         std::string_view(" \t\r\n/>").find(text[name.size()]) != npos;
}

/// Whether the text begins with a tag that is left out.
bool is_left_out(std::string_view text) {
  const auto begins = [&](std::string_view tag) { return is_tag(text, tag); };
  const auto ends = [&](std::string_view tag) { return text.starts_with(tag); };
  return std::any_of(left_out.begin(), left_out.end(), begins) ||
         std::any_of(ends_left_out.begin(), ends_left_out.end(), ends);
}

/// Returns the length of the tag at the beginning of the text. A `>` in quotes doesn't end it.
std::size_t tag_length(std::string_view text) {
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quote != '\0') {
      if (text[i] == quote) quote = '\0';
    } else if (text[i] == '"' || text[i] == '\'') {
      quote = text[i];
    } else if (text[i] == '>') {
      return i + 1;
    }
  }
  throw Refused{"the workbook is damaged", "save it again in the program that made it"};
}

/// Returns the value of an attribute in a tag; "" if it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == npos || at + name.size() + 2 >= tag.size()) return "";
  const char quote = tag[at + name.size() + 1];
  const std::string_view value = tag.substr(at + name.size() + 2);
  return value.substr(0, value.find(quote));
}

constexpr std::string_view cell = "<table:table-cell";
constexpr std::string_view formula = "table:formula=";

/// Whether the cell has a formula and its stored result, which is not an error such as #DIV/0!.
bool has_result(std::string_view tag) {
  return tag.find(formula) != npos && !attribute(tag, "office:value-type").empty() &&
         tag.find("value-type=\"error\"") == npos;
}

/// Returns the tag of a cell without its formula, so that the stored result is a value like others.
std::string without_formula(std::string_view tag) {
  const std::size_t at = tag.find(formula);
  const std::size_t quote = at + formula.size();
  const std::size_t end = tag.find(tag[quote], quote + 1);
  if (end == npos) return std::string(tag);
  return std::string(tag.substr(0, at)) + std::string(tag.substr(end + 1));
}

/// A type of cells whose values liborcus drops, and the type with which it reads them.
struct OtherType {
  std::string_view type;
  std::string_view read_as;
};

constexpr std::array<OtherType, 4> other_types = {
    {{"percentage", "float"}, {"currency", "float"}, {"boolean", "string"}, {"time", "string"}}};
constexpr std::string_view type_of_value = "office:value-type";

const OtherType* other_type(std::string_view tag) {
  const std::string_view type = attribute(tag, type_of_value);
  const auto* found = std::find_if(other_types.begin(), other_types.end(),
                                   [&](const OtherType& one) { return one.type == type; });
  return found == other_types.end() ? nullptr : found;
}

/// Returns the tag of a cell with a type that liborcus reads.
std::string with_type(std::string tag, const OtherType& other) {
  const std::size_t at = tag.find(type_of_value) + type_of_value.size() + 2;
  return tag.replace(at, other.type.size(), other.read_as);
}

bool is_link(std::string_view tag) {
  const std::string_view name = attribute(tag, "table:name");
  return name.starts_with(start_of_link) || name.starts_with("&apos;file:");
}

/// Returns the length of an element, whose opening tag has the length `tag`, with its content.
std::size_t element_length(std::string_view text, std::size_t tag, std::string_view end) {
  if (text[tag - 2] == '/') return tag;
  const std::size_t at = text.find(end, tag);
  if (at == npos)
    throw Refused{"the workbook is damaged", "save it again in the program that made it"};
  return at + end.size();
}

std::string empty_cells(std::string_view tag) {
  const std::string_view count = attribute(tag, "table:number-columns-repeated");
  if (count.empty()) return "<table:table-cell/>";
  return "<table:table-cell table:number-columns-repeated=\"" + std::string(count) + "\"/>";
}

}  // namespace

bool needs_plain_ods(std::string_view content) {
  if (content.find(covered) != npos || content.find(formula) != npos) return true;
  for (const OtherType& other : other_types)
    if (content.find(other.type) != npos) return true;
  for (std::string_view end : ends_left_out)
    if (content.find(end) != npos) return true;
  for (auto at = content.find(table); at != npos; at = content.find(table, at + 1)) {
    const std::string_view rest = content.substr(at);
    if (is_tag(rest, table) && is_link(rest.substr(0, tag_length(rest)))) return true;
  }
  return false;
}

std::string plain_ods(std::string_view content) {
  std::string out;
  out.reserve(content.size());
  std::size_t done = 0;
  for (auto at = content.find('<'); at != npos; at = content.find('<', at)) {
    const std::string_view rest = content.substr(at);
    std::size_t length = 0;
    std::string instead;
    if (is_left_out(rest)) {
      length = tag_length(rest);
    } else if (is_tag(rest, covered)) {
      const std::size_t tag = tag_length(rest);
      instead = empty_cells(rest.substr(0, tag));
      length = element_length(rest, tag, end_of_covered);
    } else if (is_tag(rest, cell)) {
      const std::string_view tag = rest.substr(0, tag_length(rest));
      const OtherType* other = other_type(tag);
      if (has_result(tag) || other != nullptr) {
        instead = has_result(tag) ? without_formula(tag) : std::string(tag);
        if (other != nullptr) instead = with_type(std::move(instead), *other);
        length = tag.size();
      }
    } else if (is_tag(rest, table)) {
      const std::size_t tag = tag_length(rest);
      if (is_link(rest.substr(0, tag))) length = element_length(rest, tag, end_of_table);
    }
    if (length == 0) {
      ++at;
      continue;
    }
    out += content.substr(done, at - done);
    out += instead;
    at += length;
    done = at;
  }
  out += content.substr(done);
  return out;
}

}  // namespace muster::importing
