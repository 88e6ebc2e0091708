# The two shapes every folder is built in: a private static library, and a test program.

add_library(mdg_options INTERFACE)
target_compile_features(mdg_options INTERFACE cxx_std_20 c_std_11)
target_compile_options(mdg_options INTERFACE
    -fvisibility=hidden -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wundef
    $<$<COMPILE_LANGUAGE:CXX>:-fvisibility-inlines-hidden -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast>
    # GCC 12 sees overlaps and overflows inside its own string and vector when it optimises (its bug 105651 and kin);
    # the sanitizers look for the real ones.
    "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>"
    $<$<BOOL:${MDG_WARNINGS_AS_ERRORS}>:-Werror>)
if(NOT MDG_UNITY) # where several sources are compiled as one, a name is no other's shadow
    target_compile_options(mdg_options INTERFACE -Wshadow)
endif()
if(MDG_SANITIZE)
    # A null pointer that is followed ends the program with a report anyway; the checks are a fifth of the build.
    target_compile_options(mdg_options INTERFACE -fsanitize=${MDG_SANITIZE} -fno-sanitize=null -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(mdg_options INTERFACE -fsanitize=${MDG_SANITIZE})
endif()

# mdg_apart(<source> …): compiled by themselves also where others are compiled as one (CMakeLists.txt).
function(mdg_apart)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# mdg_library(<folder> SOURCES … [LINK …] [PRIVATE …]): the static library mdg_<folder> of sdk/<folder>.
function(mdg_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(mdg_${name} STATIC ${ARG_SOURCES})
    set_target_properties(mdg_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_include_directories(mdg_${name} PUBLIC ${PROJECT_SOURCE_DIR}/sdk ${PROJECT_SOURCE_DIR}/abi/include)
    target_link_libraries(mdg_${name} PUBLIC ${ARG_LINK} PRIVATE mdg_options ${ARG_PRIVATE})
endfunction()

# What a test asserts is computed by the library: optimising the assertions, or looking for undefined behaviour in them,
# takes a third of the build and gains nothing.
add_library(mdg_test_options INTERFACE) # linked last, so that these come last
target_compile_options(mdg_test_options INTERFACE -O0)
if(MDG_SANITIZE MATCHES undefined)
    target_compile_options(mdg_test_options INTERFACE -fno-sanitize=undefined)
endif()

# mdg_shipped([<test> …]): tests of what is shipped, or of the sources alone; without a name, all of this folder. The test
# command runs them in the plain build (after the target "shipped") and everything else under the sanitizers.
function(mdg_shipped)
    set(tests ${ARGN})
    if(NOT tests)
        get_property(tests DIRECTORY PROPERTY TESTS)
    endif()
    foreach(test ${tests})
        set_property(TEST ${test} APPEND PROPERTY LABELS shipped)
    endforeach()
endfunction()

# mdg_test(<name> SOURCES … [LINK …] [WRAPPER …]): a Catch2 program test_<name>.
# Without WRAPPER each test case is a ctest test of its own; with it the whole program runs below the wrapper.
function(mdg_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;WRAPPER" ${ARGN})
    add_executable(test_${name} ${ARG_SOURCES})
    target_link_libraries(test_${name} PRIVATE mdg_options mdg_test_main ${ARG_LINK} mdg_test_options)
    # Where a library's own macros make the precompiled header another one, the compiler reads it as a text.
    target_precompile_headers(test_${name} REUSE_FROM mdg_test_header)
    set_target_properties(test_${name} PROPERTIES PCH_WARN_INVALID OFF)
    if(ARG_WRAPPER)
        add_test(NAME ${name} COMMAND ${ARG_WRAPPER} $<TARGET_FILE:test_${name}>)
    else()
        # NoTests: a name that selects no test case fails instead of passing with nothing asserted.
        catch_discover_tests(test_${name} TEST_PREFIX "${name}: " EXTRA_ARGS -w NoTests)
    endif()
endfunction()

# mdg_embed(<target> <file> …): each data file becomes embedded/<name>.inc, a raw string literal to include.
function(mdg_embed target)
    foreach(file ${ARGN})
        get_filename_component(name ${file} NAME)
        set(made ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.inc)
        file(READ ${file} content)
        file(CONFIGURE OUTPUT ${made} CONTENT "R\"~~~(@content@)~~~\"" @ONLY)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    endforeach()
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
