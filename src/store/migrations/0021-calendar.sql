-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Invitations as letters and calendar files: what the last calendar files of a meeting said, so
-- that a change counts their version up; what an invitee's calendar answered, which version it
-- answered and when, so that an older answer does not take the place of a later one, and a «no»
-- waits for its reason; where those who are invited can answer.

ALTER TABLE meeting ADD COLUMN calendar_said TEXT;
CREATE INDEX meeting_uid ON meeting (uid);

ALTER TABLE invitation ADD COLUMN calendar_answer TEXT;
ALTER TABLE invitation ADD COLUMN calendar_sequence INTEGER;
ALTER TABLE invitation ADD COLUMN calendar_stamp INTEGER;
ALTER TABLE invitation ADD COLUMN calendar_comment TEXT;

ALTER TABLE print_text ADD COLUMN phone TEXT;
ALTER TABLE print_text ADD COLUMN mail TEXT;
