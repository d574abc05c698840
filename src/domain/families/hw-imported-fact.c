/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a fact that a source told of a child and that has no field of its own here.
 */

#include "domain/families/hw-imported-fact.h"

#include "domain/families/hw-child.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwImportedFact, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwImportedFact, source, "source", N_ ("Source"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwImportedFact, element, "element", N_ ("Element"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwImportedFact, about, "about", N_ ("About"),
           .help = N_ ("The stay, placement or goal that it belongs to")),
  HW_TEXT (HwImportedFact, title, "title", N_ ("Title")),
  HW_TEXT (HwImportedFact, value, "value", N_ ("Value"), .flags = HW_FIELD_SENSITIVE),
};

HW_DEFINE_RECORD (HwImportedFact, hw_imported_fact, "imported-fact", N_ ("Imported fact"),
                  .root = "child")
