/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names for invented people: with accents, very long, with two surnames, with one name only.
 * Whoever bears one of them in an invented office does not exist.
 */

#pragma once

#include "base/hw-random.h"

G_BEGIN_DECLS

/**
 * HwDemoCustom:
 * @HW_DEMO_CUSTOM_PLAIN: a given name and a surname
 * @HW_DEMO_CUSTOM_TWO_SURNAMES: the father's and the mother's surname
 * @HW_DEMO_CUSTOM_ONE_NAME: no surname at all
 *
 * How a family names its children.
 */
typedef enum
{
  HW_DEMO_CUSTOM_PLAIN,
  HW_DEMO_CUSTOM_TWO_SURNAMES,
  HW_DEMO_CUSTOM_ONE_NAME,
} HwDemoCustom;

/* Static strings. */
const char *hw_demo_given_name (HwRandom *random, HwDemoCustom custom, gboolean is_girl);
const char *hw_demo_surname (HwRandom *random, HwDemoCustom custom);

/* «Maya Combs» of an adult. Owned. */
char *hw_demo_dup_name (HwRandom *random, HwDemoCustom custom, gboolean is_woman);

/* «12 Mill Creek Road, Graves County, Kentucky»; «(270) 555-0142», a number that is kept free for
 * fiction; «ruth.noble17@example.org». Owned. */
char *hw_demo_dup_address (HwRandom *random, const char *county);
char *hw_demo_dup_phone (HwRandom *random, const char *area_code);
char *hw_demo_dup_mail (HwRandom *random, const char *name);

/* «Cedar Hollow», for homes and partners. */
const char *hw_demo_place_name (HwRandom *random);

G_END_DECLS
