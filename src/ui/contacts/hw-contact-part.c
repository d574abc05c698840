/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lists of check boxes and a small form of its own.
 */

#include "ui/contacts/hw-contact-part.h"

#include "domain/contacts/hw-contact-act.h"
#include "domain/reviews/hw-review-act.h"
#include "ui/forms/hw-field-row.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In a list of people and children the key says which of them it is. */
#define CHILD "child:"
#define PERSON "person:"

struct _HwContactPart
{
  GtkBox parent_instance;

  AdwPreferencesGroup *people;
  AdwPreferencesGroup *review;
  AdwSwitchRow *wanted;
  AdwPreferencesGroup *children;
  AdwPreferencesGroup *answers;

  GPtrArray *who;      /* of GtkCheckButton, borrowed */
  GPtrArray *whom;     /* the same: whose review it is; empty: there is none */
  char *open;          /* the stays in @whom and their days, as one text */
  HwReviews *reviews;
  char *child;
  HwDraft *draft;      /* of the five answers; NULL: nobody is to be reviewed */
  GPtrArray *rows;     /* of HwFieldRow: the five answers */
  gboolean is_touched;
};

G_DEFINE_FINAL_TYPE (HwContactPart, hw_contact_part, GTK_TYPE_BOX)

/* In the order in which they are asked: what was done and what changed are two answers (S2-8). */
static const char *const asked[] = { "compliance", "success", "plan-b", "change", "what" };

static void
touch (HwContactPart *self)
{
  self->is_touched = TRUE;
}

/* ------------------------------------------------------------------ boxes to check */

static GQuark
key_quark (void)
{
  return g_quark_from_static_string ("hw-contact-key");
}

/* The box has the keys, not the row around it. */
static void
add_box (HwContactPart *self, AdwPreferencesGroup *group, GPtrArray *boxes, const char *key,
         const char *title, const char *detail, gboolean is_checked)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget *box = gtk_check_button_new ();
  g_autoptr (GString) name = g_string_new (title);

  hw_words_append (name, detail);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, detail ? detail : "");
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), is_checked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
  g_object_set_qdata_full (G_OBJECT (box), key_quark (), g_strdup (key), g_free);
  g_object_set_data (G_OBJECT (box), "hw-row", row);
  g_signal_connect_object (box, "toggled", G_CALLBACK (touch), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, box);
  adw_action_row_set_activatable_widget (row, box);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_ptr_array_add (boxes, box);
}

/* What follows @prefix in the keys of those that are checked; owned. */
static GStrv
dup_checked (GPtrArray *boxes, const char *prefix)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      GtkWidget *box = g_ptr_array_index (boxes, i);
      const char *key = g_object_get_qdata (G_OBJECT (box), key_quark ());

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)) && g_str_has_prefix (key, prefix))
        g_strv_builder_add (ids, key + strlen (prefix));
    }
  return g_strv_builder_end (ids);
}

/* ------------------------------------------------------------------ with whom */

static void
add_child (HwContactPart *self, const HwFamilyStory *story, const HwFamilyMember *member)
{
  const char *id = HW_RECORD (member->child)->id;
  g_autofree char *key = g_strconcat (CHILD, id, NULL);
  g_autofree char *age = hw_words_dup_span (member->child->birth_date, story->today);

  add_box (self, self->people, self->who, key, hw_family_story_title (story, id), age,
           g_strcmp0 (id, self->child) == 0);
}

static void
add_person (HwContactPart *self, const HwFamilyPerson *person)
{
  g_autofree char *key = g_strconcat (PERSON, HW_RECORD (person->person)->id, NULL);
  HwRecord *connection = person->connections->len ? person->connections->pdata[0] : NULL;
  g_autofree char *kind
      = connection ? hw_record_show (connection,
                                     hw_record_class_find (HW_RECORD_GET_CLASS (connection),
                                                           "kind"))
                   : NULL;

  add_box (self, self->people, self->who, key, person->person->name, kind, FALSE);
}

static void
fill_people (HwContactPart *self, const HwFamilyStory *story)
{
  for (guint i = 0; i < story->members->len; i++)
    add_child (self, story, g_ptr_array_index (story->members, i));
  for (guint i = 0; i < story->people->len; i++)
    add_person (self, g_ptr_array_index (story->people, i));
}

/* ------------------------------------------------------------------ whose review */

static gboolean
is_open (const HwReviewChild *one, const HwContact *contact)
{
  return contact->status == HW_CONTACT_STATUS_HELD && contact->date
         && hw_review_state (one->stay->removal_date, one->review != NULL, contact->date)
                == HW_REVIEW_OPEN;
}

/* «Day 69 in care, due by 12 Dec (day 90)» */
static char *
dup_days (const HwReviewChild *one, HwDay day)
{
  g_autofree char *due = hw_day_dup_short (one->stay->removal_date + HW_REVIEW_DUE, day);

  return g_strdup_printf (_ ("Day %d in care, due by %s (day %d)"),
                          day - one->stay->removal_date, due, HW_REVIEW_DUE);
}

