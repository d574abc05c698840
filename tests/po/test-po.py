#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-po.py SOURCE PROGRAM…: every string that people see is collected, translated, and shown
# (C24).

import os
import re
import subprocess
import sys
import tempfile

source, *programs = sys.argv[1:]
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'ngettext:1,2', 'g_dgettext:2',
            'hw_tongue_count:2,3')


def run(*command, **options):
    return subprocess.run(command, cwd=source, capture_output=True, text=True, **options)


def read(name):
    with open(os.path.join(source, name), encoding='utf-8') as file:
        return file.read()


def languages():
    return read('po/LINGUAS').split()


def template(folder):
    """The strings that the sources hold now, as a .pot file."""
    path = os.path.join(folder, 'now.pot')
    made = run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '-o', path,
               *(f'--keyword={word}' for word in KEYWORDS))
    assert made.returncode == 0, made.stderr
    return path


def strings_of(*command):
    """The message ids that a gettext tool prints, its header left out."""
    text = run(*command).stdout
    ids = re.findall(r'^msgid ((?:".*"\n)+)', text, re.M)
    joined = [''.join(re.findall(r'"(.*)"', lines)) for lines in ids]
    return [line for line in joined if line]


def potfiles_are_listed(folder):
    listed = set(read('po/POTFILES.in').split())
    holding = set(run(sys.executable, 'build-aux/potfiles').stdout.split())
    yield from (f'{path}: holds strings, and po/POTFILES.in lacks it' for path in holding - listed)
    yield from (f'{path}: stands in po/POTFILES.in for nothing' for path in listed - holding)


def packs_are_listed(folder):
    """What the program's packs say to people is translated like everything else."""
    if run(sys.executable, 'build-aux/rules-words').stdout != read('data/rules/rules-words.h'):
        yield 'data/rules/rules-words.h: run build-aux/rules-words > data/rules/rules-words.h'


def no_string_is_cut(folder):
    for line in strings_of('msgcat', '--no-wrap', template(folder)):
        if re.search(r'%(?:[-+ 0-9\']*)$', line):
            yield f'«{line}» is cut: print 64-bit numbers with PRId64'


def all_is_translated(folder):
    pot = template(folder)
    for language in languages():
        merged = os.path.join(folder, language + '.po')
        run('msgmerge', '--no-fuzzy-matching', '-o', merged, f'po/{language}.po', pot)
        for line in strings_of('msgattrib', '--no-wrap', '--untranslated', '--no-obsolete', merged):
            yield f'po/{language}.po: «{line}» is not translated'


def files_are_sound(folder):
    for language in languages():
        checked = run('msgfmt', '--check', '--statistics', '-o', os.devnull,
                      f'po/{language}.po', env={**os.environ, 'LC_ALL': 'C'})
        if checked.returncode or 'fuzzy' in checked.stderr or 'untranslated' in checked.stderr:
            yield checked.stderr.strip()


def the_program_speaks_it(folder):
    env = {**os.environ, 'LC_ALL': 'es_US.UTF-8', 'LANGUAGE': 'es'}
    for program in programs:
        said = run(program, '--help', env=env)
        if 'Estado de salida' not in said.stdout:
            yield f'«{program} --help» in Spanish: {said.stdout[:80]!r} {said.stderr[:200]!r}'


def a_duty_is_told_in_it(folder):
    """S3-20: what explains a duty is read by whoever owes it."""
    secret = os.path.join(folder, 'secret')
    with open(secret, 'w', encoding='utf-8') as file:
        file.write('seven candle river maple\n')
    env = {**os.environ, 'LC_ALL': 'es_US.UTF-8', 'LANGUAGE': 'es', 'XDG_DATA_HOME': folder,
           'XDG_STATE_HOME': folder, 'XDG_CACHE_HOME': folder, 'XDG_CONFIG_HOME': folder}
    office = ('--office', os.path.join(folder, 'office'), '--passphrase-file', secret)
    run(programs[0], *office, 'office', 'new', '--me', 'Ann Clark', env=env)
    told = run(programs[0], *office, 'rules', 'show', 'F02', env=env).stdout
    if 'plan del caso' not in told.lower() or 'case plan' in told.lower():
        yield f'«rules show F02» in Spanish: {told!r}'


def names_are_short(folder):
    """The software centre cuts what is longer (C2): the name under 20, the summary 35 at most."""
    metainfo = read('data/org.homeward.Homeward.metainfo.xml.in')
    for tag, limit in (('name', 19), ('summary', 35)):
        words = re.search(rf'^  <{tag}>(.*)</{tag}>', metainfo, re.M).group(1)
        texts = [words]
        for language in languages():
            pair = rf'^msgid "{re.escape(words)}"\nmsgstr "(.*)"'
            found = re.search(pair, read(f'po/{language}.po'), re.M)
            texts.append(found.group(1) if found else '')
        yield from (f'{tag} «{text}» has {len(text)} characters, {limit} at most'
                    for text in texts if not 0 < len(text) <= limit)


TESTS = (potfiles_are_listed, packs_are_listed, no_string_is_cut, all_is_translated,
         files_are_sound, the_program_speaks_it, a_duty_is_told_in_it, names_are_short)


def main():
    failed = 0
    print(f'1..{len(TESTS)}')
    for number, test in enumerate(TESTS, 1):
        with tempfile.TemporaryDirectory(prefix='homeward-po-') as folder:
            findings = sorted(test(folder))
        for finding in findings:
            print('# ' + finding.replace('\n', '\n# '))
        failed += bool(findings)
        print(f'{"not ok" if findings else "ok"} {number} /po/{test.__name__.replace("_", "-")}')
    return 1 if failed else 0


sys.exit(main())
