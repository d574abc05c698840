#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pseudo.py SOURCE FILE.mo: a language that nobody speaks, made of the program's own strings:
# accents on each letter, a third longer, in brackets. What is not in brackets on the screen is not
# translatable, and what is cut there would be cut in German.

import os
import re
import subprocess
import sys
import tempfile

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'ngettext:1,2', 'g_dgettext:2')
# Directives, markup, entities, mnemonics and escapes stay as they are.
KEPT = re.compile(r'''(%[-+ #0-9.*'$]*(?:l|ll|z|h|j|I64)?[a-zA-Z%]|<[^>]*>|&\w+;|\\.|__?)''')
ACCENTS = str.maketrans('aceginorsuyzACEGINORSUYZ', 'ȧćḗġīñǿřşŭẏžȦĆḖĠĪÑǾŘŞŬẎŽ')


def accented(text):
    if text == 'Homeward':  # a name stays what it is
        return text
    text, end = (text[:-2], '\\n') if text.endswith('\\n') else (text, '')
    parts = KEPT.split(text)
    parts[::2] = [part.translate(ACCENTS) for part in parts[::2]]
    more = '·' * (len(text) // 3) if len(text) < 40 else ' ·····' * (len(text) // 18)
    return f'[{"".join(parts)}{more}]{end}'


def pseudo_lines(lines):
    """The lines of a .po file without a header, each translation accented."""
    is_translation = False
    for line in lines:
        head, quote, rest = line.partition('"')
        if quote and head:
            is_translation = head.startswith('msgstr')
        text, end = rest.rpartition('"')[::2]
        yield f'{head}"{accented(text)}"{end}' if quote and is_translation and text else line


def main(source, made):
    with tempfile.TemporaryDirectory() as folder:
        template, english, pseudo = (os.path.join(folder, name)
                                     for name in ('t.pot', 'e.po', 'p.po'))
        subprocess.run(['xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8',
                        '-o', template, *(f'--keyword={word}' for word in KEYWORDS)],
                       cwd=source, check=True, stderr=subprocess.DEVNULL)
        subprocess.run(['msgen', '--lang=en', '--no-wrap', '-o', english, template], check=True)
        with open(english, encoding='utf-8') as file:
            header, _, entries = file.read().partition('\n\n')
        with open(pseudo, 'w', encoding='utf-8') as file:
            file.write(header + '\n\n' + '\n'.join(pseudo_lines(entries.split('\n'))))
        os.makedirs(os.path.dirname(os.path.abspath(made)), exist_ok=True)
        subprocess.run(['msgfmt', '-o', made, pseudo], check=True)


main(*sys.argv[1:])
