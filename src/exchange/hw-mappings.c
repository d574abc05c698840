/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collecting mappings.
 */

#include "exchange/hw-mappings.h"

#include "base/hw-error.h"
#include "config.h"
#include "exchange/exchange-resources.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define RESOURCES "/org/homeward/Homeward/mappings"

static int
find_name (GPtrArray *self, const char *name)
{
  for (guint i = 0; i < self->len; i++)
    if (g_str_equal (((HwMapping *) g_ptr_array_index (self, i))->name, name))
      return i;
  return -1;
}

static void
add (GPtrArray *self, HwMapping *mapping)
{
  int known = mapping ? find_name (self, mapping->name) : -1;

  if (!mapping)
    return;
  if (known >= 0)
    g_ptr_array_remove_index (self, known);
  g_ptr_array_add (self, mapping);
}

static void
add_compiled_in (GPtrArray *self, const HwRegistry *registry)
{
  g_auto (GStrv) names = g_resource_enumerate_children (
      hw_exchange_get_resource (), RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; name && *name; name++)
    {
      g_autofree char *path = g_strconcat (RESOURCES "/", *name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resource_lookup_data (
          hw_exchange_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      HwMapping *mapping = hw_mapping_parse (*name, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), registry, &error);

      if (!mapping)
        g_error ("%s", error->message);
      add (self, mapping);
    }
}

static void
add_folder (GPtrArray *self, const char *folder, gboolean is_own, const HwRegistry *registry)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      HwMapping *mapping = NULL;

      if (g_str_has_suffix (name, ".map") && *name != '.')
        mapping = hw_mapping_load (path, registry, NULL);
      if (mapping)
        mapping->is_own = is_own;
      add (self, mapping);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(HwMapping *const *) a)->name, (*(HwMapping *const *) b)->name);
}

GPtrArray *
hw_mappings_load (const HwRegistry *registry, const char *folder)
{
  GPtrArray *self = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_mapping_free);

  add_compiled_in (self, registry);
  add_folder (self, HW_DATA_DIR "/mappings", FALSE, registry);
  if (folder)
    add_folder (self, folder, TRUE, registry);
  g_ptr_array_sort (self, compare_names);
  return self;
}

const HwMapping *
hw_mappings_find (GPtrArray *self, const char *name)
{
  int index = find_name (self, name);

  return index >= 0 ? g_ptr_array_index (self, index) : NULL;
}

static gboolean
knows (const HwMapping *mapping, HwRowSource *source, const char *form)
{
  if (!g_str_equal (mapping->source, form))
    return FALSE;
  for (guint i = 0; i < mapping->columns->len; i++)
    if (hw_row_source_find (source, g_ptr_array_index (mapping->columns, i)) < 0)
      return FALSE;
  /* A table is told by its columns alone; a fixed form is told already. */
  return mapping->columns->len > 0 || !g_str_equal (form, "table");
}

const HwMapping *
hw_mappings_recognise (GPtrArray *self, HwRowSource *source, const char *form)
{
  const HwMapping *best = NULL;

  for (guint i = 0; i < self->len; i++)
    {
      const HwMapping *mapping = g_ptr_array_index (self, i);

      if (knows (mapping, source, form)
          && (!best || mapping->columns->len > best->columns->len
              || (mapping->columns->len == best->columns->len && mapping->is_own)))
        best = mapping;
    }
  return best;
}

/* How many of the mapping's columns are there, and the first that is not. */
static guint
count_known (const HwMapping *mapping, HwRowSource *source, const char **gap)
{
  guint n_known = 0;

  *gap = NULL;
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const char *column = g_ptr_array_index (mapping->columns, i);

      if (hw_row_source_find (source, column) >= 0)
        n_known++;
      else if (!*gap)
        *gap = column;
    }
  return n_known;
}

const char *
hw_mappings_find_gap (GPtrArray *self, HwRowSource *source, const HwMapping **nearest)
{
  const char *gap = NULL;
  guint best = 0;

  for (guint i = 0; i < self->len; i++)
    {
      const HwMapping *mapping = g_ptr_array_index (self, i);
      const char *own_gap;
      guint n_known = count_known (mapping, source, &own_gap);

      if (!own_gap || 2 * n_known < mapping->columns->len || n_known <= best)
        continue;
      best = n_known;
      gap = own_gap;
      *nearest = mapping;
    }
  return gap;
}

/* ------------------------------------------------------------------ an office's own */

gboolean
hw_mappings_save (const char *folder, const char *name, const char *text, gboolean replaces,
                  GError **error)
{
  g_autofree char *file = g_strconcat (name, ".map", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) local = NULL;

  if (!replaces && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_EXISTS, _ ("there is a file %s already"), path);
      return FALSE;
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("the folder %s cannot be made: %s"),
                   folder, g_strerror (errno));
      return FALSE;
    }
  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &local))
    return TRUE;
  g_set_error (error, HW_ERROR,
               g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? HW_ERROR_FULL
                                                                         : HW_ERROR_FAILED,
               _ ("the mapping cannot be written to %s: %s"), folder, local->message);
  return FALSE;
}

gboolean
hw_mappings_remove (const HwMapping *mapping, GError **error)
{
  g_return_val_if_fail (mapping->is_own, FALSE);

  if (g_unlink (mapping->path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("the mapping %s cannot be removed: %s"),
               mapping->path, g_strerror (errno));
  return FALSE;
}
