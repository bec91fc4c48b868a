// SPDX-License-Identifier: MIT
#include "sectors/answer.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic_codes.hpp"

namespace muster::sectors {
namespace {

template <class T>
std::string bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(T)};
}

std::string frame(FrameKind kind, const std::string& payload) {
  return bytes_of(FrameHeader{kind, static_cast<std::uint32_t>(payload.size())}) + payload;
}

std::string done(std::int32_t result) { return frame(FrameKind::done, bytes_of(result)); }

TEST(Answer, PiecesOfFindingsAreJoined) {
  Answer answer = read_answer(frame(FrameKind::stage, bytes_of(Stage::compute)) +
                              frame(FrameKind::findings, "{\"a\"") +
                              frame(FrameKind::findings, ":1}") + done(0));
  EXPECT_FALSE(answer.is_garbled);
  EXPECT_EQ(answer.stage, Stage::compute);
  EXPECT_EQ(answer.findings, "{\"a\":1}");
  EXPECT_EQ(answer.result, 0);
}

TEST(Answer, ReportHasMessageTableAndRow) {
  std::string payload = bytes_of(ReportHeader{1, 5, 7}) + "wordsstaff";
  Answer answer = read_answer(frame(FrameKind::report, payload));
  ASSERT_EQ(answer.reports.size(), 1U);
  EXPECT_EQ(answer.reports[0].message, "words");
  EXPECT_EQ(answer.reports[0].table, "staff");
  EXPECT_EQ(answer.reports[0].row, 7U);
}

TEST(Answer, NothingIsComplete) {
  Answer answer = read_answer("");
  EXPECT_FALSE(answer.is_garbled);
  EXPECT_FALSE(answer.result.has_value());
}

TEST(Answer, WhatFollowsTheEndIsGarbage) {
  EXPECT_TRUE(read_answer(done(0) + frame(FrameKind::findings, "more")).is_garbled);
}

TEST(Answer, HalfAFrameIsGarbage) {
  std::string whole = frame(FrameKind::findings, "findings");
  for (std::size_t length = 1; length < whole.size(); ++length)
    EXPECT_TRUE(read_answer(whole.substr(0, length)).is_garbled) << length;
}

TEST(Answer, UnknownKindIsGarbage) {
  EXPECT_TRUE(read_answer(frame(static_cast<FrameKind>(99), "")).is_garbled);
  EXPECT_TRUE(read_answer(frame(FrameKind::stage, "\x09")).is_garbled);
  EXPECT_TRUE(read_answer(frame(FrameKind::done, "abc")).is_garbled);
  EXPECT_TRUE(read_answer(frame(FrameKind::refusal, "not json")).is_garbled);
}

TEST(Answer, MessageLongerThanItsFrameIsGarbage) {
  EXPECT_TRUE(
      read_answer(frame(FrameKind::report, bytes_of(ReportHeader{0, 100, 0}) + "x")).is_garbled);
}

TEST(Answer, StagesDoNotGoBack) {
  std::string loaded = frame(FrameKind::stage, bytes_of(Stage::load));
  std::string start = frame(FrameKind::stage, bytes_of(Stage::start));
  EXPECT_TRUE(read_answer(loaded + start).is_garbled);
  EXPECT_TRUE(read_answer(loaded + loaded).is_garbled);
}

TEST(Answer, ProtectionIsSaidOnceAndBeforeThePluginIsLoaded) {
  std::string said = frame(FrameKind::protection, bytes_of(Protection::own_namespace));
  std::string loaded = frame(FrameKind::stage, bytes_of(Stage::load));
  Answer answer = read_answer(said + loaded);
  EXPECT_FALSE(answer.is_garbled);
  EXPECT_EQ(answer.protection, Protection::own_namespace);
  EXPECT_TRUE(read_answer(said + said).is_garbled);
  EXPECT_TRUE(read_answer(loaded + said).is_garbled);
  EXPECT_TRUE(read_answer(frame(FrameKind::protection, "\x07")).is_garbled);
}

ChildResult ended(int code) {
  ChildResult child;
  child.ending = Ending::exited;
  child.code = code;
  return child;
}

TEST(Story, BeforeThePluginIsLoadedTheHelperIsAtFault) {
  Answer nothing = read_answer("");
  EXPECT_EQ(report_failure(ended(1), nothing, {})->code, code::sector_runner);
  ChildResult killed;
  killed.ending = Ending::signalled;
  killed.code = 31;
  EXPECT_EQ(report_failure(killed, nothing, {})->code, code::sector_runner);
}

TEST(Story, APluginCannotBlameTheHelper) {
  std::string loaded = frame(FrameKind::stage, bytes_of(Stage::load));
  std::string blame =
      frame(FrameKind::refusal, to_json(Refusal{"sectors.runner", "it was not me", ""}));
  EXPECT_EQ(report_failure(ended(0), read_answer(loaded + blame), {})->code, code::sector_garbage);
  EXPECT_EQ(report_failure(ended(0), read_answer(blame), {})->code, code::sector_runner);
}

TEST(Story, AForbiddenCallHasItsNameOrItsNumber) {
  Answer answer;
  answer.stage = Stage::compute;
  answer.fault = Fault{FaultKind::other_forbidden, 31, 165, "mount"};
  ChildResult killed;
  killed.ending = Ending::signalled;
  killed.code = 31;
  EXPECT_EQ(report_failure(killed, answer, {})->reason,
            "it tried to make the system call mount during compute, which plugins may not do");
  answer.fault = Fault{FaultKind::other_forbidden, 31, 335, ""};
  EXPECT_EQ(report_failure(killed, answer, {})->reason,
            "it tried to make system call number 335 during compute, which plugins may not do");
}

TEST(Protocol, RequestComesBackAsItWas) {
  Request request;
  request.mode = Mode::compute;
  request.edition = "a \"b\"";
  request.horizon_years = 5.25;
  request.image_size = 1ULL << 40;
  request.baseline = -3;
  request.sector = "acute";
  request.may_be_unconfined = true;
  Request back = request_from_json(to_json(request));
  EXPECT_EQ(back.mode, Mode::compute);
  EXPECT_EQ(back.edition, request.edition);
  EXPECT_EQ(back.horizon_years, 5.25);
  EXPECT_EQ(back.image_size, 1ULL << 40);
  EXPECT_EQ(back.baseline, -3);
  EXPECT_EQ(back.sector, "acute");
  EXPECT_TRUE(back.may_be_unconfined);
}

}  // namespace
}  // namespace muster::sectors
