// SPDX-License-Identifier: MIT
// The audience filter over any text. The input is split at bytes 0x1F into what is before a
// restriction, inside it and after it. Wherever that mark was
// understood,
//   - the secret right after it is in nothing that the public gets;
//   - one at the end of the restriction is not either, unless the text between could end it;
//   - both audiences are refused or neither;
//   - what either gets has no restriction left in it, in the eyes of the rules that compose reads
//   by,
//     and has as many lines as before.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/promise.hpp"
#include "lines/restrictions.hpp"
#include "load/audience_filter.hpp"

namespace {

using muster::fuzz::fail;
using muster::model::Audience;
constexpr std::string_view first_secret = "QZONEZQ";
constexpr std::string_view last_secret = "QZTWOZQ";

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

struct Filtered {
  std::string text;
  bool refused;
};

Filtered filtered(const std::string& text, Audience audience) {
  muster::load::FileProblems problems("n.md");
  std::string shown = muster::load::for_audience(text, audience, problems);
  return {std::move(shown), problems.has_errors()};
}

std::string without_controls(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == '\r' || c == '\x1A'; });
  return out;
}

/// Text that may end the restriction before its last line.
bool could_end(std::string_view inside) {
  return has(inside, ":::") || has(inside, "#") || has(inside, "{{") || has(inside, "}}");
}

void check_rest(const std::string& shown, const std::string& text) {
  muster::lines::Restrictions rules(muster::lines::Restrictions::Text::source);
  muster::lines::SourceLines source(shown);
  for (muster::lines::SourceLine line; source.next(line);) {
    auto fate = rules.take(line);
    if (fate.mark || fate.hidden) fail("a restriction is left", text);
  }
}

void check(const std::string& text, bool marked, bool ends) {
  Filtered open = filtered(text, Audience::for_public);
  Filtered all = filtered(text, Audience::restricted);
  if (open.refused != all.refused) fail("one audience is refused, the other is not", text);
  if (open.refused) return;
  auto lines = [](std::string_view of) { return std::count(of.begin(), of.end(), '\n'); };
  if (!open.text.empty() && lines(open.text) != lines(text)) fail("lines were lost", text);
  if (lines(all.text) != lines(text)) fail("lines were lost for restricted readers", text);
  if (open.text.size() > text.size() || all.text.size() > text.size()) fail("text grew", text);
  if (marked && has(open.text, first_secret)) fail("the first secret is public", text);
  if (marked && !ends && has(open.text, last_secret)) fail("the last secret is public", text);
  check_rest(open.text, text);
  check_rest(all.text, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string all = without_controls({reinterpret_cast<const char*>(data), size});
  if (has(all, first_secret) || has(all, last_secret))
    return 0;  // libFuzzer learns these words and types them itself
  const std::size_t one = std::min(all.find('\x1F'), all.size());
  const std::size_t two = std::min(all.find('\x1F', std::min(one + 1, all.size())), all.size());
  std::string before = all.substr(0, one);
  std::string inside = one < two ? all.substr(one + 1, two - one - 1) : "";
  std::string after = two < all.size() ? all.substr(two + 1) : "";
  check(all, false, true);
  const std::string secrets =
      "\n" + std::string(first_secret) + "\n" + inside + "\n" + std::string(last_secret) + "\n";
  const bool ends = could_end(inside);
  // A comment around the mark hides it with its secret: comments are never printed.
  if (has(before, "{{")) return 0;
  check(before + "\n::: restricted" + secrets + ":::\n" + after, true, ends);
  check(before + "\n## Title {#id audience=restricted} ##" + secrets + "# End\n" + after, true,
        ends);
  return 0;
}
