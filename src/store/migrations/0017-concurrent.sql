-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Concurrent planning: who answers for a plan, with whom the child would live, the steps of each
-- plan, full disclosure to the parents, the search for relatives, and how far an order is done.

ALTER TABLE goal ADD COLUMN owner BLOB REFERENCES staff (id);
ALTER TABLE goal ADD COLUMN resource_person BLOB REFERENCES person (id);
ALTER TABLE goal ADD COLUMN resource_home BLOB REFERENCES home (id);
ALTER TABLE goal ADD COLUMN search_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goal ADD COLUMN next_search TEXT;
ALTER TABLE goal ADD COLUMN ended_because TEXT;

CREATE INDEX goal_owner ON goal (owner);
CREATE INDEX goal_resource_person ON goal (resource_person);
CREATE INDEX goal_resource_home ON goal (resource_home);

ALTER TABLE hearing ADD COLUMN court_order TEXT;
ALTER TABLE hearing ADD COLUMN order_status TEXT;

CREATE TABLE goal_step (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  goal BLOB NOT NULL REFERENCES goal (id),
  what TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  person BLOB REFERENCES person (id),
  due_date TEXT,
  done_date TEXT
) STRICT;

CREATE INDEX goal_step_goal ON goal_step (goal);
CREATE INDEX goal_step_staff ON goal_step (staff);
CREATE INDEX goal_step_person ON goal_step (person);

CREATE TABLE disclosure (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  parent BLOB NOT NULL REFERENCES person (id),
  given_date TEXT NOT NULL,
  staff BLOB NOT NULL REFERENCES staff (id),
  acknowledged TEXT,
  notes TEXT
) STRICT;

CREATE INDEX disclosure_family ON disclosure (family);
CREATE INDEX disclosure_parent ON disclosure (parent);
CREATE INDEX disclosure_staff ON disclosure (staff);

CREATE TABLE relative_search (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  date TEXT NOT NULL,
  side TEXT NOT NULL,
  source TEXT NOT NULL,
  person BLOB REFERENCES person (id),
  found TEXT,
  result TEXT NOT NULL,
  notice_date TEXT,
  no_notice INTEGER NOT NULL DEFAULT 0,
  next_search TEXT,
  staff BLOB REFERENCES staff (id),
  notes TEXT
) STRICT;

CREATE INDEX relative_search_child ON relative_search (child);
CREATE INDEX relative_search_person ON relative_search (person);
CREATE INDEX relative_search_staff ON relative_search (staff);
