// SPDX-License-Identifier: MIT
#include "zip/reader.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "unit/zip/raw_zip.hpp"
#include "zip/codes.hpp"
#include "zip/writer.hpp"

namespace muster::zip {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::raw_zip;
using testing::RawMember;

struct Refusal {
  Code code{""};
  std::string message;
};

/// The reader's message about an archive, after reading all members; nothing if it accepts it.
Refusal refusal(const std::string& bytes, const Limits& limits = {}) {
  try {
    const Reader reader(bytes, limits, {"house.docx"});
    for (const std::string& name : reader.names()) reader.read(name);
    return {};
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().location.file, "house.docx");
    EXPECT_EQ(error.diagnostic().hints.size(), 1U);
    return {error.diagnostic().code, error.diagnostic().message};
  }
}

TEST(ZipReader, reads_what_the_writer_wrote) {
  const std::string bytes = archive_of({{"a.txt", "one"}, {"b/c.txt", std::string(70000, 'x')}});
  const Reader reader(bytes, {}, {});
  EXPECT_THAT(reader.names(), ElementsAre("a.txt", "b/c.txt"));
  EXPECT_EQ(reader.read("a.txt"), "one");
  EXPECT_EQ(reader.read("b/c.txt"), std::string(70000, 'x'));
  EXPECT_FALSE(reader.has("c.txt"));
}

TEST(ZipReader, leaves_out_folders) {
  const std::string bytes = raw_zip({{"word/"}, {"word/a.xml", "<a/>"}});
  EXPECT_THAT(Reader(bytes, {}, {}).names(), ElementsAre("word/a.xml"));
}

TEST(ZipReader, refuses_names_that_leave_the_archive) {
  for (const std::string name :
       {"/etc/passwd", "../x", "a/../../x", "a//b", "./a", "C:x", "a\\b", "a\nb", "", "/", ".."}) {
    const Refusal refused = refusal(raw_zip({{name, "x"}}));
    EXPECT_EQ(refused.code, code::zip_member) << name;
    EXPECT_THAT(refused.message, HasSubstr("member '" + name + "' has ")) << name;
  }
  EXPECT_EQ(fault_of_name("a\xff"), "has a name with unreadable characters");
  EXPECT_EQ(refusal(raw_zip({{std::string(256, 'a'), "x"}})).code, code::zip_member);
  EXPECT_EQ(refusal(raw_zip({{std::string(255, 'a'), "x"}})).code.id, "");
}

TEST(ZipReader, refuses_names_that_are_there_twice) {
  EXPECT_EQ(refusal(raw_zip({{"a.xml", "1"}, {"A.xml", "2"}})).message,
            "two members have the name 'A.xml'");
}

TEST(ZipReader, refuses_links) {
  const Refusal refused = refusal(raw_zip({{"a", "/etc/passwd", 0120777}}));
  EXPECT_EQ(refused.code, code::zip_member);
  EXPECT_EQ(refused.message, "member 'a' is a link to another file");
}

TEST(ZipReader, refuses_more_members_than_the_limit) {
  const std::string bytes = raw_zip({{"a", "1"}, {"b", "2"}, {"c", "3"}});
  EXPECT_EQ(refusal(bytes, {.members = 3}).code.id, "");
  const Refusal refused = refusal(bytes, {.members = 2});
  EXPECT_EQ(refused.code, code::zip_limit);
  EXPECT_EQ(refused.message, "the archive has 3 members, more than 2");
}

TEST(ZipReader, refuses_members_that_unpack_to_too_much) {
  const std::string bytes = archive_of({{"a", std::string(100, 'x')}, {"b", "123"}});
  EXPECT_EQ(refusal(bytes, {.member_bytes = 100, .all_bytes = 103}).code.id, "");
  EXPECT_THAT(refusal(bytes, {.member_bytes = 99}).message,
              HasSubstr("member 'a' unpacks to more"));
  EXPECT_THAT(refusal(bytes, {.all_bytes = 102}).message, HasSubstr("member 'b' unpacks to more"));
}

TEST(ZipReader, refuses_a_bomb_before_it_unpacks_anything) {
  const std::string bytes = archive_of({{"bomb.xml", std::string(std::size_t{40} << 20U, ' ')}});
  ASSERT_LT(bytes.size(), std::size_t{100} << 10U);
  EXPECT_EQ(refusal(bytes).message,
            "member 'bomb.xml' unpacks to more than the 32 MiB that are allowed");
}

TEST(ZipReader, refuses_wrong_sizes) {
  EXPECT_EQ(refusal(raw_zip({{"a", "12345", 0100644, 0, 7}})).code, code::zip_unreadable);
}

TEST(ZipReader, refuses_members_that_need_a_password) {
  const Refusal refused = refusal(raw_zip({{"a", "12345678901234567890", 0100644, 1}}));
  EXPECT_EQ(refused.message, "member 'a' needs a password");
}

TEST(ZipReader, refuses_what_is_no_archive_or_damaged) {
  EXPECT_EQ(refusal("").message, "not a zip archive, or a damaged one");
  EXPECT_EQ(refusal("PK, but no more").code, code::zip_unreadable);
  std::string bytes = raw_zip({{"a", "12345"}});
  bytes[bytes.find("12345")] = '9';  // the checksum is wrong now
  EXPECT_EQ(refusal(bytes).message, "member 'a' is damaged");
  EXPECT_EQ(refusal(bytes.substr(0, bytes.size() - 30)).code, code::zip_unreadable);
}

TEST(ZipReader, says_which_member_is_missing) {
  const std::string bytes = raw_zip({{"a", "1"}});
  EXPECT_THROW(Reader(bytes, {}, {}).read("b"), Error);
}

}  // namespace
}  // namespace muster::zip
