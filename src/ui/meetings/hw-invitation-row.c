/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who, as what, and how far it is; a menu does the next step.
 */

#include "ui/meetings/hw-invitation-row.h"

#include "domain/meetings/hw-proposal-rules.h"
#include "ui/forms/hw-field-row.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwInvitationRow
{
  HwRecordRow parent_instance;

  GtkMenuButton *acts;
};

G_DEFINE_FINAL_TYPE (HwInvitationRow, hw_invitation_row, HW_TYPE_RECORD_ROW)

/* What a person does next with one invitation: the words, the name of the deed, and the key while
 * the row has the focus. */
static const struct
{
  const char *label, *deed, *key;
} deeds[] = {
  { N_ ("Was Invited Today"), "invite", "i" },
  { N_ ("Was Spoken to Today"), "spoke", "s" },
  { N_ ("Is Coming"), "accepted", "y" },
  { N_ ("Is Perhaps Coming"), "tentative", "p" },
  { N_ ("Is Not Coming…"), "declined", "n" },
  { N_ ("Came"), "came", "c" },
  { N_ ("Did Not Come"), "absent", "x" },
  { N_ ("Names Somebody Else…"), "also", "a" },
  { N_ ("Brings a Concern…"), "concern", "w" },
  { N_ ("Is Left Out…"), "leave-out", "o" },
};

static GMenuModel *
make_menu (const char *id)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (deeds[i].label), NULL);

      g_menu_item_set_action_and_target (item, "meeting.row", "(ss)", deeds[i].deed, id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* In its form, letters are what is typed. */
static gboolean
is_in_form (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_get_ancestor (focus, HW_TYPE_FIELD_ROW);
}

static gboolean
on_key_cb (GtkWidget *widget, GVariant *args, gpointer deed)
{
  HwRecord *record = hw_record_row_record (HW_RECORD_ROW (widget));

  return record && !is_in_form (widget)
         && gtk_widget_activate_action (widget, "meeting.row", "(ss)", (const char *) deed,
                                        record->id);
}

static void
add_keys (HwInvitationRow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (deeds[i].key),
                          gtk_callback_action_new (on_key_cb, (gpointer) deeds[i].deed, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* What is known, in the order in which it happens. */
static void
append_course (GString *line, HwRecord *record, HwDay today)
{
  HwInvitation *one = HW_INVITATION (record);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autofree char *before = hw_day_dup_short (one->precontact_date, today);
  g_autofree char *asked = hw_day_dup_short (one->invited_date, today);
  g_autofree char *answer = hw_record_show (record, hw_record_class_find (klass, "answer"));
  g_autofree char *spoken
      = one->precontact == HW_PRECONTACT_DONE ? g_strdup_printf (_ ("spoken to on %s"), before)
        : one->precontact ? hw_record_show (record, hw_record_class_find (klass, "precontact"))
                          : NULL;
  g_autofree char *invited
      = one->invited_date ? g_strdup_printf (_ ("invited on %s"), asked) : NULL;

  hw_words_append (line, spoken);
  hw_words_append (line, invited);
  hw_words_append (line, answer);
  hw_words_append (line, one->answer == HW_REPLY_DECLINED ? one->declined_because : NULL);
  hw_words_append (line, one->answer == HW_REPLY_DECLINED ? one->strategy : NULL);
  if (one->came)
    hw_words_append (line, one->came == HW_ANSWER_YES ? _ ("came") : _ ("did not come"));
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwInvitation *one = HW_INVITATION (record);
  HwInvitationRow *self = HW_INVITATION_ROW (row);
  const char *type, *who = hw_invitation_who (one, &type);
  const char *name = who ? g_hash_table_lookup (titles, who) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *acts = g_strdup_printf (_ ("What to do with %s"), name ? name : "");

  hw_words_append (line, hw_record_value_label (one, "role"));
  if (one->left_out_because)
    {
      g_autofree char *out = g_strdup_printf (_ ("not asked: %s"), one->left_out_because);

      hw_words_append (line, out);
    }
  else
    append_course (line, record, today);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name ? name : "");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, one->left_out_because || hw_invitation_is_asked (one)
                                   ? NULL
                                   : _ ("to invite"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->acts), acts);
  if (!gtk_menu_button_get_menu_model (self->acts))
    {
      g_autoptr (GMenuModel) menu = make_menu (record->id);

      gtk_menu_button_set_menu_model (self->acts, menu);
    }
}

static void
hw_invitation_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_INVITATION_ROW);
  G_OBJECT_CLASS (hw_invitation_row_parent_class)->dispose (object);
}

static void
hw_invitation_row_class_init (HwInvitationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_invitation_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-invitation-row.ui");
}

static void
hw_invitation_row_init (HwInvitationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  self->acts = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->acts, "view-more-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->acts), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->acts), "flat");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->acts));
}
