#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# mail-portal.py FILE: a desktop's portal that begins mails, on the session bus: it writes down what
# it was asked for.

import json
import os
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.portal.Desktop'
PLACE = '/org/freedesktop/portal/desktop'
INTERFACE = '''<node><interface name="org.freedesktop.portal.Email">
<method name="ComposeEmail"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method>
<property name="version" type="u" access="read"/></interface></node>'''


def read_all(number):
    with os.fdopen(os.open(f'/proc/self/fd/{number}', os.O_RDONLY), encoding='utf-8') as file:
        return file.read()


def main(path):
    def on_call(bus, sender, _place, _interface, _method, arguments, call):
        options = arguments.unpack()[1]
        fds = call.get_message().get_unix_fd_list()
        files = [{'name': os.path.basename(os.readlink(f'/proc/self/fd/{fd}')),
                  'text': read_all(fd)} for fd in (fds.peek_fds() if fds else [])]
        asked = {key: value for key, value in options.items() if key != 'attachment_fds'}
        with open(path + '.part', 'w', encoding='utf-8') as file:
            json.dump({**asked, 'files': files}, file)
        os.rename(path + '.part', path)
        request = '/'.join([PLACE, 'request', sender[1:].replace('.', '_'),
                            options['handle_token']])
        call.return_value(GLib.Variant('(o)', (request,)))
        bus.emit_signal(sender, request, 'org.freedesktop.portal.Request', 'Response',
                        GLib.Variant('(ua{sv})', (0, {})))

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object_with_closures2(PLACE, node.interfaces[0], on_call,
                                       lambda *_: GLib.Variant('u', 4), None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print('ready', flush=True), None)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main(sys.argv[1])
