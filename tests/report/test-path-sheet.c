/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The path on paper, as another program reads it: drawing and table tell the same facts.
 */

#include "pdf-text.h"
#include "report/hw-path-sheet.h"

#include <locale.h>
#include <string.h>

static HwPath *
make_path (guint placements)
{
  HwPath *path = hw_path_new (hw_day_new (2026, 11, 22));

  hw_path_take (path, (HwPathFact) { .lane = HW_PATH_LANE_STAY, .look = HW_PATH_LOOK_QUIET,
                                     .from = hw_day_new (2024, 8, 12), .type = "stay",
                                     .id = g_strdup ("s"), .label = g_strdup ("In care"),
                                     .words = g_strdup ("In care") });
  for (guint i = 0; i < placements; i++)
    hw_path_take (path, (HwPathFact) { .lane = HW_PATH_LANE_PLACEMENT,
                                       .look = i % (HW_PATH_LOOK_DASHED + 1),
                                       .from = hw_day_new (2024, 8, 12) + i * 8,
                                       .to = hw_day_new (2024, 8, 20) + i * 8,
                                       .type = "placement", .id = g_strdup_printf ("%u", i),
                                       .label = g_strdup_printf ("Home %u", i),
                                       .note = g_strdup ("Planned move"),
                                       .words = g_strdup ("Home") });
  hw_path_take (path, (HwPathFact) { .lane = HW_PATH_LANE_HEARING, .look = HW_PATH_LOOK_LATE,
                                     .from = hw_day_new (2026, 11, 14), .type = "hearing",
                                     .id = g_strdup ("h"), .label = g_strdup ("Permanency"),
                                     .note = g_strdup ("8 days late"),
                                     .words = g_strdup ("Hearing") });
  return path;
}

/* Of a sheet lying across; points. */
typedef struct
{
  const char *name;
  double width, height;
} Paper;

static const Paper papers[] = {
  { "Letter", 792, 612 },
  { "A4", 841.89, 595.28 },
};

static char *
print (HwPath *path, const Paper *paper, gboolean is_rtl)
{
  g_autoptr (HwPrintFrame) frame = hw_path_sheet_new ("Salt River unit", "Maya Combs", path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  frame->project = g_strdup ("Homes for Good · Every child a home by next spring");
  frame->is_rtl = is_rtl;
  g_assert_true (frame->is_landscape);
  pdf = hw_print_frame_to_pdf (frame, paper->width, paper->height, &error);
  g_assert_no_error (error);
  return read_pdf (pdf);
}

/* Whose paper it is, the office's own words (S2-29), what the child's path is, and the frame: on
 * either paper, and from right to left. */
static void
test_one_page (gconstpointer paper)
{
  static const char *const words[] = {
    "Salt River unit", "Homes for Good", "Every child a home by next spring",
    "Path through care", "Maya Combs", "Stays in care", "Placements", "2026", "Besides", "Home 3",
    "Planned move", "Permanency", "8 days late", "14 Nov 2026", "Today",
    "Confidential", "printed on 22 November 2026", "Page 1 of 1",
  };
  g_autoptr (HwPath) path = make_path (4);
  g_autofree char *text = print (path, paper, FALSE);
  g_autofree char *mirrored = print (path, paper, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!strstr (text, words[i]))
        g_error ("«%s» is not on the sheet", words[i]);
      /* Numbers stand elsewhere in such a line. */
      if (!strpbrk (words[i], "0123456789") && !strstr (mirrored, words[i]))
        g_error ("«%s» is not on the mirrored sheet", words[i]);
    }
}

/* A long history: every fact stands in the table, once. */
static void
test_more_pages (gconstpointer paper)
{
  g_autoptr (HwPath) path = make_path (100);
  g_autofree char *text = print (path, paper, FALSE);

  g_assert_nonnull (strstr (text, "Page 3 of"));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *label = g_strdup_printf ("Home %u", i);

      g_assert_nonnull (strstr (text, label));
    }
}

/* Nothing recorded: a sheet all the same. */
static void
test_empty (gconstpointer paper)
{
  g_autoptr (HwPath) path = hw_path_new (hw_day_new (2026, 11, 22));
  g_autofree char *text = print (path, paper, FALSE);

  g_assert_nonnull (strstr (text, "Maya Combs"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "one-page", test_one_page },
    { "more-pages", test_more_pages },
    { "empty", test_empty },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
      {
        g_autofree char *name
            = g_strdup_printf ("/path-sheet/%s/%s", tests[i].name, papers[p].name);

        g_test_add_data_func (name, &papers[p], tests[i].test);
      }
  return g_test_run ();
}
