/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and editors of the conditions.
 */

#include "ui/families/hw-children-conditions.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-placement.h"
#include "ui/widgets/hw-choice-list.h"

#include <glib/gi18n-lib.h>

/* In a list of workers: the person who is signed in, and those below. */
#define MINE "mine"

/* Named in a chip before it says how many more. */
#define MOST_NAMED 2

static const char *const titles[HW_N_CONDITIONS] = {
  [HW_CONDITION_WORKER] = N_ ("Worker"),
  [HW_CONDITION_REGION] = N_ ("Region"),
  [HW_CONDITION_GOAL] = N_ ("Goal"),
  [HW_CONDITION_TIME] = N_ ("Time in care"),
  [HW_CONDITION_SETTING] = N_ ("Setting"),
  [HW_CONDITION_MOVES] = N_ ("Moves in 12 months"),
  [HW_CONDITION_SIBLINGS] = N_ ("Siblings"),
};

const char *
hw_children_condition_title (guint condition)
{
  return _ (titles[condition]);
}

static const HwField *
field_of (guint condition)
{
  gboolean is_goal = condition == HW_CONDITION_GOAL;
  HwRecordClass *klass = g_type_class_get (is_goal ? HW_TYPE_GOAL : HW_TYPE_PLACEMENT);

  return hw_record_class_find (klass, is_goal ? "kind" : "setting");
}

static const char *
value_label (guint condition, guint value)
{
  if (value)
    return hw_field_value_label (field_of (condition), value);
  return condition == HW_CONDITION_GOAL ? _ ("no goal yet") : _ ("no placement yet");
}

/* ------------------------------------------------------------------ words */

/* «a, b +2» */
static char *
join (GPtrArray *labels)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < labels->len && i < MOST_NAMED; i++)
    g_string_append_printf (words, "%s%s", i ? ", " : "",
                            (const char *) g_ptr_array_index (labels, i));
  if (labels->len > MOST_NAMED)
    g_string_append_printf (words, " +%u", labels->len - MOST_NAMED);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_names (GPtrArray *labels, GStrv ids, const char *none, GHashTable *names)
{
  for (guint i = 0; ids && ids[i]; i++)
    {
      const char *name = g_hash_table_lookup (names, ids[i]);

      g_ptr_array_add (labels, (gpointer) (!*ids[i] ? none : name ? name : "…"));
    }
}

static char *
dup_bits (guint condition, guint32 bits)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint value = 0; value < hw_field_n_values (field_of (condition)); value++)
    if (bits & 1u << value)
      g_ptr_array_add (labels, (gpointer) value_label (condition, value));
  return labels->len ? join (labels) : NULL;
}

static char *
dup_people (const HwChildrenFilter *filter, GHashTable *names)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (filter->is_mine)
    g_ptr_array_add (labels, (gpointer) _ ("mine"));
  add_names (labels, filter->workers, _ ("nobody yet"), names);
  return labels->len ? join (labels) : NULL;
}

static char *
dup_regions (const HwChildrenFilter *filter, GHashTable *names)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  add_names (labels, filter->regions, _ ("no region yet"), names);
  return labels->len ? join (labels) : NULL;
}

static char *
dup_time (const HwChildrenFilter *filter)
{
  if (filter->months_from && filter->months_until)
    /* Translators: months in care, as in «12 to under 24 months» */
    return g_strdup_printf (_ ("%d to under %d months"), filter->months_from,
                            filter->months_until);
  if (filter->months_from)
    return g_strdup_printf (ngettext ("%d month or more", "%d months or more",
                                      filter->months_from),
                            filter->months_from);
  if (filter->months_until)
    return g_strdup_printf (ngettext ("under %d month", "under %d months", filter->months_until),
                            filter->months_until);
  return NULL;
}

static char *
dup_value (guint condition, const HwChildrenFilter *filter, GHashTable *names)
{
  switch (condition)
    {
    case HW_CONDITION_WORKER:
      return dup_people (filter, names);
    case HW_CONDITION_REGION:
      return dup_regions (filter, names);
    case HW_CONDITION_GOAL:
      return dup_bits (condition, filter->goals);
    case HW_CONDITION_TIME:
      return dup_time (filter);
    case HW_CONDITION_SETTING:
      return dup_bits (condition, filter->settings);
    case HW_CONDITION_SIBLINGS:
      /* Translators: of brothers and sisters, as in «Siblings: apart» */
      return filter->is_apart ? g_strdup (_ ("apart")) : NULL;
    default:
      /* Translators: a number of moves, at least */
      return filter->moves ? g_strdup_printf (_ ("%u or more"), filter->moves) : NULL;
    }
}

