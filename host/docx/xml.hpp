// SPDX-License-Identifier: MIT
// Builds XML, and converts to the units of Word. All values from the document pass through text()
// or attribute(), which escape them.
#pragma once

#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace muster::docx {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Builds the XML of one part of a file.
class Xml {
 public:
  void raw(std::string_view markup) { x_text.append(markup); }
  void text(std::string_view words);
  void attribute(std::string_view name, std::string_view value);
  void open(std::string_view name, Attributes attributes = {});
  void close(std::string_view name);
  /// Writes an element without content.
  void leaf(std::string_view name, Attributes attributes = {});

  std::size_t size() const { return x_text.size(); }
  /// Inserts markup at `place`, which must be an earlier value of size().
  void insert(std::size_t place, std::string_view markup) { x_text.insert(place, markup); }
  const std::string& str() const { return x_text; }
  std::string take() { return std::move(x_text); }

 private:
  void begin(std::string_view name, Attributes attributes);
  std::string x_text;
};

/// The first line of every XML part.
inline constexpr std::string_view xml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Word's main namespace.
inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace declarations of parts with text.
inline constexpr std::string_view text_namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// Convert points to twentieths, halves or eighths of a point, or to English metric units.
inline std::string twentieths(double points) { return std::to_string(std::lround(points * 20)); }
inline std::string halves(double points) { return std::to_string(std::lround(points * 2)); }
inline std::string eighths(double points) { return std::to_string(std::lround(points * 8)); }
inline std::string metric_units(double points) {
  return std::to_string(std::lround(points * 12700));
}

}  // namespace muster::docx
