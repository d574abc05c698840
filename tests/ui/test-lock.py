#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-lock.py PROGRAM: the lock from outside (S8, S9, K3, K7, K8): nothing is left in memory, and
# nothing that was typed is lost.

import ctypes
import os
import subprocess
import time

import kit
from gi.repository import Gio, GLib  # behind the version that the kit asks for
from lockable import CANARY, Lockable, make_office

CYCLES = 20


def test_memory(program, folder):
    """Before: names and the key. After: none of them, no passphrase; the same process and size."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.resize(701, 503)
        size = window.size()
        window.open_child(CANARY, 'Combs')
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
        window.await_words(f'^{CANARY} ')
        assert window.end() == 0
    assert office.call('office', 'verify') == []


def test_way(program, folder):
    """Unlocking leads back to the page and its tab, and from there to the list."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY, 'Combs')
        window.keys('alt+shift+2')
        window.await_tab('Path')
        window.lock()
        window.unlock()
        window.await_words(f'^{CANARY} ')
        window.await_tab('Path')
        window.keys('alt+Left')
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        window.unlock()
        window.await_rows(f'Combs, {CANARY}')
        assert window.end() == 0


def test_typing(program, folder):
    """What is half typed when the lock falls is neither saved nor lost."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY, 'Combs')
        window.focus('text', 'Tribe')
        window.write('Zapotec of Oax')
        window.lock()
        assert window.holds(b'Zapotec') == 0
        assert not office.child(CANARY).get('tribe')
        window.unlock()
        window.await_words('You were typing «Zapotec of Oax»')
        window.press('button', 'Put Back')
        window.keys('End')
        window.write('aca')
        window.keys('Return')
        kit.wait(lambda: office.child(CANARY).get('tribe') == 'Zapotec of Oaxaca', 'the text')
        assert window.end() == 0


def test_kill(program, folder):
    """What was typed up to a second before a kill -9 is offered again (C16)."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY, 'Combs')
        window.focus('text', 'Tribe')
        window.write('Zapotec of Oax')
        time.sleep(1)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY, 'Combs')
        window.await_words('You were typing «Zapotec of Oax»')
        assert window.end() == 0
    assert office.call('office', 'verify') == []


def test_dialog(program, folder):
    """With a dialog open, and from a process that has only just been started again."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.keys('ctrl+question')
        window.await_words('Keyboard Shortcuts')
        window.lock()
        assert not window.says('Keyboard Shortcuts')
        assert window.end() == 0


def test_wrong_tries(program, folder):
    """Counted, told in words, and told to who signs in next; the recovery key is another way."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
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


def test_recovery(program, folder):
    """With the right recovery key from the lock page; what is done is done as «recovery»."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        window.press('button', 'Use the Recovery Key')
        window.focus('text', 'Recovery key')
        window.write(office.recovery_key.lower().replace('-', ' '))
        window.keys('Return')
        window.show_page('Children')
        window.await_rows(f'Combs, {CANARY}')
        assert window.holds(office.recovery_key.encode()) == 0
        assert window.end() == 0


def test_delays(program, folder):
    """After the third wrong try one has to wait, also for the right one, and is told how long."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        for _ in range(3):
            window.unlock('wrong')
            window.await_words('not the passphrase')
            window.keys('ctrl+a')
        window.unlock('wrong')
        window.keys('ctrl+a')
        window.write(kit.PASSPHRASE)
        window.keys('Return')
        window.await_words('wrong passphrases: wait [0-9]+ second')
        def is_open():
            window.keys('Return')
            return window.rows() == [f'Combs, {CANARY}']
        kit.wait(is_open, 'the end of the wait')
        window.await_words('wrong passphrases were tried')
        assert window.end() == 0


