#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# notification-server.py FILE: a desktop that shows notifications, on the session bus: it adds what
# it was told to FILE, a line each; a line on its standard input is a click on the last one.

import json
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.Notifications'
PLACE = '/org/freedesktop/Notifications'
INTERFACE = '''<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
<arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''


def main(path):
    shown = []

    def on_call(_bus, _sender, _place, _interface, method, arguments, call):
        if method == 'Notify':
            shown.append(arguments.unpack())
            with open(path, 'a', encoding='utf-8') as file:
                print(json.dumps(shown[-1], default=str), file=file)
            call.return_value(GLib.Variant('(u)', (len(shown),)))
        elif method == 'GetCapabilities':
            call.return_value(GLib.Variant('(as)', (['actions', 'body'],)))
        else:
            call.return_value(None)

    def on_click(channel, _condition):
        if not channel.readline():
            return GLib.SOURCE_REMOVE
        bus.emit_signal(None, PLACE, NAME, 'ActionInvoked',
                        GLib.Variant('(us)', (len(shown), 'default')))
        return GLib.SOURCE_CONTINUE

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object_with_closures2(PLACE, node.interfaces[0], on_call, None, None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print('ready', flush=True), None)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP,
                      on_click)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main(sys.argv[1])