static const char *
word_of_goal (HwGoalKind kind)
{
  HwRecordClass *klass = g_type_class_peek (HW_TYPE_GOAL);
  const char *word = hw_field_value_label (hw_record_class_find (klass, "kind"), kind);

  return *word ? word : _ ("none recorded");
}

/* What the office knows already, so that nobody looks it up. */
static char *
dup_known (const HwReviews *reviews, const HwReviewChild *first)
{
  g_autofree char *plans = g_strdup_printf (_ ("Plan A: %s. Plan B: %s."),
                                            word_of_goal (first->primary),
                                            word_of_goal (first->concurrent));
  g_autofree char *tasks
      = reviews->n_tasks ? g_strdup_printf (_ ("Tasks done: %u of %u, late: %u."),
                                            reviews->n_done, reviews->n_tasks, reviews->n_late)
                         : g_strdup (_ ("The case plan has no tasks yet."));

  return g_strdup_printf ("%s %s", plans, tasks);
}

static gboolean
is_reviewing (HwContactPart *self)
{
  return self->whom->len > 0 && adw_switch_row_get_active (self->wanted);
}

static void
show_answers (HwContactPart *self)
{
  gboolean is_change
      = self->draft && HW_CONCURRENT_REVIEW (hw_draft_record (self->draft))->change
                           == HW_ANSWER_YES;
  HwFieldRow *what = self->rows->len ? self->rows->pdata[self->rows->len - 1] : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->review), self->whom->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), is_reviewing (self));
  gtk_widget_set_visible (GTK_WIDGET (self->children),
                          is_reviewing (self) && self->whom->len > 1);
  if (what)
    gtk_widget_set_visible (hw_field_row_editor (what), is_change);
}

static void
make_whom (HwContactPart *self, GPtrArray *open, HwDay day)
{
  const HwReviewChild *first = g_ptr_array_index (open, 0);
  g_autofree char *name = hw_record_dup_title (HW_RECORD (first->child));
  g_autofree char *days = dup_days (first, day);
  g_autofree char *known = dup_known (self->reviews, first);
  g_autofree char *words
      = open->len == 1 ? g_strdup_printf ("%s: %s. %s", name, days, known) : g_strdup (known);

  for (guint i = 0; i < open->len; i++)
    {
      const HwReviewChild *one = g_ptr_array_index (open, i);
      g_autofree char *title = hw_record_dup_title (HW_RECORD (one->child));
      g_autofree char *detail = dup_days (one, day);

      add_box (self, self->children, self->whom, HW_RECORD (one->stay)->id, title, detail,
               !self->child || g_strcmp0 (self->child, HW_RECORD (one->child)->id) == 0);
    }
  adw_preferences_group_set_description (self->review, words);
}

static void
clear_whom (HwContactPart *self)
{
  for (guint i = 0; i < self->whom->len; i++)
    adw_preferences_group_remove (self->children,
                                  g_object_get_data (self->whom->pdata[i], "hw-row"));
  g_ptr_array_set_size (self->whom, 0);
}

/* The window opens and closes with the day of the contact. */
static void
follow (GtkWidget *part, HwRecord *record)
{
  HwContactPart *self = HW_CONTACT_PART (part);
  const HwContact *contact = HW_CONTACT (record);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GString) now = g_string_new (NULL);

  for (guint i = 0; i < self->reviews->children->len; i++)
    {
      const HwReviewChild *one = g_ptr_array_index (self->reviews->children, i);

      if (!is_open (one, contact))
        continue;
      g_ptr_array_add (open, (gpointer) one);
      g_string_append_printf (now, "%s %d ", HW_RECORD (one->stay)->id, contact->date);
    }
  if (!g_set_str (&self->open, now->str))
    return;
  clear_whom (self);
  if (open->len)
    make_whom (self, open, contact->date);
  show_answers (self);
}

/* ------------------------------------------------------------------ five answers */

static void
make_answers (HwContactPart *self, HwStoreThread *thread)
{
  const HwReviewChild *first = g_ptr_array_index (self->reviews->children, 0);
  g_autoptr (HwConcurrentReview) begun
      = g_object_new (HW_TYPE_CONCURRENT_REVIEW, "stay", HW_RECORD (first->stay)->id, NULL);

  begun->date = first->stay->removal_date + HW_REVIEW_OPENS;
  begun->compliance = self->reviews->compliance;
  begun->success = self->reviews->success;
  if (first->concurrent == HW_GOAL_KIND_NONE)
    begun->plan_b = HW_PLAN_B_NOT_BEGUN;
  self->draft = hw_draft_new (HW_RECORD (begun), thread);
  g_signal_connect_object (self->draft, "checked", G_CALLBACK (show_answers), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      HwFieldRow *row = g_object_new (HW_TYPE_FIELD_ROW, "field", asked[i], NULL);

      hw_field_row_attach (row, self->draft);
      adw_preferences_group_add (self->answers, hw_field_row_editor (row));
      adw_preferences_group_add (self->answers, hw_field_row_remark (row));
      g_ptr_array_add (self->rows, row);
    }
}

