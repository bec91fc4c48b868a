// SPDX-License-Identifier: MIT
#include "muster/sdk/settings.hpp"

#include <charconv>

namespace muster::sdk {
namespace {

template <class Number>
std::optional<Number> parsed(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  Number number{};
  const char* end = text->data() + text->size();
  const auto [stop, fault] = std::from_chars(text->data(), end, number);
  if (fault != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace

void Settings::set(std::string name, std::string value) {
  x_values.insert_or_assign(std::move(name), std::move(value));
}

std::optional<std::string_view> Settings::text(std::string_view name) const {
  const auto found = x_values.find(name);
  if (found == x_values.end()) return std::nullopt;
  return found->second;
}

std::optional<double> Settings::number(std::string_view name) const {
  return parsed<double>(text(name));
}

std::optional<std::uint64_t> Settings::whole(std::string_view name) const {
  return parsed<std::uint64_t>(text(name));
}

std::optional<bool> Settings::flag(std::string_view name) const {
  const auto word = text(name);
  if (!word) return std::nullopt;
  return *word == "1";
}

}  // namespace muster::sdk
