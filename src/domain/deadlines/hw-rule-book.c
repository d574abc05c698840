/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collecting packs, and giving each rule its time.
 */

#include "domain/deadlines/hw-rule-book.h"

#include "domain/deadlines/rules-resources.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define RESOURCES "/org/homeward/Homeward/rules"
#define SUFFIX ".rules"

/* Beside an own pack: how it was when it last had no mistake. */
#define GOOD_FOLDER ".last-good"

const char *const hw_rule_packs_usual[] = { "kentucky", "roundtable", NULL };

/* ------------------------------------------------------------------ the book */

/* Both were chosen: the later one takes over from its day on. */
static void
share_time (HwRulePack *later, HwRulePack *earlier)
{
  for (guint i = 0; i < later->rules->len; i++)
    {
      HwRule *rule = g_ptr_array_index (later->rules, i);

      rule->from = MAX (rule->from, later->since);
    }
  for (guint i = 0; i < earlier->rules->len; i++)
    {
      HwRule *rule = g_ptr_array_index (earlier->rules, i);

      rule->until = rule->until ? MIN (rule->until, later->since - 1) : later->since - 1;
    }
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const HwRule *const *left = a, *const *right = b;
  int order = strcmp ((*left)->id, (*right)->id);

  return order ? order : ((*left)->from > (*right)->from) - ((*left)->from < (*right)->from);
}

/* An own rule takes the place of the program's. */
static void
replace (GPtrArray *rules, const HwRule *own)
{
  for (guint i = rules->len; i-- > 0;)
    {
      HwRule *rule = g_ptr_array_index (rules, i);

      if (!g_str_equal (rule->id, own->id))
        continue;
      if (own->from > 1)
        rule->until = rule->until ? MIN (rule->until, own->from - 1) : own->from - 1;
      else
        g_ptr_array_remove_index (rules, i);
    }
}

static void
add_pack (HwRuleBook *self, HwRulePack *pack)
{
  HwRulePack *before = pack->after ? hw_rule_packs_find (self->packs, pack->after) : NULL;

  hw_holidays_find (pack->holidays);
  if (before)
    share_time (pack, before);
  if (pack->has_leap_birthday)
    self->leap_in_march = pack->leap_in_march;
  for (guint i = 0; i < pack->rules->len; i++)
    {
      HwRule *rule = g_ptr_array_index (pack->rules, i);

      if (pack->is_own)
        replace (self->rules, rule);
      g_ptr_array_add (self->rules, rule);
    }
}

HwRuleBook *
hw_rule_book_new (GPtrArray *packs)
{
  HwRuleBook *self = g_new0 (HwRuleBook, 1);

  self->packs = packs;
  self->rules = g_ptr_array_new ();
  for (guint i = 0; i < packs->len; i++)
    add_pack (self, g_ptr_array_index (packs, i));
  g_ptr_array_sort (self->rules, compare_rules);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = self->rules->len; i-- > 0;)
    g_hash_table_insert (self->by_id, ((HwRule *) g_ptr_array_index (self->rules, i))->id,
                         GUINT_TO_POINTER (i + 1));
  return self;
}

void
hw_rule_book_free (HwRuleBook *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->packs);
  g_free (self);
}

const HwRule *
hw_rule_book_next (const HwRuleBook *self, const char *id, guint *at)
{
  guint index = *at ? *at : GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));
  const HwRule *rule = index && index <= self->rules->len
                           ? g_ptr_array_index (self->rules, index - 1)
                           : NULL;

  *at = index + 1;
  return rule && g_str_equal (rule->id, id) ? rule : NULL;
}

const HwRule *
hw_rule_book_find (const HwRuleBook *self, const char *id, HwDay day)
{
  const HwRule *rule;
  guint at = 0;

  while ((rule = hw_rule_book_next (self, id, &at)) && !hw_rule_is_valid_on (rule, day))
    ;
  return rule;
}

/* ------------------------------------------------------------------ where packs are */

HwRulePack *
hw_rule_packs_find (GPtrArray *packs, const char *name)
{
  for (guint i = 0; i < packs->len; i++)
    if (g_str_equal (((HwRulePack *) g_ptr_array_index (packs, i))->name, name))
      return g_ptr_array_index (packs, i);
  return NULL;
}

static int
compare_packs (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(HwRulePack *const *) a)->name, (*(HwRulePack *const *) b)->name);
}

