/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group for each pack; its rules are made when they are looked at. What is chosen is shown as the
 * office has it, also after an undo.
 */

#include "ui/office/hw-rules-page.h"

#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwRulesPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *problems;
  GPtrArray *groups;   /* of the packs; the page has them */
  GPtrArray *switches; /* beside each; NULL: nothing to choose */
  GPtrArray *remarks;  /* rows of what is wrong */
  HwRulePacks *packs;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (HwRulesPage, hw_rules_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ rules */

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                       subtitle, "subtitle-lines", 0, "title-lines", 0, NULL);
}

static GtkWidget *
new_rule_row (const HwRule *rule)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", rule->id, hw_rule_tell (rule->duty));
  g_autofree char *text = hw_rule_dup_text (rule);
  g_autofree char *source = hw_rule_dup_source_words (rule);
  g_autofree char *words = g_strdup_printf ("%s\n%s", text, source);

  return new_row (title, words);
}

/* Some packs have fifty rules: nobody looks at all of them. */
static void
on_expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, const HwRulePack *pack)
{
  if (!adw_expander_row_get_expanded (expander)
      || g_object_get_data (G_OBJECT (expander), "has-rules"))
    return;
  g_object_set_data (G_OBJECT (expander), "has-rules", expander);
  for (guint i = 0; i < pack->rules->len; i++)
    adw_expander_row_add_row (expander, new_rule_row (g_ptr_array_index (pack->rules, i)));
}

/* How many of them nobody compared with their source yet; NULL: all are. Owned. */
static char *
dup_unchecked (const HwRulePack *pack)
{
  guint n = 0;

  for (guint i = 0; i < pack->rules->len; i++)
    n += !((const HwRule *) g_ptr_array_index (pack->rules, i))->checked;
  return n ? g_strdup_printf (ngettext ("%u to confirm", "%u to confirm", n), n) : NULL;
}

static GtkWidget *
new_expander (HwRulesPage *self, HwRulePack *pack)
{
  guint n = pack->rules->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u rule", "%u rules", n), n);
  g_autofree char *day = pack->checked ? hw_day_dup_words (pack->checked) : NULL;
  g_autofree char *checked = day ? g_strdup_printf (_ ("checked %s"), day) : NULL;
  g_autofree char *unchecked = dup_unchecked (pack);
  g_autofree char *version = g_strdup_printf (_ ("version %s"), pack->version);
  GString *words = g_string_new (count);
  GtkWidget *row;

  hw_words_append (words, version);
  hw_words_append (words, checked);
  hw_words_append (words, unchecked);
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", _ ("Its Rules"),
                      "subtitle", words->str, NULL);
  g_string_free (words, TRUE);
  g_object_set_data_full (G_OBJECT (row), "packs", hw_rule_packs_ref (self->packs),
                          (GDestroyNotify) hw_rule_packs_unref);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_expanded_cb), pack);
  return row;
}

/* ------------------------------------------------------------------ choosing */

static gboolean
choose_job (HwStore *store, gpointer names, GCancellable *cancellable, GValue *result,
            GError **error)
{
  gint64 transaction = hw_policy_packs_choose (store, names, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static void show_chosen (HwRulesPage *self);

static void
on_chosen_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    hw_office_say_saved (self, _ ("The rules of this office are changed"),
                         g_value_get_int64 (value));
  else
    {
      hw_office_say (self, error->message);
      show_chosen (self);
    }
}

static void
on_active_cb (HwRulesPage *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  const HwRulePack *pack;
  guint place;

  if (self->is_showing || !g_ptr_array_find (self->switches, row, &place))
    return;
  pack = g_ptr_array_index (self->packs->packs, place);
  hw_office_run (self, hw_office_part_thread (HW_OFFICE_PART (self)), choose_job,
                 hw_rule_packs_dup_with (self->packs, pack->name,
                                         adw_switch_row_get_active (row)),
                 g_free, on_chosen_cb);
}

/* ------------------------------------------------------------------ packs */

static void
add_choice (HwRulesPage *self, AdwPreferencesGroup *group, const HwRulePack *pack)
{
  gboolean is_always = g_str_equal (pack->name, HW_RULE_PACK_ALWAYS);
  GtkWidget *row;

  if (is_always || pack->is_own)
    {
      adw_preferences_group_set_description (
          group, is_always ? _ ("Every office goes by it.")
                           : _ ("A pack of this office’s own, in its folder «rules»."));
      g_ptr_array_add (self->switches, NULL);
      return;
    }
  row = g_object_new (ADW_TYPE_SWITCH_ROW, "title", _ ("This Office Goes by It"), NULL);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_active_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->switches, row);
}

