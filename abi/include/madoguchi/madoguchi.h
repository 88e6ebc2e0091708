/* Madoguchi (窓口): receive a patient at a Japanese medical counter. This header has everything a receipt computer
 * needs; a reader maker includes plugin.h instead.
 *
 * The main job, from the card to the claim, is a loop over visit.h; samples/receipt_c does it in one page.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_MADOGUCHI_H
#define MADOGUCHI_MADOGUCHI_H

#include "base.h"
#include "card.h"
#include "certificate.h"
#include "claim.h"
#include "consent.h"
#include "context.h"
#include "documents.h"
#include "eligibility.h"
#include "exchange.h"
#include "failure_mode.h"
#include "fields.h"
#include "journal.h"
#include "match.h"
#include "methods.h"
#include "mobile.h"
#include "operation.h"
#include "reader.h"
#include "record.h"
#include "rules.h"
#include "share.h"
#include "statistics.h"
#include "trouble.h"
#include "visit.h"

#endif
