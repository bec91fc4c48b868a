// SPDX-License-Identifier: MIT
// Any bytes as edition.yaml. Promises: it is an edition or has an error, never both or neither;
// every problem has a line of the file; a key that is written twice at the top is never taken; nor
// is a second document, which would be lost.
#include <cstdint>
#include <set>
#include <string>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "fuzz/promise.hpp"
#include "load/edition_reader.hpp"

namespace {

using namespace muster;
using fuzz::expect;

/// Whether a key is at the beginning of two lines. Only asked of files in which such a line
/// can't be part of a value.
bool has_twice(std::string_view text) {
  std::set<std::string_view> keys;
  for (std::string_view line : fuzz::lines_of(text)) {
    const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (end == 0 || end == std::string_view::npos || !line.substr(end).starts_with(": ")) continue;
    if (!keys.insert(line.substr(0, end)).second) return true;
  }
  return false;
}

bool is_plain(std::string_view text) {
  return text.find_first_of("\"'|>{}[]?\r") == std::string_view::npos;
}

bool has_second_document(std::string_view text) {
  const auto lines = fuzz::lines_of(text);
  bool begun = false;
  for (std::string_view line : lines) {
    if (line == "---" && begun) return true;
    begun = begun || (!line.empty() && line.front() >= 'a' && line.front() <= 'z');
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  auto folder = memory_folder({{"edition.yaml", text}});
  Diagnostics diagnostics;
  const auto edition = load::read_edition(*folder, diagnostics);
  expect(edition.has_value() != diagnostics.has_errors(), "an edition and an error, or neither",
         text);
  // Elsewhere a carriage return or another encoding moves lines and columns.
  if (is_valid_utf8(text) && text.find('\r') == std::string::npos &&
      !text.starts_with("\xEF\xBB\xBF"))
    fuzz::expect_places(diagnostics, "edition/edition.yaml", text, true);
  if (!edition || !is_plain(text)) return 0;
  expect(!has_twice(text), "a key that is there twice was taken", text);
  expect(!has_second_document(text), "a second document was lost", text);
  return 0;
}
