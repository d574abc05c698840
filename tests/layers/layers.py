# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The house rules that a machine can read from the sources: who may include whom, which kinds of
# file a vertical has, sizes, licence lines, SQL. Each rule takes a path and its text and yields
# what is wrong with it, as (line, message).

import os
import re

# Which layers a layer may include (src/README.md holds the same table for people).
MAY_INCLUDE = {
    'base': set(),
    'record': {'base'},
    'store': {'base', 'record'},
    'stats': {'base'},
    'domain': {'base', 'record', 'stats'},
    'report': {'base', 'record', 'stats'},
    'exchange': {'base', 'record', 'store'},
    'sync': {'base', 'record', 'store'},
    'cli': {'base', 'record', 'store', 'stats', 'domain', 'report', 'exchange', 'sync'},
    'ui': {'base', 'record', 'store', 'stats', 'domain', 'report', 'exchange', 'sync'},
}

# Libraries that belong to some layers only, by the beginning of the header's name.
LIBRARIES = {
    'gtk': {'ui'},
    'adwaita': {'ui'},
    'gdk/': {'ui'},
    'sqlcipher': {'store'},
    'sqlite3': {'store'},
    'openssl': {'store', 'base'},
    'zxcvbn': {'store'},
    'libpq': {'sync'},
    'libxml': {'exchange'},
    'libical': {'exchange'},
    'archive': {'exchange'},
    'gsl': {'stats'},
    'cairo': {'report', 'ui'},
    'pango': {'report', 'ui'},
    'qpdf': {'report'},
    'libdex': {'store', 'ui', 'cli'},
}

# Lists of everything: the only files of a layer without a vertical that may name every vertical.
LISTS = {'domain/hw-records.c', 'main.c'}

# Files that make SQL from the field tables, never from a value.
GENERATORS = {'store/hw-links.c', 'store/hw-record-sql.c', 'store/journal/hw-trigger.c'}

# Elsewhere each printed SQL stands here, by how it begins: what is printed is a number of our own
# or a name from the registry or the schema.
PRINTED = {
    'store/hw-pages.c': ('SELECT count(*) FROM',),
    'store/search/hw-search.c': ('INSERT INTO search_entry',),
    'store/search/hw-sort.c': ('INSERT INTO sort_entry', 'SELECT count(*) FROM'),
    'store/hw-store-open.c': ('PRAGMA cache_size',),
    'store/hw-store-read.c': ('SELECT count(*) FROM',),
    'store/hw-store-schema.c': ('PRAGMA user_version',),
    'store/hw-transaction.c': ('PRAGMA cache_size', 'DROP INDEX', 'DROP TRIGGER'),
    'store/journal/hw-undo.c': ('UPDATE %s SET',),
}

# Folders that hold more files than FOLDER_FILES, and how many.
CROWDED = {}

# What policy packs are made of, and a child as their engine reads it: values in memory, which are
# neither records nor rules of their own.
PLAIN = re.compile(r'^domain/deadlines/hw-(rule(-book|-pack|-words)?|fact-names|due-case'
                   r'|due-trigger)\.c$')

# The invented office is written by its -act; the rest of the folder thinks it up, in memory.
WITHOUT_RECORDS = {'demo'}

ROLES = ('rules', 'query', 'act', 'result')
FILE_LINES, FUNCTION_LINES, FUNCTIONS, FOLDER_FILES, COLUMNS = 600, 60, 30, 30, 100
TEMPLATE_LINES = 250
BAD_NAMES = re.compile(r'(^|-)(manager|helper|helpers|util|utils|data|info|handler)(-|\.|$)')
SQL = re.compile(r'"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|ATTACH)\s')
REPLACE = re.compile(r'\b(INSERT\s+OR\s+REPLACE|REPLACE\s+INTO|ON\s+CONFLICT\s+REPLACE)\b', re.I)
PRINTERS = re.compile(r'\b(g_strdup_v?printf|g_string_(append_)?v?printf|g_strconcat|g_strjoin'
                      r'|sqlite3_v?m?printf|(sqlite3_|g_)?v?snprintf|v?sprintf)\s*\(')
CLOCKS = re.compile(r'\b(hw_day_today|hw_time_now|g_get_real_time|g_get_monotonic_time'
                    r'|g_date_time_new_now\w*|gettimeofday|clock_gettime|(?<!a )time)\s*\(')
MACHINE = re.compile(r'(?<![\w.])/(work|home/\w|Users/\w)')
UNFINISHED = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b')


def layer_of(path):
    """The layer of a path below src/; '' for main.c."""
    return path.split('/')[0] if '/' in path else ''


