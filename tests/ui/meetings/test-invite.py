#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-invite.py PROGRAM: invitations leave the window as letters, calendar files and mails, and
# answers of calendars come back to it (S4-14, S3-29), by keys alone; where they answer is written
# on the office's page.

import datetime
import json
import os
import subprocess
import sys
import time

import kit

DAY = (datetime.date.today() + datetime.timedelta(days=9)).isoformat()
PORTAL = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'mail-portal.py')
INVITATION = 'Case planning conference'


class Kitchen:
    """A child of twelve, the parents, the worker, and a meeting in nine days."""

    def __init__(self, program, folder):
        self.folder = folder
        self.office = kit.Office(program, folder)
        worker = self.add('staff', 'name=Joy Ison', 'role=worker')
        family = self.add('family', 'name=Combs, Dana', f'worker={worker}')
        child = self.add('child', 'given-name=Eli', 'family-name=Combs', 'birth-date=2012-05-05',
                         f'family={family}')
        for name, kind, mail in (('Dana Combs', 'mother', 'dana@example.org'),
                                 ('Ray Combs', 'father', 'ray@example.org')):
            person = self.add('person', f'name={name}', f'mail={mail}')
            self.add('connection', f'child={child}', f'person={person}', f'kind={kind}')
        self.meeting = self.office.call('meeting', 'schedule', f'family={family}',
                                        'kind=case-planning', f'date={DAY}', 'time=17:30')['id']

    def add(self, *words):
        return self.office.call('record', 'add', *words)['id']

    def invitation(self, role):
        return next(row for row in self.office.call('record', 'list', 'invitation')
                    if row['role'] == role)

    def named(self, name):
        """The invitations of whoever is called so."""
        ids = [row['id'] for row in self.office.call('record', 'list', 'person')
               if row['name'] == name]
        return [row for row in self.office.call('record', 'list', 'invitation')
                if row['person'] in ids]

    def invite(self):
        place = os.path.join(self.folder, 'invited')
        os.mkdir(place)
        self.office.call('meeting', 'invite', self.meeting, place)

    def ways(self):
        text = self.office.call('record', 'list', 'print-text')[0]
        return text['phone'], text['mail']

    def organizers(self):
        """Of all calendar files, whose lines go on after a line break and a space."""
        place, found = os.path.join(self.folder, 'invited'), set()
        for name in os.listdir(place):
            if name.endswith('.ics'):
                with open(os.path.join(place, name), encoding='utf-8', newline='') as file:
                    text = file.read().replace('\r\n ', '')
                found |= {line.split(':', 1)[1] for line in text.split('\r\n')
                          if line.startswith('ORGANIZER')}
        return found

    def reply(self, mail, part, **more):
        uid = self.office.call('record', 'show', self.meeting)['uid']
        path = os.path.join(self.folder, f'{part.lower()}.ics')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\n'
                       f'UID:{more.get("uid", uid)}\nSEQUENCE:0\nDTSTAMP:20261123T100000Z\n'
                       f'ATTENDEE;PARTSTAT={part}:mailto:{mail}\n'
                       f'COMMENT:{more.get("comment", "")}\nEND:VEVENT\nEND:VCALENDAR\n')
        return path

    def window(self, program, *more):
        return kit.Window(program, *self.office.options(), *more)


def open_meeting(window):
    window.await_words('Children')
    window.show_page('Meetings')
    window.await_words('^1 meeting$')
    window.focus('table row', 'Combs, Dana')
    window.keys('Return')
    window.await_node('heading', INVITATION)


def save_all(window, place):
    window.keys('ctrl+p')
    window.await_node('dialog', 'Invite')
    window.await_words('Page 1 of 1')
    window.press('button', 'Save for All')
    window.choose_file('Folder for the Invitations', place)


def test_files(program, folder):
    """S4-14 seen, then saved for everybody; taken back in one step; a second time refused."""
    kitchen = Kitchen(program, folder)
    place = os.path.join(folder, 'place')
    os.mkdir(place)
    with kitchen.window(program) as window:
        open_meeting(window)
        save_all(window, place)
        window.await_words('^Saved, and written down as invited')
        window.await_end_of('dialog', 'Invite')
        names = sorted(os.listdir(place))
        assert len(names) == 8 and {name[-4:] for name in names} == {'.ics', '.pdf'}, names
        assert not any('ombs' in name for name in names), names
        assert kitchen.invitation('mother')['invited-how'] == 'letter'
        save_all(window, place)
        window.await_words('is there already: nothing was written')
        window.keys('Escape')
        window.await_end_of('dialog', 'Invite')
        window.keys('ctrl+z')
        kit.wait(lambda: kitchen.invitation('mother')['invited-date'] is None, 'the way back')
        assert window.end() == 0
    assert sorted(os.listdir(place)) == names


