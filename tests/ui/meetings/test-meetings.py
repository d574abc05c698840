#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-meetings.py PROGRAM: a meeting with eighteen who are asked, from its day to closed minutes,
# by keys alone; the table of all meetings with an act on several of them.

import datetime

import kit

TODAY = datetime.date.today().isoformat()
KIN = ['Ruth Noble', 'Abel Noble', 'Cora Noble', 'Dina Noble', 'Earl Noble', 'Faye Noble',
       'Glen Noble', 'Hope Noble', 'Ivan Noble', 'June Noble', 'Kent Noble', 'Lena Noble']


class Kitchen:
    """Three children of over six, their parents, twelve of their kin, and the worker."""

    def __init__(self, program, folder):
        self.office = kit.Office(program, folder)
        self.worker = self.add('staff', 'name=Joy Ison', 'role=worker')
        self.family = self.add('family', 'name=Combs, Dana', f'worker={self.worker}')
        children = [self.add('child', f'given-name={name}', 'family-name=Combs',
                             'birth-date=2012-05-05', f'family={self.family}')
                    for name in ('Eli', 'Ana', 'Max')]
        for name, kind in [('Dana Combs', 'mother'), ('Abe Combs', 'father'),
                           *((name, 'other-kin') for name in KIN)]:
            person = self.add('person', f'name={name}', 'kind=adult')
            self.add('connection', f'child={children[0]}', f'person={person}', f'kind={kind}')

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def list(self, record_type, **values):
        return [row for row in self.office.call('record', 'list', record_type)
                if all(row[name.replace('_', '-')] == value for name, value in values.items())]

    def title(self, ref):
        record = self.office.call('record', 'show', ref)
        return record.get('name') or f"{record['given-name']} {record['family-name']}"

    def await_all(self, field, value, n):
        kit.wait(lambda: len(self.list('invitation', **{field: value})) == n,
                 f'{n} invitations with {field} {value}')

    def window(self, program):
        return kit.Window(program, *self.office.options())


def schedule(window):
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write('combs dana')
    window.await_words('Combs, Dana')
    window.keys('Return')
    window.await_node('heading', 'Combs, Dana')
    window.press('button', 'New Meeting With This Family')
    window.await_node('dialog', 'New Meeting')
    window.fill('Date', TODAY)
    window.fill('Time', '18:00')
    window.save('New Meeting')
    window.await_node('heading', 'Case planning conference')


def focused(window):
    return next((node for node in window.nodes() if kit.has_keys(node)), None)


def go_to_row(window, name):
    """An expander row hands the keys on to the line that has its name."""
    for _ in range(60):
        node = focused(window)
        if node and node.get_role_name() == 'list item' and node.get_name() == name:
            return
        window.keys('Tab')
    raise AssertionError(f'Tab does not reach the row of «{name}»')


def write_in_dialog(window, title, **values):
    """What stands in the page behind it may have the same name."""
    window.await_node('dialog', title)
    for name, value in values.items():
        for _ in range(20):
            node = focused(window)
            if node and node.get_role_name() == 'text' and (node.get_name() or '') == name:
                break
            window.keys('Tab')
        else:
            raise AssertionError(f'Tab does not reach «{name}» in «{title}»')
        window.keys('ctrl+a')
        window.write(value)


def answer_all(kitchen, window):
    """All of them come, but the last one of the kin, who works."""
    names = ['Eli Combs', 'Ana Combs', 'Max Combs', 'Dana Combs', 'Abe Combs', *KIN[:-1],
             'Joy Ison']
    for n, name in enumerate(sorted(names, key=lambda name: order_of(kitchen, name))):
        go_to_row(window, name)
        window.keys('y')
        kitchen.await_all('answer', 'accepted', n + 1)


def order_of(kitchen, name):
    """As the page has them: by their roles, then as they were written."""
    roles = ['child', 'mother', 'father', 'kin', 'worker']
    for place, one in enumerate(kitchen.list('invitation')):
        ref = one['person'] or one['child'] or one['staff']
        if kitchen.title(ref) == name:
            return roles.index(one['role']), place
    raise AssertionError(f'{name} is not asked')


def decline(kitchen, window):
    """A no is not saved without its reason and what was tried; the help is a key away (S3-40)."""
    window.keys('shift+Tab')
    for _ in range(12):
        node = focused(window)
        if node.get_role_name() == 'list item' and node.get_name() == KIN[-1]:
            break
        window.keys('shift+Tab')
    window.keys('n')
    window.await_node('dialog', 'Not Coming')
    window.focus('text', 'Why they cannot come')
    window.write('Works')
    window.keys('ctrl+Return')
    window.await_words('is needed')
    assert kitchen.list('invitation', answer='declined') == []
    window.press('button', 'How Partners and Family Are Won')
    window.await_words('Before you write down a no')
    window.keys('Escape')
    window.await_silence('Before you write down a no')
    window.focus('text', 'What was tried')
    window.write('By phone')
    window.save('Not Coming')
    kitchen.await_all('answer', 'declined', 1)


