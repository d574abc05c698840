#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-cover.py PROGRAM: somebody is away: it is said on the page of that person by keys alone, and
# whoever stands in sees it on Today, for whom and until when; a time that suits is written there
# too (issue 5, 8; S4-13).

import kit


class Unit:
    """Ann Clark, who is signed in, and Nia Combs, whose child is in care for eighty days."""

    def __init__(self, program, folder):
        self.office = kit.Office(program, folder)
        self.ann = self.office.call('record', 'list', 'staff')[0]['id']
        self.nia = self.add('staff', 'name=Nia Combs', 'role=worker')
        family = self.add('family', 'name=Sloane', 'worker=' + self.nia)
        child = self.add('child', 'given-name=Maya', 'family-name=Sloane',
                         'birth-date=2016-02-29', 'family=' + family)
        self.add('stay', 'child=' + child, 'removal-date=' + kit.days_ago(80))

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def cover(self, staff, delegate, first, last):
        return self.add('cover', 'staff=' + staff, 'delegate=' + delegate,
                        'from-date=' + kit.days_ago(first), 'until-date=' + kit.days_ago(last))

    def covers(self):
        return self.office.call('record', 'list', 'cover')

    def window(self, program, page=None):
        return kit.Window(program, *self.office.options(), page=page)


def find(window, words, title):
    """A record or an act, by the palette."""
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write(words)

    def is_first():
        found = window.find('list', 'Found')
        rows = [node for node in window.nodes(found)
                if node.get_role_name() == 'list item'] if found else []
        return rows and rows[0].get_name().startswith(title)

    kit.wait(is_first, f'«{title}» to be first')
    window.keys('Return')


def test_away(program, folder):
    """Two steps: who stands in, until when. It is said where the person is shown."""
    unit = Unit(program, folder)
    with unit.window(program) as window:
        window.await_node('list', 'Due')
        find(window, 'nia combs', 'Nia Combs')
        window.await_words('^No absence is written down')
        find(window, 'person is away', 'This person is away')
        window.await_node('dialog', 'New Absence')
        window.await_words('Nia Combs')
        window.await_words('Who stands in')
        window.keys('Return')
        window.await_node('dialog', 'Who stands in')
        window.write('ann')
        window.await_node('list item', 'Ann Clark')
        window.keys('Return')
        window.await_end_of('dialog', 'Who stands in')
        window.fill('Last day away', kit.days_ago(-4))
        window.keys('Tab')
        window.save('New Absence')
        kit.wait(unit.covers, 'the cover')
        window.await_words('^Away until .*Ann Clark stands in')
        window.await_words('^Ann Clark stands in$')
        kit.check_names(window)
        window.resize(360, 640)
        window.await_words('^Away until .*Ann Clark stands in')
        window.keys('ctrl+z')
        window.await_silence('^Away until')
        kit.wait(lambda: not unit.covers(), 'the cover taken back')
        assert window.end() == 0


def test_stays(program, folder):
    """Who stays after all: the absence is removed, with a way back."""
    unit = Unit(program, folder)
    unit.cover(unit.nia, unit.ann, 0, -4)
    with unit.window(program) as window:
        window.await_node('list', 'Due')
        find(window, 'nia combs', 'Nia Combs')
        window.await_words('^Away until')
        window.focus('button', 'Add an Absence')
        window.keys('Tab', 'Return')
        window.await_node('button', 'Remove')
        window.go_down('button', 'Remove')
        window.keys('Return')
        window.await_words('^No absence is written down')
        window.await_silence('^Away until')
        assert not unit.covers()
        window.keys('ctrl+z')
        window.await_words('^Away until')
        assert window.end() == 0


def test_stands_in(program, folder):
    """On Today: for whom, until when, and the families among the own ones; a change is seen."""
    unit = Unit(program, folder)
    with unit.window(program) as window:
        window.await_words(r'^Nia Combs · \d')
        assert not window.says('stand in')
        cover = unit.cover(unit.nia, unit.ann, 0, -4)
        window.await_words('^You stand in for Nia Combs until')
        window.await_words(r'^Nia Combs \(you stand in\) · \d')
        window.focus('radio button', 'Office')
        window.keys('Left', 'Left', 'Left')
        window.await_words(r'^Nia Combs \(you stand in\) · \d')
        kit.check_names(window)
        unit.office.call('record', 'set', cover, 'until-date=' + kit.days_ago(1),
                         'from-date=' + kit.days_ago(3))
        window.await_silence('stand in')
        assert window.end() == 0
    unit.cover(unit.ann, unit.nia, 0, -2)
    with unit.window(program) as window:
        window.await_words('^You are away: Nia Combs stands in for you until')
        assert window.end() == 0


def test_time(program, folder):
    """S4-13 when somebody can come stands on that person’s page, and is written there."""
    unit = Unit(program, folder)
    unit.add('availability', 'staff=' + unit.nia, 'kind=busy', 'day=' + kit.days_ago(1),
             'from-time=08:00', 'until-time=12:00')
    with unit.window(program) as window:
        window.await_node('list', 'Due')
        find(window, 'nia combs', 'Nia Combs')
        window.await_words('^Nothing was said')
        find(window, 'time at which', 'Add a time at which this person can come')
        window.await_node('dialog', 'New Time That Suits')
        window.choose('Each week on', 'Tuesday')
        window.fill('From', '17:30')
        window.fill('Until', '19:00')
        window.keys('Tab')
        window.save('New Time That Suits')
        window.await_words('^Tuesday 17:30–19:00')
        kit.check_names(window)
        assert window.end() == 0
    time, = [one for one in unit.office.call('record', 'list', 'availability')
             if one['weekday'] == 'tuesday']
    assert time['staff'] == unit.nia and time['kind'] == 'free', time


kit.main(test_away, test_stays, test_stands_in, test_time)
