// SPDX-License-Identifier: MIT
#include "sectors/runner/session.hpp"

#include <sys/mman.h>

#include <cerrno>
#include <exception>
#include <new>
#include <system_error>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "sectors/runner/confinement.hpp"

namespace muster::sectors::runner {

namespace {

muster_text as_text(const std::string& text) { return {text.data(), text.size()}; }

std::string_view as_view(muster_text text) {
  return text.length == 0 ? std::string_view() : std::string_view(text.data, text.length);
}

/// A plugin's message is cut after this many bytes, because a longer one would not be read.
constexpr std::size_t most_report = 4096;

void on_report(void* context, uint32_t severity, muster_text message, muster_text table,
               uint64_t row) {
  std::string_view said = as_view(message).substr(0, most_report);
  ReportHeader header{severity, static_cast<std::uint32_t>(said.size()), row};
  static_cast<Reply*>(context)->send(
      FrameKind::report, {bytes_of(header), said, as_view(table).substr(0, most_report)});
}

void on_write(void* context, muster_text bytes) {
  static_cast<Reply*>(context)->findings(as_view(bytes));
}

/// Maps the image, whose pages are shared with the host and every other child. It uses MAP_PRIVATE,
/// because older kernels refuse a shared mapping of a sealed file. A page that is only read is not
/// copied.
const void* map_image(std::uint64_t size) {
  if (size == 0) return nullptr;
  void* at = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, image_descriptor, 0);
  if (at == MAP_FAILED)
    throw std::system_error(errno, std::generic_category(), "the tables could not be mapped");
  return at;
}

/// Returns settings that point into the request, which must outlive them.
std::vector<muster_setting> abi_settings(const Request& request) {
  std::vector<muster_setting> settings;
  for (const auto& [name, value] : request.settings)
    settings.push_back({as_text(name), as_text(value)});
  return settings;
}

muster_request abi_request(const Request& request, const std::vector<muster_setting>& settings) {
  muster_request out{};
  out.struct_size = sizeof(muster_request);
  out.image = map_image(request.image_size);
  out.image_size = request.image_size;
  out.baseline = request.baseline;
  out.look_back_years = request.look_back_years;
  out.horizon_years = request.horizon_years;
  out.sensitivity_vacancy_rate = request.sensitivity_vacancy_rate;
  out.sensitivity_method = as_text(request.sensitivity_method);
  out.horizon_label = as_text(request.horizon_label);
  out.edition = as_text(request.edition);
  out.sector = as_text(request.sector);
  out.settings = settings.data();
  out.setting_count = static_cast<std::uint32_t>(settings.size());
  out.setting_size = sizeof(muster_setting);
  return out;
}

std::string counted(int number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

Refusal left_behind(Holdings now, Holdings before) {
  int threads = now.threads - before.threads;
  std::string what = threads > 0 ? counted(threads, "thread running", "threads running")
                                 : counted(now.descriptors - before.descriptors,
                                           "file descriptor open", "file descriptors open");
  return {std::string(code::sector_left_behind.id), "it finished with " + what,
          "join every thread and close every file before compute returns"};
}

void describe(const muster_plugin_entry& entry, Reply& reply) {
  reply.stage(Stage::describe);
  const muster_descriptor* descriptor = entry.describe();
  std::string json;
  try {
    json = descriptor_json(entry, descriptor);
  } catch (const std::runtime_error& problem) {
    return reply.refuse({std::string(code::sector_descriptor.id),
                         std::string("its descriptor cannot be read: ") + problem.what(), ""});
  }
  reply.send(FrameKind::descriptor, {json});
  reply.done(MUSTER_OK);
}

void compute(const muster_plugin_entry& entry, const Request& request, Holdings before,
             Reply& reply) {
  const std::vector<muster_setting> settings = abi_settings(request);
  muster_request call = abi_request(request, settings);
  muster_host host{sizeof(muster_host), MUSTER_ABI_MINOR, &reply, on_report, on_write};
  reply.stage(Stage::describe);
  entry.describe();  // the contract promises this call first
  reply.stage(Stage::compute);
  std::int32_t result = entry.compute(&call, &host);
  reply.stage(Stage::finish);
  Holdings now = settled_holdings(before);
  if (now.threads > before.threads || now.descriptors > before.descriptors)
    return reply.refuse(left_behind(now, before));
  reply.send(FrameKind::usage, {bytes_of(memory_usage())});
  reply.done(result);
}

void run_unguarded(const Request& request, Reply& reply) {
  Holdings before = count_holdings();
  reply.stage(Stage::load);
  auto loaded = load_plugin();
  if (const auto* refusal = std::get_if<Refusal>(&loaded)) return reply.refuse(*refusal);
  forbid_new_code();
  const auto& entry = *std::get<const muster_plugin_entry*>(loaded);
  if (request.mode == Mode::describe)
    describe(entry, reply);
  else
    compute(entry, request, before, reply);
}

Refusal threw(const std::string& what) {
  return {std::string(code::sector_exception.id), "it threw an exception (" + what + ")",
          "catch it in the plugin, because exceptions may not leave it"};
}

}  // namespace

void run(const Request& request, Reply& reply) {
  try {
    run_unguarded(request, reply);
  } catch (const std::bad_alloc&) {
    reply.refuse({std::string(code::sector_memory_limit.id),
                  "it needed more memory than it is allowed", ""});
  } catch (const std::exception& problem) {
    reply.refuse(threw(problem.what()));
  } catch (...) {  // the plugin's boundary: whatever it throws ends here
    reply.refuse(threw("of a type other than std::exception"));
  }
}

}  // namespace muster::sectors::runner