def minute(kitchen, window, meeting):
    window.keys('ctrl+h')
    kit.wait(lambda: kitchen.list('meeting', status='held'), 'the meeting to be held')
    window.focus('text', 'Minutes')
    window.write('We spoke.')
    window.keys('Tab')
    kit.wait(lambda: kitchen.list('meeting')[0]['minutes'], 'the minutes')
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write('close the minutes')
    window.await_words('Close the minutes of this meeting')
    window.keys('Return')
    kit.wait(lambda: kitchen.list('meeting')[0]['minuted-date'] == TODAY, 'closed minutes')


TYPES = ('meeting', 'invitation', 'agenda-item', 'meeting-decision', 'person', 'running-record')


def undo_all(kitchen, before):
    """Step by step to where it began: each step is one act of the journal."""
    for _ in range(80):
        if {kind: kitchen.list(kind) for kind in TYPES} == before:
            return
        kitchen.office.call('record', 'undo')
    raise AssertionError('the undoing does not come to where it began')


def test_eighteen(program, folder):
    """Scheduled, invited, spoken to, answered, held and minuted, and not once a pointer; undone."""
    kitchen = Kitchen(program, folder)
    before = {kind: kitchen.list(kind) for kind in TYPES}
    with kitchen.window(program) as window:
        window.await_words('Children')
        schedule(window)
        assert len(kitchen.list('invitation')) == 18
        window.keys('ctrl+shift+i')
        kitchen.await_all('invited-date', TODAY, 18)
        window.keys('ctrl+shift+s')
        kitchen.await_all('precontact', 'done', 18)
        answer_all(kitchen, window)
        decline(kitchen, window)
        window.await_words('^18 people · 18 asked · 18 spoken to · 17 coming · 1 not coming$')
        meeting, = kitchen.list('meeting')
        minute(kitchen, window, meeting)
    kitchen.await_all('came', 'yes', 17)
    check = kitchen.office.call('meeting', 'check', meeting['id'])
    assert check['counts-as-ftm'] is True, check
    assert check['missing-invitations'] == [] == check['missing-precontacts'], check
    assert kitchen.office.call('office', 'verify') == []
    undo_all(kitchen, before)
    assert kitchen.office.call('office', 'verify') == []


def test_next(program, folder):
    """S4-10, S3-2: the page leads from step to step; who belongs there and has no row is told."""
    kitchen = Kitchen(program, folder)
    kitchen.office.call('meeting', 'schedule', f'family={kitchen.family}', 'kind=case-review')
    with kitchen.window(program) as window:
        window.await_words('Children')
        window.show_page('Meetings')
        window.await_words('^1 meeting$')
        window.enter('table row', 'Combs, Dana')
        # S3-25, S3-26: that nothing was tried is told, and the three offices each by itself.
        window.await_words('^No effort to bring in kin or partners is written down')
        said = [node.get_name() for node in window.nodes()]
        for office in ('Family support office', 'Child support office', 'Child care office'):
            assert office in said, said
        assert 'No effort is written down' in said, said
        kitchen.add('meeting-effort', f'family={kitchen.family}', 'about=child-support',
                    'what=Called', 'result=They send a letter', f'date={TODAY}',
                    'meeting=' + kitchen.list('meeting')[0]['id'])
        window.show_page('Meetings')
        window.await_words('^1 meeting$')
        window.enter('table row', 'Combs, Dana')
        window.await_words('^They send a letter$')
        window.press('button', 'Set the Day')
        write_in_dialog(window, 'When and Where', Date=TODAY, Time='18:00')
        window.save('When and Where')
        kit.wait(lambda: kitchen.list('meeting')[0]['date'] == TODAY, 'the day')
        person = kitchen.add('person', 'name=Nan Combs', 'kind=adult')
        child = kitchen.list('child')[0]['id']
        kitchen.add('connection', f'child={child}', f'person={person}', 'kind=grandparent')
        window.show_page('Meetings')
        window.await_words('^1 meeting$')
        window.enter('table row', 'Combs, Dana')
        window.press('button', 'Add Those Who Should Be Asked')
        kitchen.await_all('invited-date', None, 19)
        window.press('button', 'Everyone Was Invited Today')
        kitchen.await_all('invited-date', TODAY, 19)
        # Once more: nobody is left, so there is no act that could be taken back; and two of them
        # who must not meet are told of.
        mother, pastor = [row['id'] for row in kitchen.list('person')][:2]
        kitchen.office.call('record', 'set', mother, f'no-contact-with={pastor}')
        window.keys('ctrl+shift+i')
        window.await_words('^Nobody was left to invite')
        window.await_words('^Two of those who are asked must not meet')
        kitchen.await_all('invited-date', TODAY, 19)
        window.press('button', 'All Were Spoken to Today')
        kitchen.await_all('precontact', 'done', 19)
        window.await_end_of('button', 'All Were Spoken to Today')


