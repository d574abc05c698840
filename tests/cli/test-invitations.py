#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-invitations.py PROGRAM: letters and calendar files as other programs read them (the Python
# icalendar library, poppler), and answers as calendar programs write them, S4-13 and S4-14.

import datetime
import json
import os
import stat
import subprocess
import sys
import tempfile
import traceback

import icalendar

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'fixtures', 'calendar')
PASSPHRASE = 'copper lantern walks seventeen miles'

# Nobody but the one that it is about may find these.
NAMES = {'mother': 'Dana Combs', 'father': 'Ray Combs', 'gal': 'Abel Quillen', 'child': 'Eli Combs',
         'worker': 'Joan Ison', 'caregiver': 'Wren home'}
WAYS = {'mother': ['dana@example.org', '555-0177', 'Sparrow Road'],
        'father': ['ray@example.org', '555-0133', 'Finch Lane'],
        'gal': ['quillen@law.example', 'Bench Street'], 'child': [],
        'worker': ['joan@agency.example'], 'caregiver': ['555-0142', 'Canary Lane']}
# The mother's address is confidential, and the home's.
SECRET = ['Sparrow Road', 'Canary Lane']


class Office:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.passphrase = os.path.join(folder, 'passphrase')
        with open(self.passphrase, 'w', encoding='utf-8') as file:
            file.write(PASSPHRASE + '\n')
        self.path = os.path.join(folder, 'office')
        self.env = {**os.environ, 'HOME': folder, 'XDG_DATA_HOME': folder, 'XDG_STATE_HOME': folder,
                    'XDG_CONFIG_HOME': folder, 'TZ': 'America/New_York'}
        self.run('office', 'new', '--me', 'Ann Clark')

    def call(self, *words, on='2026-11-22', said=None):
        return subprocess.run([self.program, '--office', self.path, '--passphrase-file',
                               self.passphrase, '--on', on, *words, '--json'],
                              capture_output=True, text=True, env=self.env, input=said)

    def run(self, *words, status=0, **options):
        done = self.call(*words, **options)
        assert done.returncode == status, (words, done.returncode, done.stderr)
        return json.loads(done.stdout) if done.stdout else done.stderr

    def refused(self, *words):
        done = self.call(*words)
        assert done.returncode == 2 and not done.stdout, (words, done)
        return done.stderr

    def add(self, record, **fields):
        words = [f'{name.replace("_", "-")}={value}' for name, value in fields.items()]
        return self.run('record', 'add', record, *words)['id']

    def show(self, record):
        return self.run('record', 'show', record)

    def folder_of(self, name):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        return path


def make_case(office):
    worker = office.add('staff', name=NAMES['worker'], role='worker', mail=WAYS['worker'][0])
    family = office.add('family', name='Combs, Dana', worker=worker, external_id='K-1007')
    child = office.add('child', given_name='Eli', family_name='Combs', birth_date='2014-05-05',
                       family=family)
    mother = office.add('person', name=NAMES['mother'], mail=WAYS['mother'][0],
                        phone='502-555-0177', address='44 Sparrow Road\nFrankfort',
                        address_confidential='true', language='Spanish')
    father = office.add('person', name=NAMES['father'], mail=WAYS['father'][0],
                        phone='502-555-0133', address='9 Finch Lane\nFrankfort')
    gal = office.add('person', name=NAMES['gal'], mail=WAYS['gal'][0], address='1 Bench Street')
    home = office.add('home', name=NAMES['caregiver'], phone='502-555-0142',
                      address='17 Canary Lane\nFrankfort', address_confidential='true')
    stay = office.add('stay', child=child, removal_date='2026-01-05')
    office.add('placement', stay=stay, home=home, start_date='2026-01-05', setting='foster-home')
    for kind, person in (('mother', mother), ('father', father), ('gal', gal)):
        office.add('connection', kind=kind, child=child, person=person)
    office.add('print-text', heading='Salt River Permanency; north, and south',
               phone='502-555-0100', mail='answers@agency.example')
    meeting = office.run('meeting', 'schedule', f'family={family}', 'kind=case-planning',
                         'date=2026-12-01', 'time=17:30', 'length=90',
                         'place=Public library; room 2, upstairs\\left',
                         'purpose=To see how Eli Combs does')['id']
    for place, what in enumerate(('Visits at Christmas', 'Eli and his school')):
        office.add('agenda-item', meeting=meeting, kind='topic', what=what, position=place)
    invitations = {one['role']: one['id'] for one in
                   office.run('record', 'list', 'invitation', f'meeting={meeting}')}
    assert set(invitations) == set(NAMES), invitations
    return {'meeting': meeting, 'invitations': invitations, 'mother': mother, 'father': father,
            'family': family}


