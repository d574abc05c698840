/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measured and drawn by hand; what a screen reader asks is answered from the same layout.
 */

#include "ui/widgets/hw-still-text.h"

#include "ui/widgets/hw-style.h"

#define CURSOR_ROOM 1

struct _HwStillText
{
  GtkWidget parent_instance;

  PangoLayout *layout; /* of the words; of the hint where there are none */
  char *text;
  char *hint;
  gboolean is_box; /* that can be written in; else it is only read */
  gboolean is_covered;
};

static guint write_signal;

static void text_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwStillText, hw_still_text, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT, text_init))

/* ------------------------------------------------------------------ what a screen reader asks */

static GBytes *
slice (HwStillText *self, guint start, guint end)
{
  guint length = (guint) g_utf8_strlen (self->text, -1);
  char *part;

  end = MIN (end, length);
  part = g_utf8_substring (self->text, MIN (start, end), end);
  return g_bytes_new_take (part, strlen (part) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *text, guint start, guint end)
{
  return slice (HW_STILL_TEXT (text), start, end);
}

/* Whether a piece of this size begins at the character. */
static gboolean
begins (HwStillText *self, const PangoLogAttr *attrs, guint at, GtkAccessibleTextGranularity size)
{
  const char *here = g_utf8_offset_to_pointer (self->text, at);
  int line = 0, before = 0;

  switch (size)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      return attrs[at].is_word_start;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
      return attrs[at].is_sentence_start;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
      return *g_utf8_prev_char (here) == '\n';
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
      pango_layout_index_to_line_x (self->layout, (int) (here - self->text), FALSE, &line, NULL);
      pango_layout_index_to_line_x (self->layout,
                                    (int) (g_utf8_prev_char (here) - self->text), FALSE, &before,
                                    NULL);
      return line != before;
    default:
      return attrs[at].is_cursor_position;
    }
}

static GBytes *
get_contents_at (GtkAccessibleText *text, guint offset, GtkAccessibleTextGranularity size,
                 guint *start, guint *end)
{
  HwStillText *self = HW_STILL_TEXT (text);
  guint length = (guint) g_utf8_strlen (self->text, -1);
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (self->layout, NULL);

  *start = *end = MIN (offset, length);
  if (length == 0)
    return slice (self, 0, 0);
  while (*start > 0 && !begins (self, attrs, *start, size))
    (*start)--;
  if (*end < length)
    (*end)++;
  while (*end < length && !begins (self, attrs, *end, size))
    (*end)++;
  return slice (self, *start, *end);
}

static guint
get_caret_position (GtkAccessibleText *text)
{
  return 0;
}

static gboolean
get_selection (GtkAccessibleText *text, gsize *n_ranges, GtkAccessibleTextRange **ranges)
{
  return FALSE;
}

static void
text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
}

/* ------------------------------------------------------------------ being seen */

/* A hint is one line, whatever room there is. */
static void
fit_hint (HwStillText *self)
{
  pango_layout_set_ellipsize (self->layout,
                              *self->text ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/* A layout of one's own knows the font of the style, and nothing of its features. */
static void
set_figures (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
need_layout (HwStillText *self)
{
  if (self->layout)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                                 *self->text ? self->text : self->hint);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "figures"))
    set_figures (self->layout);
  fit_hint (self);
  return self->layout;
}

/* An editor breaks its lines so much earlier, for its cursor: words do not jump when it comes. */
static void
set_width (HwStillText *self, int width)
{
  int room = MAX (0, width - (self->is_box ? CURSOR_ROOM : 0));

  pango_layout_set_width (need_layout (self), room * PANGO_SCALE);
}

/* It takes the width that it is given, and is as high as that makes it: what it would like to have
 * needs no layout. */
static void
hw_still_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  PangoLayout *layout;

  *minimum = *natural = 0;
  if (for_size < 0)
    return;
  layout = need_layout (HW_STILL_TEXT (widget));
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, natural, NULL);
      *natural += CURSOR_ROOM;
      return;
    }
  set_width (HW_STILL_TEXT (widget), for_size);
  pango_layout_get_pixel_size (layout, NULL, minimum);
  *natural = *minimum;
}

