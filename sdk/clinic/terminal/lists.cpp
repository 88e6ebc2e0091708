// Lists of people: medical assistance of a month, and those who consented to home visits or online care (terminal facts
// §2.6, §2.7).
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"
#include "clinic/terminal/two_step.hpp"

namespace mdg::clinic::terminal {

namespace {

bool home_visit(std::string_view text) {
    return text == "2";
}
bool online(std::string_view text) {
    return text == "3";
}

constexpr Rule month_rules[] = {{"MedicalTreatmentMonth", true, 6, month}};
constexpr Rule home_visit_rules[] = {{"ConsentDateFrom", true, 8, is_day},
                                     {"ConsentDateTo", true, 8, is_day},
                                     {"MedicalTreatmentFlag", true, 1, home_visit}};
constexpr Rule online_rules[] = {{"ConsentDateFrom", false, 8, is_day},
                                 {"ConsentDateTo", false, 8, is_day},
                                 {"ExaminationDateFrom", false, 8, is_day},
                                 {"ExaminationDateTo", false, 8, is_day},
                                 {"MedicalTreatmentFlag", true, 1, online}};

struct Range {
    std::string from, to;

    Range(const pugi::xml_node& block, const std::string& date)
        : from(value(block, (date + "From").c_str()))
        , to(value(block, (date + "To").c_str())) {}
    bool given() const { return !from.empty() && !to.empty(); }
    bool half() const { return from.empty() != to.empty(); }
    bool holds(const std::string& day) const { return from <= day && day <= to; }
};

Answer answer_to(const Reception& reception, const Incoming& incoming) {
    return Answer(
        {incoming.clock, reception.day, reception.facility, reception.file_identifier, '1', incoming.encoding});
}

// The tickets of the month that were issued to the facility; null if there are none.
Elements with_tickets(const Elements& qualification, const std::string& month, const std::string& facility) {
    const auto list = qualification->getObject("PublicExpenseResultList");
    const auto all = list ? list->getArray("MedicalTicketInfo") : nullptr;
    Poco::JSON::Array::Ptr tickets = new Poco::JSON::Array;
    for (unsigned i = 0; all && i < all->size(); ++i) {
        const Elements ticket = all->getObject(i);
        if (text(ticket, "MedicalTreatmentMonth") == month &&
            text(ticket, "DesignatedMedicalInstitutionCode") == facility)
            tickets->add(ticket);
    }
    if (tickets->size() == 0) return nullptr;
    Elements shown_list = new Poco::JSON::Object, shown = new Poco::JSON::Object(*qualification);
    shown_list->set("MedicalTicketInfo", tickets);
    shown->set("PublicExpenseResultList", shown_list);
    return shown;
}

} // namespace

void check_month(const pugi::xml_node& block) {
    check(block, month_rules);
}

void check_home_visit(const pugi::xml_node& block) {
    check(block, home_visit_rules);
}

void check_online(const pugi::xml_node& block) {
    check(block, online_rules);
    const Range consent(block, "ConsentDate"), examination(block, "ExaminationDate");
    if (consent.half() || examination.half() || consent.given() == examination.given())
        refuse("同意日か診察日のどちらかの範囲が必要です: ConsentDate, ExaminationDate",
               "a range of either is needed: ConsentDate, ExaminationDate");
}

void units_of_month(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body) {
    const std::string month = value(reception.message->body().first_child(), "MedicalTreatmentMonth");
    for (const Person& person : centre.population.persons())
        for (const Elements& qualification : person.qualifications) {
            if (!is_assistance(qualification)) continue;
            const Elements shown = with_tickets(qualification, month, reception.facility);
            if (!shown) continue;
            Answer answer = answer_to(reception, incoming);
            answer.verdict({Validity::valid, &person, {shown}}, {}, "");
            add_unit(body, answer.document(), reception, centre);
        }
}

void units_of_consent(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body) {
    const pugi::xml_node asked = reception.message->body().first_child();
    const Range consent(asked, "ConsentDate"), examination(asked, "ExaminationDate");
    for (const Consented& one : consents(centre.population, centre.consents_file)) {
        if (one.flag != value(asked, "MedicalTreatmentFlag").front()) continue;
        if (!one.facility.empty() && one.facility != reception.facility) continue;
        if (one.time > incoming.clock) continue;
        if (!(consent.given() ? consent.holds(day(one.time)) : examination.holds(one.examination_day))) continue;
        const Person* person = centre.population.find(one.person);
        if (!person) continue;
        Answer answer = answer_to(reception, incoming);
        answer.verdict(find_by_card(*person, reception.day, day(incoming.clock)), consents_of(one), "");
        add_unit(body, answer.document(), reception, centre);
    }
}

} // namespace mdg::clinic::terminal
