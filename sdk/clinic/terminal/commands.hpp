// The commands of mdg-clinic-terminal. Each gives the exit code.
#pragma once

#include "clinic/terminal/arguments.hpp"

namespace mdg::clinic::terminal {

int serve(const Arguments& arguments);
int push(const Arguments& arguments);
int list_persons(const Arguments& arguments);
int bulk_request(const Arguments& arguments);
int bulk_answer(const Arguments& arguments);

} // namespace mdg::clinic::terminal
