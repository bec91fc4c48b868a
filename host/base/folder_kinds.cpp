// SPDX-License-Identifier: MIT
#include <set>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/folder.hpp"

namespace muster {

namespace {

class MemoryFolder final : public Folder {
 public:
  MemoryFolder(std::map<std::string, std::string> files, std::string path)
      : x_files(std::move(files)), x_path(std::move(path)) {}

  std::vector<std::string> files(std::string_view subfolder) const override {
    return entries(subfolder, false);
  }
  std::vector<std::string> folders(std::string_view subfolder) const override {
    return entries(subfolder, true);
  }
  bool has(std::string_view name) const override { return x_files.contains(std::string(name)); }
  std::uint64_t size(std::string_view name) const override { return read(name).size(); }
  std::string read(std::string_view name) const override {
    if (name.starts_with("/") || name.find("..") != std::string_view::npos)
      throw Error(code::file_outside, {display(name), 0, 0}, "the name leads out of its folder");
    auto at = x_files.find(std::string(name));
    if (at == x_files.end()) {
      throw Error(code::file_not_found, {display(name), 0, 0}, "there is no such file or folder");
    }
    return at->second;
  }
  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    std::string content = read(name);
    for (std::size_t at = 0; at < content.size(); at += Folder::chunk_size) {
      take(std::string_view(content).substr(at, Folder::chunk_size));
    }
  }
  std::string display(std::string_view name) const override {
    return name.empty() ? x_path : x_path + "/" + std::string(name);
  }

 private:
  std::vector<std::string> entries(std::string_view subfolder, bool folders) const {
    std::string prefix = subfolder.empty() ? "" : std::string(subfolder) + "/";
    std::set<std::string> names;
    for (const auto& [name, content] : x_files) {
      if (!name.starts_with(prefix)) continue;
      std::string rest = name.substr(prefix.size());
      auto slash = rest.find('/');
      if ((slash != std::string::npos) == folders) names.insert(rest.substr(0, slash));
    }
    return {names.begin(), names.end()};
  }

  std::map<std::string, std::string> x_files;
  std::string x_path;
};

}  // namespace

std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files, std::string path) {
  return std::make_unique<MemoryFolder>(std::move(files), std::move(path));
}

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
