/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages of the office have in common: the store's thread, reading again after each commit,
 * and a job whose answer comes back while the page is still there.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_PART (hw_office_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwOfficePart, hw_office_part, HW, OFFICE_PART, AdwNavigationPage)

/**
 * HwOfficePartClass:
 * @load: reads what the page shows; called once it is made, and after each commit
 */
struct _HwOfficePartClass
{
  AdwNavigationPageClass parent_class;

  void (*load) (HwOfficePart *self);
};

/* Property: thread, at construction. Borrowed. */
HwStoreThread *hw_office_part_thread (HwOfficePart *self);

/* The answer of a job: @value on success, or @error. */
typedef void (*HwOfficeAnswer) (gpointer self, const GValue *value, const GError *error);

/* Runs @job with @data; @answer is called on the main thread unless @self is gone by then. A page
 * that goes does not take the job with it: what was begun is ended. */
void hw_office_run (gpointer self, HwStoreThread *thread, HwStoreJob job, gpointer data,
                    GDestroyNotify free_data, HwOfficeAnswer answer);

/* The same for something that takes long: on a thread of its own, over the office without its
 * store. */
typedef gboolean (*HwAsideJob) (HwOffice *aside, gpointer data, GValue *result, GError **error);
void hw_office_run_aside (gpointer self, HwStoreThread *thread, HwAsideJob job, gpointer data,
                          GDestroyNotify free_data, HwOfficeAnswer answer);

/* A toast on the window; and the same with Undo. */
void hw_office_say (gpointer widget, const char *sentence);
void hw_office_say_saved (gpointer widget, const char *sentence, gint64 transaction);

G_END_DECLS
