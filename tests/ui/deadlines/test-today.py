#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-today.py PROGRAM: Today is what one sees first, and everything on it is done by keys: why,
# what closes it, whose, by whom; the list follows.

import kit


def office_of_today(program, folder):
    """A child in care for eighty days, whose worker is somebody else, and one of whom a hearing day
    is missing."""
    office = kit.Office(program, folder)
    worker = office.call('record', 'add', 'staff', 'name=Jo Ison', 'role=worker')
    family = office.call('record', 'add', 'family', 'name=Combs', 'worker=' + worker['id'])
    child = office.call('record', 'add', 'child', 'given-name=Maya', 'family-name=Combs',
                        'birth-date=2016-02-29', 'family=' + family['id'])
    office.call('record', 'add', 'stay', 'child=' + child['id'],
                'removal-date=' + kit.days_ago(80))
    return office


def due(office, rule):
    return [item for item in office.call('due', 'list') if item['rule'] == rule]


def test_first_seen(program, folder):
    """After unlocking one sees Today; what is missing is said (S4-3 in the office's own rules)."""
    office = office_of_today(program, folder)
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_node('list', 'Due')
        window.await_words('^Overdue')
        window.await_words('^Jo Ison')
        window.focus('button', 'Cannot be told yet')
        window.keys('Return')
        window.await_words('missing: ')
        kit.check_names(window)
        window.resize(360, 640)
        window.await_words('missing: ')
        kit.check_names(window)
        assert window.end() == 0


def test_why_and_mark(program, folder):
    """S2-23 and «Why is this due?»: with keys alone, why opens beside the row, and one press more
    records what closes it: here, a word that the school was told."""
    office = office_of_today(program, folder)
    notice = [item for item in due(office, 'K10') if item['state'] == 'overdue']
    assert len(notice) == 1, notice
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_node('list', 'Due')
        window.focus('button', 'Overdue')
        window.keys('Return')
        window.go_down('list item', 'Managed care notice')
        window.keys('Tab', 'Return')
        window.await_words('^Counted from')
        window.await_words('5 working days')
        window.await_words('to confirm|checked')
        kit.check_names(window)
        window.await_keys_in('button', 'Mark as Done')
        window.keys('Return')
        window.await_node('dialog', 'Mark as Done')
        window.save('Mark as Done')
        kit.wait(lambda: not [item for item in due(office, 'K10') if item['state'] == 'overdue'],
                 'the duty done')
        window.await_end_of('list item', 'Managed care notice')
        window.keys('ctrl+z')
        window.await_node('list item', 'Managed care notice')
        assert window.end() == 0


def test_week(program, folder):
    """The meetings of the next days with what is missing for them; Enter opens one."""
    office = office_of_today(program, folder)
    family = office.call('record', 'list', 'family')[0]
    office.call('record', 'add', 'meeting', 'family=' + family['id'], 'kind=five-day',
                'status=planned', 'date=' + kit.days_ago(-2), 'time=10:00')
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('^Meetings of the next seven days · 1$')
        window.await_words('no facilitator')
        kit.check_names(window)
        window.focus('list item', 'Meetings of the next seven days')
        window.go_down('list item', 'Combs')
        window.keys('Return')
        window.await_end_of('list', 'Due')
        window.await_words('10:00')
        window.keys('alt+Left')
        window.await_node('list', 'Due')
        office.call('record', 'set', office.call('record', 'list', 'meeting')[0]['id'],
                    'place=Church hall')
        window.await_silence('no place yet')
        assert window.end() == 0


def test_plan_meeting(program, folder):
    """S4-14: a meeting that a duty asks for is of its kind, and proposes whom to invite."""
    office = office_of_today(program, folder)
    child = office.call('record', 'list', 'child')[0]
    office.call('record', 'add', 'hearing', 'child=' + child['id'], 'kind=temporary-removal',
                'held-date=' + kit.days_ago(77))
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_node('list', 'Due')
        window.focus('button', 'Overdue')
        window.keys('Return')
        window.go_down('list item', 'Ten-day conference')
        window.keys('Tab', 'Return')
        window.await_keys_in('button', 'Plan the Meeting…')
        window.keys('Return')
        window.await_node('dialog', 'New Meeting')
        window.fill('Date', kit.days_ago(-7))
        window.save('New Meeting')
        window.await_node('heading', 'Ten-day conference')
        asked = {one['role'] for one in office.call('record', 'list', 'invitation')}
        assert {'child', 'worker'} <= asked, asked
        assert window.end() == 0


def test_approve(program, folder):
    """S3-24: whoever may approve an exception finds it first on Today, reads the reason, approves
    it by keys, and may take that back. Who asked for it is offered no such thing."""
    office = office_of_today(program, folder)
    sra = office.call('record', 'add', 'staff', 'name=Ruth Noble', 'role=region-administrator')
    secret = folder + '/other-passphrase'
    with open(secret, 'w', encoding='utf-8') as file:
        file.write('seven candle river maple\n')
    office.call('office', 'person', 'add', sra['id'], '--new-passphrase-file', secret)
    own = [*office.options(), '--me', 'AC']
    office.options = lambda: own
    item = [item for item in due(office, 'K10') if item['state'] == 'overdue'][0]['id']
    office.call('due', 'except', item, '--reason', 'The clinic was closed')
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('an exception is asked for')
        assert not window.says('Waits for your approval')
        assert window.end() == 0
    options = ['--office', office.folder, '--me', 'RN', '--passphrase-file', secret]
    with kit.Window(program, *options, page=None) as window:
        window.await_words('^Waits for your approval · 1$')
        window.focus('button', 'Waits for your approval')
        window.keys('Return')
        window.go_down('list item', 'Managed care notice')
        window.keys('Tab', 'Return')
        window.await_words('asked for by Ann Clark: The clinic was closed')
        window.await_keys_in('button', 'Approve the Exception…')
        kit.check_names(window)
        window.keys('Return')
        window.await_words('Ann Clark asks: The clinic was closed')
        window.keys('Return')
        kit.wait(lambda: [one['state'] for one in due(office, 'K10') if one['id'] == item]
                 == ['excepted'], 'the exception')
        window.await_silence('Waits for your approval')
        assert 'The clinic was closed' in office.call('record', 'list', 'running-record')[0]['text']
        window.keys('ctrl+z')
        window.await_words('^Waits for your approval · 1$')
        assert not office.call('record', 'list', 'running-record')
        assert window.end() == 0


def test_by_and_open(program, folder):
    """By family; Enter on a row opens the child, where the same list stands."""
    office = office_of_today(program, folder)
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('^Jo Ison')
        window.keys('F10', 'Escape')
        window.keys('ctrl+k')
        window.await_node('dialog', 'Find Anything')
        window.write('by family')
        window.await_words('What is due, by family')
        window.keys('Return')
        window.await_words('^Combs')
        window.focus('button', 'Overdue')
        window.keys('Return')
        window.keys('Return')
        window.await_node('heading', 'Maya')
        window.await_words('^Due$')
        kit.check_names(window)
        assert window.end() == 0


kit.main(test_first_seen, test_why_and_mark, test_week, test_plan_meeting,
         test_approve, test_by_and_open)