static void
on_wanted_cb (HwContactPart *self)
{
  touch (self);
  show_answers (self);
}

/* ------------------------------------------------------------------ saving */

static gboolean
is_typed (GtkWidget *part)
{
  HwContactPart *self = HW_CONTACT_PART (part);

  return self->is_touched || (self->draft && hw_draft_is_typed (self->draft));
}

static gboolean
check (GtkWidget *part)
{
  HwContactPart *self = HW_CONTACT_PART (part);
  g_auto (GStrv) stays = dup_checked (self->whom, "");

  if (!is_reviewing (self))
    return TRUE;
  if (!*stays)
    {
      gtk_widget_grab_focus (g_ptr_array_index (self->whom, 0));
      return FALSE;
    }
  if (hw_draft_is_valid (self->draft))
    return TRUE;
  hw_draft_try (self->draft);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HwFieldRow *row = g_ptr_array_index (self->rows, i);

      hw_field_row_commit (row);
      if (!gtk_widget_has_css_class (hw_field_row_editor (row), "error"))
        continue;
      gtk_widget_grab_focus (hw_field_row_first (row));
      break;
    }
  return FALSE;
}

typedef struct
{
  GStrv people;
  GStrv children;
  GStrv stays;              /* NULL: no review */
  HwConcurrentReview *said; /* the same */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_strfreev (self->people);
  g_strfreev (self->children);
  g_strfreev (self->stays);
  g_clear_object (&self->said);
  g_free (self);
}

static gpointer
dup_wish (GtkWidget *part)
{
  HwContactPart *self = HW_CONTACT_PART (part);
  Wish *wish = g_new0 (Wish, 1);

  wish->people = dup_checked (self->who, PERSON);
  wish->children = dup_checked (self->who, CHILD);
  if (!is_reviewing (self))
    return wish;
  wish->stays = dup_checked (self->whom, "");
  wish->said = HW_CONCURRENT_REVIEW (hw_draft_dup_new (self->draft));
  /* What was typed before the answer became «no» is not meant. */
  if (wish->said->change != HW_ANSWER_YES)
    g_clear_pointer (&wish->said->what, g_free);
  return wish;
}

static gint64
act (HwStore *store, HwRecord *record, gconstpointer data, GError **error)
{
  const Wish *wish = data;
  HwContact *contact = HW_CONTACT (record);
  const char *const *people = (const char *const *) wish->people;
  const char *const *children = (const char *const *) wish->children;

  return wish->said ? hw_review_add (store, contact, people, children, wish->said,
                                     (const char *const *) wish->stays, error)
                    : hw_contact_add (store, contact, people, children, error);
}

static void
end (GtkWidget *part)
{
  HwContactPart *self = HW_CONTACT_PART (part);

  if (self->draft)
    hw_draft_end (self->draft);
}

const HwNewPart hw_contact_part_kind
    = { follow, is_typed, check, dup_wish, wish_free, act, end };

/* ------------------------------------------------------------------ object */

static void
hw_contact_part_dispose (GObject *object)
{
  HwContactPart *self = HW_CONTACT_PART (object);

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->who, 0);
  g_ptr_array_set_size (self->whom, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CONTACT_PART);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->reviews, hw_reviews_unref);
  G_OBJECT_CLASS (hw_contact_part_parent_class)->dispose (object);
}

static void
hw_contact_part_finalize (GObject *object)
{
  HwContactPart *self = HW_CONTACT_PART (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->who);
  g_ptr_array_unref (self->whom);
  g_free (self->open);
  g_free (self->child);
  G_OBJECT_CLASS (hw_contact_part_parent_class)->finalize (object);
}

static void
hw_contact_part_class_init (HwContactPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_contact_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_contact_part_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/contacts/hw-contact-part.ui");
  gtk_widget_class_bind_template_child (widget_class, HwContactPart, people);
  gtk_widget_class_bind_template_child (widget_class, HwContactPart, review);
  gtk_widget_class_bind_template_child (widget_class, HwContactPart, wanted);
  gtk_widget_class_bind_template_child (widget_class, HwContactPart, children);
  gtk_widget_class_bind_template_child (widget_class, HwContactPart, answers);
  gtk_widget_class_bind_template_callback (widget_class, on_wanted_cb);
}

static void
hw_contact_part_init (HwContactPart *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->who = g_ptr_array_new ();
  self->whom = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hw_contact_part_new (HwStoreThread *thread, const HwFamilyStory *story, HwReviews *reviews,
                     const char *child)
{
  HwContactPart *self = g_object_new (HW_TYPE_CONTACT_PART, NULL);

  self->reviews = hw_reviews_ref (reviews);
  self->child = g_strdup (child);
  fill_people (self, story);
  if (reviews->children->len)
    make_answers (self, thread);
  return GTK_WIDGET (self);
}
