/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person chooses for a column, from either side.
 */

#include "ui/exchange/hw-mapping-choice-dialog.h"
#include "ui/exchange/hw-mapping-codes-dialog.h"
#include "ui/exchange/hw-mapping-page-private.h"

#include <glib/gi18n-lib.h>

static const HwSurveyColumn *
found_at (HwMappingPage *self, guint index)
{
  return self->survey ? g_ptr_array_index (hw_survey_columns (self->survey), index) : NULL;
}

static void
set_place (HwMappingPage *self, guint index, const HwMappingPlace *place)
{
  HwDraftColumn *column = g_ptr_array_index (self->draft->columns, index);
  const HwSurveyColumn *found = found_at (self, index);

  hw_draft_column_set (column, place ? place->slot : NULL, place ? place->field : NULL);
  if (place && found)
    hw_draft_column_guess_codes (column, found);
  hw_mapping_page_refresh (self);
}

void
hw_mapping_page_put (HwMappingPage *self, guint column, guint place)
{
  g_autoptr (GArray) places = hw_mapping_list_places (self->draft);

  if (column < self->draft->columns->len)
    set_place (self, column,
               place < places->len ? &g_array_index (places, HwMappingPlace, place) : NULL);
}

/* A dialog that asks for one thing of a number; what it is about is kept beside it. */
static void
present_choice (HwMappingPage *self, HwMappingChoiceDialog *dialog, guint about, GCallback chosen)
{
  g_object_set_data (G_OBJECT (dialog), "hw-about", GUINT_TO_POINTER (about));
  g_signal_connect_object (dialog, "chosen", chosen, self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_place_chosen_cb (GObject *dialog, guint key, HwMappingPage *self)
{
  hw_mapping_page_put (self, GPOINTER_TO_UINT (g_object_get_data (dialog, "hw-about")), key);
}

void
hw_mapping_page_choose_place (HwMappingPage *self, guint index)
{
  const HwDraftColumn *column = g_ptr_array_index (self->draft->columns, index);
  HwMappingChoiceDialog *dialog = hw_mapping_choice_dialog_new (column->name);
  g_autoptr (GArray) places = hw_mapping_list_places (self->draft);

  for (guint i = 0; i < places->len; i++)
    {
      const HwMappingPlace *place = &g_array_index (places, HwMappingPlace, i);
      const HwDraftColumn *teller
          = hw_mapping_draft_teller (self->draft, place->slot, place->field);
      const char *help = place->field->help ? _ (place->field->help) : NULL;
      g_autofree char *group = hw_mapping_dup_slot_words (place->slot);

      hw_mapping_choice_dialog_add (dialog, i, group, _ (place->field->label),
                                    teller ? teller->name : help);
    }
  present_choice (self, dialog, index, G_CALLBACK (on_place_chosen_cb));
}

/* The column takes the place of the one that filled the field before; «none» empties it. */
static void
on_column_chosen_cb (GObject *dialog, guint key, HwMappingPage *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (dialog, "hw-about"));
  g_autoptr (GArray) places = hw_mapping_list_places (self->draft);
  const HwMappingPlace *place = &g_array_index (places, HwMappingPlace, index);
  HwDraftColumn *before = hw_mapping_draft_teller (self->draft, place->slot, place->field);

  if (before && place->field->kind != HW_KIND_SET)
    hw_draft_column_set (before, NULL, NULL);
  if (key < self->draft->columns->len)
    set_place (self, key, place);
  else
    hw_mapping_page_refresh (self);
}

void
hw_mapping_page_choose_column (HwMappingPage *self, guint index)
{
  g_autoptr (GArray) places = hw_mapping_list_places (self->draft);
  const HwMappingPlace *place = &g_array_index (places, HwMappingPlace, index);
  g_autofree char *words = hw_mapping_dup_place_words (place->slot, place->field);
  HwMappingChoiceDialog *dialog = hw_mapping_choice_dialog_new (words);

  for (guint i = 0; i < self->draft->columns->len; i++)
    {
      const HwDraftColumn *column = g_ptr_array_index (self->draft->columns, i);
      g_autofree char *told
          = column->field ? hw_mapping_dup_place_words (column->slot, column->field) : NULL;

      hw_mapping_choice_dialog_add (dialog, i, NULL, column->name, told);
    }
  present_choice (self, dialog, index, G_CALLBACK (on_column_chosen_cb));
}

void
hw_mapping_page_choose_codes (HwMappingPage *self, guint index)
{
  HwMappingCodesDialog *dialog = hw_mapping_codes_dialog_new (
      g_ptr_array_index (self->draft->columns, index), found_at (self, index));

  g_signal_connect_object (dialog, "changed", G_CALLBACK (hw_mapping_page_refresh), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
