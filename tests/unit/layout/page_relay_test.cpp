// SPDX-License-Identifier: MIT
#include "layout/page_relay.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

#include "base/diagnostic.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

/// Records its pages; throws at a given page.
class Log final : public PageSink {
 public:
  void open(Tag tag) override { text += "open " + std::to_string(tag.id) + "\n"; }
  void close(TagId tag) override { text += "close " + std::to_string(tag) + "\n"; }
  void page(Page page) override {
    if (page.index == fails_at) throw std::runtime_error("page " + page.label);
    text += "page " + std::to_string(page.index) + "\n";
    thread = std::this_thread::get_id();
  }
  void finish(std::vector<OutlineEntry> outline) override {
    text += "finish " + std::to_string(outline.size()) + "\n";
  }
  std::string text;
  std::uint32_t fails_at = 0xFFFFFFFF;
  std::thread::id thread;
};

Tag tag(TagId id) {
  Tag made;
  made.id = id;
  return made;
}

Page numbered(std::uint32_t index) {
  Page page;
  page.index = index;
  page.label = std::to_string(index);
  return page;
}

void hand_over_pages(PageSink& sink, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) sink.page(numbered(i));
}

TEST(PageRelay, passes_everything_on_in_order_in_another_thread) {
  Log log;
  PageRelay relay(log);
  relay.open(tag(1));
  relay.page(numbered(0));
  relay.open(tag(2));
  relay.close(2);
  relay.page(numbered(1));
  relay.close(1);
  relay.finish({{1, "Title", "title"}});
  EXPECT_EQ(log.text, "open 1\npage 0\nopen 2\nclose 2\npage 1\nclose 1\nfinish 1\n");
  EXPECT_NE(log.thread, std::this_thread::get_id());
}

TEST(PageRelay, throws_what_the_writer_threw) {
  Log log;
  log.fails_at = 3;
  PageRelay relay(log);
  EXPECT_THROW(
      {
        hand_over_pages(relay, 1000);  // more than may wait
        relay.finish({});
      },
      std::runtime_error);
  EXPECT_EQ(log.text, "page 0\npage 1\npage 2\n");
}

TEST(PageRelay, settles_what_was_handed_over_before_something_else_went_wrong) {
  Log log;
  log.fails_at = 1;
  PageRelay relay(log);
  hand_over_pages(relay, 2);
  EXPECT_THROW(relay.settle(), std::runtime_error);
}

TEST(PageRelay, can_be_left_in_the_middle) {
  Log log;
  {
    PageRelay relay(log);
    hand_over_pages(relay, 3);
  }
  EXPECT_TRUE(log.text.empty() || log.text.starts_with("page 0\n")) << log.text;
}

TEST(PageRelay, gives_the_writer_what_it_gets_without_a_thread) {
  const document::Document document =
      document_of({heading(2, "one", "One"), paragraph(prose(4000)), paragraph(prose(300))});
  Diagnostics diagnostics;
  const std::string alone = lay_out(document, test_theme(), diagnostics).dump();
  CollectingSink in_thread;
  LayoutOptions options;
  options.sink_in_thread = true;
  lay_out(document, test_theme(), test_fonts(), options, in_thread, diagnostics);
  EXPECT_EQ(in_thread.dump(), alone);
  EXPECT_GT(in_thread.pages.size(), 5U);
}

TEST(Threads, documents_set_at_once_share_the_fonts_and_come_out_the_same) {
  const document::Document document =
      document_of({heading(2, "one", "Łódź and Môn"), paragraph(prose(2000) + " \u2713 office")});
  const auto set = [&document] {
    Diagnostics diagnostics;
    return lay_out(document, test_theme(), diagnostics).dump();
  };
  const std::string alone = set();
  std::vector<std::string> together(4);
  std::vector<std::thread> threads;
  for (std::string& dump : together) threads.emplace_back([&dump, &set] { dump = set(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& dump : together) EXPECT_EQ(dump, alone);
}

}  // namespace
}  // namespace muster::layout
