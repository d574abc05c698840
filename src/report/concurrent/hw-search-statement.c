/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table a side, the earliest search first, and a line to sign on. Addresses and phones of
 * relatives stand on no paper.
 */

#include "report/concurrent/hw-search-statement.h"

#include "report/hw-document.h"

#include <glib/gi18n-lib.h>

static const struct
{
  HwSearchSide side;
  const char *title;
} sides[] = {
  { HW_SEARCH_SIDE_MATERNAL, N_ ("Search on the Mother’s Side") },
  { HW_SEARCH_SIDE_PATERNAL, N_ ("Search on the Father’s Side") },
  { HW_SEARCH_SIDE_OTHER, N_ ("Search Among Others Close to the Child") },
};

static char *
dup_day (HwTongue *tongue, HwDay day)
{
  return day ? hw_tongue_dup_day (tongue, day) : NULL;
}

static const char *
say_value (HwTongue *tongue, gpointer record, const char *name)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
  const char *label = field->labels[HW_MEMBER (record, field, guint)];

  return *label ? hw_tongue_say (tongue, label) : "";
}

static void
add_row (HwDocument *document, const HwConcurrent *plans, HwRelativeSearch *search,
         HwTongue *tongue)
{
  g_autofree char *day = dup_day (tongue, search->date);
  g_autofree char *notice = dup_day (tongue, search->notice_date);
  g_autofree char *next = dup_day (tongue, search->next_search);
  const char *who
      = search->person ? g_hash_table_lookup (plans->titles, search->person) : search->found;
  const char *const cells[]
      = { day, search->source, who, say_value (tongue, search, "result"),
          search->no_notice ? hw_tongue_say (tongue, N_ ("no notice: family violence")) : notice,
          next };

  hw_document_add_row (document, cells);
}

static void
add_side (HwDocument *document, const HwConcurrent *plans, guint s, HwTongue *tongue)
{
  const HwDocumentColumn columns[] = {
    { hw_tongue_say (tongue, N_ ("Searched on")), 0.15 },
    { hw_tongue_say (tongue, N_ ("Source")), 0.22 },
    { hw_tongue_say (tongue, N_ ("Who was found")), 0.18 },
    { hw_tongue_say (tongue, N_ ("Result")), 0.17 },
    { hw_tongue_say (tongue, N_ ("Notice sent")), 0.14 },
    { hw_tongue_say (tongue, N_ ("Next search")), 0.14 },
  };
  guint n = 0;

  hw_document_add_heading (document, 2, hw_tongue_say (tongue, sides[s].title));
  for (guint i = 0; i < plans->searches->len; i++)
    n += HW_RELATIVE_SEARCH (g_ptr_array_index (plans->searches, i))->side == sides[s].side;
  if (!n)
    {
      hw_document_add_paragraph (document, hw_tongue_say (tongue, N_ ("No search is recorded.")));
      return;
    }
  hw_document_begin_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = plans->searches->len; i-- > 0;)
    {
      HwRelativeSearch *search = g_ptr_array_index (plans->searches, i);

      if (search->side == sides[s].side)
        add_row (document, plans, search, tongue);
    }
  hw_document_end_table (document);
}

HwPrintFrame *
hw_search_statement_new (const HwConcurrent *plans, HwDay notice_by, const char *office,
                         HwTongue *tongue)
{
  HwDocument *document = hw_document_new (tongue, FALSE);
  const char *title = hw_tongue_say (tongue, N_ ("Diligent-search statement"));
  g_autofree char *child = hw_record_dup_title (HW_RECORD (plans->child));
  g_autofree char *removal = plans->stay ? dup_day (tongue, plans->stay->removal_date) : NULL;
  g_autofree char *by = dup_day (tongue, notice_by);

  hw_document_add_heading (document, 1, title);
  hw_document_add_fact (document, hw_tongue_say (tongue, N_ ("Child")), child);
  hw_document_add_fact (document, hw_tongue_say (tongue, N_ ("Removed on")), removal);
  hw_document_add_fact (document, hw_tongue_say (tongue, N_ ("Notices due by")), by);
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    add_side (document, plans, s, tongue);
  hw_document_add_note (
      document,
      hw_tongue_say (tongue, N_ ("42 USC 671(a)(29): within 30 days after the removal the agency "
                                 "looks for all grown-up relatives and gives them notice, but for "
                                 "family or domestic violence.")));
  hw_document_add_signature (document, hw_tongue_say (tongue, N_ ("Worker")), NULL);
  return hw_document_to_frame (document, office, title, plans->today);
}
