-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Contacts with a family: a visit, a call, a visit between parent and child; who was there; and
-- what an ordinary contact may carry between day 60 and day 90 in care: the review of concurrent
-- planning, a row for each stay, and the change to the case plan that follows from it. A contact
-- that is about one child only names that child, so that it is sealed together with it.

CREATE TABLE contact (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  child BLOB REFERENCES child (id),
  date TEXT NOT NULL,
  time TEXT,
  kind TEXT NOT NULL,
  place TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  staff BLOB REFERENCES staff (id),
  narrative TEXT,
  partnership TEXT
) STRICT;

CREATE INDEX contact_family ON contact (family, date);
CREATE INDEX contact_child ON contact (child, date);
CREATE INDEX contact_staff ON contact (staff, date);

CREATE TABLE contact_person (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  contact BLOB NOT NULL REFERENCES contact (id),
  person BLOB REFERENCES person (id),
  child BLOB REFERENCES child (id)
) STRICT;

CREATE INDEX contact_person_contact ON contact_person (contact);
CREATE INDEX contact_person_person ON contact_person (person);
CREATE INDEX contact_person_child ON contact_person (child);

CREATE TABLE concurrent_review (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  stay BLOB NOT NULL REFERENCES stay (id),
  contact BLOB REFERENCES contact (id),
  date TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  compliance TEXT,
  success TEXT,
  plan_b TEXT,
  change TEXT NOT NULL,
  what TEXT
) STRICT;

CREATE INDEX concurrent_review_stay ON concurrent_review (stay);
CREATE INDEX concurrent_review_contact ON concurrent_review (contact);
CREATE INDEX concurrent_review_staff ON concurrent_review (staff);

CREATE TABLE plan_change (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  child BLOB REFERENCES child (id),
  contact BLOB REFERENCES contact (id),
  what TEXT NOT NULL,
  asked_date TEXT NOT NULL,
  version INTEGER NOT NULL,
  staff BLOB REFERENCES staff (id),
  done_date TEXT,
  answer TEXT
) STRICT;

CREATE INDEX plan_change_family ON plan_change (family);
CREATE INDEX plan_change_child ON plan_change (child);
CREATE INDEX plan_change_contact ON plan_change (contact);
CREATE INDEX plan_change_staff ON plan_change (staff);
