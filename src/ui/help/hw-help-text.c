/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cmark reads; each block becomes a label, what is inside of it becomes its markup.
 */

#include "ui/help/hw-help-text.h"

#include <cmark.h>

typedef cmark_node Node;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, cmark_node_free)

static Node *
parse (GBytes *markdown)
{
  return cmark_parse_document (g_bytes_get_data (markdown, NULL), g_bytes_get_size (markdown),
                               CMARK_OPT_DEFAULT);
}

/* ------------------------------------------------------------------ within a line */

static void
append_escaped (GString *markup, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (markup, escaped);
}

static void add_inlines (GString *markup, Node *parent);

static void
add_around (GString *markup, Node *node, const char *before, const char *after)
{
  g_string_append (markup, before);
  add_inlines (markup, node);
  g_string_append (markup, after);
}

static void
add_link (GString *markup, Node *node)
{
  g_string_append (markup, "<a href=\"");
  append_escaped (markup, cmark_node_get_url (node));
  add_around (markup, node, "\">", "</a>");
}

static void
add_inline (GString *markup, Node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      append_escaped (markup, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_CODE:
      g_string_append (markup, "<b><tt>");
      append_escaped (markup, cmark_node_get_literal (node));
      g_string_append (markup, "</tt></b>");
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (markup, ' ');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append_c (markup, '\n');
      break;
    case CMARK_NODE_EMPH:
      add_around (markup, node, "<i>", "</i>");
      break;
    case CMARK_NODE_STRONG:
      add_around (markup, node, "<b>", "</b>");
      break;
    case CMARK_NODE_LINK:
      add_link (markup, node);
      break;
    default:
      add_inlines (markup, node);
      break;
    }
}

static void
add_inlines (GString *markup, Node *parent)
{
  for (Node *node = cmark_node_first_child (parent); node; node = cmark_node_next (node))
    add_inline (markup, node);
}

/* ------------------------------------------------------------------ blocks */

static gboolean
on_link_cb (GtkLabel *label, const char *url)
{
  gtk_widget_activate_action (GTK_WIDGET (label), "help.show", "s", url);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_label (Node *node)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkWidget *label = gtk_label_new (NULL);

  add_inlines (markup, node);
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link_cb), NULL);
  return label;
}

static GtkWidget *
new_heading (Node *node)
{
  static const char *const styles[] = { "title-1", "title-4", "heading" };
  int level = CLAMP (cmark_node_get_heading_level (node), 1, (int) G_N_ELEMENTS (styles));
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "use-markup", TRUE, "wrap", TRUE, "xalign", 0.0, NULL);

  add_inlines (markup, node);
  gtk_label_set_label (GTK_LABEL (label), markup->str);
  gtk_widget_add_css_class (label, styles[level - 1]);
  gtk_widget_set_margin_top (label, level > 1 ? 12 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level,
                                  -1);
  return label;
}

static void add_blocks (GtkWidget *column, Node *parent);

static GtkWidget *
new_column (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

static GtkWidget *
new_item (Node *item, int number)
{
  g_autofree char *mark = number ? g_strdup_printf ("%d.", number) : g_strdup ("•");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (mark);
  GtkWidget *column = new_column (6);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (column, TRUE);
  add_blocks (column, item);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), column);
  return row;
}

static GtkWidget *
new_list (Node *list)
{
  gboolean is_numbered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;
  int number = is_numbered ? cmark_node_get_list_start (list) : 0;
  GtkWidget *column = new_column (6);

  for (Node *item = cmark_node_first_child (list); item; item = cmark_node_next (item))
    {
      gtk_box_append (GTK_BOX (column), new_item (item, number));
      number += is_numbered;
    }
  return column;
}

static void
add_blocks (GtkWidget *column, Node *parent)
{
  for (Node *node = cmark_node_first_child (parent); node; node = cmark_node_next (node))
    switch (cmark_node_get_type (node))
      {
      case CMARK_NODE_HEADING:
        gtk_box_append (GTK_BOX (column), new_heading (node));
        break;
      case CMARK_NODE_PARAGRAPH:
        gtk_box_append (GTK_BOX (column), new_label (node));
        break;
      case CMARK_NODE_LIST:
        gtk_box_append (GTK_BOX (column), new_list (node));
        break;
      default:
        add_blocks (column, node);
        break;
      }
}

GtkWidget *
hw_help_text_new (GBytes *markdown)
{
  g_autoptr (Node) document = parse (markdown);
  GtkWidget *column = new_column (12);

  add_blocks (column, document);
  return column;
}

GStrv
hw_help_text_dup_links (GBytes *markdown)
{
  g_autoptr (Node) document = parse (markdown);
  g_autoptr (GStrvBuilder) links = g_strv_builder_new ();
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      Node *node = cmark_iter_get_node (iter);

      if (event == CMARK_EVENT_ENTER && cmark_node_get_type (node) == CMARK_NODE_LINK)
        g_strv_builder_add (links, cmark_node_get_url (node));
    }
  cmark_iter_free (iter);
  return g_strv_builder_end (links);
}
