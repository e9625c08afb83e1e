# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0

# What every target of ours is compiled with. Never global flags: dependencies keep their own.
add_library(weg_options INTERFACE)
target_include_directories(weg_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(weg_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # g++ 12 at -O3 warns of std::string's own operator+ (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_link_libraries(weg_options INTERFACE weg_sanitizers)

add_library(weg_sanitizers INTERFACE)
if(WEG_SANITIZE)
  target_compile_options(weg_sanitizers INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    # g++ 12 with sanitizers sees ghosts inside <regex>; the dev and release builds keep this warning.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(weg_sanitizers INTERFACE -fsanitize=address,undefined)
endif()
if(WEG_FUZZ)
  target_compile_options(weg_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()

# For what runs while sanitized: leaks that libraries have on their own.
set(WEG_LEAKS "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")

# For programs that ask whether a bundle is for them.
set(WEG_VERSION WEG_VERSION_MAJOR=${PROJECT_VERSION_MAJOR} WEG_VERSION_MINOR=${PROJECT_VERSION_MINOR}
  WEG_VERSION_PATCH=${PROJECT_VERSION_PATCH})

set(WEG_SHARE ${PROJECT_BINARY_DIR}/share/wegweiser)
file(WRITE ${PROJECT_BINARY_DIR}/modules.txt "")

# Declares one module of app/: a static library weg_NAME, known to others as weg::NAME.
# USES is what it may link; tests/architecture holds it and every #include to DESIGN.md's table.
function(weg_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;USES")
  if(module_SOURCES)
    add_library(weg_${name} STATIC ${module_SOURCES})
    target_link_libraries(weg_${name} PUBLIC weg_options ${module_USES})
  else()
    add_library(weg_${name} INTERFACE)
    target_link_libraries(weg_${name} INTERFACE weg_options ${module_USES})
  endif()
  add_library(weg::${name} ALIAS weg_${name})
  list(FILTER module_USES INCLUDE REGEX "^weg::")
  string(REGEX REPLACE "weg::|;" " " used "${module_USES}")
  file(APPEND ${PROJECT_BINARY_DIR}/modules.txt "${name}: ${used}\n")
endfunction()

# Declares the test program of one module: weg_tests_NAME. It links what it names and nothing
# else, so that a module that secretly needs a higher one does not link.
function(weg_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "SOURCES;USES")
  add_executable(weg_tests_${name} ${tests_SOURCES})
  target_link_libraries(weg_tests_${name} PRIVATE weg_options weg_test_support ${tests_USES})
  catch_discover_tests(weg_tests_${name} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
    PROPERTIES ENVIRONMENT ${WEG_LEAKS})
endfunction()
