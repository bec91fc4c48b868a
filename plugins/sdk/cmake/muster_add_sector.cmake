# muster_add_sector(NAME SOURCES ...): one sector as a plugin library.
#
# Makes the module `sector_NAME`, file NAME.so, and the object library `sector_NAME_objects` of the
# same sources for unit tests. Used in muster's own tree and, installed, by find_package(muster); so
# it refers to nothing but muster::sdk and the files beside it.

set(MUSTER_PLUGIN_MAP "${CMAKE_CURRENT_LIST_DIR}/muster_plugin.map" CACHE INTERNAL
    "Hides everything in a plugin but its entry symbol")

function(muster_add_sector name)
  cmake_parse_arguments(SECTOR "" "" "SOURCES" ${ARGN})
  if(NOT SECTOR_SOURCES)
    message(FATAL_ERROR "muster_add_sector(${name}) needs SOURCES")
  endif()

  add_library(sector_${name}_objects OBJECT ${SECTOR_SOURCES})
  target_compile_features(sector_${name}_objects PUBLIC cxx_std_20)
  target_link_libraries(sector_${name}_objects PUBLIC muster::sdk)
  if(TARGET muster_warnings)
    target_link_libraries(sector_${name}_objects PRIVATE muster_warnings)
  endif()
  set_target_properties(sector_${name}_objects PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)

  add_library(sector_${name} MODULE $<TARGET_OBJECTS:sector_${name}_objects>)
  target_link_libraries(sector_${name} PRIVATE muster::sdk)
  set_target_properties(sector_${name} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} SUFFIX ".so" LINKER_LANGUAGE CXX LINK_DEPENDS "${MUSTER_PLUGIN_MAP}")
  target_link_options(sector_${name} PRIVATE "LINKER:--version-script=${MUSTER_PLUGIN_MAP}")
  if(MUSTER_PLUGIN_OUTPUT_DIRECTORY)
    set_target_properties(sector_${name} PROPERTIES
      LIBRARY_OUTPUT_DIRECTORY "${MUSTER_PLUGIN_OUTPUT_DIRECTORY}")
  endif()
endfunction()
