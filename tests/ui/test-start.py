#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-start.py PROGRAM: the pages before an office is open, by keys: the invented office, a copy
# from a stick, the printed recovery key (K4, F2, F5, D6).

import os
import subprocess

import kit
from gi.repository import Atspi  # behind the version that the kit asks for

INVENTED = 'Invented Office'
INVENTED_PASSPHRASE = 'every child here is invented'


def home():
    return os.path.join(os.environ['XDG_DATA_HOME'], 'homeward', 'offices')


def offices():
    return sorted(os.listdir(home())) if os.path.isdir(home()) else []


def test_demo(program, folder):
    """Invented, said so in the window, and opened again with a passphrase that is no secret."""
    with kit.Window(program) as window:
        window.await_words('Welcome to Homeward')
        window.enter('button', 'Try It with Invented Data')
        window.await_words('Nobody in it is real')
        kit.check_names(window)
        window.press('button', 'Make the Invented Office')
        window.await_words('^Everything in this office is invented$')
        window.await_words('in care$')
        window.keys('ctrl+l')
        window.await_words(INVENTED_PASSPHRASE)
        window.unlock(INVENTED_PASSPHRASE)
        window.await_words('^Everything in this office is invented$')
        assert window.end() == 0
    assert offices() == [INVENTED], offices()
    # It is there: the next time it is opened, not made.
    with kit.Window(program) as window:
        window.keys('alt+Left')
        window.enter('button', 'Try It with Invented Data')
        window.press('button', 'Open the Invented Office')
        window.await_words('^Everything in this office is invented$')
        assert window.end() == 0
    assert offices() == [INVENTED], offices()


def test_demo_cancelled(program, folder):
    """Given up half-way: nothing is left."""
    with kit.Window(program) as window:
        window.enter('button', 'Try It with Invented Data')
        window.focus('button', 'Make the Invented Office')
        window.keys('space', 'space')  # the keys go over to the button that gives it up
        window.await_node('button', 'Make the Invented Office')
        assert offices() == [], offices()
        assert window.end() == 0


