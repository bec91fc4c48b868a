// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/folder.hpp"

namespace muster::app {

/// templates/theme/ as a folder of its own.
class ThemesFolder final : public Folder {
 public:
  explicit ThemesFolder(const Folder& templates) : x_templates(templates) {}
  std::vector<std::string> files(std::string_view sub) const override {
    return x_templates.files(inside(sub));
  }
  std::vector<std::string> folders(std::string_view sub) const override {
    return x_templates.folders(inside(sub));
  }
  bool has(std::string_view name) const override { return x_templates.has(inside(name)); }
  std::string read(std::string_view name) const override { return x_templates.read(inside(name)); }
  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    x_templates.stream(inside(name), take);
  }
  std::string display(std::string_view name) const override {
    return x_templates.display(inside(name));
  }

 private:
  static std::string inside(std::string_view name) {
    return name.empty() ? "theme" : "theme/" + std::string(name);
  }
  const Folder& x_templates;
};

}  // namespace muster::app
