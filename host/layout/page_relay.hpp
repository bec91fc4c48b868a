// SPDX-License-Identifier: MIT
// Connects layout with a page writer that works in a thread of its own: setting pages and
// writing them cost about the same, so a document is ready in little more than half the time. What
// the writer gets, and so what it writes, is the same as without.
#pragma once

#include <variant>
#include <vector>

#include "base/relay.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// Passes pages and tags to another sink in a separate thread.
class PageRelay final : public PageSink {
 public:
  /// Until this object is destroyed, only its thread may touch `to`. Items that have not been
  /// written by then are dropped, unless settle() or finish() was called.
  explicit PageRelay(PageSink& to);

  // Each throws what `to` threw for something earlier.
  void open(Tag tag) override;
  void close(TagId tag) override;
  void page(Page page) override;
  /// Returns when `to` has finished.
  void finish(std::vector<OutlineEntry> outline) override;

  /// Waits until `to` has taken what was handed over, and throws what it threw. The last call.
  void settle();

 private:
  using Event = std::variant<Tag, TagId, Page, std::vector<OutlineEntry>>;
  using Batch = std::vector<Event>;

  void hand_over();
  void deliver(Event& event);

  PageSink& x_to;
  Batch x_batch;  ///< since the last page
  Relay<Batch> x_relay;
};

}  // namespace muster::layout
