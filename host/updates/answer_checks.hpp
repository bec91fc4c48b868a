// SPDX-License-Identifier: MIT
// Which answers of leads can join the log, and what is wrong with the others.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"
#include "model/dataset.hpp"
#include "updates/answer_log.hpp"
#include "updates/open_actions.hpp"
#include "updates/returned_form.hpp"

namespace muster::updates {

/// What an answer is compared with.
struct Expected {
  const model::Dataset& edition;  ///< with its restricted rows
  Date received;                  ///< the day on which the workbooks came
  const importing::EditionRows& log;
};

/// What came back.
struct Judged {
  std::vector<LogRow> good;  ///< to append to the log, in the order of the files
  std::size_t already = 0;   ///< answers that the log has, word for word
  std::size_t refused = 0;   ///< answers with a mistake
  std::size_t without = 0;   ///< rows of the workbooks in which nothing was written
};

/// Checks every answer, and reports every mistake in `diagnostics`. An answer with a mistake is
/// refused whole. Two different answers for one action are both refused.
Judged judge(const std::vector<ReturnedForm>& forms, const Expected& expected,
             Diagnostics& diagnostics);

}  // namespace muster::updates
