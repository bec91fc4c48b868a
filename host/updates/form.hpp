// SPDX-License-Identifier: MIT
// The workbook that a lead fills in: a row for each open action, with what is known of it locked.
#pragma once

#include <map>
#include <string>

#include "model/edition.hpp"
#include "updates/open_actions.hpp"
#include "workbook/book.hpp"

namespace muster::updates {

/// The line by which a workbook shows the edition and the round that it was made for.
std::string form_line(const model::Edition& edition);

/// Makes the workbook of one lead: a sheet with the actions, and one with the ratings if the
/// edition has any.
workbook::Book form_of(const LeadActions& lead, const model::Edition& edition);

/// The workbooks of all leads, by the name of the file: "commissioning-manager.xlsx". Two leads
/// whose names are alike get a number.
std::map<std::string, workbook::Book> forms_of(const std::vector<LeadActions>& leads,
                                               const model::Edition& edition);

}  // namespace muster::updates
