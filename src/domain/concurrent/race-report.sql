-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How the search for relatives and the work with the birth family go, of each child in care on ?1.

-- let: searched
EXISTS (SELECT 1 FROM relative_search AS search WHERE search.child = child.id
  AND search.date >= stay.removal_date AND search.date <= ?1

-- Who, race and origin, then one column a measure, in the order of HwSearchMeasure. ?2: the first
-- of the days in which a parent is looked for at a contact.
-- name: children
SELECT child.id, child.races, child.hispanic,
  {searched} AND search.side = 'maternal'),
  {searched} AND search.side = 'paternal'),
  {searched} AND search.result <> 'nobody'),
  {searched} AND search.result = 'willing'),
  EXISTS (SELECT 1 FROM placement WHERE placement.stay = stay.id
    AND placement.setting = 'relative-home' AND placement.start_date <= ?1
    AND (placement.end_date IS NULL OR placement.end_date > ?1)),
  EXISTS (SELECT 1 FROM connection
    JOIN contact_person ON contact_person.person = connection.person
    JOIN contact ON contact.id = contact_person.contact
    WHERE connection.child = child.id
    AND connection.kind IN ('mother', 'father', 'putative-father')
    AND (connection.until IS NULL OR connection.until > contact.date)
    AND contact.status = 'held' AND contact.date >= ?2 AND contact.date <= ?1
    AND contact.date >= stay.removal_date)
FROM stay JOIN child ON child.id = stay.child
WHERE stay.removal_date <= ?1 AND (stay.exit_date IS NULL OR stay.exit_date > ?1)
ORDER BY child.n;
