// SPDX-License-Identifier: MIT
#include "check/figure_scanner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "check/hedges.hpp"
#include "check/spelled_number.hpp"

namespace muster::check {

namespace {

using Tokens = std::vector<Token>;

constexpr std::array months = std::to_array<std::string_view>(
    {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});
constexpr std::array spans = std::to_array<std::string_view>(
    {"day", "days", "week", "weeks", "weekly", "month", "months", "year", "years", "minute",
     "minutes", "night", "nights", "working", "decades", "am", "pm", "noon", "oclock"});
/// Whom "over 65" and "under 25" describe, where nothing is counted.
constexpr std::array of_an_age =
    std::to_array<std::string_view>({"people", "adults", "those", "residents", "children", "staff",
                                     "women", "men", "everybody", "everyone", "anybody", "anyone",
                                     "patients", "are", "is", "person", "carers", "girls", "boys"});
/// What is numbered, not counted.
constexpr std::array references = std::to_array<std::string_view>(
    {"act",    "action",    "aim",       "annex", "appendix",   "article", "band",      "chapter",
     "clause", "edition",   "figure",    "grade", "item",       "level",   "line",      "no",
     "note",   "number",    "objective", "page",  "pages",      "paper",   "paragraph", "part",
     "phase",  "portfolio", "priority",  "ref",   "regulation", "room",    "schedule",  "section",
     "stage",  "standard",  "step",      "table", "telephone",  "tier",    "type",      "version",
     "ward",   "wave",      "week",      "year",  "years",      "day"});

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view text_at(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() ? std::string_view(tokens[at].text) : std::string_view();
}

/// One figure as it is being read.
class MentionReader {
 public:
  MentionReader(const Tokens& tokens, std::size_t at) : x_tokens(tokens), x_at(at) {}

  /// Nothing where no figure begins here. `next` is where to go on.
  std::optional<Mention> read(std::size_t& next);

 private:
  struct Amount {
    double value = 0;
    double step = 1;
    std::size_t first = 0, last = 0;  ///< tokens
    bool spelled = false;
    bool grouped = false;
    bool glued = false;
    double scale = 1;
  };

  std::string_view word(std::size_t at) const { return text_at(x_tokens, at); }
  std::string_view word_before(std::size_t at, std::size_t back = 1) const {
    return at >= back ? word(at - back) : std::string_view();
  }
  std::optional<Amount> amount_at(std::size_t at) const;
  void take_scale(Amount& amount) const;
  bool is_no_figure(const Amount& amount) const;
  bool is_date(const Amount& amount) const;
  bool is_age(const Amount& amount) const;
  void take_range(Mention& mention, Amount& last) const;
  bool take_ratio(Mention& mention, Amount& last) const;
  void take_unit(Mention& mention, const Amount& first, std::size_t& end) const;
  void take_hedges(Mention& mention, std::size_t& begin, std::size_t& end) const;
  bool is_change_here(std::size_t begin, std::size_t end) const;