def another(office, name):
    """An office of its own, as it was before anybody was invited."""
    own = Office(office.program, office.folder_of(name))
    return own, make_case(own)


def test_programs(office, case):
    """S4-14, S3-29: answers in the shapes in which calendar programs write them are taken"""
    office, case = another(office, 'programs')
    invitations = case['invitations']
    office.run('record', 'set', case['meeting'], f'uid={UID}')
    for program, role, answer, stamp in (('google', 'father', 'accepted', '14:15:02'),
                                         ('outlook', 'gal', 'tentative', '15:03:41'),
                                         ('thunderbird', 'mother', 'declined', '15:22:10'),
                                         ('evolution', 'worker', 'accepted', '15:30:07')):
        path = os.path.join(FIXTURES, f'reply-{program}.ics')
        with open(path, 'rb') as file:
            lines_of(file.read())
        taken = office.run('meeting', 'reply', path)
        assert taken['id'] == invitations[role], (program, taken)
        assert taken['calendar-answer'] == answer, (program, taken)
        assert stamp in taken['calendar-stamp'], (program, taken)
        assert taken['answer'] == (None if answer == 'declined' else answer), (program, taken)
    with open(path, encoding='utf-8') as file:
        assert office.run('meeting', 'reply', '-', said=file.read()) == taken
    assert office.show(invitations['mother'])['declined-because'] == (
        'No hay quien cuide a los niños a esa hora')
    assert 'court until five, and come' in office.show(invitations['gal'])['calendar-comment']


UID = '0193a0c4-5b1e-7c3a-9d42-6f1f0e5a7b21'
# In the order in which they were made: a later answer of a person is the one that counts.
ANSWERED = (('sabre', {'father': 'accepted', 'mother': 'declined', 'gal': 'tentative'}),
            ('korganizer', {'mother': 'accepted', 'gal': 'declined', 'worker': 'tentative'}),
            ('thunderbird', {'worker': 'accepted', 'mother': 'declined', 'father': 'tentative'}),
            ('gnus', {'father': 'accepted', 'mother': 'declined', 'gal': 'tentative'}))


def test_answered(office, case):
    """S4-14, S3-29: what calendar programs themselves answered to an invitation sets the answer"""
    office, case = another(office, 'answered')
    meeting, invitations = case['meeting'], case['invitations']
    files = {(program, role): os.path.join(FIXTURES, 'answered', f'{program}-{answer}.ics')
             for program, answers in ANSWERED for role, answer in answers.items()}
    for path in files.values():
        assert 'does not know' in office.refused('meeting', 'reply', path), path
    office.run('record', 'set', meeting, f'uid={UID}')
    office.run('meeting', 'invite', meeting, office.folder_of('sent'))
    for program, answers in ANSWERED:
        for role, answer in answers.items():
            taken = office.run('meeting', 'reply', files[program, role])
            assert taken['id'] == invitations[role], (program, role, taken)
            assert taken['calendar-answer'] == answer, (program, role, taken)
            assert taken['answer'] == (None if answer == 'declined' else answer), (program, taken)
    with open(path, encoding='utf-8') as file:
        assert office.run('meeting', 'reply', '-', said=file.read()) == taken
        if program == 'korganizer':
            assert office.show(invitations['gal'])['declined-because'].endswith('he knows Eli.')
    assert 'later answer' in office.refused('meeting', 'reply', files['sabre', 'gal'])
    # Nobody is asked there any more; with another time, what they answered is of the former one.
    office.run('record', 'set', case['father'], 'mail=combs@example.org')
    assert 'Nobody with the address' in office.refused('meeting', 'reply', files['gnus', 'father'])
    office.run('record', 'set', meeting, 'time=18:00')
    for program, role in (('gnus', 'gal'), ('thunderbird', 'worker'), ('korganizer', 'worker')):
        said = office.refused('meeting', 'reply', files[program, role])
        assert 'former date' in said, (program, said)


