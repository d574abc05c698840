-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whoever has a child living there comes to its meetings: a home says when it can, as people do.

ALTER TABLE availability ADD COLUMN home BLOB REFERENCES home (id);

CREATE INDEX availability_home ON availability (home);
