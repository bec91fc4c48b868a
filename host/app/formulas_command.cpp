// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include "app/subcommand.hpp"
#include "trace/formulas.hpp"

namespace muster::app {

namespace {

constexpr const char* formulas_example = "Example:\n  muster formulas\n  muster formulas --json";

void declare_formulas(CLI::App& command, Options& options) {
  command.footer(formulas_example);
  command.add_flag("--markdown", options.markdown, "Print Markdown: plugins/sdk/formulas.md");
  command.add_flag("--json", options.json, "Print JSON");
}

ExitCode formulas(const Options& options, Console& console) {
  std::string text = options.json       ? trace::formulas_json()
                     : options.markdown ? trace::formulas_markdown()
                                        : trace::formulas_text();
  if (text.ends_with('\n')) text.pop_back();
  console.result(text);
  return ExitCode::ok;
}

}  // namespace

const Subcommand formulas_command{"formulas", "Print every formula", declare_formulas, formulas};

}  // namespace muster::app
