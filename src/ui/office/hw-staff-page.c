/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a person of the staff, when that person is there, and the way to handing over.
 */

#include "ui/office/hw-staff-page.h"

#include "domain/families/hw-cover-query.h"
#include "domain/meetings/hw-availability.h"
#include "ui/office/hw-hand-over-dialog.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwStaffPage
{
  HwOfficeRecordPage parent_instance;

  GtkWidget *away;
  HwRecordGroup *absences;
  HwRecordGroup *for_others;
  HwRecordGroup *times;
};

G_DEFINE_FINAL_TYPE (HwStaffPage, hw_staff_page, HW_TYPE_OFFICE_RECORD_PAGE)

static char *
dup_detail (const HwOfficeEntry *entry)
{
  HwStaff *staff = HW_STAFF (entry->record);
  const HwOfficeRow *row = entry->row;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (entry->record);
  guint children = row->n_children;
  g_autofree char *in_care
      = g_strdup_printf (ngettext ("%u child in care", "%u children in care", children), children);
  GString *line = g_string_new (NULL);

  if (staff->left_date)
    {
      g_autofree char *day = hw_day_dup_words (staff->left_date);
      g_autofree char *left = g_strdup_printf (_ ("left on %s"), day);

      hw_words_append (line, left);
    }
  if (staff->role)
    hw_words_append (line, hw_field_value_label (hw_record_class_find (klass, "role"),
                                                 staff->role));
  hw_words_append (line, row->unit);
  hw_words_append (line, row->region);
  if (children > 0)
    hw_words_append (line, in_care);
  return g_string_free (line, FALSE);
}

static char *
dup_tie (const HwOfficeEntry *entry, const HwOfficeTie *tie)
{
  return g_strdup (tie->detail ? tie->detail : _ ("no child in care"));
}

/* ------------------------------------------------------------------ when the person is there */

static gboolean
absences_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
              GError **error)
{
  HwAbsences *absences = hw_absences_read (store, data, error);

  if (!absences)
    return FALSE;
  g_value_init (result, HW_TYPE_ABSENCES);
  g_value_take_boxed (result, absences);
  return TRUE;
}

/* Days of the week, then single days that are not past. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  const HwAvailability *one = *(HwAvailability *const *) a, *other = *(HwAvailability *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->weekday != other->weekday)
    return one->weekday < other->weekday ? -1 : 1;
  return g_strcmp0 (one->from_time, other->from_time);
}

static gboolean
times_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  GPtrArray *times = hw_store_list_by (store, HW_TYPE_AVAILABILITY, "staff", data, error);

  if (!times)
    return FALSE;
  for (guint i = times->len; i-- > 0;)
    {
      const HwAvailability *one = g_ptr_array_index (times, i);

      if (one->day && one->day < hw_store_today (store))
        g_ptr_array_remove_index (times, i);
    }
  g_ptr_array_sort (times, compare_times);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, times);
  return TRUE;
}

static void
show_away (HwStaffPage *self, const HwAbsences *absences)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (absences->away_until)
    {
      day = hw_day_dup_short (absences->away_until, absences->today);
      /* Translators: a day; one name or several */
      words = g_strdup_printf (_ ("Away until %s. %s stands in."), day, absences->stand_ins);
      gtk_label_set_label (GTK_LABEL (self->away), words);
    }
  gtk_widget_set_visible (self->away, words != NULL);
}

static void
on_absences_cb (gpointer data, const GValue *value, const GError *error)
{
  HwStaffPage *self = data;
  HwStoreThread *thread = hw_office_part_thread (data);
  const HwOfficeEntry *entry = hw_office_record_page_entry (data);
  HwAbsences *absences = value ? g_value_get_boxed (value) : NULL;

  if (!absences || !entry)
    return;
  show_away (self, absences);
  hw_record_group_set_records (self->absences, thread, absences->own, absences->titles,
                               absences->today);
  gtk_widget_set_sensitive (GTK_WIDGET (self->absences), absences->may_write);
  hw_record_group_set_records (self->for_others, thread, absences->for_others, absences->titles,
                               absences->today);
  gtk_widget_set_visible (GTK_WIDGET (self->for_others), absences->for_others->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->for_others), entry->may_change);
}

static void
on_times_cb (gpointer data, const GValue *value, const GError *error)
{
  HwStaffPage *self = data;
  const HwOfficeEntry *entry = hw_office_record_page_entry (data);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  if (value && entry)
    hw_record_group_set_records (self->times, hw_office_part_thread (data),
                                 g_value_get_boxed (value), titles, entry->today);
}

/* Whoever is away says so without being a supervisor; when somebody can come is everyone’s to
 * write, as it is where a time is looked for. */
static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  const HwOfficeEntry *entry = hw_office_record_page_entry (HW_OFFICE_RECORD_PAGE (widget));
  HwStaffPage *self = HW_STAFF_PAGE (widget);
  gboolean is_cover = g_str_equal (g_variant_get_string (target, NULL), "cover");
  g_autoptr (HwRecord) begun = NULL;

  if (!entry || (is_cover && !gtk_widget_get_sensitive (GTK_WIDGET (self->absences))))
    return;
  if (is_cover)
    begun = g_object_new (HW_TYPE_COVER, "staff", entry->record->id, "from-date", entry->today,
                          NULL);
  else
    begun = g_object_new (HW_TYPE_AVAILABILITY, "staff", entry->record->id, "kind",
                          HW_AVAILABLE_FREE, NULL);
  hw_new_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (widget)), begun);
}

static void
on_saved_cb (HwStaffPage *self, const char *label, gint64 transaction)
{
  g_autofree char *sentence = g_strdup_printf (_ ("Saved: %s"), label);

  hw_office_say_saved (self, sentence, transaction);
}

static void
shown (HwOfficeRecordPage *page, const HwOfficeEntry *entry)
{
  HwStoreThread *thread = hw_office_part_thread (HW_OFFICE_PART (page));
  const char *id = entry->record->id;

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "staff.hand-over",
                                 entry->may_change && entry->ties->len > 0);
  hw_office_run (page, thread, absences_job, g_strdup (id), g_free, on_absences_cb);
  hw_office_run (page, thread, times_job, g_strdup (id), g_free, on_times_cb);
}

/* ------------------------------------------------------------------ handing over */

static void
hand_over_action (GtkWidget *widget, const char *action, GVariant *target)
{
  const HwOfficeEntry *entry = hw_office_record_page_entry (HW_OFFICE_RECORD_PAGE (widget));

  if (entry)
    adw_dialog_present (
        hw_hand_over_dialog_new (hw_office_part_thread (HW_OFFICE_PART (widget)), entry), widget);
}

static void
hw_staff_page_init (HwStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_staff_page_class_init (HwStaffPageClass *klass)
{
  static const char *const groups[] = { "trainings", NULL };
  HwOfficeRecordPageClass *page_class = HW_OFFICE_RECORD_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  page_class->groups = groups;
  page_class->list = HW_OFFICE_STAFF;
  page_class->dup_detail = dup_detail;
  page_class->dup_tie = dup_tie;
  page_class->shown = shown;
  hw_office_record_page_class_take_template (
      page_class, "/org/homeward/Homeward/ui/office/hw-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwStaffPage, away);
  gtk_widget_class_bind_template_child (widget_class, HwStaffPage, absences);
  gtk_widget_class_bind_template_child (widget_class, HwStaffPage, for_others);
  gtk_widget_class_bind_template_child (widget_class, HwStaffPage, times);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_install_action (widget_class, "staff.hand-over", NULL, hand_over_action);
  gtk_widget_class_install_action (widget_class, "staff.add", "s", add_action);
}
