// SPDX-License-Identifier: MIT
// Any text as a template, with another as its partial `one` (after a byte 0x1F). Promises:
//   - every problem names one of the two files, at a line of it;
//   - what is rendered knows the file and line that each of its lines is from, and where the
//     line begins with words of the template, it begins with the character that is there;
//   - no private-use character is left.
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "compose/template/marks.hpp"
#include "compose/template/template_compiler.hpp"
#include "fuzz/promise.hpp"

namespace {

using namespace muster;
using namespace muster::compose;
using fuzz::expect;

Name list_name() {
  Name list;
  list.kind = Name::Kind::list;
  list.members["name"] = row_name(Name::Kind::text);
  list.members["wte"] = row_name(Name::Kind::figure);
  list.value = [](const Name&) {
    std::vector<Row> rows;
    rows.push_back({{"name", {std::string("Nurses")}}, {"wte", {std::string("10,119")}}});
    rows.push_back({{"name", {false}}, {"wte", {std::string("1")}}});
    return Value{std::move(rows)};
  };
  return list;
}

Name blocks_name() {
  Name blocks;
  blocks.kind = Name::Kind::blocks;
  blocks.value = [](const Name&) { return Value{std::string("BLOCKS")}; };
  return blocks;
}

/// One name of each kind.
Name root_name() {
  Name root;
  root.members["title"] = text_name([] { return std::string("A *b* {{c}}"); });
  root.members["empty"] = text_name([] { return std::string(); });
  root.members["shown"] = flag_name(true);
  root.members["hidden"] = flag_name(false);
  root.members["staff"] = list_name();
  root.members["gap"] = blocks_name();
  Name edition;
  edition.members["title"] = text_name([] { return std::string("Trent"); });
  root.members["edition"] = std::move(edition);
  return root;
}

/// The text from an offset in a template to the end of its line.
std::string_view text_at(const TemplateFile& file, const Origin& at, const std::string& input) {
  const auto lines = fuzz::lines_of(file.text);
  expect(at.line >= 1 && at.line <= std::max<std::size_t>(lines.size(), 1),
         "a line is from no line of the template", input);
  std::string_view line = lines.empty() ? std::string_view() : lines[at.line - 1];
  std::size_t position = 0;
  for (std::uint32_t column = 1; column < at.column; ++column) {
    expect(position < line.size(), "a line begins behind the line it is from", input);
    next_code_point(line, position);
  }
  return line.substr(position);
}

void check_rendered(const SourceText& rendered, const std::vector<const TemplateFile*>& files,
                    const std::string& input) {
  const auto lines = fuzz::lines_of(rendered.text);
  expect(lines.size() == rendered.lines.size(), "a line has no origin", input);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Origin& at = rendered.lines[i];
    expect(at.file < files.size(), "a line is from no file", input);
    const std::string_view there = text_at(*files[at.file], at, input);
    if (at.column == 0 || lines[i].empty() || there.empty() || there.starts_with("{{")) continue;
    expect(lines[i].front() == there.front(), "a line begins with what is not there", input);
  }
  for (std::size_t at = 0; at < rendered.text.size();)
    expect(!is_private_use(next_code_point(rendered.text, at)), "a mark is left", input);
}

/// Loops in loops are unit-tested: here they would only take time.
bool loops_too_much(std::string_view text) {
  std::size_t sections = 0;
  for (std::size_t at = 0; (at = text.find("staff", at)) != std::string_view::npos; ++at)
    ++sections;
  return sections > 16;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  if (loops_too_much(input)) return 0;
  const std::size_t split = std::min(input.find('\x1F'), input.size());
  const std::string partial = split < input.size() ? input.substr(split + 1) : "";
  auto folder = memory_folder({{"p/a.md", input.substr(0, split)}, {"p/one.md", partial}}, "t");
  SourceFiles sources;
  Diagnostics diagnostics;
  TemplateStore store(*folder, "p", sources, diagnostics);
  std::vector<const TemplateFile*> files = {store.entry("a.md"), store.partial("one")};
  Name root = root_name();
  const Program program = compile_template(*files[0], root, store, diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) {
    Diagnostics one;
    one.add(problem);
    const bool in_partial = problem.location.file == files[1]->shown;
    fuzz::expect_places(one, files[in_partial ? 1 : 0]->shown, files[in_partial ? 1 : 0]->text,
                        true);
  }
  if (diagnostics.has_errors()) return 0;
  const SourceText rendered = render_template(program, values_of(root), sources, diagnostics);
  if (!diagnostics.has_errors()) check_rendered(rendered, files, input);
  return 0;
}
