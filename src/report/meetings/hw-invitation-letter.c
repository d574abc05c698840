/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain words, short sentences: it may be the first letter that somebody gets from the agency.
 */

#include "report/meetings/hw-invitation-letter.h"

#include "base/hw-clock.h"
#include "report/hw-document.h"

#include <glib/gi18n-lib.h>

static const char *
say (const HwInvite *invite, const char *text)
{
  return hw_tongue_say (invite->tongue, text);
}

static void
add_fact (HwDocument *document, const HwInvite *invite, const char *word, const char *text)
{
  hw_document_add_fact (document, say (invite, word), text);
}

/* ------------------------------------------------------------------ when and where */

static void
add_when (HwDocument *document, const HwInvite *invite)
{
  g_autofree char *day = hw_tongue_dup_day (invite->tongue, invite->date);
  g_autofree char *from = hw_clock_dup (invite->time);
  g_autofree char *until = hw_clock_dup (invite->time + (int) invite->length);
  g_autofree char *hours = until ? g_strdup_printf ("%s–%s", from, until) : g_strdup (from);

  add_fact (document, invite, N_ ("Meeting"), invite->kind);
  add_fact (document, invite, N_ ("Date"), day);
  add_fact (document, invite, N_ ("Time"), hours);
  if (invite->is_cancelled)
    return;
  add_fact (document, invite, N_ ("Place"),
            invite->place ? invite->place
                          : say (invite, N_ ("We will tell you where we meet.")));
  add_fact (document, invite, N_ ("Online or by phone"), invite->online);
  add_fact (document, invite, N_ ("What it is for"), invite->purpose);
  add_fact (document, invite, N_ ("Case number"), invite->reference);
}

static void
add_answer (HwDocument *document, const HwInvite *invite)
{
  hw_document_add_heading (document, 2, say (invite, N_ ("Please answer")));
  hw_document_add_paragraph (
      document,
      say (invite, N_ ("Tell us whether you can come, or what would help you to come: another "
                       "time, a ride, taking part by phone, an interpreter. Tell us, too, who "
                       "else should be there, and what must be spoken about.")));
  add_fact (document, invite, N_ ("Phone for answers"), invite->agency_phone);
  add_fact (document, invite, N_ ("E-mail for answers"), invite->agency_mail);
}

/* ------------------------------------------------------------------ agenda */

static void
add_points (HwDocument *document, const HwInvite *invite)
{
  for (guint i = 0; i < invite->points->len; i++)
    hw_document_add_item (document, g_ptr_array_index (invite->points, i));
}

/* In the order of the meeting's template (S3-36). */
static void
add_agenda (HwDocument *document, const HwInvite *invite)
{
  hw_document_add_heading (document, 2, say (invite, N_ ("Agenda")));
  for (const char *const *line = invite->agenda; *line; line++)
    if (**line)
      hw_document_add_item (document, say (invite, *line));
    else
      add_points (document, invite);
  if (invite->is_withheld)
    hw_document_add_note (document,
                          say (invite, N_ ("On this copy nobody else is named: what names others "
                                           "was left out of it.")));
}

/* ------------------------------------------------------------------ the letter */

static void
add_head (HwDocument *document, const HwInvite *invite)
{
  g_autofree char *greeting
      = invite->name ? g_strdup_printf (say (invite, N_ ("Dear %s,")), invite->name) : NULL;

  hw_document_add_heading (document, 1,
                           invite->is_cancelled
                               ? say (invite, N_ ("A meeting will not take place"))
                               : say (invite, N_ ("Invitation to a meeting")));
  hw_document_add_paragraph (document, invite->name);
  hw_document_add_paragraph (document, invite->address);
  hw_document_add_paragraph (document, greeting);
}

static void
add_body (HwDocument *document, const HwInvite *invite)
{
  if (invite->is_cancelled)
    {
      hw_document_add_paragraph (
          document, say (invite, N_ ("this meeting, to which we invited you, will not take place. "
                                     "We will write to you when there is a new date.")));
      add_when (document, invite);
      return;
    }
  hw_document_add_paragraph (
      document, say (invite, N_ ("we invite you to a meeting at which a family and those who "
                                 "support it plan together. You can say what you think and ask "
                                 "what you want to know.")));
  add_when (document, invite);
  add_answer (document, invite);
  add_agenda (document, invite);
}

HwPrintFrame *
hw_invitation_letter_new (const HwInvite *invite, gboolean is_large)
{
  HwDocument *document = hw_document_new (invite->tongue, is_large);
  const char *title = invite->is_cancelled ? say (invite, N_ ("A meeting will not take place"))
                                           : say (invite, N_ ("Invitation to a meeting"));

  add_head (document, invite);
  add_body (document, invite);
  hw_document_add_paragraph (document, say (invite, N_ ("With kind regards")));
  hw_document_add_paragraph (document, invite->agency);
  return hw_document_to_frame (document, invite->agency, title, invite->today);
}