char *
hw_children_condition_dup_words (guint condition, const HwChildrenFilter *filter,
                                 GHashTable *names)
{
  g_autofree char *value = dup_value (condition, filter, names);

  /* Translators: a condition of a list and its value, as in «Goal: Adoption» */
  return value ? g_strdup_printf (_ ("%s: %s"), _ (titles[condition]), value) : NULL;
}

void
hw_children_condition_clear (guint condition, HwChildrenFilter *filter)
{
  if (condition == HW_CONDITION_WORKER)
    {
      filter->is_mine = FALSE;
      g_clear_pointer (&filter->workers, g_strfreev);
    }
  else if (condition == HW_CONDITION_REGION)
    g_clear_pointer (&filter->regions, g_strfreev);
  else if (condition == HW_CONDITION_GOAL)
    filter->goals = 0;
  else if (condition == HW_CONDITION_TIME)
    filter->months_from = filter->months_until = 0;
  else if (condition == HW_CONDITION_SETTING)
    filter->settings = 0;
  else if (condition == HW_CONDITION_SIBLINGS)
    filter->is_apart = FALSE;
  else
    filter->moves = 0;
}

/* ------------------------------------------------------------------ choices */

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  g_autofree char *left = hw_record_dup_title (*(HwRecord *const *) a);
  g_autofree char *right = hw_record_dup_title (*(HwRecord *const *) b);

  return g_utf8_collate (left, right);
}

static GVariant *
read_titles (HwStore *store, GType type, GError **error)
{
  g_autoptr (GPtrArray) records = hw_store_list (store, type, NULL, error);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  if (!records)
    return NULL;
  g_ptr_array_sort (records, compare_titles);
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = hw_record_dup_title (record);

      g_variant_builder_add (&builder, "(ss)", record->id, title);
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

gboolean
hw_children_choices_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                         GError **error)
{
  g_autoptr (GVariant) staff = read_titles (store, HW_TYPE_STAFF, error);
  g_autoptr (GVariant) regions = staff ? read_titles (store, HW_TYPE_REGION, error) : NULL;

  if (!regions)
    return FALSE;
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, g_variant_new ("(@a(ss)@a(ss))", staff, regions));
  return TRUE;
}

/* ------------------------------------------------------------------ editors */

typedef struct
{
  guint condition;
  HwChildrenFilter *filter;
  HwConditionChanged changed;
  gpointer data;
  GtkWidget *from, *until;
} Editor;

static void
take_people (HwChildrenFilter *filter, GStrv chosen)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  filter->is_mine = FALSE;
  for (guint i = 0; chosen && chosen[i]; i++)
    {
      if (g_str_equal (chosen[i], MINE))
        filter->is_mine = TRUE;
      else if (++n)
        g_strv_builder_add (ids, chosen[i]);
    }
  g_clear_pointer (&filter->workers, g_strfreev);
  filter->workers = n ? g_strv_builder_end (ids) : NULL;
}

static guint32
bits_of (GStrv chosen)
{
  guint32 bits = 0;

  for (guint i = 0; chosen && chosen[i]; i++)
    bits |= 1u << g_ascii_strtoull (chosen[i], NULL, 10);
  return bits;
}

static void
on_chosen_cb (HwChoiceList *list, Editor *editor)
{
  g_auto (GStrv) chosen = hw_choice_list_dup_chosen (list);
  HwChildrenFilter *filter = editor->filter;

  if (editor->condition == HW_CONDITION_WORKER)
    take_people (filter, chosen);
  else if (editor->condition == HW_CONDITION_REGION)
    {
      g_clear_pointer (&filter->regions, g_strfreev);
      filter->regions = g_steal_pointer (&chosen);
    }
  else if (editor->condition == HW_CONDITION_GOAL)
    filter->goals = bits_of (chosen);
  else
    filter->settings = bits_of (chosen);
  editor->changed (editor->data);
}

static void
add_choices (HwChoiceList *list, GVariant *choices, GStrv chosen)
{
  GVariantIter iter;
  const char *id, *name;

  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "(&s&s)", &id, &name))
    hw_choice_list_add (list, id, name,
                        chosen && g_strv_contains ((const char *const *) chosen, id));
}

static gboolean
has_none (GStrv ids)
{
  return ids && g_strv_contains ((const char *const *) ids, HW_FILTER_NONE_RECORDED);
}

static void
add_values (HwChoiceList *list, guint condition, guint32 bits)
{
  for (guint value = 0; value < hw_field_n_values (field_of (condition)); value++)
    {
      g_autofree char *key = g_strdup_printf ("%u", value);

      hw_choice_list_add (list, key, value_label (condition, value), (bits & 1u << value) != 0);
    }
}

