// SPDX-License-Identifier: MIT
#include "muster/sdk/group_sets.hpp"

#include <algorithm>
#include <numeric>

namespace muster::sdk {
namespace {

bool names_all(const std::vector<std::string_view>& names) {
  return std::find(names.begin(), names.end(), std::string_view()) != names.end();
}

/// Returns a name in lower case, without punctuation and without the s of a plural.
std::string plain(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  if (out.size() > 2 && out.back() == 's') out.pop_back();
  return out;
}

/// Returns the number of letters to insert, delete or change to turn `a` into `b` (Levenshtein).
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> above(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = above[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
      corner = above[j + 1];
      above[j + 1] = std::min({above[j + 1] + 1, above[j] + 1, changed});
    }
  }
  return above.back();
}

}  // namespace

std::vector<std::string> groups_missing(const Rows& rows, const Rows& whole,
                                        std::string_view column) {
  if (!whole.has_column(column)) return {};
  const std::vector<std::string_view> there = rows.distinct(column);
  const std::vector<std::string_view> wanted = whole.distinct(column);
  if (names_all(there) || names_all(wanted)) return {};
  std::vector<std::string> missing;
  for (const std::string_view name : wanted)
    if (std::find(there.begin(), there.end(), name) == there.end()) missing.emplace_back(name);
  return missing;
}

std::vector<std::string> groups_of_one(const Rows& a, const Rows& b, std::string_view column) {
  std::vector<std::string> names = groups_missing(a, b, column);
  for (std::string& name : groups_missing(b, a, column)) names.push_back(std::move(name));
  return names;
}

std::string likely_name(std::string_view name, const std::vector<std::string>& names) {
  constexpr std::size_t most_slips = 2;
  const std::string wanted = plain(name);
  std::string likely;
  std::size_t fewest = std::min(most_slips, wanted.size() / 4) + 1;
  for (const std::string& other : names) {
    const std::size_t slips = distance(wanted, plain(other));
    if (other == name || slips >= fewest) continue;
    fewest = slips;
    likely = other;
  }
  return likely;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& names) {
  const std::string likely = likely_name(name, names);
  return likely.empty() ? "" : ", did you mean '" + likely + "'";
}

}  // namespace muster::sdk
