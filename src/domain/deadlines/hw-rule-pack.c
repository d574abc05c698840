/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a pack line by line; a mistake is noted and the reading goes on.
 */

#include "domain/deadlines/hw-rule-pack.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-rule-words.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES (1024 * 1024)
#define MAX_MISTAKES 100
#define MAX_NAME 64

typedef enum
{
  SECTION_NONE,
  SECTION_PACK,
  SECTION_HOLIDAYS,
  SECTION_RULE,
  SECTION_WRONG, /* its lines are not looked at */
} Section;

typedef struct
{
  HwRulePack *pack;
  GPtrArray *mistakes;
  Section section;
  HwRule *rule;
  GHashTable *keys; /* of this section, to tell one that stands twice */
  GHashTable *sections;
  guint line;
} Reader;

void
hw_rule_mistake_free (HwRuleMistake *self)
{
  g_free (self->message);
  g_free (self);
}

void
hw_rule_pack_free (HwRulePack *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->version);
  g_free (self->after);
  hw_holidays_free (self->holidays);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

HwRule *
hw_rule_pack_find (const HwRulePack *self, const char *id)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (g_str_equal (((HwRule *) g_ptr_array_index (self->rules, i))->id, id))
      return g_ptr_array_index (self->rules, i);
  return NULL;
}

static void G_GNUC_PRINTF (3, 4)
add_mistake (GPtrArray *mistakes, guint line, const char *format, ...)
{
  HwRuleMistake *mistake;
  va_list arguments;

  if (mistakes->len >= MAX_MISTAKES)
    return;
  mistake = g_new (HwRuleMistake, 1);
  va_start (arguments, format);
  *mistake = (HwRuleMistake) { line, g_strdup_vprintf (format, arguments) };
  va_end (arguments);
  g_ptr_array_add (mistakes, mistake);
}

#define complain(self, line, ...) add_mistake ((self)->mistakes, (line), __VA_ARGS__)

/* A name is shown, and written on command lines. */
static gboolean
is_name (const char *text)
{
  return *text && strlen (text) <= MAX_NAME
         && strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS ".-") == strlen (text);
}

/* ------------------------------------------------------------------ sections */

static void
begin_rule (Reader *self, const char *id)
{
  if (!is_name (id))
    {
      complain (self, self->line,
                _ ("a rule is written [rule ID], with letters, digits, «.» and «-» in its id"));
      self->section = SECTION_WRONG;
      return;
    }
  self->section = SECTION_RULE;
  self->rule = hw_rule_new (id);
  self->rule->line = self->line;
  self->rule->checked = self->pack->checked;
  g_ptr_array_add (self->pack->rules, self->rule);
}

static void
begin_section (Reader *self, char *text)
{
  gsize length = strlen (text);

  g_hash_table_remove_all (self->keys);
  self->section = SECTION_WRONG;
  if (text[length - 1] != ']')
    {
      complain (self, self->line, _ ("a section’s line ends with «]»"));
      return;
    }
  text[length - 1] = 0;
  text = g_strstrip (text + 1);
  if (g_str_equal (text, "pack") || g_str_equal (text, "holidays"))
    {
      self->section = *text == 'p' ? SECTION_PACK : SECTION_HOLIDAYS;
      if (!g_hash_table_add (self->sections, g_strdup (text)))
        complain (self, self->line, _ ("[%s] stands here a second time"), text);
    }
  else if (g_str_has_prefix (text, "rule"))
    begin_rule (self, g_strstrip (text + strlen ("rule")));
  else
    complain (self, self->line, _ ("«%s» is none of pack, holidays, rule"), text);
}

/* ------------------------------------------------------------------ lines */

/* «kentucky-2009 from 2012-07-01». */
static void
read_after (Reader *self, const char *value)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);

  if (g_strv_length (words) == 3 && g_str_equal (words[1], "from"))
    self->pack->since = hw_day_parse (words[2]);
  if (!self->pack->since)
    complain (self, self->line, _ ("«after» is written «PACK from YEAR-MONTH-DAY»"));
  g_set_str (&self->pack->after, words[0]);
}

/* Whether it is the first of two words. */
static gboolean
read_choice (Reader *self, const char *value, const char *yes, const char *no)
{
  if (!g_str_equal (value, yes) && !g_str_equal (value, no))
    complain (self, self->line, _ ("«%s» is neither «%s» nor «%s»"), value, yes, no);
  return g_str_equal (value, yes);
}