static GtkWidget *
edit_choices (Editor *editor, const HwChildrenChoices *choices)
{
  GtkWidget *widget = hw_choice_list_new (hw_children_condition_title (editor->condition));
  HwChoiceList *list = HW_CHOICE_LIST (widget);
  const HwChildrenFilter *filter = editor->filter;

  if (editor->condition == HW_CONDITION_WORKER)
    {
      hw_choice_list_add (list, MINE, _ ("mine, and of those I supervise"), filter->is_mine);
      hw_choice_list_add (list, HW_FILTER_NONE_RECORDED, _ ("nobody yet"),
                          has_none (filter->workers));
      add_choices (list, choices->staff, filter->workers);
    }
  else if (editor->condition == HW_CONDITION_REGION)
    {
      add_choices (list, choices->regions, filter->regions);
      hw_choice_list_add (list, HW_FILTER_NONE_RECORDED, _ ("no region yet"),
                          has_none (filter->regions));
    }
  else if (editor->condition == HW_CONDITION_GOAL)
    add_values (list, editor->condition, filter->goals);
  else
    add_values (list, editor->condition, filter->settings);
  g_signal_connect (list, "changed", G_CALLBACK (on_chosen_cb), editor);
  return widget;
}

static void
on_value_cb (gpointer widget, Editor *editor)
{
  if (editor->condition == HW_CONDITION_MOVES)
    editor->filter->moves = gtk_spin_button_get_value_as_int (widget);
  else if (editor->condition == HW_CONDITION_SIBLINGS)
    editor->filter->is_apart = gtk_check_button_get_active (widget);
  else
    {
      editor->filter->months_from
          = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (editor->from));
      editor->filter->months_until
          = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (editor->until));
    }
  editor->changed (editor->data);
}

static GtkWidget *
add_number (GtkWidget *grid, int row, const char *label, int value, int most)
{
  GtkWidget *words = gtk_label_new_with_mnemonic (label);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, most, 1);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (words), spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_hexpand (spin, TRUE);
  gtk_grid_attach (GTK_GRID (grid), words, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), spin, 1, row, 1, 1);
  return spin;
}

static void
on_preset_cb (GtkButton *button, Editor *editor)
{
  int months = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "months"));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (editor->until), 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (editor->from), months);
}

/* The spans that the law and the agencies count by. */
static GtkWidget *
make_presets (Editor *editor)
{
  static const int presets[] = { 12, 15, 24 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autofree char *label = g_strdup_printf (
          ngettext ("%d month or more", "%d months or more", presets[i]), presets[i]);
      GtkWidget *button = gtk_button_new_with_label (label);

      g_object_set_data (G_OBJECT (button), "months", GINT_TO_POINTER (presets[i]));
      g_signal_connect (button, "clicked", G_CALLBACK (on_preset_cb), editor);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static GtkWidget *
edit_time (Editor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  editor->from = add_number (grid, 0, _ ("_Months, at least"), editor->filter->months_from, 600);
  editor->until = add_number (grid, 1, _ ("Months, _under (0: no limit)"),
                              editor->filter->months_until, 600);
  gtk_box_append (GTK_BOX (box), make_presets (editor));
  gtk_box_append (GTK_BOX (box), grid);
  g_signal_connect (editor->from, "value-changed", G_CALLBACK (on_value_cb), editor);
  g_signal_connect (editor->until, "value-changed", G_CALLBACK (on_value_cb), editor);
  return box;
}

static GtkWidget *
edit_moves (Editor *editor)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *spin;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  spin = add_number (grid, 0, _ ("_Moves in 12 months, at least"), editor->filter->moves, 99);
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_value_cb), editor);
  return grid;
}

/* There is one answer: asking for it gives it. */
static GtkWidget *
edit_siblings (Editor *editor)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_label_new (_ ("A brother or sister in care lives elsewhere"));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 30);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  if (!editor->filter->is_apart)
    on_value_cb (check, editor);
  g_signal_connect (check, "toggled", G_CALLBACK (on_value_cb), editor);
  return check;
}

GtkWidget *
hw_children_condition_edit (guint condition, HwChildrenFilter *filter,
                            const HwChildrenChoices *choices, HwConditionChanged changed,
                            gpointer data)
{
  Editor *editor = g_new0 (Editor, 1);
  GtkWidget *widget;

  *editor = (Editor) { condition, filter, changed, data };
  if (condition == HW_CONDITION_TIME)
    widget = edit_time (editor);
  else if (condition == HW_CONDITION_MOVES)
    widget = edit_moves (editor);
  else if (condition == HW_CONDITION_SIBLINGS)
    widget = edit_siblings (editor);
  else
    widget = edit_choices (editor, choices);
  g_object_set_data_full (G_OBJECT (widget), "editor", editor, g_free);
  return widget;
}
