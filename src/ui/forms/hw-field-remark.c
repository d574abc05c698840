/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words beside a field.
 */

#include "ui/forms/hw-field-row-private.h"
#include "ui/widgets/hw-style.h"

#include <glib/gi18n-lib.h>

/* Never by colour alone: an icon, and words. */
static const struct
{
  const char *css_class;
  const char *icon;
} remark_looks[] = {
  [HW_REMARK_NONE] = { "dimmed", NULL },
  [HW_REMARK_HELP] = { "dimmed", NULL },
  [HW_REMARK_WARNING] = { "warning", "dialog-warning-symbolic" },
  [HW_REMARK_NEWS] = { "accent", "dialog-information-symbolic" },
  [HW_REMARK_OFFER] = { "accent", "edit-undo-symbolic" },
  [HW_REMARK_ERROR] = { "error", "dialog-error-symbolic" },
};

/* An entry row takes its keys in a text widget inside: it is the one that a screen reader reads,
 * and going on from there to the buttons beside it is leaving the field. */
GtkWidget *
hw_field_row_text (HwFieldRow *self)
{
  if (GTK_IS_EDITABLE (self->input))
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->input)));
  return self->input;
}

/* The row around a note takes no keys, so what is typed there would be lost. */
GtkWidget *
hw_field_row_first (HwFieldRow *self)
{
  return GTK_IS_TEXT_VIEW (self->input) ? self->input : self->editor;
}

static void
show_words (HwFieldRow *self, HwRemark kind, const char *text)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->remark));

  for (guint i = 0; i < G_N_ELEMENTS (remark_looks); i++)
    hw_style_set (box, remark_looks[i].css_class,
                  g_str_equal (remark_looks[i].css_class, remark_looks[kind].css_class));
  gtk_image_set_from_icon_name (self->remark_icon, remark_looks[kind].icon);
  gtk_widget_set_visible (GTK_WIDGET (self->remark_icon), remark_looks[kind].icon != NULL);
  gtk_label_set_label (self->remark_label, text);
  gtk_widget_set_visible (self->remark, *text != '\0');
  hw_field_row_show_offer (self, kind == HW_REMARK_OFFER);
  hw_style_set (self->editor, "remarked", *text != '\0');
}

/* The gravest of what the fields that it stands for have to say. */
HwRemark
hw_field_row_find_remark (HwFieldRow *self, const char **text)
{
  HwRemark gravest = hw_draft_remark (self->draft, self->field, text);

  for (const HwField *field = hw_field_row_next (self, NULL); field;
       field = hw_field_row_next (self, field))
    {
      const char *words;
      HwRemark kind = hw_draft_remark (self->draft, field, &words);

      if (kind <= MAX (gravest, HW_REMARK_HELP))
        continue;
      gravest = kind;
      *text = words;
    }
  if (gravest > HW_REMARK_HELP || !hw_field_row_is_shown_only (self))
    return gravest;
  *text = "";
  return HW_REMARK_NONE;
}

void
hw_field_row_show_remark (HwFieldRow *self)
{
  const HwEditor *editor = hw_editor_for (self);
  const char *text;
  HwRemark kind = hw_field_row_find_remark (self, &text);
  g_autofree char *said = NULL;
  GtkAccessible *input;
  gboolean is_error;

  /* Half a date is no mistake while it is being typed. */
  if (self->is_typing && kind == HW_REMARK_ERROR
      && !gtk_widget_has_css_class (self->editor, "error"))
    return;

  if (editor->say && (said = editor->say (self, &kind)))
    {
      kind = MAX (kind, HW_REMARK_HELP);
      text = said;
    }
  is_error = kind == HW_REMARK_ERROR;
  hw_style_set (self->editor, "error", is_error);
  show_words (self, kind, text);
  input = GTK_ACCESSIBLE (hw_field_row_text (self));
  gtk_accessible_update_state (input, GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

GtkWidget *
hw_field_row_make_remark (HwFieldRow *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (whole), box);
  self->remark_icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->remark_icon), GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->remark_icon), GTK_ACCESSIBLE_STATE_HIDDEN,
                               TRUE, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remark_icon));
  self->remark_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->remark_label, TRUE);
  gtk_label_set_xalign (self->remark_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark_label), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remark_label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), whole);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The keys stop here: a list of rows ends for them at one that does not take them. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->remark_label, NULL, -1);
  gtk_widget_set_visible (row, FALSE);
  gtk_widget_add_css_class (row, "remark");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (self->field->label));
  return row;
}
