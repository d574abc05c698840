/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading who of a family is to be reviewed for concurrent planning.
 */

#pragma once

#include "domain/reviews/hw-review-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* As of the store's today. */
HwReviews *hw_reviews_read (HwStore *store, const char *family, GError **error);

G_END_DECLS
