// SPDX-License-Identifier: MIT
// The audience filter over any text: it never crashes, keeps the number of lines, and nothing that
// stands between two marks that it understood is in what the public gets.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "load/audience_filter.hpp"

namespace {

using muster::model::Audience;

[[noreturn]] void fail(const char* why) {
  std::cerr << why << "\n";
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  muster::load::FileProblems of_public("n.md");
  std::string shown = muster::load::for_audience(text, Audience::for_public, of_public);
  muster::load::FileProblems of_restricted("n.md");
  std::string whole = muster::load::for_audience(text, Audience::restricted, of_restricted);
  if (of_public.has_errors() != of_restricted.has_errors())
    fail("one audience is refused, the other is not");
  auto lines = [](std::string_view of) { return std::count(of.begin(), of.end(), '\n'); };
  if (!shown.empty() && lines(shown) != lines(text)) fail("the number of lines changed");
  if (shown.size() > text.size() || whole.size() > text.size()) fail("the text grew");
  return 0;
}
