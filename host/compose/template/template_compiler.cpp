// SPDX-License-Identifier: MIT
#include "compose/template/template_compiler.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"

namespace muster::compose {

namespace {

constexpr std::size_t most_steps = 4'000'000;
constexpr std::size_t deepest_partial = 16;
constexpr std::string_view guard = "has.";

class Compiler {
 public:
  Compiler(Name& root, TemplateStore& store, Diagnostics& diagnostics)
      : x_frames{{&root, ""}}, x_store(store), x_diagnostics(diagnostics) {}

  Program compile(const TemplateFile& entry) {
    file(entry);
    return std::move(x_program);
  }

 private:
  struct Frame {
    Name* name;
    std::string prefix;  ///< for a section without a Row of its own: the prefix of its keys in the
                         ///< Row around it
  };

  void file(const TemplateFile& file) {
    x_files.push_back(&file);
    pieces(file.pieces);
    x_files.pop_back();
  }

  void pieces(const std::vector<Piece>& list) {
    for (const Piece& piece : list) {
      if (x_stopped) return;
      this->piece(piece);
    }
  }

  void piece(const Piece& piece) {
    switch (piece.kind) {
      case Piece::Kind::text:
        return literal(piece, piece.text);
      case Piece::Kind::variable:
        return variable(piece);
      case Piece::Kind::partial:
        return partial(piece);
      case Piece::Kind::section:
      case Piece::Kind::inverted:
        return section(piece);
    }
  }

  Origin origin_of(const Piece& piece) const {
    return {x_files.back()->file, piece.line, piece.column};
  }

  void add(const Piece& piece, Step step) {
    step.at = origin_of(piece);
    x_program.steps.push_back(step);
    if (x_program.steps.size() == most_steps) {
      error(code::compose_too_large, piece, "the templates have too many pieces",
            "look for partials that contain each other many times over");
      x_stopped = true;
    }
  }

  void literal(const Piece& piece, std::string_view text) {
    add(piece, {.kind = Step::Kind::text, .at = {}, .text = text});
  }

  std::uint32_t key_number(std::string key) {
    auto [place, is_new] =
        x_keys.try_emplace(key, static_cast<std::uint32_t>(x_program.keys.size()));
    if (is_new) x_program.keys.push_back(std::move(key));
    return place->second;
  }

  void variable(const Piece& piece) {
    if (is_absent(piece)) return;
    auto found = resolve(piece);
    if (!found) return;
    bool blocks = found->name->kind == Name::Kind::blocks;
    if (found->name->kind == Name::Kind::list || found->name->kind == Name::Kind::object ||
        found->name->kind == Name::Kind::flag)
      return error(code::compose_name_use, piece, "'" + name_of(piece) + "' has no text to print",
                   "use it as a section, {{#" + name_of(piece) + "}}, or print a name inside it");
    if (blocks && !piece.alone)
      return error(code::compose_name_use, piece, "'" + name_of(piece) + "' prints whole blocks",
                   "put the tag on a line of its own");
    // Blocks become paragraphs of their own. The empty literal records where a value was written.
    literal(piece, blocks ? "\n" : "");
    if (piece.alone) literal(piece, piece.indent);
    add(piece, {.kind = Step::Kind::value, .at = {}, .text = {}, .key = key_number(found->key)});
    if (blocks) literal(piece, "\n");
  }

  void section(const Piece& piece) {
    bool inverted = piece.kind == Piece::Kind::inverted;
    if (is_absent(piece)) return inverted ? pieces(piece.children) : void();
    auto found = resolve(piece);
    if (!found) return;
    bool guards = !inverted && piece.text.starts_with(guard);
    if (guards) x_guarded.push_back(piece.text.substr(guard.size()));
    bool shares = found->name->kind == Name::Kind::object && !inverted;
    x_frames.push_back({inverted ? &x_nothing : found->name, shares ? found->key + "/" : ""});
    const std::size_t step = x_program.steps.size();
    add(piece, {.kind = inverted ? Step::Kind::inverted : Step::Kind::section,
                .at = {},
                .text = {},
                .key = key_number(found->key)});
    pieces(piece.children);
    x_program.steps[step].end = static_cast<std::uint32_t>(x_program.steps.size());
    x_frames.pop_back();
    if (guards) x_guarded.pop_back();
  }

