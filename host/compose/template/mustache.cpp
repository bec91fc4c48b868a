// SPDX-License-Identifier: MIT
// The only file that knows kainjow mustache.
#include <kainjow/mustache.hpp>

#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "compose/template/marks.hpp"
#include "compose/template/template_compiler.hpp"

namespace muster::compose {

namespace {

namespace engine = kainjow::mustache;

engine::data to_data(const Row& row);

engine::data to_data(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value.of)) return engine::data(*flag);
  if (const auto* text = std::get_if<std::string>(&value.of)) return engine::data(*text);
  engine::data rows(engine::data::type::list);
  for (const Row& row : std::get<std::vector<Row>>(value.of)) rows.push_back(to_data(row));
  return rows;
}

engine::data to_data(const Row& row) {
  engine::data object;
  for (const auto& [key, value] : row) object[key] = to_data(value);
  return object;
}

/// Puts literals back in and notes where each line came from.
class Expander {
 public:
  explicit Expander(const std::vector<Literal>& literals) : x_literals(literals) {}

  SourceText expand(std::string_view rendered) {
    std::size_t at = 0;
    while (at < rendered.size()) {
      std::uint32_t number = 0;
      if (read_mark(rendered, at, MarkKind::literal, number)) {
        literal(x_literals.at(number));
        continue;
      }
      std::size_t next = std::min(find_mark(rendered, at, MarkKind::literal), rendered.size());
      value(rendered.substr(at, next - at));
      at = next;
    }
    if (!x_out.text.empty() && x_out.text.back() != '\n') x_out.text += '\n';
    return std::move(x_out);
  }

 private:
  bool at_line_start() const { return x_out.text.empty() || x_out.text.back() == '\n'; }

  void literal(const Literal& literal) {
    Origin at = literal.at;
    std::string_view text = literal.text;
    if (!at_line_start()) x_out.lines.back().column = 0;
    if (text.empty() && at_line_start()) x_pending = at;
    while (!text.empty()) {
      if (at_line_start()) x_out.lines.push_back(at);
      std::size_t end = text.find('\n');
      end = end == std::string_view::npos ? text.size() : end + 1;
      x_out.text += text.substr(0, end);
      text.remove_prefix(end);
      at = {at.file, at.line + 1, 1};
    }
  }

  void value(std::string_view text) {
    if (text.empty()) return;
    if (at_line_start()) x_out.lines.push_back(x_pending);
    x_out.lines.back().column = 0;
    x_out.text += text;
  }

  const std::vector<Literal>& x_literals;
  SourceText x_out;
  Origin x_pending;
};

/// Ends a rendering that has gone too far; nothing else throws it.
struct TooMuch {
  std::uint32_t loop;
  std::string what;
};

/// Collects what is rendered, without the marks of rows, which are counted.
class Rendered {
 public:
  void take(std::string_view part) {
    std::size_t at = 0;
    for (std::size_t mark; (mark = find_mark(part, at, MarkKind::row)) != std::string_view::npos;) {
      x_text += part.substr(at, mark - at);
      at = mark;
      if (!read_mark(part, at, MarkKind::row, x_loop)) break;
      if (++x_rows > most_rendered_rows) stop(most_rendered_rows, " rows");
    }
    x_text += part.substr(at);
    if (x_text.size() > most_rendered_bytes) stop(most_rendered_bytes, " bytes");
  }

  std::string_view text() const { return x_text; }

 private:
  [[noreturn]] void stop(std::size_t most, const char* things) const {
    throw TooMuch{x_loop, "the loops up to and including this one make over " +
                              format_number(static_cast<double>(most), {}) + things};
  }

  std::string x_text;
  std::uint32_t x_loop = 0;  ///< the last one that began a row
  std::size_t x_rows = 0;
};

}  // namespace

SourceText render_template(const Program& program, const Row& values, const SourceFiles& files,
                           Diagnostics& diagnostics) {
  engine::mustache compiled(program.mustache);
  compiled.set_custom_escape([](const std::string& text) { return text; });
  Rendered rendered;
  try {
    compiled.render(to_data(values), [&](const std::string& part) { rendered.take(part); });
  } catch (const TooMuch& excess) {
    const Origin at = excess.loop < program.loops.size() ? program.loops[excess.loop] : Origin{};
    diagnostics.error(
        code::compose_too_large, files.location(at), excess.what,
        {"loop over a list only once: a loop inside a loop over the same rows multiplies them"});
    return {};
  }
  return Expander(program.literals).expand(rendered.text());
}

}  // namespace muster::compose
