/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The compiled translation, as gettext's manual describes its file: two tables of lengths and
 * places of strings, the originals in order, so that one is found by halving.
 */

#include "base/hw-tongue.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <string.h>

#define MAGIC 0x950412deu
#define HEADER 20 /* bytes: magic, revision, number, place of the originals, of the translations */

struct _HwTongue
{
  const char *code;
  GMappedFile *file; /* NULL: the language in which the program is written */
  const char *bytes;
  gsize length;
  gboolean is_swapped; /* made on a machine of the other byte order */
  guint n;
  guint originals, translations;
};

static const char *const codes[] = { "en", "es", NULL };

static const char *const names[] = { "English", "Español" };

static const char *const months[] = {
  N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),
  N_ ("June"),    N_ ("July"),     N_ ("August"),    N_ ("September"), N_ ("October"),
  N_ ("November"), N_ ("December"),
};

const char *const *
hw_tongue_codes (void)
{
  return codes;
}

/* The place of @code among the languages, or their number. */
static guint
place_of (const char *code)
{
  guint i = 0;

  while (codes[i] && g_strcmp0 (codes[i], code) != 0)
    i++;
  return i;
}

const char *
hw_tongue_name (const char *code)
{
  guint place = place_of (code);

  return codes[place] ? names[place] : NULL;
}

/* ------------------------------------------------------------------ the file */

static guint32
number_at (const HwTongue *self, gsize at)
{
  guint32 number;

  memcpy (&number, self->bytes + at, sizeof number);
  return self->is_swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The string that entry @i of the table at @table names; NULL: it lies outside of the file. */
static const char *
string_at (const HwTongue *self, guint table, guint i, gsize *length)
{
  gsize n = number_at (self, table + (gsize) i * 8);
  gsize at = number_at (self, table + (gsize) i * 8 + 4);

  if (at >= self->length || n >= self->length - at || self->bytes[at + n])
    return NULL;
  *length = n;
  return self->bytes + at;
}

static gboolean
read_header (HwTongue *self)
{
  if (self->length < HEADER)
    return FALSE;
  self->is_swapped = number_at (self, 0) != MAGIC;
  if (number_at (self, 0) != MAGIC)
    return FALSE;
  self->n = number_at (self, 8);
  self->originals = number_at (self, 12);
  self->translations = number_at (self, 16);
  return self->originals <= self->length && self->translations <= self->length
         && self->n <= (self->length - MAX (self->originals, self->translations)) / 8;
}

static gboolean
open_file (HwTongue *self, GError **error)
{
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path
      = g_build_filename (folder ? folder : "", self->code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo",
                          NULL);
  g_autoptr (GError) reason = NULL;

  self->file = g_mapped_file_new (path, FALSE, &reason);
  if (self->file)
    {
      self->bytes = g_mapped_file_get_contents (self->file);
      self->length = g_mapped_file_get_length (self->file);
      if (self->bytes && read_header (self))
        return TRUE;
    }
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
               _ ("The translation for %s cannot be read (%s): %s Install Homeward’s "
                  "translations, or choose another language."),
               hw_tongue_name (self->code), path,
               reason ? reason->message : _ ("it is not a translation."));
  return FALSE;
}

static void
tongue_clear (gpointer data)
{
  HwTongue *self = data;

  g_clear_pointer (&self->file, g_mapped_file_unref);
}

HwTongue *
hw_tongue_open (const char *code, GError **error)
{
  const char *known = codes[place_of (code)];
  g_autoptr (HwTongue) self = NULL;

  if (!known)
    {
      g_autofree char *all = g_strjoinv (", ", (char **) codes);

      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("there is no language «%s»; there are: %s"), code ? code : "", all);
      return NULL;
    }
  self = g_atomic_rc_box_new0 (HwTongue);
  self->code = known;
  if (!g_str_equal (known, "en") && !open_file (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

HwTongue *
hw_tongue_ref (HwTongue *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_tongue_unref (HwTongue *self)
{
  g_atomic_rc_box_release_full (self, tongue_clear);
}

/* ------------------------------------------------------------------ words */

const char *
hw_tongue_code (const HwTongue *self)
{
  const char *language;

  if (self)
    return self->code;
  /* The translation says of itself which language it is. */
  language = strstr (g_dgettext (GETTEXT_PACKAGE, ""), "Language: ");
  for (guint i = 0; language && codes[i]; i++)
    if (g_str_has_prefix (language + strlen ("Language: "), codes[i]))
      return codes[i];
  return codes[0];
}

/* The translation of @text, whose forms follow each other; NULL: none. */
static const char *
find (const HwTongue *self, const char *text, gsize *length)
{
  guint from = 0, to = self->file ? self->n : 0;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      gsize n;
      const char *original = string_at (self, self->originals, middle, &n);
      int order = original ? strcmp (text, original) : 0;

      if (!original)
        return NULL;
      if (order == 0)
        {
          const char *found = string_at (self, self->translations, middle, length);

          return found && *found ? found : NULL;
        }
      if (order < 0)
        to = middle;
      else
        from = middle + 1;
    }
  return NULL;
}

const char *
hw_tongue_say (const HwTongue *self, const char *text)
{
  const char *found;
  gsize length;

  if (!self)
    return g_dgettext (GETTEXT_PACKAGE, text);
  found = *text ? find (self, text, &length) : NULL;
  return found ? found : text;
}

const char *
hw_tongue_count (const HwTongue *self, const char *one, const char *many, gulong n)
{
  const char *found;
  gsize length, first;

  if (!self)
    return g_dngettext (GETTEXT_PACKAGE, one, many, n);
  /* English and Spanish have the same two forms. */
  found = find (self, one, &length);
  if (!found)
    return n == 1 ? one : many;
  first = strlen (found);
  return n == 1 || first >= length ? found : found + first + 1;
}

char *
hw_tongue_dup_day (const HwTongue *self, HwDay day)
{
  if (!self)
    return hw_day_dup_words (day);
  if (day <= 0)
    return g_strdup ("");
  /* Translators: day, month, year: «22 November 2026». */
  return g_strdup_printf (hw_tongue_say (self, N_ ("%1$d %2$s %3$d")), hw_day_of_month (day),
                          hw_tongue_say (self, months[hw_day_month (day) - 1]),
                          hw_day_year (day));
}
