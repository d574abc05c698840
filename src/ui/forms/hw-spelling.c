/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be looked at lies between two marks in the text, and is looked at a moment after the
 * last key, some words at a time.
 */

#include "ui/forms/hw-spelling.h"

#include "ui/forms/hw-dictionary.h"
#include "ui/preferences/hw-preferences.h"

#include <glib/gi18n-lib.h>

#define KEY "hw-spelling"
#define DELAY_MS 150
#define WORDS_AT_A_TIME 500

#define HW_TYPE_SPELLING (hw_spelling_get_type ())
G_DECLARE_FINAL_TYPE (HwSpelling, hw_spelling, HW, SPELLING, GObject)

struct _HwSpelling
{
  GObject parent_instance;

  GtkTextView *view; /* borrowed: it owns this */
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GtkTextMark *from, *to; /* the buffer’s */
  GMenu *others;
  GSimpleAction *ignore;
  int cursor; /* where it was, in characters */
  guint source;
  gboolean is_enabled;
};

G_DEFINE_FINAL_TYPE (HwSpelling, hw_spelling, G_TYPE_OBJECT)

enum
{
  PROP_ENABLED = 1,
};

static GParamSpec *enabled_property;

/* ------------------------------------------------------------------ words */

/* The next word that does not lie before @start; both ends. */
static gboolean
find_word (const GtkTextIter *from, GtkTextIter *start, GtkTextIter *end)
{
  *end = *from;
  if (!gtk_text_iter_forward_word_end (end) && !gtk_text_iter_ends_word (end))
    return FALSE;
  *start = *end;
  return gtk_text_iter_backward_word_start (start) && gtk_text_iter_compare (end, from) > 0;
}

/* The word in which @place stands or which it touches. */
static gboolean
find_word_at (const GtkTextIter *place, GtkTextIter *start, GtkTextIter *end)
{
  if (!gtk_text_iter_inside_word (place) && !gtk_text_iter_ends_word (place))
    return FALSE;
  *start = *end = *place;
  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

static void
get_cursor (HwSpelling *self, GtkTextIter *cursor)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
}

static gboolean
is_being_written (HwSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter cursor;

  get_cursor (self, &cursor);
  return gtk_widget_has_focus (GTK_WIDGET (self->view))
         && gtk_text_iter_compare (start, &cursor) <= 0
         && gtk_text_iter_compare (&cursor, end) <= 0;
}

/* ------------------------------------------------------------------ looking */

/* FALSE: there is more. */
static gboolean
check_some (HwSpelling *self)
{
  GtkTextIter from, to, start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &to, self->to);
  for (guint i = 0; gtk_text_iter_compare (&from, &to) < 0; i++)
    {
      g_autofree char *word = NULL;

      if (i == WORDS_AT_A_TIME)
        {
          gtk_text_buffer_move_mark (self->buffer, self->from, &from);
          return FALSE;
        }
      if (!find_word (&from, &start, &end))
        break;
      gtk_text_buffer_remove_tag (self->buffer, self->tag, &from, &end);
      word = gtk_text_iter_get_slice (&start, &end);
      if (!is_being_written (self, &start, &end) && !hw_dictionary_knows (word))
        gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
      from = end;
    }
  if (gtk_text_iter_compare (&from, &to) < 0)
    gtk_text_buffer_remove_tag (self->buffer, self->tag, &from, &to);
  gtk_text_buffer_move_mark (self->buffer, self->from, &to);
  return TRUE;
}

static gboolean
on_moment_cb (gpointer data)
{
  HwSpelling *self = data;

  if (!check_some (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* Marks that meet stand for nothing; others are moved apart, never closer. */
static void
add_range (HwSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter from, to;
  gboolean is_empty;

  if (!self->is_enabled)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &to, self->to);
  is_empty = gtk_text_iter_equal (&from, &to);
  if (is_empty || gtk_text_iter_compare (start, &from) < 0)
    gtk_text_buffer_move_mark (self->buffer, self->from, start);
  if (is_empty || gtk_text_iter_compare (end, &to) > 0)
    gtk_text_buffer_move_mark (self->buffer, self->to, end);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (DELAY_MS, on_moment_cb, self);
}

static void
add_all (HwSpelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  add_range (self, &start, &end);
}

/* From the beginning of the line of @from to the end of the line of @to: what a word is depends on
 * what stands around it. */
static void
add_lines (HwSpelling *self, const GtkTextIter *from, const GtkTextIter *to)
{
  GtkTextIter start = *from;
  GtkTextIter end = *to;

  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  add_range (self, &start, &end);
}

static void
on_inserted_cb (HwSpelling *self, GtkTextIter *end, const char *text, int n)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, g_utf8_strlen (text, n));
  add_lines (self, &start, end);
}

static void
on_deleted_cb (HwSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  add_lines (self, start, start);
}

/* The word that the cursor left is written; the one that it came to is not marked any longer. */
static void
on_cursor_cb (HwSpelling *self)
{
  GtkTextIter here, there, start, end;

  get_cursor (self, &here);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &there, self->cursor);
  self->cursor = gtk_text_iter_get_offset (&here);
  if (find_word_at (&there, &start, &end))
    add_range (self, &start, &end);
  if (find_word_at (&here, &start, &end))
    add_range (self, &start, &end);
}

/* ------------------------------------------------------------------ menu */

/* The word that is not known at the cursor, and its ends. Owned; NULL: there is none. */
static char *
dup_unknown (HwSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter cursor;
  g_autofree char *word = NULL;

  get_cursor (self, &cursor);
  if (!self->is_enabled || gtk_text_buffer_get_has_selection (self->buffer)
      || !find_word_at (&cursor, start, end))
    return NULL;
  word = gtk_text_iter_get_slice (start, end);
  return hw_dictionary_knows (word) ? NULL : g_steal_pointer (&word);
}

