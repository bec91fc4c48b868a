// SPDX-License-Identifier: MIT
#include "render/layout/page_relay.hpp"

#include <utility>

namespace muster::render::layout {
namespace {

/// Pages that may wait: enough that neither side often waits for the other, few enough for memory.
constexpr std::size_t most_waiting = 16;
/// A batch goes without a page where a table opens so many tags.
constexpr std::size_t largest_batch = 4096;

}  // namespace

PageRelay::PageRelay(PageSink& to)
    : x_to(to), x_writing(std::async(std::launch::async, [this] { work(); })) {}

PageRelay::~PageRelay() {
  const std::scoped_lock lock(x_mutex);
  if (!x_ended) x_waiting.clear();
  x_ended = true;
  x_changed.notify_all();
}  // x_writing, the last member, is the first to go: it waits for the thread

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

void PageRelay::settle() {
  {
    const std::scoped_lock lock(x_mutex);
    x_ended = true;
    x_changed.notify_all();
  }
  if (x_writing.valid()) x_writing.get();
}

void PageRelay::hand_over() {
  std::unique_lock lock(x_mutex);
  x_changed.wait(lock, [this] { return x_stopped || x_waiting.size() < most_waiting; });
  if (x_stopped) {
    lock.unlock();
    return settle();
  }
  x_waiting.push_back(std::exchange(x_batch, {}));
  x_changed.notify_all();
}

void PageRelay::work() {
  struct Stop {
    PageRelay& relay;
    ~Stop() {
      const std::scoped_lock lock(relay.x_mutex);
      relay.x_stopped = true;
      relay.x_changed.notify_all();
    }
  } const stop{*this};
  for (Batch batch; next(batch);) {
    for (Event& event : batch) deliver(event);
  }
}

/// Waits for a batch; false at the end.
bool PageRelay::next(Batch& batch) {
  batch.clear();
  std::unique_lock lock(x_mutex);
  x_changed.wait(lock, [this] { return x_ended || !x_waiting.empty(); });
  if (x_waiting.empty()) return false;
  batch = std::move(x_waiting.front());
  x_waiting.pop_front();
  x_changed.notify_all();
  return true;
}

void PageRelay::deliver(Event& event) {
  if (auto* tag = std::get_if<Tag>(&event)) return x_to.open(std::move(*tag));
  if (const auto* id = std::get_if<TagId>(&event)) return x_to.close(*id);
  if (auto* page = std::get_if<Page>(&event)) return x_to.page(std::move(*page));
  x_to.finish(std::move(std::get<std::vector<OutlineEntry>>(event)));
}

}  // namespace muster::render::layout
