/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spelling in notes: what is marked, that its menu puts it right, turned off and on, in both
 * languages, and that no word of it is written down (C25).
 */

#include "ui-fixture.h"

#include "ui/forms/hw-spelling.h"
#include "ui/preferences/hw-preferences.h"

#include <libintl.h>
#include <locale.h>

#define PATIENCE_MS 10000
#define TEXT "The familly of Zwenborg came."

static GtkTextBuffer *
buffer_of (GtkWidget *view)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static GtkWidget *
show_view (UiFixture *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = gtk_text_view_new ();

  hw_spelling_attach (GTK_TEXT_VIEW (view));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Other"));
  gtk_box_append (GTK_BOX (box), view);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 300);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_text_buffer_set_text (buffer_of (view), text, -1);
  ui_fixture_settle (self);
  return view;
}

/* The words that are underlined, one after another. */
static char *
dup_marked (GtkWidget *view)
{
  GString *marked = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer_of (view), &iter);
  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

      if (tags)
        g_string_append_unichar (marked, gtk_text_iter_get_char (&iter));
      else if (marked->len && marked->str[marked->len - 1] != ' ')
        g_string_append_c (marked, ' ');
    }
  while (gtk_text_iter_forward_char (&iter));
  return g_strchomp (g_string_free (marked, FALSE));
}

static void
await_marked (UiFixture *self, GtkWidget *view, const char *expected)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  g_autofree char *marked = dup_marked (view);

  while (!g_str_equal (marked, expected) && g_get_monotonic_time () < end)
    {
      ui_fixture_settle (self);
      g_free (marked);
      marked = dup_marked (view);
    }
  g_assert_cmpstr (marked, ==, expected);
}

static GtkWidget *
write_in_view (UiFixture *self, const char *marked)
{
  GtkWidget *view = show_view (self, TEXT);

  gtk_widget_grab_focus (view);
  await_marked (self, view, marked);
  return view;
}

static void
place_cursor (GtkWidget *view, int at)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer_of (view), &iter, at);
  gtk_text_buffer_place_cursor (buffer_of (view), &iter);
  /* As opening the menu there does. */
  hw_spelling_look_up (GTK_TEXT_VIEW (view));
}

/* ------------------------------------------------------------------ the tests */

/* Who reads a note sees no marks under its names; who writes in it does. */
static void
test_marks (UiFixture *self, gconstpointer data)
{
  GtkWidget *view = show_view (self, TEXT);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 5; i++)
    ui_fixture_settle (self);
  await_marked (self, view, "");
  gtk_widget_grab_focus (view);
  await_marked (self, view, "familly Zwenborg");
  place_cursor (view, 6);
  gtk_widget_activate_action (view, "spelling.correct", "s", "family");
  await_marked (self, view, "Zwenborg");
  g_object_get (buffer_of (view), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "The family of Zwenborg came.");
  gtk_text_buffer_undo (buffer_of (view));
  place_cursor (view, 0);
  await_marked (self, view, "familly Zwenborg");
}

/* Wherever the cursor was when it was turned off, and has been since. */
static void
test_is_turned_off (UiFixture *self, gconstpointer data)
{
  static const int places[][2] = { { 29, 29 }, { 6, 29 }, { 18, 6 }, { 0, 12 }, { 15, 15 } };
  static const char *const marked[] = { "familly Zwenborg", "familly Zwenborg", "Zwenborg",
                                        "familly Zwenborg", "familly" };
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  GtkWidget *view = write_in_view (self, "familly Zwenborg");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      place_cursor (view, places[i][0]);
      g_settings_set_boolean (preferences, HW_PREFERENCES_SPELLING, FALSE);
      await_marked (self, view, "");
      place_cursor (view, places[i][1]);
      ui_fixture_settle (self);
      g_settings_set_boolean (preferences, HW_PREFERENCES_SPELLING, TRUE);
      await_marked (self, view, marked[i]);
    }
}

/* Every word, wherever it stands: at the ends of text and line, after a quotation mark, with an
 * apostrophe, a hyphen; no number, code or what the office writes in capitals. */
static void
test_which_words (UiFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *marked;
  } cases[] = {
    { "", "" },
    { "wurd", "wurd" },
    { "a wurd", "wurd" },
    { "wurd\nand wurd\n\nwurd", "wurd wurd wurd" },
    { "“Wurd”, (wurd) wurd-wurd", "Wurd wurd wurd wurd" },
    { "She didn't, they didn’t; it’s Ann's", "" },
    { "At the FTM on 12 May, C-000123, 2A.1.1, 3rd", "" },
    { "Ünwurd", "Ünwurd" },
  };
  GtkWidget *view = show_view (self, "");
  GtkWidget *other = gtk_widget_get_prev_sibling (view);

  gtk_widget_grab_focus (view);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_text_buffer_set_text (buffer_of (view), cases[i].text, -1);
      gtk_widget_grab_focus (other);
      await_marked (self, view, cases[i].marked);
    }
}

/* What is being written is not marked until it is left, and the words around it stay as they
 * are. */
