// SPDX-License-Identifier: MIT
#include "layout/word_cache.hpp"

#include <algorithm>
#include <cstring>

namespace muster::layout {
namespace {

constexpr std::size_t first_size = 1U << 13;
constexpr std::size_t word_limit = 1U << 15;

/// Hashes eight bytes at a time. The lowest bits are the face and the kind of figures, so that a
/// text has a different hash in each face.
std::uint64_t hash_of(std::string_view text, FaceId face, bool tabular) {
  std::uint64_t hash = text.size();
  for (std::size_t at = 0; at < text.size(); at += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return (hash & ~std::uint64_t{0xFFF}) | std::uint64_t{face} << 2 | (tabular ? 2U : 0U) | 1U;
}

bool is_plain_figure(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '%' || c == '+' || c == '-';
  });
}

std::vector<std::uint16_t> take_soft_hyphens(std::string& text) {
  std::vector<std::uint16_t> places;
  for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
       at = text.find(soft_hyphen, at)) {
    text.erase(at, soft_hyphen.size());
    if (at > 0 && at < text.size()) places.push_back(static_cast<std::uint16_t>(at));
  }
  return places;
}

}  // namespace

float width_between(const Word& word, std::uint16_t begin, std::uint16_t end) {
  float width = 0;
  for (const Shaped& run : word.runs) {
    for (const Glyph& glyph : run.glyphs) {
      const std::uint32_t at = run.begin + glyph.cluster;
      if (at >= begin && at < end) width += glyph.advance;
    }
  }
  return width;
}

WordCache::WordCache(const FontLibrary& fonts, const TermIndex& terms)
    : x_fonts(fonts), x_terms(terms), x_slots(first_size) {
  x_faces.resize(fonts.face_count());
  std::string printable;
  for (char c = ' '; c < 127; ++c) printable.push_back(c);
  for (std::size_t i = 0; i < x_faces.size(); ++i) {
    const auto face = static_cast<FaceId>(i);
    for (char c : printable) {
      const std::string one(1, c);
      Glyph glyph = fonts.shape(one, face, 1).at(0).glyphs.at(0);
      x_faces[i].ascii[static_cast<unsigned char>(c)] = glyph;
    }
    x_faces[i].space_glyph = x_faces[i].ascii[' '];
    x_faces[i].space = x_faces[i].space_glyph.advance;
    x_faces[i].hyphen_glyph = x_faces[i].ascii['-'];
  }
}

const Word& WordCache::word(std::string_view text, FaceId face, bool tabular) {
  const std::uint64_t hash = hash_of(text, face, tabular);
  const std::size_t mask = x_slots.size() - 1;
  for (std::size_t i = (hash >> 12) & mask; x_slots[i].word != nullptr; i = (i + 1) & mask) {
    const Word& found = *x_slots[i].word;
    const std::string& written = found.written.empty() ? found.text : found.written;
    if (x_slots[i].hash == hash && written == text) return found;
  }
  return add(text, face, tabular, hash);
}

const Word& WordCache::add(std::string_view text, FaceId face, bool tabular, std::uint64_t hash) {
  if (x_words.size() * 2 >= x_slots.size()) grow();
  Word& word = x_words.emplace_back();
  word.text = text;
  shape(word, face, tabular);
  const std::size_t mask = x_slots.size() - 1;
  std::size_t i = (hash >> 12) & mask;
  while (x_slots[i].word != nullptr) i = (i + 1) & mask;
  x_slots[i] = {hash, &word};
  return word;
}

void WordCache::shape(Word& word, FaceId face, bool tabular) const {
  if (word.text.find(soft_hyphen) != std::string::npos) {
    word.written = word.text;
    word.soft_hyphens = take_soft_hyphens(word.text);
  }
  word.kind = classify(word.text);
  word.term = x_terms.find(word.text);
  if (tabular && is_plain_figure(word.text)) {
    shape_figure(word, face);
  } else {
    word.runs = x_fonts.shape(word.text, face, 1, tabular && word.kind.begins_with_digit);
    word.breaks = break_points(word.text);
    word.right_to_left = FontLibrary::has_right_to_left(word.text);
  }
  for (const Shaped& run : word.runs) {
    word.width += static_cast<float>(run.width);
    word.missing = word.missing || run.missing;
    word.borrowed = word.borrowed || (x_fonts.is_fallback(run.face) && !run.missing);
  }
}

void WordCache::shape_figure(Word& word, FaceId face) const {
  Shaped run;
  run.face = face;
  run.end = static_cast<std::uint32_t>(word.text.size());
  run.glyphs.reserve(word.text.size());
  for (std::size_t i = 0; i < word.text.size(); ++i) {
    Glyph glyph = x_faces[face].ascii[static_cast<unsigned char>(word.text[i])];
    glyph.cluster = static_cast<std::uint16_t>(i);
    run.width += glyph.advance;
    run.glyphs.push_back(glyph);
  }
  word.runs.push_back(std::move(run));
}

void WordCache::grow() {
  std::vector<Slot> old(x_slots.size() * 2);
  old.swap(x_slots);
  const std::size_t mask = x_slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.word == nullptr) continue;
    std::size_t i = (slot.hash >> 12) & mask;
    while (x_slots[i].word != nullptr) i = (i + 1) & mask;
    x_slots[i] = slot;
  }
}

void WordCache::trim() {
  if (x_words.size() < word_limit) return;
  x_words.clear();
  std::ranges::fill(x_slots, Slot{});
}

}  // namespace muster::layout
