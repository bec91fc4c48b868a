// SPDX-License-Identifier: MIT
#include "claims/mention_reader.hpp"

#include <algorithm>
#include <cmath>

#include "claims/mention.hpp"

namespace muster::claims {

/// Reads a range such as "8-10%", "8% to 10%" or "between 13 and 47". "From 19% to 24%" is a change
/// and not a range.
void MentionReader::take_range(Mention& mention, Amount& last) const {
  std::size_t joint = last.last + 1;
  if (word(joint) == "%") ++joint;
  bool between = word_before(x_at) == "between" || word_before(x_at, 2) == "between" ||
                 word_before(x_at, 3) == "between";
  bool from = word_before(x_at) == "from" || word_before(x_at, 2) == "from";
  bool joins = word(joint) == "-" || (word(joint) == "to" && !from && word_before(x_at) != "by") ||
               (word(joint) == "and" && between);
  if (!joins) return;
  std::size_t second = joint + 1;
  if (word(second) == "$") ++second;
  auto high = amount_at(x_tokens, second);
  if (!high || high->glued) return;
  double low = last.value;
  if (last.scale <= 1 && high->scale > 1) low *= high->scale;  // as in "13 to 47 million"
  if (high->value <= low) return;
  mention.low = low;
  mention.high = high->value;
  mention.step = std::max(last.step, high->step);
  last = *high;
}

/// Reads a ratio such as "1 in 6", "4 out of 6" or "one in twenty".
bool MentionReader::take_ratio(Mention& mention, Amount& last) const {
  std::size_t at = last.last + 1;
  for (std::size_t noun = 1; noun <= 4 && last.value == 1; ++noun) {  // one post in ten
    std::size_t joint = at + noun;
    if (joint + 1 >= x_tokens.size() || x_tokens[joint - 1].kind != Token::Kind::word ||
        word(joint - 1) == "in" || word(joint - 1) == "of")
      break;
    if (word(joint) != "in" || !amount_at(x_tokens, joint + 1)) continue;
    at = joint;
    break;
  }
  bool in = word(at) == "in";
  if (in && word(at + 1) == "every") ++at;  // as in "one in every five"
  bool out_of = word(at) == "out" && word(at + 1) == "of";
  bool of = word(at) == "of" && word(at + 1) != "the" && at + 1 < x_tokens.size() &&
            !x_tokens[at + 1].grouped;
  if (!in && !out_of && !of) return false;
  auto whole = amount_at(x_tokens, at + (out_of ? 2 : 1));
  const bool rate = of && whole && (whole->step < 1 || word(whole->last + 1) == "%");
  if (!whole || rate || whole->glued || whole->value < last.value || whole->value <= 1 ||
      (in && (last.value >= whole->value || whole->value > 1000)))
    return false;
  mention.low = mention.high = last.value / whole->value;
  // "One in six" covers the shares between one in 5.5 and one in 6.5.
  mention.step = last.value / (whole->value - 0.5) - last.value / (whole->value + 0.5);
  mention.is_ratio = true;
  mention.measured = Measured::percent;
  last = *whole;
  return true;
}

void MentionReader::take_unit(Mention& mention, const Amount& last, std::size_t& end) const {
  std::string_view next = word(end + 1);
  std::string_view then = word(end + 2);
  bool per_cent = next == "per" && (then == "cent" || then == "100");
  bool bare = (next == "point" || next == "points") && mention.low < 100;
  bool points =
      (next == "percentage" && (then == "point" || then == "points")) || next == "pp" || bare;
  if (next == "%" || next == "percent" || per_cent) {
    mention.measured = Measured::percent;
    end += per_cent ? 2U : 1U;
    points = word(end + 1) == "points" || word(end + 1) == "point";
  } else if (points) {
    mention.measured = Measured::percent;
    end += next == "pp" || bare ? 1U : 2U;
  } else if (word_before(x_at) == "$" || (last.first > 0 && word(last.first - 1) == "$")) {
    mention.measured = Measured::money;
  }
  if (mention.measured != Measured::percent) return;
  mention.low /= 100;
  mention.high /= 100;
  mention.step /= 100;
  if (points) mention.measured = Measured::points;
}

void MentionReader::take_hedges(Mention& mention, std::size_t& begin, std::size_t& end) const {
  for (const HedgePhrase& phrase : {hedge_before(x_tokens, begin), hedge_after(x_tokens, end)})
    if (phrase.hedge != Hedge::none) {
      mention.hedge = phrase.hedge;
      mention.is_close = phrase.is_close;
    }
  begin -= hedge_before(x_tokens, begin).count;
  end += hedge_after(x_tokens, end).count;
}

void MentionReader::finish(Mention& mention, std::size_t begin, std::size_t end) const {
  mention.is_bound = begin > 0 && (word(begin - 1) == "below" || word(begin - 1) == "above");
  take_hedges(mention, begin, end);
  mention.sign = written_sign(begin);
  if (mention.sign != Sign::unsaid) --begin;
  const auto [change, change_at] = change_word(begin, end);
  mention.is_change = !change.empty();
  mention.change_token = change_at;
  mention.is_comparison = is_comparative(change) || word(end + 1) == "more";
  if (mention.sign == Sign::unsaid) mention.sign = direction_of(change);
  mention.begin = x_tokens[begin].begin;
  mention.end = x_tokens[end].end;
}

std::optional<Mention> MentionReader::read(std::size_t& next) {
  if (auto share = read_fraction(next)) return share;
  auto amount = amount_at(x_tokens, x_at);
  if (!amount) return std::nullopt;
  next = amount->last + 1;
  Mention mention;
  mention.low = mention.high = amount->value;
  mention.step = amount->step;
  mention.is_word = amount->spelled;
  Amount last = *amount;
  bool year = amount->value >= 1900 && amount->value <= 2100 && is_no_figure(x_tokens, *amount);
  if (year) return std::nullopt;  // not a range: "in 2018 to 23,610"
  bool ratio = !amount->glued && take_ratio(mention, last);
  if (!ratio && amount->spelled && amount->value < 10 && word(last.last + 1) != "per" &&
      word(last.last + 1) != "%")
    return std::nullopt;  // "three uses" is a word, not a figure
  if (!ratio) take_range(mention, last);
  bool ranged = mention.high > mention.low;
  bool no_figure = ratio ? is_age(x_tokens, *amount) : is_no_figure(x_tokens, *amount);
  no_figure = no_figure || (ranged && is_month(word(last.last + 1)));
  no_figure = no_figure || (word(last.last + 1) == "times" && word(last.last + 2) == "as");
  if (no_figure || (ranged && is_time_unit(word(last.last + 1)))) {
    next = last.last + 1;
    return std::nullopt;
  }
  mention.first_token = x_at;
  std::size_t end = last.last;
  if (!ratio) take_unit(mention, last, end);
  mention.last_token = end;
  next = end + 1;
  finish(mention, word_before(x_at) == "$" ? x_at - 1 : x_at, end);
  return mention;
}

/// Reads a share or a multiple in words, such as "a third of posts", "rose by half" or "has
/// doubled".
std::optional<Mention> MentionReader::read_fraction(std::size_t& next) const {
  Mention mention;
  mention.is_word = mention.is_fraction = true;
  mention.measured = Measured::percent;
  mention.first_token = x_at;
  if (auto change = multiple_at(x_tokens, x_at)) {
    mention.low = mention.high = std::abs(*change);
    mention.step = *change < 0 ? 0.1 : 0.4 * *change;
    mention.sign = *change < 0 ? Sign::minus : Sign::plus;
    mention.is_change = true;
    mention.last_token = x_at;
    next = x_at + 1;
    std::size_t begin = x_at, end = x_at;
    take_hedges(mention, begin, end);
    mention.begin = x_tokens[begin].begin;
    mention.end = x_tokens[end].end;
    return mention;
  }
  auto share = word_fraction_at(x_tokens, x_at);
  std::size_t noun = x_at + (word(x_at) == "most" ? 1 : 2);
  bool most = (word(x_at) == "most" || phrase_at(x_tokens, x_at, "the majority") > 0 ||
               phrase_at(x_tokens, x_at, "a majority") > 0) &&
              word(noun) == "of";
  if (!share && most) {
    mention.is_majority = true;
    share = WordFraction{0.5, 0, noun - x_at};
  }
  if (!share) return std::nullopt;
  if (word(x_at + share->count) == "as") return std::nullopt;  // "half as many" compares two
  mention.low = mention.high = share->value;
  mention.step = 2 * share->room;
  mention.last_token = x_at + share->count - 1;
  next = mention.last_token + 1;
  finish(mention, x_at, mention.last_token);
  return mention;
}

namespace {

/// Gives a figure without a unit the unit of the figure before it, as in "by 1.2 percentage points,
/// and by 1.6".
void share_unit(const Tokens& tokens, const Mention& before, Mention& mention) {
  bool share = before.measured == Measured::percent || before.measured == Measured::points;
  std::string_view next = text_at(tokens, mention.last_token + 1);
  bool bare = next.empty() || next == "." || next == "," || next == ";" || next == ")";
  if (!share || before.is_word || mention.measured != Measured::number || mention.step >= 1 ||
      !bare)
    return;
  mention.measured = before.measured;
  mention.low /= 100;
  mention.high /= 100;
  mention.step /= 100;
}

}  // namespace

std::vector<Mention> find_mentions(const Tokens& tokens) {
  std::vector<Mention> mentions;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t next = at + 1;
    if (auto mention = MentionReader(tokens, at).read(next)) {
      if (!mentions.empty()) share_unit(tokens, mentions.back(), *mention);
      mentions.push_back(*mention);
    }
    at = next;
  }
  return mentions;
}

