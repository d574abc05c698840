-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where a person was when the window was locked, so that unlocking leads back there. A setting may
-- hold no record's id, so it lies in the office.

-- It never leaves this file and is no record: not journalled, not exported, not synchronised.
-- `way` names pages and ids, never a person. `actor` is empty for who came in with the recovery
-- key.
CREATE TABLE left_at (
  actor BLOB PRIMARY KEY NOT NULL,
  way TEXT NOT NULL
) STRICT, WITHOUT ROWID;
