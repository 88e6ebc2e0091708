#include "clinic/card/model.hpp"

#include "clinic/card/signing.hpp"

#include <openssl/rand.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

constexpr std::uint8_t no_answer_data = 0x0C; // P2 of SELECT

std::uint16_t word(std::uint8_t high, std::uint8_t low) {
    return static_cast<std::uint16_t>(static_cast<unsigned>(high) << 8U | low);
}

Reply status(unsigned value) {
    return {{}, static_cast<std::uint16_t>(value)};
}

Reply tries_left(int left) {
    return status(0x63C0U + static_cast<unsigned>(left));
}

} // namespace

std::string file_name(const Application& application, const File& file) {
    const Bytes id{static_cast<std::uint8_t>(file.id >> 8U), static_cast<std::uint8_t>(file.id & 0xFFU)};
    return application.name + "/" + to_hex(id);
}

struct Card::Instruction {
    std::uint8_t cla;
    std::uint8_t ins;
    Reply (Card::*run)(const Command&);
};

const std::vector<Card::Instruction>& Card::instructions() {
    static const std::vector<Instruction> table{
        {0x00, 0xA4, &Card::select},
        {0x00, 0xB0, &Card::read_binary},
        {0x00, 0xB2, &Card::read_record},
        {0x00, 0x20, &Card::verify},
        {0x00, 0x84, &Card::get_challenge},
        {0x00, 0xCA, &Card::get_data},
        {0x80, 0x2A, &Card::compute_signature},
        {0x80, 0xFC, &Card::farewell},
    };
    return table;
}

Card::Card(Contents contents, Behaviour behaviour, State& state)
    : contents_(std::move(contents))
    , behaviour_(behaviour)
    , state_(state) {
    power_off();
}

void Card::power_off() {
    verified_.clear();
    verified_in_ = nullptr;
    current_ = nullptr;
    // After power-up the first application is selected: the issuer security domain (card facts §1).
    application_ = contents_.applications.empty() ? nullptr : &contents_.applications.front();
}

void Card::warm_reset() {
    const auto* owner = verified_in_;
    auto kept = verified_;
    power_off();
    if (!behaviour_.warm_reset_keeps_verified) return;
    verified_in_ = owner;
    verified_ = std::move(kept);
}

Bytes Card::command(View bytes) {
    const auto command = parse_command(bytes);
    return (command ? answer(*command) : status(0x6700)).bytes();
}

Reply Card::answer(const Command& command) {
    const bool interindustry = command.cla <= 0x03;
    if (!interindustry && command.cla != 0x80) return status(0x6E00);
    if (interindustry && command.cla != 0x00) return status(0x6881); // only logical channel 0
    if (command.extended && !behaviour_.extended_length) return status(0x6700);
    for (const auto& known : instructions())
        if (known.cla == command.cla && known.ins == command.ins) return (this->*known.run)(command);
    return status(0x6D00);
}

Reply Card::select(const Command& command) {
    if (command.p1 == 0x04) return select_application(command);
    if (command.p1 == 0x02) return select_file(command);
    if (command.p1 != 0x00) return status(0x6A86);
    // There is no MF to go back to (card facts §8.5).
    if (command.data == Bytes{0x3F, 0x00}) return status(0x6A82);
    const bool inside = application_ != nullptr && application_ != &contents_.applications.front();
    return status(inside ? 0x9000 : 0x6A86);
}

// A failed SELECT keeps what was selected and verified: the published test card did (card facts §20).
Reply Card::select_application(const Command& command) {
    const auto found = std::find_if(contents_.applications.begin(), contents_.applications.end(),
                                    [&](const Application& each) { return each.aid == command.data; });
    if (found == contents_.applications.end()) return status(0x6A82);
    if (command.p2 != no_answer_data) return status(0x6A86);
    application_ = &*found;
    current_ = nullptr;
    if (verified_in_ != application_) verified_.clear();
    verified_in_ = application_;
    return status(0x9000);
}

Reply Card::select_file(const Command& command) {
    if (command.p2 != no_answer_data) return status(0x6A86);
    if (command.data.size() != 2) return status(0x6700);
    const File* file = find(word(command.data[0], command.data[1]));
    if (file == nullptr) return status(0x6A82);
    if (file->tripwire) state_.record({name_of(*file), "SELECT"});
    current_ = file;
    return status(0x9000);
}

Reply Card::read_binary(const Command& command) {
    constexpr std::size_t short_answer = 128;
    if (!command.data.empty() || !command.expected) return status(0x6700);
    if (behaviour_.short_answers && *command.expected > short_answer) return status(0x6700);
    std::size_t offset = word(command.p1, command.p2);
    std::optional<std::uint8_t> short_id;
    if ((command.p1 & 0x80U) != 0) {
        if ((command.p1 & 0x60U) != 0) return status(0x6A86);
        short_id = static_cast<std::uint8_t>(command.p1 & 0x1FU);
        offset = command.p2;
    }
    const File* file = aim(short_id, "READ");
    if (file == nullptr) return status(short_id ? 0x6A82 : 0x6986);
    const auto* data = std::get_if<Data>(&file->content);
    if (data == nullptr) return status(0x6981);
    if (!opened(*file)) return status(0x6982);
    if (offset >= data->body.size()) return status(0x6B00);

    const std::size_t length = std::min(*command.expected, data->body.size() - offset);
    const auto first = std::next(data->body.begin(), static_cast<std::ptrdiff_t>(offset));
    Reply reply{{first, std::next(first, static_cast<std::ptrdiff_t>(length))}, 0x9000};
    if (length < *command.expected && behaviour_.end_of_file_warns) reply.status = 0x6282;
    return reply;
}

