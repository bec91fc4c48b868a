// SPDX-License-Identifier: MIT
#include "yaml/document.hpp"

#include <yaml-cpp/eventhandler.h>

#include <sstream>
#include <utility>

namespace muster::yaml {

namespace {

/// Records where the last document began.
class Documents final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { x_began = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

  const YAML::Mark& began() const { return x_began; }

 private:
  YAML::Mark x_began;
};

/// Returns the place where a second document begins, or nothing. It begins after a line `---` or
/// `...`, or after the closing brace of a mapping in braces.
std::optional<YAML::Mark> second_document(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Documents documents;
  // YAML::LoadAll is not used, because in yaml-cpp 0.7 it returns empty documents without end if
  // there is a stray comma.
  for (int number = 1; number <= 2; ++number)
    if (!parser.HandleNextDocument(documents)) return std::nullopt;
  return documents.began();
}

Problem problem_at(const YAML::Mark& mark, std::string message, std::string hint) {
  Problem problem{0, 0, std::move(message), std::move(hint)};
  if (mark.is_null()) return problem;
  problem.line = static_cast<std::uint32_t>(mark.line) + 1;
  problem.column = static_cast<std::uint32_t>(mark.column) + 1;
  return problem;
}

}  // namespace

std::optional<Problem> read_document(const std::string& text,
                                     const std::function<void(const YAML::Node& root)>& read) {
  try {
    if (auto second = second_document(text))
      return problem_at(*second,
                        "the settings end before this line, and nothing after their end is read",
                        "delete the line '---' or '...' above, or the text after the last brace");
    read(YAML::Load(text));
  } catch (const YAML::Exception& error) {
    return problem_at(error.mark, "this is not valid YAML: " + error.msg,
                      "put a value that contains a colon or begins with # or % in quotes");
  }
  return std::nullopt;
}

}  // namespace muster::yaml
