/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared without accents and case, each typed word by itself.
 */

#include "ui/palette/hw-palette-acts.h"

#include "base/hw-text.h"
#include "ui/palette/hw-palette-item.h"
#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-page-table.h"

#include <glib/gi18n-lib.h>

#define PAGE "win.page::"

typedef enum
{
  NO_FIT,
  IN_A_WORD,
  BEGINS_A_WORD,
  IS_NAMED_SO,
} Fit;

static Fit
fit (const char *title, const char *typed, char **words)
{
  g_autofree char *folded = hw_text_fold (title);
  Fit least = BEGINS_A_WORD;

  if (g_str_equal (folded, typed))
    return IS_NAMED_SO;

  for (char **word = words; *word; word++)
    {
      const char *at = strstr (folded, *word);

      if (!at)
        return NO_FIT;
      while (at && at != folded && at[-1] != ' ')
        at = strstr (at + 1, *word);
      if (!at)
        least = IN_A_WORD;
    }
  return least;
}

static char *
dup_keys (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  if (!accelerator || !gtk_accelerator_parse (accelerator, &key, &modifiers))
    return NULL;
  return gtk_accelerator_get_label (key, modifiers);
}

/* For an act, for a page. */
static const HwPaletteGroup groups[][2] = {
  [IN_A_WORD] = { HW_PALETTE_OTHER_ACTS, HW_PALETTE_OTHER_PAGES },
  [BEGINS_A_WORD] = { HW_PALETTE_ACTS, HW_PALETTE_PAGES },
  [IS_NAMED_SO] = { HW_PALETTE_NAMED_ACTS, HW_PALETTE_NAMED_PAGES },
};

static void
add (GListStore *items, const HwActionRow *row, Fit how)
{
  const HwPageRow *page
      = g_str_has_prefix (row->name, PAGE) ? hw_page_table_find (row->name + strlen (PAGE)) : NULL;
  g_autoptr (HwPaletteItem) item
      = hw_palette_item_new_act (groups[how][page != NULL], _ (row->title),
                                 page ? page->icon : "system-run-symbolic",
                                 dup_keys (row->keys[0]), row->name);

  g_list_store_append (items, item);
}

/* GTK tells whether an action can be done only to what shows it: @probe is a button in that
 * place. */
static gboolean
can_be_done (GtkWidget *probe, const HwActionRow *row)
{
  GtkActionable *asking = GTK_ACTIONABLE (probe);
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (row->name, &name, &target, NULL))
    return FALSE;
  /* An action that takes a target warns where there is none, and the other way round. */
  gtk_actionable_set_action_name (asking, NULL);
  gtk_actionable_set_action_target_value (asking, target);
  gtk_actionable_set_action_name (asking, name);
  return gtk_widget_get_sensitive (probe);
}

void
hw_palette_acts_add (GListStore *items, const char *text, const char *page, GtkWidget *place)
{
  g_autoptr (GtkWidget) probe = place ? g_object_ref_sink (gtk_button_new ()) : NULL;
  g_autofree char *folded = hw_text_fold (text);
  g_auto (GStrv) words = hw_text_split_words (folded);
  const HwActionRow *row;

  if (place)
    {
      gtk_widget_set_visible (probe, FALSE);
      gtk_widget_set_parent (probe, place);
    }
  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    {
      gboolean is_offered = row->name && row->flags & HW_ACTION_IS_OFFERED
                            && (!row->page || g_strcmp0 (row->page, page) == 0);
      Fit how = is_offered ? fit (_ (row->title), folded, words) : NO_FIT;

      if (how != NO_FIT && (!row->page || !place || can_be_done (probe, row)))
        add (items, row, how);
    }
  if (place)
    gtk_widget_unparent (probe);
}
