// SPDX-License-Identifier: MIT
// Single objects of a file that claims to be PDF/A: colour spaces, pictures and graphics states, by
// the rules of ISO 19005-2, 6.2. Entries that are never copied are not judged.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// Judges objects, each once. Forms and patterns, which have operators, are the caller's.
class ArchiveObjects {
 public:
  /// `add` takes what is wrong.
  explicit ArchiveObjects(std::function<void(const std::string&)> add) : x_add(std::move(add)) {}

  /// `space` is a name or an array; `resources` give meaning to names, or are null.
  void check_space(Handle space, Handle resources);
  /// An image with its masks; an inline image is a dictionary.
  void check_image(Handle image, Handle resources);
  /// All but the soft mask and the font.
  void check_state(Handle state);
  void check_shading(Handle shading, Handle resources);
  /// The name of a rendering intent; null is allowed.
  void check_intent(Handle intent);
  /// The group of a page or a form.
  void check_group(Handle group);

 private:
  void check_array(Handle space, Handle resources);
  void check_profile(Handle profile);
  void check_filters(Handle filters);
  bool is_new(Handle object);

  std::function<void(const std::string&)> x_add;
  std::set<QPDFObjGen> x_seen;
  int x_depth = 0;
};

}  // namespace muster::foreign
