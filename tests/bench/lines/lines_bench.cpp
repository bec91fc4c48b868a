// SPDX-License-Identifier: MIT
// The audience filter on repetitive texts, which would reveal quadratic time: eight times the size
// takes at most ten times the processor time (median of three).
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "load/audience_filter.hpp"

namespace {

constexpr double most_times = 10;      // a square would cost 64
constexpr double least_seconds = 0.3;  // below it, what fits into the cache decides the ratio
constexpr std::size_t largest_small = std::size_t{1} << 24;  // bytes; then eight times that

/// The processor's time of this program alone, without other programs and without the kernel's work
/// on fresh memory, which costs more for each page the more pages there are.
double user_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

double seconds(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  std::array<double, 3> times{};
  for (double& time : times) {
    const double start = user_seconds();
    muster::load::FileProblems problems("n.md");
    muster::load::for_audience(text, muster::model::Audience::for_public, problems);
    time = user_seconds() - start;
  }
  std::sort(times.begin(), times.end());
  return times[1];
}

}  // namespace

int main() {
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
    std::size_t small = std::size_t{1} << 20;
    double once = seconds(part, small);
    while (once < least_seconds && small < largest_small) once = seconds(part, small *= 2);
    double more = seconds(part, small * 8);
    bool linear = more <= once * most_times;
    fine = fine && linear;
    std::string shown(part.substr(0, part.find('\n')));
    std::printf("%-60s %6.1f ns a byte, 8 times the size: %4.1f times the time%s\n", shown.c_str(),
                once / static_cast<double>(small) * 1e9, more / once, linear ? "" : "  TOO MUCH");
  }
  return fine ? 0 : 1;
}
