// SPDX-License-Identifier: MIT
// The input that the writer accepts and refuses, and its guarantees, through its own interface.
#include <gmock/gmock.h>

#include <thread>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using layout::Item;
using layout::Matter;
using layout::no_tag;
using layout::Role;
using layout::TagId;
using testing::HasSubstr;
using testing::Not;

PdfOptions plain() {
  PdfOptions options;
  options.compression = 0;
  return options;
}

using Outline = std::vector<layout::OutlineEntry>;

TEST(PdfWriter, makes_the_same_bytes_of_the_same_frames) {
  EXPECT_EQ(sample_report(), sample_report());
}

TEST(PdfWriter, makes_the_same_bytes_in_several_threads_at_once) {
  const std::string alone = sample_report();
  std::vector<std::string> together(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : together) {
    threads.emplace_back([&bytes] { bytes = sample_report(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& bytes : together) EXPECT_EQ(bytes, alone);
}

TEST(PdfWriter, names_another_file_when_a_word_changes) {
  const auto id_of = [](const std::string& word) {
    const std::string bytes = made([&](Frames& frames) {
      frames.say(Role::paragraph, no_tag, 57, 100, word);
      frames.page();
      return Outline{};
    });
    const std::size_t at = bytes.find("/ID[<");
    return bytes.substr(at, 38);
  };
  EXPECT_EQ(id_of("gap"), id_of("gap"));
  EXPECT_NE(id_of("gap"), id_of("gaps"));
}

TEST(PdfWriter, lets_a_finished_page_go_at_once) {
  StringSink out;
  PdfWriter writer(metadata(), fonts(), plain(), out);
  Frames frames(writer);
  const TagId section = frames.open(Role::section, no_tag);
  for (int page = 0; page < 40; ++page) {
    const TagId paragraph = frames.open(Role::paragraph, section);
    for (int i = 0; i < 50; ++i) frames.text(paragraph, 57, 70 + 14 * i, "All of us");
    frames.close(paragraph);
    frames.page();
  }
  const std::size_t gone = out.text.size();
  writer.finish({});
  EXPECT_EQ(writer.page_count(), 40U);
  EXPECT_EQ(writer.byte_count(), out.text.size());
  // Less is waiting than the buffer of 128 KiB, the fonts and the structures at the end of the
  // file.
  EXPECT_LT(out.text.size() - gone, 200'000U);
}

TEST(PdfWriter, throws_for_text_that_nobody_could_hear) {
  EXPECT_THROW(made([](Frames& frames) {
                 frames.text(no_tag, 57, 100, "lost");
                 frames.page();
                 return Outline{};
               }),
               std::logic_error);
}

TEST(PdfWriter, takes_a_shape_without_a_tag_for_decoration) {
  const std::string bytes = made(
      [](Frames& frames) {
        frames.say(Role::paragraph, no_tag, 57, 100, "Text");
        frames.item({layout::Fill{{1, 2, 3, 4}, {}}, no_tag, Item::Artifact::none});
        frames.page();
        return Outline{};
      },
      plain());
  EXPECT_THAT(bytes, HasSubstr("/Artifact<</Type/Layout>>BDC\n1 835.89 3 4 re f\nEMC\n"));
}

TEST(PdfWriter, marks_running_heads_feet_and_watermarks) {
  const std::string bytes = sample_report(plain());
  for (const char* kind : {"Header", "Footer", "Watermark"}) {
    EXPECT_THAT(bytes, HasSubstr("/Type/Pagination/Subtype/" + std::string(kind)));
  }
}

TEST(PdfWriter, escapes_what_an_address_may_not_hold) {
  const std::string bytes = made(
      [](Frames& frames) {
        const TagId link = frames.say(Role::link, no_tag, 57, 100, "there");
        frames.link(link, {57, 90, 20, 12}, "https://example.org/a b/ŵ)", "There");
        frames.page();
        return Outline{};
      },
      plain());
  EXPECT_THAT(bytes, HasSubstr("/URI(https://example.org/a%20b/%C5%B5\\))"));
}

Code refusal(void (*write)(Frames&)) {
  try {
    made([&](Frames& frames) {
      write(frames);
      return Outline{};
    });
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return {};
}

/// The sample of one paragraph, and the writer's verdict on it.
std::string lowered_by(const std::string& words, std::string* bytes = nullptr) {
  StringSink out;
  PdfWriter writer(metadata(), fonts(), plain(), out);
  Frames frames(writer);
  frames.say(Role::paragraph, no_tag, 57, 100, "Word",
             with<std::string>(&layout::TagAttributes::alternative, words));
  frames.page();
  writer.finish({});
  if (bytes != nullptr) *bytes = out.text;
  EXPECT_EQ(writer.lowered().empty(), writer.claims().archive == foreign::ArchiveLevel::accessible);
  return writer.lowered();
}

TEST(PdfWriter, says_what_red_green_and_blue_mean) {
  const std::string bytes = sample_report(plain());
  EXPECT_THAT(bytes, HasSubstr("/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"));
  EXPECT_THAT(bytes, HasSubstr("acsp"));  // the mark of a profile (ICC.1, 7.2.9)
  PdfOptions readers_only = plain();
  readers_only.claims.archive = foreign::ArchiveLevel::none;
  EXPECT_THAT(sample_report(readers_only), Not(HasSubstr("OutputIntent")));
}

TEST(PdfWriter, is_no_archive_if_a_text_is_too_long_for_some_readers) {
  EXPECT_EQ(lowered_by(std::string(32'767, 'a')), "");
  std::string bytes;
  EXPECT_THAT(lowered_by(std::string(32'768, 'a'), &bytes), HasSubstr("32,767 bytes"));
  EXPECT_EQ(bytes.find("pdfaid:part"), std::string::npos);
  EXPECT_NE(bytes.find("pdfuaid:part"), std::string::npos);
}

/// PDF/UA-2 asks that each character has a meaning, and PDF/A-4 does not. In PDF 1.7 it is the
/// other way round: level A of PDF/A-2 does, and PDF/UA-1 does not.
TEST(PdfWriter, claims_less_if_a_character_is_for_private_use) {
  const auto names = [](Standard standard, const char* words) {
    StringSink out;
    PdfOptions options = plain();
    options.claims.standard = standard;
    PdfWriter writer(metadata(), fonts(), options, out);
    Frames frames(writer);
    frames.say(Role::paragraph, no_tag, 57, 100, words);
    frames.page();
    writer.finish({});
    EXPECT_EQ(writer.lowered().empty(), std::string_view(words) == "Word");
    return names_of(writer.claims());
  };
  using testing::ElementsAre;
  EXPECT_THAT(names(Standard::ua_2, "Word"), ElementsAre("PDF/A-4f", "PDF/UA-2"));
  EXPECT_THAT(names(Standard::ua_2, "\uE000"), ElementsAre("PDF/A-4f"));
  EXPECT_THAT(names(Standard::a_2a, "\uE000"), ElementsAre("PDF/A-2u", "PDF/UA-1"));
}

TEST(PdfWriter, refuses_a_link_to_nowhere) {
  EXPECT_EQ(refusal([](Frames& frames) {
              const TagId link = frames.say(Role::link, no_tag, 57, 100, "there");
              frames.link(link, {57, 90, 20, 12}, "#nowhere", "There");
              frames.page();
            }),
            code::pdf_unknown_anchor);
}

TEST(PdfWriter, refuses_a_document_without_a_title_before_it_writes_a_byte) {
  StringSink out;
  document::Metadata blank = metadata();
  blank.title.clear();
  EXPECT_THROW(PdfWriter(blank, fonts(), {}, out), Error);
  EXPECT_EQ(out.text, "");
}

TEST(PdfWriter, wants_pages_in_order_and_at_least_one) {
  StringSink out;
  PdfWriter writer(metadata(), fonts(), {}, out);
  EXPECT_THROW(writer.finish({}), std::logic_error);
  layout::Page second;
  second.index = 1;
  second.width = second.height = 100;
  EXPECT_THROW(writer.page(std::move(second)), std::logic_error);
}

TEST(PdfWriter, reports_that_the_disk_is_full) {
  class Full final : public ByteSink {
   public:
    void write(std::string_view bytes) override {
      left -= static_cast<int>(bytes.size());
      if (left < 0) throw Error(code::file_unwritable, {}, "no space left");
    }
    int left = 2'000;
  } out;
  PdfWriter writer(metadata(), fonts(), {}, out);
  Frames frames(writer);
  frames.say(Role::paragraph, no_tag, 57, 100, "All the letters of this line");
  frames.page();
  EXPECT_THROW(writer.finish({}), Error);
}

}  // namespace
}  // namespace muster::pdf::test
