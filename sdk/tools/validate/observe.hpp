// What can be seen of this process from outside the plugin.
#pragma once

#include <cstddef>
#include <set>
#include <string>

namespace mdg::validate {

std::size_t threads_now();
// How many there are more than before. One that was joined may still stand in /proc for a moment: it is waited for.
std::size_t threads_beyond(std::size_t before);
std::set<int> descriptors_now();
std::size_t memory_now(); // bytes given out by the allocator, or the resident size where it does not tell

// Counts fork() from now on, also below the plugin; child processes that exist or have ended unreaped.
void count_forks();
int forks_seen();
bool has_children();

// "a, b": what is in `now` and not in `before`, with what the descriptors are.
std::string names_of_new(const std::set<int>& before, const std::set<int>& now);

} // namespace mdg::validate
