#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-child-page-reader.py PROGRAM: the child's page by keyboard alone, and as a screen reader sees
# it: every focusable thing has a name, a field says that it is invalid, Enter saves, Escape gives
# back.

import subprocess
import sys

import kit
from gi.repository import Atspi  # behind the version that the kit asks for


class Page(kit.Window):
    """A program that shows one page alone, says which window that is, and says what is stored."""

    def start(self, command):
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def find_window(self):
        line = self.process.stdout.readline()
        while not line.startswith('window '):
            line = self.process.stdout.readline()
        return line.split()[1]

    def stored(self, field):
        self.process.stdin.write(field + '\n')
        self.process.stdin.flush()
        return self.process.stdout.readline().rstrip('\n')

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=kit.PATIENCE) == 0, 'the program ends well'


def test_every_focusable_has_a_name(page):
    names = kit.focusables(page)
    for name in ('Given name', 'Menu of This Child', 'Overview', 'Path'):
        assert any(name in known for known in names), f'«{name}» is among the names'


def test_enter_saves(page):
    page.fill('Given name', 'Mia')
    page.keys('Return')
    kit.wait(lambda: page.stored('given-name') == 'Mia', 'the name to be saved')
    assert kit.has_keys(page.find('text', 'Given name')), 'the keys stay in the field'


def test_escape_gives_back(page):
    page.fill('Family name', 'Nobody')
    page.keys('Escape')
    page.keys('Tab')
    assert page.stored('family-name') == 'Combs'


def test_leaving_saves(page):
    page.fill('Family name', 'Noble')
    page.keys('Tab')
    kit.wait(lambda: page.stored('family-name') == 'Noble', 'the name to be saved')


def is_invalid(page, title):
    return page.find('text', title).get_state_set().contains(Atspi.StateType.INVALID_ENTRY)


def test_a_day_that_is_none(page):
    page.fill('Date of birth', '2016-02-3')
    assert not is_invalid(page, 'Date of birth'), 'half a date is no mistake yet'
    page.write('0')
    page.keys('Return')
    kit.wait(lambda: is_invalid(page, 'Date of birth'), 'the field to say that it is invalid')
    assert '2016-02-30' in page.find('text', 'Date of birth').get_description()
    assert page.stored('birth-date') == '2017-07-04'
    page.keys('Escape')
    kit.wait(lambda: not is_invalid(page, 'Date of birth'), 'the field to be good again')


def test_tab_goes_down_the_form(page):
    page.focus('text', 'Given name')
    family_name = page.find('text', 'Family name')
    for _ in range(4):
        page.keys('Tab')
        if kit.has_keys(family_name):
            return
    raise AssertionError('Tab does not come from the given name to the family name')


def test_tabs_by_keys(page):
    for keys, shown in (('alt+shift+2', 'Placements'), ('alt+shift+1', 'Now'),
                        ('ctrl+Page_Down', 'Placements')):
        page.keys(keys)
        page.await_words(f'^{shown}$')


def test_the_path_by_keys(page):
    now = 'Foster home, Foster home, 016, since 1 September 2024'
    before = 'Shelter, 12 August 2024 to 1 September 2024, Planned move'
    stay = 'Stay in care, since 12 August 2024'
    page.focus('list item', now)
    for key, name in (('Left', before), ('Up', stay), ('Down', before), ('End', now),
                      ('plus', now), ('0', now)):
        page.keys(key)
        page.await_keys_in('list item', name)


def test_the_path_as_a_table(page):
    now = 'Foster home, Foster home, 016, since 1 September 2024'
    page.focus('list item', now)
    page.keys('t')
    page.await_node('tree table', 'Table of the path')
    kit.wait(lambda: any(now in names for names in [kit.focusables(page)]), 'a row of full words')
    page.keys('t')
    page.await_node('list item', now)


def test_enter_on_the_path_opens_the_record(page):
    page.focus('list item', 'Foster home, Foster home, 016, since 1 September 2024')
    page.keys('Return')
    page.await_node('combo box', 'Setting')


def test_every_focusable_of_all_tabs_has_a_name(page):
    for keys, shown in (('alt+shift+3', 'Family'), ('alt+shift+5', 'History')):
        page.keys(keys)
        page.await_words(f'^{shown}$')
        kit.focusables(page)


def test_every_focusable_of_all_forms_has_a_name(_page):
    with Page(sys.argv[1], 'path') as page:
        kit.wait(lambda: {'History of Setting', 'Choose Until'} <= set(kit.focusables(page)),
                 'the forms to be open, all with names')
        page.close()


TESTS = (test_every_focusable_has_a_name, test_enter_saves, test_escape_gives_back,
         test_leaving_saves, test_a_day_that_is_none, test_tab_goes_down_the_form,
         test_tabs_by_keys, test_the_path_by_keys, test_the_path_as_a_table,
         test_enter_on_the_path_opens_the_record,
         test_every_focusable_of_all_tabs_has_a_name,
         test_every_focusable_of_all_forms_has_a_name)


def main():
    with Page(sys.argv[1]) as page:
        failed = kit.run(TESTS, lambda test: test(page))
        page.close()
    sys.exit(failed)


if __name__ == '__main__':
    main()
