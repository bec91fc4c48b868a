// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "compose/template/publication.hpp"
#include "lines/mark_search.hpp"
#include "yaml/document.hpp"

namespace muster::compose {

namespace {

const std::vector<std::string> keys = {"id",    "title",    "description", "entry",
                                       "needs", "variants", "pages",       "detail"};

std::string nearest_or_all(std::string_view word, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "use one of: " : ", ") + one;
  return did_you_mean(word, known, std::move(list));
}

class Reader {
 public:
  Reader(std::string id, std::string shown, Diagnostics& diagnostics)
      : x_id(std::move(id)), x_shown(std::move(shown)), x_diagnostics(diagnostics) {}

  std::optional<PublicationFile> read(const std::string& text) {
    std::size_t before = x_diagnostics.error_count();
    auto problem = yaml::read_document(text, [&](const YAML::Node& root) { from(root); });
    if (problem)
      x_diagnostics.error(code::compose_publication, {x_shown, problem->line, problem->column},
                          std::move(problem->message), {std::move(problem->hint)});
    if (x_diagnostics.error_count() != before) return std::nullopt;
    return x_file;
  }

 private:
  void error(const YAML::Mark& mark, std::string message, std::string hint) {
    Location at{x_shown, 0, 0};
    if (!mark.is_null())
      at = {x_shown, static_cast<std::uint32_t>(mark.line + 1),
            static_cast<std::uint32_t>(mark.column + 1)};
    x_diagnostics.error(code::compose_publication, std::move(at), std::move(message),
                        {std::move(hint)});
  }

  void from(const YAML::Node& root) {
    Publication& publication = x_file.publication;
    publication.id = x_id;
    publication.variants = {Variant::standard};
    if (!root.IsMap()) {
      error(root.Mark(), "publication.yaml contains no keys", "write at least id and title");
      return;
    }
    for (const auto& pair : root) key(pair.first.Scalar(), pair.first, pair.second);
    if (publication.title.empty())
      error(root.Mark(), "the publication has no title", "add title: ...");
  }

  void key(const std::string& name, const YAML::Node& at, const YAML::Node& value) {
    Publication& publication = x_file.publication;
    if (name == "id") {
      if (value.Scalar() != x_id)
        error(value.Mark(), "the id is not the name of the folder, '" + x_id + "'",
              "write id: " + x_id);
    } else if (name == "title") {
      text(value, publication.title);
    } else if (name == "description") {
      text(value, publication.description);
    } else if (name == "entry") {
      text(value, x_file.entry);
    } else if (name == "needs") {
      words(value, publication.needs);
    } else if (name == "pages") {
      pages(value);
    } else if (name == "detail") {
      detail(value);
    } else if (name == "variants") {
      variants(value);
    } else {
      error(at.Mark(), "unknown key '" + name + "'", nearest_or_all(name, keys));
    }
  }

  void text(const YAML::Node& value, std::string& out) {
    if (!value.IsScalar())
      return error(value.Mark(), "text is expected here",
                   "write the value on the same line as the key");
    out = value.Scalar();
    if (lines::resembles_mark(out))
      error(value.Mark(), "a restriction mark has no effect in publication.yaml",
            "delete the mark");
  }

  void words(const YAML::Node& value, std::vector<std::string>& out) {
    if (!value.IsSequence()) {
      error(value.Mark(), "a list is expected here", "write it as [one, two]");
      return;
    }
    for (const YAML::Node& word : value) {
      out.emplace_back();
      text(word, out.back());
    }
  }

  void pages(const YAML::Node& value) {
    const std::string text = value.IsScalar() ? value.Scalar() : "";
    auto [end, failed] =
        std::from_chars(text.data(), text.data() + text.size(), x_file.publication.most_pages);
    bool whole = failed == std::errc{} && end == text.data() + text.size();
    if (!whole || x_file.publication.most_pages == 0)
      error(value.Mark(), "a number of pages is expected here", "write it as pages: 2");
  }

  void detail(const YAML::Node& value) {
    if (!value.IsMap())
      return error(value.Mark(), "block names with their details are expected here",
                   "write it as detail: {sensitivity: annex}");
    for (const auto& pair : value) {
      std::string word;
      text(pair.second, word);
      const std::optional<Detail> said = detail_words.find(word);
      if (said && *said != Detail::unsaid)
        x_file.publication.detail[pair.first.Scalar()] = *said;
      else
        error(pair.second.Mark(), "unknown detail '" + word + "'",
              "use one of: main, annex, data, omit");
    }
  }

  void variants(const YAML::Node& value) {
    std::vector<std::string> given;
    words(value, given);
    for (const std::string& word : given) {
      const std::optional<Variant> variant = variant_words.find(word);
      if (!variant)
        error(value.Mark(), "unknown variant '" + word + "'",
              nearest_or_all(word, variant_words.words()));
      else if (*variant != Variant::standard)
        x_file.publication.variants.push_back(*variant);
    }
  }

  std::string x_id, x_shown;
  Diagnostics& x_diagnostics;
  PublicationFile x_file;
};

}  // namespace

std::optional<PublicationFile> read_publication(const Folder& templates, const std::string& id,
                                                Diagnostics& diagnostics) {
  std::string path = id + "/publication.yaml";
  try {
    return Reader(id, templates.display(path), diagnostics).read(templates.read(path));
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

std::vector<Publication> publications(const Folder& templates, Diagnostics& diagnostics) {
  std::vector<Publication> found;
  for (const std::string& id : templates.folders("")) {
    if (!templates.has(id + "/publication.yaml")) continue;
    if (auto file = read_publication(templates, id, diagnostics))
      found.push_back(std::move(file->publication));
  }
  return found;
}

}  // namespace muster::compose