def test_who_else(program, folder):
    """S4-16 whom the mother names while her letter is looked at: a person, asked, in one act."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        open_meeting(window)
        window.keys('ctrl+p')
        window.await_node('dialog', 'Invite')
        window.await_words('Page 1 of 1')
        window.choose('Whose letter', 'Dana Combs · Mother')
        window.fill('Who else should come', 'Rose Lee')
        window.keys('Return')
        kit.wait(lambda: kitchen.named('Rose Lee'), 'the invitation of who was named')
        assert kitchen.invitation('mother')['also-invite'] == 'Rose Lee'
        window.focus('combo box', 'Whose letter')
        window.choose('Whose letter', 'Rose Lee · Support of the family')
        window.keys('Escape')
        window.await_end_of('dialog', 'Invite')
        window.keys('ctrl+z')
        kit.wait(lambda: not kitchen.named('Rose Lee'), 'the way back')
        assert kitchen.invitation('mother')['also-invite'] is None
        assert window.end() == 0


def test_mail(program, folder):
    """S4-14 a mail is begun with the invitee's own calendar file, where the desktop can."""
    kitchen = Kitchen(program, folder)
    place, asked = os.path.join(folder, 'place'), os.path.join(folder, 'asked')
    os.mkdir(place)
    with subprocess.Popen([sys.executable, PORTAL, asked], stdout=subprocess.PIPE,
                          text=True) as portal:
        try:
            assert portal.stdout.readline() == 'ready\n'
            with kitchen.window(program) as window:
                open_meeting(window)
                save_all(window, place)
                window.await_words('A mail gets the invitee’s own calendar file')
                window.choose('Whose letter', 'Dana Combs · Mother')
                window.await_words('English · dana@example.org')
                window.press('button', 'Write a Mail')
                kit.wait(lambda: os.path.exists(asked), 'the mail')
                window.keys('Escape')
                assert window.end() == 0
        finally:
            portal.kill()
    with open(asked, encoding='utf-8') as file:
        mail = json.load(file)
    assert mail['addresses'] == ['dana@example.org'], mail
    assert 'Combs' not in mail['subject'], mail
    file, = mail['files']
    assert file['name'].endswith('mother.ics') and 'dana@example.org' in file['text'], mail
    assert 'ray@example.org' not in json.dumps(mail), mail


def test_answers(program, folder):
    """S4-14 an answer is opened, is told and taken back; what is none says so."""
    kitchen = Kitchen(program, folder)
    kitchen.invite()
    yes = kitchen.reply('dana@example.org', 'ACCEPTED')
    stranger = kitchen.reply('dana@example.org', 'TENTATIVE', uid='another')
    with kitchen.window(program) as window:
        window.await_words('Children')
        for path in (yes, stranger):
            window.keys('ctrl+k')
            window.await_node('dialog', 'Find Anything')
            window.write('open an answer')
            window.await_node('list item', 'Open an answer to an invitation')
            time.sleep(0.3)
            window.keys('Return')
            window.choose_file('Open an Answer', path)
            if path == yes:
                window.await_words('^Dana Combs is coming$')
                window.await_node('heading', INVITATION)
                assert kitchen.invitation('mother')['answer'] == 'accepted'
                window.keys('ctrl+z')
                kit.wait(lambda: kitchen.invitation('mother')['answer'] is None, 'the way back')
        window.await_node('alert', 'The Answer Was Not Taken')
        window.await_words('a meeting that this office does not know')
        window.keys('Escape')
        window.await_end_of('alert', 'The Answer Was Not Taken')
        assert window.end() == 0


def test_no(program, folder):
    """S3-29 a no that the desktop hands over asks why and what was tried; what it said is there."""
    kitchen = Kitchen(program, folder)
    kitchen.invite()
    no = kitchen.reply('ray@example.org', 'DECLINED', comment='No ride')
    with kitchen.window(program, no) as window:
        window.await_words('^Ray Combs is not coming$')
        window.await_node('dialog', 'Not Coming')
        before = kitchen.invitation('father')
        assert before['answer'] is None and before['calendar-answer'] == 'declined', before
        window.focus('text', 'What was tried')
        window.write('A ride was offered')
        window.save('Not Coming')
        kit.wait(lambda: kitchen.invitation('father')['answer'] == 'declined', 'the no')
        assert window.end() == 0
    after = kitchen.invitation('father')
    assert (after['declined-because'], after['strategy']) == ('No ride', 'A ride was offered')


def write_way(window, name, text):
    window.show_page('Office')
    window.enter('list item', 'Text and Logo for Prints')
    window.fill(name, text)
    window.keys('Return')
    window.await_words('^Saved for all prints')


def test_ways(program, folder):
    """S4-14 the office writes down where people answer: calendars are told; one undo."""
    kitchen = Kitchen(program, folder)
    with kitchen.window(program) as window:
        window.await_words('Children')
        write_way(window, 'Phone for answers', '502-555-0100')
        write_way(window, 'E-mail for answers', 'wrong@office.example')
        kit.wait(lambda: kitchen.ways() == ('502-555-0100', 'wrong@office.example'), 'both ways')
        # Changes to the office are taken back where they are told.
        window.press('button', 'Undo')
        kit.wait(lambda: kitchen.ways() == ('502-555-0100', None), 'the way back')
        write_way(window, 'E-mail for answers', 'answers@office.example')
        kit.wait(lambda: kitchen.ways()[1] == 'answers@office.example', 'the other address')
        kitchen.invite()
        assert kitchen.organizers() == {'mailto:answers@office.example'}, kitchen.organizers()
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_files, test_who_else, test_mail, test_answers, test_no, test_ways)