// Finds out whether a figure is the size of a change, and in which direction.

/// Returns the word that makes the figure a change, as in "fell by 52%", "52% more", "25 fewer" or
/// "a growth of 18%"; or a word with the same direction, such as "rise" for "up".
MentionReader::ChangeWord MentionReader::change_word(std::size_t begin, std::size_t end) const {
  for (std::size_t next = end + 1; next <= end + 2 && next < x_tokens.size(); ++next) {
    bool hedge = word(next) == "more" && word(next + 1) == "than" && next > end + 1;
    if (word(next) == "more" && !hedge) return {"increase", next};
    if (ends_clause(x_tokens, next)) break;
    if (is_change_word(word(next))) return {word(next), next};
  }
  bool year_before = false;  // as in "14 below the year before"
  for (std::string_view phrase : {"the year before", "last year", "a year earlier", "a year ago"})
    year_before = year_before || phrase_at(x_tokens, end + 2, phrase) > 0;
  if (year_before && word(end + 1) == "below") return {"fall", end + 1};
  if (year_before && (word(end + 1) == "above" || word(end + 1) == "on")) return {"rise", end + 1};
  if (begin == 0) return {};
  bool of_staff = word(end + 1) == "of" || word(end + 1) == "its" || word(end + 1) == "their";
  for (std::size_t back = 1; back <= 2 && back <= begin && of_staff; ++back)
    if (word(begin - back) == "lost") return {"fall", begin - back};  // "lost a third of its staff"
  std::string_view before = word(begin - 1);
  if (before == "on" && begin >= 2 && (word(begin - 2) == "took" || word(begin - 2) == "taken"))
    return {"rise", begin - 2};                    // "took on 722 people"
  if (before == "up") return {"rise", begin - 1};  // "up 12 at 171"
  if (before == "down") return {"fall", begin - 1};
  if (before == "by") return last_change(begin);
  if (is_change_word(before) && before != "less") return {before, begin - 1};
  if (before == "of" && begin >= 2 && is_change_word(word(begin - 2)))
    return {word(begin - 2), begin - 2};
  return change_in_subject(begin);
}

