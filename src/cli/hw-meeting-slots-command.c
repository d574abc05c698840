/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «meeting slots»: when a meeting could be.
 */

#include "cli/hw-commands.h"

#include "base/hw-clock.h"
#include "domain/meetings/hw-slot-query.h"

#include <glib/gi18n-lib.h>

/* So many times of each sitting are told. */
#define MOST 20

static const HwColumn columns[] = {
  { "day", N_ ("Date") },
  { "from", N_ ("From") },
  { "until", N_ ("Until") },
  { "sitting", N_ ("Sitting") },
  { "after-hours", N_ ("After hours") },
  { "conflict", N_ ("Facilitator is at another meeting") },
  { "can", N_ ("Can come") },
  { "must-can", N_ ("Can come of those who must") },
  { "must-cannot", N_ ("Cannot come of those who must") },
  { "who-cannot", N_ ("Cannot come"), FALSE, TRUE },
  { "people", NULL, TRUE },
  { NULL },
};

static const HwColumn person_columns[] = {
  { "type", N_ ("Type") }, { "id", N_ ("Id") },       { "name", N_ ("Name") },
  { "role", N_ ("As") },   { "must", N_ ("Must come") }, { "coming", N_ ("Coming") },
  { NULL },
};

static const char *const coming_nicks[] = { "not-asked", "unknown", "can", "cannot" };

static HwRows *
make_people (const HwSlotGrid *grid, const HwMeetingSlot *slot)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (HW_TYPE_MEETING_ROLE);
  HwRows *rows = hw_rows_new (TRUE, person_columns);

  for (guint i = 0; i < grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (grid->people, i);

      if (slot->coming[i] == HW_COMING_NOT_ASKED)
        continue;
      hw_rows_add_text (rows, person->type);
      hw_rows_add (rows, HW_KIND_REF, person->id);
      hw_rows_add_text (rows, person->name);
      hw_rows_add_text (rows, g_enum_get_value (roles, person->role)->value_nick);
      hw_rows_add_flag (rows, person->must);
      hw_rows_add_text (rows, coming_nicks[slot->coming[i]]);
    }
  return rows;
}

static char *
dup_who_cannot (const HwSlotGrid *grid, const HwMeetingSlot *slot)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < grid->people->len; i++)
    if (slot->coming[i] == HW_COMING_CANNOT)
      {
        const HwSlotPerson *person = g_ptr_array_index (grid->people, i);

        g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                                person->name ? person->name : person->id);
      }
  return g_string_free (names, FALSE);
}

static void
add_slot (HwRows *rows, const HwSlotGrid *grid, const HwMeetingSlot *slot, guint sitting)
{
  g_autofree char *day = hw_day_dup_iso (slot->day);
  g_autofree char *from = hw_clock_dup (slot->from);
  g_autofree char *until = hw_clock_dup (slot->until);
  g_autofree char *names = dup_who_cannot (grid, slot);

  hw_rows_add (rows, HW_KIND_DAY, day);
  hw_rows_add_text (rows, from);
  hw_rows_add_text (rows, until);
  hw_rows_add_int (rows, sitting);
  hw_rows_add_flag (rows, slot->is_after_hours);
  hw_rows_add_flag (rows, slot->is_conflict);
  hw_rows_add_int (rows, slot->n_can);
  hw_rows_add_int (rows, slot->n_must_can);
  hw_rows_add_int (rows, slot->n_must_cannot);
  hw_rows_add_text (rows, names);
  hw_rows_take_rows (rows, make_people (grid, slot));
}

static const char *
find_name (const HwSlotGrid *grid, const char *id)
{
  for (guint i = 0; i < grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (grid->people, i);

      if (g_str_equal (person->id, id) && person->name)
        return person->name;
    }
  return id;
}

static void
warn (const HwSlotGrid *grid)
{
  for (guint i = 0; i < grid->apart->len; i++)
    {
      const HwApart *one = &g_array_index (grid->apart, HwApart, i);

      hw_call_say (_ ("%s and %s must not meet: these are times for two sittings."),
                   find_name (grid, one->one), find_name (grid, one->other));
    }
  if (!grid->is_two_enough)
    hw_call_say (_ ("Two sittings do not keep all of them apart."));
}

gboolean
hw_meeting_command_slots (HwCall *call, GError **error)
{
  g_autoptr (HwSlotGrid) grid
      = hw_slot_grid_read (hw_call_store (call), call->arguments[0], error);
  GPtrArray *lists[] = { NULL, NULL, NULL };

  if (!grid)
    return FALSE;
  lists[0] = grid->sittings[0] ? NULL : grid->slots;
  lists[1] = grid->sittings[0];
  lists[2] = grid->sittings[1];
  warn (grid);
  call->answer = hw_rows_new (TRUE, columns);
  for (guint sitting = 0; sitting < G_N_ELEMENTS (lists); sitting++)
    for (guint i = 0; lists[sitting] && i < MIN (lists[sitting]->len, MOST); i++)
      add_slot (call->answer, grid, g_ptr_array_index (lists[sitting], i), sitting);
  return TRUE;
}
