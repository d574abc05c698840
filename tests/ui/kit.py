# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the tests of the window from outside share: an office made and read by the command line, the
# program in a real window, driven by keys and read as a screen reader does, and the runner.

import datetime
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

Atspi.init()

PATIENCE = 20
PASSPHRASE = 'maple river candle seven'
CHILDREN = (  # given name, family name, birth, removal, exit
    ('Maya', 'Combs', '2017-07-04', '2024-08-22', None),
    ('Noah', 'Álvarez', '2012-02-29', '2025-01-31', None),
    ('Ava', 'Sloane', '2024-05-01', '2026-03-01', None),
    ('Eli', 'Noble', '2015-12-31', '2020-02-02', '2021-02-02'),
)
IN_CARE = ('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')  # what the list shows of them


def wait(is_so, what):
    """Until it is so; what it is then."""
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


def days_ago(days):
    return (datetime.date.today() - datetime.timedelta(days=days)).isoformat()


# ---------------------------------------------------------------- the office


class Office:
    """A folder with an office and its passphrase, worked on by the command line."""

    NAME = 'Salt River unit'

    def __init__(self, program, folder):
        self.program = program
        self.folder = os.path.join(folder, self.NAME)
        self.secret = os.path.join(folder, 'passphrase')
        with open(self.secret, 'w', encoding='utf-8') as file:
            file.write(PASSPHRASE + '\n')
        self.make()

    def make(self):
        self.call('office', 'new', '--me', 'Ann Clark')

    def options(self):
        return ['--office', self.folder, '--passphrase-file', self.secret]

    def call(self, *words):
        done = subprocess.run([self.program, *self.options(), *words, '--json'], check=False,
                              capture_output=True, text=True)
        # A list of nothing is an answer too.
        assert done.returncode == 0 or done.stdout.strip() == '[]', done.stderr
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

    def of(self, child, record_type):
        return self.call('record', 'list', record_type, f'child={child["id"]}')


def office_with_children(program, folder):
    office = Office(program, folder)
    office.add_children()
    return office


class Demo(Office):
    """The invented office; it is the same each time, but for the day."""

    NAME = 'Invented'

    def make(self):
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

    def placements(self, child):
        return [row for stay in self.of(child, 'stay')
                for row in self.call('record', 'list', 'placement', f'stay={stay["id"]}')]


# ---------------------------------------------------------------- the accessible tree


def path_of(node):
    """Where a node stands: the roles and names above it."""
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


def words_of(node):
    """The name of an item, or the words in it."""
    if node.get_name():
        return node.get_name()
    inner = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return next((text for text in (words_of(child) for child in inner if child) if text), '')


def text_of(node):
    """What an entry holds; to ask for all of it («-1») is answered by labels only."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has_keys(node):
    """None: it is not there yet."""
    if node is None:
        return False
    node.clear_cache_single()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def roles_above(node):
    roles = set()
    while node.get_parent():
        node = node.get_parent()
        roles.add(node.get_role())
    return roles


def is_meant(node):
    """Focusable, and not one of the platform's boxes that hand the keys on to what has a name."""
    return (node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            and node.get_role() not in (Atspi.Role.PANEL, Atspi.Role.LIST)
            and not (node.get_role() == Atspi.Role.LIST_ITEM
                     and Atspi.Role.COMBO_BOX in roles_above(node)))


def focusables(window):
    """The names of all that can have the keys; a failure for one without."""
    nodes = [node for node in window.nodes() if is_meant(node)]
    names = [name_of(node) for node in nodes]
    for node, name in zip(nodes, names):
        assert name.strip(), f'a focusable without a name: {path_of(node)}'
    return names


def check_names(window):
    """Every focusable thing has a name."""
    wait(lambda: len(focusables(window)) >= 3, 'the page')


# ---------------------------------------------------------------- the window