Reply Card::read_record(const Command& command) {
    if (!command.data.empty() || !command.expected) return status(0x6700);
    if ((command.p2 & 0x07U) != 0x04) return status(0x6A86);
    std::optional<std::uint8_t> short_id;
    if (command.p2 != 0x04) short_id = static_cast<std::uint8_t>(command.p2 >> 3U);
    const File* file = aim(short_id, "READ");
    if (file == nullptr) return status(short_id ? 0x6A82 : 0x6986);
    const auto* records = std::get_if<Records>(&file->content);
    if (records == nullptr) return status(0x6981);
    if (!opened(*file)) return status(0x6982);
    if (command.p1 == 0 || command.p1 > records->records.size()) return status(0x6A83);
    return {records->records[command.p1 - 1U], 0x9000};
}

Reply Card::verify(const Command& command) {
    if (command.p1 != 0x00 || (command.p2 & 0xE0U) != 0x80) return status(0x6A86);
    std::optional<std::uint8_t> short_id;
    if (command.p2 != 0x80) short_id = static_cast<std::uint8_t>(command.p2 & 0x1FU);
    const File* file = aim(short_id, "VERIFY");
    if (file == nullptr) return status(short_id ? 0x6A82 : 0x6986);
    const auto* pin = std::get_if<Pin>(&file->content);
    if (pin == nullptr) return status(0x6981);

    const int left = state_.tries(name_of(*file), pin->left);
    // Verified or not, the query tells the tries (card facts §7, §13.2).
    if (command.data.empty()) return left == 0 && behaviour_.blocked_query_6984 ? status(0x6984) : tries_left(left);
    if (left == 0) return status(0x6984);
    if (command.data.size() < pin->shortest || command.data.size() > pin->longest)
        return behaviour_.wrong_length_costs_a_try ? refuse(*file, left) : status(0x6700);
    if (pin->secret.empty() || command.data != from_text(pin->secret)) return refuse(*file, left);
    state_.set_tries(name_of(*file), pin->limit);
    verified_.insert(file->id);
    return status(0x9000);
}

Reply Card::refuse(const File& file, int left) {
    state_.set_tries(name_of(file), left - 1);
    verified_.erase(file.id);
    return tries_left(left - 1);
}

Reply Card::compute_signature(const Command& command) {
    if (command.p1 > 0x05 || (command.p2 & 0xE0U) != 0x80) return status(0x6A86);
    std::optional<std::uint8_t> short_id;
    if (command.p2 != 0x80) short_id = static_cast<std::uint8_t>(command.p2 & 0x1FU);
    const File* file = aim(short_id, "SIGN");
    const auto* key = file == nullptr ? nullptr : std::get_if<Key>(&file->content);
    if (key == nullptr || !opened(*file)) return status(0x6982);
    const auto signature = sign(*key->key, static_cast<SignatureForm>(command.p1), command.data);
    if (!signature) return status(0x6985);
    if (!command.expected || *command.expected < signature->size()) return status(0x6700);
    return {*signature, 0x9000};
}

Reply Card::get_challenge(const Command& command) {
    if (!command.expected || !command.data.empty()) return status(0x6700);
    if (command.extended) return status(0x6985);
    Bytes challenge(*command.expected);
    if (RAND_bytes(challenge.data(), static_cast<int>(challenge.size())) != 1)
        throw std::runtime_error("OpenSSL has no random bytes");
    return {challenge, 0x9000};
}

Reply Card::get_data(const Command& command) {
    if (application_ == nullptr || application_ != &contents_.applications.front()) return status(0x6D00);
    const auto found = contents_.data_objects.find(word(command.p1, command.p2));
    if (found == contents_.data_objects.end()) return status(0x6A88);
    return {found->second, 0x9000};
}

Reply Card::farewell(const Command&) {
    return status(behaviour_.phone_farewell ? 0x9000 : 0x6700);
}

const File* Card::find(FileId id) const {
    if (application_ == nullptr) return nullptr;
    const auto found = std::find_if(application_->files.begin(), application_->files.end(),
                                    [id](const File& each) { return each.id == id; });
    return found == application_->files.end() ? nullptr : &*found;
}

// The file a command means: the current one, or one by its short id, which then becomes the current one.
const File* Card::aim(std::optional<std::uint8_t> short_id, const char* action) {
    const File* file = short_id ? find(*short_id) : current_;
    if (file == nullptr) return nullptr;
    if (file->tripwire) state_.record({name_of(*file), action});
    current_ = file;
    return file;
}

bool Card::opened(const File& file) const {
    return file.opened_by.empty() || std::any_of(file.opened_by.begin(), file.opened_by.end(),
                                                 [this](FileId pin) { return verified_.contains(pin); });
}

std::string Card::name_of(const File& file) const {
    return file_name(*application_, file);
}

} // namespace mdg::clinic::card
