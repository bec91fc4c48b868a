// SPDX-License-Identifier: MIT
#include "layout/term_index.hpp"

#include <algorithm>

namespace muster::layout {
namespace {

bool is_part(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
}

/// Returns the first run of letters, figures and `&`.
std::string_view core(std::string_view word) {
  const auto* begin = std::ranges::find_if(word, is_part);
  const auto* end = std::find_if_not(begin, word.end(), is_part);
  return {begin, end};
}

struct Run {
  const TermPage* first;
  const TermPage* last;
};

std::vector<Run> runs_of(const std::vector<TermPage>& pages) {
  std::vector<Run> runs;
  for (const TermPage& page : pages) {
    if (!runs.empty() && runs.back().last->index + 1 == page.index) {
      runs.back().last = &page;
    } else {
      runs.push_back({&page, &page});
    }
  }
  return runs;
}

std::string text_of(const Run& run) {
  if (run.first == run.last) return run.first->label;
  return run.first->label + "–" + run.last->label;
}

}  // namespace

TermIndex::TermIndex(const std::map<std::string, std::string>& abbreviations) {
  std::uint16_t number = 0;
  for (const auto& [abbreviation, meaning] : abbreviations) {
    x_numbers.try_emplace(std::string(core(abbreviation)), ++number);
  }
}

std::uint16_t TermIndex::find(std::string_view word) const {
  if (x_numbers.empty()) return 0;
  std::string_view part = core(word);
  auto found = x_numbers.find(std::string(part));
  if (found == x_numbers.end() && part.size() > 2 && part.ends_with('s')) {
    part.remove_suffix(1);
    found = x_numbers.find(std::string(part));
  }
  return found == x_numbers.end() ? 0 : found->second;
}

std::string page_list(const std::vector<TermPage>& pages, std::size_t most_runs) {
  if (pages.empty()) return {};
  if (pages.size() == 1) return "page " + pages[0].label;
  const std::vector<Run> runs = runs_of(pages);
  if (runs.size() > most_runs) {
    return "pages " + text_of({&pages.front(), &pages.back()}) + ", often";
  }
  std::string text = "pages ";
  for (const Run& run : runs) {
    if (&run != &runs.front()) text += ", ";
    text += text_of(run);
  }
  return text;
}

}  // namespace muster::layout
