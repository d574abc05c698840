-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An index for each order of the list of families, so that a page costs the same in any office.

CREATE INDEX family_by_name ON family (name COLLATE NOCASE, n);
-- A case without the day that it was opened stands before all others. The same words as in
-- families.sql («opened»).
CREATE INDEX family_by_opened ON family (coalesce(opened, ''), n);
