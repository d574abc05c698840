/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all tabs of a child's page have.
 */

#include "ui/placements/hw-child-section.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwStoreThread *thread;
  HwChildStory *story;
} HwChildSectionPrivate;

enum
{
  PROP_THREAD = 1,
  N_PROPS,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HwChildSection, hw_child_section, ADW_TYPE_BIN)

#define PRIVATE(self) ((HwChildSectionPrivate *) hw_child_section_get_instance_private (self))

void
hw_child_section_show (HwChildSection *self, HwChildStory *story)
{
  HwChildSectionPrivate *private = PRIVATE (self);

  if (private->story == story)
    return;
  g_clear_pointer (&private->story, hw_child_story_unref);
  private->story = hw_child_story_ref (story);
  HW_CHILD_SECTION_GET_CLASS (self)->show (self, story);
}

HwStoreThread *
hw_child_section_thread (HwChildSection *self)
{
  return PRIVATE (self)->thread;
}

HwChildStory *
hw_child_section_story (HwChildSection *self)
{
  return PRIVATE (self)->story;
}

void
hw_child_section_on_saved (HwChildSection *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

static void
hw_child_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PRIVATE (HW_CHILD_SECTION (object))->thread = g_value_dup_object (value);
}

static void
hw_child_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, PRIVATE (HW_CHILD_SECTION (object))->thread);
}

static void
hw_child_section_dispose (GObject *object)
{
  HwChildSectionPrivate *private = PRIVATE (HW_CHILD_SECTION (object));

  g_clear_pointer (&private->story, hw_child_story_unref);
  g_clear_object (&private->thread);
  G_OBJECT_CLASS (hw_child_section_parent_class)->dispose (object);
}

static void
hw_child_section_class_init (HwChildSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = hw_child_section_set_property;
  object_class->get_property = hw_child_section_get_property;
  object_class->dispose = hw_child_section_dispose;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
hw_child_section_init (HwChildSection *self)
{
}
