#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-counted.py PROGRAM: every count of a report opens the list behind it, by keys alone: the
# meetings of a quarter with those that count on top, then one of them; a number that is hidden
# opens nothing (S3-13, S4-13, S4-14).

import kit


class Unit:
    """The family Combs: a conference with the mother that counts, one at night without anybody."""

    def __init__(self, program, folder):
        self.office = kit.Office(program, folder)
        self.ann = self.office.call('record', 'list', 'staff')[0]['id']
        self.family = self.add('family', 'name=Combs', 'worker=' + self.ann)
        self.mother = self.add('person', 'name=Jane Combs')
        self.counts = self.hold('10:00', 'yes')
        self.late = self.hold('19:00', 'no')

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def hold(self, time, came):
        day = kit.days_ago(0)
        meeting = self.add('meeting', 'family=' + self.family, 'kind=case-planning', 'status=held',
                           'held-date=' + day, 'date=' + day, 'time=' + time)
        for role, who in (('mother', 'person=' + self.mother), ('worker', 'staff=' + self.ann)):
            self.add('invitation', 'meeting=' + meeting, 'role=' + role, who,
                     'invited-date=' + day, 'came=' + came)
        return meeting


def open_report(window, title):
    window.show_page('Office')
    window.focus('list item', title)
    window.keys('Return')
    window.await_node('list item', 'Mothers')


def test_quarter(program, folder):
    """Enter on the number, on the meeting that counts, and twice back: the row has the keys."""
    unit = Unit(program, folder)
    quarters = unit.office.call('meeting', 'by-quarter')
    assert quarters[-1]['ftm-ids'] == [unit.counts], quarters[-1]
    with kit.Window(program, *unit.office.options(), page='Office') as window:
        open_report(window, 'Who Comes to Meetings')
        window.await_words(r'^1 of 2 \(50 %\)$')
        row = next(kit.name_of(node) for node in window.nodes()
                   if node.get_role_name() == 'list item' and ' – ' in kit.name_of(node))
        window.focus('list item', row)
        window.keys('Return')
        window.await_node('list', row)
        window.await_words('^Counted as family team meetings · 1$')
        window.await_words('^All others · 1$')
        kit.check_names(window)
        window.resize(360, 640)
        window.await_words('^All others · 1$')
        window.keys('Return')
        window.await_node('heading', 'Case planning conference')
        assert window.end() == 0


def test_hidden(program, folder):
    """Two were asked: the number is hidden, and the row cannot be opened."""
    unit = Unit(program, folder)
    with kit.Window(program, *unit.office.options(), page='Office') as window:
        open_report(window, 'Who Comes to Meetings')
        window.await_words('^hidden$')
        window.focus('list item', 'Mothers')
        window.keys('Return')
        window.focus('list item', 'Meetings held after hours')
        assert not window.says('^Asked ·')
        window.keys('Return')
        window.await_words('^After hours · 1$')
        assert window.end() == 0


kit.main(test_quarter, test_hidden)