MentionReader::ChangeWord MentionReader::last_change(std::size_t before) const {
  for (std::size_t at = before; at-- > 0;) {
    if (is_change_word(word(at)) && word(at + 1) == "short") return {};  // a gap
    if (is_change_word(word(at))) return {word(at), at};
    Direction direction = direction_of_figure(x_tokens, at);
    if (direction.count > 0) return {direction.sign == Sign::minus ? "fall" : "rise", at};
  }
  return {};
}

/// Returns the noun of change that is the subject of the sentence, if there is one, as in "growth
/// in vacancies is put at 52%".
MentionReader::ChangeWord MentionReader::change_in_subject(std::size_t begin) const {
  bool is_said = false;
  for (std::size_t at = begin; at-- > 0;) {
    std::string_view here = word(at);
    if (here == "," || here == ";" || here == ":" || here == "(") return {};
    is_said = is_said || here == "is" || here == "was" || here == "are" || here == "were";
    bool noun = here == "growth" || here == "increase" || here == "rise" || here == "fall" ||
                here == "decrease" || here == "reduction" || here == "decline";
    if (noun && is_said && word(at + 1) == "in") return {here, at};
  }
  return {};
}

/// Returns the sign before the figure, as in "-219" or "+62". A dash between words or figures is
/// not a sign.
Sign MentionReader::written_sign(std::size_t begin) const {
  if (begin == 0 || x_tokens[begin - 1].end != x_tokens[begin].begin) return Sign::unsaid;
  std::string_view mark = word(begin - 1);
  bool apart =
      begin == 1 || x_tokens[begin - 2].end < x_tokens[begin - 1].begin || word(begin - 2) == "(";
  if (!apart) return Sign::unsaid;
  if (mark == "-") return Sign::minus;
  return mark == "+" ? Sign::plus : Sign::unsaid;
}

}  // namespace muster::claims