def test_apart(office, case):
    """S4-14: who must not meet is told of wherever they are asked, and named by the check."""
    office, case = another(office, 'apart')
    assert office.run('meeting', 'check', case['meeting'], status=1)['may-not-meet'] == []
    office.run('record', 'set', case['father'], f"no-contact-with={case['mother']}")
    said = office.call('meeting', 'schedule', f"meeting={case['meeting']}", 'length=60')
    assert said.returncode == 0, said
    assert 'must not meet' in said.stderr and NAMES['father'] in said.stderr, said.stderr
    said = office.call('meeting', 'invite', case['meeting'], office.folder_of('apart'))
    assert said.returncode == 0 and 'must not meet' in said.stderr, said
    pair, = office.run('meeting', 'check', case['meeting'], status=1)['may-not-meet']
    assert {pair['one'], pair['other']} == {case['mother'], case['father']}, pair
    assert {pair['one-name'], pair['other-name']} == {NAMES['mother'], NAMES['father']}, pair


def test_agenda(office, case):
    """S3-36: the letter has the lines of the meeting's template, in the invitee's language"""
    office, case = another(office, 'agenda')
    office.run('record', 'set', case['meeting'], 'agenda=permanency')
    folder = office.folder_of('letters')
    for row in office.run('meeting', 'invite', case['meeting'], folder):
        letter = subprocess.run(['pdftotext', '-layout', os.path.join(folder, row['letter']), '-'],
                                capture_output=True, text=True, check=True).stdout
        letter = ' '.join(letter.split())
        lines = (('la familia habla primero', 'Visits at Christmas', 'Plan A y Plan B')
                 if row['language'] == 'es' else
                 ('the family speaks first', 'Visits at Christmas', 'Plan A and Plan B'))
        found = [letter.find(line) for line in lines]
        assert -1 not in found and found == sorted(found), (row, found, letter)


def test_place(office, case):
    """S4-14: a place that tells of another invitee stands on nobody else's letter or calendar."""
    office, case = another(office, 'place')
    office.run('record', 'set', case['meeting'], 'place=At the Quillen offices')
    place = office.folder_of('place')
    said = office.call('meeting', 'invite', case['meeting'], place)
    assert said.returncode == 0 and 'not on every letter' in said.stderr, said
    for row in json.loads(said.stdout):
        role = row['letter'][3:].split('.')[0]
        letter = subprocess.run(['pdftotext', os.path.join(place, row['letter']), '-'],
                                capture_output=True, text=True, check=True).stdout
        with open(os.path.join(place, row['calendar']), encoding='utf-8') as file:
            calendar = file.read().replace('\n ', '')
        for text in (letter, calendar):
            assert ('Quillen offices' in text) == (role == 'gal'), (role, text)


def lines_of(raw):
    assert raw.endswith(b'\r\n')
    lines = raw.split(b'\r\n')[:-1]
    assert all(b'\n' not in line and b'\r' not in line for line in lines)
    assert all(len(line) <= 75 for line in lines), max(lines, key=len)
    for line in lines:
        line.decode()   # no letter is cut by a fold
    return lines


def read_files(folder, rows):
    made = {}
    for row in rows:
        with open(os.path.join(folder, row['calendar']), 'rb') as file:
            raw = file.read()
        letter = os.path.join(folder, row['letter'])
        for path in (letter, os.path.join(folder, row['calendar'])):
            assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        text = subprocess.run(['pdftotext', '-layout', letter, '-'], capture_output=True,
                              text=True, check=True).stdout
        subprocess.run(['qpdf', '--check', letter], capture_output=True, check=True)
        role = row['letter'].removesuffix('.pdf')[3:]
        made[role] = {'raw': raw, 'text': ' '.join(text.split()), 'language': row['language'],
                      'calendar': icalendar.Calendar.from_ical(raw)}
    return made


def event_of(made):
    events = made['calendar'].walk('VEVENT')
    assert len(events) == 1
    return events[0]


