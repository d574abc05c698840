-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Meetings with a family: what kind, about which children, which rules one closes, who is to be
-- there and what became of it, efforts to bring people in, what is on the agenda and what was
-- decided. A meeting that is merged into another keeps its own row, its kind and its children, and
-- says in whose sitting it is held: so each rule is closed by its own. Who facilitates a family and
-- since when; when people can come; who was trained for what; what a home was approved for.

-- How an office calls its meetings beside the kinds that the rules know.
CREATE TABLE meeting_kind (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  code TEXT,
  counts_as TEXT NOT NULL,
  ftm TEXT
) STRICT;

CREATE TABLE meeting (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  kind TEXT NOT NULL,
  own_kind BLOB REFERENCES meeting_kind (id),
  status TEXT NOT NULL,
  held_date TEXT,
  cancelled_because TEXT,
  date TEXT,
  time TEXT,
  length INTEGER,
  place TEXT,
  online TEXT,
  facilitator BLOB REFERENCES staff (id),
  sitting BLOB REFERENCES meeting (id),
  purpose TEXT,
  agenda TEXT,
  familys_choice INTEGER NOT NULL DEFAULT 0,
  family_words TEXT,
  family_time_start TEXT,
  family_time_end TEXT,
  minutes TEXT,
  minuted_date TEXT,
  partners TEXT,
  partners_reason TEXT,
  partners_strategy TEXT,
  uid TEXT,
  sequence INTEGER
) STRICT;

CREATE INDEX meeting_family ON meeting (family, date);
CREATE INDEX meeting_own_kind ON meeting (own_kind);
CREATE INDEX meeting_facilitator ON meeting (facilitator, status, date);
CREATE INDEX meeting_sitting ON meeting (sitting);
CREATE INDEX meeting_to_come ON meeting (status, date, n);

-- About which children of the family; none: about all of them.
CREATE TABLE meeting_child (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  child BLOB NOT NULL REFERENCES child (id)
) STRICT;

CREATE INDEX meeting_child_meeting ON meeting_child (meeting);
CREATE INDEX meeting_child_child ON meeting_child (child);

CREATE TABLE closed_rule (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  rule TEXT NOT NULL,
  child BLOB REFERENCES child (id),
  outcome TEXT,
  notes TEXT
) STRICT;

CREATE INDEX closed_rule_meeting ON closed_rule (meeting);
CREATE INDEX closed_rule_child ON closed_rule (child);

CREATE TABLE invitation (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  role TEXT NOT NULL,
  person BLOB REFERENCES person (id),
  child BLOB REFERENCES child (id),
  staff BLOB REFERENCES staff (id),
  home BLOB REFERENCES home (id),
  precontact_date TEXT,
  precontact_mode TEXT,
  precontact TEXT,
  told TEXT,
  also_invite TEXT,
  invited_date TEXT,
  invited_how TEXT,
  answer TEXT,
  answered_date TEXT,
  declined_because TEXT,
  strategy TEXT,
  left_out_because TEXT,
  came TEXT,
  part TEXT,
  spoke TEXT
) STRICT;

CREATE INDEX invitation_meeting ON invitation (meeting);
CREATE INDEX invitation_person ON invitation (person);
CREATE INDEX invitation_child ON invitation (child);
CREATE INDEX invitation_staff ON invitation (staff);
CREATE INDEX invitation_home ON invitation (home);

CREATE TABLE meeting_effort (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  meeting BLOB REFERENCES meeting (id),
  date TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  about TEXT NOT NULL,
  what TEXT NOT NULL,
  result TEXT
) STRICT;

CREATE INDEX meeting_effort_family ON meeting_effort (family, date);
CREATE INDEX meeting_effort_meeting ON meeting_effort (meeting);
CREATE INDEX meeting_effort_staff ON meeting_effort (staff);

CREATE TABLE possible_partner (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  name TEXT NOT NULL,
  role TEXT,
  person BLOB REFERENCES person (id)
) STRICT;

CREATE INDEX possible_partner_meeting ON possible_partner (meeting);
CREATE INDEX possible_partner_person ON possible_partner (person);

CREATE TABLE agenda_item (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  invitation BLOB REFERENCES invitation (id),
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  answer TEXT,
  position INTEGER
) STRICT;

CREATE INDEX agenda_item_meeting ON agenda_item (meeting, position);
CREATE INDEX agenda_item_invitation ON agenda_item (invitation);

CREATE TABLE meeting_decision (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  meeting BLOB NOT NULL REFERENCES meeting (id),
  what TEXT NOT NULL,
  decided_by TEXT,
  owner_staff BLOB REFERENCES staff (id),
  owner_person BLOB REFERENCES person (id),
  due_date TEXT,
  done_date TEXT,
  placement BLOB REFERENCES placement (id),
  position INTEGER
) STRICT;

CREATE INDEX meeting_decision_meeting ON meeting_decision (meeting, position);
CREATE INDEX meeting_decision_owner_staff ON meeting_decision (owner_staff);
CREATE INDEX meeting_decision_owner_person ON meeting_decision (owner_person);
CREATE INDEX meeting_decision_placement ON meeting_decision (placement);

CREATE TABLE availability (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  person BLOB REFERENCES person (id),
  staff BLOB REFERENCES staff (id),
  kind TEXT NOT NULL,
  weekday TEXT,
  day TEXT,
  from_time TEXT NOT NULL,
  until_time TEXT NOT NULL,
  notes TEXT
) STRICT;

CREATE INDEX availability_person ON availability (person);
CREATE INDEX availability_staff ON availability (staff);

CREATE TABLE facilitation (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  facilitator BLOB NOT NULL REFERENCES staff (id),
  from_date TEXT NOT NULL,
  until_date TEXT,
  reason TEXT,
  ended_because TEXT
) STRICT;

CREATE INDEX facilitation_family ON facilitation (family, from_date);
CREATE INDEX facilitation_facilitator ON facilitation (facilitator, until_date);

-- How many families somebody can facilitate; empty: fifty.
ALTER TABLE staff ADD COLUMN most_families INTEGER;

-- The office tells a home's family what concurrent planning is for (S2-20).
ALTER TABLE home ADD COLUMN briefed_date TEXT;
ALTER TABLE home ADD COLUMN briefing_signer TEXT;

CREATE TABLE home_approval (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  home BLOB NOT NULL REFERENCES home (id),
  approval TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT,
  notes TEXT
) STRICT;

CREATE INDEX home_approval_home ON home_approval (home, from_date);

CREATE TABLE training (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  staff BLOB REFERENCES staff (id),
  home BLOB REFERENCES home (id),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  region BLOB REFERENCES region (id),
  trained_for TEXT
) STRICT;

CREATE INDEX training_staff ON training (staff);
CREATE INDEX training_home ON training (home);
CREATE INDEX training_region ON training (region);
