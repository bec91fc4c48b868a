// SPDX-License-Identifier: MIT
#include "sectors/findings_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/number_format.hpp"
#include "base/utf8.hpp"
#include "model/finding_limits.hpp"
#include "sectors/plain_text.hpp"

namespace muster::sectors {

using nlohmann::json;

namespace {

constexpr std::size_t longest_id = 64;
namespace limits = model::finding_limits;

constexpr std::size_t most_problems_listed = 1000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Returns the first problem that is found before parsing; "" if there is none.
std::string whole_complaint(std::string_view bytes) {
  if (bytes.empty()) return "nothing was written";
  if (bytes.size() > limits::bytes)
    return "it is larger than " + with_commas(limits::bytes >> 20) + " MiB";
  if (bytes.starts_with(byte_order_mark)) return "it begins with a byte order mark";
  return "";
}

/// Checks the limits in one pass over the text. It stores only counts and the names in open
/// objects.
class LimitChecker final : public nlohmann::json_sax<json> {
 public:
  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool string(string_t& text) override { return value() && size(text); }
  bool key(string_t& text) override { return size(text) && is_new(text); }
  bool start_object(std::size_t) override {
    x_keys.emplace_back();
    return enter();
  }
  bool end_object() override {
    x_keys.pop_back();
    return leave();
  }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    complaint = error.id == 406 ? fmt::format("a number at byte {} is too large", position)
                                : fmt::format("it is not JSON at byte {}", position);
    error_position = position;
    return false;
  }

  std::string complaint;
  std::size_t error_position = 0;  ///< of a syntax error; 0: none

 private:
  bool refuse(std::string why) {
    complaint = std::move(why);
    return false;
  }
  bool value() {
    return ++x_values <= limits::values ||
           refuse("it contains over " + with_commas(limits::values) + " values");
  }
  bool size(const string_t& text) {
    return text.size() <= limits::text ||
           refuse("a text is longer than " + with_commas(limits::text) + " bytes");
  }
  /// Whether the object has no member of this name yet. JSON does not say which of two members with
  /// one name is valid.
  bool is_new(const string_t& name) {
    auto& names = x_keys.back();
    if (std::find(names.begin(), names.end(), name) != names.end())
      return refuse("an object has the name '" + plain_text(name, 60) + "' twice");
    names.push_back(name);
    return names.size() <= limits::members ||
           refuse("an object has over " + with_commas(limits::members) + " names");
  }
  bool enter() {
    if (++x_containers > limits::containers)
      return refuse("it contains over " + with_commas(limits::containers) + " lists and objects");
    return ++x_depth <= limits::depth || refuse("it is nested too deeply");
  }
  bool leave() {
    --x_depth;
    return value();
  }

  std::size_t x_values = 0;
  std::size_t x_containers = 0;
  std::size_t x_depth = 0;
  std::vector<std::vector<std::string>> x_keys;  ///< the names in each open object
};

/// Whether the text at the position is NaN or an infinity, which programs often print in place of a
/// number.
bool is_not_a_number(std::string_view bytes, std::size_t position) {
  std::size_t from = position < 8 ? 0 : position - 8;
  std::string_view near = bytes.substr(std::min(from, bytes.size()), 16);
  for (std::string_view word : {"NaN", "nan", "Inf", "inf"})
    if (near.find(word) != std::string_view::npos) return true;
  return false;
}

const json empty_object = json::object();
const json empty_list = json::array();

}  // namespace

void Problems::add(std::string where, std::string what) {
  if (x_items.size() < most_problems_listed) x_items.push_back({std::move(where), std::move(what)});
}

std::optional<json> parse_findings(std::string_view bytes, Problems& problems) {
  LimitChecker checker;
  checker.complaint = whole_complaint(bytes);
  if (!checker.complaint.empty() || !json::sax_parse(bytes, &checker)) {
    if (checker.error_position > 0 && is_not_a_number(bytes, checker.error_position))
      checker.complaint +=
          ": write a figure that is not a number without a value and with the status unknown";
    problems.add("document", checker.complaint);
    return std::nullopt;
  }
  return json::parse(bytes);
}

std::string with_commas(std::size_t number) {
  return format_number(static_cast<double>(number), {.decimals = 0});
}

