// SPDX-License-Identifier: MIT
#include "muster/sdk/phrase.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

constexpr Phrase of_two{"test.of-two", "Short of {a} and {b}."};

std::string text_of(const Words& words) {
  std::string text;
  for (const Piece& piece : words) {
    const auto* one = std::get_if<std::string>(&piece);
    text += one ? *one : "[" + std::to_string(std::get<Figure>(piece).index) + "]";
  }
  return text;
}

TEST(Phrase, PutsFiguresAndWordsIn) {
  EXPECT_EQ(text_of(say(of_two, {{"b", std::string("nurses")}, {"a", Figure{3}}})),
            "Short of [3] and nurses.");
  EXPECT_EQ(filled(of_two, {{"a", "5"}, {"b", "6"}}), "Short of 5 and 6.");
}

TEST(Phrase, JoinsWordsToOnePiece) {
  EXPECT_EQ(say(of_two, {{"a", std::string("x")}, {"b", std::string("y")}}).size(), 1U);
}

TEST(Phrase, TakesSeveralPiecesForOneName) {
  EXPECT_EQ(text_of(say(of_two, {{"a", Figure{1}}}, {{"b", Words{std::string("c "), Figure{2}}}})),
            "Short of [1] and c [2].");
}

TEST(Phrase, ANameThatIsNotGivenIsAMistakeInTheProgram) {
  EXPECT_THROW(say(of_two, {{"a", Figure{1}}}), std::logic_error);
  EXPECT_THROW(filled(of_two, {{"a", "5"}}), std::logic_error);
  EXPECT_THROW(figures::parts_of({"test.open", "Open {brace"}), std::logic_error);
}

TEST(Phrase, AppendsWithASpaceBetween) {
  Words words;
  append(words, {std::string("One.")});
  append(words, {std::string("Two.")});
  append(words, {});
  EXPECT_EQ(text_of(words), "One. Two.");
}

TEST(InSentence, KeepsNamesThatAreNoWords) {
  EXPECT_EQ(in_sentence("Adult nurses"), "adult nurses");
  for (const char* name :
       {"GPs", "T&O consultants", "A&E", "ENT consultants", "Obs & Gynae", "111 staff", "x", ""})
    EXPECT_EQ(in_sentence(name), name);
}

TEST(ShareInWords, NamesTheNearestSimpleFraction) {
  EXPECT_EQ(share_in_words(0.125), "One in eight");           // 1/8
  EXPECT_EQ(share_in_words(0.333), "A third of");             // 1/3
  EXPECT_EQ(share_in_words(0.413), "More than four in ten");  // 0.4 is nearer than 0.5
  EXPECT_EQ(share_in_words(0.31), "More than three in ten");  // 0.3 is nearer than 1/3
  EXPECT_EQ(share_in_words(0.49), "Nearly half of");
  EXPECT_EQ(share_in_words(0.01), "Nearly one in twenty");
}

TEST(NumberInWords, SpellsOutSmallNumbers) {
  EXPECT_EQ(number_in_words(7), "seven");
  EXPECT_EQ(number_in_words(10), "10");
}

}  // namespace
}  // namespace muster::sdk
