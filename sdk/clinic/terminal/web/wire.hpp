// The connections that are open, each of which can be cut from another thread, as a failing line does.
#pragma once

#include <mutex>
#include <set>

namespace mdg::clinic::terminal::web {

class Wires {
public:
    void cut();

private:
    friend class Wire;
    std::mutex mutex_;
    std::set<int> open_;
};

// While it lives its connection is among the wires. It holds a descriptor of its own: the connection closes its
// own whenever it likes, and the number may then be somebody else's.
class Wire {
public:
    Wire(Wires& wires, int descriptor);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

private:
    Wires& wires_;
    int descriptor_;
};

} // namespace mdg::clinic::terminal::web
