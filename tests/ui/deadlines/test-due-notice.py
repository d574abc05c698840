#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-due-notice.py PROGRAM: once a day the desktop is told how much is due, in numbers and without
# a name; a click leads to Today (issue 5, 8).

import contextlib
import json
import os
import re
import subprocess
import sys

import kit

SERVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'notification-server.py')
NAMES = ('Combs', 'Maya', 'Ison', 'Clark', 'Salt River')


class Desk:
    """An office with a child in care for eighty days, and a desktop that shows notifications."""

    def __init__(self, program, folder, has_child=True):
        self.program = program
        self.folder = folder
        self.path = os.path.join(folder, 'told')
        os.environ['XDG_CONFIG_HOME'] = os.path.join(folder, 'config')
        self.office = kit.Office(program, folder)
        if has_child:
            worker = self.add('staff', 'name=Jo Ison', 'role=worker')
            family = self.add('family', 'name=Combs', 'worker=' + worker)
            child = self.add('child', 'given-name=Maya', 'birth-date=2016-02-29',
                             'family=' + family)
            self.add('stay', 'child=' + child, 'removal-date=' + kit.days_ago(80))

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def settings(self):
        return os.path.join(self.folder, 'config', 'glib-2.0', 'settings', 'keyfile')

    def set(self, line):
        os.makedirs(os.path.dirname(self.settings()), exist_ok=True)
        with open(self.settings(), 'w', encoding='utf-8') as file:
            file.write('[org/homeward/Homeward]\n' + line + '\n')

    def told(self):
        if not os.path.exists(self.path):
            return []
        with open(self.path, encoding='utf-8') as file:
            return [json.loads(line) for line in file]

    @contextlib.contextmanager
    def server(self):
        with subprocess.Popen([sys.executable, SERVER, self.path], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout.readline() == 'ready\n'
                yield server
            finally:
                server.kill()

    def window(self, page=None):
        return kit.Window(self.program, *self.office.options(), page=page)

    def look(self, words='^Overdue'):
        """Opens the office, waits until all that is due is read, and closes it."""
        with self.window() as window:
            window.await_words(words)
            window.show_page('Children')
            window.await_node('toggle button', 'Filter')
            assert window.end() == 0
        return self.told()


def test_once_a_day(program, folder):
    """Numbers and no names; not a second time on this day, not after a lock either; again on the
    next."""
    desk = Desk(program, folder)
    with desk.server():
        with desk.window() as window:
            window.await_words('^Overdue')
            kit.wait(desk.told, 'the notification')
            window.keys('ctrl+l')
            window.unlock()
            window.await_words('^Overdue')
            assert window.end() == 0
        assert len(desk.told()) == 1, desk.told()
        words = desk.told()[0][3]
        late = len([item for item in desk.office.call('due', 'list')
                    if item['state'] == 'overdue'])
        assert re.fullmatch(r'\d+ overdue(, \d+ due this week)?', words), words
        assert 0 < int(words.split()[0]) <= late, words
        for name in NAMES:
            assert name not in json.dumps(desk.told()), desk.told()
        assert len(desk.look()) == 1, desk.told()
        with open(desk.settings(), encoding='utf-8') as file:
            kept = file.read()
        for name in NAMES:
            assert name not in kept, kept
        desk.set('due-told=(700000, [uint32 7])')
        desk.look()
        kit.wait(lambda: len(desk.told()) == 2, 'the notification of another day')


def test_click(program, folder):
    """It leads to Today."""
    desk = Desk(program, folder)
    with desk.server() as server:
        with desk.window() as window:
            window.await_words('^Overdue')
            kit.wait(desk.told, 'the notification')
            window.show_page('Children')
            window.await_end_of('list', 'Due')
            server.stdin.write('click\n')
            server.stdin.flush()
            window.await_node('list', 'Due')
            assert window.end() == 0


def test_silent(program, folder):
    """Not where the preference says no, not where nothing is due, and no fault where nobody shows
    notifications: then it was not told either."""
    desk = Desk(program, folder)
    with desk.server():
        desk.set('tell-due=false')
        assert desk.look() == []
    desk.set('tell-due=true')
    assert desk.look() == []
    with desk.server():
        desk.look()
        kit.wait(desk.told, 'the notification')


def test_nothing_due(program, folder):
    desk = Desk(program, folder, has_child=False)
    with desk.server():
        assert desk.look('Nothing Is Due') == []


kit.main(test_once_a_day, test_click, test_silent, test_nothing_due)
