/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind one tab of a child's page. It is made when the tab is first shown, and is told
 * the child's story then and after each commit.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILD_SECTION (hw_child_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwChildSection, hw_child_section, HW, CHILD_SECTION, AdwBin)

/* Property: thread, at construction. */
struct _HwChildSectionClass
{
  AdwBinClass parent_class;

  void (*show) (HwChildSection *self, const HwChildStory *story);
};

void hw_child_section_show (HwChildSection *self, HwChildStory *story);

HwStoreThread *hw_child_section_thread (HwChildSection *self);

/* The story that is shown; NULL before the first. Borrowed. */
HwChildStory *hw_child_section_story (HwChildSection *self);

/* Tells the window of a save. A handler of ::saved, for templates. */
void hw_child_section_on_saved (HwChildSection *self, const char *label, gint64 transaction);

G_END_DECLS
