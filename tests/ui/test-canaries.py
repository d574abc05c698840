#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-canaries.py PROGRAM EXTRACT: names that are nowhere else are in every page; then whatever the
# program may have written is searched for them: open, locked, killed, ended (S1, S3, S5, S8).

import os
import signal
import subprocess
import sys

import kit
from lockable import CANARY, KeyedOffice, Lockable

STORED = (CANARY, 'Anhangueridae', 'Dsungaripterus', 'Pterodaustro', 'Thalassodromeus')
TYPED = 'Tupandactylus'   # into a field, the palette and a dialog, and never saved
IMPORTED = 'Nyctosaurus'  # in a file that is looked at and not imported
CANARIES = (*STORED, TYPED, IMPORTED)

# The rows of the office page, and what the page behind each then says.
OFFICE_PAGES = (('Staff', '^Ann Clark'), ('Regions', STORED[3]), ('Resource Homes', STORED[4]),
                ('Who Can Open', '^Ways In$'), ('Backups', '^Back Up Now'),
                ('Text and Logo', '^Text and Logo'), ('About This Office', '^About This Office$'))


class Watched(Lockable):
    """Whatever it says at any level goes to a file."""

    def start(self, command):
        with open(os.path.join(os.environ['HOME'], 'log'), 'ab') as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env={
                **os.environ, 'G_DEBUG': 'fatal-warnings', 'G_MESSAGES_DEBUG': 'all'})

    def titles(self):
        return [name for canary in CANARIES for name in self.ask('search', '--name', canary)]


def make_office(program, folder):
    office = KeyedOffice(program, folder)
    family = office.call('record', 'add', 'family', f'name={STORED[1]}')
    child = office.call('record', 'add', 'child', f'given-name={CANARY}',
                        f'family-name={STORED[1]}', 'birth-date=2017-07-04',
                        f'family={family["id"]}')
    office.call('record', 'add', 'stay', f'child={child["id"]}', 'removal-date=2024-08-22')
    person = office.call('record', 'add', 'person', f'name={STORED[2]}')
    office.call('record', 'add', 'connection', f'child={child["id"]}', f'person={person["id"]}',
                'kind=grandparent')
    office.call('record', 'add', 'region', f'name={STORED[3]}')
    office.call('record', 'add', 'home', f'name={STORED[4]}')
    return office


def make_extract(folder):
    """A few rows of the extract, with another name in them."""
    path = os.path.join(folder, 'given', 'extract.csv')
    os.makedirs(os.path.dirname(path))
    with open(EXTRACT, encoding='utf-8') as source, open(path, 'w', encoding='utf-8') as file:
        file.writelines(line.replace('Sloane', IMPORTED) for line in source.readlines()[:40])
    return path


# ---------------------------------------------------------------- through every page


def await_keys(window):
    """A dialog that goes gives the keys back to the page."""
    window.take_keys()
    kit.wait(lambda: any(kit.has_keys(node) for node in window.nodes()), 'the keys in the window')


def find(window, text, says):
    """What the palette finds first."""
    window.keys('ctrl+k')
    window.await_words('^Find anything$')
    window.write(text)
    window.await_words(says)
    window.keys('Return')
    window.await_silence('^Find anything$')


def walk_child(window):
    window.open_child(CANARY, STORED[1])
    for number, name in enumerate(('Overview', 'Path', 'People', 'Plan A/B', 'Record'), 1):
        window.keys(f'alt+shift+{number}')
        window.await_tab(name)
    window.await_words(CANARY)
    window.keys('alt+shift+1')
    window.await_tab('Overview')
    window.fill('Tribe', TYPED)


def walk_lists(window):
    window.show_page('Children')
    window.await_rows(f'{STORED[1]}, {CANARY}')
    window.show_page('Families')
    window.await_words(f'^{STORED[1]}')


def walk_office(window):
    for row, says in OFFICE_PAGES:
        window.show_page('Office')
        window.enter('list item', row)
        window.await_end_of('list item', 'Import a File')
        window.await_words(says)