class Window:
    """The program with its window, and the accessible tree of it; it ends with its block."""

    def __init__(self, program, *options, page='Children'):
        self.process = self.start([program, *options])
        self.is_open = '--passphrase-file' in options
        try:
            self.window = wait(self.find_window, 'the window')
            wait(lambda: self.root() is not None, 'the program in the accessible tree')
            self.take_keys()
            if page and self.is_open:
                self.show_page(page)
        except AssertionError:
            # The next test would take the keys of this window.
            self.kill()
            raise

    def show_page(self, title):
        """A page of the sidebar; an office opens at Today."""
        def place():
            pages = self.find('list', 'Pages')
            names = [name_of(pages.get_child_at_index(i))
                     for i in range(pages.get_child_count())] if pages else []
            return names.index(title) + 1 if title in names else None

        self.keys(f'alt+{wait(place, title)}')

    def start(self, command):
        return subprocess.Popen(command, env={**os.environ, 'G_DEBUG': 'fatal-warnings'})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.kill()

    def end(self):
        """Ctrl+Q; the exit status."""
        self.keys('ctrl+q')
        return self.process.wait(timeout=PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    # ---- keys

    @staticmethod
    def xdotool(*words):
        subprocess.run(['xdotool', *words], check=True, stdout=subprocess.DEVNULL)

    @staticmethod
    def ask(*words):
        """The lines that xdotool answers; none where it finds nothing."""
        done = subprocess.run(['xdotool', *words], check=False, capture_output=True, text=True)
        return done.stdout.splitlines()

    def find_window(self):
        found = self.ask('search', '--onlyvisible', '--name', '^Homeward$')
        return found[-1] if found else None

    def take_keys(self):
        """There is no window manager here that would hand them to the window."""
        self.xdotool('windowfocus', '--sync', self.window)

    def title_of_keys(self):
        """The title of the window that has the keys: this one's, or a dialog's of the platform."""
        return next(iter(self.ask('getwindowfocus', 'getwindowname')), '')

    def keys(self, *names):
        for name in names:
            self.xdotool('key', '--clearmodifiers', name)
            time.sleep(0.1)

    def write(self, text):
        self.xdotool('type', '--delay', '20', text)

    def resize(self, width, height):
        self.xdotool('windowsize', '--sync', self.window, str(width), str(height))
        time.sleep(0.5)

    # ---- what is shown

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

    def await_end_of(self, role, name):
        wait(lambda: not self.find(role, name), f'{role} «{name}» to go')

    def says(self, pattern):
        return any(re.search(pattern, node.get_name() or '') for node in self.nodes())

    def await_words(self, pattern):
        try:
            wait(lambda: self.says(pattern), f'the words «{pattern}»')
        except AssertionError:
            names = [node.get_name() for node in self.nodes() if node.get_name()]
            print('# the window says', names)
            raise

    def await_silence(self, pattern):
        wait(lambda: not self.says(pattern), f'the words «{pattern}» to go')

    def rows(self):
        """The names of the children that the list shows, from the top."""
        return [node.get_name().split(' · ')[0] for node in self.nodes()
                if node.get_role_name() in ('table row', 'list item') and ', ' in node.get_name()]

    def await_rows(self, *names):
        wait(lambda: self.rows() == list(names), f'the rows {names}')

    # ---- by keys alone, as somebody without a pointer gets there

    def reach(self, role, name, key):
        node = self.await_node(role, name)
        for _ in range(100):
            if has_keys(node):
                return
            self.keys(key)
        raise AssertionError(f'{key} does not reach «{name}»')

    def focus(self, role, name):
        self.reach(role, name, 'Tab')

    def go_down(self, role, name):
        """Within a group of rows the arrows go from row to row."""
        self.reach(role, name, 'Down')

    def await_keys_in(self, role, name):
        wait(lambda: has_keys(self.find(role, name)), f'the keys in {role} «{name}»')

    def press(self, role, name):
        self.focus(role, name)
        self.keys('space')

    def enter(self, role, name):
        """What Enter does and Space only selects: a row."""
        self.focus(role, name)
        self.keys('Return')

    def fill(self, name, text):
        """Text over what an entry holds."""
        self.focus('text', name)
        self.keys('ctrl+a')
        self.write(text)

    def part_with_keys(self, box, *roles):
        """What of an open drop-down has the keys: an item, or the words that are searched for."""
        box.clear_cache()
        return next((node for node in self.nodes(box)
                     if node.get_role_name() in roles and has_keys(node)), None)

    def choose(self, name, value):
        """A value of a drop-down, walked to by the arrows."""
        self.go_down('combo box', name)
        self.keys('space')
        box = self.await_node('combo box', name)
        part = wait(lambda: self.part_with_keys(box, 'list item', 'entry'), f'{name} to open')
        if part.get_role_name() == 'entry':
            self.keys('Down')
        for _ in range(20):
            item = wait(lambda: self.part_with_keys(box, 'list item'), f'the values of {name}')
            if words_of(item) == value:
                self.keys('Return')
                wait(lambda: has_keys(box), f'the keys back at {name}')
                return
            self.keys('Down')
        raise AssertionError(f'{name} has no «{value}»')

    def save(self, title):
        """A dialog of a new record."""
        self.keys('ctrl+Return')
        self.await_end_of('dialog', title)

    def unlock(self, passphrase=PASSPHRASE):
        self.focus('text', 'Passphrase')
        self.write(passphrase)
        self.keys('Return')

    def open_child(self, given, family):
        """Found by a part of the name, opened with Enter."""
        self.keys('ctrl+f')
        self.write(given.lower())
        wait(lambda: self.rows()[:1] == [f'{family}, {given}'], 'the child found')
        self.keys('Return')
        self.await_node('heading', given)

    # ---- the platform's file chooser, which is another window

    def dialogs(self):
        """The windows of the program besides its own."""
        app = self.root().get_parent()
        app.clear_cache()
        return [app.get_child_at_index(i) for i in range(1, app.get_child_count())]

    def line_for_path(self, title):
        """The line where a path is typed: a slash opens it, or goes into it."""
        self.keys('slash')
        return next((node for dialog in self.dialogs() if dialog.get_name() == title
                     for node in self.nodes(dialog)
                     if node.get_role_name() == 'text' and has_keys(node)), None)

    def button_of_dialog(self, name):
        return next((node for dialog in self.dialogs() for node in self.nodes(dialog)
                     if node.get_role_name() == 'button' and node.get_name() == name), None)

    def choose_file(self, title, path, replaces=False):
        """A file to open, or one to save in a folder that exists."""
        wait(lambda: self.title_of_keys() == title, f'«{title}»')
        line = wait(lambda: self.line_for_path(title), 'the line for a path')
        # Of what is typed letter by letter the chooser completes more than was meant.
        Atspi.EditableText.set_text_contents(line, path)
        wait(lambda: Atspi.Text.get_character_count(line) == len(path), 'the path')
        self.keys('Return')
        if replaces:
            wait(lambda: self.button_of_dialog('Replace'), 'the question').do_action(0)
        wait(lambda: self.title_of_keys() != title and not self.dialogs(), f'«{title}» to go')
        self.take_keys()


# ---------------------------------------------------------------- the runner


def run(tests, call):
    """Calls CALL with each of TESTS and tells it as TAP; the exit status."""
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        word = 'ok'
        try:
            call(test)
        except Exception:  # a test that falls over has failed
            print('# ' + traceback.format_exc().replace('\n', '\n# '))
            word = 'not ok'
            failed += 1
        print(f'{word} {number} {test.__name__}', flush=True)
    return int(failed > 0)


def call_in_folder(test, program):
    folder = tempfile.mkdtemp(prefix='homeward-window-')
    os.environ['XDG_DATA_HOME'] = os.path.join(folder, 'data')
    os.environ['XDG_STATE_HOME'] = os.path.join(folder, 'state')
    try:
        test(program, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(*tests):
    """TEST.py PROGRAM [TEST…]: each test with the program and a folder of its own."""
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    tests = [test for test in tests if not wanted or test.__name__ in wanted]
    sys.exit(run(tests, lambda test: call_in_folder(test, program)))
