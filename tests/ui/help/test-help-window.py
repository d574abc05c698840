#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-help-window.py PROGRAM: F1 opens the help of what is shown; links, list and search by keys.

import kit


def heading(window, name):
    return window.await_node('heading', name)


def find_nothing(window):
    """From a page to the list, where words are sought that no page has."""
    heading(window, 'Children')
    window.keys('alt+Left')
    window.focus('entry', 'Find in the help')
    window.write('xyzzy')
    window.await_words('No page has these words')


def test_start(program, folder):
    """Before an office is open; a link leads on, and back again."""
    with kit.Window(program) as window:
        window.await_words('Welcome to Homeward')
        window.keys('F1')
        heading(window, 'First steps')
        kit.check_names(window)
        window.focus('label', 'New Office makes')  # the keys are on the link in it
        window.keys('Return')
        heading(window, 'The recovery key')
        window.keys('alt+Left')
        heading(window, 'First steps')
        window.resize(360, 294)
        heading(window, 'First steps')
        window.keys('Escape')
        window.await_end_of('heading', 'First steps')
        assert window.end() == 0


def test_search(program, folder):
    """On the list of children, then by the list of pages to another one."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.keys('F1')
        find_nothing(window)
        window.keys('ctrl+a')
        window.write('clipboard')
        window.await_words('^Locking and opening again$')
        window.await_silence('^A family$')
        window.keys('Return')
        heading(window, 'Locking and opening again')
        window.keys('Escape')
        window.await_silence('^Locking and opening again$')

        # From the list: what was typed goes first, then the help.
        window.keys('F1')
        find_nothing(window)
        window.keys('Escape')
        window.await_silence('No page has these words')
        window.keys('Escape')
        window.await_end_of('entry', 'Find in the help')
        assert window.end() == 0


def test_child(program, folder):
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.open_child('Maya', 'Combs')
        window.keys('F1')
        heading(window, 'A child')
        window.keys('ctrl+l')
        window.await_words('Homeward is locked')
        assert not window.says('^A child$')
        assert window.end() == 0


def test_office(program, folder):
    """Each page below the office has the help that tells of it."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.show_page('Office')
        for page, title in (('Who Can Open This Office', 'Who can open it'),
                            ('Backups and Checking', 'Backups'), ('Resource Homes', 'The office')):
            window.enter('list item', page)
            window.keys('F1')
            heading(window, title)
            window.keys('Escape')
            window.await_end_of('heading', title)
            window.keys('alt+Left')
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_start, test_search, test_child, test_office)
