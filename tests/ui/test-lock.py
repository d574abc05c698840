#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-lock.py PROGRAM: the lock from outside (S8, S9, K3, K7, K8): nothing is left in memory, and
# nothing that was typed is lost.

import importlib.util
import os
import re
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('window', os.path.join(HERE, 'test-window.py'))
kit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kit)

CANARY = 'Quetzalcoatlus'
CYCLES = 20
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


class Lockable(kit.Window):
    """A window that is locked and unlocked again and again; its process stays the same."""

    def program_file(self):
        return open(f'/proc/{self.process.pid}/cmdline', 'rb').read().split(b'\0')

    def await_locked(self):
        kit.wait(lambda: any(word.startswith(b'--locked=') for word in self.program_file()),
                 'the new process')
        kit.wait(lambda: self.find('text', 'Passphrase') or self.find('password text', ''),
                 'the lock page')
        self.window = kit.wait(self.find_window, 'the window')
        self.xdotool('windowfocus', '--sync', self.window)

    def lock(self):
        before = self.program_file()
        self.keys('ctrl+l')
        kit.wait(lambda: self.program_file() != before or b'--locked' in b''.join(before),
                 'the lock')
        self.await_locked()

    def unlock(self, passphrase=kit.PASSPHRASE):
        self.focus('text', 'Passphrase')
        self.write(passphrase)
        self.keys('Return')

    def memory(self):
        """All that the process can read and write, and what it was started with."""
        process = f'/proc/{self.process.pid}/'
        parts = [open(process + name, 'rb').read() for name in ('cmdline', 'environ')]
        with open(process + 'maps', encoding='utf-8') as maps, \
                open(process + 'mem', 'rb', 0) as memory:
            for line in maps:
                found = re.match(r'([0-9a-f]+)-([0-9a-f]+) r', line)
                if not found or '[v' in line:
                    continue
                start, end = (int(part, 16) for part in found.groups())
                try:
                    memory.seek(start)
                    parts.append(memory.read(end - start))
                except (OSError, ValueError):
                    continue
        return parts

    def holds(self, secret):
        return sum(part.count(secret) for part in self.memory())

    def size(self):
        return subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.window],
                              capture_output=True, text=True, check=True).stdout.split()[3:5]

    def open_child(self, name):
        self.keys('ctrl+f')
        self.write(name.lower())
        kit.wait(lambda: len(self.rows()) == 1, 'one child')
        self.keys('Return')
        self.await_words(f'^{name} ')


class KeyedOffice(kit.Office):
    """Remembers the recovery key, which is told once: the data key with check letters."""

    def call(self, *words):
        answer = super().call(*words)
        if words[:2] == ('office', 'new'):
            row = answer[0] if isinstance(answer, list) else answer
            letters = ''.join(group[:3] for group in row['recovery-key'].split('-'))
            bits = ''.join(f'{LETTERS.index(letter):05b}' for letter in letters)[:256]
            self.key = int(bits, 2).to_bytes(32, 'big')
        return answer


def make_office(program, folder):
    office = KeyedOffice(program, folder)
    office.call('record', 'add', 'child', f'given-name={CANARY}', 'family-name=Combs',
                'birth-date=2017-07-04')
    child = office.child(CANARY)
    office.call('record', 'add', 'stay', f'child={child["id"]}', 'removal-date=2024-08-22')
    return office


