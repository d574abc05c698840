/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows with a state: colour, icon and words.
 */

#include "ui/meetings/hw-meeting-show.h"

#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "ui/widgets/hw-state.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* «together with Periodic review» (S4-18). */
static void
append_others (GString *line, const HwMeetingWhole *whole)
{
  if (whole->sitting)
    {
      g_autofree char *into = hw_record_dup_title (HW_RECORD (whole->sitting));
      g_autofree char *words = g_strdup_printf (_ ("in the sitting of %s"), into);

      hw_words_append (line, words);
    }
  for (guint i = 0; i < whole->others->len; i++)
    {
      const HwMeeting *other = g_ptr_array_index (whole->others, i);
      g_autofree char *words = g_strdup_printf (_ ("together with %s"),
                                                hw_record_value_label (other, "kind"));

      hw_words_append (line, words);
    }
}

char *
hw_meeting_show_dup_facts (const HwMeetingWhole *whole)
{
  const HwMeeting *meeting = whole->meeting;
  HwDay day = meeting->held_date ? meeting->held_date : meeting->date;
  g_autofree char *when = day ? hw_day_dup_weekday (day) : g_strdup (_ ("still to be scheduled"));
  g_autoptr (GPtrArray) uninvited = hw_meeting_missing_invitations (whole);
  g_autoptr (GPtrArray) unmet = hw_meeting_missing_precontacts (whole);
  GString *line = g_string_new (NULL);

  hw_words_append (line, hw_meeting_whole_title (whole, meeting->family));
  hw_words_append (line, when);
  hw_words_append (line, meeting->time);
  hw_words_append (line, meeting->place);
  hw_words_append (line, hw_meeting_whole_title (whole, meeting->facilitator));
  if (hw_meeting_is_after_hours (meeting, whole->closed))
    hw_words_append (line, _ ("after hours"));
  append_others (line, whole);
  hw_words_append (line, hw_meeting_stage_words (hw_meeting_stage (
                             meeting, uninvited->len, unmet->len, whole->today)));
  return g_string_free (line, FALSE);
}

/* Somebody belongs to the meeting who has no row yet. */
static gboolean
lacks_rows (GPtrArray *uninvited)
{
  for (guint i = 0; i < uninvited->len; i++)
    if (!((const HwProposal *) g_ptr_array_index (uninvited, i))->invitation)
      return TRUE;
  return FALSE;
}