static void
read_pack_line (Reader *self, const char *key, const char *value)
{
  HwRulePack *pack = self->pack;

  if (g_str_equal (key, "name"))
    {
      g_set_str (&pack->name, value);
      if (!is_name (value))
        complain (self, self->line,
                  _ ("«%s» is no name of a pack: letters, digits, «.» and «-»"), value);
    }
  else if (g_str_equal (key, "title"))
    g_set_str (&pack->title, value);
  else if (g_str_equal (key, "version"))
    g_set_str (&pack->version, value);
  else if (g_str_equal (key, "after"))
    read_after (self, value);
  else if (g_str_equal (key, "checked"))
    {
      pack->checked = hw_day_parse (value);
      if (!pack->checked)
        complain (self, self->line, _ ("«%s» is not a day (year-month-day)"), value);
    }
  else if (g_str_equal (key, "working-date"))
    pack->moves = read_choice (self, value, "next working day", "not moved");
  else if (g_str_equal (key, "leap-birthday"))
    {
      pack->has_leap_birthday = TRUE;
      pack->leap_in_march = read_choice (self, value, "1 march", "28 february");
    }
  else
    complain (self, self->line, _ ("«%s» is none of %s"), key,
              "name, title, version, after, checked, working-date, leap-birthday");
}

static void
read_rule_line (Reader *self, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!hw_rule_read_key (self->rule, key, value, &error))
    complain (self, self->line, "%s", error->message);
}

static void
read_holiday (Reader *self, const char *text)
{
  const char *equals = strchr (text, '=');
  g_autofree char *when = equals ? g_strndup (text, equals - text) : g_strdup (text);

  if (!hw_holidays_add (self->pack->holidays, g_strstrip (when)))
    complain (self, self->line,
              _ ("«%s» is no holiday: it is written «07-04 = NAME», «3rd monday of january = "
                 "NAME» or «2026-12-24 = NAME»"),
              when);
}

static void
read_line (Reader *self, char *text)
{
  char *equals, *key, *value;

  g_strstrip (text);
  if (!*text || *text == '#')
    return;
  if (*text == '[')
    {
      begin_section (self, text);
      return;
    }
  if (self->section == SECTION_WRONG)
    return;
  if (self->section == SECTION_HOLIDAYS)
    {
      read_holiday (self, text);
      return;
    }
  equals = strchr (text, '=');
  if (!equals || self->section == SECTION_NONE)
    {
      complain (self, self->line, _ ("«%s» is neither a section nor «name = value»"), text);
      return;
    }
  *equals = 0;
  key = g_strstrip (text);
  value = g_strstrip (equals + 1);
  if (!g_hash_table_add (self->keys, g_strdup (key)))
    complain (self, self->line, _ ("«%s» stands here a second time"), key);
  else if (self->section == SECTION_PACK)
    read_pack_line (self, key, value);
  else
    read_rule_line (self, key, value);
}

/* ------------------------------------------------------------------ the whole */

/* The rule that @rule counts from, or is due with; NULL. */
static const char *
other_of (const HwRule *rule)
{
  return rule->with ? rule->with : rule->trigger.rule ? rule->trigger.rule : rule->sooner_with;
}

/* A time is compared with a time as on one day: which one does not matter here. */
static gboolean
opens_behind (const HwRule *rule)
{
  const HwDay day = hw_day_new (2026, 6, 1);

  return rule->has_opens && rule->opens.number > 0 && rule->due == HW_DUE_AFTER
         && hw_span_add (&rule->opens, day, NULL)
                > hw_span_add (&g_array_index (rule->spans, HwSpan, 0), day, NULL);
}

static void
check_times (Reader *self, const HwRule *rule)
{
  if (rule->from && rule->until && rule->until < rule->from)
    complain (self, rule->line, _ ("rule %s ends before it begins"), rule->id);
  if (rule->repeat && rule->due == HW_DUE_FULL_MONTH)
    complain (self, rule->line, _ ("rule %s repeats by itself already"), rule->id);
  if (rule->repeat && rule->due == HW_DUE_AFTER
      && g_array_index (rule->spans, HwSpan, 0).number < 0)
    complain (self, rule->line, _ ("rule %s repeats, so it cannot begin before its trigger"),
              rule->id);
  if (opens_behind (rule))
    complain (self, rule->line, _ ("rule %s opens after the day on which it is due"), rule->id);
}

/* One id may stand several times, for different times. */
static void
check_twice (Reader *self, guint index)
{
  HwRule *rule = g_ptr_array_index (self->pack->rules, index);

  for (guint i = 0; i < index; i++)
    {
      HwRule *other = g_ptr_array_index (self->pack->rules, i);

      if (!g_str_equal (rule->id, other->id) || (other->until && rule->from > other->until)
          || (rule->until && other->from > rule->until))
        continue;
      complain (self, rule->line,
                _ ("rule %s stands here a second time; «from» and «until» can give each its time"),
                rule->id);
      return;
    }
}

/* What one line alone cannot tell. */
static void
check_rule (Reader *self, HwRule *rule)
{
  const char *other = other_of (rule);

  if (!rule->duty)
    complain (self, rule->line, _ ("rule %s has no «%s»"), rule->id, "duty");
  if (!rule->source)
    complain (self, rule->line, _ ("rule %s has no «%s»"), rule->id, "source");
  if (!rule->who)
    complain (self, rule->line, _ ("rule %s has no «%s»"), rule->id, "who");
  if (!rule->is_measure && !rule->trigger.kind)
    complain (self, rule->line, _ ("rule %s has no «%s»"), rule->id, "trigger");
  if (!rule->is_measure && !rule->due)
    complain (self, rule->line, _ ("rule %s has no «%s»"), rule->id, "due");
  check_times (self, rule);
  if (other && g_str_equal (other, rule->id))
    complain (self, rule->line, _ ("rule %s counts from itself"), rule->id);
}

