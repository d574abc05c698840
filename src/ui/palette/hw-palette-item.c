/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines for acts, pages and what was found.
 */

#include "ui/palette/hw-palette-item.h"

#include "ui/families/hw-child-item.h"
#include "ui/shell/hw-open-table.h"

#include <glib/gi18n-lib.h>

/* Who is called what and looks how; in the order of the groups. */
static const struct
{
  const char *type;
  const char *word;
  const char *icon;
  gboolean is_within; /* it has no page, and is found on another one */
} kinds[] = {
  { "child", N_ ("Child"), "avatar-default-symbolic" },
  { "family", N_ ("Family"), "go-home-symbolic" },
  { "person", N_ ("Around a child"), "system-users-symbolic", TRUE },
  { "staff", N_ ("Staff"), "x-office-address-book-symbolic" },
  { "home", N_ ("Home"), "user-home-symbolic" },
  { "region", N_ ("Region"), "mark-location-symbolic" },
  { "contact", N_ ("Contact"), "chat-message-new-symbolic", TRUE },
};

struct _HwPaletteItem
{
  GObject parent_instance;

  int group;
  char *title;
  char *detail;
  char *keys;
  char *action;
  const char *icon;
};

enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON,
  PROP_KEYS,
  PROP_WORD,
  PROP_SUMMARY,
  PROP_HAS_DETAIL,
  PROP_GROUP,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwPaletteItem, hw_palette_item, G_TYPE_OBJECT)

static void
hw_palette_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwPaletteItem *self = HW_PALETTE_ITEM (object);
  const char *const texts[] = {
    [PROP_TITLE] = self->title,
    [PROP_DETAIL] = self->detail,
    [PROP_ICON] = self->icon,
    [PROP_KEYS] = self->keys,
    [PROP_WORD] = hw_palette_item_word (self),
  };

  if (id == PROP_GROUP)
    g_value_set_int (value, self->group);
  else if (id == PROP_HAS_DETAIL)
    g_value_set_boolean (value, self->detail && *self->detail);
  else if (id == PROP_SUMMARY)
    g_value_take_string (value, hw_palette_item_dup_summary (self));
  else
    g_value_set_string (value, texts[id] ? texts[id] : "");
}

static void
hw_palette_item_finalize (GObject *object)
{
  HwPaletteItem *self = HW_PALETTE_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->keys);
  g_free (self->action);

  G_OBJECT_CLASS (hw_palette_item_parent_class)->finalize (object);
}

static void
hw_palette_item_class_init (HwPaletteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_palette_item_get_property;
  object_class->finalize = hw_palette_item_finalize;
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  props[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  props[PROP_KEYS] = g_param_spec_string ("keys", NULL, NULL, NULL, flags);
  props[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, NULL, flags);
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  props[PROP_HAS_DETAIL] = g_param_spec_boolean ("has-detail", NULL, NULL, FALSE, flags);
  props[PROP_GROUP] = g_param_spec_int ("group", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hw_palette_item_init (HwPaletteItem *self)
{
}

HwPaletteItem *
hw_palette_item_new_act (HwPaletteGroup group, const char *title, const char *icon, char *keys,
                         const char *action)
{
  HwPaletteItem *self = g_object_new (HW_TYPE_PALETTE_ITEM, NULL);

  self->group = group;
  self->title = g_strdup (title);
  self->icon = icon;
  self->keys = keys;
  self->action = g_strdup (action);
  return self;
}

/* As the list of children tells it: age, where, goal. */
static char *
dup_child_detail (HwChildRow *row)
{
  g_autoptr (HwChildItem) item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);
  char *detail = NULL;

  hw_child_item_take_row (item, row);
  g_object_get (item, "detail", &detail, NULL);
  return detail;
}

/* What has no page is found on that of the child or the family. */
static char *
dup_opening (const HwFound *finding)
{
  gboolean has_page = hw_open_table_find (finding->type) != NULL;
  const char *type = has_page ? finding->type : finding->around_type;
  const char *id = has_page ? finding->id : finding->around;

  return id ? g_action_print_detailed_name ("win.open", g_variant_new ("(ss)", type, id)) : NULL;
}

HwPaletteItem *
hw_palette_item_new_record (HwFound *finding)
{
  g_autoptr (HwFound) owned = finding;
  g_autofree char *action = dup_opening (finding);
  HwPaletteItem *self;

  if (!action)
    return NULL;
  self = g_object_new (HW_TYPE_PALETTE_ITEM, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, finding->type))
      {
        self->group = HW_PALETTE_RECORDS + i;
        self->icon = kinds[i].icon;
      }
  self->title = g_steal_pointer (&finding->title);
  self->detail = finding->child ? dup_child_detail (g_steal_pointer (&finding->child))
                                : g_steal_pointer (&finding->detail);
  self->action = g_steal_pointer (&action);
  return self;
}

const char **
hw_palette_item_types (void)
{
  const guint most = G_N_ELEMENTS (kinds);
  const char **types = g_new0 (const char *, most + 1);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (hw_open_table_find (kinds[i].type) || kinds[i].is_within)
      types[n++] = kinds[i].type;
  return types;
}

int
hw_palette_item_group (HwPaletteItem *self)
{
  g_return_val_if_fail (HW_IS_PALETTE_ITEM (self), 0);

  return self->group;
}

const char *
hw_palette_item_word (HwPaletteItem *self)
{
  g_return_val_if_fail (HW_IS_PALETTE_ITEM (self), NULL);

  switch (self->group)
    {
    case HW_PALETTE_NAMED_ACTS:
    case HW_PALETTE_ACTS:
    case HW_PALETTE_OTHER_ACTS:
      return _ ("Act");
    case HW_PALETTE_NAMED_PAGES:
    case HW_PALETTE_PAGES:
    case HW_PALETTE_OTHER_PAGES:
      return _ ("Page");
    default:
      return _ (kinds[self->group - HW_PALETTE_RECORDS].word);
    }
}

const char *
hw_palette_item_action (HwPaletteItem *self)
{
  g_return_val_if_fail (HW_IS_PALETTE_ITEM (self), NULL);

  return self->action;
}

char *
hw_palette_item_dup_summary (HwPaletteItem *self)
{
  const char *parts[5];
  guint n = 0;

  g_return_val_if_fail (HW_IS_PALETTE_ITEM (self), NULL);

  parts[n++] = self->title;
  if (self->detail && *self->detail)
    parts[n++] = self->detail;
  if (self->keys)
    parts[n++] = self->keys;
  parts[n++] = hw_palette_item_word (self);
  parts[n] = NULL;
  return g_strjoinv (", ", (char **) parts);
}
