// SPDX-License-Identifier: MIT
// Checks objects of a file that claims to be PDF/A: colour spaces, pictures and graphics states, by
// the rules of ISO 19005-2, 6.2. Entries that are never copied are not checked.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// Checks each object once. The caller checks forms and patterns, because they have operators.
class ArchiveObjects {
 public:
  /// `add` is called with each problem, as a sentence without a full stop.
  explicit ArchiveObjects(std::function<void(const std::string&)> add) : x_add(std::move(add)) {}

  /// Checks a colour space. `space` is a name or an array; a name is looked up in `resources`,
  /// which may be null.
  void check_space(Handle space, Handle resources);
  /// Checks an image and its masks. `image` is a stream, or the dictionary of an inline image.
  void check_image(Handle image, Handle resources);
  /// Checks a graphics state, except its soft mask and its font.
  void check_state(Handle state);
  void check_shading(Handle shading, Handle resources);
  /// Checks the name of a rendering intent, which may be null.
  void check_intent(Handle intent);
  /// Checks the transparency group of a page or a form.
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
