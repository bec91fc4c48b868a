// SPDX-License-Identifier: MIT
#include "foreign/layers.hpp"

#include <array>
#include <vector>

#include "foreign/limits.hpp"

namespace muster::foreign {
namespace {

constexpr int deepest = 32;  ///< levels of a rule about layers

[[noreturn]] void refuse_undecided(const std::string& name, const char* why) {
  throw Unfit(name + " " + why, "flatten the layers in the program that made them");
}

bool is_group(Handle object) {
  return object.isDictionary() && !object.hasKey("/OCGs") && !object.hasKey("/VE") &&
         !object.getKey("/Type").isNameAndEquals("/OCMD");
}

bool names(Handle list, const char* name) {
  for (Handle item : items_of(list))
    if (item.isNameAndEquals(name)) return true;
  return false;
}

/// Whether two entries /Intent have a name in common. Both are /View by default.
bool intents_meet(Handle one, Handle other) {
  if (one.isNull()) one = Handle::newName("/View");
  if (other.isNull()) other = Handle::newName("/View");
  if (names(one, "/All") || names(other, "/All")) return true;
  for (Handle item : items_of(one))
    if (item.isName() && names(other, item.getName().c_str())) return true;
  return false;
}

}  // namespace

Layers::Layers(QPDF& pdf) {
  Handle properties = pdf.getRoot().getKey("/OCProperties");
  x_any = properties.isDictionary();
  if (!x_any) return;
  Handle chosen = properties.getKey("/D");
  if (!chosen.isDictionary()) return;
  x_base = !chosen.getKey("/BaseState").isNameAndEquals("/OFF");
  read_list(properties.getKey("/OCGs"), x_base);
  read_list(chosen.getKey("/ON"), true);
  read_list(chosen.getKey("/OFF"), false);
  for (Handle usage : items_of(chosen.getKey("/AS")))
    if (usage.isDictionary() && usage.getKey("/Event").isNameAndEquals("/Print")) read_usage(usage);
  read_intents(properties.getKey("/OCGs"), chosen.getKey("/Intent"));
}

void Layers::read_list(Handle groups, bool on) {
  for (Handle group : items_of(groups))
    if (group.isDictionary()) x_on[group.getObjGen()] = on;
}

struct Category {
  const char* name;
  const char* state;
};
constexpr std::array categories_of_use = {Category{"/Print", "/PrintState"},
                                          Category{"/View", "/ViewState"},
                                          Category{"/Export", "/ExportState"}};

/// Reads what layers say about printing. A layer is off if one of the listed categories says so.
void Layers::read_usage(Handle usage) {
  Handle categories = usage.getKey("/Category");
  for (Handle group : items_of(usage.getKey("/OCGs"))) {
    if (!group.isDictionary()) continue;
    Handle about = group.getKey("/Usage");
    bool on = false, off = false;
    for (const Category& category : categories_of_use) {
      if (!names(categories, category.name)) continue;
      Handle state = about.getKeyIfDict(category.name).getKeyIfDict(category.state);
      on = on || state.isNameAndEquals("/ON");
      off = off || state.isNameAndEquals("/OFF");
    }
    for (const char* reader : {"/Language", "/User"})
      if (names(categories, reader) && !about.getKeyIfDict(reader).isNull())
        x_undecided.insert(group.getObjGen());
    if (on || off) x_on[group.getObjGen()] = !off;
  }
}

/// Some viewers show a layer that is off if it serves another purpose, such as design.
void Layers::read_intents(Handle groups, Handle intent) {
  for (Handle group : items_of(groups)) {
    if (!group.isDictionary() || intents_meet(group.getKey("/Intent"), intent)) continue;
    const auto state = x_on.find(group.getObjGen());
    if (state != x_on.end() && !state->second) x_undecided.insert(group.getObjGen());
  }
}

bool Layers::is_on(Handle group) const {
  if (x_undecided.contains(group.getObjGen()))
    refuse_undecided("the layer " + name_of(group), "is shown to some readers and not to others");
  const auto known = x_on.find(group.getObjGen());
  return known == x_on.end() ? x_base : known->second;
}

bool Layers::shows(Handle membership) const {
  if (!x_any || !membership.isDictionary()) return true;
  if (is_group(membership)) return is_on(membership);
  Handle expression = membership.getKey("/VE");
  return expression.isArray() ? follows(expression, 0) : follows_policy(membership);
}

bool Layers::follows_policy(Handle membership) const {
  Handle groups = membership.getKey("/OCGs");
  Handle policy = membership.getKey("/P");
  std::size_t on = 0, all = 0;
  // A layer of its own is a dictionary, which items_of() returns as the only item.
  for (Handle group : items_of(groups)) {
    if (!group.isDictionary()) continue;
    ++all;
    if (is_on(group)) ++on;
  }
  if (all == 0) return true;
  if (policy.isNameAndEquals("/AllOn")) return on == all;
  if (policy.isNameAndEquals("/AnyOff")) return on < all;
  if (policy.isNameAndEquals("/AllOff")) return on == 0;
  return on > 0;
}

bool Layers::follows(Handle expression, int depth) const {
  if (is_group(expression)) return is_on(expression);
  const auto items = items_of(expression);
  if (!expression.isArray() || items.size() < 2 || depth > deepest)
    refuse_undecided("a rule about layers", "is damaged, so viewers do not agree on what it hides");
  Handle operation = items[0];
  if (operation.isNameAndEquals("/Not") && items.size() == 2) return !follows(items[1], depth + 1);
  const bool all = operation.isNameAndEquals("/And");
  if (!all && !operation.isNameAndEquals("/Or"))
    refuse_undecided("a rule about layers", "is damaged, so viewers do not agree on what it hides");
  bool result = all;
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool one = follows(items[i], depth + 1);
    result = all ? result && one : result || one;
  }
  return result;
}

std::string Layers::name_of(Handle membership) {
  Handle name = membership.getKey("/Name");
  return name.isString() ? "'" + for_message(name.getUTF8Value()) + "'" : "without a name";
}

}  // namespace muster::foreign
