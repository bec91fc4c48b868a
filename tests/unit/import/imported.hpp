// SPDX-License-Identifier: MIT
// An import in memory: a recipe and files in, the edition's tables and the problems out.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "import/import.hpp"
#include "load/table_declaration.hpp"

namespace muster::importing {

struct Imported {
  std::map<std::string, std::string> written;
  Joined joined;
  std::vector<FileImport> files;
  std::vector<std::string> problems;  ///< as text

  bool has(std::string_view code, std::string_view words = "") const {
    for (const std::string& one : problems)
      if (one.find("[" + std::string(code) + "]") != std::string::npos &&
          one.find(words) != std::string::npos)
        return true;
    return false;
  }
};

using Files = std::map<std::string, std::string>;

/// Imports `files` into an edition that has the files `edition`. `period` is as with --period.
inline Imported import_with(const std::string& recipe_text, const Files& files,
                            const Files& edition = {}, const std::string& period = "") {
  Diagnostics diagnostics;
  Imported out;
  Files recipe_files = files;
  recipe_files["r.yaml"] = recipe_text;
  const std::shared_ptr<Folder> folder = memory_folder(recipe_files, "in");
  const auto target = memory_folder(edition, "edition");
  if (auto recipe = read_recipe(*folder, "r.yaml", diagnostics)) {
    ImportTask task{*recipe, {}, *target, load::host_tables(), read_span(period, "yyyy-mm")};
    for (const auto& [name, text] : files)
      if (!name.ends_with(".map.csv")) task.files.push_back({folder, name, "in/" + name});
    if (auto result = import_files(task, diagnostics)) {
      out.written = std::move(result->written);
      out.joined = std::move(result->joined);
      out.files = std::move(result->files);
    }
  }
  for (const Diagnostic& one : diagnostics.items()) out.problems.push_back(to_text(one));
  return out;
}

}  // namespace muster::importing
