// SPDX-License-Identifier: MIT
// Finds member names that could make a program write outside its folder when it unpacks the
// archive.
#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "zip/reader.hpp"

namespace muster::zip {
namespace {

constexpr std::size_t longest_name = 255;

bool has_control(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

/// Whether a part of the path is empty, "." or "..". One slash at the end is allowed.
bool has_odd_part(std::string_view name) {
  if (name.ends_with('/')) name.remove_suffix(1);
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return true;
    at = end + 1;
  }
  return false;
}

bool has_drive(std::string_view name) {
  return name.size() > 1 && is_letter(name[0]) && name[1] == ':';
}

}  // namespace

std::string fault_of_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return "has an empty or very long name";
  if (!is_valid_utf8(name) || has_control(name)) return "has a name with unreadable characters";
  if (name.front() == '/' || has_drive(name)) return "has an absolute path";
  if (name.find('\\') != std::string_view::npos) return "has a backslash in its name";
  return has_odd_part(name) ? "has a path that leaves its folder" : "";
}

}  // namespace muster::zip
