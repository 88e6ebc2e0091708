// The rulebook's tables are read as every table is.
#pragma once

#include "base/table.hpp"

namespace mdg::rules {

using base::date_cell;
using base::read_table;
using base::Row;
using base::scan_table;
using base::split_list;
using base::Table;

} // namespace mdg::rules
