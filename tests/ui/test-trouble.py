#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-trouble.py PROGRAM: offices that cannot be opened (F2, F3, F6, D8, D9): each is told apart
# and explained, what is there stays as it is, and there is a way on.

import fcntl
import hashlib
import os
import shutil
import sys

import kit

KEY_SLOT_VERSION = 6  # behind «HWKEYS»
PENDING_BYTE = 0x40000000  # SQLite's locks lie there (its file format, 1.7)


def path_of(office, name):
    return os.path.join(office.folder, name)


def bytes_of(office, name):
    with open(path_of(office, name), 'rb') as file:
        return file.read()


def put(office, name, content):
    with open(path_of(office, name), 'wb') as file:
        file.write(content)


def sums(office):
    return {name: hashlib.sha256(bytes_of(office, name)).hexdigest()
            for name in ('office.db', 'office.keys', 'office.mark')
            if os.path.exists(path_of(office, name))}


def damage(office):
    content = bytearray(bytes_of(office, 'office.db'))
    content[len(content) // 2] ^= 1
    put(office, 'office.db', content)


def aside(office):
    return [name for name in os.listdir(office.folder) if name.startswith('aside-')]


def test_damaged(program, folder):
    """Back to the newest backup, after reading what that costs; the damaged file is kept."""
    office = kit.office_with_children(program, folder)
    office.call('office', 'backup')
    office.call('record', 'add', 'child', 'given-name=Late', 'birth-date=2020-01-01')
    damage(office)
    damaged = bytes_of(office, 'office.db')
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('^This Office Is Damaged$')
        window.await_words('office.db is damaged')
        window.await_words('1 act after that would be missing')
        kit.check_names(window)
        window.press('button', 'Go Back to the Newest Backup')
        window.await_words('^The Office Is Back$')
        window.press('button', 'Open the Office')
        window.unlock()
        window.show_page('Children')
        window.await_rows(*kit.IN_CARE)
        assert window.end() == 0
    kept, = aside(office)
    assert bytes_of(office, os.path.join(kept, 'office.db')) == damaged
    assert office.call('office', 'verify') == []


def test_damaged_alone(program, folder):
    """Without a backup nothing is promised, and nothing is touched."""
    office = kit.office_with_children(program, folder)
    damage(office)
    before = sums(office)
    with kit.Window(program, '--office', office.folder) as window:
        window.unlock()
        window.await_words('^This Office Is Damaged$')
        window.await_words('^Look for a backup on a stick')
        window.await_node('button', 'Open a Copy from a Stick')
        assert not window.find('button', 'Try Again')
        assert not window.find('button', 'Go Back')
        kit.check_names(window)
        assert window.end() == 0
    assert sums(office) == before


def test_newer(program, folder):
    """It is not repaired, restored or tried again: the program is to be updated."""
    office = kit.office_with_children(program, folder)
    office.call('office', 'backup')
    keys = bytearray(bytes_of(office, 'office.keys'))
    half = len(keys) // 2
    for start in (0, half):
        keys[start + KEY_SLOT_VERSION] += 1
        end = start + half - 32
        keys[end:end + 32] = hashlib.sha256(keys[start:end]).digest()
    put(office, 'office.keys', keys)
    before = sums(office)
    with kit.Window(program, '--office', office.folder) as window:
        window.await_words('^This Office Needs a Newer Homeward$')
        window.await_words('^Update Homeward on this computer')
        assert not window.find('button', 'Go Back')
        kit.check_names(window)
        window.press('button', 'Choose Another Office')
        window.await_node('button', 'New Office')
        assert window.end() == 0
    assert sums(office) == before


def test_elsewhere(program, folder):
    """Another process writes and does not end: waiting is the way on, and then it opens."""
    office = kit.office_with_children(program, folder)
    with open(path_of(office, 'office.db'), 'rb+') as file:
        fcntl.lockf(file, fcntl.LOCK_EX, 512, PENDING_BYTE)
        with kit.Window(program, *office.options(), page=None) as window:
            window.await_words('^This Office Is in Use Elsewhere$')
            window.await_words('^Wait until it is done')
            kit.check_names(window)
            fcntl.lockf(file, fcntl.LOCK_UN, 512, PENDING_BYTE)
            window.press('button', 'Try Again')
            window.unlock()
            window.show_page('Children')
            window.await_rows(*kit.IN_CARE)
            assert window.end() == 0


def test_synchronised(program, folder):
    """A folder that another program copies: work goes on in a copy on this computer."""
    office = kit.office_with_children(program, folder)
    office.call('office', 'backup')
    os.mkdir(os.path.join(folder, '.stfolder'))
    with kit.Window(program, '--office', office.folder) as window:
        window.await_words('^An Office Cannot Be Open There$')
        window.await_words('Syncthing')
        kit.check_names(window)
        window.press('button', 'Copy the Newest Backup to This Computer')
        window.await_words('holds an office with work until')
        assert window.end() == 0


def test_without_keys(program, folder):
    """The records are whole: the recovery key opens them, and everybody gets a key again."""
    office = kit.office_with_children(program, folder)
    os.unlink(path_of(office, 'office.keys'))
    with kit.Window(program, '--office', office.folder) as window:
        window.await_words('^A File of This Office Is Missing$')
        window.await_words('^The records are all there')
        window.press('button', 'Use the Recovery Key')
        window.await_node('text', 'Recovery key')
        kit.check_names(window)
        assert window.end() == 0


def test_older(program, folder):
    """An older store in place of the newest: a backup that has seen less is no way back."""
    office = kit.office_with_children(program, folder)
    office.call('office', 'backup')
    older = bytes_of(office, 'office.db')
    office.call('record', 'add', 'child', 'given-name=Late', 'birth-date=2020-01-01')
    put(office, 'office.db', older)
    with kit.Window(program, *office.options(), page=None) as window:
        window.await_words('^This Is an Older Copy$')
        window.await_words('^Somebody put an older copy')
        assert not window.find('button', 'Go Back')
        kit.check_names(window)
        assert window.end() == 0


def test_nothing(program, folder):
    """A folder that is gone is no first start."""
    office = kit.office_with_children(program, folder)
    shutil.rmtree(office.folder)
    with kit.Window(program, '--office', office.folder) as window:
        window.await_words('^There Is No Office Here$')
        window.press('button', 'Choose Another Office')
        window.await_node('button', 'New Office')
        assert window.end() == 0
    assert not os.path.exists(office.folder)


if __name__ == '__main__':
    kit.main(test_damaged, test_damaged_alone, test_newer, test_elsewhere, test_synchronised,
             test_without_keys, test_older, test_nothing)
