# Makes whole builds fast. The presets `release`, `test`, `asan` and `tsan` compile the files of a
# room eight at a time (CMAKE_UNITY_BUILD), which takes half the processor time; `dev`, `clang` and
# clang-tidy read each file for itself, so a missing #include is found. Files that are compiled
# together share one anonymous namespace: a helper's name may occur once in a room, or, better, the
# helper has one home there. A room that isn't ready for that says UNITY_BUILD OFF. g++
# warns of types from an anonymous namespace in whatever file is not the first of a unit.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
endif()

# ccache serves precompiled headers, and objects of another checkout, only when asked to.
if("${CMAKE_CXX_COMPILER_LAUNCHER}" MATCHES "(^|/)ccache$")
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
      CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} ${CMAKE_CXX_COMPILER_LAUNCHER})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
