/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each record, and one for each field that may be the same in every row. They are all
 * made at once and shown as they are wanted, so that no row goes from under somebody's hands.
 */

#include "ui/exchange/hw-mapping-needs.h"

#include "ui/exchange/hw-mapping-column-row.h"

#include <glib/gi18n-lib.h>

struct _HwMappingNeeds
{
  AdwPreferencesGroup parent_instance;

  HwMappingDraft *draft;
  GPtrArray *rows; /* of Need */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HwMappingNeeds, hw_mapping_needs, ADW_TYPE_PREFERENCES_GROUP)

/**
 * Need:
 * @field: whose value is chosen; NULL: the row says how the record is known
 * @icon: of such a row
 * @nicks: of the choices behind the first, which is none
 */
typedef struct
{
  const HwDraftSlot *slot;
  const HwField *field;
  GtkWidget *row;
  GtkWidget *icon;
  GStrv nicks;
  gboolean is_open;
} Need;

static guint changed_signal;

static void
need_free (Need *self)
{
  g_strfreev (self->nicks);
  g_free (self);
}

/* ------------------------------------------------------------------ a record */

/* «Known by: Number in the state system» */
static char *
dup_known_words (HwMappingDraft *draft, const HwDraftSlot *slot)
{
  g_auto (GStrv) names = g_strsplit (hw_mapping_draft_way (draft, slot), " ", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (char **name = names; *name; name++)
    {
      gboolean may_be_absent = g_str_has_suffix (*name, "?");
      const HwField *field;

      if (may_be_absent)
        (*name)[strlen (*name) - 1] = 0;
      field = hw_record_class_find (slot->klass, *name);
      if (!may_be_absent || hw_mapping_draft_teller (draft, slot, field))
        g_string_append_printf (words, "%s%s", words->len ? ", " : "", _ (field->label));
    }
  return g_strdup_printf (_ ("Known by: %s"), words->str);
}

/* What is said against the record; NULL: nothing. */
static char *
dup_faults (const HwDraftSlot *slot, GPtrArray *faults)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const HwDraftFault *fault = g_ptr_array_index (faults, i);

      if (fault->part == HW_DRAFT_SLOT && fault->slot == slot)
        g_string_append_printf (words, "%s%s", words->len ? "\n" : "", fault->message);
    }
  return words->len ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
refresh_record (HwMappingNeeds *self, Need *need, GPtrArray *faults)
{
  g_autofree char *open = dup_faults (need->slot, faults);
  g_autofree char *known = open ? NULL : dup_known_words (self->draft, need->slot);

  need->is_open = open != NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (need->row), open ? open : known);
  gtk_image_set_from_icon_name (GTK_IMAGE (need->icon),
                                open ? "dialog-warning-symbolic" : "object-select-symbolic");
}

static void
add_record (HwMappingNeeds *self, const HwDraftSlot *slot)
{
  Need *need = g_new0 (Need, 1);
  g_autofree char *words = hw_mapping_dup_slot_words (slot);

  need->slot = slot;
  need->row = adw_action_row_new ();
  need->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (need->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (need->row), need->icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (need->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (need->row), words);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), need->row);
  g_ptr_array_add (self->rows, need);
}

/* ------------------------------------------------------------------ a value for every row */

static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, HwMappingNeeds *self)
{
  for (guint i = 0; !self->is_filling && i < self->rows->len; i++)
    {
      const Need *need = g_ptr_array_index (self->rows, i);
      guint choice = adw_combo_row_get_selected (row);

      if (need->row != GTK_WIDGET (row) || choice == GTK_INVALID_LIST_POSITION)
        continue;
      hw_mapping_draft_set_constant (self->draft, need->slot, need->field,
                                     choice ? need->nicks[choice - 1] : NULL);
      g_signal_emit (self, changed_signal, 0);
      return;
    }
}

static void
select_constant (HwMappingNeeds *self, const Need *need)
{
  const char *nick = hw_mapping_draft_constant (self->draft, need->slot, need->field);
  guint choice = 0;

  for (guint i = 0; nick && need->nicks[i]; i++)
    if (g_str_equal (need->nicks[i], nick))
      choice = i + 1;
  adw_combo_row_set_selected (ADW_COMBO_ROW (need->row), choice);
}

static void
add_constant (HwMappingNeeds *self, const HwDraftSlot *slot, const HwField *field)
{
  Need *need = g_new0 (Need, 1);
  g_autofree char *words = hw_mapping_dup_place_words (slot, field);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  need->slot = slot;
  need->field = field;
  need->row = adw_combo_row_new ();
  need->nicks = hw_draft_dup_nicks (field);
  gtk_string_list_append (choices, _ ("From a column"));
  for (char **nick = need->nicks; *nick; nick++)
    gtk_string_list_append (choices, hw_draft_nick_label (field, *nick));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (need->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (need->row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (need->row), _ ("The same in every row"));
  adw_combo_row_set_model (ADW_COMBO_ROW (need->row), G_LIST_MODEL (choices));
  g_ptr_array_add (self->rows, need);
  select_constant (self, need);
  g_signal_connect (need->row, "notify::selected", G_CALLBACK (on_selected_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), need->row);
}

/* ------------------------------------------------------------------ all of them */

static void
clear (HwMappingNeeds *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  ((Need *) g_ptr_array_index (self->rows, i))->row);
  g_ptr_array_set_size (self->rows, 0);
}

static void
hw_mapping_needs_finalize (GObject *object)
{
  g_ptr_array_unref (HW_MAPPING_NEEDS (object)->rows);
  G_OBJECT_CLASS (hw_mapping_needs_parent_class)->finalize (object);
}

static void
hw_mapping_needs_class_init (HwMappingNeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_mapping_needs_finalize;
  changed_signal = g_signal_new ("changed", HW_TYPE_MAPPING_NEEDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_mapping_needs_init (HwMappingNeeds *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) need_free);
}

void
hw_mapping_needs_show (HwMappingNeeds *self, HwMappingDraft *draft)
{
  g_return_if_fail (HW_IS_MAPPING_NEEDS (self));

  self->is_filling = TRUE;
  clear (self);
  self->draft = draft;
  for (guint i = 0; draft && i < draft->slots->len; i++)
    {
      const HwDraftSlot *slot = g_ptr_array_index (draft->slots, i);

      add_record (self, slot);
      for (guint f = 0; f < slot->klass->n_fields; f++)
        if (slot->klass->fields[f].flags & HW_FIELD_REQUIRED
            && slot->klass->fields[f].kind == HW_KIND_ENUM)
          add_constant (self, slot, &slot->klass->fields[f]);
    }
  self->is_filling = FALSE;
}

void
hw_mapping_needs_refresh (HwMappingNeeds *self, GPtrArray *faults)
{
  gboolean has_rows = FALSE;

  g_return_if_fail (HW_IS_MAPPING_NEEDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Need *need = g_ptr_array_index (self->rows, i);
      gboolean is_used = hw_mapping_draft_is_used (self->draft, need->slot);

      if (need->field)
        is_used = is_used && !hw_mapping_draft_teller (self->draft, need->slot, need->field);
      else if (is_used)
        refresh_record (self, need, faults);
      gtk_widget_set_visible (need->row, is_used);
      has_rows |= is_used;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), has_rows);
}

void
hw_mapping_needs_focus (HwMappingNeeds *self)
{
  g_return_if_fail (HW_IS_MAPPING_NEEDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Need *need = g_ptr_array_index (self->rows, i);

      if (need->is_open && gtk_widget_get_visible (need->row))
        {
          gtk_widget_grab_focus (need->row);
          return;
        }
    }
}
