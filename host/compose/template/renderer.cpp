// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "compose/template/template_compiler.hpp"

namespace muster::compose {

namespace {

/// Text that records the origin of each of its lines.
class Output {
 public:
  void literal(Origin at, std::string_view text) {
    if (!at_line_start()) x_out.lines.back().column = 0;
    if (text.empty() && at_line_start()) x_pending = at;
    while (!text.empty()) {
      if (at_line_start()) x_out.lines.push_back(at);
      std::size_t end = text.find('\n');
      end = end == std::string_view::npos ? text.size() : end + 1;
      x_out.pieces.push_back({x_out.text.size(), at, false});
      x_out.text += text.substr(0, end);
      text.remove_prefix(end);
      at = {at.file, at.line + 1, 1};
    }
  }

  void value(Origin tag, std::string_view text) {
    if (text.empty()) return;
    x_out.pieces.push_back({x_out.text.size(), tag, true});
    if (at_line_start()) x_out.lines.push_back(x_pending);
    x_out.lines.back().column = 0;
    x_out.text += text;
  }

  std::size_t size() const { return x_out.text.size(); }

  SourceText take() {
    if (!at_line_start()) x_out.text += '\n';
    return std::move(x_out);
  }

 private:
  bool at_line_start() const { return x_out.text.empty() || x_out.text.back() == '\n'; }

  SourceText x_out;
  Origin x_pending;
};

class Renderer {
 public:
  Renderer(const Program& program, const Row& values) : x_program(program) {
    for (const auto& [key, value] : values) x_root.emplace(key, &value);
  }

  void run() { steps(0, x_program.steps.size()); }
  SourceText take() { return x_out.take(); }

  /// Why rendering was stopped, as a clause for a message; "" if it was not stopped.
  const std::string& excess() const { return x_excess; }
  /// Where the last loop over rows began.
  Origin last_loop() const { return x_last_loop; }

 private:
  /// What an open section refers to: one row of its list, or its text, which {{.}} prints.
  using Frame = std::variant<const Row*, const std::string*>;

  void steps(std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end && x_excess.empty();) {
      const Step& step = x_program.steps[at];
      const bool nests = step.kind == Step::Kind::section || step.kind == Step::Kind::inverted;
      this->step(step, at);
      at = nests ? step.end : at + 1;
      if (x_out.size() > most_rendered_bytes) stop(most_rendered_bytes, " bytes");
    }
  }

  void step(const Step& step, std::size_t at) {
    if (step.kind == Step::Kind::text) return x_out.literal(step.at, step.text);
    const Value* value = find(x_program.keys[step.key]);
    if (step.kind == Step::Kind::value) return print(step, value);
    if (step.kind == Step::Kind::section) return section(step, value, at);
    if (is_false(value)) steps(at + 1, step.end);
  }

  void print(const Step& step, const Value* value) {
    if (x_program.keys[step.key] == ".") {
      if (x_frames.empty()) return;
      if (const auto* text = std::get_if<const std::string*>(&x_frames.back()))
        x_out.value(step.at, **text);
    } else if (value != nullptr) {
      if (const auto* text = std::get_if<std::string>(&value->of)) x_out.value(step.at, *text);
    }
  }

  void section(const Step& step, const Value* value, std::size_t at) {
    if (is_false(value)) return;
    if (const auto* rows = std::get_if<std::vector<Row>>(&value->of)) return loop(step, *rows, at);
    if (const auto* text = std::get_if<std::string>(&value->of)) x_frames.push_back(text);
    steps(at + 1, step.end);
    if (std::holds_alternative<std::string>(value->of)) x_frames.pop_back();
  }

  void loop(const Step& step, const std::vector<Row>& rows, std::size_t at) {
    for (const Row& row : rows) {
      x_last_loop = step.at;
      if (++x_rows > most_rendered_rows) return stop(most_rendered_rows, " rows");
      x_frames.push_back(&row);
      steps(at + 1, step.end);
      x_frames.pop_back();
      if (!x_excess.empty()) return;
    }
  }

  /// The value with this key in the innermost row that has one, or else in the root.
  const Value* find(const std::string& key) const {
    for (auto frame = x_frames.rbegin(); frame != x_frames.rend(); ++frame)
      if (const auto* row = std::get_if<const Row*>(&*frame))
        for (const auto& [name, value] : **row)
          if (name == key) return &value;
    auto found = x_root.find(key);
    return found == x_root.end() ? nullptr : found->second;
  }

  static bool is_false(const Value* value) {
    if (value == nullptr) return true;
    if (const auto* flag = std::get_if<bool>(&value->of)) return !*flag;
    const auto* rows = std::get_if<std::vector<Row>>(&value->of);
    return rows != nullptr && rows->empty();
  }

  void stop(std::size_t most, const char* things) {
    if (!x_excess.empty()) return;
    x_excess = "the loops up to and including this one produce over " +
               format_number(static_cast<double>(most), {}) + things;
  }

  const Program& x_program;
  std::unordered_map<std::string_view, const Value*> x_root;
  std::vector<Frame> x_frames;
  Output x_out;
  Origin x_last_loop;
  std::size_t x_rows = 0;
  std::string x_excess;
};

}  // namespace

SourceText render_template(const Program& program, const Row& values, const SourceFiles& files,
                           Diagnostics& diagnostics) {
  Renderer renderer(program, values);
  renderer.run();
  if (renderer.excess().empty()) return renderer.take();
  diagnostics.error(
      code::compose_too_large, files.location(renderer.last_loop()), renderer.excess(),
      {"loop over a list only once: a loop inside a loop over the same rows multiplies them"});
  return {};
}

}  // namespace muster::compose
