// SPDX-License-Identifier: MIT
#include "compose/template/names.hpp"

#include <algorithm>

#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

std::string as_key(std::string_view path) {
  std::string key(path);
  std::replace(key.begin(), key.end(), '.', '/');
  return key;
}

/// The name at `path`; marks it and the names above it as used.
Name* walk(Name& from, std::string_view path) {
  if (auto whole = from.members.find(path); whole != from.members.end()) {
    whole->second.used = true;
    return &whole->second;
  }
  std::size_t stop = path.find('.');
  if (stop != std::string_view::npos) {
    auto part = from.members.find(path.substr(0, stop));
    if (part != from.members.end() && part->second.kind != Name::Kind::list)
      if (Name* found = walk(part->second, path.substr(stop + 1))) {
        part->second.used = true;
        return found;
      }
  }
  if (!from.more) return nullptr;
  std::optional<Name> made = from.more(path);
  if (!made) return nullptr;
  made->used = true;
  return &from.members.emplace(path, std::move(*made)).first->second;
}

void collect_used(const Name& from, const std::string& prefix,
                  std::vector<std::pair<std::string, const Name*>>& out) {
  for (const auto& [path, name] : from.members) {
    if (!name.used) continue;
    std::string key = prefix + as_key(path);
    out.emplace_back(key, &name);
    if (name.kind != Name::Kind::list) collect_used(name, key + "/", out);
  }
}

void collect_paths(const Name& from, const std::string& prefix, std::vector<std::string>& out) {
  for (const auto& [path, name] : from.members) {
    out.push_back(prefix + path);
    if (name.kind != Name::Kind::list) collect_paths(name, prefix + path + ".", out);
  }
  if (!from.more_known) return;
  for (const std::string& path : from.more_known()) out.push_back(prefix + path);
}

}  // namespace

std::optional<Found> find_name(Name& from, std::string_view path) {
  Name* found = walk(from, path);
  if (found == nullptr) return std::nullopt;
  return Found{found, as_key(path)};
}

std::vector<std::pair<std::string, const Name*>> used_names(const Name& from) {
  std::vector<std::pair<std::string, const Name*>> out;
  collect_used(from, "", out);
  return out;
}

void forget_uses(Name& from) {
  from.used = false;
  for (auto& [path, name] : from.members) forget_uses(name);
}

std::vector<std::string> known_paths(const Name& from) {
  std::vector<std::string> out;
  collect_paths(from, "", out);
  return out;
}

Row values_of(const Name& root) {
  Row row;
  for (const auto& [key, name] : used_names(root)) {
    if (name->value)
      row.emplace_back(key, name->value(*name));
    else if (name->kind == Name::Kind::object)
      row.emplace_back(key, Value{true});
  }
  return row;
}

Value text_value(std::string_view text) {
  return text.empty() ? Value{false} : Value{escape_markdown(text)};
}

Name text_name(std::function<std::string()> text) {
  Name name;
  name.kind = Name::Kind::text;
  name.value = [make = std::move(text)](const Name&) {
    std::string value = make();
    return value.empty() ? Value{false} : Value{escape_markdown(value)};
  };
  return name;
}

Name flag_name(bool flag) {
  Name name;
  name.kind = Name::Kind::flag;
  name.value = [flag](const Name&) { return Value{flag}; };
  return name;
}

Name row_name(Name::Kind kind) {
  Name name;
  name.kind = kind;
  return name;
}

}  // namespace muster::compose
