// SPDX-License-Identifier: MIT
// The results of a work list as pages and tables: an index by area, key figures, hashes, failures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "worklist/results.hpp"

namespace muster::worklist {

/// The workbook of the key figures, next to the page.
inline constexpr std::string_view figures_book = "key-figures.xlsx";

/// Returns the label of the field by which the page is searched.
std::string search_label();

/// Returns the page that links each published edition. Links begin in the folder that has the
/// editions and the folder of the index, which is for `audience`.
document::Document collected_index(const std::vector<EditionResult>& results,
                                   const std::string& audience);

/// Returns a document with one table: a row for each published edition, sorted like the page, and a
/// column for each key figure that any of them has; in an edition without it the cell is [x]. It is
/// the content of the workbook of all areas.
document::Document collected_figures(const std::vector<EditionResult>& results);

/// CSV with a row for each edition and key figure, in the order of the list: id, area, name,
/// figure, label, unit, value, status. A figure without a value has an empty cell and its status.
std::string key_figures_csv(const std::vector<EditionResult>& results);

/// CSV with the SHA-256 of the record of each published edition: id, audience, sha256.
std::string records_csv(const std::vector<EditionResult>& results);

/// CSV with a row for each problem of an edition that was not published: id, exit, code, file,
/// line, column, message. It is for those who run muster, and not for readers.
std::string failures_csv(const std::vector<EditionResult>& results);

}  // namespace muster::worklist
