#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-child-page-reader.py PROGRAM: the child's page by keyboard alone, and as a screen reader sees
# it: every focusable thing has a name, a field says that it is invalid, Enter saves, Escape gives
# back.

import subprocess
import sys
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

PATIENCE = 15


class Page:
    """The program under test, its window and its accessible tree."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)
        line = self.process.stdout.readline()
        while not line.startswith('window '):
            line = self.process.stdout.readline()
        self.window = line.split()[1]
        self.xdotool('windowfocus', '--sync', self.window)
        self.wait(lambda: self.root() is not None, 'the program in the accessible tree')

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=PATIENCE) == 0, 'the program ends well'

    @staticmethod
    def xdotool(*words):
        subprocess.run(['xdotool', *words], check=True, stdout=subprocess.DEVNULL)

    def keys(self, *names):
        for name in names:
            self.xdotool('key', '--clearmodifiers', name)
            time.sleep(0.05)

    def write(self, text):
        self.xdotool('type', '--delay', '20', text)

    def stored(self, field):
        self.process.stdin.write(field + '\n')
        self.process.stdin.flush()
        return self.process.stdout.readline().rstrip('\n')

    def wait(self, is_so, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if is_so():
                    return
            except GLib.Error:
                pass
            time.sleep(0.1)
        raise AssertionError('waited in vain for ' + what)

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
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield from self.nodes(child)

    def find(self, role, name):
        for node in self.nodes():
            if node.get_role_name() == role and node.get_name() == name:
                return node
        return None

    def says(self, name):
        return any(node.get_name() == name for node in self.nodes())

    def focus(self, role, name):
        """By Tab alone, as somebody without a pointer gets there."""
        node = self.find(role, name)
        assert node, f'{role} «{name}» is there'
        for _ in range(100):
            if has_keys(node):
                return
            self.keys('Tab')
        raise AssertionError(f'Tab does not reach «{name}»')


def has_keys(node):
    node.clear_cache_single()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def path_of(node):
    """Where a node stands: the roles and names above it."""
    words = []
    while node and len(words) < 5:
        words.append(f'{node.get_role_name()} «{node.get_name()}»')
        node = node.get_parent()
    return ' in '.join(words)


def ancestors(node):
    while node.get_parent():
        node = node.get_parent()
        yield node.get_role()


def is_meant(node):
    """Focusable, and not one of the platform's own parts of an expander or combo row, which hand
    the keys on to what has a name."""
    if not node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
        return False
    above = set(ancestors(node))
    lists = (Atspi.Role.LIST, Atspi.Role.LIST_ITEM)
    return not (node.get_role() == Atspi.Role.PANEL
                or (node.get_role() == Atspi.Role.LIST and Atspi.Role.LIST_ITEM in above)
                or (node.get_role() in lists and Atspi.Role.COMBO_BOX in above))


def names_of(page):
    """The names of all focusable things that show; a failure for one without."""
    names = []
    for node in page.nodes():
        if is_meant(node):
            name = node.get_name() or ''.join(
                relation.get_target(i).get_name() for relation in node.get_relation_set()
                for i in range(relation.get_n_targets()))
            assert name.strip(), f'a focusable {node.get_role_name()} has no name: {path_of(node)}'
            names.append(name)
    return names


def test_every_focusable_has_a_name(page):
    names = names_of(page)
    for name in ('Given name', 'Menu of This Child', 'Overview', 'Path'):
        assert any(name in known for known in names), f'«{name}» is among the names'


def test_enter_saves(page):
    page.focus('text', 'Given name')
    page.keys('ctrl+a')
    page.write('Mia')
    page.keys('Return')
    page.wait(lambda: page.stored('given-name') == 'Mia', 'the name to be saved')
    assert has_keys(page.find('text', 'Given name')), 'the keys stay in the field'


def test_escape_gives_back(page):
    page.focus('text', 'Family name')
    page.keys('ctrl+a')
    page.write('Nobody')
    page.keys('Escape')
    page.keys('Tab')
    assert page.stored('family-name') == 'Combs'


def test_leaving_saves(page):
    page.focus('text', 'Family name')
    page.keys('ctrl+a')
    page.write('Noble')
    page.keys('Tab')
    page.wait(lambda: page.stored('family-name') == 'Noble', 'the name to be saved')


def is_invalid(page, title):
    return page.find('text', title).get_state_set().contains(Atspi.StateType.INVALID_ENTRY)


def test_a_day_that_is_none(page):
    page.focus('text', 'Date of birth')
    page.keys('ctrl+a')
    page.write('2016-02-3')
    assert not is_invalid(page, 'Date of birth'), 'half a date is no mistake yet'
    page.write('0')
    page.keys('Return')
    page.wait(lambda: is_invalid(page, 'Date of birth'), 'the field to say that it is invalid')
    assert '2016-02-30' in page.find('text', 'Date of birth').get_description()
    assert page.stored('birth-date') == '2017-07-04'
    page.keys('Escape')
    page.wait(lambda: not is_invalid(page, 'Date of birth'), 'the field to be good again')


def test_tab_goes_down_the_form(page):
    page.focus('text', 'Given name')
    family_name = page.find('text', 'Family name')
    for _ in range(4):
        page.keys('Tab')
        if has_keys(family_name):
            return
    raise AssertionError('Tab does not come from the given name to the family name')


def test_tabs_by_keys(page):
    for keys, shown in (('alt+shift+2', 'Placements'), ('alt+shift+1', 'Now'),
                        ('ctrl+Page_Down', 'Placements')):
        page.keys(keys)
        page.wait(lambda wanted=shown: page.says(wanted), f'«{shown}» after {keys}')


def test_the_path_by_keys(page):
    now = 'Foster home, Foster home, 016, since 1 September 2024'
    before = 'Shelter, 12 August 2024 to 1 September 2024, Planned move'
    stay = 'Stay in care, since 12 August 2024'
    page.focus('list item', now)
    for key, name in (('Left', before), ('Up', stay), ('Down', before), ('End', now),
                      ('plus', now), ('0', now)):
        page.keys(key)
        page.wait(lambda wanted=name: has_keys(page.find('list item', wanted)),
                  f'«{name}» to have the keys after {key}')


def test_the_path_as_a_table(page):
    now = 'Foster home, Foster home, 016, since 1 September 2024'
    page.focus('list item', now)
    page.keys('t')
    page.wait(lambda: page.find('tree table', 'Table of the path'), 'the table')
    page.wait(lambda: any(now in names for names in [names_of(page)]), 'a row of full words')
    page.keys('t')
    page.wait(lambda: page.find('list item', now), 'the timeline again')


def test_enter_on_the_path_opens_the_record(page):
    page.focus('list item', 'Foster home, Foster home, 016, since 1 September 2024')
    page.keys('Return')
    page.wait(lambda: page.find('combo box', 'Setting'), 'the form of the placement')


def test_every_focusable_of_all_tabs_has_a_name(page):
    for keys, shown in (('alt+shift+3', 'Family'), ('alt+shift+4', 'History')):
        page.keys(keys)
        page.wait(lambda wanted=shown: page.says(wanted), f'«{shown}» after {keys}')
        names_of(page)


def test_every_focusable_of_all_forms_has_a_name(_page):
    page = Page(sys.argv[1], 'path')
    try:
        page.wait(lambda: {'History of Setting', 'Choose Until'} <= set(names_of(page)),
                  'the forms to be open, all with names')
    finally:
        page.close()


TESTS = (test_every_focusable_has_a_name, test_enter_saves, test_escape_gives_back,
         test_leaving_saves, test_a_day_that_is_none, test_tab_goes_down_the_form,
         test_tabs_by_keys, test_the_path_by_keys, test_the_path_as_a_table,
         test_enter_on_the_path_opens_the_record,
         test_every_focusable_of_all_tabs_has_a_name,
         test_every_focusable_of_all_forms_has_a_name)


def main():
    Atspi.init()
    print(f'1..{len(TESTS)}')
    page = Page(sys.argv[1])
    failed = 0
    for number, test in enumerate(TESTS, 1):
        name = test.__name__.removeprefix('test_').replace('_', '-')
        try:
            test(page)
            print(f'ok {number} /child-page-reader/{name}', flush=True)
        except AssertionError as error:
            failed += 1
            print(f'not ok {number} /child-page-reader/{name}\n# {error}', flush=True)
    page.close()
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