def check_calendar(made, role, case, method='REQUEST', sequence=0):
    lines_of(made['raw'])
    calendar, event = made['calendar'], event_of(made)
    assert calendar['METHOD'] == method and calendar['VERSION'] == '2.0' and calendar['PRODID']
    assert event['UID'] == case['meeting'] and event['SEQUENCE'] == sequence
    assert event['DTSTAMP'].dt.tzinfo is not None
    zone = calendar.walk('VTIMEZONE')[0]
    assert zone['TZID'] == 'America/New_York' == event['DTSTART'].params['TZID']
    organizer, attendee = event['ORGANIZER'], event['ATTENDEE']
    assert organizer == 'mailto:answers@agency.example'
    assert organizer.params['CN'].startswith('Salt River')
    assert not isinstance(attendee, list)
    expected = [way for way in WAYS[role] if '@' in way]
    assert attendee == (f'mailto:{expected[0]}' if expected
                        else f'urn:uuid:{case["invitations"][role]}'), attendee
    assert attendee.params['CN'] == NAMES[role]
    assert event['CLASS'] == 'CONFIDENTIAL'
    if method == 'REQUEST':
        assert attendee.params['PARTSTAT'] == 'NEEDS-ACTION' and attendee.params['RSVP'] == 'TRUE'
    else:
        assert event['STATUS'] == 'CANCELLED'


def check_nobody_else(made, role):
    said = made['text'] + made['raw'].replace(b'\r\n ', b'').decode()
    for other, name in NAMES.items():
        assert other == role or name not in said, (role, name)
        for way in WAYS[other]:
            assert other == role or way not in said, (role, way)
    for secret in SECRET:
        assert secret not in said, (role, secret)
    assert 'Eli' not in event_of(made)['SUMMARY'] + event_of(made)['DESCRIPTION']


def test_files(office, case):
    """S4-14 letters and calendar files, one for each, naming only that one"""
    folder = office.folder_of('out')
    rows = office.run('meeting', 'invite', case['meeting'], folder)
    assert len(rows) == len(NAMES) and len(os.listdir(folder)) == 2 * len(NAMES)
    made = read_files(folder, rows)
    for role in NAMES:
        check_calendar(made[role], role, case)
        check_nobody_else(made[role], role)
        assert NAMES[role] in made[role]['text']
    start = event_of(made['gal'])['DTSTART'].dt
    assert start.utcoffset() == datetime.timedelta(hours=-5)
    assert start.replace(tzinfo=None) == datetime.datetime(2026, 12, 1, 17, 30)
    assert event_of(made['gal'])['DTEND'].dt - start == datetime.timedelta(minutes=90)
    assert str(event_of(made['gal'])['LOCATION']) == 'Public library; room 2, upstairs\\left'
    assert made['mother']['language'] == 'es' and 'Invitación' in made['mother']['text']
    assert 'Invitation to a meeting' in made['gal']['text'] and 'K-1007' in made['gal']['text']
    assert 'Visits at Christmas' in made['gal']['text'] and 'school' not in made['gal']['text']
    assert 'Finch Lane' in made['father']['text']
    for one in case['invitations'].values():
        record = office.show(one)
        assert record['invited-date'] == '2026-11-22' and record['invited-how'] == 'letter'
    lines = [line for line in office.run('office', 'history', '--access')
             if 'export' in json.dumps(line)]
    assert len(lines) == 2 * len(NAMES), lines
    assert not any(name in json.dumps(lines) for name in NAMES.values())


def test_never_overwrites(office, case):
    """nothing is written over, and nothing is half done"""
    folder = office.folder_of('out')
    before = {name: os.stat(os.path.join(folder, name)).st_mtime_ns for name in os.listdir(folder)}
    assert 'there already' in office.refused('meeting', 'invite', case['meeting'], folder)
    assert before == {name: os.stat(os.path.join(folder, name)).st_mtime_ns
                      for name in os.listdir(folder)}
    assert 'no folder' in office.refused('meeting', 'invite', case['meeting'],
                                         os.path.join(office.folder, 'nowhere', 'out'))
    assert 'no folder' in office.refused('meeting', 'invite', case['meeting'], office.passphrase)
    other = office.folder_of('half')
    open(os.path.join(other, '03-father.ics'), 'w', encoding='utf-8').close()
    office.refused('meeting', 'invite', case['meeting'], other)
    assert os.listdir(other) == ['03-father.ics']