void
hw_meeting_show_next (GtkButton *button, const HwMeetingWhole *whole)
{
  static const struct
  {
    const char *label, *action;
  } steps[HW_N_MEETING_STAGES] = {
    [HW_MEETING_STAGE_TO_SCHEDULE] = { N_ ("_Set the Day…"), "page.when" },
    [HW_MEETING_STAGE_TO_INVITE] = { N_ ("_Everyone Was Invited Today"), "page.invite-all" },
    [HW_MEETING_STAGE_TO_PRE_MEET] = { N_ ("_All Were Spoken to Today"), "page.spoke-all" },
    [HW_MEETING_STAGE_TO_HOLD] = { N_ ("_Held, With Those Who Said So"), "page.hold" },
    [HW_MEETING_STAGE_TO_MINUTE] = { N_ ("C_lose the Minutes"), "page.close" },
  };
  g_autoptr (GPtrArray) uninvited = hw_meeting_missing_invitations (whole);
  g_autoptr (GPtrArray) unmet = hw_meeting_missing_precontacts (whole);
  HwMeetingStage stage
      = hw_meeting_stage (whole->meeting, uninvited->len, unmet->len, whole->today);
  const char *label = steps[stage].label, *action = steps[stage].action;
  GtkLabel *words;

  if (stage == HW_MEETING_STAGE_TO_INVITE && lacks_rows (uninvited))
    {
      label = N_ ("_Add Those Who Should Be Asked");
      action = "page.propose";
    }
  gtk_widget_set_visible (GTK_WIDGET (button), label && !whole->sitting);
  if (!label)
    return;
  gtk_button_set_label (button, _ (label));
  words = GTK_LABEL (gtk_button_get_child (button));
  gtk_label_set_ellipsize (words, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_justify (words, GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
say (HwRowGroup *group, const char *key, HwState state, const char *title, const char *detail)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (group, key, &is_new);
  GtkWidget *image = g_object_get_data (G_OBJECT (row), "hw-state");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, detail ? detail : "");
  if (!image)
    {
      image = gtk_image_new ();
      adw_action_row_add_prefix (row, image);
      g_object_set_data (G_OBJECT (row), "hw-state", image);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (image), hw_state_icon (state));
  gtk_widget_set_css_classes (image, (const char *[]) { hw_state_css_class (state), NULL });
}

void
hw_meeting_show_apart (HwRowGroup *group, const HwMeetingWhole *whole)
{
  g_autoptr (GArray) all = hw_meeting_find_apart (whole);

  hw_row_group_begin (group);
  for (guint i = 0; i < all->len; i++)
    {
      const HwApart *apart = &g_array_index (all, HwApart, i);
      const char *one = hw_meeting_whole_title (whole, apart->one);
      const char *other = hw_meeting_whole_title (whole, apart->other);
      g_autofree char *key = g_strconcat (apart->one, apart->other, NULL);
      g_autofree char *title
          = g_strdup_printf (_ ("%s and %s"), one ? one : "", other ? other : "");

      say (group, key, HW_STATE_LATE, title,
           _ ("They must not meet. Ask them to two parts of the meeting, or to two sittings."));
    }
  hw_row_group_end (group);
  gtk_widget_set_visible (GTK_WIDGET (group), all->len > 0);
}

static char *
dup_names (const HwMeetingWhole *whole, GPtrArray *proposals)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const HwProposal *one = g_ptr_array_index (proposals, i);
      const char *name = hw_meeting_whole_title (whole, one->id);

      g_string_append_printf (names, "%s%s", i ? ", " : "", name ? name : "");
    }
  return g_string_free (names, FALSE);
}

/* S3-26: three rows, whether or not anybody has done anything. */
static void
show_department (HwRowGroup *group, const HwMeetingWhole *whole)
{
  for (guint role = HW_MEETING_ROLE_FAMILY_SUPPORT; role <= HW_MEETING_ROLE_CHILD_CARE; role++)
    {
      const char *said = NULL;

      for (guint i = 0; i < whole->efforts->len && !said; i++)
        {
          HwMeetingEffort *effort = g_ptr_array_index (whole->efforts, i);

          if (effort->about == role)
            said = effort->result ? effort->result : effort->what;
        }
      say (group, hw_meeting_role_labels[role], said ? HW_STATE_DONE : HW_STATE_UNKNOWN,
           _ (hw_meeting_role_labels[role]), said ? said : _ ("No effort is written down"));
    }
}

char *
hw_meeting_show_dup_agenda (const HwMeetingWhole *whole)
{
  const HwMeeting *sitting = whole->sitting ? whole->sitting : whole->meeting;
  GString *text = g_string_new (NULL);

  for (const char *const *line = hw_agenda_template_lines (sitting->agenda); *line; line++)
    g_string_append_printf (text, "%s• %s", text->len ? "\n" : "",
                            **line ? _ (*line) : _ ("What stands below"));
  return g_string_free (text, sitting->agenda == HW_AGENDA_TEMPLATE_NONE);
}

/* S4-19: the four to speak to beforehand, each with its day. Who is not around the child is not
 * asked after. */
static void
show_slots (HwRowGroup *group, const HwSlots *slots)
{
  static const char *const whos[]
      = { N_ ("Caseworker"), N_ ("Parents"), N_ ("Caregivers"), N_ ("Child") };
  g_autofree char *percent = g_strdup_printf (_ ("%u percent"), slots->percent);

  say (group, "slots", slots->percent < 100 ? HW_STATE_SOON : HW_STATE_DONE,
       _ ("Preliminary contacts"), percent);
  for (guint i = 0; i < HW_N_SLOTS; i++)
    {
      gboolean is_done = slots->n_reached[i] == slots->n_people[i];
      g_autofree char *day = slots->date[i] ? hw_day_dup_words (slots->date[i]) : NULL;
      g_autofree char *words
          = day       ? g_strdup_printf (_ ("spoken to on %s"), day)
            : is_done ? g_strdup (_ ("no day is written down"))
                      : g_strdup_printf (_ ("%u of %u spoken to"), slots->n_reached[i],
                                         slots->n_people[i]);

      if (slots->n_people[i])
        say (group, whos[i], is_done ? HW_STATE_DONE : HW_STATE_SOON, _ (whos[i]), words);
    }
}

