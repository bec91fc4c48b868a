// SPDX-License-Identifier: MIT
#include "pdf/content_copy.hpp"

#include <array>
#include <exception>
#include <string_view>

#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"
#include "pdf/copied_values.hpp"
#include "pdf/metadata.hpp"

namespace muster::pdf {
namespace {

using foreign::Handle;
using foreign::items_of;
using foreign::Operand;
using foreign::Operation;
using foreign::OperatorRule;

/// The entries of property lists that are copied: those for readers, and for artifacts also those
/// that only programs use.
constexpr std::array property_entries = {"/ActualText", "/Alt", "/E", "/Lang"};
constexpr std::array artifact_entries = {"/Attached", "/BBox", "/Subtype", "/Type"};
constexpr std::array inline_image_entries = {
    "/BPC",    "/BitsPerComponent", "/CS",          "/ColorSpace", "/D",
    "/DP",     "/Decode",           "/DecodeParms", "/F",          "/Filter",
    "/H",      "/Height",           "/I",           "/IM",         "/ImageMask",
    "/Intent", "/Interpolate",      "/W",           "/Width"};

bool is_text(Handle value, std::string_view key) {
  return value.isString() && (key != "/Lang" || is_language_tag(value.getUTF8Value()));
}

class Copier {
 public:
  Copier(const ContentContext& context, ContentCopy& copy) : x_context(context), x_copy(copy) {}

  void take(Operation& operation) {
    const OperatorRule* rule = foreign::rule_of(operation.name);
    if (rule == nullptr) return;
    x_copy.states.take(operation.name);
    if (operation.name == "BI") return image(operation);
    if (operation.name == "BDC" || operation.name == "BMC") return begin_mark(operation);
    if (operation.name == "EMC") return end_mark();
    if (operation.name == "BT" || operation.name == "ET") x_in_text = operation.name == "BT";
    write(operation, *rule);
  }

  /// Closes text objects and marked content that are still open. Otherwise they would enclose what
  /// is written next: another stream, or our page number.
  void finish() {
    if (x_in_text) x_copy.operators += "ET\n";
    while (x_open > 0) end_mark();
  }

 private:
  void write(const Operation& operation, const OperatorRule& rule) {
    const std::string* name = nullptr;
    int nesting = 0;
    for (const Operand& operand : operation.operands) {
      if (operand.raw == "<<") ++nesting;
      if (nesting == 0 && is_taken(operand, rule.takes)) x_copy.operators += operand.raw + ' ';
      if (nesting == 0 && operand.kind == Operand::Kind::name) name = &operand.value;
      if (operand.raw == ">>") --nesting;
    }
    if (name != nullptr && !rule.category.empty()) use(std::string(rule.category), *name);
    x_copy.operators += operation.name + '\n';
  }

  static bool is_taken(const Operand& operand, unsigned takes) {
    switch (operand.kind) {
      case Operand::Kind::number:
        return (takes & foreign::takes_numbers) != 0;
      case Operand::Kind::name:
        return (takes & foreign::takes_names) != 0;
      case Operand::Kind::string:
        return (takes & foreign::takes_strings) != 0;
      case Operand::Kind::opener:
      case Operand::Kind::closer:
        return (takes & foreign::takes_arrays) != 0 && operand.raw.size() == 1;
      case Operand::Kind::other:
        return false;
    }
    return false;
  }

  void use(const std::string& category, const std::string& name) {
    x_copy.used[category].insert(name);
  }

  // ---- marked content

  void begin_mark(const Operation& operation) {
    ++x_open;
    Handle tag = Handle::newName("/Span");
    if (!operation.operands.empty() && operation.operands[0].kind == Operand::Kind::name)
      tag = Handle::newName(operation.operands[0].value);
    const bool artifact = tag.getName() == "/Artifact";
    const std::string list = operation.name == "BDC" ? properties(operation, artifact) : "";
    x_copy.operators += artifact ? "/Artifact" : x_context.role(tag);
    x_copy.operators += list.empty() ? " BMC\n" : "<<" + list + ">>BDC\n";
  }

  void end_mark() {
    if (x_open == 0) return;
    --x_open;
    x_copy.operators += "EMC\n";
  }

  std::string properties(const Operation& operation, bool artifact) {
    Handle list = property_list(operation);
    std::string out;
    if (!list.isDictionary()) return out;
    Handle number = list.getKey("/MCID");
    if (number.isInteger() && !artifact && x_context.belongs(number.getIntValueAsInt())) {
      const int next = static_cast<int>(x_copy.pieces.size());
      const auto [piece, is_new] = x_copy.pieces.try_emplace(number.getIntValueAsInt(), next);
      append_integer(out += "/MCID ", piece->second);
    }
    for (const char* key : property_entries)
      if (is_text(list.getKey(key), key)) out += key + list.getKey(key).unparseResolved();
    for (const char* key : artifact_entries) {
      const std::string value = plain_value(list.getKey(key));
      if (artifact && value != "null") out += std::string(key) + ' ' + value;
    }
    return out;
  }

  /// Returns the property list of BDC or DP. It is the operand itself, or the operand names it
  /// among the resources.
  Handle property_list(const Operation& operation) {
    const auto& operands = operation.operands;
    if (operands.size() < 2) return Handle::newNull();
    if (operands[1].kind != Operand::Kind::name) return foreign::parsed(operands, 1);
    Handle resources = x_context.resources;
    if (!resources.isDictionary()) return Handle::newNull();
    return resources.getKey("/Properties").getKeyIfDict(operands[1].value);
  }

  // ---- images in the operators

  void image(const Operation& operation) {
    std::string entries;
    for (const Operand& operand : operation.operands) entries += operand.raw + ' ';
    Handle dictionary = Handle::newNull();
    try {
      dictionary = Handle::parse("<<" + entries + ">>");
    } catch (const std::exception&) {
      return;  // viewers do not show a damaged image either
    }
    x_copy.operators += "BI\n";
    for (const char* key : inline_image_entries) {
      Handle value = dictionary.getKey(key);
      if (value.isNull()) continue;
      if (std::string_view(key) == "/CS" || std::string_view(key) == "/ColorSpace") spaces(value);
      x_copy.operators += std::string(key) + ' ' + value.unparse() + ' ';
    }
    x_copy.operators += "ID " + operation.image + "\nEI\n";
  }

  void spaces(Handle value) {
    for (Handle name : items_of(value))
      if (name.isName()) use("/ColorSpace", name.getName());
  }

  const ContentContext& x_context;
  ContentCopy& x_copy;
  int x_open = 0;  ///< number of open marked-content sequences
  bool x_in_text = false;
};

}  // namespace

void copy_content(std::string_view content, const ContentContext& context, ContentCopy& copy) {
  Copier copier(context, copy);
  // Viewers use these colour spaces instead of the device colours, although no operator names them.
  copy.used["/ColorSpace"].insert({"/DefaultCMYK", "/DefaultGray", "/DefaultRGB"});
  foreign::for_each_operation(content, [&](Operation& operation) { copier.take(operation); });
  copier.finish();
}

}  // namespace muster::pdf
