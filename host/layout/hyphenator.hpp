// SPDX-License-Identifier: MIT
// Positions at which a word may be hyphenated, by libhyphen with the British patterns. The .cpp is
// the only file that uses libhyphen.
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
  /// If there are no patterns for `language`, or none on this machine, nothing is hyphenated.
  explicit Hyphenator(const std::string& language);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  /// The bytes of `word` before which a hyphen is allowed, with at least three letters on each
  /// side. Nothing for capitals, figures, names of bodies and short words. The result is cached.
  const std::vector<std::uint16_t>& points(const std::string& word);
  bool available() const { return x_patterns != nullptr; }

 private:
  struct Patterns;
  std::unique_ptr<Patterns> x_patterns;
  std::unordered_map<std::string, std::vector<std::uint16_t>> x_known;
};

}  // namespace muster::layout
