#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-contacts.py PROGRAM: contacts written and found by keys alone, and the review of concurrent
# planning at one of them, whose keys are counted (S2-26, S2-27, S3-30).

import datetime
import re

import kit

# The keystroke-level model (Card, Moran and Newell 1980): a key of somebody who is no typist, and
# the moment in which one makes up one's mind, here once a field.
KEY, MIND = 0.28, 1.35
MOST_SECONDS = 60


def days_ago(n):
    return (datetime.date.today() - datetime.timedelta(days=n)).isoformat()


class Kitchen:
    """A family with two children in care: one since 75 days, one since 200."""

    def __init__(self, program, folder):
        self.office = kit.Office(program, folder)
        self.family = self.add('family', 'name=Combs, Dana')
        self.eli = self.add_child('Eli', 75)
        self.ana = self.add_child('Ana', 200)
        self.mother = self.add('person', 'name=Dana Combs', 'kind=adult')
        for child in (self.eli, self.ana):
            self.add('connection', f'child={child}', f'person={self.mother}', 'kind=mother')

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def add_child(self, name, days):
        child = self.add('child', f'given-name={name}', 'family-name=Combs',
                         'birth-date=2015-05-05', f'family={self.family}')
        self.add('stay', f'child={child}', f'removal-date={days_ago(days)}')
        self.add('goal', f'child={child}', 'role=primary', 'kind=return-to-parent',
                 'status=approved', f'from-date={days_ago(days)}')
        return child

    def list(self, record_type, *conditions):
        return self.office.call('record', 'list', record_type, *conditions)

    def window(self, program):
        return kit.Window(program, *self.office.options())


class CountingWindow:
    """Counts the keys that go to a window while somebody fills a form."""

    def __init__(self, window):
        self.window = window
        self.n = 0
        self.keys_before, self.write_before = window.keys, window.write
        window.keys, window.write = self.keys, self.write

    def keys(self, *names):
        self.n += len(names)
        self.keys_before(*names)

    def write(self, text):
        self.n += len(text)
        self.write_before(text)


def open_child(window, name):
    window.await_words('in care')
    window.open_child(name, 'Combs')


def answer(window, name, value):
    window.focus('combo box', name)
    window.choose(name, value)


def test_review_S2_26_S2_27(program, folder):
    """Five answers at an ordinary contact: one act, and less than a minute of keys."""
    kitchen = Kitchen(program, folder)
    before = len(kitchen.office.call('office', 'history'))
    with kitchen.window(program) as window:
        open_child(window, 'Eli')
        window.keys('ctrl+t')
        window.await_node('dialog', 'New Contact')
        window.choose('Kind', 'Home visit')
        window.await_words('Day 75 in care')
        window.focus('check box', 'Review It at This Contact')
        counter = CountingWindow(window)
        window.keys('space')
        answer(window, 'Plan A: what was agreed is done', 'In part')
        answer(window, 'Plan A: it changed what it was to change', 'Not yet')
        answer(window, 'Plan B is', 'Searching for somebody')
        answer(window, 'Must the case plan change?', 'Yes')
        window.focus('text', 'What is to change')
        window.write('Weekly visits')
        window.keys('ctrl+Return')
        fields = 5
        seconds = counter.n * KEY + fields * MIND
        window.await_end_of('dialog', 'New Contact')
        window.keys('alt+shift+3')
        window.await_words('^Weekly visits')
        print(f'# {counter.n} keys, {fields} answers, {seconds:.0f} s')
    assert seconds < MOST_SECONDS, seconds

    contact, = kitchen.list('contact')
    assert contact['kind'] == 'home-visit' and contact['child'] == kitchen.eli, contact
    there, = kitchen.list('contact-person')
    assert there['child'] == kitchen.eli, there
    review, = kitchen.list('concurrent-review')
    assert (review['compliance'], review['success'], review['change']) == (
        'part', 'not-yet', 'yes'), review
    assert review['contact'] == contact['id'] and review['plan-b'] == 'searching', review
    change, = kitchen.list('plan-change')
    assert change['what'] == 'Weekly visits' and change['child'] == kitchen.eli, change
    entry, = kitchen.list('running-record')
    assert 'day 75' in entry['text'], entry
    assert len(kitchen.office.call('office', 'history')) == before + 1
    assert kitchen.office.call('office', 'verify') == []


def test_no_window(program, folder):
    """Outside of the window nothing is asked; a contact without it is one."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        open_child(window, 'Ana')
        window.keys('ctrl+t')
        window.await_node('dialog', 'New Contact')
        window.choose('Kind', 'Phone call')
        window.focus('text', 'What happened')
        window.write('Talked about the bicycle')
        window.save('New Contact')
    assert len(kitchen.list('contact')) == 1
    assert kitchen.list('concurrent-review') == []


def calls_shown(window):
    """Each of another day; the rows say it more than once."""
    return len({node.get_name() for node in window.nodes()
                if re.fullmatch(r'\S+ \S+( \S+)? · Phone call', node.get_name() or '')})


def test_search_S3_30(program, folder):
    """How the partnership is carried out is found on the page and in the palette."""
    kitchen = Kitchen(program, folder)
    for i in range(7):
        kitchen.add('contact', f'family={kitchen.family}', f'child={kitchen.eli}', 'kind=phone',
                    f'date={days_ago(i + 1)}', 'status=held',
                    'partnership=' + ('Mother chairs the table' if i == 6 else 'None'))
    with kitchen.window(program) as window:
        open_child(window, 'Eli')
        window.keys('alt+shift+3')
        window.focus('entry', 'Find in these contacts')
        window.write('chairs')
        kit.wait(lambda: calls_shown(window) == 1, 'one contact')
        window.keys('ctrl+k')
        window.await_node('dialog', 'Find Anything')
        window.write('chairs table')
        window.await_words('Phone call ·')
        window.keys('Return')
        window.await_node('heading', 'Eli')


def test_names(program, folder):
    """Every focusable thing of the form has a name."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        open_child(window, 'Eli')
        window.keys('ctrl+t')
        window.await_node('dialog', 'New Contact')
        window.press('check box', 'Review It at This Contact')
        asked = [kit.name_of(node) for node in window.nodes()
                 if node.get_role_name() in ('check box', 'combo box', 'text')]
        assert len(asked) >= 14 and all(asked), asked


if __name__ == '__main__':
    kit.main(test_review_S2_26_S2_27, test_no_window, test_search_S3_30, test_names)