static void
test_while_it_is_written (UiFixture *self, gconstpointer data)
{
  GtkWidget *view = show_view (self, "An eror here");
  GtkTextIter end;

  gtk_widget_grab_focus (view);
  await_marked (self, view, "eror");
  for (const char *c = " wurd"; *c; c++)
    gtk_text_buffer_insert_at_cursor (buffer_of (view), c, 1);
  for (guint i = 0; i < 5; i++)
    ui_fixture_settle (self);
  await_marked (self, view, "eror");
  gtk_text_buffer_insert_at_cursor (buffer_of (view), " ", 1);
  await_marked (self, view, "eror wurd");
  gtk_text_buffer_get_end_iter (buffer_of (view), &end);
  gtk_text_iter_backward_chars (&end, 5);
  g_assert_true (gtk_text_buffer_backspace (buffer_of (view), &end, TRUE, TRUE));
  await_marked (self, view, "eror herewurd");
  gtk_text_buffer_undo (buffer_of (view));
  place_cursor (view, 0);
  await_marked (self, view, "eror wurd");
}

/* A long note is looked at to its end. */
static void
test_long (UiFixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) marked = g_string_new (NULL);
  GtkWidget *view;

  for (guint i = 0; i < 700; i++)
    {
      g_string_append (text, "the child wurd\n");
      g_string_append (marked, i ? " wurd" : "wurd");
    }
  view = show_view (self, text->str);
  gtk_widget_grab_focus (view);
  await_marked (self, view, marked->str);
}

static char *
dup_labels (GMenuModel *menu)
{
  GString *labels = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (section)
        label = dup_labels (section);
      else
        g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_string_append_printf (labels, "%s;", label);
    }
  return g_string_free (labels, FALSE);
}

/* Other words, and the one switch: the menu's is the preferences'. */
static void
test_menu (UiFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  GtkWidget *view = write_in_view (self, "familly Zwenborg");
  g_autofree char *labels = NULL;

  place_cursor (view, 6);
  labels = dup_labels (gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (view)));
  g_assert_nonnull (strstr (labels, "family;"));
  g_assert_nonnull (strstr (labels, ";_Ignore This Word;Check _Spelling;"));
  g_assert_null (strstr (labels, "Dictionary"));
  gtk_widget_activate_action (view, "spelling.enabled", NULL);
  g_assert_false (g_settings_get_boolean (preferences, HW_PREFERENCES_SPELLING));
  await_marked (self, view, "");
  gtk_widget_activate_action (view, "spelling.enabled", NULL);
  g_assert_true (g_settings_get_boolean (preferences, HW_PREFERENCES_SPELLING));
}

/* A window that closes while its words are still looked at. */
static void
test_goes_while_checking (UiFixture *self, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      GtkWidget *view = show_view (self, TEXT);

      gtk_widget_grab_focus (view);
      gtk_text_buffer_set_text (buffer_of (view), TEXT TEXT, -1);
      gtk_window_destroy (GTK_WINDOW (self->window));
      self->window = NULL;
      ui_fixture_settle (self);
    }
}

static gboolean
holds_word (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autofree char *text = NULL;
  const char *name;
  gsize n;

  if (!folder)
    return g_file_get_contents (path, &text, &n, NULL) && memmem (text, n, "Zwenborg", 8);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      if (holds_word (below))
        return TRUE;
    }
  return FALSE;
}

/* A name is ignored as long as the program runs; nobody can have it written down. */
static void
test_no_word_is_kept (UiFixture *self, gconstpointer data)
{
  GtkWidget *view = write_in_view (self, "familly Zwenborg");

  place_cursor (view, 18);
  g_assert_false (gtk_widget_activate_action (view, "spelling.add", NULL));
  g_assert_true (gtk_widget_activate_action (view, "spelling.ignore", NULL));
  place_cursor (view, 6);
  gtk_widget_activate_action (view, "spelling.correct", "s", "family");
  await_marked (self, view, "");
  g_assert_false (holds_word (g_get_home_dir ()));
}

static void
test_spanish (UiFixture *self, gconstpointer data)
{
  GtkWidget *view = show_view (self, "La familia llegó con su hermana, the house.");

  gtk_widget_grab_focus (view);
  await_marked (self, view, "the house");
}

#define ADD(path, test)                                                                           \
  g_test_add ("/spelling/C25/" path, UiFixture, NULL, ui_fixture_set_up, test,                    \
              ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  const char *translations = g_getenv ("HOMEWARD_TRANSLATIONS");
  int result;

  /* Enchant's folder is found below it. */
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  if (translations)
    {
      setlocale (LC_ALL, "");
      bindtextdomain (GETTEXT_PACKAGE, translations);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
    }
  ui_fixture_init (&argc, &argv);
  if (translations)
    ADD ("spanish", test_spanish);
  else
    {
      ADD ("marks", test_marks);
      ADD ("is-turned-off", test_is_turned_off);
      ADD ("which-words", test_which_words);
      ADD ("while-it-is-written", test_while_it_is_written);
      ADD ("long", test_long);
      ADD ("menu", test_menu);
      ADD ("goes-while-checking", test_goes_while_checking);
      ADD ("no-word-is-kept", test_no_word_is_kept);
    }
  result = g_test_run ();
  hw_test_remove_folder (home);
  return result;
}
