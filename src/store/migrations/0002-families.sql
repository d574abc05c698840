-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Families, children and the people around them; the agency's staff and regions.

CREATE TABLE region (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  external_id TEXT,
  name TEXT NOT NULL,
  role TEXT,
  supervisor BLOB REFERENCES staff (id),
  region BLOB REFERENCES region (id),
  phone TEXT,
  mail TEXT
) STRICT;

CREATE INDEX staff_supervisor ON staff (supervisor);
CREATE INDEX staff_region ON staff (region);

CREATE TABLE family (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  external_id TEXT,
  name TEXT NOT NULL,
  county TEXT,
  region BLOB REFERENCES region (id),
  worker BLOB REFERENCES staff (id),
  opened TEXT,
  closed TEXT
) STRICT;

CREATE INDEX family_region ON family (region);
CREATE INDEX family_worker ON family (worker);

CREATE TABLE child (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  external_id TEXT,
  family BLOB REFERENCES family (id),
  given_name TEXT,
  family_name TEXT,
  birth_date TEXT NOT NULL,
  sex TEXT,
  races TEXT,
  hispanic TEXT,
  tribe TEXT,
  icwa TEXT,
  tribal_notice_date TEXT
) STRICT;

CREATE INDEX child_family ON child (family);

CREATE TABLE person (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT,
  phone TEXT,
  mail TEXT,
  address TEXT,
  address_confidential INTEGER NOT NULL DEFAULT 0,
  language TEXT,
  interpreter INTEGER NOT NULL DEFAULT 0,
  organisation TEXT,
  no_contact_with BLOB REFERENCES person (id)
) STRICT;

CREATE INDEX person_no_contact_with ON person (no_contact_with);

CREATE TABLE connection (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  person BLOB NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  side TEXT,
  lifelong TEXT,
  independent TEXT,
  since TEXT
) STRICT;

CREATE INDEX connection_child ON connection (child);
CREATE INDEX connection_person ON connection (person);

CREATE TABLE imported_fact (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  child BLOB NOT NULL REFERENCES child (id),
  source TEXT NOT NULL,
  element TEXT NOT NULL,
  about TEXT,
  title TEXT,
  value TEXT
) STRICT;

CREATE INDEX imported_fact_child ON imported_fact (child);

-- The list of children in the order of their names; `n` makes the order total.
CREATE INDEX child_by_name ON child (family_name, given_name, n);
