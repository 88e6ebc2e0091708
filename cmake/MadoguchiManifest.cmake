# cmake -DMANIFEST=<manifest.json> -DFOLDER=<folder with the library> -P MadoguchiManifest.cmake
#
# Writes FOLDER/manifest.json: MANIFEST with the library's sha256, and copies what belongs to a plugin beside it. The
# folder, its files and the place it stands in become writable for their owner alone, as the host demands.
file(READ ${MANIFEST} text)
string(JSON library GET "${text}" library)
string(JSON given ERROR_VARIABLE absent GET "${text}" sha256)
file(SHA256 ${FOLDER}/${library} digest)
if(absent)
    string(FIND "${text}" "{" brace)
    math(EXPR rest "${brace} + 1")
    string(SUBSTRING "${text}" ${rest} -1 text)
    set(text "{\n  \"sha256\": \"${digest}\",${text}")
else()
    string(REPLACE "${given}" "${digest}" text "${text}")
endif()
file(WRITE ${FOLDER}/manifest.json "${text}")

get_filename_component(source ${MANIFEST} DIRECTORY)
foreach(name quirks errors LICENSE)
    if(EXISTS ${source}/${name} AND NOT source STREQUAL FOLDER)
        file(COPY ${source}/${name} DESTINATION ${FOLDER})
    endif()
endforeach()

get_filename_component(place ${FOLDER} DIRECTORY)
set(for_owner OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
set(for_all OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
file(CHMOD ${FOLDER}/manifest.json PERMISSIONS ${for_owner})
file(CHMOD ${FOLDER}/${library} PERMISSIONS ${for_all})
file(CHMOD ${place} ${FOLDER} PERMISSIONS ${for_all})
