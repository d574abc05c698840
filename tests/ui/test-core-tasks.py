#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-core-tasks.py PROGRAM EXTRACT: what is done every day, by keys alone on the invented office,
# read as a screen reader does; what came of it is asked of the command line. EXTRACT is a file of
# the state's extract.

import os
import sys

import kit


def correct_birth_date(window, office, child):
    """Typed as people do, saved by leaving the field; and taken back."""
    window.fill('Date of birth', '3 Feb 2015')
    window.keys('Tab')
    kit.wait(lambda: office.call('record', 'show', child['id'])['birth-date'] == '2015-02-03',
             'the birth date in the office')
    window.focus('button', 'History of Date of birth')
    window.keys('ctrl+z')
    kit.wait(lambda: office.call('record', 'show', child['id'])['birth-date']
             == child['birth-date'], 'the birth date as it was')


def add_placement(window, office, child):
    """The child has a placement already, which ends on the day on which the new one begins."""
    before = office.placements(child)
    still_open = [row['id'] for row in before if not row['end-date']]
    assert len(still_open) == 1, before
    window.keys('alt+shift+2')
    window.press('button', 'Add a Placement')
    window.await_node('dialog', 'New Placement')
    window.choose('Setting', 'Relative’s home')
    window.await_words('the day on which the new one begins')
    window.save('New Placement')
    known = [row['id'] for row in before]
    added = [row for row in office.placements(child) if row['id'] not in known]
    assert [row['setting'] for row in added] == ['relative-home'], added
    former = office.call('record', 'show', still_open[0])
    assert former['end-date'] == added[0]['start-date'], former


def set_concurrent_goal(window, office, child):
    window.press('button', 'Add a Goal')
    window.await_node('dialog', 'New Goal')
    window.choose('Goal', 'Guardianship')
    window.choose('Plan', 'Concurrent')
    window.choose('Status', 'Proposed')
    window.save('New Goal')
    goals = [row for row in office.of(child, 'goal') if row['role'] == 'concurrent']
    assert [(row['kind'], row['status']) for row in goals] == [('guardianship', 'proposed')], goals


def add_relative(window, office, child):
    """Somebody whom the office does not know yet, from within the connection."""
    before = [row['id'] for row in office.of(child, 'connection')]
    window.keys('alt+shift+3')
    window.press('button', 'Add Somebody')
    window.await_node('dialog', 'New Connection')
    window.go_down('list item', 'Person')
    window.keys('Return')
    window.await_node('dialog', 'Person')
    window.await_node('entry', 'Any part of the name')
    window.write('Ruth Newfound')
    window.await_words('^Nobody Found')
    window.press('button', 'New Person')
    window.await_node('dialog', 'New Person')
    window.await_keys_in('text', 'Name')
    window.save('New Person')
    window.await_words('^Ruth Newfound')
    window.choose('Kind', 'Grandparent')
    window.save('New Connection')
    added = [row for row in office.of(child, 'connection') if row['id'] not in before]
    assert [row['kind'] for row in added] == ['grandparent'], added
    assert office.call('record', 'show', added[0]['person'])['name'] == 'Ruth Newfound'


def import_file(window, office, extract):
    before = len(office.call('record', 'list', 'child'))
    window.keys('ctrl+i')
    window.press('button', 'Choose a File')
    window.choose_file('Choose a File to Import', extract)
    window.await_words('^1065 rows: 12 are left out')
    window.press('button', 'Import')
    window.await_words('^The File Is In$')
    assert len(office.call('record', 'list', 'child')) == before + 300


def back_up(window, office):
    backups = os.path.join(office.folder, 'backups')
    assert not os.path.isdir(backups) or not os.listdir(backups)
    window.show_page('Office')
    window.enter('list item', 'Backups and Checking')
    window.go_down('button', 'Back Up Now')
    window.keys('Return')
    window.await_words('^Backed up, and proved to be whole')
    assert len(os.listdir(backups)) == 1


def lock(window):
    window.keys('ctrl+l')
    window.await_words('^Homeward is locked')
    window.await_keys_in('text', 'Passphrase')


def test_core_tasks(program, folder):
    """Find, open, correct, undo, placement, goal, relative, import, backup, lock."""
    office = kit.Demo(program, folder)
    child = office.child_in_care()
    with kit.Window(program, *office.options()) as window:
        window.await_words('in care')
        window.open_child(child['given-name'], child['family-name'])
        correct_birth_date(window, office, child)
        add_placement(window, office, child)
        set_concurrent_goal(window, office, child)
        add_relative(window, office, child)
        import_file(window, office, EXTRACT)
        back_up(window, office)
        lock(window)
    assert office.call('office', 'verify') == []


if __name__ == '__main__':
    EXTRACT = os.path.abspath(sys.argv.pop(2))
    kit.main(test_core_tasks)