  const Tokens& x_tokens;
  std::size_t x_at;
};

std::optional<MentionReader::Amount> MentionReader::amount_at(std::size_t at) const {
  if (at >= x_tokens.size()) return std::nullopt;
  const Token& token = x_tokens[at];
  Amount amount;
  amount.first = amount.last = at;
  if (token.kind == Token::Kind::number) {
    amount.value = token.value;
    amount.step = std::pow(10.0, -token.decimals);
    amount.grouped = token.grouped;
    amount.glued = token.glued;
  } else if (auto spelled = read_spelled(x_tokens, at)) {
    amount.value = spelled->value;
    amount.last = at + spelled->count - 1;
    amount.spelled = true;
  } else {
    return std::nullopt;
  }
  take_scale(amount);
  return amount;
}

void MentionReader::take_scale(Amount& amount) const {
  double scale = scale_of(word(amount.last + 1));
  if (scale <= 1) return;
  amount.scale = scale;
  amount.value *= scale;
  amount.step *= scale;
  ++amount.last;
  amount.glued = false;  // 1.5m
}

bool MentionReader::is_date(const Amount& amount) const {
  bool month = is_one_of(months, word(amount.last + 1)) || is_one_of(months, word_before(x_at));
  bool days = (word(amount.last + 1) == "to" || word(amount.last + 1) == "and") &&
              is_one_of(months, word(amount.last + 3));  // 10 to 16 June
  if ((month || days) && amount.value <= 31 && amount.step == 1) return true;
  bool year = amount.value >= 1900 && amount.value <= 2100 && amount.step == 1 && !amount.grouped &&
              !amount.spelled && amount.scale <= 1;
  std::string_view next = word(amount.last + 1);
  bool counted = next == "%" || next == "people" || next == "posts" || next == "staff" ||
                 word_before(x_at) == "$";
  if (year && !counted) return true;
  // 2022-23
  bool two_digits = amount.value < 100 && word_before(x_at) == "-" && x_at >= 2;
  return two_digits && x_tokens[x_at - 2].value >= 1900 && x_tokens[x_at - 2].value <= 2100 &&
         !x_tokens[x_at - 2].grouped;
}

/// "aged 65", "under 25 come", "until they are 25", "55 and over".
bool MentionReader::is_age(const Amount& amount) const {
  if (amount.value > 110 || amount.step != 1) return false;
  for (std::size_t back = 1; back <= 3; ++back) {
    std::string_view word = word_before(x_at, back);
    if (word == "aged" || word == "age" || word == "ages" || word == "born") return true;
  }
  std::string_view next = word(amount.last + 1);
  bool and_over = (next == "and" || next == "or" || next == "to") &&
                  (word(amount.last + 2) == "over" || word(amount.last + 2) == "older" ||
                   word(amount.last + 2) == "under" || word(amount.last + 2) == "younger");
  bool limit = (word_before(x_at) == "under" || word_before(x_at) == "over") &&
               is_one_of(of_an_age, word_before(x_at, 2));
  bool after = word_before(x_at) == "after" && amount.value >= 11 && amount.value <= 25;
  bool reached = word_before(x_at) == "are" &&
                 (word_before(x_at, 2) == "they" || word_before(x_at, 2) == "who");
  return and_over || limit || after || reached;
}

bool MentionReader::is_no_figure(const Amount& amount) const {
  if (amount.glued) return true;
  const Token& token = x_tokens[x_at];
  bool telephone = token.kind == Token::Kind::number && token.text.size() > 1 &&
                   token.text[0] == '0' && token.text[1] != '.';
  // 100A(4)
  bool subsection =
      word_before(x_at) == "(" && x_at >= 2 && x_tokens[x_at - 2].end == x_tokens[x_at - 1].begin;
  bool service = (token.text == "111" || token.text == "999") && word(amount.last + 1) != "%";
  bool grouped_by_spaces = x_at > 0 && x_tokens[x_at - 1].kind == Token::Kind::number;
  std::size_t last = amount.last + 1;
  if (word(last) == "-") ++last;  // 12-month
  bool hours = (word(last) == "hours" || word(last) == "hour") && word(last + 1) != "of";
  bool span = is_one_of(spans, word(last)) || hours;
  std::string_view named = word_before(x_at);
  if (named.size() > 3 && named.ends_with('s')) named.remove_suffix(1);
  bool reference = (is_one_of(references, named) && !amount.grouped) ||
                   (word_before(x_at) == "." && word_before(x_at, 2) == "no");
  bool clock = word(amount.last + 1) == ":" || word_before(x_at) == ":";
  if (clock)
    clock = x_tokens[std::min(amount.last + 2, x_tokens.size() - 1)].kind == Token::Kind::number &&
            word(amount.last + 1) == ":";
  return telephone || subsection || service || grouped_by_spaces || span || reference || clock ||
         is_date(amount) || is_age(amount);
}

/// "8-10%", "8% to 10%", "between 13 and 47". "from 19% to 24%" is a change from one to the other.
void MentionReader::take_range(Mention& mention, Amount& last) const {
  std::size_t joint = last.last + 1;
  if (word(joint) == "%") ++joint;
  bool between = word_before(x_at) == "between" || word_before(x_at, 2) == "between" ||
                 word_before(x_at, 3) == "between";
  bool from = word_before(x_at) == "from" || word_before(x_at, 2) == "from";
  bool joins =
      word(joint) == "-" || (word(joint) == "to" && !from) || (word(joint) == "and" && between);
  if (!joins) return;
  std::size_t second = joint + 1;
  if (word(second) == "$") ++second;
  auto high = amount_at(second);
  if (!high || high->glued) return;
  double low = last.value;
  if (last.scale <= 1 && high->scale > 1) low *= high->scale;  // 13 to 47 million
  if (high->value <= low) return;
  mention.low = low;
  mention.high = high->value;
  mention.step = std::max(last.step, high->step);
  last = *high;
}

/// "1 in 6", "4 out of 6", "one in twenty".
bool MentionReader::take_ratio(Mention& mention, Amount& last) const {
  std::size_t at = last.last + 1;
  bool apart = word(at + 1) == "in" && x_tokens[at].kind == Token::Kind::word &&
               amount_at(at + 2) && last.value == 1;  // one post in ten
  if (apart) ++at;
  bool in = word(at) == "in";
  bool out_of = word(at) == "out" && word(at + 1) == "of";
  bool of = word(at) == "of" && word(at + 1) != "the";
  if (!in && !out_of && !of) return false;
  auto whole = amount_at(at + (out_of ? 2 : 1));
  if (!whole || whole->glued || whole->value < last.value || whole->value <= 1 ||
      (in && (last.value >= whole->value || whole->value > 1000)))
    return false;
  mention.low = mention.high = last.value / whole->value;
  // One in six is nearer to a sixth than to a fifth or a seventh.
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
  bool points = (next == "percentage" && (then == "point" || then == "points")) || next == "pp";
  if (next == "%" || next == "percent" || per_cent) {
    mention.measured = Measured::percent;
    end += per_cent ? 2U : 1U;
    points = word(end + 1) == "points" || word(end + 1) == "point";
  } else if (points) {
    mention.measured = Measured::percent;
    end += next == "pp" ? 1U : 2U;
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
    if (phrase.hedge != Hedge::none) mention.hedge = phrase.hedge;
  begin -= hedge_before(x_tokens, begin).count;
  end += hedge_after(x_tokens, end).count;
}

bool MentionReader::is_change_here(std::size_t begin, std::size_t end) const {
  for (std::size_t next = end + 1; next <= end + 2 && next < x_tokens.size(); ++next)
    if (is_change(word(next))) return true;
  if (word(end + 1) == "more" && word(end + 2) != "than") return true;
  if (begin == 0) return false;
  bool changes =
      std::any_of(x_tokens.begin(), x_tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                  [](const Token& token) { return is_change(token.text); });
  if (word(begin - 1) == "by" && changes) return true;
  if (is_change(word(begin - 1)) && word(begin - 1) != "less") return true;
  return word(begin - 1) == "of" && begin >= 2 && is_change(word(begin - 2));
}

std::optional<Mention> MentionReader::read(std::size_t& next) {
  auto amount = amount_at(x_at);
  if (!amount) return std::nullopt;
  next = amount->last + 1;
  Mention mention;
  mention.low = mention.high = amount->value;
  mention.step = amount->step;
  Amount last = *amount;
  bool ratio = !amount->glued && take_ratio(mention, last);
  if (!ratio && amount->spelled && amount->value < 10 && word(last.last + 1) != "per" &&
      word(last.last + 1) != "%")
    return std::nullopt;  // "three uses" is a word, not a figure
  if (!ratio) take_range(mention, last);
  bool ranged = mention.high > mention.low;
  bool no_figure = ratio ? is_age(*amount) : is_no_figure(*amount);
  no_figure = no_figure || (ranged && is_one_of(months, word(last.last + 1)));
  if (no_figure || (ranged && is_one_of(spans, word(last.last + 1)))) {
    next = last.last + 1;
    return std::nullopt;
  }
  mention.first_token = x_at;
  std::size_t end = last.last;
  if (!ratio) take_unit(mention, last, end);
  mention.last_token = end;
  std::size_t begin = word_before(x_at) == "$" ? x_at - 1 : x_at;
  next = end + 1;
  take_hedges(mention, begin, end);
  mention.is_change = is_change_here(begin, end);
  mention.begin = x_tokens[begin].begin;
  mention.end = x_tokens[end].end;
  return mention;
}

}  // namespace

std::vector<Mention> find_mentions(const Tokens& tokens) {
  std::vector<Mention> mentions;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t next = at + 1;
    if (auto mention = MentionReader(tokens, at).read(next)) mentions.push_back(*mention);
    at = next;
  }
  return mentions;
}

double granularity(const Mention& mention) {
  double value = std::abs(mention.low);
  double unit = mention.step;
  if (value < unit / 2) return unit;
  auto divides = [&](double by) {
    double times = value / by;
    return std::abs(times - std::round(times)) < 1e-6;
  };
  while (divides(unit * 10) && unit * 10 <= value + unit / 2) unit *= 10;
  return divides(unit * 5) && unit * 5 <= value ? unit * 5 : unit;
}

bool is_round(const Mention& mention) {
  if (mention.measured == Measured::percent || mention.measured == Measured::points)
    return mention.is_ratio || mention.step > 0.005;
  double unit = granularity(mention);
  return unit >= 5 && unit / std::max(std::abs(mention.low), 1.0) >= 0.002;
}

}  // namespace muster::check
