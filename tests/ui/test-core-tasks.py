#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-core-tasks.py PROGRAM EXTRACT: what is done every day, by keys alone on the invented office,
# read as a screen reader does; what came of it is asked of the command line. EXTRACT is a file of
# the state's extract.

import importlib.util
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('window', os.path.join(HERE, 'test-window.py'))
kit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kit)
from gi.repository import Atspi  # noqa: E402


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


def has_focus(node):
    node.clear_cache_single()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def go_down(window, role, name):
    """Within a group of rows the arrows go from row to row."""
    node = window.await_node(role, name)
    for _ in range(12):
        if has_focus(node):
            return
        window.keys('Down')
    raise AssertionError(f'Down does not reach «{name}»')


def words(node):
    """The name of an item, or the words in it."""
    if node.get_name():
        return node.get_name()
    inner = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return next((text for text in (words(child) for child in inner if child) if text), '')


def item_with_keys(window, box):
    """The item of an open drop-down that has the keys."""
    box.clear_cache()
    return next((node for node in window.nodes(box)
                 if node.get_role_name() == 'list item' and has_focus(node)), None)


def choose(window, name, value):
    """A value of a drop-down, walked to by the arrows."""
    go_down(window, 'combo box', name)
    window.keys('space')
    box = window.await_node('combo box', name)
    for _ in range(20):
        item = kit.wait(lambda: item_with_keys(window, box), f'the values of {name}')
        if words(item) == value:
            window.keys('Return')
            kit.wait(lambda: has_focus(box), f'the keys back at {name}')
            return
        window.keys('Down')
    raise AssertionError(f'{name} has no «{value}»')


def save(window, title):
    window.keys('ctrl+Return')
    kit.wait(lambda: not window.find('dialog', title), f'«{title}» to go')


# ---------------------------------------------------------------- the tasks


def open_child(window, child):
    """Found by a part of the name, opened with Enter."""
    window.keys('ctrl+f')
    window.write(child['given-name'].lower())
    title = f'{child["family-name"]}, {child["given-name"]}'
    kit.wait(lambda: window.rows()[:1] == [title], 'the child found')
    window.keys('Return')
    window.await_node('heading', child['given-name'])


def correct_birth_date(window, office, child):
    """Typed as people do, saved by leaving the field; and taken back."""
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
    """The child has a placement already, and it says so: that is read, and saved all the same."""
    before = [row['id'] for row in office.placements(child)]
    window.keys('alt+shift+2')
    window.press('button', 'Add a Placement')
    window.await_node('dialog', 'New Placement')
    choose(window, 'Setting', 'Relative’s home')
    window.await_words('overlaps the placement')
    window.await_node('button', 'Save Anyway')
    save(window, 'New Placement')
    added = [row for row in office.placements(child) if row['id'] not in before]
    assert [row['setting'] for row in added] == ['relative-home'], added


def set_concurrent_goal(window, office, child):
    window.press('button', 'Add a Goal')
    window.await_node('dialog', 'New Goal')
    choose(window, 'Goal', 'Guardianship')
    choose(window, 'Plan', 'Concurrent')
    choose(window, 'Status', 'Approved')
    save(window, 'New Goal')
    goals = [row for row in office.of(child, 'goal') if row['role'] == 'concurrent']
    assert [(row['kind'], row['status']) for row in goals] == [('guardianship', 'approved')], goals


def add_relative(window, office, child):
    """Somebody whom the office does not know yet, from within the connection."""
    before = [row['id'] for row in office.of(child, 'connection')]
    window.keys('alt+shift+3')
    window.press('button', 'Add Somebody')
    window.await_node('dialog', 'New Connection')
    go_down(window, 'list item', 'Person')
    window.keys('Return')
    window.await_node('dialog', 'Person')
    window.await_node('entry', 'Any part of the name')
    window.write('Ruth Newfound')
    window.await_words('^Nobody Found')
    window.press('button', 'New Person')
    window.await_node('dialog', 'New Person')
    kit.wait(lambda: has_focus(window.find('text', 'Name')), 'the keys in the name')
    save(window, 'New Person')
    window.await_words('^Ruth Newfound')
    choose(window, 'Kind', 'Grandparent')
    save(window, 'New Connection')
    added = [row for row in office.of(child, 'connection') if row['id'] not in before]
    assert [row['kind'] for row in added] == ['grandparent'], added
    assert office.call('record', 'show', added[0]['person'])['name'] == 'Ruth Newfound'


def title_of_keys():
    """The title of the window that has the keys."""
    done = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowname'], check=False,
                          capture_output=True, text=True)
    return done.stdout.strip()


def line_for_path(window, title):
    """The line of the platform's file chooser where a path is typed: a slash opens it."""
    window.keys('slash')
    app = window.root().get_parent()
    dialogs = (app.get_child_at_index(i) for i in range(app.get_child_count()))
    return next((node for dialog in dialogs if dialog.get_name() == title
                 for node in window.nodes(dialog)
                 if node.get_role_name() == 'text' and has_focus(node)), None)


def is_typed(window, line, path):
    """What the chooser completed by itself behind the path goes."""
    window.keys('shift+End', 'Delete')
    return Atspi.Text.get_character_count(line) == len(path)


def choose_file(window, title, path):
    kit.wait(lambda: title_of_keys() == title, f'«{title}»')
    line = kit.wait(lambda: line_for_path(window, title), 'the line for a path')
    window.keys('ctrl+a')
    window.write(path)
    kit.wait(lambda: is_typed(window, line, path), 'the path')
    window.keys('Return')
    kit.wait(lambda: title_of_keys() != title, f'«{title}» to go')
    # There is no window manager here that would hand the keys back.
    window.xdotool('windowfocus', '--sync', window.window)


def import_file(window, office, extract):
    before = len(office.call('record', 'list', 'child'))
    window.keys('ctrl+i')
    window.press('button', 'Choose a File')
    choose_file(window, 'Choose a File to Import', extract)
    window.await_words('^1065 rows: 12 are left out')
    window.press('button', 'Import')
    window.await_words('^The File Is In$')
    assert len(office.call('record', 'list', 'child')) == before + 300


def back_up(window, office):
    backups = os.path.join(office.folder, 'backups')
    assert not os.path.isdir(backups) or not os.listdir(backups)
    window.keys('alt+3')
    window.focus('list item', 'Backups and Checking')
    window.keys('Return')
    go_down(window, 'button', 'Back Up Now')
    window.keys('Return')
    window.await_words('^Backed up, and proved to be whole')
    assert len(os.listdir(backups)) == 1


def lock(window):
    window.keys('ctrl+l')
    window.await_words('^Homeward is locked')
    kit.wait(lambda: has_focus(window.find('text', 'Passphrase')), 'the keys in the passphrase')


def test_core_tasks(program, folder):
    """Find, open, correct, undo, placement, goal, relative, import, backup, lock."""
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
        import_file(window, office, EXTRACT)
        back_up(window, office)
        lock(window)
    finally:
        window.kill()
    assert office.call('office', 'verify') == []


kit.TESTS = (test_core_tasks,)

if __name__ == '__main__':
    EXTRACT = os.path.abspath(sys.argv.pop(2))
    sys.exit(kit.main())
