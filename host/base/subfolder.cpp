// SPDX-License-Identifier: MIT
#include <utility>

#include "base/folder.hpp"

namespace muster {

namespace {

class Subfolder final : public Folder {
 public:
  Subfolder(const Folder& parent, std::string name) : x_parent(parent), x_name(std::move(name)) {}

  std::vector<std::string> files(std::string_view sub) const override {
    return x_parent.files(inside(sub));
  }
  std::vector<std::string> folders(std::string_view sub) const override {
    return x_parent.folders(inside(sub));
  }
  bool has(std::string_view name) const override { return x_parent.has(inside(name)); }
  std::uint64_t size(std::string_view name) const override { return x_parent.size(inside(name)); }
  std::string read(std::string_view name) const override { return x_parent.read(inside(name)); }
  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    x_parent.stream(inside(name), take);
  }
  std::string display(std::string_view name) const override {
    return x_parent.display(inside(name));
  }

 private:
  std::string inside(std::string_view name) const {
    return name.empty() ? x_name : x_name + "/" + std::string(name);
  }

  const Folder& x_parent;
  std::string x_name;
};

}  // namespace

std::unique_ptr<Folder> subfolder(const Folder& parent, std::string name) {
  return std::make_unique<Subfolder>(parent, std::move(name));
}

}  // namespace muster