GPtrArray *
hw_rule_packs_load (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);
  GResource *resource = hw_rules_get_resource ();
  g_auto (GStrv) names
      = g_resource_enumerate_children (resource, RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; name && *name; name++)
    {
      g_autofree char *path = g_strconcat (RESOURCES "/", *name, NULL);
      g_autoptr (GBytes) bytes
          = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GPtrArray) mistakes
          = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
      HwRulePack *pack = hw_rule_pack_parse (g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), mistakes);

      if (!pack)
        {
          const HwRuleMistake *first = g_ptr_array_index (mistakes, 0);

          g_error ("%s: line %u: %s", *name, first->line, first->message);
        }
      g_ptr_array_add (packs, pack);
    }
  g_ptr_array_sort (packs, compare_packs);
  return packs;
}

/* ------------------------------------------------------------------ an office's own */

static void
add_problems (GPtrArray *problems, const char *name, GPtrArray *mistakes)
{
  for (guint i = 0; problems && i < mistakes->len; i++)
    {
      const HwRuleMistake *mistake = g_ptr_array_index (mistakes, i);

      g_ptr_array_add (problems, g_strdup_printf (_ ("%s: line %u: %s"), name, mistake->line,
                                                  mistake->message));
    }
}

static HwRulePack *
load_good (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL)
             ? hw_rule_pack_parse (text, length, NULL)
             : NULL;
}

/* As far as the folder can be written to: a copy that cannot be kept is no reason not to work. */
static void
keep_good (const char *good, const char *text, gsize length)
{
  g_autofree char *folder = g_path_get_dirname (good);
  g_autofree char *kept = NULL;
  gsize n;

  if (g_file_get_contents (good, &kept, &n, NULL) && n == length && memcmp (kept, text, n) == 0)
    return;
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (good, text, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/* @known: whose rules it may name. */
static HwRulePack *
load_own (GPtrArray *known, const char *folder, const char *name, GPtrArray *problems,
          gboolean keeps)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *good = g_build_filename (folder, GOOD_FOLDER, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mistakes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
  HwRulePack *pack = NULL;
  gsize length;

  text = hw_rule_pack_read_file (path, &length, &error);
  if (text)
    pack = hw_rule_pack_read (text, length, known, mistakes);
  else if (problems)
    g_ptr_array_add (problems, g_strdup (error->message));
  if (pack && keeps)
    keep_good (good, text, length);
  else if (!pack)
    {
      add_problems (problems, name, mistakes);
      pack = load_good (good);
    }
  if (pack)
    pack->is_own = TRUE;
  return pack;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
hw_rule_packs_load_folder (const char *folder, GPtrArray *known, GPtrArray *problems,
                           gboolean keeps)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, SUFFIX) && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      HwRulePack *pack = load_own (known, folder, g_ptr_array_index (names, i), problems, keeps);

      if (pack)
        g_ptr_array_add (packs, pack);
    }
  return packs;
}

/* ------------------------------------------------------------------ choosing */

G_DEFINE_BOXED_TYPE (HwRulePacks, hw_rule_packs, hw_rule_packs_ref, hw_rule_packs_unref)

HwRulePacks *
hw_rule_packs_ref (HwRulePacks *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
packs_clear (gpointer data)
{
  HwRulePacks *self = data;

  g_ptr_array_unref (self->packs);
  g_strfreev (self->chosen);
  g_ptr_array_unref (self->problems);
}

void
hw_rule_packs_unref (HwRulePacks *self)
{
  g_atomic_rc_box_release_full (self, packs_clear);
}

gboolean
hw_rule_packs_is_chosen (const HwRulePacks *self, const HwRulePack *pack)
{
  return pack->is_own || g_strv_contains ((const char *const *) self->chosen, pack->name);
}

/* An office that chose nothing goes by the usual ones: one that wants none of them names what it
 * goes by anyhow. */
char *
hw_rule_packs_dup_with (const HwRulePacks *self, const char *pack, gboolean is_chosen)
{
  GString *names = g_string_new (HW_RULE_PACK_ALWAYS);

  for (guint i = 0; i < self->packs->len; i++)
    {
      const HwRulePack *one = g_ptr_array_index (self->packs, i);
      gboolean is_in = g_str_equal (one->name, pack) ? is_chosen
                                                      : hw_rule_packs_is_chosen (self, one);

      if (is_in && !one->is_own && !g_str_equal (one->name, HW_RULE_PACK_ALWAYS))
        g_string_append_printf (names, ",%s", one->name);
    }
  return g_string_free_and_steal (names);
}
