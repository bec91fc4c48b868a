// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "support/source_path.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace muster::e2e {

namespace {

/// Removed with everything in it when the process ends.
struct ScratchRoot {
  fs::path path = fs::temp_directory_path() / ("muster-e2e-" + std::to_string(::getpid()));
  ~ScratchRoot() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

fs::path scratch_root() {
  static ScratchRoot root;
  return root.path;
}

std::vector<std::string> environment_of(const Setting& setting) {
  std::map<std::string, std::string> all = {{"PATH", "/usr/local/bin:/usr/bin:/bin"},
                                            {"HOME", "/nonexistent"}};
  for (const auto& [name, value] : setting.environment) all[name] = value;
  std::vector<std::string> lines;
  for (const auto& [name, value] : all) lines.push_back(name + "=" + value);
  return lines;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

/// Starts `command` and redirects its two outputs to files.
pid_t start(std::vector<std::string> command, const Setting& setting, const fs::path& out,
            const fs::path& err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  fs::path folder = setting.folder.empty() ? source() : setting.folder;
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  auto environment = environment_of(setting);
  pid_t child = 0;
  int error = ::posix_spawnp(&child, command[0].c_str(), &actions, nullptr,
                             pointers(command).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + command[0]);
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::vector<std::string> with_program(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), binary("bin/muster").string());
  return arguments;
}

}  // namespace

Result run(const std::vector<std::string>& command, const Setting& setting) {
  static int count = 0;
  fs::path base = scratch("run") / std::to_string(count++);
  fs::path out = base.string() + ".out";
  fs::path err = base.string() + ".err";
  Result result;
  result.status = wait_for(start(command, setting, out, err));
  result.out = read(out);
  result.err = read(err);
  return result;
}

Result muster(std::vector<std::string> arguments, const Setting& setting) {
  return run(with_program(std::move(arguments)), setting);
}

int muster_stopped(std::vector<std::string> arguments, long microseconds, int signal,
                   const Setting& setting) {
  pid_t child = start(with_program(std::move(arguments)), setting, "/dev/null", "/dev/null");
  ::usleep(static_cast<useconds_t>(microseconds));
  ::kill(child, signal);
  return wait_for(child);
}

pid_t start_quietly(const std::vector<std::string>& command) {
  return start(command, {}, "/dev/null", "/dev/null");
}

int wait_for_end(pid_t child) { return wait_for(child); }

fs::path source() { return test::source_path(""); }
fs::path binary(const std::string& name) { return fs::path(MUSTER_BINARY_DIR) / name; }

fs::path shared() {
  fs::path shared = source().parent_path() / "shared";
  return fs::exists(shared / "data") ? shared : fs::path();
}

fs::path scratch(const std::string& name) {
  fs::path folder = scratch_root() / name;
  fs::create_directories(folder);
  return folder;
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

const std::vector<std::string>& every_format() {
  static const std::vector<std::string> options = [] {
    std::vector<std::string> all;
    for (const char* format : {"html", "pdf", "slides", "data", "xlsx", "ods", "docx", "md"})
      all.insert(all.end(), {"--format", format});
    return all;
  }();
  return options;
}

std::map<std::string, std::string> tree(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder)] = read(entry.path());
  }
  return files;
}

std::string everything(const fs::path& out) {
  std::string all;
  for (const auto& [name, content] : tree(out)) {
    all += name + "\n" + content;
    for (const char* ending : {".docx", ".xlsx", ".ods", ".zip"})
      if (name.ends_with(ending)) all += run({"unzip", "-p", (out / name).string()}).out;
    if (!name.ends_with(".pdf")) continue;
    fs::path pdf = out / name;
    all += run({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).out;
    all += run({"pdftotext", pdf.string(), "-"}).out;
    all += run({"pdfinfo", "-struct-text", pdf.string()}).out;
  }
  return all;
}

fs::path copy_edition(const std::string& id, const fs::path& to) {
  fs::path copy = to / id;
  fs::remove_all(copy);
  fs::create_directories(to);
  fs::copy(source() / "data" / id, copy, fs::copy_options::recursive);
  return copy;
}

}  // namespace muster::e2e
