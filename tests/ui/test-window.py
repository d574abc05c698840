#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-window.py PROGRAM: the real program from the first start to the end: an office is made and
# opened, a child found, what is done taken back, what is being typed kept.

import os
import subprocess

import kit


def test_first_start(program, folder):
    """From nothing to an empty office: name, passphrase told weak and strong, recovery key."""
    with kit.Window(program) as window:
        window.await_words('Welcome to Homeward')
        kit.check_names(window)
        window.focus('button', 'New Office')
        window.keys('Return')  # a row, which Space only selects
        window.focus('text', 'Name of the office')
        kit.check_names(window)
        window.write('Two Rivers')
        window.focus('text', 'Your name')
        window.write('Ann Clark')
        window.focus('text', 'Passphrase')
        window.write('password')
        window.await_silence('A strong passphrase')
        window.keys('ctrl+a')
        window.write(kit.PASSPHRASE)
        window.await_words('A strong passphrase. Please type it')
        window.focus('text', 'The same again')
        window.write(kit.PASSPHRASE)
        window.await_words('A strong passphrase, twice the same')
        window.keys('Return')
        window.await_words('Keep this key safe')
        kit.check_names(window)
        window.press('check box', 'I have put the key')
        window.press('button', 'Open the Office')
        window.show_page('Children')
        window.await_words('No Child Is in Care')
        window.press('button', 'Show All Children')
        window.await_words('A file of the state’s system brings them in')
        assert window.end() == 0
    home = os.path.join(os.environ['XDG_DATA_HOME'], 'homeward', 'offices')
    assert os.listdir(home) == ['Two Rivers'], os.listdir(home)


def test_wrong_passphrase(program, folder):
    office = kit.Office(program, folder)
    with kit.Window(program, '--office', office.folder) as window:
        window.focus('text', 'Passphrase')
        kit.check_names(window)
        window.write('wrong')
        window.keys('Return')
        window.await_words('not the passphrase')
        window.keys('ctrl+a')
        window.write(kit.PASSPHRASE)
        window.keys('Return')
        window.show_page('Children')
        window.await_words('No Child Is in Care')
        assert window.end() == 0


def test_list(program, folder):
    """Those in care by name, then all; by keys alone to one child and back."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.await_words('^3 in care')
        kit.check_names(window)
        window.resize(360, 640)
        window.await_rows(*kit.IN_CARE)
        kit.check_names(window)
        window.resize(1180, 760)

        window.keys('ctrl+f')
        window.write('alva')
        window.await_rows('Álvarez, Noah')
        window.await_words('^1 found')
        window.write('xyzw')
        window.await_words('Nobody Found')
        window.keys('Escape')
        window.await_rows(*kit.IN_CARE)

        window.keys('ctrl+f')
        window.write('maya')
        window.await_rows('Combs, Maya')
        window.keys('Return')
        window.await_words('^Maya Combs')
        window.keys('alt+Left')
        window.await_rows('Combs, Maya')
        assert window.end() == 0
    access = office.call('office', 'history', '--access')
    assert [row for row in access if row.get('id') == office.child('Maya')['id']], access


def test_filter(program, folder):
    """By keys alone: a filter is added, told in a chip, and taken away."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.focus('toggle button', 'Filter')
        window.keys('space')
        window.await_words('^Time in care$')
        window.keys('Down', 'Down', 'Down', 'Return')
        window.press('button', '12 months or more')
        window.keys('Escape')
        window.await_rows('Álvarez, Noah', 'Combs, Maya')
        window.await_words('^2 of 3 in care')
        window.await_words('^Time in care: 12 months or more')
        kit.check_names(window)
        window.press('button', 'Remove Time in care')
        window.await_rows(*kit.IN_CARE)
        assert window.end() == 0


def test_undo(program, folder):
    """What another process saves is shown; undo takes it back and says so; redo does it again."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        office.call('record', 'set', office.child('Maya')['id'], 'family-name=Zane')
        kit.wait(lambda: 'Zane, Maya' in window.rows(), 'the new name')
        window.keys('ctrl+z')
        window.await_words('Edit taken back')
        window.await_rows(*kit.IN_CARE)
        assert office.child('Maya')['family-name'] == 'Combs'
        window.keys('ctrl+shift+z')
        window.await_words('Edit done again')
        kit.wait(lambda: 'Zane, Maya' in window.rows(), 'the new name again')
        assert window.end() == 0
    assert office.child('Maya')['family-name'] == 'Zane'
    assert office.call('office', 'verify') == []


def test_narrow(program, folder):
    """In a narrow window Alt+Left goes from the child to the list, and on to the sidebar."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.resize(400, 640)
        window.open_child('Maya', 'Combs')
        window.keys('alt+Left')
        window.await_rows('Combs, Maya')
        assert not window.says('^Families')
        window.keys('alt+Left')
        window.await_words('^Families')
        kit.wait(lambda: window.rows() == [], 'the list to go')
        window.show_page('Children')
        window.await_rows('Combs, Maya')
        window.await_silence('^Families')
        window.keys('alt+Left')
        window.await_words('^Families')
        assert window.end() == 0


def test_quit_while_typing(program, folder):
    """What is being typed when the window is closed is saved."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        window.keys('ctrl+f')
        window.write('maya')
        window.await_rows('Combs, Maya')
        window.keys('Return')
        window.focus('text', 'Given name')
        window.keys('ctrl+a')
        window.write('Mia')
        assert window.end() == 0
    assert office.child('Mia')['family-name'] == 'Combs'


def test_second_start(program, folder):
    """It raises the window of the first and ends; the office stays open."""
    office = kit.Office(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.show_page('Children')
        window.await_words('No Child Is in Care')
        second = subprocess.run([program, *office.options()], timeout=kit.PATIENCE, check=False)
        assert second.returncode == 0
        assert window.process.poll() is None
        assert window.end() == 0


def test_key(program, folder):
    """A program that hands the data key over: too short a key is refused before a window."""
    office = kit.Office(program, folder)
    reading, writing = os.pipe()
    os.write(writing, b'short')
    os.close(writing)
    done = subprocess.run([program, '--office', office.folder, '--key-fd', str(reading)],
                          pass_fds=[reading], timeout=kit.PATIENCE, check=False,
                          capture_output=True, text=True)
    os.close(reading)
    assert done.returncode == 2 and '32' in done.stderr, (done.returncode, done.stderr)


if __name__ == '__main__':
    kit.main(test_first_start, test_wrong_passphrase, test_list, test_filter, test_undo,
             test_narrow, test_quit_while_typing, test_second_start, test_key)
