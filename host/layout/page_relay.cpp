// SPDX-License-Identifier: MIT
#include "layout/page_relay.hpp"

#include <utility>

namespace muster::layout {
namespace {

/// How many pages may wait for the writer: enough that neither thread often waits for the other,
/// and few enough for memory.
constexpr std::size_t most_waiting = 16;
/// A batch is sent before its page is complete if a table opens this many tags.
constexpr std::size_t largest_batch = 4096;

}  // namespace

PageRelay::PageRelay(PageSink& to)
    : x_to(to),
      x_relay(
          [this](Batch& batch) {
            for (Event& event : batch) deliver(event);
          },
          most_waiting) {}

void PageRelay::open(Tag tag) {
  x_batch.emplace_back(std::move(tag));
  if (x_batch.size() >= largest_batch) hand_over();
}

void PageRelay::close(TagId tag) { x_batch.emplace_back(tag); }

void PageRelay::page(Page page) {
  x_batch.emplace_back(std::move(page));
  hand_over();
}

void PageRelay::finish(std::vector<OutlineEntry> outline) {
  x_batch.emplace_back(std::move(outline));
  hand_over();
  settle();
}

void PageRelay::settle() { x_relay.settle(); }

void PageRelay::hand_over() { x_relay.hand_over(std::exchange(x_batch, {})); }

void PageRelay::deliver(Event& event) {
  if (auto* tag = std::get_if<Tag>(&event)) return x_to.open(std::move(*tag));
  if (const auto* id = std::get_if<TagId>(&event)) return x_to.close(*id);
  if (auto* page = std::get_if<Page>(&event)) return x_to.page(std::move(*page));
  x_to.finish(std::move(std::get<std::vector<OutlineEntry>>(event)));
}

}  // namespace muster::layout
