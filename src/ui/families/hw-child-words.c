/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for records on a child's page.
 */

#include "ui/families/hw-child-words.h"

#include "ui/widgets/hw-words.h"

char *
hw_child_words_dup_value (gpointer record, const char *field)
{
  return hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

char *
hw_child_words_dup_home (HwPlacement *placement, GHashTable *titles, HwDay today)
{
  GString *words;
  g_autofree char *setting = NULL;
  g_autofree char *span = NULL;

  if (!placement)
    return NULL;
  words = g_string_new (NULL);
  setting = hw_child_words_dup_value (placement, "setting");
  span = hw_words_dup_span (placement->start_date, today);
  if (placement->home)
    hw_words_append (words, g_hash_table_lookup (titles, placement->home));
  if (words->len == 0)
    hw_words_append (words, setting);
  hw_words_append (words, span);
  return g_string_free_and_steal (words);
}