void
hw_meeting_show_before (HwRowGroup *group, const HwMeetingWhole *whole)
{
  g_autoptr (GPtrArray) uninvited = hw_meeting_missing_invitations (whole);
  g_autoptr (GPtrArray) unmet = hw_meeting_missing_precontacts (whole);
  g_autofree char *to_invite = dup_names (whole, uninvited);
  g_autofree char *to_meet = dup_names (whole, unmet);
  HwSlots slots = hw_meeting_slots (whole);
  gboolean is_over = whole->meeting->status != HW_MEETING_STATUS_PLANNED;

  hw_row_group_begin (group);
  say (group, "invite", uninvited->len ? HW_STATE_SOON : HW_STATE_DONE,
       !uninvited->len ? _ ("Everyone is asked")
       : is_over       ? _ ("They were never asked")
                       : _ ("Nobody asked them yet"),
       to_invite);
  say (group, "meet", unmet->len ? HW_STATE_SOON : HW_STATE_DONE,
       !unmet->len ? _ ("Everyone was spoken to")
       : is_over   ? _ ("Nobody spoke to them before")
                   : _ ("Nobody spoke to them yet"),
       to_meet);
  show_slots (group, &slots);
  show_department (group, whole);
  hw_row_group_end (group);
}

void
hw_meeting_show_ftm (HwRowGroup *group, const HwMeetingWhole *whole)
{
  HwFtm ftm = hw_meeting_count_ftm (whole);
  gboolean held = ftm.holds[HW_FTM_HELD];

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      ftm.counts ? _ ("Yes.")
      : held     ? _ ("No.")
      : ftm.would_count ? _ ("Yes, if it is held and those come who said so.")
                        : _ ("Not as it looks now."));
  hw_row_group_begin (group);
  for (guint part = 0; part < HW_N_FTM_PARTS; part++)
    say (group, hw_ftm_part_nick (part), ftm.holds[part] ? HW_STATE_DONE : HW_STATE_SOON,
         hw_ftm_part_words (&ftm, part), NULL);
  hw_row_group_end (group);
}

static void
append_count (GString *line, const char *words, guint n)
{
  g_autofree char *count = n ? g_strdup_printf (words, n) : NULL;

  hw_words_append (line, count);
}

char *
hw_meeting_show_dup_count (const HwMeetingWhole *whole)
{
  guint n = 0, asked = 0, spoken = 0, came = 0;
  guint answers[HW_REPLY_DECLINED + 1] = { 0 };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < whole->invitations->len; i++)
    {
      const HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      if (one->left_out_because)
        continue;
      n++;
      asked += hw_invitation_is_asked (one);
      spoken += one->precontact == HW_PRECONTACT_DONE;
      came += one->came == HW_ANSWER_YES;
      answers[one->answer]++;
    }
  append_count (line, ngettext ("%u person", "%u people", n), n);
  append_count (line, _ ("%u asked"), asked);
  append_count (line, _ ("%u spoken to"), spoken);
  append_count (line, _ ("%u coming"), answers[HW_REPLY_ACCEPTED]);
  append_count (line, _ ("%u perhaps"), answers[HW_REPLY_TENTATIVE]);
  append_count (line, _ ("%u not coming"), answers[HW_REPLY_DECLINED]);
  append_count (line, _ ("%u came"), came);
  return g_string_free (line, FALSE);
}

GHashTable *
hw_meeting_show_titles (const HwMeetingWhole *whole)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, title;

  g_hash_table_iter_init (&iter, whole->titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    g_hash_table_insert (titles, g_strdup (id), g_strdup (title));
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);
      const char *type, *name = hw_meeting_whole_title (whole, hw_invitation_who (one, &type));

      g_hash_table_insert (titles, g_strdup (HW_RECORD (one)->id), g_strdup (name));
    }
  return titles;
}
