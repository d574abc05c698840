#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-slot-dialog.py PROGRAM: a time for a meeting is found, chosen and taken back by keys alone
# (S4-13); who must not meet is offered two sittings.

import time

import kit


class Kitchen:
    """A child of twelve, the parents, the worker who facilitates, and a meeting without a day."""

    def __init__(self, program, folder):
        self.office = kit.Office(program, folder)
        self.worker = self.add('staff', 'name=Joy Ison', 'role=worker')
        self.family = self.add('family', 'name=Combs, Dana', f'worker={self.worker}')
        self.child = self.add('child', 'given-name=Eli', 'family-name=Combs',
                              'birth-date=2012-05-05', f'family={self.family}')
        self.people = {name: self.add('person', f'name={name}', 'kind=adult')
                       for name in ('Dana Combs', 'Abe Combs')}
        for name, kind in (('Dana Combs', 'mother'), ('Abe Combs', 'father')):
            self.add('connection', f'child={self.child}', f'person={self.people[name]}',
                     f'kind={kind}')
        self.meeting = self.office.call('meeting', 'schedule', f'family={self.family}',
                                        'kind=case-planning', f'facilitator={self.worker}')['id']

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def free(self, name, day, start, end):
        self.add('availability', f'person={self.people[name]}', 'kind=free', f'weekday={day}',
                 f'from-time={start}', f'until-time={end}')

    def when(self):
        meeting = self.office.call('record', 'show', self.meeting)
        return meeting['date'], meeting['time']

    def window(self, program):
        return kit.Window(program, *self.office.options())


def find_a_time(window):
    window.await_words('Children')
    window.show_page('Meetings')
    window.await_words('^1 meeting$')
    window.focus('table row', 'Combs, Dana')
    window.keys('Return')
    window.await_node('heading', 'Case planning conference')
    window.keys('ctrl+shift+t')
    window.await_node('dialog', 'Find a Time')


def test_choose(program, folder):
    """S4-13 the best time is the first: an evening for which both parents have time."""
    kitchen = Kitchen(program, folder)
    kitchen.free('Dana Combs', 'tuesday', '17:00', '19:00')
    kitchen.free('Abe Combs', 'tuesday', '18:00', '20:00')
    best = kitchen.office.call('meeting', 'slots', kitchen.meeting)[0]
    with kitchen.window(program) as window:
        find_a_time(window)
        window.await_words('Tuesday.*18:00–19:00 · evening · 2 of 4 can come')
        window.await_words('^Dana Combs: can come$')
        window.await_words('^Joy Ison: nobody knows$')
        kit.check_names(window)
        kit.wait(lambda: any('18:00–19:00' in (node.get_name() or '') and kit.has_keys(node)
                             for node in window.nodes()), 'the keys at the best time')
        window.keys('Right', 'Right', 'Left', 'Return')
        window.await_words('^The meeting has this time now$')
        assert kitchen.when() == (best['day'], '18:00'), (kitchen.when(), best)
        window.await_end_of('dialog', 'Find a Time')
        window.keys('ctrl+z')
        kit.wait(lambda: kitchen.when() == (None, None), 'the way back')
        assert window.end() == 0


def test_times(program, folder):
    """S4-13 when somebody can come is written down where it is needed, and counts at once."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        find_a_time(window)
        window.press('toggle button', 'Write Down When Somebody Can Come')
        time.sleep(0.5)
        window.keys('Return')
        window.await_node('dialog', 'New Time That Suits')
        window.choose('Each week on', 'Saturday')
        window.fill('From', '10:00')
        window.fill('Until', '12:00')
        window.save('New Time That Suits')
        window.await_words('Saturday.*10:00–11:00 · weekend')
        window.await_words('^Dana Combs: cannot come$')
        window.keys('Escape')
        window.await_end_of('dialog', 'Find a Time')
        assert window.end() == 0


def test_apart(program, folder):
    """S4-14 two who must not meet are warned of, and each comes to a sitting of their own."""
    kitchen = Kitchen(program, folder)
    kitchen.office.call('record', 'set', kitchen.people['Dana Combs'],
                        f'no-contact-with={kitchen.people["Abe Combs"]}')
    with kitchen.window(program) as window:
        find_a_time(window)
        window.await_words('must not meet: these are times for two sittings')
        window.press('toggle button', 'First sitting')
        window.keys('Down', 'Return')
        window.await_words('in the other sitting')
        window.press('button', 'Choose This Time')
        window.await_words('^A second sitting is there')
        meetings = kitchen.office.call('record', 'list', 'meeting')
        assert len(meetings) == 2
        for parent in kitchen.people.values():
            asked = [one for one in kitchen.office.call('record', 'list', 'invitation',
                                                        f'person={parent}')
                     if not one['left-out-because']]
            assert len(asked) == 1, asked
        assert kitchen.when() == (None, None)
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_choose, test_times, test_apart)
