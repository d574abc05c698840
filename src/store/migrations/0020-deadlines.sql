-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What duties are counted from that was not recorded yet: orders, agreements, determinations, what
-- is planned; which packs an office goes by, its holidays; and of duties what a person says, what
-- was approved, and what became of them when a stay closed.

ALTER TABLE stay ADD COLUMN custody_order_date TEXT;
ALTER TABLE stay ADD COLUMN voluntary_agreement_date TEXT;
ALTER TABLE stay ADD COLUMN dependency_petition_date TEXT;
ALTER TABLE placement ADD COLUMN out_of_state INTEGER NOT NULL DEFAULT 0;
ALTER TABLE placement ADD COLUMN qrtp INTEGER NOT NULL DEFAULT 0;

CREATE TABLE determination (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  until TEXT,
  hearing BLOB REFERENCES hearing (id),
  notes TEXT
) STRICT;

CREATE INDEX determination_child ON determination (child);
CREATE INDEX determination_hearing ON determination (hearing);

CREATE TABLE planned_event (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  asked_by BLOB REFERENCES staff (id),
  notes TEXT
) STRICT;

CREATE INDEX planned_event_child ON planned_event (child);
CREATE INDEX planned_event_asked_by ON planned_event (asked_by);

CREATE TABLE due_done (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  item TEXT NOT NULL,
  date TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  notes TEXT
) STRICT;

CREATE INDEX due_done_child ON due_done (child);
CREATE INDEX due_done_staff ON due_done (staff);

CREATE TABLE due_exception (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  item TEXT NOT NULL,
  reason TEXT NOT NULL,
  requested_by BLOB NOT NULL REFERENCES staff (id),
  requested_date TEXT NOT NULL,
  approved_by BLOB REFERENCES staff (id),
  approved_date TEXT
) STRICT;

CREATE INDEX due_exception_child ON due_exception (child);
CREATE INDEX due_exception_requested_by ON due_exception (requested_by);
CREATE INDEX due_exception_approved_by ON due_exception (approved_by);

CREATE TABLE due_outcome (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  stay BLOB REFERENCES stay (id),
  item TEXT NOT NULL,
  rule TEXT NOT NULL,
  pack TEXT,
  version TEXT,
  duty TEXT,
  source TEXT,
  trigger_date TEXT,
  due_date TEXT,
  done_date TEXT,
  state TEXT NOT NULL
) STRICT;

CREATE INDEX due_outcome_child ON due_outcome (child);
CREATE INDEX due_outcome_stay ON due_outcome (stay);

CREATE TABLE policy_pack (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  date TEXT NOT NULL,
  name TEXT
) STRICT;
