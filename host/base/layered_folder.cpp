// SPDX-License-Identifier: MIT
#include "base/layered_folder.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace muster {

namespace {

class LayeredFolder final : public Folder {
 public:
  LayeredFolder(std::unique_ptr<Folder> own, std::shared_ptr<const Folder> parent)
      : x_own(std::move(own)), x_parent(std::move(parent)) {}

  std::vector<std::string> files(std::string_view subfolder) const override {
    return both(subfolder, &Folder::files);
  }
  std::vector<std::string> folders(std::string_view subfolder) const override {
    return both(subfolder, &Folder::folders);
  }
  bool has(std::string_view name) const override { return x_own->has(name) || x_parent->has(name); }
  std::uint64_t size(std::string_view name) const override { return of(name).size(name); }
  std::string read(std::string_view name) const override { return of(name).read(name); }
  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    of(name).stream(name, take);
  }
  std::string display(std::string_view name) const override { return of(name).display(name); }
  const Folder& parent() const { return *x_parent; }
  const Folder& own() const { return *x_own; }

 private:
  /// A file that neither has is one that the own folder lacks.
  const Folder& of(std::string_view name) const {
    return name.empty() || x_own->has(name) || !x_parent->has(name) ? *x_own : *x_parent;
  }

  using List = std::vector<std::string> (Folder::*)(std::string_view) const;

  /// Returns what either folder lists. A subfolder that only one of them has is that one's.
  std::vector<std::string> both(std::string_view subfolder, List list) const {
    std::set<std::string> names;
    std::size_t found = 0;
    const Folder* const own = x_own.get();
    for (const Folder* folder : {own, x_parent.get()}) {
      if (!has_folder(*folder, subfolder)) continue;
      ++found;
      const auto listed = (folder->*list)(subfolder);
      names.insert(listed.begin(), listed.end());
    }
    if (found == 0) return (*x_own.*list)(subfolder);  // says that there is none
    return {names.begin(), names.end()};
  }

  static bool has_folder(const Folder& folder, std::string_view name) {
    const std::size_t slash = name.rfind('/');
    if (name.empty()) return true;
    const bool is_inner = slash != std::string_view::npos;
    const std::string_view above = is_inner ? name.substr(0, slash) : std::string_view{};
    if (is_inner && !has_folder(folder, above)) return false;
    const auto names = folder.folders(above);
    return std::binary_search(names.begin(), names.end(), name.substr(is_inner ? slash + 1 : 0));
  }

  std::unique_ptr<Folder> x_own;
  std::shared_ptr<const Folder> x_parent;
};

}  // namespace

std::unique_ptr<Folder> layered(std::unique_ptr<Folder> own, std::shared_ptr<const Folder> parent) {
  return std::make_unique<LayeredFolder>(std::move(own), std::move(parent));
}

const Folder* parent_folder(const Folder& folder) {
  const auto* both = dynamic_cast<const LayeredFolder*>(&folder);
  return both == nullptr ? nullptr : &both->parent();
}

bool is_inherited(const Folder& folder, std::string_view name) {
  const auto* both = dynamic_cast<const LayeredFolder*>(&folder);
  return both != nullptr && !both->own().has(name) && both->parent().has(name);
}

}  // namespace muster