static int
compare_mistakes (gconstpointer a, gconstpointer b)
{
  const HwRuleMistake *const *left = a, *const *right = b;

  return ((*left)->line > (*right)->line) - ((*left)->line < (*right)->line);
}

static void
finish (Reader *self)
{
  HwRulePack *pack = self->pack;

  if (!pack->name || !*pack->name)
    complain (self, 1, _ ("[pack] has no «name»"));
  if (pack->rules->len == 0 && !pack->has_leap_birthday)
    complain (self, 1, _ ("there is no [rule …]"));
  for (guint i = 0; i < pack->rules->len; i++)
    {
      HwRule *rule = g_ptr_array_index (pack->rules, i);

      check_rule (self, rule);
      check_twice (self, i);
      rule->pack = pack->name;
      rule->pack_title = pack->title ? pack->title : pack->name;
      rule->holidays = pack->holidays;
      rule->moves = pack->moves;
    }
}

static HwRulePack *
pack_new (void)
{
  HwRulePack *pack = g_new0 (HwRulePack, 1);

  pack->holidays = hw_holidays_new ();
  pack->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_free);
  return pack;
}

/* ------------------------------------------------------------------ beside the others */

static const HwRule *
find_rule (const HwRulePack *pack, GPtrArray *packs, const char *id)
{
  const HwRule *rule = hw_rule_pack_find (pack, id);

  for (guint i = 0; packs && !rule && i < packs->len; i++)
    rule = hw_rule_pack_find (g_ptr_array_index (packs, i), id);
  return rule;
}

/* A circle is noted at each of its rules that stands in this pack. */
static void
check_other (const HwRulePack *pack, GPtrArray *packs, const HwRule *rule, GPtrArray *mistakes)
{
  const HwRule *next = rule;

  /* That was told where it was read. */
  if (g_strcmp0 (other_of (rule), rule->id) == 0)
    return;
  for (guint i = 0; next && i < MAX_NAME; i++)
    {
      const char *other = other_of (next);

      next = other ? find_rule (pack, packs, other) : NULL;
      if (other && !next && i == 0)
        add_mistake (mistakes, rule->line, _ ("rule %s counts from %s, which there is not"),
                     rule->id, other);
      if (next && g_str_equal (next->id, rule->id))
        {
          add_mistake (mistakes, rule->line, _ ("rule %s counts from itself, through others"),
                       rule->id);
          return;
        }
    }
}

gboolean
hw_rule_pack_check (const HwRulePack *pack, GPtrArray *packs, GPtrArray *mistakes)
{
  guint before = mistakes->len;
  gboolean is_known = !pack->after;

  for (guint i = 0; !is_known && i < packs->len; i++)
    is_known = g_str_equal (((HwRulePack *) g_ptr_array_index (packs, i))->name, pack->after)
               && !g_str_equal (pack->after, pack->name);
  if (!is_known)
    add_mistake (mistakes, 1, _ ("it comes after the pack %s, which there is not"), pack->after);
  for (guint i = 0; i < pack->rules->len; i++)
    check_other (pack, packs, g_ptr_array_index (pack->rules, i), mistakes);
  return mistakes->len == before;
}

/* ------------------------------------------------------------------ a text, a file */

HwRulePack *
hw_rule_pack_read (const char *text, gsize length, GPtrArray *packs, GPtrArray *mistakes)
{
  g_autoptr (HwRulePack) pack = pack_new ();
  g_autoptr (GPtrArray) noted
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sections
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { pack, noted, SECTION_NONE, NULL, keys, sections, 1 };
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_right;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL))
    complain (&reader, 1, _ ("this is no policy pack (text in UTF-8, at most 1 MiB)"));
  else
    {
      copy = g_strndup (text, length);
      lines = g_strsplit (copy, "\n", -1);
      for (guint i = 0; lines[i]; i++)
        {
          reader.line = i + 1;
          read_line (&reader, lines[i]);
        }
      finish (&reader);
      if (packs)
        hw_rule_pack_check (pack, packs, noted);
    }
  g_ptr_array_sort (noted, compare_mistakes);
  is_right = noted->len == 0;
  if (mistakes)
    g_ptr_array_extend_and_steal (mistakes, g_steal_pointer (&noted));
  return is_right ? g_steal_pointer (&pack) : NULL;
}

HwRulePack *
hw_rule_pack_parse (const char *text, gsize length, GPtrArray *mistakes)
{
  return hw_rule_pack_read (text, length, NULL, mistakes);
}

char *
hw_rule_pack_read_file (const char *path, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &local);
  g_autofree char *text = g_malloc (MAX_BYTES + 2);

  if (!stream
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_BYTES + 1, length, NULL,
                                   &local))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("the pack cannot be read: %s"),
                   local->message);
      return NULL;
    }
  text[*length] = 0;
  return g_steal_pointer (&text);
}
