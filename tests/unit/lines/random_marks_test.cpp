// SPDX-License-Identifier: MIT
// Random changes of the documented marks, as editors, keyboards and typing make them, in random
// surroundings. 3,000 texts; 300,000 with MUSTER_FULL=ON.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>

#include "base/utf8.hpp"
#include "unit/lines/published.hpp"

namespace muster::test {
namespace {

int texts() {
  const char* full = std::getenv("MUSTER_FULL");
  return full != nullptr && std::string(full) == "ON" ? 300'000 : 3'000;
}

class Maker {
 public:
  explicit Maker(unsigned seed) : x_random(seed) {}

  std::string text() {
    const bool block = below(2) == 0;
    std::string mark = changed(block ? "::: restricted" : "{audience=restricted}");
    std::string line = block ? mark : one(headings) + mark + one(tails);
    if (below(3) == 0) line = one(containers) + line;
    std::string out = "# Open\n\n" + one(before) + line + "\n" + one(gaps) + secret + "\n";
    if (block) out += below(8) == 0 ? "" : "\n:::\n";
    return out + "\n# Open end {#end}\n\nOpen words.\n";
  }

 private:
  std::size_t below(std::size_t end) { return x_random() % end; }
  template <std::size_t N>
  std::string one(const std::array<const char*, N>& of) {
    return of[below(N)];
  }

  /// No more than two letters of a word are changed into others: beyond that the intended word
  /// can't be known.
  std::string changed(const std::string& mark) {
    std::string out;
    int letters = 0;
    for (char c : mark) {
      if (!is_letter(c)) letters = 0;
      bool change = below(14) == 0;
      if (change && is_letter(c) && ++letters <= 2)
        out += changed_letter(c);
      else
        out += change && !is_letter(c) ? changed_sign(c) : std::string(1, c);
      if (below(40) == 0) out += one(invisible);
      if (below(60) == 0) out += "{{! x }}";
    }
    return out;
  }

  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

  std::string changed_letter(char c) {
    std::string out;
    switch (below(7)) {
      case 0:
        append_utf8(out, U'\uFF41' + static_cast<char32_t>(c - 'a'));
        return out;
      case 1:
        append_utf8(out, U'\U0001D41A' + static_cast<char32_t>(c - 'a'));
        return out;
      case 2:
        return std::string(1, static_cast<char>(c - 'a' + 'A'));
      case 3:
        return "&#" + std::to_string(static_cast<int>(c)) + ";";
      case 4:
        return one(foreign);
      case 5:
        return std::string(1, c) + "\u0301";
      default:
        return std::string(1, static_cast<char>('a' + below(26)));
    }
  }

  std::string changed_sign(char c) {
    std::string out;
    switch (below(5)) {
      case 0:
        append_utf8(out, c == ' ' ? U'\u3000' : U'\uFF00' + static_cast<char32_t>(c - ' '));
        return out;
      case 1:
        return "&#" + std::to_string(static_cast<int>(c)) + ";";
      case 2:
        return std::string("\\") + c;
      case 3:
        return std::string(" ") + c;
      default:
        return std::string(1, c) + one(spaces);
    }
  }

  static constexpr std::array invisible{"\u200B", "\u00AD", "\u200D", "\u2060", "\uFEFF",
                                        "\uFE0F", "*",      "_",      "\\",     "&shy;"};
  static constexpr std::array spaces{" ", "\t", "\u00A0", "\u202F", "\u2009", "&nbsp;"};
  static constexpr std::array foreign{"\u0430", "\u0435", "\u0441", "\u03B9", "\u0131", "\u0501"};
  static constexpr std::array headings{"## Posts ", "# ", "### A *b* ",     "##",  " ## x ",
                                       "Posts ",    "",   "## Posts {#p} ", "##\t"};
  static constexpr std::array tails{"",   " ##",   " ",  ".",  "\u00A0",
                                    " #", " {#p}", "\\", " x", "\u200B"};
  static constexpr std::array containers{"- ",       "> ",         "1. ",   "    ", "\t",
                                         "| ",       "[^1]: ",     "`",     "**",   "\u00A0",
                                         "{{! x }}", "{{^draft}}", "<!-- ", "> - "};
  static constexpr std::array before{"Open.\n\n",
                                     "",
                                     "- a\n",
                                     "- a\n\n",
                                     "```\nb\n```\n",
                                     "::: box\nc\n:::\n",
                                     "- ```\n  d\n  ```\n",
                                     "::: landscape\n",
                                     "{{! e\nf }}\n",
                                     "> g\n",
                                     "{{^draft}}\n",
                                     "h\n",
                                     "  ```\n  i\n  ```\n"};
  static constexpr std::array gaps{"",
                                   "\n",
                                   "- ",
                                   "> ",
                                   "{{! :::\n}}\n",
                                   "{{! x\n# y\n}}",
                                   "```\n:::\n# z\n```\n",
                                   "::: box\nw\n:::\n",
                                   "### v\n"};
  std::mt19937 x_random;
};

TEST(RandomMarks, AreHiddenOrRefused) {
  Maker maker(20'261'130);
  int hidden = 0;
  for (int i = 0; i < texts() && !testing::Test::HasFailure(); ++i) {
    const std::string text = maker.text();
    Fate narrative = narrative_fate(text);
    EXPECT_NE(narrative, Fate::leaked) << "narrative:\n" << text;
    EXPECT_NE(template_fate(text), Fate::leaked) << "template:\n" << text;
    hidden += narrative == Fate::hidden ? 1 : 0;
  }
  EXPECT_GT(hidden, texts() / 50) << "most texts are refused for other reasons";
}

}  // namespace
}  // namespace muster::test
