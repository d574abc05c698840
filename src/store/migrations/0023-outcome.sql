-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What became of a duty is kept with all its days and with what set it off, so that a later
-- correction of the stay does not mix with it.

ALTER TABLE due_outcome ADD COLUMN set_off TEXT;
ALTER TABLE due_outcome ADD COLUMN open_date TEXT;
ALTER TABLE due_outcome ADD COLUMN working_date TEXT;
