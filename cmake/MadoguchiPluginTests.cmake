# mdg_add_plugin_tests(<target> [PROFILE <profile> …] [FUZZ_SEED <n>] [LIMIT_SCALE <factor>] [NAME <name>])
#
# Runs mdg-validate over a plugin in the maker's own CI (docs/mdg-validate.md). <target> is the plugin's module; the
# folder it is built into holds its manifest. Two tests of ctest come of it:
#   <name>.conformance  static, load and behave; passes only if the profiles are met
#   <name>.fuzz         a random run, where FUZZ_SEED is given
# A report lies beside the build: <name>-conformance.json and .xml (JUnit).
#
# PROFILE: those to claim, as core pin face; without it those of the plugin's interfaces.
# NAME: plugin.<target> without it.
set(_mdg_plugin_tests_prefix ${PACKAGE_PREFIX_DIR}) # of the installed package; empty in the tree

function(mdg_add_plugin_tests target)
    cmake_parse_arguments(ARG "" "FUZZ_SEED;LIMIT_SCALE;NAME" "PROFILE" ${ARGN})
    if(ARG_UNPARSED_ARGUMENTS OR NOT TARGET ${target})
        message(FATAL_ERROR "mdg_add_plugin_tests(<target> [PROFILE …] [FUZZ_SEED <n>] [LIMIT_SCALE <factor>] [NAME <name>])")
    endif()
    if(TARGET mdg-validate)
        set(validator $<TARGET_FILE:mdg-validate>)
    else()
        find_program(MDG_VALIDATE mdg-validate HINTS ${_mdg_plugin_tests_prefix}/bin REQUIRED)
        set(validator ${MDG_VALIDATE})
    endif()
    set(name plugin.${target})
    if(ARG_NAME)
        set(name ${ARG_NAME})
    endif()
    set(options "")
    if(ARG_PROFILE)
        list(JOIN ARG_PROFILE "," profiles)
        list(APPEND options --profile ${profiles})
    endif()
    if(ARG_LIMIT_SCALE)
        list(APPEND options --limit-scale ${ARG_LIMIT_SCALE})
    endif()
    set(report ${CMAKE_CURRENT_BINARY_DIR}/${name}-conformance)
    add_test(NAME ${name}.conformance
        COMMAND ${validator} ${options} --json ${report}.json --junit ${report}.xml $<TARGET_FILE_DIR:${target}>)
    set_tests_properties(${name}.conformance PROPERTIES TIMEOUT 600)
    if(DEFINED ARG_FUZZ_SEED)
        # A whole run, so that its exit code speaks for the profiles too.
        add_test(NAME ${name}.fuzz COMMAND ${validator} ${options} --mode static,load,behave,fuzz
            --seed ${ARG_FUZZ_SEED} $<TARGET_FILE_DIR:${target}>)
        set_tests_properties(${name}.fuzz PROPERTIES TIMEOUT 600)
    endif()
endfunction()