def test_nobody_put_down(office, case):
    """S4-14: where nobody was put down, everyone who should be there is asked; in a new folder"""
    meeting = office.add('meeting', family=case['family'], kind='case-review', status='planned')
    folder = os.path.join(office.folder, 'new')
    assert 'no day' in office.refused('meeting', 'invite', meeting, folder)
    assert not office.run('record', 'list', 'invitation', f'meeting={meeting}', status=1)
    assert not os.path.exists(folder)
    office.run('record', 'set', meeting, 'date=2026-12-02', 'time=10:00')
    sent = office.run('meeting', 'invite', meeting, folder)
    roles = {office.show(line['invitation'])['role'] for line in sent}
    assert set(NAMES) <= roles, roles
    assert len(os.listdir(folder)) == 2 * len(sent)
    assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
    assert not office.run('meeting', 'check', meeting, status=1)['missing-invitations']


def reply(case, office, role, part, name='reply.ics', **changes):
    """As a calendar program writes it, with its own ways."""
    values = {'method': 'REPLY', 'uid': case['meeting'], 'sequence': 0, 'stamp': '20261123T100000Z',
              'mail': WAYS[role][0] if WAYS[role] else '', 'comment': '', 'more': '', **changes}
    text = ('BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\n'
            'VERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:{method}\r\n'
            'BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\nBEGIN:STANDARD\r\n'
            'DTSTART:19701101T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n'
            'TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n'
            'BEGIN:VEVENT\r\nDTSTART:20261201T223000Z\r\nDTEND:20261202T000000Z\r\n'
            'DTSTAMP:{stamp}\r\nORGANIZER;CN=Agency:mailto:answers@agency.example\r\n'
            'UID:{uid}\r\n'
            'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=' + part
            + ';CN="X, Y";X-NUM\r\n -GUESTS=0:MAILTO:{mail}\r\n{more}{comment}'
            'SEQUENCE:{sequence}\r\n'
            'STATUS:CONFIRMED\r\nSUMMARY:A meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')
    path = os.path.join(office.folder, name)
    with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write(text.format(**values))
    return path


def test_replies(office, case):
    """S4-14 an answer that a calendar sent is the answer of whom it is about"""
    meeting, invitations = case['meeting'], case['invitations']
    answered = office.run('meeting', 'reply', meeting, reply(case, office, 'father', 'ACCEPTED'))
    assert answered['id'] == invitations['father'] and answered['answer'] == 'accepted'
    assert answered['answered-date'] == '2026-11-22'
    office.run('meeting', 'reply', meeting, reply(case, office, 'gal', 'TENTATIVE'))
    assert office.show(invitations['gal'])['answer'] == 'tentative'
    upper = reply(case, office, 'worker', 'ACCEPTED', mail='Joan@AGENCY.example')
    assert office.run('meeting', 'reply', upper)['answer'] == 'accepted', 'the file says which'
    # A later answer wins, an earlier one comes too late.
    office.run('meeting', 'reply', meeting,
               reply(case, office, 'gal', 'ACCEPTED', stamp='20261124T100000Z'))
    assert 'later answer' in office.refused('meeting', 'reply', meeting,
                                            reply(case, office, 'gal', 'TENTATIVE'))
    assert office.show(invitations['gal'])['answer'] == 'accepted'


def test_declined(office, case):
    """S3-29 a no waits for its reason and for what was tried, and nothing of it is lost"""
    path = reply(case, office, 'mother', 'DECLINED', comment='COMMENT:No ride\\, no sitter\r\n')
    done = office.call('meeting', 'reply', case['meeting'], path)
    assert done.returncode == 0 and 'what was tried' in done.stderr, done
    record = office.show(case['invitations']['mother'])
    assert record['answer'] is None and record['calendar-answer'] == 'declined'
    assert record['declined-because'] == record['calendar-comment'] == 'No ride, no sitter'
    office.run('record', 'set', case['invitations']['mother'], 'answer=declined',
               'strategy=A ride was offered')
    again = office.run('meeting', 'reply', case['meeting'], path)
    assert again['answer'] == 'declined'
    # A yes of the calendar is a no of the calendar later on.
    office.run('meeting', 'reply', case['meeting'],
               reply(case, office, 'father', 'DECLINED', stamp='20261125T100000Z'))
    record = office.show(case['invitations']['father'])
    assert record['answer'] is None and record['calendar-answer'] == 'declined'
    office.run('record', 'undo')
    assert office.show(case['invitations']['father'])['answer'] == 'accepted'


