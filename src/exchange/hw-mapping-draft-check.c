/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is told by a draft, what follows from that, and what is still needed, in words.
 */

#include "exchange/hw-mapping-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
hw_mapping_draft_is_used (HwMappingDraft *self, const HwDraftSlot *slot)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (((HwDraftColumn *) g_ptr_array_index (self->columns, i))->slot == slot)
      return TRUE;
  return FALSE;
}

HwDraftColumn *
hw_mapping_draft_teller (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      HwDraftColumn *column = g_ptr_array_index (self->columns, i);

      if (column->slot == slot && column->field == field)
        return column;
    }
  return NULL;
}

/* The slot that a reference means, whether the row tells it or not. */
static const HwDraftSlot *
find_linked (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  gboolean is_own = field->type () == G_TYPE_FROM_CLASS (slot->klass);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const HwDraftSlot *other = g_ptr_array_index (self->slots, i);

      if (G_TYPE_FROM_CLASS (other->klass) == field->type ()
          && other->role == (is_own ? field : NULL))
        return is_own && slot->role ? NULL : other;
    }
  return NULL;
}

const HwDraftSlot *
hw_mapping_draft_link (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  const HwDraftSlot *other;

  /* What is neither needed nor asked for first may mean another record than the row's. */
  if (field->kind != HW_KIND_REF || !(field->flags & (HW_FIELD_REQUIRED | HW_FIELD_MAIN)))
    return NULL;
  other = find_linked (self, slot, field);
  return other && hw_mapping_draft_is_used (self, other) ? other : NULL;
}

static gboolean
is_told (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  return hw_mapping_draft_teller (self, slot, field) || hw_mapping_draft_link (self, slot, field)
         || hw_mapping_draft_constant (self, slot, field);
}

/* The labels of what a way asks for and nothing tells; NULL: all of it is told. Owned. */
static char *
dup_gaps (HwMappingDraft *self, const HwDraftSlot *slot, const char *way)
{
  g_auto (GStrv) names = g_strsplit (way, " ", -1);
  g_autoptr (GString) gaps = g_string_new (NULL);

  for (char **name = names; *name; name++)
    {
      const HwField *field = g_str_has_suffix (*name, "?")
                                 ? NULL : hw_record_class_find (slot->klass, *name);

      if (field && !is_told (self, slot, field))
        g_string_append_printf (gaps, "%s«%s»", gaps->len ? ", " : "", _ (field->label));
    }
  return gaps->len ? g_string_free (g_steal_pointer (&gaps), FALSE) : NULL;
}

const char *
hw_mapping_draft_way (HwMappingDraft *self, const HwDraftSlot *slot)
{
  for (const char *const *way = slot->klass->traits.known_by; *way; way++)
    {
      g_autofree char *gaps = dup_gaps (self, slot, *way);

      if (!gaps)
        return *way;
    }
  return NULL;
}

/* ------------------------------------------------------------------ faults */

static void
fault_free (HwDraftFault *self)
{
  g_free (self->message);
  g_free (self);
}

static void
add (GPtrArray *faults, HwDraftPart part, guint column, const HwDraftSlot *slot, char *message)
{
  HwDraftFault *fault = g_new0 (HwDraftFault, 1);

  *fault = (HwDraftFault) { part, column, slot, message };
  g_ptr_array_add (faults, fault);
}

/* Another column that tells the same; a set takes what all of them say. */
static const HwDraftColumn *
find_rival (HwMappingDraft *self, const HwDraftColumn *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwDraftColumn *other = g_ptr_array_index (self->columns, i);

      if (other != column && other->slot == column->slot && other->field == column->field
          && column->field->kind != HW_KIND_SET)
        return other;
    }
  return NULL;
}

static const char *
find_unwritable (const HwDraftColumn *column)
{
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, column->codes);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (!hw_mapping_can_hold (code))
      return code;
  return NULL;
}

