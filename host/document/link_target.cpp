// SPDX-License-Identifier: MIT
#include "document/link_target.hpp"

#include <algorithm>

namespace muster::document {
namespace {

constexpr std::string_view schemes[] = {"http://", "https://", "mailto:"};

bool starts_with_any_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin(), [](char p, char c) {
    return p == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  });
}

/// Whether the target has a byte that is not allowed. Browsers drop tabs and line ends inside a
/// URL, and read `\` as `/`.
bool has_odd_byte(std::string_view target) {
  return std::any_of(target.begin(), target.end(), [](unsigned char c) {
    return c <= 0x20 || c == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"';
  });
}

bool leaves_folder(std::string_view path) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (path.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

bool is_relative(std::string_view target) {
  const std::string_view path = target.substr(0, target.find_first_of("?#"));
  if (path.empty() || path.front() == '/') return false;
  if (path.find(':') != std::string_view::npos || path.find('%') != std::string_view::npos) {
    return false;
  }
  return !leaves_folder(path);
}

}  // namespace

bool is_safe_target(std::string_view target) {
  if (target.empty() || has_odd_byte(target)) return false;
  if (target.front() == '#') return target.size() > 1;
  for (std::string_view scheme : schemes) {
    if (starts_with_any_case(target, scheme)) return target.size() > scheme.size();
  }
  return is_relative(target);
}

std::string anchor_id(std::string_view id) {
  std::string out(id);
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c <= 0x20; }, '-');
  return out;
}

}  // namespace muster::document
