-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What every office has before its first family: the journal, the access log, the search index.
-- Ids are UUIDv7 in 16 bytes; `n` is local to the file and never leaves it.

-- Facts about this file itself: 'fingerprint' of the field tables that the triggers were made from.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- This install of the program. One row.
CREATE TABLE site (
  site_id BLOB PRIMARY KEY,
  hub_epoch INTEGER,
  hub_offset_ms INTEGER NOT NULL DEFAULT 0,
  lease_until INTEGER
) STRICT, WITHOUT ROWID;

-- One act of one person. `kind` is act, undo or redo; `undoes` names the transaction taken back.
-- `last_op` is the number of its last entry; its first follows the last of the one before.
CREATE TABLE txn (
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  zone INTEGER NOT NULL,
  site BLOB NOT NULL,
  actor BLOB,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  undoes INTEGER,
  last_op INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX txn_undoes ON txn (undoes) WHERE undoes IS NOT NULL;

-- One entry a changed group of fields; grp '' is the whole row (before null: it came; after null:
-- it went). Values are packed as type, length, bytes in the order of the field table. `hash` holds
-- the entry's hash only where a court ordered its values away.
CREATE TABLE op (
  no INTEGER PRIMARY KEY,
  txn INTEGER NOT NULL,
  root BLOB,
  tbl TEXT NOT NULL,
  row_id BLOB NOT NULL,
  grp TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  base_hlc INTEGER,
  base_site BLOB,
  before BLOB,
  after BLOB,
  salt BLOB,
  schema_ver INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  hash BLOB
) STRICT;

CREATE INDEX op_row ON op (row_id);

-- The stamp of the last edit of a group. A row's creation stamp stands for groups never edited.
CREATE TABLE cell (
  row_id BLOB NOT NULL,
  grp TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  site BLOB NOT NULL,
  op INTEGER NOT NULL,
  PRIMARY KEY (row_id, grp)
) STRICT, WITHOUT ROWID;

-- Who opened whose page. Chained like the journal, never undone.
CREATE TABLE access (
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor BLOB,
  tbl TEXT NOT NULL,
  row_id BLOB NOT NULL,
  reason TEXT,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER txn_is_final BEFORE UPDATE ON txn
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER txn_stays BEFORE DELETE ON txn
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER op_is_final
  BEFORE UPDATE OF no, txn, root, tbl, row_id, grp, hlc, base_hlc, base_site,
  before, after, salt, schema_ver, hash ON op
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER op_stays BEFORE DELETE ON op
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER access_is_final BEFORE UPDATE ON access
BEGIN SELECT raise(ABORT, 'the access log is append-only'); END;
CREATE TRIGGER access_stays BEFORE DELETE ON access
BEGIN SELECT raise(ABORT, 'the access log is append-only'); END;

-- The words that people and places are found by: one row a record.
CREATE TABLE search_entry (
  n INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  row_id BLOB NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_word USING fts5 (
  words, content = 'search_entry', content_rowid = 'n', prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_near USING fts5 (
  words, content = 'search_entry', content_rowid = 'n',
  tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
INSERT INTO search_near (search_near, rank) VALUES ('secure-delete', 1);

-- hw_live() is false during a bulk act: the index is then made again at its end.
CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry WHEN hw_live() BEGIN
  INSERT INTO search_word (rowid, words) VALUES (new.n, new.words);
  INSERT INTO search_near (rowid, words) VALUES (new.n, new.words);
END;
CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry WHEN hw_live() BEGIN
  INSERT INTO search_word (search_word, rowid, words) VALUES ('delete', old.n, old.words);
  INSERT INTO search_near (search_near, rowid, words) VALUES ('delete', old.n, old.words);
END;
CREATE TRIGGER search_entry_update AFTER UPDATE OF words ON search_entry WHEN hw_live() BEGIN
  INSERT INTO search_word (search_word, rowid, words) VALUES ('delete', old.n, old.words);
  INSERT INTO search_near (search_near, rowid, words) VALUES ('delete', old.n, old.words);
  INSERT INTO search_word (rowid, words) VALUES (new.n, new.words);
  INSERT INTO search_near (rowid, words) VALUES (new.n, new.words);
END;
