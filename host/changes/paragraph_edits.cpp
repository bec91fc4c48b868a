// SPDX-License-Identifier: MIT
#include "changes/paragraph_edits.hpp"

#include <algorithm>
#include <utility>

#include "changes/word_difference.hpp"

namespace muster::changes {
namespace {

constexpr double alike = 0.5;  ///< least share of words of a paragraph that was changed
/// Between two equal paragraphs, at most so many pairs are compared word by word.
constexpr std::size_t most_pairs = 4000;

using Texts = std::vector<std::string>;

/// A stretch of both lists.
struct Stretch {
  std::size_t then_begin = 0, then_end = 0;
  std::size_t now_begin = 0, now_end = 0;
};

/// Returns the part of the lists that is left without their equal beginnings and ends.
Stretch middle_of(const Texts& then, const Texts& now) {
  Stretch middle{0, then.size(), 0, now.size()};
  while (middle.then_begin < middle.then_end && middle.now_begin < middle.now_end &&
         then[middle.then_begin] == now[middle.now_begin]) {
    ++middle.then_begin;
    ++middle.now_begin;
  }
  while (middle.then_end > middle.then_begin && middle.now_end > middle.now_begin &&
         then[middle.then_end - 1] == now[middle.now_end - 1]) {
    --middle.then_end;
    --middle.now_end;
  }
  return middle;
}

/// Returns the pairs of equal paragraphs of a longest common subsequence inside the stretch.
std::vector<std::pair<std::size_t, std::size_t>> equal_pairs(const Texts& then, const Texts& now,
                                                             const Stretch& middle) {
  const std::size_t rows = middle.then_end - middle.then_begin;
  const std::size_t columns = middle.now_end - middle.now_begin;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  if (rows == 0 || columns == 0 || rows > most_compared / columns) return pairs;
  std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1), 0);
  const auto length = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return lengths[i * (columns + 1) + j];
  };
  const auto equal = [&](std::size_t i, std::size_t j) {
    return then[middle.then_begin + i] == now[middle.now_begin + j];
  };
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      length(i, j) =
          equal(i, j) ? length(i + 1, j + 1) + 1 : std::max(length(i + 1, j), length(i, j + 1));
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (equal(i, j))
      pairs.emplace_back(middle.then_begin + i++, middle.now_begin + j++);
    else
      ++(length(i + 1, j) >= length(i, j + 1) ? i : j);
  }
  return pairs;
}

/// Adds the edits between two equal paragraphs: each removed paragraph is paired with the first
/// added one after the last pair that is like it.
void add_edits(const Texts& then, const Texts& now, Stretch gap,
               std::vector<ParagraphEdit>& edits) {
  using Kind = ParagraphEdit::Kind;
  const std::size_t added = gap.now_end - gap.now_begin;
  if (gap.then_end - gap.then_begin == 1 && added == 1) {
    edits.push_back({Kind::changed, gap.then_begin, gap.now_begin});
    return;
  }
  const bool compares = added == 0 || gap.then_end - gap.then_begin <= most_pairs / added;
  for (; gap.then_begin < gap.then_end; ++gap.then_begin) {
    std::size_t match = gap.now_end;
    for (std::size_t j = gap.now_begin; compares && j < gap.now_end && match == gap.now_end; ++j)
      if (likeness(then[gap.then_begin], now[j]) >= alike) match = j;
    if (match == gap.now_end) {
      edits.push_back({Kind::removed, gap.then_begin, 0});
      continue;
    }
    for (; gap.now_begin < match; ++gap.now_begin)
      edits.push_back({Kind::added, gap.then_begin, gap.now_begin});
    edits.push_back({Kind::changed, gap.then_begin, gap.now_begin++});
  }
  for (; gap.now_begin < gap.now_end; ++gap.now_begin)
    edits.push_back({Kind::added, gap.then_end, gap.now_begin});
}

}  // namespace

std::vector<ParagraphEdit> paragraph_edits(const Texts& then, const Texts& now) {
  std::vector<ParagraphEdit> edits;
  Stretch rest = middle_of(then, now);
  for (const auto& [i, j] : equal_pairs(then, now, rest)) {
    add_edits(then, now, {rest.then_begin, i, rest.now_begin, j}, edits);
    rest.then_begin = i + 1;
    rest.now_begin = j + 1;
  }
  add_edits(then, now, rest, edits);
  return edits;
}

}  // namespace muster::changes
