/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ways and names of everybody else around the meeting are looked for in what is told of it.
 */

#include "domain/meetings/hw-invite-rules.h"

#include "base/hw-clock.h"
#include "base/hw-text.h"
#include "domain/families/hw-staff.h"
#include "domain/families/hw-withhold-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AN_HOUR 60

/* A shorter word of a name stands in too many sentences. */
#define SHORTEST 3

typedef struct
{
  HwInvite *invite;
  const HwMeetingWhole *whole;
  const HwInviteAround *around;
  const char *who; /* the invitee's id */
  GArray *ways;    /* of HwWay */
  char *own_name;  /* folded, a blank before and behind */
} Making;

/* ------------------------------------------------------------------ the result */

G_DEFINE_BOXED_TYPE (HwInvite, hw_invite, hw_invite_ref, hw_invite_unref)

static void
invite_clear (gpointer data)
{
  HwInvite *self = data;
  char *texts[] = { self->name,   self->address,      self->mail,        self->kind,
                    self->place,  self->online,       self->purpose,     self->agency,
                    self->stem,   self->agency_phone, self->agency_mail, self->reference,
                    self->uid,    self->said };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_clear_object (&self->invitation);
  g_clear_pointer (&self->tongue, hw_tongue_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
}

HwInvite *
hw_invite_ref (HwInvite *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_invite_unref (HwInvite *self)
{
  g_atomic_rc_box_release_full (self, invite_clear);
}

void
hw_calendar_answer_free (HwCalendarAnswer *self)
{
  g_free (self->uid);
  g_free (self->attendee);
  g_free (self->comment);
  g_free (self);
}

/* ------------------------------------------------------------------ ways to others */

static void
add_way (Making *self, const char *id, const char *phone, const char *mail, const char *address)
{
  HwWay way = { phone, mail, address };

  if (g_strcmp0 (id, self->who) != 0)
    g_array_append_val (self->ways, way);
}

static void
find_ways (Making *self)
{
  GHashTableIter iter;
  gpointer id, person;

  g_hash_table_iter_init (&iter, self->whole->people);
  while (g_hash_table_iter_next (&iter, &id, &person))
    add_way (self, id, HW_PERSON (person)->phone, HW_PERSON (person)->mail,
             HW_PERSON (person)->address);
  for (guint i = 0; i < self->around->homes->len; i++)
    {
      const HwHome *home = g_ptr_array_index (self->around->homes, i);

      add_way (self, home->parent_instance.id, home->phone, NULL, home->address);
    }
  for (guint i = 0; i < self->around->staff->len; i++)
    {
      const HwStaff *staff = g_ptr_array_index (self->around->staff, i);

      add_way (self, staff->parent_instance.id, staff->phone, staff->mail, NULL);
    }
}

/* One's own address is no secret to oneself, but a letter lies on a table. */
static void
add_own_way (Making *self, gboolean is_confidential, const char *address)
{
  HwWay way = { NULL, NULL, address };

  if (is_confidential)
    g_array_append_val (self->ways, way);
}

/* ------------------------------------------------------------------ names of others */

/* @text folded, its words between blanks and nothing else, a blank before and behind. */
static char *
dup_words (const char *text)
{
  g_autofree char *folded = hw_text_fold (text);
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  for (char *at = folded; *at; at = g_utf8_next_char (at))
    if (g_unichar_ispunct (g_utf8_get_char (at)))
      memset (at, ' ', g_utf8_next_char (at) - at);
  words = hw_text_split_words (folded);
  joined = g_strjoinv (" ", words);
  return g_strdup_printf (" %s ", joined);
}

/* Whether a word of @name stands in @text as it is written, and is none of the invitee's own. */
static gboolean
has_word_of (const Making *self, const char *text, const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n.,;:!?()«»\"'’/-", -1);
  g_auto (GStrv) parts = g_strsplit_set (name, " ,.-", -1);

  for (char **part = parts; *part; part++)
    {
      g_autofree char *folded = dup_words (*part);

      if (g_utf8_strlen (*part, -1) >= SHORTEST && !strstr (self->own_name, folded)
          && g_strv_contains ((const char *const *) words, *part))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_somebody_of_family (const Making *self, const char *id)
{
  if (g_hash_table_contains (self->whole->people, id))
    return TRUE;
  for (guint i = 0; i < self->whole->children->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (self->whole->children, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Somebody of the family whom the meeting is not about. */
static gboolean
names_other (const Making *self, const char *text, const char *words, gboolean by_word)
{
  GPtrArray *names = self->around->names;

  for (guint i = 0; names && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *folded = dup_words (name);

      if (g_str_equal (folded, self->own_name))
        continue;
      if ((strlen (folded) > SHORTEST && strstr (words, folded))
          || (by_word && has_word_of (self, text, name)))
        return TRUE;
    }
  return FALSE;
}

/* @by_word: also where one word of a name of those around the children stands in it. */
static gboolean
names_somebody (const Making *self, const char *text, gboolean by_word)
{
  g_autofree char *words = dup_words (text);
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, self->whole->titles);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      g_autofree char *folded = dup_words (name);

      if (g_strcmp0 (id, self->who) == 0 || g_str_equal (folded, self->own_name))
        continue;
      if (strlen (folded) > SHORTEST && strstr (words, folded))
        return TRUE;
      if (by_word && is_somebody_of_family (self, id) && has_word_of (self, text, name))
        return TRUE;
    }
  return names_other (self, text, words, by_word);
}

/* Whether a word of the name of somebody else who is asked stands in @text, in whatever letters:
 * «at the Nobles’» tells of Ruth Noble. */
static gboolean
names_invitee (const Making *self, const char *text)
{
  g_autofree char *words = dup_words (text);

  for (guint i = 0; i < self->whole->invitations->len; i++)
    {
      const char *type, *id = hw_invitation_who (g_ptr_array_index (self->whole->invitations, i),
                                                 &type);
      const char *name = hw_meeting_whole_title (self->whole, id);
      g_autofree char *folded = dup_words (name ? name : "");
      g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

      for (char **part = parts; g_strcmp0 (id, self->who) != 0 && *part; part++)
        {
          g_autofree char *alone = g_strdup_printf (" %s ", *part);
          g_autofree char *all_of_them = g_strdup_printf (" %ss ", *part);

          if (g_utf8_strlen (*part, -1) >= SHORTEST && !strstr (self->own_name, alone)
              && (strstr (words, alone) || strstr (words, all_of_them)))
            return TRUE;
        }
    }
  return FALSE;
}

/* @text as the invitee may see it; NULL: not at all. Owned. */
static char *
dup_allowed (Making *self, const char *text, gboolean by_word)
{
  char *kept;

  if (!text || !*text)
    return NULL;
  if (names_somebody (self, text, by_word))
    {
      self->invite->is_withheld = TRUE;
      return NULL;
    }
  kept = self->ways->len
             ? hw_withhold (text, (const HwWay *) self->ways->data, self->ways->len,
                            hw_tongue_say (self->invite->tongue, N_ ("[left out]")))
             : NULL;
  if (kept)
    self->invite->is_withheld = TRUE;
  return kept ? kept : g_strdup (text);
}

/* A place that is somebody's address, or names somebody, is told by word of mouth, not in part. */
static char *
dup_place (Making *self, const char *text)
{
  gboolean is_told = text && *text && !names_invitee (self, text);
  g_autofree char *kept = is_told ? dup_allowed (self, text, FALSE) : NULL;

  if (!text || !*text || g_strcmp0 (kept, text) == 0)
    return g_steal_pointer (&kept);
  self->invite->is_withheld = self->invite->is_place_withheld = TRUE;
  return NULL;
}

/* ------------------------------------------------------------------ making it */

static void
set_person (Making *self, const HwPerson *person)
{
  if (!person->address_confidential)
    self->invite->address = g_strdup (person->address);
  self->invite->mail = g_strdup (person->mail);
  add_own_way (self, person->address_confidential, person->address);
}

static void
set_who (Making *self, const HwInvitation *one)
{
  const char *type;

  self->who = hw_invitation_who (one, &type);
  self->invite->name = g_strdup (hw_meeting_whole_title (self->whole, self->who));
  self->own_name = dup_words (self->invite->name ? self->invite->name : "");
  if (one->person && g_hash_table_contains (self->whole->people, one->person))
    set_person (self, g_hash_table_lookup (self->whole->people, one->person));
  for (guint i = 0; one->home && i < self->around->homes->len; i++)
    {
      const HwHome *home = g_ptr_array_index (self->around->homes, i);

      if (g_strcmp0 (home->parent_instance.id, one->home) != 0)
        continue;
      if (!home->address_confidential)
        self->invite->address = g_strdup (home->address);
      add_own_way (self, home->address_confidential, home->address);
    }
  for (guint i = 0; one->staff && i < self->around->staff->len; i++)
    {
      const HwStaff *staff = g_ptr_array_index (self->around->staff, i);

      if (g_strcmp0 (staff->parent_instance.id, one->staff) == 0)
        self->invite->mail = g_strdup (staff->mail);
    }
}

/* Topics, and what the invitee brought in; what others brought in is told at the meeting. */
static void
add_points (Making *self)
{
  const char *id = self->invite->invitation->parent_instance.id;

  for (guint i = 0; i < self->whole->agenda->len; i++)
    {
      const HwAgendaItem *item = g_ptr_array_index (self->whole->agenda, i);
      char *point;

      if (item->kind != HW_AGENDA_KIND_TOPIC && g_strcmp0 (item->invitation, id) != 0)
        continue;
      point = dup_allowed (self, item->what, TRUE);
      if (point)
        g_ptr_array_add (self->invite->points, point);
    }
}

static void
set_agency (Making *self)
{
  const HwPrintHead *head = self->around->head;

  self->invite->agency = g_strdup (head->heading ? head->heading : self->around->office);
  self->invite->agency_phone = g_strdup (head->phone);
  self->invite->agency_mail = g_strdup (head->mail);
}

static void
set_meeting (Making *self)
{
  const HwMeeting *meeting = self->whole->meeting;
  HwInvite *invite = self->invite;
  g_auto (HwCalendarState) state = { 0 };

  hw_meeting_next_calendar (meeting, &state);
  invite->kind = g_strdup (self->whole->own_kind
                               ? self->whole->own_kind->name
                               : hw_tongue_say (invite->tongue,
                                                hw_conference_labels[meeting->kind]));
  invite->date = meeting->date;
  invite->time = hw_clock_parse (meeting->time);
  invite->length = meeting->length == HW_INT_NONE ? AN_HOUR : meeting->length;
  invite->place = dup_place (self, meeting->place);
  invite->online = dup_place (self, meeting->online);
  invite->purpose = dup_allowed (self, meeting->purpose, TRUE);
  invite->agenda = hw_agenda_template_lines (meeting->agenda);
  invite->reference = g_strdup (self->whole->family->external_id);
  invite->is_cancelled = meeting->status == HW_MEETING_STATUS_CANCELLED;
  invite->uid = g_steal_pointer (&state.uid);
  invite->sequence = state.sequence;
  invite->said = g_steal_pointer (&state.said);
  invite->today = self->whole->today;
}

HwInvite *
hw_invite_new (const HwMeetingWhole *whole, const HwInviteAround *around, HwInvitation *one,
               guint number, HwTongue *tongue)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (HW_TYPE_MEETING_ROLE);
  g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (HwWay));
  Making making = { g_atomic_rc_box_new0 (HwInvite), whole, around, NULL, ways, NULL };
  HwInvite *self = making.invite;

  self->invitation = g_object_ref (one);
  self->tongue = tongue ? hw_tongue_ref (tongue) : NULL;
  self->points = g_ptr_array_new_with_free_func (g_free);
  self->made_at = around->now;
  self->stem = g_strdup_printf ("%02u-%s", number,
                                g_enum_get_value (roles, one->role)->value_nick);
  set_who (&making, one);
  find_ways (&making);
  set_agency (&making);
  set_meeting (&making);
  add_points (&making);
  g_free (making.own_name);
  return self;
}

const char *
hw_language_code (const char *language)
{
  static const struct
  {
    const char *word;
    const char *code;
  } words[] = {
    { "es", "es" },     { "spa", "es" }, { "spanish", "es" }, { "espanol", "es" },
    { "castellano", "es" }, { "en", "en" },  { "eng", "en" },     { "english", "en" },
    { "ingles", "en" },
  };
  g_autofree char *folded = hw_text_fold (language ? language : "");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i].word))
      return words[i].code;
  return NULL;
}