def vertical_of(path):
    """The vertical's name, or None: only these layers have a folder for each."""
    parts = path.split('/')
    if len(parts) > 2 and parts[0] in ('domain', 'exchange', 'ui', 'cli'):
        return parts[1] if parts[1] not in ('shell', 'widgets', 'forms', 'timeline') else None
    return None


def numbered(text):
    return enumerate(text.split('\n'), 1)


def without_comments(text):
    """The text with its comments and strings emptied; lines keep their numbers."""
    def empty(found):
        return re.sub(r'[^\n]', '', found.group(0))
    return re.sub(r'/\*.*?\*/|"(\\.|[^"\\\n])*"', empty, text, flags=re.S)


def includes(text):
    """(line, header, is ours)."""
    for line, content in numbered(text):
        found = re.match(r'\s*#\s*include\s*(<([^>]+)>|"([^"]+)")', content)
        if found:
            yield line, found.group(2) or found.group(3), found.group(3) is not None


def kind_of(path):
    stem = os.path.splitext(os.path.basename(path))[0]
    return next((role for role in ROLES if stem.endswith('-' + role)), 'record')


def may_include(path, header):
    """Why a file may not include a header of ours, or None."""
    source, target = layer_of(path), layer_of(header)
    if target == '' and header == 'config.h':
        return None
    if target not in MAY_INCLUDE:
        return f'«{header}» is not named by its layer'
    if path in LISTS:
        return None
    if source == target:
        return may_include_vertical(path, header)
    if source == 'domain' and target == 'store':
        return None if kind_of(path) in ('query', 'act') else \
            'only -query and -act files of a vertical may include the store'
    if source == 'report' and target == 'domain':
        return None if kind_of(header) == 'result' else 'a report sees results only'
    if source == 'exchange' and target == 'domain':
        ours = vertical_of(path)
        return None if ours else 'the root of exchange walks the registry and names no vertical'
    if source and target not in MAY_INCLUDE[source]:
        return f'{source} may not include {target}'
    return None


def may_include_vertical(path, header):
    ours, theirs = vertical_of(path), vertical_of(header)
    if layer_of(path) != 'domain':
        return None
    if not ours and theirs:
        return 'what belongs to no vertical names none'
    if ours and theirs and ours != theirs and kind_of(header) in ('query', 'act'):
        return f'of another vertical only records, results and rules, not «{header}»'
    return None


def rule_layers(path, text):
    for line, header, is_ours in includes(text):
        if is_ours:
            why = may_include(path, header)
            if why:
                yield line, why
            continue
        for library, layers in LIBRARIES.items():
            if header.startswith(library) and layer_of(path) not in layers | {''}:
                yield line, f'<{header}> belongs to {", ".join(sorted(layers))}'


def rule_kinds(path, text):
    name = os.path.basename(path)
    if BAD_NAMES.search(name):
        yield 1, 'a name that says nothing (manager, helper, util, data, info, handler)'
    if layer_of(path) != 'domain' or not vertical_of(path) or not path.endswith(('.c', '.h')):
        return
    if not re.match(r'^hw-[a-z0-9-]+\.[ch]$', name):
        yield 1, 'a file of a vertical is called hw-<noun>.[ch]'
    kind = kind_of(path)
    if kind == 'record' and path.endswith('.c') and not PLAIN.match(path) and \
            vertical_of(path) not in WITHOUT_RECORDS and \
            not re.search(r'HW_DEFINE_RECORD|G_DEFINE_ENUM_TYPE|G_DEFINE_FLAGS_TYPE', text):
        yield 1, 'neither a record nor an enum; call it -rules, -query, -act or -result'
    for line, content in numbered(without_comments(text)):
        found = CLOCKS.search(content)
        if found:
            yield line, f'{found.group(1)}: the domain has no clock; the day is a parameter'


def rule_sql(path, text):
    for line, content in numbered(text):
        if REPLACE.search(content):
            yield line, 'INSERT OR REPLACE can lose the journal entry of the deletion'
        if path.endswith(('.c', '.h')) and SQL.search(content) and layer_of(path) != 'store':
            yield line, 'SQL stands in src/store or in the .sql file of a vertical'
    if not path.endswith('.c') or path in GENERATORS:
        return
    for found in PRINTERS.finditer(text):
        sql = SQL.search(text, found.start(), text.find(';', found.start()))
        if sql and not text[sql.start() + 1:].startswith(PRINTED.get(path, ('\0',))):
            line = text.count('\n', 0, found.start()) + 1
            yield line, 'SQL put together by printing; bind values'


