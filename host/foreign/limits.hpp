// SPDX-License-Identifier: MIT
// Limits on the work that one foreign PDF may cause, and a meter that counts the work. A file of
// 261 KB can hold a page of 256 MiB, and this is known only while the page is read. So reading
// stops at the limit.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace muster::foreign {

inline constexpr int default_limit_megabytes = 128;

/// The limits for one file.
struct Limits {
  std::uint64_t decoded_bytes;  ///< in page content and object streams, each stream counted once
  std::uint64_t operators;      ///< in page content, counted each time they are run
  int nesting = 64;             ///< depth of nested arrays, dictionaries or forms
  int states = 4096;            ///< graphics states that a page leaves open
  std::uint32_t pages = 10'000;

  /// Derives the first two limits from one number, which the user sets.
  explicit Limits(int megabytes = default_limit_megabytes)
      : decoded_bytes(std::uint64_t(megabytes) * 1'000'000),
        operators(std::uint64_t(megabytes) * 400'000) {}
};

/// The reason why a file cannot be included, and a hint. guarded() adds the file's name.
class Unfit : public std::runtime_error {
 public:
  Unfit(const std::string& why, std::string hint)
      : std::runtime_error(why), x_hint(std::move(hint)) {}
  const std::string& hint() const { return x_hint; }

 private:
  std::string x_hint;
};

/// A stream that cannot be decompressed.
class DamagedStream : public Unfit {
 public:
  DamagedStream()
      : Unfit("a content stream is damaged, or compressed in a way that cannot be read",
              "open the file in a PDF reader and print it to a new PDF") {}
};

/// Counts what one file has used so far. The functions that count throw Unfit over the limit.
class Meter {
 public:
  explicit Meter(Limits limits) : x_limits(limits) {}

  const Limits& limits() const { return x_limits; }
  bool has_room_for(std::uint64_t bytes) const {
    return x_decoded + bytes <= x_limits.decoded_bytes;
  }
  /// Whether this function is called for the first time with this object.
  bool is_new(int object, int generation) { return x_seen.emplace(object, generation).second; }
  void take_decoded(std::uint64_t bytes) {
    if (!has_room_for(bytes)) too_much("is larger than allowed once it is decompressed");
    x_decoded += bytes;
  }
  /// Counts bytes that are read as content. They count again for each page that shows them.
  void take_read(std::uint64_t bytes) {
    x_read += bytes;
    if (x_read > 4 * x_limits.decoded_bytes) too_much("repeats more content than is allowed");
  }
  void take_operator() {
    if (++x_operators > x_limits.operators) too_much("has more drawing operators than are allowed");
  }
  void check_nesting(int depth) const {
    if (depth > x_limits.nesting) too_deep("arrays, dictionaries or forms");
  }
  void check_states(int depth) const {
    if (depth > x_limits.states || depth < -x_limits.states) too_deep("graphics states");
  }

 private:
  [[noreturn]] void too_much(const std::string& what) const {
    throw Unfit("the PDF " + what + " (limit " +
                    std::to_string(x_limits.decoded_bytes / 1'000'000) + " MB)",
                "split the file, or raise --pdf-limit if you trust it");
  }
  [[noreturn]] static void too_deep(const std::string& what) {
    throw Unfit("the PDF nests " + what + " too deeply", "print it to a new PDF and include that");
  }

  Limits x_limits;
  std::set<std::pair<int, int>> x_seen;
  std::uint64_t x_decoded = 0, x_read = 0, x_operators = 0;
};

// Refusing a foreign PDF.

/// Returns words of a file for a message: without characters that could forge one, and cut.
std::string for_message(const std::string& words);

/// Throws Error pdf.included about the file `name`.
[[noreturn]] void refuse(const std::string& name, const std::string& why, const std::string& hint);

/// Runs `work`, and turns exceptions from libqpdf and Unfit into an Error pdf.included. Its message
/// has the file's name and `place`, such as "page 3" or "".
void guarded(const std::string& name, const std::string& place, const std::function<void()>& work);

}  // namespace muster::foreign
