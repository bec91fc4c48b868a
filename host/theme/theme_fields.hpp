// SPDX-License-Identifier: MIT
// Reads YAML maps of a theme file with positions: known keys, numbers in range, strings in a safe
// alphabet. Knows nothing about the meaning of the keys.
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

/// A number field: the member that stores it and its valid range.
template <typename Owner>
struct NumberField {
  const char* key;
  double Owner::*member;
  double least, most;
};

/// One theme file while it is read.
class FieldReader {
 public:
  FieldReader(std::string file, Diagnostics& diagnostics)
      : x_file(std::move(file)), x_diagnostics(diagnostics) {}

  Location place(const YAML::Node& node) const;
  /// The map under `key`, or a null node if it is absent; anything other than a map is an error.
  YAML::Node map(const YAML::Node& parent, const std::string& key);
  /// Every key must be one of `known`, and occur once. `prefix` ("light.") names the map in
  /// messages.
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

// Reads one colour of a theme file. The type and the contrast of two colours are in theme.hpp.

using image::parse_colour;

// Which colours meet on a page, and how far apart they must be (WCAG 2.2: 1.4.3 and 1.4.11).

/// The place in the file of each colour of a palette, for messages about a pair.
using PalettePlaces = std::array<Location, role_count>;

/// One error for each pair that is too close: names the pair, its ratio and what it must be.
/// `palette_name` is "light" or "dark"; the place is that of the pair's foreground.
void check_contrast(const Palette& palette, std::string_view palette_name,
                    const PalettePlaces& places, Diagnostics& diagnostics);

// Reads how pages are designed: cover, chapters, contents, boxes.

/// The keys `cover`, `chapters`, `contents` and `boxes` of a theme file. Problems go to the
/// reader's diagnostics; the light palette must be complete.
void read_page_grammar(FieldReader& reader, const YAML::Node& root, Theme& theme);

}  // namespace muster::theme
