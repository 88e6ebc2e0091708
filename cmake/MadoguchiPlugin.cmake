# mdg_plugin(<target> MANIFEST <manifest.json> SOURCES <file> … [LINK <library> …] [PLACE <folder>] [NO_INSTALL])
#
# Builds a Madoguchi plugin: a module that exports mdgp_entry_v1 and nothing else, in PLACE/<plugin id>, with its
# manifest beside it. The manifest's "library" names the module; its "sha256" is written after linking, and again when
# it is installed (stripping changes the file). quirks/, errors/ and LICENSE beside the manifest come along. The code
# sees the manifest's id and version as MDGP_PLUGIN_ID and MDGP_PLUGIN_VERSION.
#
# PLACE: ${MDG_PLUGIN_DIR}, or <build>/plugins where that is not set; a place the host may search.
# Installed to <libdir>/madoguchi/plugins/<plugin id>, with the libdir of the package that was found.
#
# To write the digest once more after something else changed the library (strip, a package builder):
#   cmake -DMANIFEST=<manifest.json> -DFOLDER=<folder with the library> -P MadoguchiManifest.cmake
set(_mdg_plugin_folder ${CMAKE_CURRENT_LIST_DIR})

function(mdg_plugin target)
    cmake_parse_arguments(ARG "NO_INSTALL" "MANIFEST;PLACE" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_MANIFEST OR NOT ARG_SOURCES OR ARG_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "mdg_plugin(<target> MANIFEST <file> SOURCES <file> … [LINK …] [PLACE …] [NO_INSTALL])")
    endif()
    get_filename_component(manifest ${ARG_MANIFEST} ABSOLUTE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${manifest})
    file(READ ${manifest} text)
    string(JSON id GET "${text}" id)
    string(JSON version GET "${text}" version)
    string(JSON library GET "${text}" library)
    if(ARG_PLACE)
        set(place ${ARG_PLACE})
    elseif(MDG_PLUGIN_DIR)
        set(place ${MDG_PLUGIN_DIR})
    else()
        set(place ${CMAKE_BINARY_DIR}/plugins)
    endif()

    add_library(${target} MODULE ${ARG_SOURCES})
    target_link_libraries(${target} PRIVATE mdg::plugin ${ARG_LINK})
    target_compile_definitions(${target} PRIVATE MDGP_PLUGIN_ID="${id}" MDGP_PLUGIN_VERSION="${version}")
    set_target_properties(${target} PROPERTIES
        PREFIX "" SUFFIX "" OUTPUT_NAME ${library} LIBRARY_OUTPUT_DIRECTORY ${place}/${id}
        C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
        LINK_DEPENDS "${manifest};${_mdg_plugin_folder}/MadoguchiPlugin.map")
    if(CMAKE_SYSTEM_NAME STREQUAL Linux)
        # The C++ library's own templates would be exported otherwise.
        target_link_options(${target} PRIVATE -Wl,--version-script=${_mdg_plugin_folder}/MadoguchiPlugin.map)
        if(NOT MDG_SANITIZE AND NOT "${CMAKE_C_FLAGS} ${CMAKE_CXX_FLAGS}" MATCHES "-fsanitize")
            target_link_options(${target} PRIVATE -Wl,-z,defs) # a sanitizer's symbols come with the program
        endif()
    endif()

    set(script ${_mdg_plugin_folder}/MadoguchiManifest.cmake)
    add_custom_command(TARGET ${target} POST_BUILD VERBATIM
        COMMAND ${CMAKE_COMMAND} -DMANIFEST=${manifest} -DFOLDER=${place}/${id} -P ${script})
    if(NOT ARG_NO_INSTALL)
        include(GNUInstallDirs)
        set(folder ${CMAKE_INSTALL_LIBDIR}/madoguchi/plugins/${id})
        if(madoguchi_PLUGIN_DESTINATION) # where the package that was found looks for plugins
            set(folder ${madoguchi_PLUGIN_DESTINATION}/${id})
        endif()
        install(TARGETS ${target} LIBRARY DESTINATION ${folder})
        if(NOT IS_ABSOLUTE ${folder})
            set(folder "\${CMAKE_INSTALL_PREFIX}/${folder}")
        endif()
        install(CODE "execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND \"${CMAKE_COMMAND}\" \"-DMANIFEST=${manifest}\"
            \"-DFOLDER=\$ENV{DESTDIR}${folder}\" -P \"${script}\")")
    endif()
endfunction()
