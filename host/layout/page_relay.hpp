// SPDX-License-Identifier: MIT
// Connects layout with a page writer that works in a thread of its own. Setting pages takes about
// as long as writing them, so a document is ready in little more than half the time. The writer
// gets the same pages and tags as without a thread, so it writes the same file.
#pragma once

#include <variant>
#include <vector>

#include "base/relay.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// Passes pages and tags to another sink in a separate thread.
class PageRelay final : public PageSink {
 public:
  /// Only this object's thread may use `to` until this object is destroyed. Items that have not
  /// been written by then are dropped, unless settle() or finish() was called.
  explicit PageRelay(PageSink& to);

  // Each of these throws the exception that `to` threw for an earlier item, if there was one.
  void open(Tag tag) override;
  void close(TagId tag) override;
  void page(Page page) override;
  /// Returns when `to` has finished.
  void finish(std::vector<OutlineEntry> outline) override;

  /// Waits until `to` has received everything, and throws what it threw. Must be the last call.
  void settle();

 private:
  using Event = std::variant<Tag, TagId, Page, std::vector<OutlineEntry>>;
  using Batch = std::vector<Event>;

  void hand_over();
  void deliver(Event& event);

  PageSink& x_to;
  Batch x_batch;  ///< items since the last page
  Relay<Batch> x_relay;
};

}  // namespace muster::layout
