#include "link/contents.hpp"

#include "base/failure.hpp"

#include <tuple>
#include <utility>

namespace mdg::test {

using namespace reader;
using link::MessageType;
using plugin_abi::CallId;

namespace {

// In the order of their numbers.
using Messages =
    std::tuple<link::Hello, link::Config, link::Allow, link::Load, link::Loaded, link::Start, link::Started, link::Open,
               link::Idle, link::Rested, link::Cancel, link::Ask, link::Told, link::Ping, link::Pong, link::End,
               link::Device, link::Medium, link::Fault, link::Notice, link::Verdict, link::Purge, link::Input,
               link::Log, link::Opened, link::Call, link::Answer, link::Stopping, link::Beat, link::Progress,
               link::Close, link::Closed, link::Reach, link::Record>;
constexpr std::size_t message_count = std::tuple_size_v<Messages>;
static_assert(message_count == static_cast<std::size_t>(MessageType::record), "a message is missing here");

template <typename Message>
struct Plain {
    static constexpr MessageType type = Message::type;
    Message message;
    template <typename Visitor>
    void visit(Visitor& visitor) {
        visit_fields(visitor, message);
    }
};

enum class Way { in, out };

// Of an answer's call number, here.
constexpr std::uint64_t function_bits = 0xFF;
static_assert(static_cast<std::uint64_t>(CallId::count) <= function_bits);

template <typename Head, auto Member, Way way>
struct Function {
    static constexpr MessageType type = Head::type;
    Head head;
    plugin_abi::Call<Member> call;
    // Which function it is: the question says so, and of an answer only whoever asked knows.
    void name_function() {
        constexpr auto id = static_cast<std::uint16_t>(plugin_abi::id_of<Member>);
        if constexpr (way == Way::in)
            head.function = id;
        else
            head.call = (head.call & ~function_bits) | id;
    }
    template <typename Visitor>
    void visit(Visitor& visitor) {
        link::visit_fields(visitor, head);
        if constexpr (way == Way::in)
            call.in(visitor);
        else
            call.out(visitor);
    }
};

template <typename Shape>
class ContentOf final : public Content {
public:
    using Content::Content;
    void visit(Fields& fields) override { shape_.visit(fields); }
    void write(link::Packet& packet) override {
        if constexpr (requires { shape_.name_function(); }) shape_.name_function();
        link::Writer writer(packet, Shape::type);
        shape_.visit(writer);
    }
    void read(link::Reader& in) override {
        shape_.visit(in);
        in.end();
    }

private:
    Shape shape_;
};

template <std::size_t... Index>
void add_messages(std::vector<std::unique_ptr<Content>>& list, std::index_sequence<Index...>) {
    static_assert(((std::tuple_element_t<Index, Messages>::type == MessageType{Index + 1}) && ...));
    (list.push_back(std::make_unique<ContentOf<Plain<std::tuple_element_t<Index, Messages>>>>(
         "message " + std::to_string(Index + 1))),
     ...);
}

template <typename Head, Way way>
std::unique_ptr<Content> function(CallId id) {
    std::unique_ptr<Content> made;
    const bool known = plugin_abi::with_call(
        id, [&]<auto Member>() {
            const auto& row = plugin_abi::row_of(id);
            made = std::make_unique<ContentOf<Function<Head, Member, way>>>(
                std::string(row.interface) + " " + std::string(row.name) + " in message " +
                std::to_string(static_cast<int>(Head::type)));
        });
    if (!known) throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "an unknown function");
    return made;
}

template <typename Head>
Head head_of(link::Reader in) {
    return link::read<Head>(in);
}

// Which function a question names, or an answer would belong to.
CallId function_of(const link::Reader& in) {
    switch (in.type()) {
    case MessageType::ask:
        return static_cast<CallId>(head_of<link::Ask>(in).function);
    case MessageType::call:
        return static_cast<CallId>(head_of<link::Call>(in).function);
    case MessageType::told:
        return static_cast<CallId>(head_of<link::Told>(in).call & function_bits);
    default:
        return static_cast<CallId>(head_of<link::Answer>(in).call & function_bits);
    }
}

std::unique_ptr<Content> content_for(const link::Reader& in) {
    const auto number = static_cast<std::size_t>(in.type());
    if (number == 0 || number > message_count)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "an unknown message");
    switch (in.type()) {
    case MessageType::ask:
        return function<link::Ask, Way::in>(function_of(in));
    case MessageType::told:
        return function<link::Told, Way::out>(function_of(in));
    case MessageType::call:
        return function<link::Call, Way::in>(function_of(in));
    case MessageType::answer:
        return function<link::Answer, Way::out>(function_of(in));
    default:
        break;
    }
    std::vector<std::unique_ptr<Content>> messages;
    add_messages(messages, std::make_index_sequence<message_count>());
    return std::move(messages[number - 1]);
}

} // namespace

std::vector<std::unique_ptr<Content>> all_contents() {
    std::vector<std::unique_ptr<Content>> list;
    add_messages(list, std::make_index_sequence<message_count>());
    for (std::uint16_t id = 0; id < static_cast<std::uint16_t>(CallId::count); ++id) {
        list.push_back(function<link::Ask, Way::in>(CallId{id}));
        list.push_back(function<link::Told, Way::out>(CallId{id}));
        list.push_back(function<link::Call, Way::in>(CallId{id}));
        list.push_back(function<link::Answer, Way::out>(CallId{id}));
    }
    return list;
}

void decode(const link::Packet& packet, Fields& fields) {
    link::Reader in(packet);
    const auto content = content_for(in);
    content->read(in);
    content->visit(fields);
}

} // namespace mdg::test
