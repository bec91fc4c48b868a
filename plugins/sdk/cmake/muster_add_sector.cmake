# muster_add_sector(NAME SOURCES ...): one sector as a plugin library.
#
# Makes the module `sector_NAME`, file NAME.so, and the object library `sector_NAME_objects` of the
# same sources for unit tests. Sources in C alone get the contract's header and nothing of C++; all
# others get the SDK. Used in muster's own tree and, installed, by find_package(muster); so it
# refers only to muster::sdk, muster::abi and the files in its own folder.
#
# A sector is built with the compiler's protection against memory errors. Its own flags come after
# these, so it can undo each of them.
#
# muster_test_sector(NAME EDITION folder [EXPECT file]): a test of the sector NAME that runs
# `muster validate` over the edition; EXPECT names a CSV file of figures worked out by hand.

set(MUSTER_PLUGIN_MAP "${CMAKE_CURRENT_LIST_DIR}/muster_plugin.map" CACHE INTERNAL
    "Hides everything in a plugin but its entry symbol")

# Sets `options` to what the compiler of `language` has, for the objects of a sector.
function(muster_sector_hardening language options)
  include(CheckCompilerFlag)
  set(known)
  foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
    string(MAKE_C_IDENTIFIER "MUSTER_${language}${flag}" has)
    check_compiler_flag(${language} ${flag} ${has})
    if(${has})
      list(APPEND known ${flag})
    endif()
  endforeach()
  # It needs optimisation, and a sanitizer puts its own checks in the place of these functions. Some
  # compilers define a lower level by themselves.
  if(NOT MUSTER_SANITIZE)
    list(APPEND known $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE>
      $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=3>)
  endif()
  set(${options} ${known} PARENT_SCOPE)
endfunction()

function(muster_add_sector name)
  cmake_parse_arguments(SECTOR "" "" "SOURCES" ${ARGN})
  if(NOT SECTOR_SOURCES)
    message(FATAL_ERROR "muster_add_sector(${name}) needs SOURCES")
  endif()
  set(others ${SECTOR_SOURCES})
  list(FILTER others EXCLUDE REGEX "\\.[ch]$")
  if(others)
    set(language CXX)
    set(contract muster::sdk)
  else()
    set(language C)
    set(contract muster::abi)
  endif()

  add_library(sector_${name}_objects OBJECT ${SECTOR_SOURCES})
  target_link_libraries(sector_${name}_objects PUBLIC ${contract})
  if(TARGET muster_warnings)
    target_link_libraries(sector_${name}_objects PRIVATE muster_warnings)
  endif()
  set_target_properties(sector_${name}_objects PROPERTIES POSITION_INDEPENDENT_CODE ON
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)

  # Inside muster's own tree every target has these already.
  if(NOT COMMAND muster_room)
    muster_sector_hardening(${language} options)
    target_compile_options(sector_${name}_objects PRIVATE ${options})
  endif()

  add_library(sector_${name} MODULE $<TARGET_OBJECTS:sector_${name}_objects>)
  target_link_libraries(sector_${name} PRIVATE ${contract})
  set_target_properties(sector_${name} PROPERTIES PREFIX "" OUTPUT_NAME ${name} SUFFIX ".so"
    LINKER_LANGUAGE ${language} LINK_DEPENDS "${MUSTER_PLUGIN_MAP}")
  target_link_options(sector_${name} PRIVATE "LINKER:--version-script=${MUSTER_PLUGIN_MAP}"
    "LINKER:-z,relro,-z,now,-z,noexecstack")
  # A plugin is one file: it brings the C++ library's code that it uses, needs no certain version of it
  # on the machine where it runs, and starts in half the time.
  if(language STREQUAL CXX AND NOT MUSTER_SANITIZE)
    target_link_options(sector_${name} PRIVATE -static-libstdc++ "LINKER:--gc-sections")
  endif()
  if(MUSTER_PLUGIN_OUTPUT_DIRECTORY)
    set_target_properties(sector_${name} PROPERTIES
      LIBRARY_OUTPUT_DIRECTORY "${MUSTER_PLUGIN_OUTPUT_DIRECTORY}")
  endif()
endfunction()

function(muster_test_sector name)
  cmake_parse_arguments(TEST "" "EDITION;EXPECT" "" ${ARGN})
  if(NOT TEST_EDITION)
    message(FATAL_ERROR "muster_test_sector(${name}) needs EDITION")
  endif()
  set(arguments --edition "${CMAKE_CURRENT_SOURCE_DIR}/${TEST_EDITION}")
  if(TEST_EXPECT)
    list(APPEND arguments --expect "${CMAKE_CURRENT_SOURCE_DIR}/${TEST_EXPECT}")
  endif()
  add_test(NAME sector_${name} COMMAND muster::muster validate $<TARGET_FILE:sector_${name}> ${arguments})
endfunction()
