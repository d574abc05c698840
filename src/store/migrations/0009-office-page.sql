-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the office keeps of itself: who left and in which team people work, and what stands on its
-- print-outs (S2-29). The lists of staff and homes are read along their names.

ALTER TABLE staff ADD COLUMN unit TEXT;
ALTER TABLE staff ADD COLUMN left_date TEXT;

CREATE INDEX staff_by_name ON staff (name COLLATE NOCASE, n);
CREATE INDEX region_by_name ON region (name COLLATE NOCASE, n);

-- The words of office-lists.sql («home-name») must be the same.
CREATE INDEX home_by_name ON home (coalesce(name, external_id, '') COLLATE NOCASE, n);

-- One row, with an id that is the same in every office. The logo is a PNG or SVG in base64.
CREATE TABLE print_text (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  heading TEXT,
  mission TEXT,
  logo TEXT
) STRICT;
