-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A connection ends without being forgotten, and says whether person and child may meet. The
-- history of a child tells of records that are gone: they are found by the root they stood under.

ALTER TABLE connection ADD COLUMN until TEXT;
ALTER TABLE connection ADD COLUMN meeting_rule TEXT;

CREATE INDEX op_gone ON op (root) WHERE after IS NULL;
