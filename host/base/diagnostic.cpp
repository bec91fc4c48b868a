// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/sheet_place.hpp"
#include "base/utf8.hpp"

namespace muster {

namespace {

const char* severity_word(Severity severity) {
  constexpr std::array<const char*, 3> words = {"note", "warning", "error"};
  return words[static_cast<std::size_t>(severity)];
}

void append_hex(std::string& out, char32_t code_point, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    out += "0123456789ABCDEF"[code_point >> shift & 15U];
  }
}

/// Appends text for a terminal. Characters that would control the terminal are shown as <U+XXXX>.
void append_visible(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_hostile_control(c) || c == U'\n' || c == U'\r') {
      out += "<U+";
      append_hex(out, c, 4);
      out += '>';
    } else {
      append_utf8(out, c);
    }
  }
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (is_hostile_control(c) || c < 0x20) {
      out += "\\u";
      append_hex(out, c, 4);
    } else {
      append_utf8(out, c);
    }
  }
  out += '"';
}

void append_place(std::string& out, const Location& where) {
  if (where.file.empty()) return;
  append_visible(out, place_text(where));
  out += ": ";
}

/// Returns the edit distance. Only one row of its table is in memory at a time.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++x_errors;
  if (diagnostic.severity == Severity::warning) ++x_warnings;
  list(std::move(diagnostic));
}

void Diagnostics::list(Diagnostic diagnostic) {
  std::size_t& count = x_of_a_kind[{diagnostic.location.file, diagnostic.code.id}];
  if (++count > most_of_a_kind + 1) return;
  if (count > most_of_a_kind) {
    diagnostic.message = "there are more problems of this kind in the file, which are not listed";
    diagnostic.hints = {"correct the first ones, and run muster again"};
  }
  x_items.push_back(std::move(diagnostic));
}

void Diagnostics::error(Code code, Location where, std::string message,
                        std::vector<std::string> hints) {
  add({Severity::error, code, std::move(message), std::move(where), std::move(hints)});
}

void Diagnostics::warning(Code code, Location where, std::string message,
                          std::vector<std::string> hints) {
  add({Severity::warning, code, std::move(message), std::move(where), std::move(hints)});
}

void Diagnostics::note(Code code, Location where, std::string message,
                       std::vector<std::string> hints) {
  add({Severity::note, code, std::move(message), std::move(where), std::move(hints)});
}

void Diagnostics::merge(Diagnostics other) {
  x_errors += other.x_errors;
  x_warnings += other.x_warnings;
  for (Diagnostic& one : other.x_items) list(std::move(one));
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string out;
  append_place(out, diagnostic.location);
  out += severity_word(diagnostic.severity);
  out += "[" + std::string(diagnostic.code.id) + "]: ";
  append_visible(out, diagnostic.message);
  for (const std::string& hint : diagnostic.hints) {
    out += "\n  hint: ";
    append_visible(out, hint);
  }
  return out + "\n";
}

std::string to_json(const Diagnostic& diagnostic) {
  std::string out = R"({"severity":)";
  append_json_string(out, severity_word(diagnostic.severity));
  out += R"(,"code":)";
  append_json_string(out, diagnostic.code.id);
  out += R"(,"message":)";
  append_json_string(out, diagnostic.message);
  out += R"(,"file":)";
  append_json_string(out, diagnostic.location.file);
  out += ",\"line\":" + std::to_string(diagnostic.location.line);
  out += ",\"column\":" + std::to_string(diagnostic.location.column);
  out += ",\"hints\":[";
  for (std::size_t i = 0; i < diagnostic.hints.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, diagnostic.hints[i]);
  }
  return out + "]}\n";
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 200;  // longer words are not typing errors, and distances take
                                        // time
  if (word.size() > longest) return "";
  std::string best;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& candidate : known) {
    std::size_t away = distance(word, candidate);
    if (away >= least) continue;
    least = away;
    best = candidate;
  }
  return best;
}

}  // namespace muster
