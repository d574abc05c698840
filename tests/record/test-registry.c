/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walking a registry, and its fingerprint: it changes with whatever changes the triggers.
 */

#include "record/hw-registry.h"

#define TABLE(T, t_n, label_text, kind_macro, member, ...)                                      \
  static GType t_n##_get_type (void);                                                           \
  typedef struct                                                                                \
  {                                                                                             \
    HwRecord parent_instance;                                                                   \
    char *a;                                                                                    \
    gint64 b;                                                                                   \
  } T;                                                                                          \
  typedef struct                                                                                \
  {                                                                                             \
    HwRecordClass parent_class;                                                                 \
  } T##Class;                                                                                   \
  static const HwField t_n##_fields[] = {                                                       \
    HW_TEXT (T, a, "a", label_text),                                                            \
    kind_macro (T, member, __VA_ARGS__),                                                        \
  };                                                                                            \
  G_DEFINE_FINAL_TYPE (T, t_n, HW_TYPE_RECORD)                                                  \
  static void t_n##_init (T *self)                                                              \
  {                                                                                             \
  }                                                                                             \
  static void t_n##_class_init (T##Class *klass)                                                \
  {                                                                                             \
    hw_record_class_install (klass, "thing", "Thing", t_n##_fields,                             \
                             G_N_ELEMENTS (t_n##_fields), (HwRecordTraits) { 0 });              \
  }

TABLE (First, first, "A", HW_INT, b, "b", "B")
TABLE (Reworded, reworded, "Another label", HW_INT, b, "b", "B", .help = "words", .max = 9)
TABLE (Renamed, renamed, "A", HW_INT, b, "c", "B")
TABLE (Regrouped, regrouped, "A", HW_INT, b, "b", "B", .group = "a")
TABLE (Retyped, retyped, "A", HW_NOTE, a, "b", "B")
TABLE (Reflagged, reflagged, "A", HW_INT, b, "b", "B", .flags = HW_FIELD_LOCAL)

static char *
fingerprint_of (GType (*get_type) (void))
{
  GType (*const types[]) (void) = { get_type, NULL };
  HwRegistry registry = { types };

  return hw_registry_dup_fingerprint (&registry);
}

static void
test_fingerprint (void)
{
  static GType (*const others[]) (void) = {
    renamed_get_type, regrouped_get_type, retyped_get_type, reflagged_get_type,
  };
  g_autofree char *first = fingerprint_of (first_get_type);
  g_autofree char *again = fingerprint_of (first_get_type);
  g_autofree char *reworded = fingerprint_of (reworded_get_type);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, reworded);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = fingerprint_of (others[i]);

      g_assert_cmpstr (first, !=, other);
    }
}

static void
test_walk (void)
{
  static GType (*const types[]) (void) = { first_get_type, NULL };
  static const HwRegistry registry = { types };

  g_assert_cmpuint (hw_registry_n_types (&registry), ==, 1);
  g_assert_true (hw_registry_type_at (&registry, 0) == first_get_type ());
  g_assert_true (hw_registry_type (&registry, "thing") == first_get_type ());
  g_assert_cmpstr (hw_registry_find (&registry, "thing")->label, ==, "Thing");
  g_assert_null (hw_registry_find (&registry, "Thing"));
  g_assert_null (hw_registry_find (&registry, NULL));
  g_assert_true (hw_registry_type (&registry, "") == 0);
  hw_registry_ensure (&registry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/registry/fingerprint", test_fingerprint);
  g_test_add_func ("/registry/walk", test_walk);
  return g_test_run ();
}
