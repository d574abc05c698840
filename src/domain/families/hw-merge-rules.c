/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of values, side by side.
 */

#include "domain/families/hw-merge-rules.h"

gboolean
hw_merge_is_offered (const char *type)
{
  static const char *const types[] = { "child", "family", "person", "home", "staff", NULL };

  return type && g_strv_contains (types, type);
}

static gboolean
same_group (const HwField *a, const HwField *b)
{
  return g_str_equal (hw_field_group (a), hw_field_group (b));
}

gboolean
hw_merge_is_leader (HwRecordClass *klass, const HwField *field)
{
  for (const HwField *other = klass->fields; other < field; other++)
    if (same_group (other, field))
      return FALSE;
  return hw_field_is_stored (field);
}

/* A flag that is not set says nothing. */
static gboolean
holds (HwRecord *record, const HwField *field)
{
  return field->kind == HW_KIND_FLAG ? HW_MEMBER (record, field, bool)
                                     : !hw_record_is_absent (record, field);
}

HwMergeMatch
hw_merge_match (HwRecord *kept, HwRecord *gone, const HwField *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (kept);
  gboolean in_kept = FALSE, in_gone = FALSE, differ = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *other = &klass->fields[i];

      if (!same_group (field, other))
        continue;
      in_kept = in_kept || holds (kept, other);
      in_gone = in_gone || holds (gone, other);
      differ = differ || !hw_record_equal_field (kept, gone, other);
    }
  if (!differ)
    return HW_MERGE_MATCH_SAME;
  if (in_kept && in_gone)
    return HW_MERGE_MATCH_DIFFERENT;
  return in_kept ? HW_MERGE_MATCH_KEPT_ONLY : HW_MERGE_MATCH_GONE_ONLY;
}

static void
take_group (HwRecord *to, HwRecord *from, const HwField *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (to);

  for (guint i = 0; i < klass->n_fields; i++)
    if (same_group (field, &klass->fields[i]))
      hw_record_copy_field (to, from, &klass->fields[i]);
}

static void
drop_own_references (HwRecord *record, HwRecord *kept, HwRecord *gone)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      hw_record_repoint (record, field, kept->id, NULL);
      hw_record_repoint (record, field, gone->id, NULL);
    }
}

HwRecord *
hw_merge_fold (HwRecord *kept, HwRecord *gone, guint64 from_gone)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (kept);
  HwRecord *one = hw_record_dup (kept);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      HwMergeMatch match;

      if (!hw_merge_is_leader (klass, field))
        continue;
      match = hw_merge_match (kept, gone, field);
      if (match == HW_MERGE_MATCH_GONE_ONLY
          || (match == HW_MERGE_MATCH_DIFFERENT && from_gone >> i & 1))
        take_group (one, gone, field);
    }
  drop_own_references (one, kept, gone);
  return one;
}
