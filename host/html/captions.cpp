// SPDX-License-Identifier: MIT
#include "html/captions.hpp"

namespace muster::html {

void write_number(Page& page, const std::string& number) {
  if (number.empty()) return;
  page.out.raw("<span class=\"number\">");
  page.out.text(number);
  page.out.raw("</span> ");
}

void write_caption_number(Page& page, const std::string& number) {
  if (!number.empty()) write_number(page, number + ":");
}

}  // namespace muster::html
