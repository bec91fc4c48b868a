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

/// Returns the folder `edition` with the sheets as files. Each can be read by the name of its CSV
/// file and by the name that is shown, which `display` gives for both. The workbooks that the
/// sheets are in are no longer listed.
std::unique_ptr<Folder> sheet_folder(std::unique_ptr<Folder> edition, TableSheets sheets);

}  // namespace muster::importing
