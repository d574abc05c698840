-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Technical assistance to the office: events with who came, what was read before, key points and
-- the actions that come of them. What a family at home answered when a family team meeting was
-- offered; and whether kinship care was an option at a meeting.

CREATE TABLE assistance (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  item TEXT,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  presenter TEXT,
  provider TEXT,
  notes TEXT
) STRICT;

CREATE INDEX assistance_date ON assistance (date);

-- How many of a group came; each group once an event.
CREATE TABLE assistance_group (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  event BLOB NOT NULL REFERENCES assistance (id),
  audience TEXT NOT NULL,
  count INTEGER NOT NULL
) STRICT;

CREATE INDEX assistance_group_event ON assistance_group (event);

CREATE TABLE assistance_point (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  event BLOB NOT NULL REFERENCES assistance (id),
  what TEXT NOT NULL
) STRICT;

CREATE INDEX assistance_point_event ON assistance_point (event);

CREATE TABLE assistance_action (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  point BLOB NOT NULL REFERENCES assistance_point (id),
  action TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  who TEXT,
  due_date TEXT NOT NULL,
  done_date TEXT
) STRICT;

CREATE INDEX assistance_action_point ON assistance_action (point);
CREATE INDEX assistance_action_staff ON assistance_action (staff);

CREATE TABLE assistance_document (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  event BLOB NOT NULL REFERENCES assistance (id),
  title TEXT NOT NULL,
  document_date TEXT NOT NULL,
  source TEXT
) STRICT;

CREATE INDEX assistance_document_event ON assistance_document (event);

CREATE TABLE meeting_offer (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  answer TEXT NOT NULL,
  date TEXT NOT NULL,
  needs TEXT,
  words TEXT,
  staff BLOB REFERENCES staff (id)
) STRICT;

CREATE INDEX meeting_offer_family ON meeting_offer (family, date);
CREATE INDEX meeting_offer_staff ON meeting_offer (staff);

ALTER TABLE meeting ADD COLUMN kin_option TEXT;