  /// Whether the edition lacks the name, but a section such as {{#has.NAME}} around the tag skips
  /// the tag in such an edition. {{#has.tables.aims}} also skips {{#aims}}, the rows of that table
  /// that refer to a row.
  bool is_absent(const Piece& piece) {
    const auto is_guarded = [&](std::string_view guarded) {
      return std::find(x_guarded.begin(), x_guarded.end(), guarded) != x_guarded.end();
    };
    return (is_guarded(piece.text) || is_guarded("tables." + std::string(piece.text))) &&
           !find(piece.text);
  }

  void partial(const Piece& piece) {
    const TemplateFile* file = x_store.partial(std::string(piece.text));
    if (file == nullptr)
      return error(code::compose_partial, piece, "there is no partial '" + name_of(piece) + "'",
                   hint(piece.text, x_store.partials()));
    if (x_files.size() > deepest_partial)
      return error(code::compose_partial, piece,
                   "the partial '" + name_of(piece) + "' is nested more than " +
                       std::to_string(deepest_partial) + " deep",
                   "copy the text of a partial into the one that includes it");
    if (std::find(x_files.begin(), x_files.end(), file) != x_files.end())
      return error(code::compose_partial, piece,
                   "the partial '" + name_of(piece) + "' contains itself",
                   "use a section to repeat text");
    this->file(*file);
  }

  std::optional<Found> find(std::string_view path) {
    if (path == ".") return Found{x_frames.back().name, "."};
    for (auto frame = x_frames.rbegin(); frame != x_frames.rend(); ++frame) {
      if (!has_members(*frame->name)) continue;
      if (auto found = find_name(*frame->name, path)) {
        found->key.insert(0, frame->prefix);
        return found;
      }
    }
    return std::nullopt;
  }

  std::optional<Found> resolve(const Piece& piece) {
    if (auto found = find(piece.text)) return found;
    std::vector<std::string> known;
    if (x_hints_left > 0) {
      --x_hints_left;
      for (auto frame = x_frames.rbegin(); frame != x_frames.rend(); ++frame)
        for (std::string& path : known_paths(*frame->name)) known.push_back(std::move(path));
    }
    constexpr std::string_view narrative = "narrative.";
    // A text has no names of texts, its own included, so there the name is unknown.
    const bool is_text = piece.text.starts_with(narrative) && find("narrative");
    const std::string file =
        "narrative/" + name_of(piece).substr(is_text ? narrative.size() : 0) + ".md";
    error(code::compose_name, piece,
          is_text ? "the edition has no text '" + file + "'"
                  : "there is no name '" + name_of(piece) + "' here",
          is_text ? did_you_mean(piece.text, known, "write the text in " + file)
                  : hint(piece.text, known));
    return std::nullopt;
  }

  /// Whether the name provides other names inside its section: only rows and objects do.
  static bool has_members(const Name& name) {
    return name.kind == Name::Kind::object || name.kind == Name::Kind::list;
  }

  static std::string name_of(const Piece& piece) { return std::string(piece.text); }

  static std::string hint(std::string_view word, const std::vector<std::string>& known) {
    return did_you_mean(word, known, "see templates/names.md for all names");
  }

  void error(Code code, const Piece& piece, std::string message, std::string hint) {
    x_diagnostics.error(code, {x_files.back()->shown, piece.line, piece.column}, std::move(message),
                        {std::move(hint)});
  }

  std::vector<Frame> x_frames;
  Name x_nothing{};
  TemplateStore& x_store;
  Diagnostics& x_diagnostics;
  std::vector<const TemplateFile*> x_files;
  /// What the sections {{#has.NAME}} around the tag ask for: "narrative.end".
  std::vector<std::string_view> x_guarded;
  Program x_program;
  std::unordered_map<std::string, std::uint32_t> x_keys;
  bool x_stopped = false;
  int x_hints_left = 50;  ///< finding the nearest name is slow, and nobody reads thousands of hints
};

}  // namespace

Program compile_template(const TemplateFile& entry, Name& root, TemplateStore& store,
                         Diagnostics& diagnostics) {
  return Compiler(root, store, diagnostics).compile(entry);
}

}  // namespace muster::compose
