/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings and sentences from a table; the groups stand in three columns, numbered, because a
 * mistyped key is answered by the number of the group.
 */

#include "report/hw-recovery-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS 3
#define KEY_SIZE 20.0
#define ROW 34.0
#define NUMBER 22.0 /* room for a group's number */
#define SIZE 11.0
#define GAP 8.0

typedef struct
{
  char *office;
  char *key;
  HwDay day;
} Sheet;

static const struct
{
  const char *heading;
  const char *sentence;
} parts[] = {
  { N_ ("What it is for"),
    N_ ("This key opens the office when a passphrase is forgotten, or when the person who knew it "
        "is gone. There is no other way in: nobody, not even who made Homeward, can make this key "
        "again.") },
  { N_ ("How it is used"),
    N_ ("Open Homeward, choose the office, then “Use the Recovery Key”, and type the groups in "
        "order. Capital and small letters are the same, hyphens and spaces may be left out. If a "
        "group is mistyped, Homeward tells its number.") },
  { N_ ("Where it belongs"),
    N_ ("In a safe or a locked cabinet, in a closed envelope, away from the computer. Not in a "
        "photo, an e-mail or a file. Whoever holds this sheet and a copy of the office can read "
        "every record in it.") },
};

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  explicit_bzero (self->key, strlen (self->key));
  g_free (self->key);
  g_free (self->office);
  g_free (self);
}

/* Shows @text from @y on; returns where it ends. */
static double
show (cairo_t *cr, const char *text, double size, gboolean is_bold, double y, double width)
{
  g_autoptr (PangoLayout) layout = hw_print_frame_text (cr, text, size, width);
  int height;

  if (is_bold)
    {
      g_autoptr (PangoFontDescription) font
          = pango_font_description_copy (pango_layout_get_font_description (layout));

      pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
      pango_layout_set_font_description (layout, font);
    }
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return y + height;
}

static void
show_group (cairo_t *cr, guint number, const char *group, double x, double y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) small = hw_print_frame_text (cr, text, 9, NUMBER);
  g_autoptr (PangoLayout) large = hw_print_frame_text (cr, group, KEY_SIZE, -1);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Monospace");

  pango_font_description_set_absolute_size (font, KEY_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (large, font);
  pango_layout_set_width (large, -1);
  cairo_move_to (cr, x, y + KEY_SIZE * 0.5);
  pango_cairo_show_layout (cr, small);
  cairo_move_to (cr, x + NUMBER, y);
  pango_cairo_show_layout (cr, large);
}

/* Row by row, from left to right in every language: a key is no sentence. */
static double
show_key (cairo_t *cr, const char *key, double y, double width)
{
  g_auto (GStrv) groups = g_strsplit (key, "-", -1);
  guint n = g_strv_length (groups);

  for (guint i = 0; i < n; i++)
    {
      show_group (cr, i + 1, groups[i], i % COLUMNS * width / COLUMNS, y + i / COLUMNS * ROW);
      explicit_bzero (groups[i], strlen (groups[i]));
    }
  return y + (n + COLUMNS - 1) / COLUMNS * ROW;
}

static guint
lay_out (gpointer data, cairo_t *cr, double width, double height)
{
  return 1;
}

static void
paint (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  const Sheet *self = data;
  g_autofree char *day = hw_day_dup_words (self->day);
  g_autofree char *made = g_strdup_printf (_ ("Office “%s”, made on %s"), self->office, day);
  double y = show (cr, _ ("Recovery key"), 24, TRUE, GAP, width);

  y = show (cr, made, SIZE, FALSE, y + GAP, width);
  y = show_key (cr, self->key, y + 3 * GAP, width);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      y = show (cr, _ (parts[i].heading), SIZE, TRUE, y + 2 * GAP, width);
      y = show (cr, _ (parts[i].sentence), SIZE, FALSE, y + GAP / 2, width);
    }
}

HwPrintFrame *
hw_recovery_sheet_new (const char *office, const char *key, HwDay day)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->office = g_strdup (office);
  sheet->key = g_strdup (key);
  sheet->day = day;
  return hw_print_frame_new (office, _ ("Recovery key"), day, lay_out, paint, sheet, sheet_free);
}
