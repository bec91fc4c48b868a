// SPDX-License-Identifier: MIT
#include "lines/attributes.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace muster::lines {

namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Returns the end of the value that begins at `from`, including the quotes of a quoted value.
/// Returns npos if the closing quote is missing.
std::size_t value_end(std::string_view text, std::size_t from) {
  bool quoted = from < text.size() && text[from] == '"';
  for (std::size_t at = from + (quoted ? 1 : 0); at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (quoted && text[at] == '"')
      return at + 1;
    else if (!quoted && (text[at] == ' ' || text[at] == '\t'))
      return at;
  }
  return quoted ? std::string_view::npos : text.size();
}

/// Returns the end of the attribute that begins at `at`; npos if its closing quote is missing.
std::size_t attribute_end(std::string_view text, std::size_t at) {
  std::size_t equals = text.find_first_of("= \t", at);
  bool keyed = equals != std::string_view::npos && text[equals] == '=';
  return value_end(text, keyed ? equals + 1 : at);
}

std::string plain_value(std::string_view written) {
  if (written.starts_with('"')) written = written.substr(1, written.size() - 2);
  return unescape_markdown(written);
}

std::optional<std::string> add(std::string_view word, Attributes& attributes) {
  if (word.front() == '#' || word.front() == '.') {
    std::string name = unescape_markdown(word.substr(1));
    if (!is_anchor_id(name))
      return "'" + name +
             "' is not an id: ids begin with a letter and have only letters, digits, - and _";
    if (word.front() == '.')
      attributes.classes.push_back(std::move(name));
    else if (attributes.id.empty())
      attributes.id = std::move(name);
    else
      return "there are two ids here";
    return std::nullopt;
  }
  std::size_t equals = word.find('=');
  if (equals == 0 || equals == std::string_view::npos)
    return "'" + std::string(word) + "' is not #id, .class or key=value";
  std::string key(word.substr(0, equals));
  if (attributes.find(key) != nullptr) return "the key '" + key + "' is given twice";
  attributes.values.emplace_back(std::move(key), plain_value(word.substr(equals + 1)));
  return std::nullopt;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

}  // namespace

const std::string* Attributes::find(std::string_view key) const {
  for (const auto& [name, value] : values)
    if (name == key) return &value;
  return nullptr;
}

std::string Attributes::get(std::string_view key) const {
  const std::string* value = find(key);
  return value == nullptr ? std::string() : *value;
}

bool Attributes::has_class(std::string_view word) const {
  return std::find(classes.begin(), classes.end(), word) != classes.end();
}

std::string_view next_attribute(std::string_view text, std::size_t& at) {
  std::size_t begin = skip_spaces(text, at);
  if (begin == text.size()) return at = begin, std::string_view();
  at = std::min(attribute_end(text, begin), text.size());
  return text.substr(begin, at - begin);
}

std::optional<AttributeError> parse_attributes(std::string_view text, Attributes& attributes) {
  for (std::size_t at = skip_spaces(text, 0); at < text.size(); at = skip_spaces(text, at)) {
    std::size_t end = attribute_end(text, at);
    if (end == std::string_view::npos) return AttributeError{at, "the closing quote is missing"};
    if (auto wrong = add(text.substr(at, end - at), attributes)) return AttributeError{at, *wrong};
    at = end;
  }
  return std::nullopt;
}

bool is_anchor_id(std::string_view id) {
  return !id.empty() && is_letter(id.front()) && std::all_of(id.begin(), id.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
  });
}

std::string unescape_markdown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) ++i;
    out += text[i];
  }
  return out;
}

}  // namespace muster::lines
