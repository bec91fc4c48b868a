// SPDX-License-Identifier: MIT
#include "app/edition_parents.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/layered_folder.hpp"
#include "import/edition_sheets.hpp"
#include "load/codes.hpp"
#include "load/edition_reader.hpp"
#include "load/file_problems.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_parents = 4;

/// Where a parent is: names below a folder that only `..` of the edition's path lead to.
struct Place {
  fs::path base;
  fs::path name;
};

Error refused(const load::Parent& parent, Code code, std::string why, std::string hint) {
  return {code,
          parent.place,
          "the parent " + load::in_quotes(parent.path) + " " + std::move(why),
          {std::move(hint)}};
}

/// Takes the path of an edition and the relative one of its parent. `..` may only be at the start.
Place place_of(const std::string& edition, const load::Parent& parent) {
  constexpr const char* example = "write a relative path, such as parent: ../national";
  const fs::path given(parent.path);
  if (parent.path.empty() || given.is_absolute())
    throw refused(parent, code::parent_path, "is not a relative path", example);
  Place place{edition, {}};
  for (const fs::path& part : given) {
    if (part.empty() || part == ".") continue;
    if (part == ".." && !place.name.empty())
      throw refused(parent, code::parent_path, "has '..' after a name", example);
    (part == ".." ? place.base : place.name) /= part;
  }
  if (place.name.empty()) throw refused(parent, code::parent_path, "names no folder", example);
  place.base = place.base.lexically_normal();
  if (place.base.empty()) place.base = ".";
  return place;
}

std::unique_ptr<Folder> open_parent(const load::Parent& parent, const Place& place) {
  std::string base = place.base.string();
  while (base.size() > 1 && base.ends_with('/')) base.pop_back();
  std::unique_ptr<Folder> folder;
  try {
    folder = open_folder_below(base, place.name.string());
  } catch (const Error& error) {
    throw refused(parent, code::parent_path, "can't be opened: " + std::string(error.what()),
                  "name the folder of an edition; no part of the path may be a link");
  }
  if (folder->has("edition.yaml")) return folder;
  throw refused(parent, code::parent_path, "is not an edition: it has no edition.yaml",
                "name the folder of an edition");
}

}  // namespace

EditionParents::Opened EditionParents::with_parent(std::unique_ptr<Folder> own,
                                                   const std::string& path,
                                                   std::vector<std::string> below) {
  Opened opened;
  opened.folder = importing::with_sheets(std::move(own), x_tables, opened.problems);
  const auto parent = load::parent_of(*opened.folder);
  if (!parent) return opened;
  below.push_back(fs::weakly_canonical(path).string());
  const Kept& above = parent_at(path, *parent, below);
  Diagnostics problems = above.problems;
  problems.merge(std::move(opened.problems));
  return {layered(std::move(opened.folder), above.folder), std::move(problems)};
}

const EditionParents::Kept& EditionParents::parent_at(const std::string& edition,
                                                      const load::Parent& parent,
                                                      const std::vector<std::string>& below) {
  const Place place = place_of(edition, parent);
  const std::string path = (place.base / place.name).lexically_normal().string();
  if (const auto known = x_opened.find(path); known != x_opened.end()) return known->second;
  const std::string real = fs::weakly_canonical(path).string();
  if (std::find(below.begin(), below.end(), real) != below.end())
    throw refused(parent, code::parent_chain, "has this edition among its own parents",
                  "let one of the editions have no parent");
  if (below.size() > most_parents)
    throw refused(parent, code::parent_chain,
                  "is one too many: an edition has at most " + std::to_string(most_parents) +
                      " parents, one above the other",
                  "name a parent higher up");
  Opened opened = with_parent(open_parent(parent, place), path, below);
  return x_opened.emplace(path, Kept{std::move(opened.folder), std::move(opened.problems)})
      .first->second;
}

std::unique_ptr<Folder> EditionParents::open(const std::string& path, Diagnostics& diagnostics) {
  Opened opened = with_parent(open_folder(path), path, {});
  diagnostics.merge(std::move(opened.problems));
  return std::move(opened.folder);
}

}  // namespace muster::app
