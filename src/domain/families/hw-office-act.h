/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Founding an office, and who of the staff can open it.
 */

#pragma once

#include "domain/families/hw-staff.h"
#include "store/hw-office.h"

G_BEGIN_DECLS

/**
 * HwOfficePerson:
 * @label: what is typed or chosen to sign in
 * @staff: the id of the record; @name, @role, @has_left: as it says. Where the record is gone: NULL
 *   and none
 * @since: when the key was given; @last_seen: when something was last done or opened with it; 0:
 *   not known
 * @memory, @passes: what protects the key (Argon2id): KiB, and passes over them
 */
typedef struct
{
  char *label;
  char *staff;
  char *name;
  HwStaffRole role;
  gboolean has_left;
  gboolean is_me;
  HwTime since;
  HwTime last_seen;
  guint memory;
  guint passes;
} HwOfficePerson;

void hw_office_person_free (HwOfficePerson *self);

/* A new office in @folder whose first person, @name (NULL: the system's name of its user), is an
 * administrator and signed in. @recovery_key: owned, shown once and wiped. Errors:
 * hw_office_found(). */
HwOffice *hw_office_act_found (const char *folder, const char *name, const char *passphrase,
                               const HwRegistry *registry, HwDay today, char **recovery_key,
                               GError **error);

/* The label that @who means: a label of the folder's key slots, or a name whose initials are one.
 * Else @who itself. Owned. */
char *hw_office_act_dup_label (const char *folder, const char *who);

/* A key for a person of the staff; @staff is an id. HW_ERROR_NOT_FOUND: no such person;
 * HW_ERROR_EXISTS: they have one; HW_ERROR_REFUSED: who is signed in is no administrator. Keys
 * given and taken stand in the access log. */
gboolean hw_office_act_add_person (HwOffice *office, const char *staff, const char *passphrase,
                                   GError **error);

/* HW_ERROR_REFUSED: no administrator asks, or it is the last one, or the last person at all. */
gboolean hw_office_act_remove_person (HwOffice *office, const char *staff, GError **error);

/* A new passphrase for @staff (NULL: for who is signed in); after a recovery also for a person who
 * has no key yet. HW_ERROR_REFUSED: somebody else's, and no administrator asks. */
gboolean hw_office_act_change_passphrase (HwOffice *office, const char *staff,
                                          const char *passphrase, GError **error);

/* The same for oneself, where the old passphrase is asked for (HW_ERROR_PASSPHRASE, HW_ERROR_WAIT;
 * wrong ones count as at the door). */
gboolean hw_office_act_replace_passphrase (HwOffice *office, const char *old,
                                           const char *passphrase, GError **error);

/* The text of the recovery sheet once more, for an administrator who types the own passphrase
 * again. Owned, to be wiped. */
char *hw_office_act_dup_recovery_key (HwOffice *office, const char *passphrase, GError **error);

/* Array of HwOfficePerson, in the order of the slots. */
GPtrArray *hw_office_act_list_people (HwOffice *office, GError **error);

G_END_DECLS
