// SPDX-License-Identifier: MIT
#include "sectors/answer.hpp"

#include <cstring>
#include <exception>

namespace muster::sectors {

namespace {

constexpr std::size_t most_reports = 200;

/// Takes a value from the front of `bytes`. Returns false if there are too few bytes.
template <class T>
bool take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof(T)) return false;
  std::memcpy(&value, bytes.data(), sizeof(T));
  bytes.remove_prefix(sizeof(T));
  return true;
}

template <class T>
bool take_value(std::string_view payload, std::optional<T>& into) {
  T value{};
  if (payload.size() != sizeof(T) || !take(payload, value)) return false;
  into = value;
  return true;
}

/// Records the stage that the helper announces. Stages only advance: a plugin could otherwise forge
/// a return to the time before it was loaded, when every failure counts as the helper's.
bool take_stage(std::string_view payload, Answer& answer) {
  Stage stage{};
  if (!take(payload, stage) || stage <= answer.stage || stage > Stage::finish) return false;
  answer.stage = stage;
  return true;
}

/// Records how the plugin is confined. The frame may come only once, and only in the first stage,
/// when no plugin code can have written it.
bool take_protection(std::string_view payload, Answer& answer) {
  if (answer.stage != Stage::start || answer.protection) return false;
  return take_value(payload, answer.protection) && *answer.protection <= Protection::filter_only;
}

bool take_refusal(std::string_view payload, Answer& answer) {
  try {
    answer.refusal = refusal_from_json(payload);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

bool take_report(std::string_view payload, Answer& answer) {
  ReportHeader header{};
  if (!take(payload, header) || header.message_length > payload.size()) return false;
  if (answer.reports.size() == most_reports) return true;
  answer.reports.push_back({header.severity, std::string(payload.substr(0, header.message_length)),
                            std::string(payload.substr(header.message_length)), header.row});
  return true;
}

bool take_frame(FrameKind kind, std::string_view payload, Answer& answer) {
  switch (kind) {
    case FrameKind::stage:
      return take_stage(payload, answer);
    case FrameKind::refusal:
      return take_refusal(payload, answer);
    case FrameKind::descriptor:
      return answer.descriptor.assign(payload), true;
    case FrameKind::report:
      return take_report(payload, answer);
    case FrameKind::findings:
      return answer.findings.append(payload), true;
    case FrameKind::done:
      return take_value(payload, answer.result);
    case FrameKind::fault:
      return take_value(payload, answer.fault);
    case FrameKind::usage:
      return take_value(payload, answer.usage);
    case FrameKind::protection:
      return take_protection(payload, answer);
  }
  return false;
}

}  // namespace

Answer read_answer(std::string_view reply) {
  Answer answer;
  while (!reply.empty() && !answer.is_garbled) {
    FrameHeader header{};
    bool is_whole = !answer.result && take(reply, header) && header.length <= reply.size();
    answer.is_garbled =
        !is_whole || !take_frame(header.kind, reply.substr(0, header.length), answer);
    if (is_whole) reply.remove_prefix(header.length);
  }
  return answer;
}

}  // namespace muster::sectors