def test_concern(program, folder):
    """S4-20: who brings a concern stands by name in the dialog: there are twelve «Kin»."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        window.await_words('Children')
        schedule(window)
        go_to_row(window, 'Ruth Noble')
        window.keys('w')
        dialog = window.await_node('dialog', 'New on the Agenda')
        kit.wait(lambda: 'Ruth Noble' in [node.get_name() for node in window.nodes(dialog)],
                 'the name of who brings it')


def test_placed(program, folder):
    """S2-6: a decision about a placement leads to its child."""
    kitchen = Kitchen(program, folder)
    meeting = kitchen.office.call('meeting', 'schedule', f'family={kitchen.family}',
                                  'kind=case-review')['id']
    child = kitchen.list('child')[1]['id']
    stay = kitchen.add('stay', f'child={child}', 'removal-date=' + kit.days_ago(9))
    placement = kitchen.add('placement', f'stay={stay}', 'start-date=' + kit.days_ago(9),
                            'setting=foster-home')
    kitchen.add('meeting-decision', f'meeting={meeting}', 'what=Ana lives with the Nobles',
                f'placement={placement}')
    with kitchen.window(program) as window:
        window.await_words('Children')
        window.show_page('Meetings')
        window.await_node('table row', 'Combs, Dana')
        window.enter('table row', 'Combs, Dana')
        window.await_words('^placement of Ana Combs$')
        window.press('button', 'Open the Child Who Is Placed')
        window.await_node('heading', 'Ana')


def test_table(program, folder):
    """The table of all meetings: filtered, all chosen, and everyone in them invited in one act."""
    kitchen = Kitchen(program, folder)
    for kind in ('case-review', 'periodic-review'):
        kitchen.office.call('meeting', 'schedule', f'family={kitchen.family}', f'kind={kind}',
                            f'date={TODAY}')
    kitchen.office.call('meeting', 'schedule', f'family={kitchen.family}', 'kind=five-day')
    with kitchen.window(program) as window:
        window.await_words('Children')
        window.show_page('Meetings')
        window.await_words('^3 meetings$')
        # «To schedule» stands before it.
        window.press('toggle button', 'All to do')
        window.keys('Down', 'Down', 'Return')
        window.await_words('^2 meetings$')
        window.focus('table row', 'Combs, Dana')
        window.keys('ctrl+a')
        window.press('toggle button', 'Menu of the Chosen Meetings')
        window.keys('Down', 'Return')
        kitchen.await_all('invited-date', TODAY, 36)
        window.await_words('No|Nothing Found')
        window.keys('ctrl+z')
        kitchen.await_all('invited-date', TODAY, 0)
        window.await_words('^2 meetings$')


def test_own(program, folder):
    """S4-10 a facilitator's own list: a meeting that is due stands there until it is planned."""
    kitchen = Kitchen(program, folder)
    ann = kitchen.office.call('record', 'list', 'staff')[0]['id']
    child = kitchen.list('child')[0]['id']
    kitchen.add('stay', f'child={child}', 'removal-date=' + kit.days_ago(250))
    kitchen.add('facilitation', f'family={kitchen.family}', f'facilitator={ann}',
                'from-date=' + kit.days_ago(9))
    other = kitchen.add('family', 'name=Sloane')
    kitchen.office.call('meeting', 'schedule', f'family={other}', 'kind=case-review')
    with kitchen.window(program) as window:
        window.await_words('Children')
        window.show_page('Meetings')
        # The conference of six months, and the one of nine that is a family team meeting.
        window.await_words('^2 meetings$')
        window.enter('table row', 'Combs, Dana')
        window.await_node('dialog', 'New Meeting')
        window.fill('Date', TODAY)
        window.save('New Meeting')
        window.await_node('heading', 'Case planning conference')
        planned, = [row for row in kitchen.list('meeting') if row['family'] == kitchen.family]
        assert planned['kind'] == 'case-planning', planned
        # It can be both.
        window.show_page('Meetings')
        window.await_words('^1 meeting$')
        window.focus('radio button', 'Mine')
        window.reach('radio button', 'Office', 'Right')
        window.keys('space')
        window.await_words('^2 meetings$')
        assert window.end() == 0


def test_names(program, folder):
    """Every focusable thing of the table and of a meeting has a name."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        window.await_words('Children')
        schedule(window)
        kit.check_names(window)
        window.show_page('Meetings')
        window.await_words('^1 meeting$')
        kit.check_names(window)


if __name__ == '__main__':
    kit.main(test_eighteen, test_next, test_concern, test_placed, test_table, test_own, test_names)
