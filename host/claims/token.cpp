// SPDX-License-Identifier: MIT
#include "claims/token.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace muster::claims {

namespace {

Token word_at(std::string_view text, std::size_t at) {
  Token token;
  token.kind = Token::Kind::word;
  token.begin = at;
  while (at < text.size() && (is_word_letter(text[at]) || (text[at] == '\'' && at > token.begin))) {
    char c = text[at++];
    token.text += to_lower(c);
  }
  token.end = at;
  while (token.text.size() > 1 && token.text.back() == '?') token.text.pop_back();  // footnote mark
  return token;
}

/// Returns the end of the number that begins at `at`. Commas count as part of it only between
/// groups of three digits, and a point only before a digit.
std::size_t number_end(std::string_view text, std::size_t at, Token& token) {
  auto digits = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
  };
  at += digits(at);
  while (at < text.size() && text[at] == ',' && digits(at + 1) == 3) {
    at += 4;
    token.grouped = true;
  }
  std::size_t after = at < text.size() && text[at] == '.' ? digits(at + 1) : 0;
  token.decimals = static_cast<int>(std::min<std::size_t>(after, 9));
  return after > 0 ? at + 1 + after : at;
}

double value_of(std::string_view digits) {
  double value = 0;
  double unit = 1;
  bool fraction = false;
  for (char c : digits) {
    if (c == '.') fraction = true;
    if (!is_digit(c)) continue;
    value = value * 10 + (c - '0');
    if (fraction) unit *= 10;
  }
  return value / unit;
}

Token number_at(std::string_view text, std::size_t at) {
  Token token;
  token.kind = Token::Kind::number;
  token.begin = at;
  token.end = number_end(text, at, token);
  token.text = text.substr(at, token.end - at);
  token.value = value_of(token.text);
  bool before = at > 0 && (is_word_letter(text[at - 1]) || text[at - 1] == '/');
  before = before || (at > 1 && text[at - 1] == '-' && is_word_letter(text[at - 2]));
  bool after =
      token.end < text.size() && (is_word_letter(text[token.end]) || text[token.end] == '/');
  token.glued = before || after;
  return token;
}

}  // namespace

bool is_word_letter(char c) { return is_letter(c) || c == '?'; }

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (std::size_t at = 0; at < text.size(); at = tokens.back().end) {
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size()) break;
    if (is_word_letter(text[at]))
      tokens.push_back(word_at(text, at));
    else if (is_digit(text[at]))
      tokens.push_back(number_at(text, at));
    else
      tokens.push_back(
          {Token::Kind::mark, std::string(1, text[at]), at, at + 1, 0, 0, false, false});
  }
  return tokens;
}

std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (text_at(tokens, at + count) != phrase.substr(0, end)) return 0;
    ++count;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return count;
}

bool ends_clause(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 16> ends = {
      ",",       ";",       ":",    "(",        ")",     "and",      "but",    "while",
      "whereas", "against", "than", "compared", "which", "although", "though", "because"};
  const std::string& text = tokens[at].text;
  if (std::find(ends.begin(), ends.end(), text) == ends.end()) return false;
  std::string_view next = text_at(tokens, at + 1);
  bool number_next = at + 1 < tokens.size() && tokens[at + 1].kind == Token::Kind::number;
  bool number_before =
      at > 0 && (tokens[at - 1].kind == Token::Kind::number || tokens[at - 1].text == "%");
  if (text == "than") return !number_next && next != "$" && next != "a";
  if (text == "and") return !(number_before && (number_next || next == "over" || next == "older"));
  return true;
}

}  // namespace muster::claims
