// SPDX-License-Identifier: MIT
#include "app/new_command.hpp"

#include <CLI/CLI.hpp>
#include <array>

#include "app/options.hpp"
#include "app/subcommand.hpp"

namespace muster::app {

namespace {

/// In the order of `muster new --help`.
constexpr std::array kinds{&new_edition, &new_publication, &new_recipe, &new_sector};

void declare_kind(CLI::App& command, const NewKind& kind, Options& options) {
  command.add_option("ID", options.new_id, "Id: small letters, digits, and - or _")->required();
  command.add_option("--title", options.new_title, "Title (default: made from the id)");
  command.add_option("--in", options.new_folder, "Folder to create (default: the id)");
  add_console_options(command, options);
  kind.declare(command, options);
  command.callback([&options, &kind] { options.new_kind = &kind; });
}

void declare_new(CLI::App& command, Options& options) {
  command.require_subcommand(1);
  for (const NewKind* kind : kinds)
    declare_kind(*command.add_subcommand(kind->name, kind->about), *kind, options);
  command.footer("Example:\n  muster new sector end_of_life --title \"End of life care\"");
}

ExitCode make_new(const Options& options, Console& console) {
  return options.new_kind->run(options, console);
}

}  // namespace

const Subcommand new_command{"new", "Create a folder to start from", declare_new, make_new,
                             ExitCode::usage};

std::string title_of_id(const std::string& id) {
  std::string title = id;
  for (char& c : title)
    if (c == '_' || c == '-') c = ' ';
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::string new_folder(const Options& options) {
  return options.new_folder.empty() ? options.new_id : options.new_folder;
}

}  // namespace muster::app
