// SPDX-License-Identifier: MIT
// `muster new publication ID`: creates a template to start from, out of
// share/muster/new/publication, whose files are in templates/new_publication in the source tree.
#include <CLI/CLI.hpp>

#include "app/new_command.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "starter/yaml_lines.hpp"

namespace muster::app {

namespace {

bool is_publication_id(const std::string& id) {
  return !id.empty() && id[0] >= 'a' && id[0] <= 'z' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

void check_new_publication(const Options& options) {
  if (!is_publication_id(options.new_id))
    throw Error(code::app_new_id, {}, "'" + options.new_id + "' cannot be the id of a publication",
                {"begin with a letter; use a-z, 0-9 and - only, as in annual-report"});
  for (char letter : options.new_title)
    if (static_cast<unsigned char>(letter) < ' ')
      throw Error(code::app_new_id, {}, "the title contains a line break or a control character",
                  {"use one line of plain text"});
}

void declare_new_publication(CLI::App& command, Options&) {
  command.footer("Example:\n  muster new publication annual-report --in templates/annual-report");
}

ExitCode make_new_publication(const Options& options, Console& console) {
  check_new_publication(options);
  std::string title = options.new_title.empty() ? title_of_id(options.new_id) : options.new_title;
  NewFiles files = starter_files(
      "publication", {{"id", options.new_id}, {"yaml_title", starter::yaml_text(title)}});
  write_new_folder(new_folder(options), files);
  for (const auto& [name, content] : files) console.result(new_folder(options) + "/" + name);
  return ExitCode::ok;
}

}  // namespace

const NewKind new_publication{"publication", "Create a template", declare_new_publication,
                              make_new_publication};

}  // namespace muster::app
