-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Referrals of a family with their findings. The children of one are a JSON array of ids in its own
-- row; the table beside it, kept by triggers, is what they are looked up by and what keeps a child
-- from going while a referral names it.

CREATE TABLE referral (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB NOT NULL REFERENCES family (id),
  children TEXT,
  received_date TEXT NOT NULL,
  finding TEXT,
  finding_date TEXT
) STRICT;

CREATE INDEX referral_family ON referral (family);

CREATE TABLE referral_children (
  n INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES child (id),
  PRIMARY KEY (n, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX referral_children_target ON referral_children (target);