def test_refused_replies(office, case):
    """what is no answer to this meeting is told as what it is"""
    def told(*parts, **changes):
        role = changes.pop('role', 'father')
        part = changes.pop('part', 'ACCEPTED')
        said = office.refused('meeting', 'reply', case['meeting'],
                              reply(case, office, role, part, **changes))
        assert said.count('\n') == 1 and all(one in said for one in parts), said
        assert said.startswith(os.path.join(office.folder, 'reply.ics: ')), said

    told('does not know', uid='another@example.org')
    told('Nobody with the address', mail='stranger@example.org')
    told('no answer', 'REQUEST', method='REQUEST')
    told('COUNTER', method='COUNTER')
    told('CANCEL', method='CANCEL')
    told('hands the invitation on', part='DELEGATED')
    told('neither yes nor no', part='NEEDS-ACTION')
    told('more than one person', more='ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.org\r\n')
    told('never sent', sequence=7)
    told('series', more='RRULE:FREQ=SECONDLY\r\n')
    told('more than one event', more='END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n')
    path = os.path.join(office.folder, 'plain.ics')
    for text in ('', 'Dear agency, yes.\n', 'BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n',
                 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n',
                 'BEGIN:VCALENDAR\r\n' * 70 + 'END:VCALENDAR\r\n' * 70):
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
        office.refused('meeting', 'reply', case['meeting'], path)
    office.refused('meeting', 'reply', case['meeting'], os.path.join(office.folder, 'none.ics'))
    office.refused('meeting', 'reply', case['meeting'], office.folder)


def test_change(office, case):
    """S4-13 another time: the version rises, old answers do not count, and it can be called off"""
    office.run('record', 'set', case['meeting'], 'time=18:00')
    old = reply(case, office, 'father', 'ACCEPTED', stamp='20261126T100000Z')
    assert 'former date' in office.refused('meeting', 'reply', case['meeting'], old)
    folder = office.folder_of('second')
    made = read_files(folder, office.run('meeting', 'invite', case['meeting'], folder))
    check_calendar(made['father'], 'father', case, sequence=1)
    office.run('meeting', 'reply', case['meeting'],
               reply(case, office, 'father', 'ACCEPTED', sequence=1))
    office.run('meeting', 'cancel', case['meeting'], '--reason', 'Snow')
    folder = office.folder_of('third')
    made = read_files(folder, office.run('meeting', 'invite', case['meeting'], folder))
    check_calendar(made['father'], 'father', case, 'CANCEL', 2)
    for role in NAMES:
        check_nobody_else(made[role], role)
    assert 'will not take place' in made['father']['text']
    assert 'cancelled' in office.refused('meeting', 'reply', case['meeting'],
                                         reply(case, office, 'father', 'ACCEPTED', sequence=2))


def test_undo(office, case):
    """invitations that went out are taken back in one step"""
    meeting = office.run('meeting', 'schedule',
                         f'family={office.show(case["meeting"])["family"]}', 'kind=case-review',
                         'date=2026-12-08', 'time=9:00')['id']
    before = office.show(meeting)
    office.run('meeting', 'invite', meeting, office.folder_of('fourth'))
    assert office.show(meeting) != before
    office.run('record', 'undo')
    assert office.show(meeting) == before
    invitations = office.run('record', 'list', 'invitation', f'meeting={meeting}')
    assert invitations and all(one['invited-date'] is None for one in invitations)


def main(program):
    tests = (test_files, test_never_overwrites, test_replies, test_declined, test_refused_replies,
             test_change, test_undo, test_programs, test_answered, test_apart,
             test_agenda, test_place, test_nobody_put_down)
    print(f'1..{len(tests)}')
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        office = Office(program, folder)
        case = make_case(office)
        for number, test in enumerate(tests, 1):
            try:
                test(office, case)
                print(f'ok {number} {test.__doc__}')
            except (AssertionError, KeyError, subprocess.CalledProcessError):
                failed += 1
                print('# ' + traceback.format_exc().replace('\n', '\n# '))
                print(f'not ok {number} {test.__doc__}')
            sys.stdout.flush()
    return failed > 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
