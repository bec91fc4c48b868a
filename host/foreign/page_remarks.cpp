// SPDX-License-Identifier: MIT
#include "base/word_list.hpp"
#include "foreign/page_judge.hpp"

#include "foreign/codes.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {
namespace {

struct Wording {
  const char* what;
  const char* hint;
};

/// The message and hint for each way of hiding, in the order of Hiding.
constexpr std::array<Wording, hidings> wordings = {
    {{"words are hidden under a filled shape or a picture, but can still be copied",
      "delete the words in the original and make the PDF again, because a shape does not remove "
      "them"},
     {"words are outside the visible part of the page, but can still be copied",
      "crop the original, or print the page to a new PDF"},
     {"words have the colour of their background, but can still be copied",
      "delete them in the original, or give them a readable colour"},
     {"words are invisible, but can still be copied",
      "delete them in the original, or print the page to a new PDF"}}};

constexpr std::size_t most_pages_named = 5;

std::string counted(int count, const std::string& kind) {
  const bool plural = count > 1 && kind != "typed text";
  return std::to_string(count) + " " + kind + (plural ? "s" : "");
}

}  // namespace

std::string page_list(const std::vector<std::uint32_t>& pages) {
  std::vector<std::string> named;
  for (std::size_t i = 0; i < pages.size() && i < most_pages_named; ++i)
    named.push_back(std::to_string(pages[i]));
  if (pages.size() > most_pages_named)
    named.push_back(std::to_string(pages.size() - most_pages_named) + " more");
  return (pages.size() == 1 ? "page " : "pages ") + listed(named);
}

void PageRemarks::Kinds::add(std::uint32_t page, const std::string& kind) {
  ++counts[kind];
  if (pages.empty() || pages.back() != page) pages.push_back(page);
}

std::string PageRemarks::Kinds::text() const {
  std::vector<std::string> words;
  for (const auto& [kind, count] : counts) words.push_back(counted(count, kind));
  return page_list(pages) + ": " + listed(words);
}

void PageRemarks::left_out(std::uint32_t page, const std::string& kind, bool prints) {
  (prints ? x_without_picture : x_not_printed).add(page, kind);
}

void PageRemarks::drew_untagged(std::uint32_t page, const std::string& kind) {
  x_not_read.add(page, kind);
}

void PageRemarks::hides(std::uint32_t page, Hiding hiding, const std::string& words) {
  Hidden& hidden = x_hidden[static_cast<std::size_t>(hiding)];
  if (hidden.pages.empty()) hidden.first = words;
  hidden.pages.push_back(page);
}

void PageRemarks::say(SourcePdf& source) const {
  if (!x_not_printed.pages.empty())
    source.warn(code::pdf_not_shown,
                x_not_printed.text() + " left out, because PDF readers do not print them",
                "print the PDF with its comments to a new PDF to show them");
  if (!x_without_picture.pages.empty())
    source.warn(
        code::pdf_not_shown,
        x_without_picture.text() + " left out, because the file does not say how to draw them",
        "print the PDF with its comments to a new PDF if they matter");
  if (x_signatures > 0)
    source.warn(code::pdf_signature,
                "the PDF has " + counted(x_signatures, "electronic signature") +
                    ", which a copy does not keep",
                "publish the signed file itself too if people have to check it");
  if (!x_not_read.pages.empty())
    source.warn(code::pdf_not_read_aloud,
                x_not_read.text() + " shown on the page, but not read aloud by screen readers",
                "put their words into the text of the original");
  for (std::size_t way = 0; way < hidings; ++way) {
    const Hidden& hidden = x_hidden[way];
    if (hidden.pages.empty()) continue;
    const std::string first = hidden.pages.size() > 1 ? " (first " : " (";
    source.warn(code::pdf_hidden_words,
                page_list(hidden.pages) + ": " + wordings[way].what + first + hidden.first + ")",
                wordings[way].hint);
  }
  if (!x_not_searched.empty())
    source.warn(code::pdf_not_searched,
                page_list(x_not_searched) + ": too complex to search for hidden words",
                "check the pages yourself, or print them to a new PDF");
}

}  // namespace muster::foreign
