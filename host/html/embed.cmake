# Writes text files into a C++ source: cmake -DOUT=assets.cpp -DFILES=style.css;enhance.js -P embed.cmake
# style.css becomes `style_css`. The page has them in CDATA sections of a style and a script
# element, so neither may contain text that ends one of these.
set(source "// SPDX-License-Identifier: MIT\n// Made by embed.cmake; do not edit.\n#include \"html/assets.hpp\"\n\nnamespace muster::html {\n")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  if(text MATCHES "]]>" OR text MATCHES "</(style|script)" OR text MATCHES "\\)EMBED\"")
    message(FATAL_ERROR "${file} contains text that would end its CDATA section or its element in the page")
  endif()
  get_filename_component(name ${file} NAME)
  string(MAKE_C_IDENTIFIER ${name} name)
  string(APPEND source "const std::string_view ${name} = R\"EMBED(${text})EMBED\";\n")
endforeach()
string(APPEND source "}  // namespace muster::html\n")
file(WRITE ${OUT} "${source}")
