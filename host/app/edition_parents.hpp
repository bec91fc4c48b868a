// SPDX-License-Identifier: MIT
// Opens the folder of an edition with those of its parents behind it. A parent is found from the
// edition's own path by names alone: no link may be on the way, so that an edition from elsewhere
// reads nothing but the folder that it visibly names.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "load/edition_reader.hpp"
#include "model/table.hpp"

namespace muster::app {

/// Opens editions, and keeps their parents open for the other editions of a run.
class EditionParents {
 public:
  /// `tables` are those that a sheet of a workbook may be.
  explicit EditionParents(std::vector<model::TableSchema> tables) : x_tables(std::move(tables)) {}

  /// Opens the edition at `path`. What is wrong with a workbook of it or of a parent is reported.
  /// Throws Error file.not-found if there is no such folder, load.parent.path if a parent can't be
  /// opened, and load.parent.chain for parents in a ring or too many.
  std::unique_ptr<Folder> open(const std::string& path, Diagnostics& diagnostics);

 private:
  struct Opened {
    std::unique_ptr<Folder> folder;
    Diagnostics problems;
  };
  struct Kept {
    std::shared_ptr<const Folder> folder;
    Diagnostics problems;  ///< reported for each edition, as if it were the only one
  };

  Opened with_parent(std::unique_ptr<Folder> own, const std::string& path,
                     std::vector<std::string> below);
  const Kept& parent_at(const std::string& edition, const load::Parent& parent,
                        const std::vector<std::string>& below);

  std::vector<model::TableSchema> x_tables;
  std::map<std::string, Kept> x_opened;  ///< by path
};

}  // namespace muster::app
