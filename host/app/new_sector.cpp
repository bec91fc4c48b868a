// SPDX-License-Identifier: MIT
// `muster new sector ID`: creates a sector that builds against an installed muster, with a sample
// edition and a test, out of share/muster/new/sector, whose files are in plugins/new_sector in the
// source tree.
#include <CLI/CLI.hpp>

#include "app/new_command.hpp"
#include "app/version.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::app {

namespace {

/// Whether the contract allows the id; "all" is reserved for all sectors together.
bool is_sector_id(const std::string& id) {
  return !id.empty() && id != "all" && id[0] >= 'a' && id[0] <= 'z' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

/// Returns the name of the class: "EndOfLife" for "end_of_life".
std::string class_name(const std::string& id) {
  std::string name;
  bool is_first = true;
  for (char letter : id) {
    bool is_small = letter >= 'a' && letter <= 'z';
    if (letter != '_')
      name += is_first && is_small ? static_cast<char>(letter - 'a' + 'A') : letter;
    is_first = letter == '_';
  }
  return name;
}

/// Returns the text with the escapes of a C++ string literal.
std::string in_quotes(const std::string& text) {
  std::string out;
  for (char letter : text) {
    if (letter == '"' || letter == '\\') out += '\\';
    out += letter;
  }
  return out;
}

void check_new_sector(const Options& options) {
  if (!is_sector_id(options.new_id))
    throw Error(code::app_new_id, {}, "'" + options.new_id + "' cannot be the id of a sector",
                {"begin with a letter; use a-z, 0-9 and _ only, as in end_of_life"});
  for (char letter : options.new_title)
    if (static_cast<unsigned char>(letter) < ' ')
      throw Error(code::app_new_id, {}, "the title contains a line break or a control character",
                  {"use one line of plain text"});
}

void declare_new_sector(CLI::App& command, Options&) {
  command.footer("Example:\n  muster new sector dental --title \"Dental care\"");
}

ExitCode make_new_sector(const Options& options, Console& console) {
  check_new_sector(options);
  std::string title = options.new_title.empty() ? title_of_id(options.new_id) : options.new_title;
  StarterWords words{{"id", options.new_id},
                     {"title", title},
                     {"quoted_title", in_quotes(title)},
                     {"class", class_name(options.new_id)},
                     {"muster_version", version}};
  NewFiles files = starter_files("sector", words);
  write_new_folder(new_folder(options), files);
  for (const auto& [name, content] : files) console.result(new_folder(options) + "/" + name);
  return ExitCode::ok;
}

}  // namespace

const NewKind new_sector{"sector", "Create a sector plugin, with a sample edition and a test",
                         declare_new_sector, make_new_sector};

}  // namespace muster::app