def test_popover(program, folder):
    """Keys that a menu has count as keys, and the lock takes the menu with it."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.keys('F10')
        kit.wait(lambda: window.find('menu item', '') or window.find('popup menu', ''), 'the menu')
        window.lock()
        assert not window.find('menu item', '')
        assert window.end() == 0


class Selections:
    """Who owns what was copied, asked of the display itself."""

    def __init__(self):
        self.library = ctypes.CDLL('libX11.so.6')
        self.library.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.library.XOpenDisplay(None))

    def __enter__(self):
        return self

    def owner(self, name):
        atom = self.library.XInternAtom(self.display, name.encode(), 0)
        return self.library.XGetSelectionOwner(self.display, atom)

    def __exit__(self, *error):
        self.library.XCloseDisplay(self.display)


def test_clipboard(program, folder):
    """S9: what was copied is no longer there."""
    office = make_office(program, folder)
    with Selections() as selections, Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.open_child(CANARY, 'Combs')
        window.focus('text', 'Given name')
        window.keys('ctrl+a', 'ctrl+c')
        kit.wait(lambda: selections.owner('CLIPBOARD'), 'the copied text')
        window.lock()
        assert not selections.owner('CLIPBOARD')
        assert not selections.owner('PRIMARY')
        assert window.end() == 0


class Desktop:
    """Screensaver and logind on the test's own bus, which is the system's bus, too."""

    XML = """<node>
      <interface name='org.gnome.ScreenSaver'>
        <method name='GetActive'><arg type='b' direction='out'/></method>
        <signal name='ActiveChanged'><arg type='b'/></signal>
      </interface>
      <interface name='org.freedesktop.login1.Manager'>
        <method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>
          <arg type='s' direction='in'/><arg type='s' direction='in'/>
          <arg type='h' direction='out'/></method>
        <method name='GetSessionByPID'><arg type='u' direction='in'/>
          <arg type='o' direction='out'/></method>
        <signal name='PrepareForSleep'><arg type='b'/></signal>
      </interface>
      <interface name='org.freedesktop.login1.Session'><signal name='Lock'/></interface>
    </node>"""
    PLACES = {'org.gnome.ScreenSaver': '/org/gnome/ScreenSaver',
              'org.freedesktop.login1.Manager': '/org/freedesktop/login1',
              'org.freedesktop.login1.Session': '/org/freedesktop/login1/session/_37'}

    def __init__(self):
        os.environ['DBUS_SYSTEM_BUS_ADDRESS'] = os.environ['DBUS_SESSION_BUS_ADDRESS']
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        node = Gio.DBusNodeInfo.new_for_xml(self.XML)
        self.objects = [self.bus.register_object(path, node.lookup_interface(name), self.answer,
                                                 None, None)
                        for name, path in self.PLACES.items()]
        self.names = [Gio.bus_own_name_on_connection(self.bus, name, 0, None, None)
                      for name in ('org.gnome.ScreenSaver', 'org.freedesktop.login1')]
        self.context = GLib.MainContext.default()
        self.asked = set()
        self.held, self.given = os.pipe()

    def __enter__(self):
        return self

    def answer(self, _bus, _sender, _path, _interface, method, parameters, call):
        self.asked.add(method)
        if method == 'Inhibit':
            assert parameters.unpack()[0] == 'sleep' and parameters.unpack()[3] == 'delay'
            fds = Gio.UnixFDList.new()
            call.return_value_with_unix_fd_list(
                GLib.Variant('(h)', (fds.append(self.given),)), fds)
            os.close(self.given)
        elif method == 'GetSessionByPID':
            path = self.PLACES['org.freedesktop.login1.Session']
            call.return_value(GLib.Variant('(o)', (path,)))
        else:
            call.return_value(GLib.Variant('(b)', (False,)))

    def wait(self, is_so, what):
        def turn():
            while self.context.iteration(False):
                pass
            return is_so()
        return kit.wait(turn, what)

    def say(self, interface, signal, is_so=None):
        words = None if is_so is None else GLib.Variant('(b)', (is_so,))
        self.bus.emit_signal(None, self.PLACES[interface], interface, signal, words)
        self.bus.flush_sync(None)

    def __exit__(self, *error):
        for name in self.names:
            Gio.bus_unown_name(name)
        for number in self.objects:
            self.bus.unregister_object(number)
        os.close(self.held)
        del os.environ['DBUS_SYSTEM_BUS_ADDRESS']


def locked_by(program, folder, interface, signal, *told):
    """Whether the desktop's word locks at once, and only if it says so; then nothing is left."""
    office = make_office(program, folder)
    with Desktop() as desktop, Lockable(program, *office.options()) as window:
        desktop.wait(lambda: window.rows() == [f'Combs, {CANARY}'], 'the list')
        desktop.wait(lambda: desktop.asked >= {'Inhibit', 'GetSessionByPID'}, 'the questions')
        if told:
            desktop.say(interface, signal, False)
            desktop.wait(lambda: window.rows() == [f'Combs, {CANARY}'], 'the list still')
        began = time.monotonic()
        desktop.say(interface, signal, *told)
        desktop.wait(lambda: b'--locked' in b''.join(window.program_file()), 'the lock')
        assert time.monotonic() - began < 2
        # Now the machine may sleep: nobody holds it any more.
        assert os.read(desktop.held, 1) == b''
        window.await_locked()
        assert window.holds(CANARY.encode()) == 0
        assert window.end() == 0


def test_screensaver(program, folder):
    """K7: the screen is locked, and so is the office."""
    locked_by(program, folder, 'org.gnome.ScreenSaver', 'ActiveChanged', True)


def test_session(program, folder):
    """K7: the session is locked by logind, as «loginctl lock-session» does."""
    locked_by(program, folder, 'org.freedesktop.login1.Session', 'Lock')


def test_sleep(program, folder):
    """K7: the machine is about to sleep, and waits until no key is in its memory."""
    locked_by(program, folder, 'org.freedesktop.login1.Manager', 'PrepareForSleep', True)


def test_cycles(program, folder):
    """Again and again, none fails, nothing leaks."""
    office = make_office(program, folder)
    counts = []
    with Lockable(program, *office.options()) as window:
        descriptors = f'/proc/{window.process.pid}/fd'
        for _ in range(CYCLES):
            window.await_rows(f'Combs, {CANARY}')
            window.lock()
            counts.append(len(os.listdir(descriptors)))
            window.unlock()
        window.await_rows(f'Combs, {CANARY}')
        assert max(counts) <= counts[0] + 2, counts
        assert window.end() == 0


def test_second(program, folder):
    """A process that is to be locked and finds another one raises it and goes."""
    office = make_office(program, folder)
    with Lockable(program, *office.options()) as window:
        window.await_rows(f'Combs, {CANARY}')
        window.lock()
        second = subprocess.run([program, '--locked=700x500'], timeout=kit.PATIENCE, check=False)
        assert second.returncode == 0
        assert window.process.poll() is None
        assert window.end() == 0


def test_size(program, folder):
    """What is no size is refused."""
    for text in ('', 'x', '10', '10x', '0x0', '-5x5', '10x10x', '700x500 '):
        done = subprocess.run([program, f'--locked={text}'], timeout=kit.PATIENCE, check=False,
                              capture_output=True)
        assert done.returncode == 2, (text, done)


if __name__ == '__main__':
    kit.main(test_memory, test_way, test_typing, test_kill, test_dialog, test_wrong_tries,
             test_second, test_size, test_recovery, test_delays, test_popover, test_clipboard,
             test_screensaver, test_session, test_sleep, test_cycles)
