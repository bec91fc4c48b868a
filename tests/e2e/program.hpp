// SPDX-License-Identifier: MIT
// The program as a person would run it: a command in, what it printed and its exit code out.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace muster::e2e {

namespace fs = std::filesystem;

struct Result {
  int status = -1;  ///< exit code, or minus the signal
  std::string out;
  std::string err;
};

struct Setting {
  std::map<std::string, std::string> environment;  ///< added to a bare PATH and HOME
  fs::path folder;                                 ///< working directory; empty: the source folder
};

/// Runs a program found on PATH or by its path, without a shell.
Result run(const std::vector<std::string>& command, const Setting& setting = {});
/// Runs the built muster.
Result muster(std::vector<std::string> arguments, const Setting& setting = {});
/// Starts the built muster and sends it `signal` after `microseconds`. The exit code, or minus the
/// signal that ended it.
int muster_stopped(std::vector<std::string> arguments, long microseconds, int signal,
                   const Setting& setting = {});

/// The options of `muster build` that ask for every format.
const std::vector<std::string>& every_format();

/// Starts a program and ignores its output.
pid_t start_quietly(const std::vector<std::string>& command);
/// Waits until it has ended; its exit code, or minus the signal.
int wait_for_end(pid_t child);

fs::path source();                 ///< the project's root
fs::path binary(const std::string& name);  ///< something in the build folder
/// ../shared, where the project is next to it; empty elsewhere.
fs::path shared();
/// A new empty folder for this test, removed when the process ends.
fs::path scratch(const std::string& name);

std::string read(const fs::path& file);
void write(const fs::path& file, const std::string& text);
/// Every file below `folder` with its content, by relative name.
std::map<std::string, std::string> tree(const fs::path& folder);
/// Every byte below `out` that a reader could get at: names, files as they are, what is in
/// archives, Word files and workbooks, and PDFs unpacked, as text and as their tags read.
std::string everything(const fs::path& out);
/// A copy of an edition of data/ that a test may spoil.
fs::path copy_edition(const std::string& id, const fs::path& to);

}  // namespace muster::e2e
