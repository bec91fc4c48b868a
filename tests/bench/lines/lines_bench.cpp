// SPDX-License-Identifier: MIT
// The audience filter on repetitive texts, where quadratic time would show: eight times the size costs at most
// ten times the time (median of three).
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "load/audience_filter.hpp"

namespace {

double seconds(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  std::array<double, 3> times{};
  for (double& time : times) {
    auto start = std::chrono::steady_clock::now();
    muster::load::FileProblems problems("n.md");
    muster::load::for_audience(text, muster::model::Audience::for_public, problems);
    time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }
  std::sort(times.begin(), times.end());
  return times[1];
}

}  // namespace

int main() {
  constexpr std::size_t small = std::size_t{4} << 20;
  bool fine = true;
  for (std::string_view part : {"Access is restricted to staff; the audience is the board.\n",
                                "## Posts {#p audience=restricted}\nx\n",
                                "::: restricted\nx\n:::\n",
                                "::: box\n",
                                "{",
                                "}",
                                "{{",
                                "{{!",
                                "{{#a}}",
                                "```\n",
                                "- ```\n",
                                "- ",
                                "> ",
                                ":: ",
                                "a{audience",
                                "restricte ",
                                "audience ",
                                "&#",
                                "&amp;",
                                "# ",
                                "{#a ",
                                "\\",
                                "\xD0\xB0"}) {
    double once = seconds(part, small);
    double more = seconds(part, small * 8);
    bool linear = more <= once * 10;
    fine = fine && linear;
    std::string shown(part.substr(0, part.find('\n')));
    std::printf("%-60s %6.1f ns a byte, 8 times the size: %4.1f times the time%s\n", shown.c_str(),
                once / static_cast<double>(small) * 1e9, more / once, linear ? "" : "  TOO MUCH");
  }
  return fine ? 0 : 1;
}
