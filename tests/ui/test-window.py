#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-window.py PROGRAM: the real program in a real window, driven by keys and read as a screen
# reader does; the office is made, and checked, by the command line of the same program.

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

# The program under test is to fall over its warnings, this one is not.
os.environ.pop('G_DEBUG', None)

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

PATIENCE = 20
PASSPHRASE = 'maple river candle seven'
CHILDREN = (  # given name, family name, birth, removal, exit
    ('Maya', 'Combs', '2017-07-04', '2024-08-22', None),
    ('Noah', 'Álvarez', '2012-02-29', '2025-01-31', None),
    ('Ava', 'Sloane', '2024-05-01', '2026-03-01', None),
    ('Eli', 'Noble', '2015-12-31', '2020-02-02', '2021-02-02'),
)


def wait(is_so, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            got = is_so()
            if got:
                return got
        except GLib.Error:
            pass
        time.sleep(0.1)
    raise AssertionError('waited in vain for ' + what)


class Office:
    """A folder with an office and its passphrase, worked on by the command line."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = os.path.join(folder, 'Salt River unit')
        self.secret = os.path.join(folder, 'passphrase')
        with open(self.secret, 'w', encoding='utf-8') as file:
            file.write(PASSPHRASE + '\n')
        self.call('office', 'new', '--me', 'Ann Clark')

    def options(self):
        return ['--office', self.folder, '--passphrase-file', self.secret]

    def call(self, *words):
        done = subprocess.run([self.program, *self.options(), *words, '--json'], check=False,
                              capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def add_children(self):
        for given, family, birth, removal, exit_date in CHILDREN:
            child = self.call('record', 'add', 'child', f'given-name={given}',
                              f'family-name={family}', f'birth-date={birth}')
            stay = [f'child={child["id"]}', f'removal-date={removal}']
            if exit_date:
                stay += [f'exit-date={exit_date}', 'exit-kind=reunification']
            self.call('record', 'add', 'stay', *stay)

    def child(self, given_name):
        return self.call('record', 'list', 'child', f'given-name={given_name}')[0]


class Window:
    """The program with its window, and the accessible tree of it."""

    def __init__(self, program, *options):
        self.process = subprocess.Popen([program, *options],
                                        env={**os.environ, 'G_DEBUG': 'fatal-warnings'})
        wait(lambda: self.root() is not None, 'the program in the accessible tree')
        self.window = wait(self.find_window, 'the window')
        self.xdotool('windowfocus', '--sync', self.window)

    def find_window(self):
        done = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^Homeward$'],
                              capture_output=True, text=True, check=False)
        return done.stdout.split()[-1] if done.stdout.split() else None

    @staticmethod
    def xdotool(*words):
        subprocess.run(['xdotool', *words], check=True, stdout=subprocess.DEVNULL)

    def keys(self, *names):
        for name in names:
            self.xdotool('key', '--clearmodifiers', name)
            time.sleep(0.1)

    def write(self, text):
        self.xdotool('type', '--delay', '20', text)

    def resize(self, width, height):
        self.xdotool('windowsize', '--sync', self.window, str(width), str(height))
        time.sleep(0.5)

    def root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid and app.get_child_count():
                app.clear_cache()
                return app.get_child_at_index(0)
        return None

    def nodes(self, node=None):
        node = node or self.root()
        if not node:
            return
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield from self.nodes(child)

    def find(self, role, name):
        """The first showing node of this role whose name begins so."""
        for node in self.nodes():
            if node.get_role_name() == role and (node.get_name() or '').startswith(name):
                return node
        return None

    def await_node(self, role, name):
        return wait(lambda: self.find(role, name), f'{role} «{name}»')

    def says(self, pattern):
        return any(re.search(pattern, node.get_name() or '') for node in self.nodes())

    def await_words(self, pattern):
        try:
            wait(lambda: self.says(pattern), f'the words «{pattern}»')
        except AssertionError:
            names = [node.get_name() for node in self.nodes() if node.get_name()]
            print('# the window says', names)
            raise

    def rows(self):
        """The names of the children that the list shows, from the top."""
        return [node.get_name().split(' · ')[0] for node in self.nodes()
                if node.get_role_name() in ('table row', 'list item') and ', ' in node.get_name()]

    def await_rows(self, *names):
        wait(lambda: self.rows() == list(names), f'the rows {names}')

    def press(self, role, name):
        self.focus(role, name)
        self.keys('space')

    def focus(self, role, name):
        node = self.await_node(role, name)
        for _ in range(60):
            node.clear_cache_single()
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return
            self.keys('Tab')
        raise AssertionError(f'Tab does not reach «{name}»')

    def end(self):
        """Ctrl+Q; the exit status."""
        self.keys('ctrl+q')
        return self.process.wait(timeout=PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def path_of(node):
    words = []
    while node and len(words) < 5:
        words.append(f'{node.get_role_name()} «{node.get_name()}»')
        node = node.get_parent()
    return ' in '.join(words)


def name_of(node):
    return node.get_name() or ''.join(
        relation.get_target(i).get_name() or '' for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for i in range(relation.get_n_targets()))


def focusables(window):
    """All that can have the keys, but for the platform's boxes that hand them on."""
    return [node for node in window.nodes()
            if node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            and node.get_role() not in (Atspi.Role.PANEL, Atspi.Role.LIST)]


def check_names(window):
    """Every focusable thing has a name."""
    for node in wait(lambda: len(focusables(window)) >= 3 and focusables(window), 'the page'):
        assert name_of(node).strip(), f'a focusable without a name: {path_of(node)}'


# ---------------------------------------------------------------- the tests


def test_first_start(program, folder):
    """From nothing to an empty office: name, passphrase told weak and strong, recovery key."""
    window = Window(program)
    try:
        window.await_words('Welcome to Homeward')
        check_names(window)
        window.focus('button', 'New Office')
        window.keys('Return')  # a row, which Space only selects
        window.focus('text', 'Name of the office')
        check_names(window)
        window.write('Two Rivers')
        window.focus('text', 'Your name')
        window.write('Ann Clark')
        window.focus('text', 'Passphrase')
        window.write('password')
        wait(lambda: not window.says('A strong passphrase'), 'a weak passphrase')
        window.keys('ctrl+a')
        window.write(PASSPHRASE)
        window.await_words('A strong passphrase. Please type it')
        window.focus('text', 'The same again')
        window.write(PASSPHRASE)
        window.await_words('A strong passphrase, twice the same')
        window.keys('Return')
        window.await_words('Keep this key safe')
        check_names(window)
        window.press('check box', 'I have put the key')
        window.press('button', 'Open the Office')
        window.await_words('No Child Is in Care')
        window.press('button', 'Show All Children')
        window.await_words('A file of the state’s system brings them in')
        assert window.end() == 0
    finally:
        window.kill()
    home = os.path.join(os.environ['XDG_DATA_HOME'], 'homeward', 'offices')
    assert os.listdir(home) == ['Two Rivers'], os.listdir(home)


def test_wrong_passphrase(program, folder):
    office = Office(program, folder)
    window = Window(program, '--office', office.folder)
    try:
        window.focus('text', 'Passphrase')
        check_names(window)
        window.write('wrong')
        window.keys('Return')
        window.await_words('not the passphrase')
        window.keys('ctrl+a')
        window.write(PASSPHRASE)
        window.keys('Return')
        window.await_words('No Child Is in Care')
        assert window.end() == 0
    finally:
        window.kill()


def test_list(program, folder):
    """Those in care by name, then all; by keys alone to one child and back."""
    office = Office(program, folder)
    office.add_children()
    window = Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        window.await_words('^3 in care')
        check_names(window)
        window.resize(360, 640)
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        check_names(window)
        window.resize(1180, 760)

        window.keys('ctrl+f')
        window.write('alva')
        window.await_rows('Álvarez, Noah')
        window.await_words('^1 found')
        window.write('xyzw')
        window.await_words('Nobody Found')
        window.keys('Escape')
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')

        window.keys('ctrl+f')
        window.write('maya')
        window.await_rows('Combs, Maya')
        window.keys('Return')
        window.await_words('^Maya Combs')
        window.keys('alt+Left')
        window.await_rows('Combs, Maya')
        assert window.end() == 0
    finally:
        window.kill()
    access = office.call('office', 'history', '--access')
    assert [row for row in access if row.get('id') == office.child('Maya')['id']], access


def test_filter(program, folder):
    """By keys alone: a filter is added, told in a chip, and taken away."""
    office = Office(program, folder)
    office.add_children()
    window = Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        window.focus('toggle button', 'Filter')
        window.keys('space')
        window.await_words('^Time in care$')
        window.keys('Down', 'Down', 'Down', 'Return')
        window.press('button', '12 months or more')
        window.keys('Escape')
        window.await_rows('Álvarez, Noah', 'Combs, Maya')
        window.await_words('^2 of 3 in care')
        window.await_words('^Time in care: 12 months or more')
        check_names(window)
        window.press('button', 'Remove Time in care')
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        assert window.end() == 0
    finally:
        window.kill()


def test_undo(program, folder):
    """What another process saves is shown; undo takes it back and says so; redo does it again."""
    office = Office(program, folder)
    office.add_children()
    window = Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        office.call('record', 'set', office.child('Maya')['id'], 'family-name=Zane')
        wait(lambda: 'Zane, Maya' in window.rows(), 'the new name')
        window.keys('ctrl+z')
        window.await_words('Edit taken back')
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        assert office.child('Maya')['family-name'] == 'Combs'
        window.keys('ctrl+shift+z')
        window.await_words('Edit done again')
        wait(lambda: 'Zane, Maya' in window.rows(), 'the new name again')
        assert window.end() == 0
    finally:
        window.kill()
    assert office.child('Maya')['family-name'] == 'Zane'
    assert office.call('office', 'verify') == []


def test_quit_while_typing(program, folder):
    """What is being typed when the window is closed is saved."""
    office = Office(program, folder)
    office.add_children()
    window = Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        window.keys('ctrl+f')
        window.write('maya')
        window.await_rows('Combs, Maya')
        window.keys('Return')
        window.focus('text', 'Given name')
        window.keys('ctrl+a')
        window.write('Mia')
        assert window.end() == 0
    finally:
        window.kill()
    assert office.child('Mia')['family-name'] == 'Combs'


def test_second_start(program, folder):
    """It raises the window of the first and ends; the office stays open."""
    office = Office(program, folder)
    window = Window(program, *office.options())
    try:
        window.await_words('No Child Is in Care')
        second = subprocess.run([program, *office.options()], timeout=PATIENCE, check=False)
        assert second.returncode == 0
        assert window.process.poll() is None
        assert window.end() == 0
    finally:
        window.kill()


def test_key(program, folder):
    """A program that hands the data key over: too short a key is refused before a window."""
    office = Office(program, folder)
    reading, writing = os.pipe()
    os.write(writing, b'short')
    os.close(writing)
    done = subprocess.run([program, '--office', office.folder, '--key-fd', str(reading)],
                          pass_fds=[reading], timeout=PATIENCE, check=False, capture_output=True,
                          text=True)
    os.close(reading)
    assert done.returncode == 2 and '32' in done.stderr, (done.returncode, done.stderr)


TESTS = (test_first_start, test_wrong_passphrase, test_list, test_filter, test_undo,
         test_quit_while_typing, test_second_start, test_key)


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    Atspi.init()
    tests = [test for test in TESTS if not wanted or test.__name__ in wanted]
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        folder = tempfile.mkdtemp(prefix='homeward-window-')
        os.environ['XDG_DATA_HOME'] = os.path.join(folder, 'data')
        os.environ['XDG_STATE_HOME'] = os.path.join(folder, 'state')
        word = 'ok'
        try:
            test(program, folder)
        except Exception:  # a test that falls over has failed
            print('# ' + traceback.format_exc().replace('\n', '\n# '))
            word = 'not ok'
            failed += 1
        shutil.rmtree(folder, ignore_errors=True)
        print(f'{word} {number} {test.__name__}', flush=True)
    return int(failed > 0)


if __name__ == '__main__':
    sys.exit(main())
