// SPDX-License-Identifier: MIT
#include "changes/file_difference.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "changes/equal_words.hpp"

namespace muster::changes {

namespace {

/// Equal words before and after a difference that are printed with it.
constexpr std::size_t context = 3;

struct Word {
  std::string_view text;
  std::size_t place = 0;
};
using Text = std::vector<Word>;

std::vector<std::string_view> texts_of(const Text& words) {
  std::vector<std::string_view> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

Text placed_words(const std::vector<Passage>& passages) {
  Text words;
  for (const Passage& passage : passages)
    for (const std::string_view word : words_of(passage.text))
      words.push_back({word, passage.place});
  return words;
}

/// Words that were replaced by others; either side may be empty.
struct Replaced {
  std::size_t then = 0, now = 0;  ///< index of the first word
  std::size_t removed = 0, added = 0;
};

std::vector<Replaced> replaced_words(const Text& then, const Text& now, const EqualWords& equal) {
  std::vector<Replaced> found;
  std::size_t i = 0, j = 0;
  const auto take = [&](std::size_t x, std::size_t y) {
    if (x > i || y > j) found.push_back({i, j, x - i, y - j});
    i = x + 1;
    j = y + 1;
  };
  for (const auto& [x, y] : equal) take(x, y);
  take(then.size(), now.size());
  return found;
}

WordRun run(WordRun::Kind kind, const Text& text, std::size_t from, std::size_t to) {
  WordRun made{kind, ""};
  for (std::size_t i = from; i < to; ++i)
    made.text += (made.text.empty() ? "" : " ") + std::string(text[i].text);
  return made;
}

class Passages {
 public:
  Passages(const Text& then, const Text& now) : x_then(then), x_now(now) {}

  /// Adds the words to the passage before if only a few words are between them and both are in
  /// the same place.
  void add(const Replaced& one) {
    const bool in_earlier = one.added == 0;
    const std::size_t place = in_earlier ? x_then[one.then].place : x_now[one.now].place;
    const bool joins = !x_found.empty() && one.now - x_end <= 2 * context &&
                       x_found.back().place == place && x_found.back().in_earlier == in_earlier;
    if (!joins) {
      end(one.now);
      x_found.push_back({place, in_earlier, 0, 0, {}});
    }
    words(WordRun::Kind::same, x_now, joins ? x_end : one.now - std::min(one.now - x_end, context),
          one.now);
    words(WordRun::Kind::removed, x_then, one.then, one.then + one.removed);
    words(WordRun::Kind::added, x_now, one.now, one.now + one.added);
    x_found.back().removed += one.removed;
    x_found.back().added += one.added;
    x_end = one.now + one.added;
  }
  std::vector<PassageEdit> finish() {
    end(x_now.size());
    return std::move(x_found);
  }

 private:
  /// Adds the words that stayed after the last passage, but none from `limit` on.
  void end(std::size_t limit) {
    if (x_found.empty()) return;
    const std::size_t to = std::min(x_end + context, limit);
    words(WordRun::Kind::same, x_now, x_end, to);
    x_end = to;
  }
  void words(WordRun::Kind kind, const Text& text, std::size_t from, std::size_t to) {
    if (from < to) x_found.back().words.push_back(run(kind, text, from, to));
  }

  const Text& x_then;
  const Text& x_now;
  std::vector<PassageEdit> x_found;
  std::size_t x_end = 0;  ///< of the words that are printed, in the later text
};

/// Counts without regard to order.
FileDifference counts_only(const Text& then, const Text& now) {
  std::map<std::string_view, long> more;
  for (const Word& word : now) ++more[word.text];
  for (const Word& word : then) --more[word.text];
  FileDifference difference;
  difference.too_different = true;
  for (const auto& [word, count] : more)
    (count > 0 ? difference.added : difference.removed) +=
        static_cast<std::size_t>(count > 0 ? count : -count);
  return difference;
}

}  // namespace

FileDifference file_difference(const std::vector<Passage>& then, const std::vector<Passage>& now) {
  const Text before = placed_words(then);
  const Text after = placed_words(now);
  const auto equal = equal_words(texts_of(before), texts_of(after), most_edits);
  if (!equal) return counts_only(before, after);
  FileDifference difference;
  Passages passages(before, after);
  for (const Replaced& one : replaced_words(before, after, *equal)) {
    difference.removed += one.removed;
    difference.added += one.added;
    passages.add(one);
  }
  difference.passages = passages.finish();
  return difference;
}

}  // namespace muster::changes
