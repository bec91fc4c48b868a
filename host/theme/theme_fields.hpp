// SPDX-License-Identifier: MIT
// Reads the YAML maps of a theme file and reports the positions of problems. It checks for known
// keys, numbers in their range and text. It knows nothing about the meaning of the keys.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "base/location.hpp"
#include "image/colour.hpp"
#include "theme/theme.hpp"

namespace muster::theme {

/// A key whose value is a number: the member that stores it, and the valid range.
template <typename Owner>
struct NumberField {
  const char* key;
  double Owner::*member;
  double least, most;
};

/// Reads one theme file.
class FieldReader {
 public:
  FieldReader(std::string file, Diagnostics& diagnostics)
      : x_file(std::move(file)), x_diagnostics(diagnostics) {}

  Location place(const YAML::Node& node) const;
  /// The map under `key`, or a null node if the key is absent. Reports anything other than a map.
  YAML::Node map(const YAML::Node& parent, const std::string& key);
  /// Reports keys that are not in `known` and keys that occur twice. `prefix` ("light.") names the
  /// map in messages.
  void check_keys(const YAML::Node& map, const std::vector<std::string>& known,
                  const std::string& prefix);
  std::optional<double> number(const YAML::Node& node, const std::string& name, double least,
                               double most);
  std::optional<std::string> text(const YAML::Node& node, const std::string& name);
  void bad_value(const YAML::Node& node, std::string message);
  void missing(const YAML::Node& near, Code code, std::string message);

  template <typename Owner, typename Fields>
  void numbers(const YAML::Node& map, const Fields& fields, const std::string& prefix,
               Owner& owner) {
    for (const NumberField<Owner>& field : fields) {
      if (!map || !map[field.key]) continue;
      const auto value = number(map[field.key], prefix + field.key, field.least, field.most);
      if (value) owner.*field.member = *value;
    }
  }

  const std::string& file() const { return x_file; }
  Diagnostics& diagnostics() { return x_diagnostics; }

 private:
  std::string x_file;
  Diagnostics& x_diagnostics;
};

// Reads one colour of a theme file. The functions for hex codes and contrast are in theme.hpp.

using image::parse_colour;

// Which colours meet on a page, and the contrast that they need (WCAG 2.2: 1.4.3 and 1.4.11).

/// Where each colour of a palette is in the file, by role, for messages about a pair.
using PalettePlaces = std::array<Location, role_count>;

/// Reports each pair of colours with too little contrast: its ratio and the ratio that it needs.
/// `palette_name` is "light" or "dark". The message has the position of the foreground colour.
void check_contrast(const Palette& palette, std::string_view palette_name,
                    const PalettePlaces& places, Diagnostics& diagnostics);

// Reads how pages are designed: cover, slides, chapters, contents, boxes.

/// Reads the keys `cover`, `slides`, `chapters`, `contents` and `boxes` of a theme file. Reports
/// problems. The light palette must have been read before.
void read_page_grammar(FieldReader& reader, const YAML::Node& root, Theme& theme);

}  // namespace muster::theme
