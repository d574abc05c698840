-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Records that were found to be about the same person, family or home and were made one: which one
-- is gone, and which one stands for it. A source may go on naming the one that is gone; `image` is
-- what it held, so that it is known by whatever key the source names it with.

CREATE TABLE merged (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  type TEXT NOT NULL,
  gone TEXT NOT NULL,
  kept TEXT NOT NULL,
  image TEXT NOT NULL
) STRICT;

CREATE INDEX merged_type ON merged (type);
