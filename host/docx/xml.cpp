// SPDX-License-Identifier: MIT
#include "docx/xml.hpp"

#include "html/html_buffer.hpp"

namespace muster::docx {

void Xml::text(std::string_view words) { html::append_escaped(x_text, words); }

void Xml::attribute(std::string_view name, std::string_view value) {
  x_text += ' ';
  x_text += name;
  x_text += "=\"";
  html::append_escaped(x_text, value);
  x_text += '"';
}

void Xml::begin(std::string_view name, Attributes attributes) {
  x_text += '<';
  x_text += name;
  for (const auto& [key, value] : attributes) attribute(key, value);
}

void Xml::open(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  x_text += '>';
}

void Xml::leaf(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  x_text += "/>";
}

void Xml::close(std::string_view name) {
  x_text += "</";
  x_text += name;
  x_text += '>';
}

}  // namespace muster::docx
