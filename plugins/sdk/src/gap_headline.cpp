// SPDX-License-Identifier: MIT
// The heading of the gap section, which says what it found: "Two thirds of the professions fall
// short".
#include <algorithm>
#include <string>

#include "muster/sdk/gap_section.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

constexpr std::size_t least_for_share = 6;  ///< "one of four" is clearer than "a quarter of four"

/// A share with words of its own, which are used only if the share is exact.
struct SimpleShare {
  std::size_t part, of;
  const Phrase& words;
};
const SimpleShare simple_shares[] = {{1, 4, sentences::headline_quarter},
                                     {1, 3, sentences::headline_third},
                                     {1, 2, sentences::headline_half},
                                     {2, 3, sentences::headline_two_thirds},
                                     {3, 4, sentences::headline_three_quarters}};

std::string capitalised(std::string words) {
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string said(const Phrase& phrase, std::size_t count, std::size_t all) {
  return filled(phrase, {{"count", capitalised(figures::number_in_words(count))},
                         {"all", figures::number_in_words(all)}});
}

std::string headline_of_known(std::size_t count, std::size_t all) {
  if (count == 0) return filled(sentences::headline_none);
  if (count == all)
    return said(all == 2 ? sentences::headline_both : sentences::headline_all, count, all);
  for (const SimpleShare& share : simple_shares)
    if (all >= least_for_share && count * share.of == all * share.part) return filled(share.words);
  return said(count == 1 ? sentences::headline_one : sentences::headline_some, count, all);
}

/// As headline_of_known, where `all` are those with an estimate and others have none.
std::string headline_of_some(std::size_t count, std::size_t all) {
  if (count == 0) return filled(sentences::headline_none_known);
  if (count == all && all == 1) return filled(sentences::headline_only_known);
  if (count == all)
    return said(all == 2 ? sentences::headline_both_known : sentences::headline_all_known, count,
                all);
  return said(count == 1 ? sentences::headline_one_known : sentences::headline_some_known, count,
              all);
}

}  // namespace

std::string gap_headline(std::size_t short_of_staff, std::size_t with_gap, std::size_t all) {
  if (with_gap == 0 || all < 2) return {};
  if (with_gap == all) return headline_of_known(short_of_staff, all);
  return headline_of_some(short_of_staff, with_gap);
}

void GapSection::headline() {
  const auto count = [this](auto holds) {
    return static_cast<std::size_t>(std::count_if(x_lines.begin(), x_lines.end(), holds));
  };
  x_section.headline(gap_headline(
      count([](const Line& line) { return is_shortfall(line.values.gap); }),
      count([](const Line& line) { return line.values.gap.has_number(); }), x_lines.size()));
}

}  // namespace muster::sdk
