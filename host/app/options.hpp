// SPDX-License-Identifier: MIT
// The command line, by CLI11: words in, one Options out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/edition.hpp"

namespace muster::app {

enum class Command : unsigned char { build, sectors, publications, schema };

struct Options {
  Command command = Command::build;

  // build
  std::vector<std::string> editions;      ///< folders
  std::vector<std::string> publications;  ///< ids; empty: all that the edition names
  std::vector<std::string> formats = {"html", "pdf", "data"};
  std::vector<std::string> variants = {"standard"};
  model::Audience audience = model::Audience::for_public;
  std::string out = "out";
  std::optional<Date> date;  ///< --date, else SOURCE_DATE_EPOCH
  int jobs = 0;              ///< 0: as many as there are processors
  bool strict = false;

  // schema
  std::string table;  ///< "" for all
  bool markdown = false;

  // all
  std::vector<std::string> plugin_folders;
  std::string templates;
  int time_limit_seconds = 30;  ///< for each sector
  bool json = false;            ///< sectors --json
  bool json_diagnostics = false;
  bool quiet = false;
};

/// What main should do: go on with `options`, or print `text` (help, version, a usage error) and
/// end with `exit_code`.
struct Parsed {
  std::optional<Options> options;
  std::string text;
  int exit_code = 0;
};

Parsed parse_options(int argc, const char* const* argv);

}  // namespace muster::app
