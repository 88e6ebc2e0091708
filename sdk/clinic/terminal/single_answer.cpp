#include "clinic/terminal/single_answer.hpp"

#include "clinic/terminal/clock.hpp"

namespace mdg::clinic::terminal {

Answer answer_query(const Population& population, const Query& query, const Poco::DateTime& now, Encoding encoding,
                    const Faults& faults) {
    const bool mixed_up = faults.has(Fault::other_identifier);
    Answer answer({now, query.confirmation_day, query.facility, mixed_up ? "another-request" : query.file_identifier,
                   '2', encoding});
    if (faults.has(Fault::error)) {
        answer.fail_message(faults.value(Fault::error), "模擬の異常終了です。");
        return answer;
    }
    if (faults.has(Fault::still_processing)) {
        answer.document().child("XmlMsg").child("MessageHeader").child("SegmentOfResult").text().set("2");
        return answer;
    }
    answer.echo(query.search_info);
    if (faults.has(Fault::person_error)) {
        answer.fail_person(faults.value(Fault::person_error), "模擬のエラーです。");
        return answer;
    }
    Verdict verdict = find_by_numbers(population, query, day(now));
    if (faults.has(Fault::other_person)) verdict = of_another(population, verdict.person, query.confirmation_day);
    answer.verdict(verdict, {{&consent_items().front(), query.limit_consent}}, query.arbitrary_identifier);
    return answer;
}

} // namespace mdg::clinic::terminal
