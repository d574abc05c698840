#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-shell.py PROGRAM: going about in the office by keys alone: sidebar, palette, toasts,
# preferences, and a narrow window.

import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('window', os.path.join(HERE, 'test-window.py'))
kit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kit)
from gi.repository import Atspi, GLib  # noqa: E402

ROWS = ('Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava')


class Speech:
    """What a screen reader is asked to say."""

    def __init__(self):
        self.said = []
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register('object:announcement')

    def hear(self, event):
        self.said.append(event.any_data if isinstance(event.any_data, str) else str(event.any_data))

    def settle(self):
        for _ in range(40):
            while GLib.MainContext.default().iteration(False):
                pass
            GLib.usleep(20000)

    def end(self):
        self.listener.deregister('object:announcement')


def focused(window):
    return next((node for node in window.nodes()
                 if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def test_pages(program, folder):
    """Alt+1 and Alt+2 from anywhere; the sidebar says who works and that all is saved."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows(*ROWS)
        window.await_words('^Ann Clark$')
        window.await_words('^Saved$')
        window.await_words('^3 in care$')
        window.keys('alt+2')
        window.await_words('^Families$')
        kit.wait(lambda: not window.rows(), 'the other page')
        window.keys('alt+1')
        kit.wait(lambda: window.rows(), 'the children')
        kit.check_names(window)
        assert window.end() == 0
    finally:
        window.kill()


def test_palette(program, folder):
    """Ctrl+K, a name with an error in it, Enter: the child's page, and the keys are on it."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows(*ROWS)
        window.keys('ctrl+k')
        window.await_words('^Find anything$')
        window.write('alvares')
        window.await_words('^Noah Álvarez')
        kit.check_names(window)
        window.keys('Escape')
        kit.wait(lambda: not window.says('^Find anything$'), 'the palette to close')

        window.keys('ctrl+k')
        window.write('combs')
        window.keys('Return')
        window.await_words('^Maya Combs')
        kit.wait(lambda: focused(window), 'something with the keys')
        window.keys('ctrl+k')
        window.write('histor')
        window.await_words('^History of this child')
        window.keys('Return')
        window.await_words('^History$')
        window.keys('Escape')
        assert window.end() == 0
    finally:
        window.kill()


def test_saved(program, folder):
    """A correction is told once, with its undo; the undo is told, too."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    speech = Speech()
    try:
        window.await_rows(*ROWS)
        window.keys('ctrl+k')
        window.write('maya')
        window.keys('Return')
        window.focus('text', 'Given name')
        window.keys('ctrl+a')
        window.write('Mia')
        window.keys('Tab')
        window.await_words('^Saved: Given name')
        speech.settle()
        saved = [words for words in speech.said if words.startswith('Saved')]
        assert saved == ['Saved: Given name'], speech.said
        kit.wait(lambda: office.child('Mia'), 'the new name')
        window.keys('ctrl+z')
        window.await_words('Edit taken back')
        speech.settle()
        assert speech.said.count('Edit taken back') == 1, speech.said
        assert window.end() == 0
    finally:
        speech.end()
        window.kill()
    assert office.child('Maya')['family-name'] == 'Combs'


def test_narrow(program, folder):
    """Under 720 pixels the sidebar is the first page."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows(*ROWS)
        window.resize(360, 640)
        kit.wait(lambda: not window.says('^Ann Clark$'), 'the sidebar to go')
        window.press('button', 'Back')
        window.await_words('^Ann Clark$')
        kit.check_names(window)
        window.keys('alt+2')
        kit.wait(lambda: not window.says('^Ann Clark$'), 'the page of families')
        assert window.end() == 0
    finally:
        window.kill()


def test_preferences(program, folder):
    """Ctrl+comma and Ctrl+?: everything in them has a name, Escape closes them."""
    office = kit.Office(program, folder)
    office.add_children()
    window = kit.Window(program, *office.options())
    try:
        window.await_rows(*ROWS)
        window.keys('ctrl+comma')
        window.await_words('^Lock After')
        kit.check_names(window)
        window.keys('Escape')
        kit.wait(lambda: not window.says('^Lock After'), 'the preferences to close')
        window.keys('ctrl+question')
        window.await_words('^Keyboard Shortcuts$')
        window.await_words(r'^Find anything')
        kit.check_names(window)
        window.keys('Escape')
        assert window.end() == 0
    finally:
        window.kill()


kit.TESTS = (test_pages, test_palette, test_saved, test_narrow, test_preferences)

if __name__ == '__main__':
    sys.exit(kit.main())
