/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document as other programs read it: every word on its page once, and the tree that is heard.
 */

#include "report/hw-document.h"

#include "pdf-text.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *name;
  double width, height;
  gboolean is_large;
} Paper;

static const Paper papers[] = {
  { "letter", 612, 792, FALSE },
  { "a4", 595.28, 841.89, FALSE },
  { "large", 612, 792, TRUE },
};

#define ROWS 200

static const HwDocumentColumn columns[]
    = { { "Task", 0.5 }, { "Who", 0.25 }, { "Due", 0.25 } };

static HwDocument *
begin (const Paper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwTongue) english = hw_tongue_open ("en", &error);

  g_assert_no_error (error);
  return hw_document_new (english, paper->is_large);
}

static GBytes *
print (HwDocument *document, const Paper *paper)
{
  g_autoptr (HwPrintFrame) frame
      = hw_document_to_frame (document, "Salt River unit", "Case plan", hw_day_new (2026, 11, 22));
  g_autoptr (GError) error = NULL;
  GBytes *pdf = hw_print_frame_to_pdf (frame, paper->width, paper->height, &error);

  g_assert_no_error (error);
  return pdf;
}

/* What stands on the paper of the test; the words heard, in order, by the SOP's own example. */
static void
fill (HwDocument *document)
{
  hw_document_add_heading (document, 1, "Combs family");
  hw_document_add_paragraph (document, "Everyone home by spring.");
  hw_document_add_heading (document, 2, "Strengths");
  hw_document_add_item (document, "Aunt Rosa comes daily");
  hw_document_add_item (document, "A steady job");
  hw_document_add_fact (document, "Version", "2");
  hw_document_begin_table (document, columns, G_N_ELEMENTS (columns));
  hw_document_add_row (document, (const char *[]) { "Call the clinic", "Maria", "3 May" });
  hw_document_add_row (document, (const char *[]) { "Fix the stairs", NULL, "9 May" });
  hw_document_end_table (document);
  hw_document_add_note (document, "From the CQA of 2 April.");
  hw_document_add_signature (document, "Maria Combs, mother", NULL);
}

/* S3-37, ecosystem 5: read by eye and by ear, the same. */
static void
test_tree (gconstpointer data)
{
  static const char *const tree
      = "Document\n"
        "  H1 (block)\n    \"Combs family\"\n"
        "  P (block)\n    \"Everyone home by spring.\"\n"
        "  H2 (block)\n    \"Strengths\"\n"
        "  L (block)\n"
        "    LI (block)\n"
        "      Lbl (block)\n        \"•\"\n      LBody (block)\n        \"Aunt Rosa comes daily\"\n"
        "    LI (block)\n"
        "      Lbl (block)\n        \"•\"\n      LBody (block)\n        \"A steady job\"\n"
        "  Table (block)\n"
        "    TR\n      TH\n        \"Version\"\n      TD\n        \"2\"\n"
        "  Table (block)\n"
        "    TR\n      TH\n        \"Task\"\n      TH\n        \"Who\"\n      TH\n        \"Due\"\n"
        "    TR\n      TD\n        \"Call the clinic\"\n      TD\n        \"Maria\"\n"
        "      TD\n        \"3 May\"\n"
        "    TR\n      TD\n        \"Fix the stairs\"\n      TD\n      TD\n        \"9 May\"\n"
        "  P (block)\n    \"From the CQA of 2 April.\"\n"
        "  P (block)\n    Span (inline)\n      \"Maria Combs, mother\"\n"
        "    Span (inline)\n      \"Date\"\n";
  HwDocument *document = begin (data);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *heard = NULL;
  g_autofree char *read = NULL;
  g_autofree char *objects = NULL;

  fill (document);
  pdf = print (document, data);
  heard = hear_pdf (pdf);
  g_assert_cmpstr (heard, ==, tree);
  read = read_pdf (pdf);
  g_assert_nonnull (strstr (read, "Page 1 of 1"));
  g_assert_nonnull (strstr (read, "printed on 22 November 2026"));
  objects = check_pdf (pdf);
  g_assert_nonnull (strstr (objects, "\"/Lang\": \"u:en\""));
  g_assert_nonnull (strstr (objects, "\"/DisplayDocTitle\": true"));
  g_assert_nonnull (strstr (objects, "\"/Title\": \"u:Case plan\""));
}

/* In large type rows are told one after the other. */
static void
test_large (gconstpointer data)
{
  HwDocument *document = begin (data);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *heard = NULL;

  fill (document);
  pdf = print (document, data);
  heard = hear_pdf (pdf);
  g_assert_nonnull (strstr (heard, "  H4 (block)\n    \"Call the clinic\"\n"));
  g_assert_nonnull (strstr (heard, "\"Who: Maria\""));
  g_assert_nonnull (strstr (heard, "  P (block)\n    \"Version: 2\"\n"));
  g_assert_null (strstr (heard, "Table"));
  g_assert_null (strstr (heard, "Who: \""));
}

/* Two hundred rows: each stands on some page once; the table is one, its heading heard once and
 * seen on each page. */
