/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its words are made once.
 */

#include "ui/meetings/hw-slot-item.h"

#include "base/hw-clock.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwSlotItem
{
  GObject parent_instance;

  HwSlotGrid *grid;
  const HwMeetingSlot *slot;
  char *name;
  char *when;
  char *marks;
  char *can;
  char *detail;
  char *summary;
};

enum
{
  PROP_NAME = 1,
  PROP_WHEN,
  PROP_MARKS,
  PROP_CAN,
  PROP_DETAIL,
  PROP_SUMMARY,
};

G_DEFINE_FINAL_TYPE (HwSlotItem, hw_slot_item, G_TYPE_OBJECT)

const char *
hw_slot_coming_words (HwComing coming)
{
  static const char *const words[] = {
    [HW_COMING_NOT_ASKED] = N_ ("in the other sitting"),
    [HW_COMING_UNKNOWN] = N_ ("nobody knows"),
    [HW_COMING_CAN] = N_ ("can come"),
    [HW_COMING_CANNOT] = N_ ("cannot come"),
  };

  return _ (words[coming]);
}

const char *
hw_slot_coming_icon (HwComing coming)
{
  static const char *const icons[] = {
    [HW_COMING_NOT_ASKED] = "list-remove-symbolic",
    [HW_COMING_UNKNOWN] = "dialog-question-symbolic",
    [HW_COMING_CAN] = "object-select-symbolic",
    [HW_COMING_CANNOT] = "window-close-symbolic",
  };

  return icons[coming];
}

static char *
dup_marks (const HwMeetingSlot *slot)
{
  static const char *const words[] = {
    [HW_HOURS_EARLY] = N_ ("before office hours"),
    [HW_HOURS_EVENING] = N_ ("evening"),
    [HW_HOURS_WEEKEND] = N_ ("weekend"),
    [HW_HOURS_HOLIDAY] = N_ ("holiday"),
  };
  HwHours hours = hw_slot_hours (slot);
  GString *line = g_string_new (NULL);

  hw_words_append (line, hours ? _ (words[hours]) : NULL);
  hw_words_append (line, slot->is_conflict ? _ ("the facilitator has another meeting") : NULL);
  return g_string_free (line, FALSE);
}

static char *
dup_cannot (const HwSlotGrid *grid, const HwMeetingSlot *slot)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (grid->people, i);

      if (slot->coming[i] == HW_COMING_CANNOT)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                                person->name ? person->name : "");
    }
  return g_string_free (names, FALSE);
}

static guint
count_asked (const HwSlotGrid *grid, const HwMeetingSlot *slot)
{
  guint n = 0;

  for (guint i = 0; i < grid->people->len; i++)
    n += slot->coming[i] != HW_COMING_NOT_ASKED;
  return n;
}

HwSlotItem *
hw_slot_item_new (HwSlotGrid *grid, const HwMeetingSlot *slot)
{
  HwSlotItem *self = g_object_new (HW_TYPE_SLOT_ITEM, NULL);
  g_autofree char *day = hw_day_dup_weekday (slot->day);
  g_autofree char *from = hw_clock_dup (slot->from);
  g_autofree char *until = hw_clock_dup (slot->until);
  g_autofree char *names = dup_cannot (grid, slot);
  g_autofree char *cannot = *names ? g_strdup_printf (_ ("cannot come: %s"), names) : NULL;
  g_autofree char *hours = g_strdup_printf ("%s–%s", from, until);
  g_autoptr (GString) detail = g_string_new (day);
  g_autoptr (GString) summary = NULL;

  self->grid = hw_slot_grid_ref (grid);
  self->slot = slot;
  self->when = g_strdup_printf ("%s, %s", day, hours);
  self->marks = dup_marks (slot);
  self->can = g_strdup_printf (_ ("%u of %u can come"), slot->n_can, count_asked (grid, slot));
  self->name = g_strdup_printf ("%s · %s", hours, self->can);
  hw_words_append (detail, self->marks);
  hw_words_append (detail, cannot);
  self->detail = g_strdup (detail->str);
  summary = g_string_new (self->when);
  hw_words_append (summary, self->marks);
  hw_words_append (summary, self->can);
  hw_words_append (summary, cannot);
  self->summary = g_strdup (summary->str);
  return self;
}

static void
hw_slot_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwSlotItem *self = HW_SLOT_ITEM (object);
  const char *const words[] = { [PROP_NAME] = self->name,
                                [PROP_WHEN] = self->when,
                                [PROP_MARKS] = self->marks,
                                [PROP_CAN] = self->can,
                                [PROP_DETAIL] = self->detail,
                                [PROP_SUMMARY] = self->summary };

  g_value_set_string (value, words[id]);
}

static void
hw_slot_item_finalize (GObject *object)
{
  HwSlotItem *self = HW_SLOT_ITEM (object);

  hw_slot_grid_unref (self->grid);
  g_free (self->name);
  g_free (self->when);
  g_free (self->marks);
  g_free (self->can);
  g_free (self->detail);
  g_free (self->summary);
  G_OBJECT_CLASS (hw_slot_item_parent_class)->finalize (object);
}

static void
hw_slot_item_class_init (HwSlotItemClass *klass)
{
  static const char *const names[] = { [PROP_NAME] = "name",
                                       [PROP_WHEN] = "when",
                                       [PROP_MARKS] = "marks",
                                       [PROP_CAN] = "can",
                                       [PROP_DETAIL] = "detail",
                                       [PROP_SUMMARY] = "summary" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_slot_item_get_property;
  object_class->finalize = hw_slot_item_finalize;
  for (guint id = PROP_NAME; id <= PROP_SUMMARY; id++)
    g_object_class_install_property (
        object_class, id,
        g_param_spec_string (names[id], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
hw_slot_item_init (HwSlotItem *self)
{
}

const HwMeetingSlot *
hw_slot_item_slot (HwSlotItem *self)
{
  return self->slot;
}

const HwSlotGrid *
hw_slot_item_grid (HwSlotItem *self)
{
  return self->grid;
}
