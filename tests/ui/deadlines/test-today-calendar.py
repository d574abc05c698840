#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-today-calendar.py PROGRAM: the calendar of Today by keys alone: the month and its days, the
# list of a day with «why», another month, and the agenda.

import datetime

import kit

TODAY = datetime.date.today()


def office_of_today(program, folder):
    """A child in care for eighty days; a meeting today at ten, and one without a day."""
    office = kit.Office(program, folder)
    worker = office.call('record', 'add', 'staff', 'name=Jo Ison', 'role=worker')
    family = office.call('record', 'add', 'family', 'name=Combs', 'worker=' + worker['id'])
    child = office.call('record', 'add', 'child', 'given-name=Maya', 'family-name=Combs',
                        'birth-date=2016-02-29', 'family=' + family['id'])
    office.call('record', 'add', 'stay', 'child=' + child['id'],
                'removal-date=' + kit.days_ago(80))
    office.call('record', 'add', 'meeting', 'family=' + family['id'], 'kind=five-day',
                'status=planned', 'date=' + TODAY.isoformat(), 'time=10:00')
    office.call('record', 'add', 'meeting', 'family=' + family['id'], 'kind=five-day',
                'status=planned')
    return office


def words_of(day):
    """How the program says a day."""
    return f'{day:%A} {day.day} {day:%B} {day.year}'


def await_day(window, day):
    """The keys are on that day of the grid, which says its whole name."""
    def is_there():
        return any(kit.has_keys(node) and node.get_name().startswith(words_of(day) + ': ')
                   for node in window.nodes())
    kit.wait(is_there, 'the keys on ' + words_of(day))


def add_month(day, step):
    month = day.year * 12 + day.month - 1 + step
    first = datetime.date(month // 12, month % 12 + 1, 1)
    after = datetime.date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (after - first).days))


def show_month(window):
    window.await_words('^Overdue')
    window.keys('ctrl+2')
    window.focus('table cell', words_of(TODAY) + ': today')


def test_month(program, folder):
    """Arrows, Home, End and the page keys move the day; Enter goes to its list, Escape back."""
    office = office_of_today(program, folder)
    with kit.Window(program, *office.options(), page=None) as window:
        show_month(window)
        await_day(window, TODAY)
        window.await_words('1 meeting')
        kit.check_names(window)
        window.keys('Right')
        await_day(window, TODAY + datetime.timedelta(days=1))
        window.keys('Up')
        await_day(window, TODAY - datetime.timedelta(days=6))
        # The plain locale begins its weeks on a Sunday.
        sunday = TODAY - datetime.timedelta(days=(TODAY.weekday() + 1) % 7)
        window.keys('ctrl+t', 'Home')
        await_day(window, sunday)
        window.keys('End')
        await_day(window, sunday + datetime.timedelta(days=6))
        window.keys('ctrl+t', 'Page_Down')
        await_day(window, add_month(TODAY, 1))
        window.keys('Page_Up', 'Page_Up')
        await_day(window, add_month(add_month(add_month(TODAY, 1), -1), -1))
        window.keys('ctrl+t')
        await_day(window, TODAY)
        window.keys('Return')
        window.await_keys_in('list item', 'Combs')
        window.keys('Escape')
        await_day(window, TODAY)
        assert window.end() == 0


def test_list_of_a_day(program, folder):
    """A meeting opens its page; a duty answers why, as on the list, and narrow as well as wide."""
    office = office_of_today(program, folder)
    late = max(item['due-date'] for item in office.call('due', 'list')
               if item['state'] == 'overdue')
    day = datetime.date.fromisoformat(late)
    with kit.Window(program, *office.options(), page=None) as window:
        show_month(window)
        window.keys('Return')
        window.await_keys_in('list item', 'Combs')
        window.keys('Return')
        window.await_end_of('list', 'On these days')
        window.await_words('10:00')
        window.keys('alt+Left')
        window.focus('table cell', words_of(TODAY))
        for width in (1180, 360):
            window.resize(width, 640)
            window.keys('ctrl+t')
            for _ in range((TODAY - day).days):
                window.keys('Left')
            await_day(window, day)
            window.await_words('overdue')
            kit.check_names(window)
            window.keys('Return', 'Tab', 'Return')
            window.await_words('^Counted from')
            window.keys('Escape', 'Escape')
            await_day(window, day)
        assert window.end() == 0


def test_agenda(program, folder):
    """The days of the month on which there is something; what has no day stands apart."""
    office = office_of_today(program, folder)
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('^Overdue')
        window.keys('ctrl+3')
        window.await_words('^Today, ' + words_of(TODAY))
        window.focus('button', 'Today')
        window.keys('Tab')
        window.await_keys_in('list item', 'Today, ')
        window.keys('Home')
        window.await_keys_in('list item', 'Overdue from before this month')
        window.go_down('list item', 'Today, ')
        window.keys('End')
        window.await_node('list item', 'Without a day')
        window.await_words('no day yet')
        kit.check_names(window)
        window.keys('alt+Page_Down')
        next_month = add_month(TODAY, 1)
        window.await_words(f'^{next_month:%B} {next_month.year}$')
        window.await_end_of('list item', 'Without a day')
        window.keys('ctrl+1')
        window.await_node('list', 'Due')
        assert window.end() == 0


kit.main(test_month, test_list_of_a_day, test_agenda)
