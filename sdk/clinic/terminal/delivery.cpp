#include "clinic/terminal/delivery.hpp"

#include "clinic/terminal/archive.hpp"
#include "clinic/terminal/spoil.hpp"

namespace mdg::clinic::terminal {

namespace {

struct Parcel {
    std::filesystem::path file;
    std::string bytes;
};

Parcel pack(std::filesystem::path file, std::string bytes, const Form& form, const Faults& faults) {
    const bool locked_out = faults.has(Fault::zip_wrong_password);
    if (form.zipped || locked_out) {
        const std::string entry = file.filename().string();
        bytes = zip(entry, bytes, locked_out ? "another " + form.password : form.password);
        file.replace_extension(".zip");
    }
    if (faults.has(Fault::cut)) bytes.resize(bytes.size() / 2);
    return {std::move(file), std::move(bytes)};
}

void send(Outbox& outbox, const Parcel& parcel, const Faults& faults, Instant now) {
    const Instant due = faults.has(Fault::delay) ? now + faults.milliseconds(Fault::delay) : now;
    if (faults.has(Fault::duplicate))
        outbox.put(parcel.file, parcel.bytes, due + faults.milliseconds(Fault::duplicate));
    if (faults.has(Fault::slow))
        outbox.grow(parcel.file, parcel.bytes, due, faults.milliseconds(Fault::slow));
    else
        outbox.put(parcel.file, parcel.bytes, due);
    if (faults.has(Fault::vanish)) outbox.remove(parcel.file, due + faults.milliseconds(Fault::vanish));
}

void deliver(Outbox& outbox, const std::filesystem::path& file, const std::string& bytes, const std::string& again,
             const Form& form, const Faults& faults, Instant now) {
    send(outbox, pack(file, bytes, form, faults), faults, now);
    if (!faults.has(Fault::rewrite)) return;
    const Parcel other = pack(file, again, form, faults);
    outbox.put(other.file, other.bytes, now + faults.milliseconds(Fault::rewrite));
}

} // namespace

void deliver(Outbox& outbox, const std::filesystem::path& file, pugi::xml_document& document, const Form& form,
             const Faults& faults, Instant now) {
    const Encoding other = form.encoding == Encoding::shift_jis ? Encoding::utf8 : Encoding::shift_jis;
    const Encoding actual = faults.has(Fault::wrong_encoding) ? other : form.encoding;
    const std::string bytes = serialise(document, form.encoding, actual);
    if (faults.has(Fault::rewrite)) alter(document);
    const std::string again = faults.has(Fault::rewrite) ? serialise(document, form.encoding, actual) : std::string();
    deliver(outbox, file, bytes, again, form, faults, now);
}

void deliver(Outbox& outbox, const std::filesystem::path& file, const std::string& bytes, const Form& form,
             const Faults& faults, Instant now) {
    deliver(outbox, file, bytes, bytes + "\n", form, faults, now);
}

} // namespace mdg::clinic::terminal