def test_real_office(program, folder):
    """What is real is not called invented."""
    office = kit.office_with_children(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        assert not window.says('invented')
        assert window.end() == 0


class Stick:
    """A backup of an office that is not on this computer."""

    def __init__(self, program, folder):
        self.office = kit.office_with_children(program, folder)
        self.path = os.path.join(folder, 'Salt River.homeward')
        self.back_up()

    def back_up(self):
        if os.path.exists(self.path):
            os.unlink(self.path)
        self.office.call('office', 'backup', self.path)
        with open(self.path, 'rb') as file:
            self.bytes = file.read()

    def write(self, content):
        with open(self.path, 'wb') as file:
            file.write(content)


def forget_last():
    os.environ['XDG_STATE_HOME'] += '-later'


def test_copy(program, folder):
    """From the command line, as a double click gives it: told about, named, copied, opened."""
    stick = Stick(program, folder)
    forget_last()
    with kit.Window(program, stick.path) as window:
        window.await_words('^Salt River$')
        window.await_words('holds an office with work until')
        kit.check_names(window)
        window.fill('Name of the office', '../out')
        window.await_words('cannot hold “/”')
        window.keys('ctrl+a')
        window.write('North')
        window.await_words('holds an office with work until')
        window.keys('Return')
        window.await_words('^North$')
        window.unlock()
        window.show_page('Children')
        window.await_rows(*kit.IN_CARE)
        assert window.end() == 0
    assert offices() == ['North'], offices()
    with open(stick.path, 'rb') as file:
        assert file.read() == stick.bytes


def test_copy_of_here(program, folder):
    """The same, then older: the office that is here is offered first."""
    stick = Stick(program, folder)
    with kit.Window(program, stick.path) as window:
        window.await_words('already on this computer.*with the same work')
        window.press('button', 'Open the Office on This Computer')
        window.await_words('^Salt River unit$')
        assert window.end() == 0
    stick.office.call('record', 'set', stick.office.child('Maya')['id'], 'given-name=Mia')
    with kit.Window(program, stick.path) as window:
        window.await_words('The file is older')
        window.press('button', 'Copy It In Beside')
        window.press('button', 'Copy to This Computer')
        window.unlock()
        window.show_page('Children')
        window.await_rows(*kit.IN_CARE)
        assert window.end() == 0
    assert offices() == ['Salt River'], offices()
    assert stick.office.child('Mia')


def test_copy_damaged(program, folder):
    """Cut short, made by a newer program, then whole again."""
    stick = Stick(program, folder)
    forget_last()
    stick.write(stick.bytes[:-5])
    with kit.Window(program, stick.path) as window:
        window.await_words('is not a whole Homeward backup')
        kit.check_names(window)
        stick.write(b'HOMEWARD OFFICE7' + stick.bytes[16:])
        window.press('button', 'Try Again')
        window.await_words('made by a newer program')
        stick.write(stick.bytes)
        window.press('button', 'Try Again')
        window.await_words('holds an office with work until')
        assert offices() == [], offices()
        assert window.end() == 0


def test_copy_unplugged(program, folder):
    """The stick is pulled out: nothing half done; put in again, it goes on."""
    stick = Stick(program, folder)
    forget_last()
    with kit.Window(program, stick.path) as window:
        window.await_words('holds an office with work until')
        os.unlink(stick.path)
        window.press('button', 'Copy to This Computer')
        window.await_words('could not be read to its end')
        assert offices() == [], offices()
        stick.write(stick.bytes)
        window.press('button', 'Try Again')
        window.press('button', 'Copy to This Computer')
        window.unlock()
        window.show_page('Children')
        window.await_rows(*kit.IN_CARE)
        assert window.end() == 0


def test_copy_while_open(program, folder):
    """An office is open: it stays, and what to do is said."""
    stick = Stick(program, folder)
    with kit.Window(program, *stick.office.options()) as window:
        window.await_rows(*kit.IN_CARE)
        second = subprocess.run([program, stick.path], timeout=kit.PATIENCE, check=False)
        assert second.returncode == 0
        window.await_words('An office is open. Lock it first')
        assert window.rows() == ['Álvarez, Noah', 'Combs, Maya', 'Sloane, Ava']
        assert window.end() == 0


def find_recovery_key(window):
    for node in window.nodes():
        text = node.get_text_iface()
        content = text and Atspi.Text.get_text(text, 0, -1)
        if content and content.count('-') == 17:
            return content
    return None


def recovery_key(window):
    return kit.wait(lambda: find_recovery_key(window), 'the recovery key')


def test_recovery_sheet(program, folder):
    """Saved as a PDF that only its owner can read, and the only file that was written."""
    place = os.path.join(folder, 'sheets')
    path = os.path.join(place, 'sheet.pdf')
    os.mkdir(place)
    with kit.Window(program) as window:
        window.enter('button', 'New Office')
        for name, text in (('Name of the office', 'Two Rivers'), ('Your name', 'Ann Clark'),
                           ('Passphrase', kit.PASSPHRASE), ('The same again', kit.PASSPHRASE)):
            window.focus('text', name)
            window.write(text)
        window.keys('Return')
        window.await_words('Keep this key safe')
        key = recovery_key(window)
        window.press('button', 'Save as PDF')
        window.choose_file('Recovery key', path)
        window.await_words('Saved. The file is not encrypted')
        assert os.listdir(place) == ['sheet.pdf'], os.listdir(place)
        assert os.stat(path).st_mode & 0o777 == 0o600
        text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True,
                              capture_output=True, text=True).stdout
        assert key.count('-') == 17, key
        assert all(group in text for group in key.split('-')), (key, text)
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_demo, test_demo_cancelled, test_real_office, test_copy, test_copy_of_here,
             test_copy_damaged, test_copy_unplugged, test_copy_while_open, test_recovery_sheet)
