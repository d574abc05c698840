#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-files.py PROGRAM: what leaves the office as a file, by keys alone: whose words stand on it
# (S2-29), who may read it (S6), and what is said where it cannot be written.

import os
import stat
import subprocess

import kit

HEADING = 'Homes for Good'
MISSION = 'Every child a home by next spring'
UNENCRYPTED = '^Saved. The file is not encrypted: whoever has it can read it'


def open_office(program, folder):
    office = kit.office_with_children(program, folder)
    office.call('record', 'add', 'print-text', f'heading={HEADING}', f'mission={MISSION}')
    place = os.path.join(folder, 'place')
    os.mkdir(place)
    return office, place


def check_file(path, *words):
    """A PDF that only its owner can read, with these words in it."""
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, oct(os.stat(path).st_mode)
    text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                          text=True).stdout
    for wanted in words:
        assert wanted in text, (wanted, text)


def refuse(window, title, place, heading):
    """A folder that takes nothing: it is said, and all in it is as it was."""
    before = os.listdir(place)
    os.chmod(place, 0o500)
    try:
        window.choose_file(title, os.path.join(place, 'refused'))
        window.await_node('alert', heading)
        window.await_words('^Nothing was written to refused: ')
        window.keys('Escape')
        window.await_end_of('alert', heading)
    finally:
        os.chmod(place, 0o700)
    assert os.listdir(place) == before, os.listdir(place)


# ---------------------------------------------------------------- the tests


def test_path(program, folder):
    """Refused first; then over a file that everybody could read."""
    office, place = open_office(program, folder)
    path = os.path.join(place, 'path.pdf')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('before')
    os.chmod(path, 0o644)
    with kit.Window(program, *office.options()) as window:
        window.open_child('Maya', 'Combs')
        window.keys('ctrl+shift+p')
        refuse(window, 'Path through care', place, 'The PDF Was Not Saved')
        window.keys('ctrl+shift+p')
        window.choose_file('Path through care', path, replaces=True)
        window.await_words(UNENCRYPTED)
        assert window.end() == 0
    assert os.listdir(place) == ['path.pdf'], os.listdir(place)
    check_file(path, os.path.basename(office.folder), HEADING, MISSION, 'Path through care',
               'Maya Combs', '22 Aug 2024', 'Confidential', 'Page 1 of 1')


def test_recovery_sheet(program, folder):
    """Made again by an administrator."""
    office, place = open_office(program, folder)
    path = os.path.join(place, 'sheet.pdf')
    with kit.Window(program, *office.options()) as window:
        window.await_words('^3 in care')
        window.show_page('Office')
        window.enter('list item', 'Who Can Open This Office')
        window.enter('button', 'Print or Save the Recovery Sheet')
        window.await_keys_in('text', 'Your passphrase now')
        window.write(kit.PASSPHRASE)
        window.press('button', 'Save as PDF')
        window.choose_file('Recovery key', path)
        window.await_words(UNENCRYPTED)
        assert window.end() == 0
    check_file(path, os.path.basename(office.folder), HEADING, MISSION, 'Confidential')


if __name__ == '__main__':
    kit.main(test_path, test_recovery_sheet)