def test_memory(program, folder):
    """Before: names and the key. After: none of them, no passphrase; the same process and size."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.resize(701, 503)
        size = window.size()
        window.open_child(CANARY)
        assert window.holds(CANARY.encode()) > 0
        assert window.holds(office.key) > 0
        window.lock()
        for secret in (office.key[:8], office.key[12:20], office.key[24:], CANARY.encode(),
                       CANARY.encode('utf-16-le'), kit.PASSPHRASE.encode()):
            assert window.holds(secret) == 0, secret
        assert window.size() == size, (size, window.size())
        assert window.root().get_name() == 'Homeward', window.root().get_name()
        assert window.says('^Salt River unit$') and window.says('Homeward is locked')
        assert not window.says(CANARY)
        kit.check_names(window)
        window.unlock()
        window.await_rows(f'Combs, {CANARY}')
        assert window.end() == 0
    finally:
        window.kill()
    assert office.call('office', 'verify') == []


def test_typing(program, folder):
    """What is half typed when the lock falls is neither saved nor lost."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY)
        window.focus('text', 'Tribe')
        window.write('Zapotec of Oax')
        window.lock()
        assert window.holds(b'Zapotec') == 0
        assert not office.child(CANARY).get('tribe')
        window.unlock()
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY)
        window.await_words('You were typing «Zapotec of Oax»')
        window.press('button', 'Put Back')
        window.keys('End')
        window.write('aca')
        window.keys('Return')
        kit.wait(lambda: office.child(CANARY).get('tribe') == 'Zapotec of Oaxaca', 'the text')
        assert window.end() == 0
    finally:
        window.kill()


def test_kill(program, folder):
    """What was typed up to a second before a kill -9 is offered again (C16)."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY)
        window.focus('text', 'Tribe')
        window.write('Zapotec of Oax')
        time.sleep(1)
    finally:
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY)
        window.await_words('You were typing «Zapotec of Oax»')
        assert window.end() == 0
    finally:
        window.kill()
    assert office.call('office', 'verify') == []


def test_dialog(program, folder):
    """With a dialog open, and from a process that has only just been started again."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.keys('ctrl+question')
        window.await_words('Keyboard Shortcuts')
        window.lock()
        assert not window.says('Keyboard Shortcuts')
        assert window.end() == 0
    finally:
        window.kill()


def test_wrong_tries(program, folder):
    """Counted, told in words, and told to who signs in next; the recovery key is another way."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        for _ in range(2):
            window.unlock('wrong')
            window.await_words('not the passphrase')
            window.keys('ctrl+a')
        window.unlock()
        window.await_words('2 wrong passphrases were tried')
        window.lock()
        window.press('button', 'Use the Recovery Key')
        window.focus('text', 'Recovery key')
        kit.check_names(window)
        window.write('AAAA-BBBB')
        window.keys('Return')
        kit.wait(lambda: window.find('alert', '') or window.says('recovery key'), 'the answer')
        assert window.end() == 0
    finally:
        window.kill()


def test_cycles(program, folder):
    """Again and again, none fails, nothing leaks."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    descriptors = f'/proc/{window.process.pid}/fd'
    counts = []
    try:
        for _ in range(CYCLES):
            window.await_rows(f'Combs, {CANARY}')
            window.lock()
            counts.append(len(os.listdir(descriptors)))
            window.unlock()
        window.await_rows(f'Combs, {CANARY}')
        assert max(counts) <= counts[0] + 2, counts
        assert window.end() == 0
    finally:
        window.kill()


def test_second(program, folder):
    """A process that is to be locked and finds another one raises it and goes."""
    office = make_office(program, folder)
    window = Lockable(program, *office.options())
    try:
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        second = subprocess.run([program, '--locked=700x500'], timeout=kit.PATIENCE, check=False)
        assert second.returncode == 0
        assert window.process.poll() is None
        assert window.end() == 0
    finally:
        window.kill()


def test_size(program, folder):
    """What is no size is refused."""
    for text in ('', 'x', '10', '10x', '0x0', '-5x5', '10x10x', '700x500 '):
        done = subprocess.run([program, f'--locked={text}'], timeout=kit.PATIENCE, check=False,
                              capture_output=True)
        assert done.returncode == 2, (text, done)


TESTS = (test_memory, test_typing, test_kill, test_dialog, test_wrong_tries, test_second, test_size,
         test_cycles)

if __name__ == '__main__':
    kit.TESTS = TESTS
    sys.exit(kit.main())
