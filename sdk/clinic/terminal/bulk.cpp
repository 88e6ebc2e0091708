// Single and bulk queries by numbers (terminal facts §2.1–2.3).
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"
#include "clinic/terminal/single_answer.hpp"
#include "clinic/terminal/two_step.hpp"

namespace mdg::clinic::terminal {

namespace {

void add_failed(pugi::xml_node body, const pugi::xml_node& search_info, const Complaint& wrong) {
    auto unit = body.append_child("BulkConfirmUnit");
    unit.append_copy(search_info);
    add(unit, "ProcessingResultStatus", "2");
    add(unit, "ProcessingResultCode", "CLINIC93");
    add(unit, "ProcessingResultMessage", wrong.japanese);
}

} // namespace

Reply answer_single(const Incoming& incoming, Centre& centre) {
    const Query query = parse_query(incoming.bytes);
    Answer answer = answer_query(centre.population, query, incoming.clock, incoming.encoding, incoming.faults);
    Reply reply;
    reply.xml = std::move(answer.document());
    centre.references.mark(reply.xml.child("XmlMsg").child("MessageBody").child("ResultList"), query.facility);
    return reply;
}

void units_by_numbers(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body) {
    Faults faults; // those that are a matter of the lookup
    if (incoming.faults.has(Fault::other_person)) faults.add("other-person");
    for (const pugi::xml_node& block : reception.message->body().children()) {
        if (const auto wrong = complaint(block, search_rules())) {
            add_failed(body, block, *wrong);
            continue;
        }
        Query query;
        query.confirmation_day = reception.day;
        query.facility = reception.facility;
        query.with_assistance = true;
        read_search_info(block, query);
        Answer answer = answer_query(centre.population, query, incoming.clock, incoming.encoding, faults);
        add_unit(body, answer.document(), reception, centre);
    }
}

} // namespace mdg::clinic::terminal
