#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-help-window.py PROGRAM: F1 opens the help of what is shown; links, list and search by keys.

import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('window', os.path.join(HERE, '../test-window.py'))
kit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kit)


def heading(window, name):
    return window.await_node('heading', name)


def test_start(program, folder):
    """Before an office is open; a link leads on, and back again."""
    window = kit.Window(program)
    try:
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
        kit.wait(lambda: not window.find('heading', 'First steps'), 'the end of the help')
        assert window.end() == 0
    finally:
        window.kill()


def test_search(program, folder):
    """On the list of children, then by the list of pages to another one."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        window.keys('F1')
        heading(window, 'Children')
        window.keys('alt+Left')
        window.focus('entry', 'Find in the help')
        window.write('xyzzy')
        window.await_words('No page has these words')
        window.keys('ctrl+a')
        window.write('clipboard')
        window.await_words('^Locking and opening again$')
        kit.wait(lambda: not window.says('^A family$'), 'the rows without the word')
        window.keys('Return')
        heading(window, 'Locking and opening again')
        window.keys('Escape')
        kit.wait(lambda: not window.says('^Locking and opening again$'), 'the end of the help')
        assert window.end() == 0
    finally:
        window.kill()


def test_child(program, folder):
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')
        window.keys('ctrl+f')
        window.write('maya')
        window.await_rows('Combs, Maya')
        window.keys('Return')
        window.await_words('^Maya Combs')
        window.keys('F1')
        heading(window, 'A child')
        window.keys('ctrl+l')
        window.await_words('Homeward is locked')
        assert not window.says('^A child$')
        assert window.end() == 0
    finally:
        window.kill()


TESTS = (test_start, test_search, test_child)

if __name__ == '__main__':
    kit.TESTS = TESTS
    sys.exit(kit.main())
