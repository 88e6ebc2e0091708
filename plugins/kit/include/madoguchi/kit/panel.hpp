// Madoguchi kit: interface mdgp.panel/1, texts and pictures on the reader's screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// A text the device knows.
struct PanelTemplate {
    std::string template_id;
    std::string languages; // with blanks between
};

class Panel {
public:
    static constexpr std::string_view id = MDGP_IF_PANEL_1;
    virtual ~Panel() = default;

    virtual std::vector<PanelTemplate> panel_templates() const { return {}; }
    // What is shown before goes. shown: MDGP_PANEL_SHOWN_…; OK also where nothing was shown. Within 2,000 ms.
    virtual mdg_status panel_show(const Operation& op, const mdgp_panel_request& in, std::uint32_t& shown) = 0;
    // The idle screen.
    virtual mdg_status panel_clear(const Operation& op) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_panel_1 made{sizeof(mdgp_panel_1), 0, c_templates, c_show, c_clear, nullptr};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_templates(mdgp_device* device, std::uint64_t op, std::uint32_t index,
                                           mdgp_panel_template* out) noexcept {
        return enter_out<Panel>(device, op, out, [&](Panel& it, const Operation& o, mdgp_panel_template& made) {
            const auto templates = it.panel_templates();
            if (index >= templates.size()) return MDG_E_NOT_FOUND;
            made.template_id = o.keep(templates[index].template_id);
            made.languages = o.keep(templates[index].languages);
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL c_show(mdgp_device* device, std::uint64_t op, const mdgp_panel_request* in,
                                      mdgp_panel_result* out) noexcept {
        return enter<Panel>(device, op, in, out,
                            [](Panel& it, const Operation& o, const mdgp_panel_request& taken,
                               mdgp_panel_result& made) { return it.panel_show(o, taken, made.shown); });
    }
    static mdg_status MDG_CALL c_clear(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Panel>(device, op, [](Panel& it, const Operation& o) { return it.panel_clear(o); });
    }
};

} // namespace madoguchi::kit
