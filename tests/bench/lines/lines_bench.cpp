// SPDX-License-Identifier: MIT
// The audience filter on repetitive texts, where quadratic time would show: eight times the size
// costs at most sixteen times the processor's time (median of three).
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>

#include "load/audience_filter.hpp"

namespace {

// A square would cost 64 times. The larger texts no longer fit into the processor's cache, which
// alone costs up to 13 times on a busy machine.
constexpr double most_times = 16;

double seconds(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  std::array<double, 3> times{};
  for (double& time : times) {
    const std::clock_t start = std::clock();  // the processor's time: other programs do not count
    muster::load::FileProblems problems("n.md");
    muster::load::for_audience(text, muster::model::Audience::for_public, problems);
    time = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  }
  std::sort(times.begin(), times.end());
  return times[1];
}

}  // namespace

int main() {
  constexpr std::size_t small = std::size_t{1} << 20;
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
    bool linear = more <= once * most_times;
    fine = fine && linear;
    std::string shown(part.substr(0, part.find('\n')));
    std::printf("%-60s %6.1f ns a byte, 8 times the size: %4.1f times the time%s\n", shown.c_str(),
                once / static_cast<double>(small) * 1e9, more / once, linear ? "" : "  TOO MUCH");
  }
  return fine ? 0 : 1;
}
