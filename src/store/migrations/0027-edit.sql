-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a changed group of fields leaves in the journal is written in one place: each group has a
-- trigger, all of them are read when an office is opened, and each says only what changed.

CREATE VIEW edit AS
  SELECT tbl, row_id, root, grp, before, after, schema_ver FROM op WHERE grp <> '';

-- A row that goes after its parent still belongs where its last entry stood.
CREATE TRIGGER edit_is_kept INSTEAD OF INSERT ON edit BEGIN
  INSERT INTO op (txn, root, tbl, row_id, grp, hlc, base_hlc, base_site, before, after, salt,
                  schema_ver)
  VALUES (hw_txn(),
          coalesce(new.root, (SELECT root FROM op WHERE row_id = new.row_id
                              ORDER BY no DESC LIMIT 1)),
          new.tbl, new.row_id, new.grp, hw_hlc(),
          coalesce((SELECT hlc FROM cell WHERE row_id = new.row_id AND grp = new.grp),
                   (SELECT max(hlc) FROM op WHERE row_id = new.row_id AND grp = '')),
          coalesce((SELECT site FROM cell WHERE row_id = new.row_id AND grp = new.grp), hw_site()),
          new.before, new.after, hw_salt(), new.schema_ver);
  INSERT INTO cell (row_id, grp, hlc, site, op)
  VALUES (new.row_id, new.grp, hw_last_hlc(), hw_site(), last_insert_rowid())
  ON CONFLICT (row_id, grp) DO UPDATE
  SET hlc = excluded.hlc, site = excluded.site, op = excluded.op;
END;
