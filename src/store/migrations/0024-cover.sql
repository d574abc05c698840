-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who of the staff is away from when until when, and who stands in meanwhile; both days are part of
-- it. What is on today, or still to come, is found by the day on which it ends.

CREATE TABLE cover (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  staff BLOB NOT NULL REFERENCES staff (id),
  delegate BLOB NOT NULL REFERENCES staff (id),
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX cover_staff ON cover (staff);
CREATE INDEX cover_delegate ON cover (delegate);
CREATE INDEX cover_until_date ON cover (until_date);