/* ------------------------------------------------------------------ versions of the calendar */

/* Not the words themselves: a place may be somebody's home. */
static char *
dup_said (const HwMeeting *meeting, gint64 sequence)
{
  g_autofree char *date = meeting->date ? hw_day_dup_iso (meeting->date) : g_strdup ("");
  g_autofree char *all = g_strjoin ("\x1f", date, meeting->time ? meeting->time : "",
                                    meeting->place ? meeting->place : "",
                                    meeting->online ? meeting->online : "",
                                    meeting->status == HW_MEETING_STATUS_CANCELLED ? "off" : "on",
                                    NULL);
  g_autofree char *whole
      = g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT, all,
                         meeting->length == HW_INT_NONE ? 0 : meeting->length);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %.16s", sequence, sum);
}

void
hw_meeting_next_calendar (const HwMeeting *meeting, HwCalendarState *state)
{
  gint64 sequence = meeting->sequence == HW_INT_NONE ? 0 : meeting->sequence;
  const char *said = meeting->calendar_said;
  gint64 told = said ? g_ascii_strtoll (said, NULL, 10) : 0;
  g_autofree char *unchanged = dup_said (meeting, told);

  if (said && !g_str_equal (said, unchanged) && sequence <= told)
    sequence = told + 1;
  state->uid = g_strdup (meeting->uid ? meeting->uid : meeting->parent_instance.id);
  state->sequence = sequence;
  state->said = dup_said (meeting, sequence);
}

void
hw_calendar_state_clear (HwCalendarState *self)
{
  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->said, g_free);
}
