-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The entries of the search index get numbers by the type of their record, so that those of one
-- type are found without looking at the others. The program fills the index from the records, here
-- and whenever its field tables change.

INSERT INTO search_word (search_word) VALUES ('delete-all');
INSERT INTO search_near (search_near) VALUES ('delete-all');
