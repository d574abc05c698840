-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Stays in care, where children lived, their permanency goals and hearings. Spans are half-open.

CREATE TABLE home (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  external_id TEXT,
  name TEXT,
  type TEXT,
  capacity INTEGER,
  approvals TEXT,
  approved_from TEXT,
  approved_until TEXT,
  region BLOB REFERENCES region (id),
  phone TEXT,
  address TEXT,
  address_confidential INTEGER NOT NULL DEFAULT 0,
  works_with_birth_family TEXT
) STRICT;

CREATE INDEX home_region ON home (region);

CREATE TABLE stay (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  removal_date TEXT NOT NULL,
  exit_date TEXT,
  exit_kind TEXT,
  removal_reasons TEXT,
  custody_finding_date TEXT,
  tpr_petition_date TEXT
) STRICT;

CREATE INDEX stay_child ON stay (child);

CREATE TABLE placement (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  stay BLOB NOT NULL REFERENCES stay (id),
  start_date TEXT NOT NULL,
  end_date TEXT,
  setting TEXT NOT NULL,
  home BLOB REFERENCES home (id),
  end_reason TEXT
) STRICT;

CREATE INDEX placement_stay ON placement (stay);
CREATE INDEX placement_home ON placement (home);

CREATE TABLE goal (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  why TEXT
) STRICT;

CREATE INDEX goal_child ON goal (child);

CREATE TABLE hearing (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL,
  due_date TEXT,
  held_date TEXT,
  finding TEXT
) STRICT;

CREATE INDEX hearing_child ON hearing (child);