def walk_dialogs(window):
    for keys, says in (('ctrl+comma', '^Lock After'), ('ctrl+question', '^Keyboard Shortcuts$'),
                       ('F1', '^The office$'), ('ctrl+k', '^Find anything$')):
        window.keys(keys)
        window.await_words(says)
        if keys == 'ctrl+k':
            window.write(TYPED)
            window.await_words('^Nothing Found')
        window.keys('Escape')
        window.await_silence(says)
        await_keys(window)


def walk_import(window, extract):
    window.keys('ctrl+i')
    window.press('button', 'Choose a File')
    window.choose_file('Choose a File to Import', extract)
    window.await_words('rows: ')


def walk_prints(window):
    """A picture of the path is begun and given up."""
    find(window, CANARY.lower(), f'^{CANARY}')
    window.await_node('heading', CANARY)
    await_keys(window)
    find(window, 'Save the path', '^Save the path of this child')
    kit.wait(lambda: window.title_of_keys() != 'Homeward', 'the file chooser')
    window.keys('Escape')
    kit.wait(lambda: window.title_of_keys() == 'Homeward' or not window.title_of_keys(),
             'the file chooser to go')
    await_keys(window)


def begin_child(window):
    """A new child that is never saved."""
    window.keys('ctrl+n')
    window.await_node('dialog', 'New Child')
    kit.wait(lambda: any(node.get_role_name() == 'text' and kit.has_keys(node)
                         for node in window.nodes()), 'the first field')
    window.write(TYPED)


def walk(window, extract):
    window.await_rows(f'{STORED[1]}, {CANARY}')
    walk_child(window)
    walk_lists(window)
    walk_office(window)
    walk_dialogs(window)
    walk_import(window, extract)
    walk_prints(window)
    begin_child(window)


# ---------------------------------------------------------------- searching


def forms_of(canary):
    for text in (canary, canary.lower(), canary.upper()):
        yield text.encode()
        yield text.encode('utf-16-le')


def files(extract):
    """All that could have been written: home with its settings, caches and logs, and wherever a
    program may leave something for a while."""
    for root in {os.environ['HOME'], os.environ['TMPDIR'], '/var/tmp', '/dev/shm'}:
        for place, _, names in os.walk(root):
            for name in names:
                path = os.path.join(place, name)
                if path != extract and os.path.isfile(path):
                    yield path


def search(extract, when):
    n = 0
    for path in files(extract):
        with open(path, 'rb') as file:
            content = file.read()
        n += 1
        for canary in CANARIES:
            for form in forms_of(canary):
                assert form not in content, f'{when}: {path} holds «{canary}»'
                assert form not in os.fsencode(path), f'{when}: {path}'
    assert n > 5, f'{when}: only {n} files were searched'


def check_locked(window, office):
    memory = window.memory()
    secrets = [form for canary in CANARIES for form in forms_of(canary)]
    secrets += [office.key[:8], office.key[12:20], office.key[24:]]
    for secret in secrets:
        assert not any(secret in part for part in memory), f'the locked window holds {secret}'


def test_canaries(program, folder):
    office = make_office(program, folder)
    extract = make_extract(folder)
    with Watched(program, *office.options()) as window:
        walk(window, extract)
        assert window.holds(CANARY.encode()) and window.holds(TYPED.encode())
        assert window.titles() == []
        search(extract, 'open')
        window.lock()
        check_locked(window, office)
        assert not any(window.says(canary) for canary in CANARIES)
        search(extract, 'locked')
        window.unlock()
        window.await_words(CANARY)
        walk_lists(window)
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
    search(extract, 'killed')
    with Watched(program, *office.options()) as window:
        walk_lists(window)
        assert window.end() == 0
    search(extract, 'ended')
    assert office.call('office', 'verify') == []


def test_a_hit_is_found(program, folder):
    """What this test is there for would be seen."""
    office = make_office(program, folder)
    path = os.path.join(os.environ['TMPDIR'], 'left-behind')
    with open(path, 'w', encoding='utf-16-le') as file:
        file.write(office.child(CANARY)['given-name'])
    try:
        search(None, 'left behind')
    except AssertionError:
        return
    finally:
        os.unlink(path)
    raise AssertionError('a file with a canary was not found')


if __name__ == '__main__':
    EXTRACT = os.path.abspath(sys.argv.pop(2))
    kit.main(test_a_hit_is_found, test_canaries)
