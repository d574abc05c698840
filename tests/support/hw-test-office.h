/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office behind its store thread, and fibers to await it in.
 */

#pragma once

#include "hw-test-ready.h"
#include "hw-test-store.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/* A new office in @folder (which must not exist), opened by its one administrator. */
HwOffice *hw_test_office_new (const char *folder);

/* @n children of one family with names in no order: every second one in care, with a placement and
 * a goal. The child i is «Given i», born on the day i after 2010-01-01, removed on the day i after
 * 2020-01-01. */
void hw_test_add_children (HwStore *store, guint n);

/* Runs @func as a fiber to its end; its g_assert*() are the test's. */
void hw_test_fiber (DexFiberFunc func, gpointer data);

/* Awaits, in a fiber, until @is_so says so of @object; fails after ten seconds. */
typedef gboolean (*HwTestState) (gpointer object);
void hw_test_await (gpointer object, HwTestState is_so);

G_END_DECLS
