/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a *.homeward file is to the offices that are here already: new, the same, older, or with
 * work that is not here.
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "store/hw-copy.h"

#include <glib/gstdio.h>

#define ADD(name, function)                                                                       \
  g_test_add ("/copy/" name, OfficeFixture, NULL, office_fixture_set_up, function,                \
              office_fixture_tear_down)

static void
work (OfficeFixture *self, const char *name)
{
  HwOffice *office = office_fixture_open (self);

  office_fixture_work (office, name);
  hw_office_close (office);
}

static char *
back_up (OfficeFixture *self)
{
  HwOffice *office = office_fixture_open (self);
  g_autofree char *path = g_build_filename (self->place, "stick.homeward", NULL);
  char *made = hw_office_backup (office, path, NULL);

  hw_office_close (office);
  g_assert_nonnull (made);
  return made;
}

static HwCopy *
look (const char *path)
{
  g_autoptr (GError) error = NULL;
  HwCopy *copy = hw_copy_look (path, &error);

  g_assert_no_error (error);
  return copy;
}

static void
test_ages (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = back_up (self);
  g_autofree char *elsewhere = g_build_filename (self->place, "elsewhere", NULL);
  g_autoptr (HwCopy) same = NULL;
  g_autoptr (HwCopy) older = NULL;
  g_autoptr (HwCopy) other = NULL;

  hw_office_remember_last (self->folder);
  same = look (path);
  g_assert_cmpint (same->age, ==, HW_COPY_AGE_SAME);
  g_assert_cmpstr (same->here, ==, self->folder);

  work (self, "Kenton");
  older = look (path);
  g_assert_cmpint (older->age, ==, HW_COPY_AGE_OLDER);
  g_assert_cmpint (older->head.transactions, <, older->here_head.transactions);
  g_assert_cmpint (older->head.at, <, older->here_head.at);

  /* The backup is here, and another machine has gone on. */
  g_assert_true (hw_office_restore (path, elsewhere, NULL));
  hw_office_remember_last (elsewhere);
  g_remove (path);
  g_free (path);
  path = back_up (self);
  other = look (path);
  g_assert_cmpint (other->age, ==, HW_COPY_AGE_OTHER);
  g_assert_cmpstr (other->here, ==, elsewhere);
}

/* As long, but not the same: never told to be the same. */
static void
test_forked (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = back_up (self);
  g_autofree char *first = g_strdup (self->folder);
  g_autofree char *elsewhere = g_build_filename (self->place, "elsewhere", NULL);
  g_autoptr (HwCopy) copy = NULL;

  g_assert_true (hw_office_restore (path, elsewhere, NULL));
  work (self, "Kenton");
  g_set_str (&self->folder, elsewhere);
  work (self, "Boone");
  g_remove (path);
  g_free (path);
  path = back_up (self);
  hw_office_remember_last (first);
  copy = look (path);
  g_assert_cmpint (copy->head.transactions, ==, copy->here_head.transactions);
  g_assert_cmpint (copy->age, ==, HW_COPY_AGE_OTHER);
}

static void
test_new (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = back_up (self);
  g_autofree char *foreign = g_build_filename (self->place, "foreign", NULL);
  g_autofree char *staff = g_steal_pointer (&self->staff);
  g_autoptr (HwCopy) copy = NULL;
  g_autoptr (GError) error = NULL;

  self->staff = g_strdup ("019aab3c-0000-7000-8000-00000000000b");
  hw_office_close (office_fixture_create (self, foreign, &error));
  g_assert_no_error (error);
  hw_office_remember_last (foreign);
  copy = look (path);
  g_assert_cmpint (copy->age, ==, HW_COPY_AGE_NEW);
  g_assert_null (copy->here);
  g_assert_cmpint (copy->head.transactions, ==, 1);
}

static void
assert_refused (const char *path, const char *bytes, gsize n, HwError code)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, n, NULL);
  g_assert_null (hw_copy_look (path, &error));
  g_assert_error (error, HW_ERROR, code);
}

static void
test_refused (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = back_up (self);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  assert_refused (path, bytes, n / 2, HW_ERROR_DAMAGED);
  assert_refused (path, bytes, 0, HW_ERROR_DAMAGED);
  bytes[n - 1] ^= 1;
  assert_refused (path, bytes, n, HW_ERROR_DAMAGED);
  bytes[15]++;
  assert_refused (path, bytes, n, HW_ERROR_NEWER);
  g_remove (path);
  g_assert_null (hw_copy_look (path, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ages", test_ages);
  ADD ("forked", test_forked);
  ADD ("new", test_new);
  ADD ("refused", test_refused);
  return g_test_run ();
}
