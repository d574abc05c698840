#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads every source against the house rules, and shows first that each rule can find its fault.

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import layers  # noqa: E402

HEAD = ('/* SPDX-FileCopyrightText: 2026 The Homeward developers\n'
        ' * SPDX-License-Identifier: GPL-3.0-or-later\n *\n * A purpose.\n */\n')
LONG = 'static void\nlong_one (void)\n{\n' + '  step ();\n' * 60 + '}\n'

# Path, text, the rule and whether it must find something.
CASES = (
    ('domain/a/hw-x.c', '#include <gtk/gtk.h>\n', layers.rule_layers, True),
    ('ui/a/hw-x-page.c', '#include <gtk/gtk.h>\n', layers.rule_layers, False),
    ('record/hw-x.c', '#include "store/hw-store.h"\n', layers.rule_layers, True),
    ('store/hw-x.c', '#include "domain/families/hw-child.h"\n', layers.rule_layers, True),
    ('store/hw-x.c', '#include "record/hw-record.h"\n', layers.rule_layers, False),
    ('store/hw-x.c', '#include "hw-store.h"\n', layers.rule_layers, True),
    ('domain/a/hw-x-rules.c', '#include "store/hw-store.h"\n', layers.rule_layers, True),
    ('domain/a/hw-x.c', '#include "store/hw-store.h"\n', layers.rule_layers, True),
    ('domain/a/hw-x-act.c', '#include "store/hw-store.h"\n', layers.rule_layers, False),
    ('domain/a/hw-x-query.h', '#include "store/hw-store.h"\n', layers.rule_layers, False),
    ('domain/a/hw-x.c', '#include "domain/b/hw-y-act.h"\n', layers.rule_layers, True),
    ('domain/a/hw-x.c', '#include "domain/b/hw-y-rules.h"\n', layers.rule_layers, False),
    ('domain/hw-x.c', '#include "domain/b/hw-y.h"\n', layers.rule_layers, True),
    ('domain/hw-records.c', '#include "domain/b/hw-y.h"\n', layers.rule_layers, False),
    ('report/hw-x.c', '#include "domain/b/hw-y.h"\n', layers.rule_layers, True),
    ('report/hw-x.c', '#include "domain/b/hw-y-result.h"\n', layers.rule_layers, False),
    ('exchange/hw-x.c', '#include "domain/families/hw-child.h"\n', layers.rule_layers, True),
    ('exchange/a/hw-x.c', '#include "domain/a/hw-child.h"\n', layers.rule_layers, False),
    ('cli/hw-x.c', '#include "ui/shell/hw-window.h"\n', layers.rule_layers, True),
    ('ui/a/hw-x.c', '#include "cli/hw-cli.h"\n', layers.rule_layers, True),
    ('ui/a/hw-x.c', '#include <sqlcipher/sqlite3.h>\n', layers.rule_layers, True),
    ('domain/a/hw-child-helper.c', 'HW_DEFINE_RECORD', layers.rule_kinds, True),
    ('domain/a/hw-thing.c', 'int hw_thing;\n', layers.rule_kinds, True),
    ('domain/a/hw-thing-rules.c', 'int hw_thing;\n', layers.rule_kinds, False),
    ('domain/a/hw-thing-rules.c', '  return hw_day_today ();\n', layers.rule_kinds, True),
    ('ui/a/hw-x.c', '  run ("SELECT 1");\n', layers.rule_sql, True),
    ('store/hw-x.c', '  run ("SELECT 1");\n', layers.rule_sql, False),
    ('store/hw-x.c', '  g_strdup_printf ("SELECT %s", value);\n', layers.rule_sql, True),
    ('store/hw-x.c', '  g_strdup_printf (\n    "DELETE FROM %s", value);\n', layers.rule_sql, True),
    ('store/0001-x.sql', 'insert or replace into a values (1);\n', layers.rule_sql, True),
    ('domain/a/hw-x-query.c', '/* it is time (S1) */\n', layers.rule_kinds, False),
    ('base/hw-x.c', LONG, layers.rule_sizes, True),
    ('base/hw-x.c', LONG.replace('  step ();\n', '', 4), layers.rule_sizes, False),
    ('base/hw-x.c', '\n' * 601, layers.rule_sizes, True),
    ('base/hw-x.c', HEAD, layers.rule_head, False),
    ('base/hw-x.c', HEAD.replace('GPL-3.0-or-later', 'MIT'), layers.rule_head, True),
    ('base/hw-x.c', HEAD.replace(' * A purpose.\n', ''), layers.rule_head, True),
    ('base/hw-x.c', 'int x;\n', layers.rule_head, True),
    ('base/hw-x.c', 'x' * 101, layers.rule_words, True),
    ('base/hw-x.c', 'ñ' * 100, layers.rule_words, False),
    ('base/hw-x.c', '/* ' + 'TO' + 'DO */\n', layers.rule_words, True),
    ('base/hw-x.c', '"/' + 'work/x"\n', layers.rule_words, True),
    ('base/hw-x.c', '  goto out;\n', layers.rule_words, True),
    ('base/hw-x.h', 'int x;\n', layers.rule_words, True),
)


class Tap:
    """Numbered results on standard output."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def say(self, name, findings):
        self.number += 1
        self.failed += bool(findings)
        for finding in findings:
            print('# ' + finding)
        print(f'{"not ok" if findings else "ok"} {self.number} {name}')


def self_test(tap):
    wrong = []
    for path, text, rule, must_find in CASES:
        if bool(list(rule(path, text))) != must_find:
            wrong.append(f'{rule.__name__} on {path}: {text[:60]!r}')
    tap.say('/layers/each-rule-finds-its-fault', wrong)
    circle = {'domain/a/hw-x.c': '#include "domain/b/hw-y.h"\n',
              'domain/b/hw-y.h': '#include "domain/c/hw-z.h"\n',
              'domain/c/hw-z.h': '#include "domain/a/hw-x.h"\n'}
    wrong = [] if layers.circles(circle) else ['a circle of three was not seen']
    del circle['domain/c/hw-z.h']
    wrong += layers.circles(circle)
    tap.say('/layers/circle-is-found', wrong)


def check(tap, name, files, rules):
    for rule in rules:
        findings = [f'{path}:{line}: {message}' for path, text in sorted(files.items())
                    for line, message in rule(path, text)]
        tap.say(f'/layers/{name}/{rule.__name__[5:]}', findings)


def main():
    root = sys.argv[1]
    tap = Tap()
    self_test(tap)
    kinds = ('.c', '.h', '.sql', '.py', '.blp', '.css')
    source = layers.read_files(os.path.join(root, 'src'), kinds)
    tap.say('/layers/something-was-read', [] if len(source) > 50 else ['src/ looks empty'])
    check(tap, 'src', source, layers.SOURCE_RULES)
    for folder in ('data', 'tests'):
        files = layers.read_files(os.path.join(root, folder), kinds)
        check(tap, folder, files, layers.TEST_RULES)
    tap.say('/layers/no-circles', layers.circles(source))
    tap.say('/layers/folders', layers.crowded(source))
    print(f'1..{tap.number}')
    return 1 if tap.failed else 0


sys.exit(main())