static GtkSizeRequestMode
hw_still_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hw_still_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  set_width (HW_STILL_TEXT (widget), width);
}

static void
hw_still_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HwStillText *self = HW_STILL_TEXT (widget);
  GdkRGBA ink;

  if (self->is_covered && *self->text)
    return;
  gtk_widget_get_color (widget, &ink);
  gtk_snapshot_append_layout (snapshot, need_layout (self), &ink);
}

/* ------------------------------------------------------------------ keys */

static gboolean
hw_still_text_grab_focus (GtkWidget *widget)
{
  gboolean is_taken = FALSE;

  g_signal_emit (widget, write_signal, 0, &is_taken);
  return is_taken;
}

static gboolean
hw_still_text_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget);
}

/* ------------------------------------------------------------------ object */

static void
hw_still_text_finalize (GObject *object)
{
  HwStillText *self = HW_STILL_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  g_free (self->hint);
  G_OBJECT_CLASS (hw_still_text_parent_class)->finalize (object);
}

static void
hw_still_text_constructed (GObject *object)
{
  HwStillText *self = HW_STILL_TEXT (object);

  G_OBJECT_CLASS (hw_still_text_parent_class)->constructed (object);
  self->is_box = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self))
                 == GTK_ACCESSIBLE_ROLE_TEXT_BOX;
  if (!self->is_box)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
}

static void
hw_still_text_class_init (HwStillTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hw_still_text_constructed;
  G_OBJECT_CLASS (klass)->finalize = hw_still_text_finalize;
  widget_class->measure = hw_still_text_measure;
  widget_class->get_request_mode = hw_still_text_get_request_mode;
  widget_class->size_allocate = hw_still_text_size_allocate;
  widget_class->snapshot = hw_still_text_snapshot;
  widget_class->grab_focus = hw_still_text_grab_focus;
  widget_class->focus = hw_still_text_focus;
  write_signal
      = g_signal_new ("write", HW_TYPE_STILL_TEXT, G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
  gtk_widget_class_set_css_name (widget_class, "stilltext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

static void
hw_still_text_init (HwStillText *self)
{
  self->text = g_strdup ("");
  self->hint = g_strdup ("");
}

void
hw_still_text_set (HwStillText *self, const char *text, const char *hint)
{
  guint before = (guint) g_utf8_strlen (self->text, -1);
  gboolean is_other = !g_str_equal (self->text, text);

  if (!is_other && g_str_equal (self->hint, hint))
    return;
  if (is_other && before && !self->is_covered)
    gtk_accessible_text_update_contents (GTK_ACCESSIBLE_TEXT (self),
                                         GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_REMOVE, 0, before);
  g_set_str (&self->text, text);
  g_set_str (&self->hint, hint);
  hw_style_set (GTK_WIDGET (self), "hint", *text == '\0');
  if (self->layout)
    {
      pango_layout_set_text (self->layout, *text ? text : hint, -1);
      fit_hint (self);
    }
  if (is_other && !self->is_box)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (is_other && *text && !self->is_covered)
    gtk_accessible_text_update_contents (GTK_ACCESSIBLE_TEXT (self),
                                         GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT, 0,
                                         (guint) g_utf8_strlen (text, -1));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
hw_still_text_get (HwStillText *self)
{
  return self->text;
}

void
hw_still_text_set_covered (HwStillText *self, gboolean is_covered)
{
  self->is_covered = is_covered;
  gtk_widget_set_focusable (GTK_WIDGET (self), !is_covered);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, is_covered,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
hw_still_text_offset_at (HwStillText *self, double x, double y)
{
  int index, behind;

  if (!*self->text)
    return 0;
  pango_layout_xy_to_index (need_layout (self), (int) (x * PANGO_SCALE), (int) (y * PANGO_SCALE),
                            &index, &behind);
  return (int) g_utf8_pointer_to_offset (self->text, self->text + index) + behind;
}