def rule_sizes(path, text):
    lines = text.count('\n')
    limit = TEMPLATE_LINES if path.endswith('.blp') else FILE_LINES
    if lines > limit:
        yield lines, f'{lines} lines; at most {limit}'
    if not path.endswith('.c'):
        return
    functions = list(functions_of(text))
    if len(functions) > FUNCTIONS:
        yield 1, f'{len(functions)} functions; at most {FUNCTIONS}'
    for line, name, length in functions:
        if length > FUNCTION_LINES:
            yield line, f'{name} has {length} lines; at most {FUNCTION_LINES}'


def functions_of(text):
    """(line, name, lines) of each function: from its return type to its closing brace."""
    lines = text.split('\n')
    for number, content in enumerate(lines):
        if content != '{' or number == 0 or not lines[number - 1].rstrip().endswith(')'):
            continue
        start = number
        while start > 0 and lines[start - 1].strip() \
                and not re.match(r'[}#/*]|\s\*', lines[start - 1]):
            start -= 1
        end = next(i for i in range(number, len(lines)) if lines[i].startswith('}'))
        named = next((re.match(r'(\w+) ?\(', lines[i]) for i in range(start, number)
                      if re.match(r'(\w+) ?\(', lines[i])), None)
        yield start + 1, named.group(1) if named else '?', end - start + 1


def rule_head(path, text):
    comment = {'.c': ' * ', '.h': ' * ', '.css': ' * ', '.py': '# ', '.sql': '-- ', '.blp': '// '}
    kind = os.path.splitext(path)[1]
    if kind not in comment:
        return
    start = comment[kind]
    lines = text.split('\n')
    if lines[0].startswith('#!'):
        lines = lines[1:]
    head = '/* ' if start == ' * ' or lines[0].startswith('/* ') else start
    start = ' * ' if head == '/* ' else start
    if lines[0] != head + 'SPDX-FileCopyrightText: 2026 The Homeward developers' or \
            lines[1] != start + 'SPDX-License-Identifier: GPL-3.0-or-later':
        yield 1, 'the two SPDX lines are missing or written differently'
        return
    purpose = 0
    while len(lines) > 3 + purpose and lines[3 + purpose].startswith(start) and \
            lines[3 + purpose].strip(' */#-'):
        purpose += 1
    if lines[2].strip() != start.strip() or not 1 <= purpose <= 6:
        yield 3, 'one to four lines must say what the file is for'


def rule_words(path, text):
    for line, content in numbered(text):
        # Blueprint cannot break a sentence into pieces.
        is_sentence = path.endswith('.blp') and '_("' in content
        is_free = is_sentence or re.search(r'https?://\S{60}', content)
        if len(content) > COLUMNS and not is_free:
            yield line, f'{len(content)} columns; at most {COLUMNS}'
        if UNFINISHED.search(content):
            yield line, 'unfinished work is not left in the source'
        if MACHINE.search(content):
            yield line, 'the path of some machine'
        if path.endswith('.c') and re.match(r'\s*goto\s', content):
            yield line, 'goto'
        if '\t' in content and path.endswith(('.c', '.h', '.py', '.blp')):
            yield line, 'a tab'
    if path.endswith('.h') and '#pragma once' not in text:
        yield 1, '#pragma once is missing'


SOURCE_RULES = (rule_layers, rule_kinds, rule_sql, rule_sizes, rule_head, rule_words)
TEST_RULES = (rule_head, rule_words)


def circles(files):
    """Verticals of one layer that include each other in a circle, as «a → b → a»."""
    graph = {}
    for path, text in files.items():
        ours = vertical_of(path)
        for _, header, is_ours in includes(text):
            theirs = vertical_of(header) if is_ours else None
            if ours and theirs and ours != theirs and layer_of(path) == layer_of(header):
                graph.setdefault((layer_of(path), ours), set()).add((layer_of(header), theirs))

    found = []

    def walk(node, way):
        if node in way:
            found.append(' → '.join('/'.join(n) for n in way[way.index(node):] + [node]))
            return
        for following in sorted(graph.get(node, ())):
            walk(following, way + [node])

    for start in sorted(graph):
        walk(start, [])
        if found:
            break
    return found


def crowded(files):
    """Folders that hold too many files of one kind."""
    folders = {}
    for path in files:
        folder, name = os.path.split(path)
        stem, kind = os.path.splitext(name)
        if kind in ('.c', '.h'):
            folders.setdefault(folder, set()).add(stem)
    return [f'{folder}: {len(stems)} files; at most {CROWDED.get(folder, FOLDER_FILES)}'
            for folder, stems in sorted(folders.items())
            if len(stems) > CROWDED.get(folder, FOLDER_FILES)]


def read_files(root, kinds):
    """Path below @root → text."""
    files = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(kinds):
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8') as file:
                    files[os.path.relpath(path, root)] = file.read()
    return files
