/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A released script is never edited: offices in the field have run it as it was. A changed sum here
 * means that the change belongs into a script of its own.
 */

#include "hw-test-store.h"

static const struct
{
  const char *name;
  const char *sha256;
} scripts[] = {
  { "0001-office.sql", "bdaada361551228b46fbe8697b8edb44d9363dc567de42f8a5d8ac536cb78071" },
  { "0002-families.sql", "2587550beb1911147ecb21f89106387b861899962385e669226e5d9f633067ac" },
  { "0003-placements.sql", "970ffd95bdeb72d8e7b3aa8f89eb78e2a1e0858b8ea3ae045f9f2e83c9696b7f" },
  { "0004-children-list.sql", "4f5349e53cd9411ab2e852af82ea57fa027f1046589188fc8bcafcd6c729d50e" },
  { "0005-draft.sql", "58e02326fd9086fd875918f7bf632283d0cbf5bec9a799061fbb28d5d7096166" },
  { "0006-around-a-child.sql", "91e89c23b3e70e078d0025f4ffea85cec8911e4183302618feb94115b17a1eab" },
  { "0007-families-list.sql", "ff44a4018305f08d07791abb80959755b42f7d82214f08c0ce446f711af9b41a" },
  { "0008-sort-key.sql", "705642ac947a00ae74fd04d9e699cdff15273bb861ed992e5d3d8a6367ea9f2b" },
  { "0009-office-page.sql", "be4ca974031fb21ee05cafc9e8dcaadd78a40ffcc463fe06a8b8928686218ef1" },
  { "0010-search-stretch.sql", "7b37b622171eb3335fd36566605120c19f89ec16cb24d89bb3d10fa6e4e9a99b" },
  { "0011-sealed-child.sql", "2650c1b76da071b948035c653a9ac7f3ec0ca6a816be82d5f53d51722893d6ee" },
  { "0012-merged.sql", "006958b3ce5cd21b24ce78be3c7adefa938f6c3eb0027cf89cc7db35622e22a6" },
  { "0013-saved-filter.sql", "9908f46c1e1a4e79eca354ef02e8e49ad129cf8b2b6930d5a44ff8d167a4c229" },
  { "0014-left-at.sql", "96a51560e1ee987583bacfb08babd32bf8f29a067e0e6162e865edf1e58e075c" },
  { "0015-plans.sql", "ade70206fa90c3f3828965bc2e2a6251abb45470930a6749083a5673ce657ba0" },
  { "0016-contacts.sql", "403b041540a1dabaa744c00feb79685ded08a91a69c6d1d06c8a400b57938ad7" },
  { "0017-concurrent.sql", "a9bc23e2a4438adb96f59fa088fa177a6aeae8ef9d5a9da4839f6839ee4db41a" },
  { "0018-meetings.sql", "3c087ce10cee4b7e9a72a5c503a694ccf1bbdd99b5c1b741c109d3f3b60b1af2" },
  { "0019-referral.sql", "7b48b99e73c8204944facf9662d552b825a9726b45027009c63d6d9672bc466d" },
  { "0020-deadlines.sql", "d513c69ef465f2cae1fb5d177309617a2c61d90b7b379baa64272fe8f420b8e3" },
  { "0021-calendar.sql", "657d19dc2eefaa92009499a4fef537c1b7068b02165a13f454b2944f6b49bc1b" },
  { "0022-task-after.sql", "35a32f7c4ca5cb2f6a150b55375df30a531d82d328766f4620a62aaf5720cea2" },
  { "0023-outcome.sql", "86ae361291ce55cffa54c925c61899c17ea6371a0afe70411adb1686a536e668" },
  { "0024-cover.sql", "64d1314a86c057185fcf16fa2e8ff6bd830636bf25ad719bd2478e38985fd740" },
  { "0025-assistance.sql", "53230c3067979c3a554bd3213b80cf92ee8dae3bedab97ff75dbc491e3552111" },
  { "0026-home-times.sql", "bece14989226947c1e7a565eabe5f5e0b42ec154c44874d429739f7949995988" },
  { "0027-edit.sql", "da233a2e7e53a09fa2dde3acc530afdc64307f680495def7cce833823a1f9080" },
};

static char *
dup_folder (void)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "src", "store", "migrations", NULL);
}

static void
test_sums (void)
{
  g_autofree char *folder = dup_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_build_filename (folder, scripts[i].name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *sum = NULL;
      g_autoptr (GError) error = NULL;
      gsize n;

      g_file_get_contents (path, &text, &n, &error);
      g_assert_no_error (error);
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, n);
      g_assert_cmpstr (sum, ==, scripts[i].sha256);
    }
}

/* Every script is listed above, and their numbers have no gap. */
static void
test_none_is_forgotten (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, ".sql");
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (scripts));
  g_assert_cmpuint (hw_store_schema_version (), ==, G_N_ELEMENTS (scripts));
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    g_assert_cmpuint (g_ascii_strtoull (scripts[i].name, NULL, 10), ==, i + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrations/sums", test_sums);
  g_test_add_func ("/migrations/none-is-forgotten", test_none_is_forgotten);
  return g_test_run ();
}
