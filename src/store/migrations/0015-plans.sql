-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The case plan of a family in versions: what it rests on, its goals, objectives and tasks, the
-- services, the prevention plan, and who took part; and the family's running record. A version that
-- was approved stays as it is; an element of the next one names the one that it was copied from.

CREATE TABLE cqa (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  date TEXT NOT NULL,
  worker BLOB REFERENCES staff (id),
  summary TEXT
) STRICT;

CREATE INDEX cqa_family ON cqa (family);
CREATE INDEX cqa_worker ON cqa (worker);

CREATE TABLE cqa_rating (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  cqa BLOB NOT NULL REFERENCES cqa (id),
  anchor TEXT NOT NULL,
  rating INTEGER NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX cqa_rating_cqa ON cqa_rating (cqa);

CREATE TABLE case_plan (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  version INTEGER NOT NULL,
  previous BLOB REFERENCES case_plan (id),
  status TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  vision TEXT,
  family_goals TEXT,
  cqa BLOB REFERENCES cqa (id),
  no_partner_reason TEXT,
  agreed_date TEXT,
  asked_by BLOB REFERENCES staff (id),
  asked_date TEXT,
  approved_by BLOB REFERENCES staff (id),
  approved_date TEXT,
  return_comments TEXT,
  closed_date TEXT
) STRICT;

CREATE INDEX case_plan_family ON case_plan (family);
CREATE INDEX case_plan_previous ON case_plan (previous);
CREATE INDEX case_plan_cqa ON case_plan (cqa);
CREATE INDEX case_plan_asked_by ON case_plan (asked_by);
CREATE INDEX case_plan_approved_by ON case_plan (approved_by);

CREATE TABLE finding (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  plan BLOB NOT NULL REFERENCES case_plan (id),
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  source TEXT,
  anchor TEXT,
  position INTEGER,
  copied_from BLOB REFERENCES finding (id)
) STRICT;

CREATE INDEX finding_plan ON finding (plan);
CREATE INDEX finding_copied_from ON finding (copied_from);

CREATE TABLE prevention_line (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  plan BLOB NOT NULL REFERENCES case_plan (id),
  part TEXT NOT NULL,
  what TEXT NOT NULL,
  position INTEGER,
  copied_from BLOB REFERENCES prevention_line (id)
) STRICT;

CREATE INDEX prevention_line_plan ON prevention_line (plan);
CREATE INDEX prevention_line_copied_from ON prevention_line (copied_from);

CREATE TABLE plan_goal (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  plan BLOB NOT NULL REFERENCES case_plan (id),
  what TEXT NOT NULL,
  outcome TEXT,
  result TEXT,
  position INTEGER,
  copied_from BLOB REFERENCES plan_goal (id)
) STRICT;

CREATE INDEX plan_goal_plan ON plan_goal (plan);
CREATE INDEX plan_goal_copied_from ON plan_goal (copied_from);

CREATE TABLE objective (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  goal BLOB NOT NULL REFERENCES plan_goal (id),
  what TEXT NOT NULL,
  measure TEXT,
  target TEXT,
  compliance TEXT,
  success TEXT,
  anchor TEXT,
  prevention_line BLOB REFERENCES prevention_line (id),
  position INTEGER,
  copied_from BLOB REFERENCES objective (id)
) STRICT;

CREATE INDEX objective_goal ON objective (goal);
CREATE INDEX objective_prevention_line ON objective (prevention_line);
CREATE INDEX objective_copied_from ON objective (copied_from);

CREATE TABLE task (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  objective BLOB NOT NULL REFERENCES objective (id),
  what TEXT NOT NULL,
  owner TEXT,
  person BLOB REFERENCES person (id),
  child BLOB REFERENCES child (id),
  staff BLOB REFERENCES staff (id),
  scope TEXT,
  timing TEXT,
  start_date TEXT,
  duration INTEGER,
  duration_unit TEXT,
  until_date TEXT,
  done_date TEXT,
  prevention_line BLOB REFERENCES prevention_line (id),
  position INTEGER,
  copied_from BLOB REFERENCES task (id)
) STRICT;

CREATE INDEX task_objective ON task (objective);
CREATE INDEX task_person ON task (person);
CREATE INDEX task_child ON task (child);
CREATE INDEX task_staff ON task (staff);
CREATE INDEX task_prevention_line ON task (prevention_line);
CREATE INDEX task_copied_from ON task (copied_from);

CREATE TABLE plan_service (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  plan BLOB REFERENCES case_plan (id),
  what TEXT NOT NULL,
  provider BLOB REFERENCES person (id),
  how TEXT,
  need_intensity INTEGER,
  service_intensity INTEGER,
  status TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  position INTEGER,
  copied_from BLOB REFERENCES plan_service (id)
) STRICT;

CREATE INDEX plan_service_family ON plan_service (family);
CREATE INDEX plan_service_plan ON plan_service (plan);
CREATE INDEX plan_service_provider ON plan_service (provider);
CREATE INDEX plan_service_copied_from ON plan_service (copied_from);

CREATE TABLE plan_participant (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  plan BLOB NOT NULL REFERENCES case_plan (id),
  person BLOB REFERENCES person (id),
  child BLOB REFERENCES child (id),
  staff BLOB REFERENCES staff (id),
  invited_date TEXT,
  took_part TEXT,
  reason TEXT,
  signed_date TEXT,
  signed_how TEXT,
  copied_from BLOB REFERENCES plan_participant (id)
) STRICT;

CREATE INDEX plan_participant_plan ON plan_participant (plan);
CREATE INDEX plan_participant_person ON plan_participant (person);
CREATE INDEX plan_participant_child ON plan_participant (child);
CREATE INDEX plan_participant_staff ON plan_participant (staff);
CREATE INDEX plan_participant_copied_from ON plan_participant (copied_from);

CREATE TABLE running_record (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  date TEXT NOT NULL,
  staff BLOB REFERENCES staff (id),
  text TEXT NOT NULL
) STRICT;

CREATE INDEX running_record_family ON running_record (family);
CREATE INDEX running_record_staff ON running_record (staff);
