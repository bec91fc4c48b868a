// SPDX-License-Identifier: MIT
// main() of a fuzz target that isn't linked with libFuzzer. It understands the options of libFuzzer
// that scripts/fuzz uses, and replays a corpus in the ordinary tests:
//
//   TARGET --replay FOLDER
//   TARGET -max_total_time=SECONDS -artifact_prefix=FOLDER/ [-dict=FILE] [-max_len=BYTES] FOLDER...
//
// Built with -fsanitize-coverage=trace-pc it keeps inputs that reach new code; without, it changes
// the seeds only. An input that crashes is written to the artifact folder.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/mutate.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr std::size_t map_size = std::size_t{1} << 16;
unsigned char
    reached[map_size];  // what the running input reached; a plain array for the hook below
std::uint64_t executions = 0;

const std::string* running = nullptr;
std::string crash_file;

/// Async-signal-safe, since it runs in a handler.
void save_running() {
  if (running == nullptr || crash_file.empty()) return;
  int file = open(crash_file.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return;
  ssize_t written = write(file, running->data(), running->size());
  (void)written;
  close(file);
  constexpr std::string_view words = "the input that failed is in ";
  written = write(STDERR_FILENO, words.data(), words.size());
  written = write(STDERR_FILENO, crash_file.data(), crash_file.size());
  written = write(STDERR_FILENO, "\n", 1);
  running = nullptr;
}

void on_signal(int signal) {
  save_running();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& input) {
  running = &input;
  ++executions;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  running = nullptr;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// In the order of their names, so that a replay is the same everywhere.
muster::fuzz::Inputs read_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  muster::fuzz::Inputs inputs;
  for (const auto& file : files) inputs.push_back(read_file(file));
  return inputs;
}

struct Options {
  std::vector<std::string> folders;
  std::string artifacts, dictionary, replay;
  std::size_t most = 4096;
  std::uint64_t seconds = 60;
};

Options options_of(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    auto value = [&] { return word.substr(word.find('=') + 1); };
    if (word == "--replay" && i + 1 < words.size())
      options.replay = words[++i];
    else if (word.starts_with("-max_total_time="))
      options.seconds = std::stoull(value());
    else if (word.starts_with("-artifact_prefix="))
      options.artifacts = value();
    else if (word.starts_with("-dict="))
      options.dictionary = value();
    else if (word.starts_with("-max_len="))
      options.most = std::stoull(value());
    else if (!word.starts_with('-'))
      options.folders.push_back(word);
  }
  return options;
}

/// True if the last run reached something that no run before did.
bool reached_more(std::vector<unsigned char>& known) {
  bool more = false;
  for (std::size_t i = 0; i < map_size; ++i) {
    if (reached[i] != 0 && known[i] == 0) more = true, known[i] = 1;
    reached[i] = 0;
  }
  return more;
}

int replay(const std::string& folder) {
  auto inputs = read_folder(folder);
  if (inputs.empty()) {
    std::cerr << folder << " holds no input\n";
    return 1;
  }
  for (const std::string& input : inputs) run(input);
  std::cout << inputs.size() << " inputs replayed\n";
  return 0;
}

int search(const Options& options) {
  muster::fuzz::Inputs pool;
  for (const std::string& folder : options.folders)
    for (std::string& input : read_folder(folder)) pool.push_back(std::move(input));
  if (pool.empty()) pool.emplace_back();
  muster::fuzz::Inputs words;
  if (!options.dictionary.empty())
    words = muster::fuzz::read_dictionary(read_file(options.dictionary));
  std::mt19937_64 random(std::random_device{}());
  std::vector<unsigned char> known(map_size);
  for (const std::string& input : pool) run(input), reached_more(known);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options.seconds);
  std::size_t kept = 0;
  while (std::chrono::steady_clock::now() < end) {
    std::string input = muster::fuzz::mutated(pool, words, options.most, random);
    run(input);
    if (reached_more(known)) pool.push_back(std::move(input)), ++kept;
  }
  std::cout << "stat::number_of_executed_units: " << executions
            << "\nstat::new_units_added: " << kept << "\n";
  return 0;
}

}  // namespace

// g++ calls this at every branch of code built with -fsanitize-coverage=trace-pc.
extern "C" __attribute__((no_sanitize_coverage, no_sanitize("address", "undefined"))) void
__sanitizer_cov_trace_pc() {
  auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
  reached[(place ^ (place >> 16)) % map_size] = 1;
}

int main(int count, char** words) {
  Options options = options_of({words + 1, words + count});
  if (!options.artifacts.empty())
    crash_file = options.artifacts + "crash-" + std::to_string(getpid());
  for (int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, on_signal);
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(save_running);
  return options.replay.empty() ? search(options) : replay(options.replay);
}
