// SPDX-License-Identifier: MIT
// The formats in which publications are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/vocabulary.hpp"

namespace muster {

/// Users can ask for the formats before `chapter`. The others are written with one of those: the
/// pages of chapters and the charts with `html`, the archive of all data files with `data`.
enum class OutputFormat : std::uint8_t {
  html,
  pdf,
  data,
  xlsx,
  ods,
  md,
  docx,
  html_fragment,
  slides,
  chapter,
  chart,
  data_zip
};

inline constexpr Vocabulary<OutputFormat, 12> output_format_words{
    {{{OutputFormat::html, "html"},
      {OutputFormat::pdf, "pdf"},
      {OutputFormat::data, "data"},
      {OutputFormat::xlsx, "xlsx"},
      {OutputFormat::ods, "ods"},
      {OutputFormat::md, "md"},
      {OutputFormat::docx, "docx"},
      {OutputFormat::html_fragment, "html-fragment"},
      {OutputFormat::slides, "slides"},
      {OutputFormat::chapter, "chapter"},
      {OutputFormat::chart, "chart"},
      {OutputFormat::data_zip, "data-zip"}}}};

/// Returns the words of the formats that users can ask for.
inline std::vector<std::string> requestable_formats() {
  std::vector<std::string> words = output_format_words.words();
  words.resize(static_cast<std::size_t>(OutputFormat::chapter));
  return words;
}

}  // namespace muster
