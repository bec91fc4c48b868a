// SPDX-License-Identifier: MIT
#include "unit/pdf/frames.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>

namespace muster::pdf::test {

using layout::Item;
using layout::Role;
using layout::TagAttributes;
using layout::TagId;

const layout::FontLibrary& fonts() {
  static const layout::FontLibrary library("Liberation Sans");
  return library;
}

document::Metadata metadata() {
  document::Metadata out;
  out.title = "People Strategy";
  out.organisation = "Northshire Integrated Care Board";
  out.description = "Gaps & growth, <2023>";
  out.date = from_civil({2023, 6, 30});
  return out;
}

void Frames::begin(layout::Matter matter, std::string label) {
  x_page = {};
  x_page.matter = matter;
  x_page.index = x_counts[static_cast<std::size_t>(matter)]++;
  x_page.label = label.empty() ? std::to_string(x_page.index + 1) : std::move(label);
  x_page.width = 595.276;
  x_page.height = 841.89;
}

TagId Frames::open(Role role, TagId parent, TagAttributes attributes) {
  layout::Tag tag;
  tag.id = ++x_tags;
  tag.parent = parent;
  tag.role = role;
  tag.attributes = std::make_unique<TagAttributes>(std::move(attributes));
  tag.source = {0, 12};
  x_sink.open(std::move(tag));
  return x_tags;
}

double Frames::text(TagId tag, double x, double y, std::string_view text, double size,
                    Item::Artifact artifact) {
  for (layout::Shaped& shaped : fonts().shape(text, x_face, size)) {
    layout::TextRun run;
    run.face = shaped.face;
    run.size = static_cast<float>(size);
    run.x = static_cast<float>(x);
    run.y = static_cast<float>(y);
    run.text = text.substr(shaped.begin, shaped.end - shaped.begin);
    run.glyphs = std::move(shaped.glyphs);
    x += shaped.width;
    item({std::move(run), tag, artifact});
  }
  return x;
}

TagId Frames::say(Role role, TagId parent, double x, double y, std::string_view words,
                  TagAttributes attributes) {
  const TagId tag = open(role, parent, std::move(attributes));
  text(tag, x, y, words);
  return tag;
}

void Frames::link(TagId tag, layout::Rectangle area, std::string target, std::string contents) {
  item({layout::LinkArea{area, std::move(target), std::move(contents)}, tag, Item::Artifact::none});
}

void Frames::anchor(std::string id, float y) {
  item({layout::Anchor{std::move(id), y}, layout::no_tag, Item::Artifact::none});
}

void Frames::page(layout::Matter next, std::string label) {
  x_sink.page(std::move(x_page));
  begin(next, std::move(label));
}

void Frames::included(layout::Page page) {
  page.items = std::move(x_page.items);
  page.index = x_page.index;
  page.label = x_page.label;
  x_sink.page(std::move(page));
  begin(layout::Matter::body, {});
}

std::string saved(const std::string& name, const std::string& bytes) {
  const std::string path = testing::TempDir() + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

Outcome run(const std::string& command) {
  Outcome out{-1, {}};
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> part;
  while (const std::size_t size = fread(part.data(), 1, part.size(), pipe)) {
    out.output.append(part.data(), size);
  }
  const int status = pclose(pipe);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

}  // namespace muster::pdf::test