std::string text_fault(std::string_view text) {
  if (!is_plain_text(text)) return "contains a control character";
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    letters = c == U' ' || c == U'\u00A0' ? 0 : letters + 1;
    if (letters > limits::word)
      return "contains a word of over " + with_commas(limits::word) + " letters";
  }
  return "";
}

bool is_id(std::string_view text) {
  auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && text.size() <= longest_id &&
         std::all_of(text.begin(), text.end(), is_allowed);
}

std::string item_of(const std::string& where, std::size_t index) {
  return fmt::format("{}[{}]", where, index);
}

ObjectReader::ObjectReader(const json& value, std::string where, Problems& problems)
    : x_value(value.is_object() ? value : empty_object),
      x_where(std::move(where)),
      x_problems(problems),
      x_is_object(value.is_object()) {
  if (!x_is_object) x_problems.add(x_where, "is not an object");
}

ObjectReader::~ObjectReader() {
  if (x_ignores_rest) return;
  for (const auto& member : x_value.items())
    if (std::find(x_asked.begin(), x_asked.end(), member.key()) == x_asked.end())
      x_problems.add(x_where,
                     fmt::format("has the unknown member '{}'", plain_text(member.key(), 60)));
}

std::string ObjectReader::where(const char* name) const {
  return x_where.empty() ? name : x_where + "." + name;
}

void ObjectReader::problem(const char* name, std::string what) {
  if (x_is_object) x_problems.add(where(name), std::move(what));
}

const json* ObjectReader::find(const char* name) {
  x_asked.push_back(name);
  auto at = x_value.find(name);
  return at == x_value.end() ? nullptr : &*at;
}

bool ObjectReader::has(const char* name) { return find(name) != nullptr; }

std::string ObjectReader::checked_text(const char* name, const json& value) {
  if (!value.is_string()) {
    problem(name, "is not a text");
    return "";
  }
  const auto& text = value.get_ref<const std::string&>();
  if (std::string fault = text_fault(text); !fault.empty()) problem(name, std::move(fault));
  return text;
}

std::string ObjectReader::text(const char* name) {
  const json* value = find(name);
  if (value == nullptr) {
    problem(name, "is missing");
    return "";
  }
  std::string text = checked_text(name, *value);
  if (value->is_string() && text.find_first_not_of(' ') == std::string::npos)
    problem(name, "is empty");
  return text;
}

std::string ObjectReader::optional_text(const char* name) {
  const json* value = find(name);
  return value == nullptr ? "" : checked_text(name, *value);
}

void ObjectReader::check_title(const char* name, const std::string& text) {
  if (text.size() > limits::title)
    problem(name, "is longer than " + with_commas(limits::title) + " bytes");
}

std::string ObjectReader::title(const char* name) {
  std::string text = this->text(name);
  check_title(name, text);
  return text;
}

std::string ObjectReader::optional_title(const char* name) {
  std::string text = optional_text(name);
  check_title(name, text);
  return text;
}

std::string ObjectReader::id(const char* name) {
  std::string text = this->text(name);
  if (!text.empty() && !is_id(text)) problem(name, "may contain only a-z, 0-9 and _");
  return text;
}

bool ObjectReader::flag(const char* name) {
  const json* value = find(name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) problem(name, "is not true or false");
  return value->is_boolean() && value->get<bool>();
}

std::optional<double> ObjectReader::number(const char* name) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number() || !std::isfinite(value->get<double>())) {
    problem(name, "is not a finite number");
    return std::nullopt;
  }
  return value->get<double>();
}

std::optional<std::uint64_t> ObjectReader::whole(const char* name, std::uint64_t most) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number_unsigned() || value->get<std::uint64_t>() > most) {
    problem(name, fmt::format("is not a whole number from 0 to {}", most));
    return std::nullopt;
  }
  return value->get<std::uint64_t>();
}

const json& ObjectReader::list(const char* name, std::size_t most, Items items) {
  const json* value = find(name);
  if (value == nullptr) {
    if (items != Items::optional) problem(name, "is missing");
    return empty_list;
  }
  if (!value->is_array()) {
    problem(name, "is not a list");
    return empty_list;
  }
  if (value->size() > most) {
    problem(name, fmt::format("has {} items, but at most {} are allowed",
                              with_commas(value->size()), with_commas(most)));
    return empty_list;
  }
  if (items == Items::some && value->empty()) problem(name, "has no items");
  return *value;
}

}  // namespace muster::sectors