static void
test_many_rows (gconstpointer data)
{
  HwDocument *document = begin (data);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *heard = NULL;
  g_autofree char *read = NULL;

  hw_document_begin_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *task = g_strdup_printf ("Task number %u.", i);

      hw_document_add_row (document, (const char *[]) { task, "Maria", "3 May" });
    }
  pdf = print (document, data);
  heard = hear_pdf (pdf);
  read = read_pdf (pdf);
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *task = g_strdup_printf ("Task number %u.", i);

      g_assert_cmpuint (count_in (heard, task), ==, 1);
      g_assert_cmpuint (count_in (read, task), ==, 1);
    }
  if (!((const Paper *) data)->is_large)
    {
      guint pages = count_in (read, "\f");

      g_assert_cmpuint (pages, >, 3);
      g_assert_cmpuint (count_in (heard, "Table (block)"), ==, 1);
      g_assert_cmpuint (count_in (heard, "\"Who\""), ==, 1);
      g_assert_cmpuint (count_in (read, "Who"), ==, pages);
    }
}

/* Longer than a page, in a cell and in a paragraph: cut between lines, and heard as one. */
static void
test_cut (gconstpointer data)
{
  HwDocument *document = begin (data);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *heard = NULL;
  g_autofree char *read = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "line %u.\n", i);
  hw_document_add_paragraph (document, text->str);
  hw_document_begin_table (document, columns, G_N_ELEMENTS (columns));
  hw_document_add_row (document, (const char *[]) { "Long", text->str, "short" });
  hw_document_add_row (document, (const char *[]) {
                                     "broken", "between words because it is wider than the column",
                                     "all of it heard" });
  pdf = print (document, data);
  heard = hear_pdf (pdf);
  read = read_pdf (pdf);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *line = g_strdup_printf ("line %u.", i);

      g_assert_cmpuint (count_in (read, line), ==, 2);
      g_assert_cmpuint (count_in (heard, line), ==, 2);
    }
  g_assert_cmpuint (count_in (heard, "  P (block)"), ==, 1);
  g_assert_nonnull (strstr (heard, "column\""));
}

/* A heading goes to the next page with what it heads. */
static void
test_headings_stay (gconstpointer data)
{
  for (guint filler = 20; filler < 60; filler += 3)
    {
      HwDocument *document = begin (data);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *read = NULL;
      const char *heading, *body, *page;

      for (guint i = 0; i < filler; i++)
        hw_document_add_paragraph (document, "Filler");
      hw_document_add_heading (document, 2, "The heading");
      hw_document_add_heading (document, 3, "The second");
      hw_document_add_paragraph (document, "The body");
      pdf = print (document, data);
      read = read_pdf (pdf);
      heading = strstr (read, "The heading");
      body = strstr (heading, "The body");
      page = strstr (heading, "Page ");
      g_assert_true (body && page && body < page);
    }
}

/* Nothing, blanks, markup, bytes that are no text, a word that is wider than the page. */
static void
test_hostile (gconstpointer data)
{
  HwDocument *document = begin (data);
  g_autofree char *word = g_strnfill (4000, 'w');
  g_autofree char *row = g_strnfill (4000, 'r');
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *read = NULL;
  g_autofree char *objects = NULL;
  guint w = 0, r = 0;

  hw_document_add_paragraph (document, NULL);
  hw_document_add_paragraph (document, "");
  hw_document_add_paragraph (document, " \n ");
  hw_document_add_heading (document, 1, "<b>bold</b> & 'id' \"quoted\" %s");
  hw_document_add_paragraph (document, "broken \xff bytes, \x01 controls, \u202e turned");
  hw_document_add_paragraph (document, word);
  hw_document_add_signature (document, word, word);
  hw_document_begin_table (document, columns, G_N_ELEMENTS (columns));
  hw_document_add_row (document, (const char *[]) { NULL, "", NULL });
  hw_document_add_row (document, (const char *[]) { row, row, row });
  pdf = print (document, data);
  read = read_pdf (pdf);
  g_assert_nonnull (strstr (read, "<b>bold</b> & 'id' \"quoted\" %s"));
  for (const char *at = read; *at; at++)
    {
      w += *at == 'w';
      r += *at == 'r';
    }
  g_assert_cmpuint (w, >=, 4000);
  g_assert_cmpuint (r, >=, ((const Paper *) data)->is_large ? 4000 : 12000);
  objects = check_pdf (pdf);
}

/* A document with nothing in it is a page. */
static void
test_empty (gconstpointer data)
{
  g_autoptr (GBytes) pdf = print (begin (data), data);
  g_autofree char *read = read_pdf (pdf);
  g_autofree char *objects = check_pdf (pdf);

  g_assert_nonnull (strstr (read, "Page 1 of 1"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
    gboolean is_small, is_large; /* whether it is of such type */
  } tests[] = {
    { "S3-37/tree", test_tree, TRUE, FALSE },
    { "S3-37/large-type", test_large, FALSE, TRUE },
    { "many-rows", test_many_rows, TRUE, TRUE },
    { "cut-between-lines", test_cut, TRUE, TRUE },
    { "headings-stay", test_headings_stay, TRUE, TRUE },
    { "hostile", test_hostile, TRUE, TRUE },
    { "empty", test_empty, TRUE, TRUE },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
      {
        g_autofree char *path
            = g_strdup_printf ("/document/%s/%s", tests[i].name, papers[p].name);

        if (papers[p].is_large ? tests[i].is_large : tests[i].is_small)
          g_test_add_data_func (path, &papers[p], tests[i].test);
      }
  return g_test_run ();
}
