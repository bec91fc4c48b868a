// SPDX-License-Identifier: MIT
#include "record/template_hash.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "load/audience_filter.hpp"
#include "record/input_hashes.hpp"

namespace muster::record {

namespace {

constexpr std::string_view section_start = "{{#restricted}}";
constexpr std::string_view section_end = "{{/restricted}}";

/// The end of the section that begins before `at`; sections of one name may be nested.
std::size_t end_of_section(std::string_view text, std::size_t at) {
  for (int depth = 1; depth > 0;) {
    std::size_t end = text.find(section_end, at);
    if (end == std::string_view::npos) return text.size();
    std::size_t inner = text.find(section_start, at);
    bool opens = inner < end;
    depth += opens ? 1 : -1;
    at = opens ? inner + section_start.size() : end + section_end.size();
  }
  return at;
}

std::string without_sections(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = std::min(text.find(section_start, at), text.size());
    out += text.substr(at, start - at);
    at = start == text.size() ? start : end_of_section(text, start + section_start.size());
  }
  return out;
}

}  // namespace

std::optional<std::string> public_template(std::string_view text) {
  load::FileProblems problems("");
  const std::string visible =
      load::for_audience(without_sections(text), model::Audience::for_public, problems);
  if (problems.has_errors()) return std::nullopt;
  return canonical_text(visible);
}

std::optional<publish::Input> template_input(const Folder& templates, const std::string& name,
                                             model::Audience audience) {
  bool whole = audience == model::Audience::restricted || !name.ends_with(".md");
  if (whole) return file_input(templates, name);
  auto text = public_template(templates.read(name));
  if (!text) return std::nullopt;
  return publish::Input{name, sha256_hex(*text), 0};
}

}  // namespace muster::record
