/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where somebody can be found must not stand on a paper that goes to somebody else; but people
 * write it into any field. So it is looked for in the words themselves, as it is usually written: a
 * phone with or without its area code, an address by its number and street.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwWay:
 * @phone, @mail, @address: ways to somebody, as they were recorded; each may be NULL
 */
typedef struct
{
  const char *phone;
  const char *mail;
  const char *address;
} HwWay;

/* @text with @instead in the place of each of the @n_ways that it tells; NULL where it tells none.
 * Too much is withheld rather than too little. Owned. */
char *hw_withhold (const char *text, const HwWay *ways, guint n_ways, const char *instead);

G_END_DECLS
