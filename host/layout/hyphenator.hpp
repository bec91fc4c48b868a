// SPDX-License-Identifier: MIT
// Positions at which a word may be hyphenated, by libhyphen with its English and Welsh patterns.
// The .cpp is the only file that uses libhyphen.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster::layout {

/// Hyphenation for one language.
class Hyphenator {
 public:
  /// Without patterns for `language` on this machine, nothing is hyphenated. Reads the patterns of
  /// a language once in a process: they take longer than the setting of a short document.
  explicit Hyphenator(const std::string& language);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  /// Returns the positions in `word`, in bytes, before which a hyphen is allowed, with at least
  /// three letters on each side. Empty for short words, and for words with figures or with capitals
  /// after the first letter. The result is cached.
  const std::vector<std::uint16_t>& points(const std::string& word);
  bool available() const { return x_patterns != nullptr; }

 private:
  struct Patterns;
  std::shared_ptr<const Patterns> x_patterns;
  std::unordered_map<std::string, std::vector<std::uint16_t>> x_known;
};

}  // namespace muster::layout
