// SPDX-License-Identifier: MIT
// The words in which two versions of a file differ. Expected passages are worked out by hand.
#include "changes/file_difference.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace muster::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Passage> pages(const std::vector<std::string>& texts) {
  std::vector<Passage> made;
  for (const std::string& text : texts) made.push_back({made.size() + 1, text});
  return made;
}

/// "page 2 -1 +2: before [-old-] {+new words+} after".
std::vector<std::string> printed(const FileDifference& difference) {
  std::vector<std::string> lines;
  for (const PassageEdit& one : difference.passages) {
    std::string line = (one.in_earlier ? "then " : "now ") + std::to_string(one.place) + " -" +
                       std::to_string(one.removed) + " +" + std::to_string(one.added) + ":";
    for (const WordRun& run : one.words)
      line += run.kind == WordRun::Kind::same      ? " " + run.text
              : run.kind == WordRun::Kind::removed ? " [-" + run.text + "-]"
                                                   : " {+" + run.text + "+}";
    lines.push_back(std::move(line));
  }
  return lines;
}

TEST(FileDifference, ListsWordsWithThoseAroundThem) {
  EXPECT_THAT(
      printed(file_difference(pages({"The doors of Mill Court will be hung by March 2026"}),
                              pages({"The doors of Mill Court will be hung by June 2026"}))),
      ElementsAre("now 1 -1 +1: be hung by [-March-] {+June+} 2026"));
}

TEST(FileDifference, IsNoneIfTextMovesToAnotherPage) {
  const FileDifference moved =
      file_difference(pages({"one two three", "four"}), pages({"one two", "three four"}));
  EXPECT_EQ(moved.removed + moved.added, 0U);
  EXPECT_THAT(moved.passages, IsEmpty());
}

TEST(FileDifference, NamesThePageOfTheEarlierFileIfWordsAreOnlyGone) {
  const FileDifference gone =
      file_difference(pages({"a b c", "d e f g", "h"}), pages({"a b c f g h"}));
  EXPECT_EQ(gone.removed, 2U);
  EXPECT_EQ(gone.added, 0U);
  EXPECT_THAT(printed(gone), ElementsAre("then 2 -2 +0: a b c [-d e-] f g h"));
}

/// Passages that are close are one, unless they are on different pages; then each word that stayed
/// is printed once.
TEST(FileDifference, JoinsWhatIsCloseOnOnePage) {
  EXPECT_THAT(printed(file_difference(pages({"a 1 b c 2 d"}), pages({"a 3 b c 4 d"}))),
              ElementsAre("now 1 -2 +2: a [-1-] {+3+} b c [-2-] {+4+} d"));
  EXPECT_THAT(printed(file_difference(pages({"a 1 b", "2 d"}), pages({"a 3 b", "4 d"}))),
              ElementsAre("now 1 -1 +1: a [-1-] {+3+} b", "now 2 -1 +1: [-2-] {+4+} d"));
}

TEST(FileDifference, TakesFilesWithoutWords) {
  EXPECT_THAT(file_difference({}, {}).passages, IsEmpty());
  EXPECT_THAT(printed(file_difference({}, pages({"new"}))), ElementsAre("now 1 -0 +1: {+new+}"));
  EXPECT_THAT(printed(file_difference(pages({"old"}), {})), ElementsAre("then 1 -1 +0: [-old-]"));
}

TEST(FileDifference, OnlyCountsFilesThatHaveLittleInCommon) {
  std::string before, after;
  for (std::size_t i = 0; i <= most_edits; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += i == 7 ? "a7 " : "b" + std::to_string(i) + " ";
  }
  const FileDifference other = file_difference(pages({before}), pages({after}));
  EXPECT_TRUE(other.too_different);
  EXPECT_THAT(other.passages, IsEmpty());
  EXPECT_EQ(other.removed, most_edits);  // of most_edits + 1 words, one stays
  EXPECT_EQ(other.added, most_edits);
}

std::size_t words_in(const std::vector<WordRun>& runs, WordRun::Kind kind) {
  std::size_t count = 0;
  for (const WordRun& run : runs) count += run.kind == kind ? word_count(run.text) : 0;
  return count;
}

/// The most words that two texts have in common, by a table of all pairs.
std::size_t most_common(std::string_view then, std::string_view now) {
  const auto a = words_of(then), b = words_of(now);
  std::vector<std::vector<std::size_t>> most(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      most[i][j] =
          a[i - 1] == b[j - 1] ? most[i - 1][j - 1] + 1 : std::max(most[i - 1][j], most[i][j - 1]);
  return most[a.size()][b.size()];
}

TEST(FileDifference, KeepsAsManyWordsAsPossible) {
  std::mt19937 random(20);
  const auto text = [&] {
    std::string made;
    for (auto words = random() % 30; words > 0; --words)
      made += std::string(1, static_cast<char>('a' + random() % 4)) + " ";
    return made;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string then = text(), now = text();
    const FileDifference found = file_difference(pages({then}), pages({now}));
    const std::size_t common = most_common(then, now);
    ASSERT_EQ(found.removed, word_count(then) - common) << then << "|" << now;
    ASSERT_EQ(found.added, word_count(now) - common) << then << "|" << now;
    const std::vector<WordRun> runs = word_difference(then, now);
    ASSERT_EQ(words_in(runs, WordRun::Kind::same), common) << then << "|" << now;
    ASSERT_EQ(words_in(runs, WordRun::Kind::removed), found.removed) << then << "|" << now;
    std::size_t removed = 0, added = 0;
    for (const PassageEdit& one : found.passages) {
      EXPECT_EQ(words_in(one.words, WordRun::Kind::removed), one.removed);
      EXPECT_EQ(words_in(one.words, WordRun::Kind::added), one.added);
      removed += one.removed;
      added += one.added;
    }
    EXPECT_EQ(removed, found.removed);
    EXPECT_EQ(added, found.added);
  }
}

}  // namespace
}  // namespace muster::changes
