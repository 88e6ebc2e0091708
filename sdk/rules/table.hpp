// The rulebook's tables are read as every embedded table is.
#pragma once

#include "base/table.hpp"

namespace mdg::rules {

using base::date_cell;
using base::read_table;
using base::Row;
using base::split_list;

} // namespace mdg::rules
