#include "elf.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"

#include <elf.h>

#include <cstring>
#include <string_view>

namespace mdg::validate {

namespace {

constexpr std::size_t largest = std::size_t{512} * 1024 * 1024;

[[noreturn]] void malformed(const char* what) {
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_PLUGIN, std::string("the library is not right: ") + what);
}

// Reads structs out of bytes that may lie anywhere and may be cut.
class Image {
public:
    explicit Image(std::string_view bytes)
        : bytes_(bytes) {}

    template <typename Struct>
    Struct at(std::uint64_t offset) const {
        if (offset > bytes_.size() || bytes_.size() - offset < sizeof(Struct)) malformed("it is cut off");
        Struct value;
        std::memcpy(&value, bytes_.data() + offset, sizeof value);
        return value;
    }

    std::string text(std::uint64_t offset) const {
        if (offset >= bytes_.size()) malformed("a name lies outside");
        const auto end = bytes_.find('\0', offset);
        return std::string(bytes_.substr(offset, end == std::string_view::npos ? end : end - offset));
    }

private:
    std::string_view bytes_;
};

bool is_visible(const Elf64_Sym& symbol) {
    const auto bind = ELF64_ST_BIND(symbol.st_info);
    const auto visibility = ELF64_ST_VISIBILITY(symbol.st_other);
    return symbol.st_shndx != SHN_UNDEF && (bind == STB_GLOBAL || bind == STB_WEAK || bind == STB_GNU_UNIQUE) &&
           (visibility == STV_DEFAULT || visibility == STV_PROTECTED) &&
           symbol.st_shndx != SHN_ABS; // the name of a version node
}

void read_symbols(const Image& image, const Elf64_Ehdr& header, Elf& elf) {
    for (unsigned at = 0; at < header.e_shnum; ++at) {
        const auto section = image.at<Elf64_Shdr>(header.e_shoff + std::uint64_t{at} * header.e_shentsize);
        if (section.sh_type != SHT_DYNSYM || section.sh_entsize != sizeof(Elf64_Sym)) continue;
        const auto names = image.at<Elf64_Shdr>(header.e_shoff + std::uint64_t{section.sh_link} * header.e_shentsize);
        for (std::uint64_t offset = 0; offset + sizeof(Elf64_Sym) <= section.sh_size; offset += sizeof(Elf64_Sym)) {
            const auto symbol = image.at<Elf64_Sym>(section.sh_offset + offset);
            if (is_visible(symbol)) elf.exported.push_back(image.text(names.sh_offset + symbol.st_name));
        }
    }
}

void read_segments(const Image& image, const Elf64_Ehdr& header, Elf& elf) {
    for (unsigned at = 0; at < header.e_phnum; ++at) {
        const auto segment = image.at<Elf64_Phdr>(header.e_phoff + std::uint64_t{at} * header.e_phentsize);
        if (segment.p_type == PT_GNU_STACK) elf.stack_executable = (segment.p_flags & PF_X) != 0;
        if (segment.p_type != PT_DYNAMIC) continue;
        for (std::uint64_t offset = 0; offset + sizeof(Elf64_Dyn) <= segment.p_filesz; offset += sizeof(Elf64_Dyn)) {
            const auto entry = image.at<Elf64_Dyn>(segment.p_offset + offset);
            if (entry.d_tag == DT_NULL) break;
            if (entry.d_tag == DT_TEXTREL || (entry.d_tag == DT_FLAGS && (entry.d_un.d_val & DF_TEXTREL) != 0))
                elf.text_relocations = true;
        }
    }
}

} // namespace

Elf read_elf(const std::filesystem::path& file) {
    const auto bytes = base::read_file(file, largest);
    const Image image(bytes);
    const auto header = image.at<Elf64_Ehdr>(0);
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) malformed("it is no ELF file");
    if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB)
        malformed("it is made for another machine");
    if (header.e_type != ET_DYN) malformed("it is no shared object");
    Elf elf;
    read_symbols(image, header, elf);
    read_segments(image, header, elf);
    return elf;
}

} // namespace mdg::validate
