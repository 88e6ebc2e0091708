// The desk: the library in use, over its public ABI, by somebody who does what a test says.
#pragma once

#include "api/reception/clinic.hpp"
#include "api/support/handles.hpp"

#include <map>
#include <string>

namespace mdg::api_test {

using Fields = std::map<std::string, std::string>; // of a record: name, value as JSON
inline std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

// A patient as the receipt computer has them on file.
struct Patient {
    const char* profile; // of the card
    Fields on_file;
};
extern const Patient hanako; // a valid qualification
extern const Patient sumiko; // a lapsed one
extern const Patient rokuro; // nothing on file at the centre

struct Step {
    Record record;
    std::string code; // MDG_VISIT_STEP_…

    bool has_rule(const std::string& id) const;
    bool accepts(const std::string& choice) const;
    bool says(const std::string& words) const; // in one of its texts
    mdg_record error() const { return mdg_record_at(record.get(), MDG_FIELD_ERROR, 0); }
    std::string error_status() const { return text(error(), MDG_FIELD_STATUS_NAME); }
    std::int64_t tries() const { return integer(record.get(), MDG_FIELD_TRIES_LEFT); }
};

class Reception {
public:
    explicit Reception(Visit visit)
        : visit_(std::move(visit)) {}

    mdg_visit visit() const { return visit_.get(); }
    mdg_status close() { return visit_.close(); }
    // Waits, at most thirty seconds, for a step that needs somebody: not for the library at work, nor for a
    // card that it waits for itself.
    Step next() const;
    // next(), which must be this step.
    Step expect(const std::string& code) const;
    std::string answer(const std::string& choice) const;
    std::string enter_pin(const std::string& digits) const;
    // The patient has no document and fills in a declaration, or not (R-FLOW-04, R-FLOW-07).
    void declare(const std::string& choice = MDG_VISIT_CHOICE_GIVEN) const;
    // The rest of a reception that went well: the card is taken.
    Record finish() const;
    Record result() const;

private:
    Visit visit_;
};

// A desk's configuration and a patient's visit as JSON; what differs from the usual is given, "" leaves a
// field out.
std::string config_json(const Clinic& clinic, const Fields& config = {});
std::string visit_json(const Patient& patient, const Fields& options = {});

class Desk {
public:
    explicit Desk(const Clinic& clinic, const Fields& config = {});

    mdg_context context() const { return context_.get(); }
    Reception receive(const Patient& patient, const Fields& options = {}) const;

private:
    Context context_;
};

std::string to_json(const Fields& fields);

} // namespace mdg::api_test
