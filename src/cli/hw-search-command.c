/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «search» does.
 */

#include "cli/hw-commands.h"

#include "store/hw-search.h"

#include <glib/gi18n-lib.h>

/* More than anyone reads; who looks for more than this many names a rule, not a name. */
#define MOST_HITS 200

static const HwColumn columns[] = {
  { "type", N_ ("Type") },
  { "id", N_ ("Id") },
  { "title", N_ ("Name") },
  { "near", N_ ("Only alike") },
  { NULL },
};

gboolean
hw_search_command_run (HwCall *call, GError **error)
{
  g_autofree char *text = g_strjoinv (" ", call->arguments);
  g_autoptr (GPtrArray) hits = hw_search (hw_call_store (call), text, NULL, MOST_HITS, error);

  if (!hits)
    return FALSE;
  call->answer = hw_rows_new (TRUE, columns);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwHit *hit = g_ptr_array_index (hits, i);

      hw_rows_add_text (call->answer, hit->type);
      hw_rows_add (call->answer, HW_KIND_REF, hit->id);
      hw_rows_add_text (call->answer, hit->title);
      hw_rows_add_flag (call->answer, hit->is_near);
    }
  if (hits->len == 0)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}