static void
add_pack (HwRulesPage *self, HwRulePack *pack)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *title
      = g_markup_escape_text (pack->title ? hw_rule_tell (pack->title) : pack->name, -1);

  adw_preferences_group_set_title (group, title);
  add_choice (self, group, pack);
  adw_preferences_group_add (group, new_expander (self, pack));
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
}

static void
show_chosen (HwRulesPage *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    if (g_ptr_array_index (self->switches, i))
      adw_switch_row_set_active (g_ptr_array_index (self->switches, i),
                                 hw_rule_packs_is_chosen (
                                     self->packs, g_ptr_array_index (self->packs->packs, i)));
  self->is_showing = FALSE;
}

static void
show_problems (HwRulesPage *self)
{
  for (guint i = 0; i < self->remarks->len; i++)
    adw_preferences_group_remove (self->problems, g_ptr_array_index (self->remarks, i));
  g_ptr_array_set_size (self->remarks, 0);
  for (guint i = 0; i < self->packs->problems->len; i++)
    {
      GtkWidget *row = new_row (g_ptr_array_index (self->packs->problems, i), NULL);

      adw_preferences_group_add (self->problems, row);
      g_ptr_array_add (self->remarks, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problems), self->remarks->len > 0);
}

/* The same packs as before: only what is chosen may have changed, and the keys stay where they
 * are. */
static gboolean
has_same_packs (const HwRulePacks *a, const HwRulePacks *b)
{
  if (!a || a->packs->len != b->packs->len)
    return FALSE;
  for (guint i = 0; i < a->packs->len; i++)
    {
      const HwRulePack *one = g_ptr_array_index (a->packs, i);
      const HwRulePack *other = g_ptr_array_index (b->packs, i);

      if (!g_str_equal (one->name, other->name) || g_strcmp0 (one->version, other->version)
          || one->rules->len != other->rules->len)
        return FALSE;
    }
  return TRUE;
}

static void
on_packs_cb (gpointer data, const GValue *value, const GError *error)
{
  HwRulesPage *self = data;
  g_autoptr (HwRulePacks) former = g_steal_pointer (&self->packs);

  if (!value)
    {
      self->packs = g_steal_pointer (&former);
      hw_office_say (self, error->message);
      return;
    }
  self->packs = g_value_dup_boxed (value);
  if (!has_same_packs (former, self->packs))
    {
      for (guint i = 0; i < self->groups->len; i++)
        adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
      g_ptr_array_set_size (self->groups, 0);
      g_ptr_array_set_size (self->switches, 0);
      for (guint i = 0; i < self->packs->packs->len; i++)
        add_pack (self, g_ptr_array_index (self->packs->packs, i));
    }
  show_chosen (self);
  show_problems (self);
}

static gboolean
packs_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwRulePacks *packs = hw_rule_packs_read (store, error);

  if (!packs)
    return FALSE;
  g_value_init (result, HW_TYPE_RULE_PACKS);
  g_value_take_boxed (result, packs);
  return TRUE;
}

static void
hw_rules_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), packs_job, NULL, NULL, on_packs_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_rules_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_RULES_PAGE);
  G_OBJECT_CLASS (hw_rules_page_parent_class)->dispose (object);
}

static void
hw_rules_page_finalize (GObject *object)
{
  HwRulesPage *self = HW_RULES_PAGE (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->switches);
  g_ptr_array_unref (self->remarks);
  g_clear_pointer (&self->packs, hw_rule_packs_unref);
  G_OBJECT_CLASS (hw_rules_page_parent_class)->finalize (object);
}

static void
hw_rules_page_init (HwRulesPage *self)
{
  self->groups = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  self->remarks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_rules_page_class_init (HwRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_rules_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_rules_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_rules_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwRulesPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwRulesPage, problems);
}
