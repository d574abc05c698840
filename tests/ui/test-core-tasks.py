#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-core-tasks.py PROGRAM EXTRACT: what is done every day, by keys alone on the invented office,
# read as a screen reader does; what came of it is asked of the command line. EXTRACT is a file of
# the state's extract.

import importlib.util
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('window', os.path.join(HERE, 'test-window.py'))
kit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kit)


class Demo(kit.Office):
    """The invented office; it is the same each time, but for the day."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = os.path.join(folder, 'Invented')
        self.secret = os.path.join(folder, 'passphrase')
        with open(self.secret, 'w', encoding='utf-8') as file:
            file.write(kit.PASSPHRASE + '\n')
        self.call('office', 'demo', '--children', '40', '--seed', '7')

    def child_in_care(self):
        """One with an open stay, a plan A and no plan B, whose name nobody else has."""
        children = self.call('record', 'list', 'child')
        names = [(row['given-name'], row['family-name']) for row in children]
        for child in children:
            goals = self.of(child, 'goal')
            stays = [stay for stay in self.of(child, 'stay') if not stay['exit-date']]
            name = (child['given-name'], child['family-name'])
            if (all(name) and names.count(name) == 1 and len(stays) == 1 and len(goals) == 1
                    and goals[0]['role'] == 'primary' and goals[0]['kind'] == 'return-to-parent'):
                return child
        raise AssertionError('no such child in the invented office')

    def of(self, child, record_type):
        return self.call('record', 'list', record_type, f'child={child["id"]}')

    def placements(self, child):
        return [row for stay in self.of(child, 'stay')
                for row in self.call('record', 'list', 'placement', f'stay={stay["id"]}')]


def open_child(window, child):
    """Task 1 and 2: found by a part of the name, opened with Enter."""
    window.keys('ctrl+f')
    window.write(child['given-name'].lower())
    title = f'{child["family-name"]}, {child["given-name"]}'
    kit.wait(lambda: window.rows()[:1] == [title], 'the child found')
    window.keys('Return')
    window.await_node('heading', child['given-name'])


def go_down(window, role, name):
    """Within a group of rows Tab goes on to the next group, and the arrows go from row to row."""
    for _ in range(12):
        node = window.await_node(role, name)
        node.clear_cache_single()
        if node.get_state_set().contains(kit.Atspi.StateType.FOCUSED):
            return
        window.keys('Down')
    raise AssertionError(f'Down does not reach «{name}»')


def choose(window, name, letters):
    """A value of a drop-down by its first letters."""
    go_down(window, 'combo box', name)
    window.keys('space')
    window.write(letters)
    window.keys('Return')


def correct_birth_date(window, office, child):
    """Tasks 3 and 4: typed as people do, saved by leaving the field; and taken back."""
    window.focus('text', 'Date of birth')
    window.keys('ctrl+a')
    window.write('3 Feb 2015')
    window.keys('Tab')
    kit.wait(lambda: office.call('record', 'show', child['id'])['birth-date'] == '2015-02-03',
             'the birth date in the office')
    window.focus('button', 'History of Date of birth')
    window.keys('ctrl+z')
    kit.wait(lambda: office.call('record', 'show', child['id'])['birth-date']
             == child['birth-date'], 'the birth date as it was')


def add_placement(window, office, child):
    before = len(office.placements(child))
    window.keys('alt+shift+2')
    window.press('button', 'Add a Placement')
    window.await_node('dialog', 'New Placement')
    choose(window, 'Setting', 'Relative')
    # The child has a placement already, and it says so: that is read, and saved all the same.
    window.await_words('overlaps the placement')
    window.await_node('button', 'Save Anyway')
    window.keys('ctrl+Return')
    kit.wait(lambda: len(office.placements(child)) == before + 1, 'the placement')
    kit.wait(lambda: not window.find('dialog', 'New Placement'), 'the dialog to go')
    assert 'relative-home' in [row['setting'] for row in office.placements(child)]


def set_concurrent_goal(window, office, child):
    window.press('button', 'Add a Goal')
    window.await_node('dialog', 'New Goal')
    choose(window, 'Goal', 'Guard')
    choose(window, 'Plan', 'Conc')
    choose(window, 'Status', 'Appr')
    window.keys('ctrl+Return')
    kit.wait(lambda: [row for row in office.of(child, 'goal') if row['role'] == 'concurrent'],
             'the concurrent goal')
    goal = [row for row in office.of(child, 'goal') if row['role'] == 'concurrent'][0]
    assert goal['kind'] == 'guardianship', goal
    kit.wait(lambda: not window.find('dialog', 'New Goal'), 'the dialog to go')


def add_relative(window, office, child):
    """Somebody whom the office does not know yet, from within the connection."""
    before = len(office.of(child, 'connection'))
    window.keys('alt+shift+3')
    window.press('button', 'Add Somebody')
    window.await_node('dialog', 'New Connection')
    go_down(window, 'list item', 'Person')
    window.keys('Return')
    window.await_node('dialog', 'Person')
    window.write('Ruth Newfound')
    window.press('button', 'New')
    window.await_node('dialog', 'New Person')
    window.keys('ctrl+Return')
    kit.wait(lambda: not window.find('dialog', 'New Person'), 'the dialog of the person to go')
    window.focus('list item', 'Person')
    choose(window, 'Kind', 'Grand')
    window.keys('ctrl+Return')
    kit.wait(lambda: len(office.of(child, 'connection')) == before + 1, 'the connection')


def import_file(window, office, extract):
    window.keys('ctrl+k')
    window.write('import')
    window.await_node('list item', 'Import')
    window.keys('Return')
    raise NotImplementedError


def back_up(window, office):
    backups = os.path.join(office.folder, 'backups')
    before = len(os.listdir(backups)) if os.path.isdir(backups) else 0
    window.keys('alt+3')
    window.focus('list item', 'Backups and Checking')
    window.keys('Return')
    window.press('button', 'Back Up Now')
    kit.wait(lambda: os.path.isdir(backups) and len(os.listdir(backups)) > before, 'the backup')


def lock(window):
    window.keys('ctrl+l')
    kit.wait(lambda: window.find('text', 'Passphrase') or window.find('password text', ''),
             'the lock page')


def test_core_tasks(program, folder):
    office = Demo(program, folder)
    child = office.child_in_care()
    window = kit.Window(program, *office.options())
    try:
        window.await_words('in care')
        open_child(window, child)
        correct_birth_date(window, office, child)
        add_placement(window, office, child)
        set_concurrent_goal(window, office, child)
        add_relative(window, office, child)
        back_up(window, office)
        lock(window)
    finally:
        window.kill()
    assert office.call('office', 'verify') == []


kit.TESTS = (test_core_tasks,)

if __name__ == '__main__':
    sys.exit(kit.main())