static void
look_up (HwSpelling *self)
{
  GtkTextIter start, end;
  g_autofree char *word = dup_unknown (self, &start, &end);
  g_auto (GStrv) others = word ? hw_dictionary_dup_others (word) : NULL;

  g_simple_action_set_enabled (self->ignore, word != NULL);
  g_menu_remove_all (self->others);
  for (guint i = 0; others && others[i]; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (others[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.correct", "s", others[i]);
      g_menu_append_item (self->others, item);
    }
}

static void
on_correct_cb (HwSpelling *self, GVariant *target)
{
  GtkTextIter start, end;
  g_autofree char *word = dup_unknown (self, &start, &end);

  if (!word)
    return;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (target, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
on_ignore_cb (HwSpelling *self)
{
  GtkTextIter start, end;
  g_autofree char *word = dup_unknown (self, &start, &end);

  if (word)
    hw_dictionary_ignore (word);
  add_all (self);
}

static void
add_actions (HwSpelling *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) correct = g_simple_action_new ("correct", G_VARIANT_TYPE_STRING);
  g_autoptr (GPropertyAction) enabled = g_property_action_new ("enabled", self, "enabled");

  self->ignore = g_simple_action_new ("ignore", NULL);
  g_simple_action_set_enabled (self->ignore, FALSE);
  g_signal_connect_object (correct, "activate", G_CALLBACK (on_correct_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ignore, "activate", G_CALLBACK (on_ignore_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (correct));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->ignore));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (enabled));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (actions));
}

static void
add_menu (HwSpelling *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  g_autoptr (GMenuItem) ignore = g_menu_item_new (_ ("_Ignore This Word"), "spelling.ignore");

  g_menu_item_set_attribute (ignore, "hidden-when", "s", "action-disabled");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->others));
  g_menu_append_item (rest, ignore);
  g_menu_append (rest, _ ("Check _Spelling"), "spelling.enabled");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
}

/* ------------------------------------------------------------------ object */

static void
hw_spelling_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, HW_SPELLING (object)->is_enabled);
}

static void
hw_spelling_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HwSpelling *self = HW_SPELLING (object);
  GtkTextIter start, end;

  if (self->is_enabled == g_value_get_boolean (value))
    return;
  self->is_enabled = !self->is_enabled;
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->buffer)
    {
      gtk_text_buffer_get_bounds (self->buffer, &start, &end);
      gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
      add_all (self);
    }
  g_object_notify_by_pspec (object, enabled_property);
}

static void
hw_spelling_dispose (GObject *object)
{
  HwSpelling *self = HW_SPELLING (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->buffer);
  g_clear_object (&self->others);
  g_clear_object (&self->ignore);
  G_OBJECT_CLASS (hw_spelling_parent_class)->dispose (object);
}

static void
hw_spelling_class_init (HwSpellingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_spelling_get_property;
  object_class->set_property = hw_spelling_set_property;
  object_class->dispose = hw_spelling_dispose;
  enabled_property = g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ENABLED, enabled_property);
}

static void
hw_spelling_init (HwSpelling *self)
{
  self->is_enabled = TRUE;
  self->others = g_menu_new ();
}

/* ------------------------------------------------------------------ beginning */

static void
take_buffer (HwSpelling *self)
{
  GtkTextIter start;

  self->buffer = g_object_ref (gtk_text_view_get_buffer (self->view));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR,
                                          NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->to = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (on_deleted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (on_cursor_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Opening the dictionary takes a moment that a page is not to wait for. NULL: there is none. */
static HwSpelling *
ensure (GtkTextView *view)
{
  HwSpelling *self = g_object_get_data (G_OBJECT (view), KEY);
  g_autoptr (GSettings) preferences = NULL;

  if (self || !hw_dictionary_is_available ())
    return self;
  self = g_object_new (HW_TYPE_SPELLING, NULL);
  g_object_set_data_full (G_OBJECT (view), KEY, self, g_object_unref);
  self->view = view;
  take_buffer (self);
  add_actions (self);
  add_menu (self);
  preferences = hw_preferences_new ();
  if (preferences)
    g_settings_bind (preferences, HW_PREFERENCES_SPELLING, self, "enabled",
                     G_SETTINGS_BIND_DEFAULT);
  add_all (self);
  return self;
}

/* What is no longer being written is marked as well. */
static void
on_leave_cb (GtkTextView *view)
{
  HwSpelling *self = g_object_get_data (G_OBJECT (view), KEY);

  if (self)
    on_cursor_cb (self);
}

/* The menu is about the word under the pointer. */
static void
on_pressed_cb (GtkTextView *view, int n, double x, double y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  int buffer_x, buffer_y;
  GtkTextIter place;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_buffer_get_has_selection (buffer)
      && gtk_text_view_get_iter_at_location (view, &place, buffer_x, buffer_y))
    gtk_text_buffer_place_cursor (buffer, &place);
  hw_spelling_look_up (view);
}

/* Or about the word at the cursor: the keys that open a menu. */
static gboolean
on_key_cb (GtkTextView *view, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    hw_spelling_look_up (view);
  return GDK_EVENT_PROPAGATE;
}

void
hw_spelling_attach (GtkTextView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (ensure), view);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}

void
hw_spelling_look_up (GtkTextView *view)
{
  HwSpelling *self = ensure (view);

  if (self)
    look_up (self);
}
