-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Filters of the list of children that a person has given a name. They are records of the office,
-- so that saving, renaming and deleting them can be undone, and nothing of them lies outside.

CREATE TABLE saved_filter (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  filter TEXT NOT NULL
) STRICT;

CREATE INDEX saved_filter_staff ON saved_filter (staff);
