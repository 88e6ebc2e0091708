// Madoguchi kit: a header-only C++17 helper for reader makers. It makes the C tables of the plugin interface out of small
// classes, stops every exception at the boundary, checks the size of every struct on both sides, keeps what a call gives
// back until the next one, and answers for services a host does not have.
//
// A device derives from kit::Device<…> with the interfaces it has, a plugin from kit::Plugin; MDGP_PLUGIN(Type) exports
// it. plugins/template is a complete plugin to copy. The headers of the interfaces can be included one by one.
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "apdu.hpp"
#include "consent.hpp"
#include "face.hpp"
#include "firmware.hpp"
#include "health.hpp"
#include "identify.hpp"
#include "mode.hpp"
#include "panel.hpp"
#include "phone.hpp"
#include "pinpad.hpp"
#include "plugin.hpp"
#include "register.hpp"
#include "services.hpp"
#include "slot.hpp"
#include "vendor_dialogue.hpp"
#include "verdict.hpp"
#include "visual.hpp"
