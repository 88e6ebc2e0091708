// subject CONFIG.json REQUEST.json: a program that starts a bulk request and waits until it is killed.
#include <madoguchi/madoguchi.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

mdg_record read_record(const char* path) {
    std::ifstream file(path);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    mdg_record record = nullptr;
    if (mdg_record_from_json(json.c_str(), 0, &record, nullptr) != MDG_OK) std::cerr << path << ": no record\n";
    return record;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    mdg_record config = nullptr;
    {
        std::ifstream file(argv[1]);
        const std::string json{std::istreambuf_iterator<char>(file), {}};
        if (mdg_record_from_json(json.c_str(), MDG_KIND_CONFIG, &config, nullptr) != MDG_OK) return 3;
    }
    mdg_context context = nullptr;
    mdg_operation operation = nullptr;
    if (mdg_open(config, &context, nullptr) != MDG_OK) return 4;
    if (mdg_bulk_start(context, read_record(argv[2]), &operation, nullptr) != MDG_OK) return 5;
    std::cout << mdg_status_name(mdg_operation_wait(operation, 60'000)) << std::endl;
    return 6;
}
