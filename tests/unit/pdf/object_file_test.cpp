// SPDX-License-Identifier: MIT
#include "pdf/object_file.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/haru_document.hpp"
#include "pdf/trees.hpp"
#include "skip.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Counts, and keeps the last bytes.
class Gulf final : public ByteSink {
 public:
  void write(std::string_view bytes) override {
    size += bytes.size();
    tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 400));
  }
  std::uint64_t size = 0;
  std::string tail;
};

TEST(ObjectFile, numbers_objects_from_one) {
  StringSink out;
  ObjectFile file(out, 0);
  EXPECT_EQ(file.reserve(), 1U);
  EXPECT_EQ(file.reserve(), 2U);
}

TEST(ObjectFile, writes_no_object_twice) {
  StringSink out;
  ObjectFile file(out, 6);
  const ObjectNumber number = file.reserve();
  file.object(number, "null");
  EXPECT_THROW(file.object(number, "null"), std::logic_error);
  EXPECT_THROW(file.object(0, "null"), std::logic_error);
}

TEST(ObjectFile, stops_before_readers_do) {
  StringSink out;
  ObjectFile file(out, 6);
  ObjectNumber last = 0;
  try {
    for (;;) last = file.reserve();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_too_large);
  }
  EXPECT_EQ(last, 8'388'607U);
}

TEST(ObjectFile, knows_offsets_above_four_gibibytes) {
  if (std::getenv("MUSTER_SLOW_TESTS") == nullptr)
    MUSTER_SKIP("a file above 4 GiB in pdf_test",
                "it takes ten seconds, and runs as pdf_large_file");
  Gulf out;
  ObjectFile file(out, 0);
  const std::string block(std::size_t{64} << 20, ' ');
  for (int i = 0; i < 65; ++i) {
    file.stream(file.reserve(), {}, block, ObjectFile::Packing::plain);
  }
  const ObjectNumber last = file.reserve();
  file.object(last, "<<>>");
  const std::uint64_t before = file.size();
  file.finish(last, last);
  EXPECT_GT(before, std::uint64_t{1} << 32);
  EXPECT_THAT(out.tail, HasSubstr("startxref\n" + std::to_string(before) + "\n%%EOF\n"));
  EXPECT_EQ(out.size, file.size());
}

TEST(ObjectFile, passes_on_what_a_sink_cannot_take) {
  class Full final : public ByteSink {
    void write(std::string_view) override { throw Error(code::file_unwritable, {}, "full"); }
  } out;
  ObjectFile file(out, 0);
  EXPECT_THROW(file.stream(file.reserve(), {}, std::string(1 << 20, 'x')), Error);
}

/// A file of packed objects and streams, some of them larger than what the sink gets at once.
std::string sample_file(bool in_thread) {
  StringSink out;
  ObjectFile file(out, 6, in_thread);
  const ObjectNumber catalog = file.reserve();
  const ObjectNumber information = file.reserve();
  for (std::size_t i = 0; i < 300; ++i) {
    file.object(file.reserve(), "<</Number " + std::to_string(i) + ">>");
    file.stream(file.reserve(), "/Kind/Sample", std::string(1000 * (i % 7), "abcdefghijk"[i % 11]));
  }
  file.object(catalog, "<</Type/Catalog>>");
  file.object(information, "<<>>");
  file.finish(catalog, information);
  return out.text;
}

TEST(ObjectFile, writes_the_same_bytes_with_a_thread_of_its_own) {
  EXPECT_EQ(sample_file(true), sample_file(false));
}

TEST(ObjectFile, passes_on_what_a_sink_cannot_take_in_another_thread) {
  class Full final : public ByteSink {
    void write(std::string_view) override { throw Error(code::file_unwritable, {}, "full"); }
  } out;
  ObjectFile file(out, 0, true);
  const ObjectNumber catalog = file.reserve();
  file.stream(catalog, {}, std::string(1 << 20, 'x'));
  EXPECT_THROW(file.finish(catalog, file.reserve()), Error);
}

TEST(HaruDocument, takes_its_numbers_from_the_file) {
  StringSink out;
  ObjectFile file(out, 0);
  HaruDocument haru(file);
  EXPECT_EQ(haru.catalog().number(), 1U);
  EXPECT_EQ(file.reserve(), 4U);
  HaruDictionary first = haru.dictionary("Page");
  EXPECT_EQ(first.number(), 5U);
  EXPECT_EQ(file.reserve(), 6U);
  haru.write(first);
  EXPECT_EQ(haru.link_annotation().number(), 7U);
  EXPECT_EQ(haru.outline_item(nullptr, true).number(), 9U);  // the outline itself is 8
}

TEST(HaruDocument, writes_references_to_objects_it_never_had) {
  StringSink out;
  ObjectFile file(out, 0);
  HaruDocument haru(file);
  HaruDictionary page = haru.dictionary("Page");
  page.reference("Parent", 77).references("Annots", std::array<ObjectNumber, 2>{5, 6});
  page.text("Note", std::string(100'000, 'x'));
  haru.write(page);
  haru.write_rest();
  file.finish(1, 3);
  EXPECT_THAT(out.text, HasSubstr("/Parent 77 0 R"));
  EXPECT_THAT(out.text, HasSubstr("5 0 R 6 0 R"));
  EXPECT_THAT(out.text, HasSubstr("/Note (xxxx"));
}

TEST(HaruDocument, turns_an_error_of_the_library_into_ours) {
  StringSink out;
  ObjectFile file(out, 0);
  HaruDocument haru(file);
  const std::string too_long(200, 'n');
  try {
    haru.dictionary("Font").name("FontName", too_long.c_str());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_library);
  }
}

TEST(SearchTree, has_one_level_for_few_and_more_for_many) {
  for (const int count : {3, 64, 65, 5000}) {
    StringSink out;
    ObjectFile file(out, 0);
    SearchTree tree(file, SearchTree::Keys::numbers);
    for (int i = 0; i < count; ++i) tree.add(std::to_string(i), "0");
    const ObjectNumber root = tree.finish();
    // 5000 entries are 79 leaves, so that there are two nodes between them and the root.
    const int leaves = (count + 63) / 64;
    const int between = leaves > 64 ? (leaves + 63) / 64 : 0;
    EXPECT_EQ(root, static_cast<ObjectNumber>(leaves + between + 1)) << count;
  }
}

TEST(SearchTree, says_in_each_node_where_it_begins_and_ends) {
  StringSink out;
  ObjectFile file(out, 0);
  SearchTree tree(file, SearchTree::Keys::names);
  tree.add("(a)", "1");
  tree.add("(b)", "2");
  tree.finish();
  file.finish(1, 1);
  EXPECT_THAT(out.text, HasSubstr("<</Limits[(a) (b)]/Names[(a) 1\n(b) 2\n]>>"));
  EXPECT_THAT(out.text, HasSubstr("<</Kids[1 0 R ]>>"));
}

}  // namespace
}  // namespace muster::pdf
