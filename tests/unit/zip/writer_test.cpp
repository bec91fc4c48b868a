// SPDX-License-Identifier: MIT
#include "zip/writer.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <ctime>

#include "unit/zip/raw_zip.hpp"
#include "zip/reader.hpp"

namespace muster::zip {
namespace {

/// Two bytes of a field, the lower one first.
unsigned field(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at)) +
         256U * static_cast<unsigned char>(bytes.at(at + 1));
}

// APPNOTE.TXT, 4.3.7: signature 4, version 2, flags 2, method 2, time 2, date 2, crc 4, sizes 8,
// lengths 4: 30 bytes, then the name and the content.
TEST(ZipWriter, writes_members_in_order_with_a_fixed_date) {
  const std::string bytes = archive_of({{"z.txt", "first", true}, {"a.txt", "second", true}});
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(field(bytes, 8), 0U);        // stored
  EXPECT_EQ(field(bytes, 10), 0U);       // midnight
  EXPECT_EQ(field(bytes, 12), 0x0021U);  // 1 January 1980
  EXPECT_EQ(bytes.substr(30, 10), "z.txtfirst");
  EXPECT_LT(bytes.find("first"), bytes.find("second"));
}

TEST(ZipWriter, stores_a_first_member_without_extra_fields_as_OpenDocument_asks) {
  const std::string type = "application/vnd.oasis.opendocument.spreadsheet";
  const std::string bytes = archive_of({{"mimetype", type, true}, {"content.xml", "<x/>"}});
  EXPECT_EQ(field(bytes, 28), 0U);  // length of the extra field
  EXPECT_EQ(bytes.substr(30, 8 + type.size()), "mimetype" + type);
}

TEST(ZipWriter, compresses_unless_stored) {
  const std::string long_text(10000, 'x');
  EXPECT_LT(archive_of({{"a", long_text}}).size(), 300U);
  EXPECT_GT(archive_of({{"a", long_text, true}}).size(), 10000U);
}

// Method 8 is deflate. The checksum of "123456789" is the check value of CRC-32, CBF43926.
TEST(ZipWriter, notes_size_checksum_and_method_of_compressed_members) {
  const std::string text = "123456789";
  const std::string stored = archive_of({{"a", text}});
  EXPECT_EQ(field(stored, 8), 0U) << "compressed, it would be longer";
  EXPECT_EQ(field(stored, 14), 0x3926U);
  EXPECT_EQ(field(stored, 16), 0xCBF4U);
  std::string long_text;
  for (int i = 0; i < 1000; ++i) long_text += text;
  const std::string bytes = archive_of({{"a", long_text}, {"b", "next"}});
  EXPECT_EQ(field(bytes, 8), 8U);
  EXPECT_LT(field(bytes, 18), 100U);
  EXPECT_EQ(field(bytes, 22), 9000U);
  const Reader reader(bytes, {}, {});
  EXPECT_EQ(reader.read("a"), long_text);
  EXPECT_EQ(reader.read("b"), "next");
}

TEST(ZipWriter, writes_the_same_bytes_in_any_time_zone) {
  const std::vector<Member> members = {{"a", std::string(5000, 'x')}, {"b/c", ""}};
  setenv("TZ", "UTC", 1);
  tzset();
  const std::string first = archive_of(members);
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  EXPECT_EQ(archive_of(members), first);
  unsetenv("TZ");
  tzset();
}

TEST(ZipWriter, takes_no_name_twice) {
  EXPECT_THROW(archive_of({{"a", "1"}, {"a", "2"}}), std::runtime_error);
}

}  // namespace
}  // namespace muster::zip
