#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-help-words.py SOURCE: what the help prints in bold is what the window calls it, in each
# language: a word that is not (or no longer) in the window is found here.

import glob
import os
import re
import sys


def plain(text):
    return re.sub(r'[_…]', '', text).strip().lower()


def words_of(source, language):
    """All that the window says in this language."""
    with open(os.path.join(source, 'po', 'es.po'), encoding='utf-8') as file:
        text = re.sub(r'"\n"', '', file.read())
    which = 'msgid' if language == 'en' else r'msgstr(?:\[\d\])?'
    return {plain(found) for found in re.findall(rf'^{which} "(.*)"$', text, re.M)}


def unknown(source, language):
    words = words_of(source, language)
    for path in sorted(glob.glob(os.path.join(source, 'data', 'help', language, '*.md'))):
        with open(path, encoding='utf-8') as file:
            text = re.sub(r'\s+', ' ', file.read())
        for found in re.findall(r'\*\*(.+?)\*\*', text):
            if plain(found) not in words:
                yield f'{language}/{os.path.basename(path)}: «{found}»'


def main():
    languages = ('en', 'es')
    failed = 0
    print(f'1..{len(languages)}')
    for number, language in enumerate(languages, 1):
        faults = list(unknown(sys.argv[1], language))
        for fault in faults:
            print(f'# the window does not say {fault}')
        failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {number} {language}')
    return int(failed > 0)


if __name__ == '__main__':
    sys.exit(main())
