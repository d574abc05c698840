/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office.keys: for each person the data key, wrapped by what their passphrase gives. Two equal
 * copies, each with its own sum, in one file that is replaced as a whole: damage is known before a
 * passphrase is asked for, and one copy heals the other.
 */

#pragma once

#include "base/hw-id.h"
#include "store/office/hw-kdf.h"
#include "store/hw-key.h"
#include "store/office/hw-tries.h"

G_BEGIN_DECLS

#define HW_SLOT_LABEL_MOST 63 /* bytes */
#define HW_SLOTS_MOST 1000

/**
 * HwKeySlot:
 * @label: in clear, what the lock page shows
 * @staff: who signs in with it
 * @wrong, @last_wrong: wrong tries since the last right one, and when the last was
 */
typedef struct
{
  char *label;
  guint8 staff[HW_ID_BYTES];
  HwKdfCost cost;
  guint8 salt[HW_KDF_SALT_BYTES];
  guint8 nonce[12];
  guint8 wrapped[HW_KEY_BYTES];
  guint8 tag[16];
  guint32 wrong;
  HwTryMoment last_wrong;
} HwKeySlot;

/**
 * HwSlots:
 * @slots: of HwKeySlot
 * @last: the staff id that signed in last
 * @was_healed: one copy was damaged when the file was read
 */
typedef struct
{
  GPtrArray *slots;
  guint64 generation;
  guint8 last[HW_ID_BYTES];
  gboolean was_healed;
} HwSlots;

HwSlots *hw_slots_new (void);
void hw_slots_free (HwSlots *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSlots, hw_slots_free)

/* HW_ERROR_INCOMPLETE: no such file; HW_ERROR_DAMAGED: neither copy is whole; HW_ERROR_NEWER. */
HwSlots *hw_slots_load (const char *path, GError **error);
gboolean hw_slots_save (HwSlots *self, const char *path, GError **error);

/* The same between memory and bytes. */
HwSlots *hw_slots_parse (GBytes *bytes, GError **error);
GBytes *hw_slots_print (HwSlots *self);

/* NULL: none. @label NULL: the only one, the one used last, or else the first. Borrowed. */
HwKeySlot *hw_slots_find (HwSlots *self, const char *label);
HwKeySlot *hw_slots_find_staff (HwSlots *self, const guint8 staff[HW_ID_BYTES]);

/* Adds an empty slot. HW_ERROR_EXISTS: that label or person has one; HW_ERROR_INVALID: the label is
 * empty or too long. */
HwKeySlot *hw_slots_add (HwSlots *self, const guint8 staff[HW_ID_BYTES], const char *label,
                         GError **error);
void hw_slots_remove (HwSlots *self, HwKeySlot *slot);

/* Wraps @key, and forgets wrong tries. @passphrase in any Unicode form. */
gboolean hw_key_slot_wrap (HwKeySlot *self, const char *passphrase, const HwKey *key,
                           HwKdfCost cost,
                           GError **error);

/* HW_ERROR_PASSPHRASE: it is another one. HW_ERROR_REFUSED: the slot is weaker than the floor. */
HwKey *hw_key_slot_unwrap (const HwKeySlot *self, const char *passphrase, GError **error);

/* What the wrapping binds together: person, label, cost, salt. */
#define HW_SLOT_HEAD_BYTES 112
void hw_key_slot_head (const HwKeySlot *self, guint8 head[HW_SLOT_HEAD_BYTES]);

G_END_DECLS
