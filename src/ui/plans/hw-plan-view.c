/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading it, and finding in what is kept what belongs to this plan.
 */

#include "ui/plans/hw-plan-view.h"

#include "domain/families/hw-staff-rules.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "store/office/hw-kept-text.h"
#include "ui/forms/hw-draft.h"
#include "ui/plans/hw-plan-kinds.h"

G_DEFINE_BOXED_TYPE (HwPlanView, hw_plan_view, hw_plan_view_ref, hw_plan_view_unref)

static void
kept_free (gpointer data)
{
  HwPlanKept *self = data;

  g_free (self->id);
  g_free (self->parent);
  g_free (self->kind);
  g_free (self);
}

static void
view_clear (gpointer data)
{
  HwPlanView *self = data;

  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
}

HwPlanView *
hw_plan_view_ref (HwPlanView *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_plan_view_unref (HwPlanView *self)
{
  g_atomic_rc_box_release_full (self, view_clear);
}

/* ------------------------------------------------------------------ what was typed */

/* The kept texts of the record @id, by the name of the field. */
static const char *
find_text (GPtrArray *texts, const char *id, const char *field)
{
  for (guint i = 0; i < texts->len; i++)
    {
      HwKeptText *text = g_ptr_array_index (texts, i);

      if (g_strcmp0 (text->id, id) == 0 && (!field || g_strcmp0 (text->field, field) == 0))
        return text->text;
    }
  return NULL;
}

static void
add_kept (HwPlanView *self, const HwPlanKind *kind, const char *id, const char *parent,
          const char *kind_text)
{
  HwPlanKept *kept = g_new0 (HwPlanKept, 1);

  *kept = (HwPlanKept) { kind->type, g_strdup (id), g_strdup (parent), g_strdup (kind_text) };
  g_ptr_array_add (self->kept, kept);
}

static void
find_kept_new (HwPlanView *self, const HwPlanKind *kind, const char *parent, GPtrArray *texts)
{
  g_autoptr (HwRecord) begun = hw_plan_kind_begin (kind, self->whole, parent, NULL);
  g_autofree char *id = hw_draft_dup_kept_id (begun);

  if (kind->field && find_text (texts, id, kind->field))
    add_kept (self, kind, NULL, parent, kind->kind ? find_text (texts, id, kind->kind) : NULL);
}

static void
find_kept (HwPlanView *self, GPtrArray *texts)
{
  for (guint k = 0; k < HW_PLAN_N_KINDS; k++)
    {
      const HwPlanKind *kind = hw_plan_kind_get (k);
      GPtrArray *parents = hw_plan_kind_parents (kind, self->whole);
      GPtrArray *elements = hw_plan_kind_elements (kind, self->whole);

      for (guint i = 0; i < elements->len; i++)
        {
          HwRecord *element = g_ptr_array_index (elements, i);

          if (find_text (texts, element->id, NULL))
            add_kept (self, kind, element->id, NULL, NULL);
        }
      if (!parents)
        find_kept_new (self, kind, self->whole->plan->parent_instance.id, texts);
      for (guint i = 0; parents && i < parents->len; i++)
        find_kept_new (self, kind, HW_RECORD (g_ptr_array_index (parents, i))->id, texts);
    }
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_kept (HwPlanView *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) texts = hw_kept_text_list (store, NULL, error);

  if (texts && texts->len > 0)
    find_kept (self, texts);
  return texts != NULL;
}

HwPlanView *
hw_plan_view_read (HwStore *store, const char *plan, gboolean is_first, GError **error)
{
  g_autoptr (HwPlanView) self = g_atomic_rc_box_new0 (HwPlanView);

  self->today = hw_store_today (store);
  self->kept = g_ptr_array_new_with_free_func (kept_free);
  if (!(self->whole = hw_case_plan_read (store, plan, error))
      || (is_first && !read_kept (self, store, error)))
    return NULL;
  self->gaps = hw_plan_find_gaps (self->whole, self->today);
  self->may_approve = hw_staff_has_right (hw_store_look_up (store), hw_store_actor (store),
                                          HW_RIGHT_PLANS);
  return g_steal_pointer (&self);
}

gboolean
hw_plan_view_is_open (const HwPlanView *self)
{
  return hw_plan_status_is_open (self->whole->plan->status);
}
