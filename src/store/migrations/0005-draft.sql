-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a person was typing into a field and had not saved yet: kept for when the window is locked
-- or its process dies (reliability K8).

-- It never leaves this file and is no record: not journalled, not exported, not synchronised.
-- `actor` is empty for who came in with the recovery key.
CREATE TABLE draft (
  actor BLOB NOT NULL,
  row_id BLOB NOT NULL,
  field TEXT NOT NULL,
  tbl TEXT NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (actor, row_id, field)
) STRICT, WITHOUT ROWID;