static void
check_column (HwMappingDraft *self, guint index, GPtrArray *faults)
{
  const HwDraftColumn *column = g_ptr_array_index (self->columns, index);
  const HwDraftColumn *rival;
  char *message = NULL;

  if (!column->field)
    return;
  rival = find_rival (self, column);
  if (column->is_twice)
    message = g_strdup (_ ("Two columns of the file have this name. Give one of them another name "
                           "in the file."));
  else if (!hw_mapping_can_name (column->name))
    message = g_strdup (_ ("A mapping cannot write this column’s name: it is empty, or holds a "
                           "line break or a «}»."));
  else if (rival)
    message = g_strdup_printf (_ ("«%s» tells this field too. Leave one of the two columns out."),
                               rival->name);
  else if (find_unwritable (column))
    message = g_strdup_printf (_ ("A mapping cannot write the value %s."),
                               find_unwritable (column));
  if (message)
    add (faults, HW_DRAFT_COLUMN, index, NULL, message);
}

/* «Number in the state system»; or «Given name», «Family name», «Date of birth». */
static char *
dup_ways (HwMappingDraft *self, const HwDraftSlot *slot)
{
  g_autoptr (GStrvBuilder) ways = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (const char *const *way = slot->klass->traits.known_by; *way; way++)
    g_strv_builder_take (ways, dup_gaps (self, slot, *way));
  list = g_strv_builder_end (ways);
  /* Translators: between two ways to do something: «A»; or «B», «C» */
  return g_strjoinv (_ ("; or "), list);
}

/* A reference is told by its own record, which has columns of its own. */
static char *
dup_need (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  if (field->kind == HW_KIND_REF)
    return g_strdup_printf (_ ("The row must tell the record «%s» too: give it a column."),
                            _ (field->label));
  return g_strdup_printf (_ ("«%s» is needed: give it a column."), _ (field->label));
}

/* Whether one of the ways to know it asks for the field. */
static gboolean
is_in_a_way (const HwDraftSlot *slot, const HwField *field)
{
  for (const char *const *way = slot->klass->traits.known_by; *way; way++)
    {
      g_auto (GStrv) names = g_strsplit (*way, " ", -1);

      if (g_strv_contains ((const char *const *) names, field->name))
        return TRUE;
    }
  return FALSE;
}

static void
check_slot (HwMappingDraft *self, const HwDraftSlot *slot, GPtrArray *faults)
{
  const char *known = hw_mapping_draft_way (self, slot);

  if (!known)
    {
      g_autofree char *ways = dup_ways (self, slot);

      add (faults, HW_DRAFT_SLOT, 0, slot,
           g_strdup_printf (_ ("To know one from another, this is still needed: %s."), ways));
    }
  for (guint i = 0; i < slot->klass->n_fields; i++)
    {
      const HwField *field = &slot->klass->fields[i];

      if (field->flags & HW_FIELD_REQUIRED && !is_told (self, slot, field)
          && (known || !is_in_a_way (slot, field)))
        add (faults, HW_DRAFT_SLOT, 0, slot, dup_need (self, slot, field));
    }
}

static void
check_name (HwMappingDraft *self, GPtrArray *others, GPtrArray *faults)
{
  g_autofree char *name = hw_mapping_draft_dup_name (self);

  if (!*name)
    add (faults, HW_DRAFT_NAME, 0, NULL,
         g_strdup (*self->title ? _ ("The name needs a letter or a figure.")
                                : _ ("Give the mapping a name.")));
  for (guint i = 0; others && !self->name && i < others->len; i++)
    {
      const HwMapping *other = g_ptr_array_index (others, i);

      if (g_str_equal (other->name, name))
        add (faults, HW_DRAFT_NAME, 0, NULL,
             g_strdup_printf (_ ("There is a mapping of this name already: «%s»."),
                              other->title ? other->title : other->name));
    }
}

GPtrArray *
hw_mapping_draft_check (HwMappingDraft *self, GPtrArray *others)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);
  guint n_used = 0;

  for (guint i = 0; i < self->columns->len; i++)
    check_column (self, i, faults);
  for (guint i = 0; i < self->slots->len; i++)
    if (hw_mapping_draft_is_used (self, g_ptr_array_index (self->slots, i)))
      {
        check_slot (self, g_ptr_array_index (self->slots, i), faults);
        n_used++;
      }
  if (n_used == 0)
    add (faults, HW_DRAFT_WHOLE, 0, NULL,
         g_strdup (_ ("Say of at least one column what it means.")));
  check_name (self, others, faults);
  return faults;
}
