// SPDX-License-Identifier: MIT
// A folder in which sheets of workbooks are files.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/folder.hpp"

namespace muster::importing {

/// A sheet that is read as a CSV file.
struct TableSheet {
  std::string shown;  ///< gap.xlsx:Sheet1
  std::string text;
};

/// The sheets by the name of the CSV file that each is read as: "gap.csv".
using TableSheets = std::map<std::string, TableSheet>;

/// Returns the folder `edition`, in which the sheets are files as well. Each can be read by the
/// name of its CSV file and by its shown name; `display` returns the shown name for both. The
/// workbooks of these sheets are no longer listed.
std::unique_ptr<Folder> sheet_folder(std::unique_ptr<Folder> edition, TableSheets sheets);

}  // namespace muster::importing
