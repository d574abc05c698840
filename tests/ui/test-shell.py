#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-shell.py PROGRAM: going about in the office by keys alone: sidebar, palette, toasts,
# preferences, and a narrow window.

import kit
from gi.repository import Atspi, GLib  # behind the version that the kit asks for


class Speech:
    """What a screen reader is asked to say."""

    def __init__(self):
        self.said = []
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register('object:announcement')

    def __enter__(self):
        return self

    def hear(self, event):
        self.said.append(event.any_data if isinstance(event.any_data, str) else str(event.any_data))

    def settle(self):
        for _ in range(40):
            while GLib.MainContext.default().iteration(False):
                pass
            GLib.usleep(20000)

    def __exit__(self, *error):
        self.listener.deregister('object:announcement')


def focused(window):
    return next((node for node in window.nodes()
                 if kit.has_keys(node)), None)


def test_pages(program, folder):
    """Alt+2 and Alt+3 from anywhere; the sidebar says who works and that all is saved."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.await_words('^Ann Clark$')
        window.await_words('^Saved$')
        window.await_words('^3 in care$')
        window.keys('alt+3')
        window.await_words('^Families$')
        kit.wait(lambda: not window.rows(), 'the other page')
        window.keys('alt+2')
        kit.wait(lambda: window.rows(), 'the children')
        kit.check_names(window)
        assert window.end() == 0


def test_palette(program, folder):
    """Ctrl+K, a name with an error in it, Enter: the child's page, and the keys are on it."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.keys('ctrl+k')
        window.await_words('^Find anything$')
        window.write('alvares')
        window.await_words('^Noah Álvarez')
        kit.check_names(window)
        window.keys('Escape')
        window.await_silence('^Find anything$')

        window.keys('ctrl+k')
        window.await_words('^Find anything$')
        window.write('combs')
        window.keys('Return')
        window.await_words('^Maya Combs')
        kit.wait(lambda: focused(window), 'something with the keys')
        window.keys('ctrl+k')
        window.await_words('^Find anything$')
        window.write('histor')
        window.await_words('^History of this child')
        window.keys('Return')
        window.await_words('^History$')
        window.keys('Escape')
        assert window.end() == 0


def test_saved(program, folder):
    """A correction is told once, with its undo; the undo is told, too."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window, Speech() as speech:
        window.await_rows(*kit.IN_CARE)
        window.keys('ctrl+k')
        window.await_words('^Find anything$')
        window.write('maya')
        window.keys('Return')
        window.fill('Given name', 'Mia')
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
        window.kill()
    assert office.child('Maya')['family-name'] == 'Combs'


def test_narrow(program, folder):
    """Under 720 pixels the sidebar is the first page."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.resize(360, 640)
        window.await_silence('^Ann Clark$')
        window.press('button', 'Back')
        window.await_words('^Ann Clark$')
        kit.check_names(window)
        window.keys('alt+2')
        window.await_silence('^Ann Clark$')
        assert window.end() == 0


def test_preferences(program, folder):
    """Ctrl+comma and Ctrl+?: everything in them has a name, Escape closes them."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.keys('ctrl+comma')
        window.await_words('^Lock After')
        kit.check_names(window)
        window.keys('Escape')
        window.await_silence('^Lock After')
        window.keys('ctrl+question')
        window.await_words('^Keyboard Shortcuts$')
        window.await_words(r'^Find anything')
        kit.check_names(window)
        window.keys('Escape')
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_pages, test_palette, test_saved, test_narrow, test_preferences)
