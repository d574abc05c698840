# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A window that is locked, whose memory is read, and an office that remembers its key.

import re

import kit

CANARY = 'Quetzalcoatlus'
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
        self.take_keys()

    def lock(self):
        before = self.program_file()
        self.keys('ctrl+l')
        kit.wait(lambda: self.program_file() != before or b'--locked' in b''.join(before),
                 'the lock')
        self.await_locked()

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
        return self.ask('getwindowgeometry', '--shell', self.window)[3:5]

    def await_tab(self, name):
        kit.wait(lambda: (node := self.find('page tab', name)) and node.get_state_set().contains(
            kit.Atspi.StateType.SELECTED), f'the tab «{name}»')


class KeyedOffice(kit.Office):
    """Remembers the recovery key, which is told once: the data key with check letters."""

    def call(self, *words):
        answer = super().call(*words)
        if words[:2] == ('office', 'new'):
            row = answer[0] if isinstance(answer, list) else answer
            self.recovery_key = row['recovery-key']
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
