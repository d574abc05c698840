-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A task of a case plan may begin once another one of the plan ends.

ALTER TABLE task ADD COLUMN after_task BLOB REFERENCES task (id);
CREATE INDEX task_after_task ON task (after_task);
