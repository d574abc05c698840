#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-children.py PROGRAM: the list of children by keys alone: every filter, none left and all of
# them taken away at once, filters kept under a name, columns kept for the next start, and the list
# as a file (I5, S6).

import csv
import datetime
import os
import stat

import kit

MAYA, NOAH, AVA = 'Combs, Maya', 'Álvarez, Noah', 'Sloane, Ava'
FORMULAS = ('=2+5', '+1', '-1+2', '@SUM(A1)')


def days_ago(days):
    return str(datetime.date.today() - datetime.timedelta(days=days))


class Filtered(kit.Office):
    """Maya, Noah and Ava, each with something that the others have not."""

    def add(self, record_type, **fields):
        words = (f'{name.replace("_", "-")}={value}' for name, value in fields.items())
        return self.call('record', 'add', record_type, *words)['id']

    def make(self):
        super().make()
        self.add_children()
        regions = [self.add('region', name=name) for name in ('Cumberland', 'Salt River Trail')]
        ann = self.call('record', 'list', 'staff')[0]['id']
        bea = self.add('staff', name='Bea Stone')
        self.put('Maya', regions[1], ann)
        self.put('Noah', regions[0], bea)
        self.add('goal', child=self.child('Maya')['id'], kind='adoption', role='primary',
                 status='approved', from_date='2024-09-20')
        self.place('Maya', 'foster-home', 700)
        self.place('Noah', 'shelter', 300, 200)
        self.place('Noah', 'foster-home', 200, 100)
        self.place('Noah', 'relative-home', 100)

    def put(self, name, region, worker):
        family = self.add('family', name=name, region=region, worker=worker)
        self.call('record', 'set', self.child(name)['id'], f'family={family}')

    def place(self, name, setting, since, until=None):
        ended = {'end_date': days_ago(until), 'end_reason': 'planned'} if until else {}
        self.add('placement', stay=self.of(self.child(name), 'stay')[0]['id'], setting=setting,
                 start_date=days_ago(since), **ended)


def add_filter(window, title):
    """Leaves the editor of this condition open, the keys in it."""
    window.keys('ctrl+shift+f')
    kit.wait(lambda: window.find('list', 'Filter by'), 'the choice of a condition')
    window.keys('Home')
    window.go_down('list item', title)
    window.keys('Return')
    kit.wait(lambda: not window.find('list', 'Filter by'), f'the editor of {title}')


def check_value(window, name):
    window.press('check box', name)
    window.keys('Escape')


def filter_by_no_goal(window):
    window.await_rows(NOAH, MAYA, AVA)
    add_filter(window, 'Goal')
    check_value(window, 'no goal yet')
    window.await_rows(NOAH, AVA)


def type_number(window, name, number):
    window.focus('spin button', name)
    window.keys('ctrl+a')
    window.write(str(number))
    window.keys('Return', 'Escape')


def remove(window, words):
    window.press('button', f'Remove {words}')
    window.await_rows(NOAH, MAYA, AVA)


# ---------------------------------------------------------------- filters

FILTERS = (  # title, what is done in its editor, the chip, who is left
    ('Worker', lambda w: check_value(w, 'Bea Stone'), 'Worker: Bea Stone', (NOAH,)),
    ('Worker', lambda w: check_value(w, 'mine'), 'Worker: mine', (MAYA,)),
    ('Worker', lambda w: check_value(w, 'nobody yet'), 'Worker: nobody yet', (AVA,)),
    ('Region', lambda w: check_value(w, 'Cumberland'), 'Region: Cumberland', (NOAH,)),
    ('Goal', lambda w: check_value(w, 'Adoption'), 'Goal: Adoption', (MAYA,)),
    ('Goal', lambda w: check_value(w, 'no goal yet'), 'Goal: no goal yet', (NOAH, AVA)),
    ('Time in care', lambda w: type_number(w, 'Months, at least', 12),
     'Time in care: 12 months or more', (NOAH, MAYA)),
    ('Setting', lambda w: check_value(w, 'Relative’s home'), 'Setting: Relative’s home', (NOAH,)),
    ('Moves in 12 months', lambda w: type_number(w, 'Moves in 12 months, at least', 2),
     'Moves in 12 months: 2 or more', (NOAH,)),
)


def test_each_filter(program, folder):
    """Alone, told in a chip and by the count, and taken away again."""
    office = Filtered(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.await_rows(NOAH, MAYA, AVA)
        window.keys('ctrl+shift+f')
        kit.wait(lambda: window.find('list', 'Filter by'), 'the choice of a condition')
        kit.check_names(window)
        window.keys('Escape')
        for title, choose, chip, left in FILTERS:
            add_filter(window, title)
            choose(window)
            window.await_rows(*left)
            window.await_words(f'^{chip}$')
            window.await_words(f'^{len(left)} of 3 in care$')
            remove(window, chip)
        assert window.end() == 0


def test_text_and_none_left(program, folder):
    """Words beside a filter; where nobody is left, what hides them is told and goes at once."""
    office = Filtered(program, folder)
    with kit.Window(program, *office.options()) as window:
        filter_by_no_goal(window)
        window.keys('ctrl+f')
        window.write('slo')
        window.await_rows(AVA)
        add_filter(window, 'Region')
        check_value(window, 'Cumberland')
        window.await_words('^No Child Meets All of This$')
        window.await_words('^3 children in care are hidden by:\nRegion: Cumberland\n'
                           'Goal: no goal yet\nWords: slo$')
        kit.check_names(window)
        window.press('button', 'Remove the Filters')
        window.await_rows(AVA)
        window.await_keys_in('toggle button', 'Filter')
        window.keys('ctrl+f', 'Escape')
        window.await_rows(NOAH, MAYA, AVA)
        window.write('xyzw')
        window.await_words('^Nobody Found$')
        window.press('button', 'Clear the Search')
        window.await_rows(NOAH, MAYA, AVA)
        assert window.end() == 0


# ---------------------------------------------------------------- kept under a name


def items(window):
    return [node for node in window.nodes() if node.get_role_name() == 'menu item']


def item_with_keys(window):
    return next((i for i, node in enumerate(items(window)) if kit.has_keys(node)), None)


def act(window, words, title):
    """An act of this list, found by its words."""
    window.keys('ctrl+k')
    window.await_words('^Find anything$')
    window.write(words)
    window.await_words(f'^{title}$')
    window.keys('Return')
    window.await_silence('^Find anything$')


def use_saved(window):
    """The first one; the items of the platform's menus have no names, their order is known."""
    window.press('toggle button', 'This list')
    kit.wait(lambda: item_with_keys(window) == 0, 'the menu')
    window.keys('Return')
    kit.wait(lambda: item_with_keys(window) is not None and len(items(window)) > 3, 'the submenu')
    while item_with_keys(window) != 1:
        window.keys('Down')
    window.keys('Return')


def save_filter(window, name):
    act(window, 'save filter', 'Save this filter')
    window.await_node('alert', 'Save This Filter')
    window.await_keys_in('text', 'Name')
    window.write(name)
    window.keys('Return')
    window.await_end_of('alert', 'Save This Filter')


def names_of_saved(office):
    return [row['name'] for row in office.call('record', 'list', 'saved-filter')]


def test_saved_filters(program, folder):
    """Saved, shown again, called by another name, deleted and taken back."""
    office = Filtered(program, folder)
    with kit.Window(program, *office.options()) as window:
        filter_by_no_goal(window)
        save_filter(window, 'To plan')
        kit.wait(lambda: names_of_saved(office) == ['To plan'], 'the filter in the office')
        remove(window, 'Goal: no goal yet')

        use_saved(window)
        window.await_rows(NOAH, AVA)
        window.await_words('^Goal: no goal yet$')

        act(window, 'rename', 'Rename or delete saved filters')
        window.await_node('dialog', 'Saved Filters')
        kit.check_names(window)
        window.fill('Name', 'Without a goal')
        window.keys('Return')
        kit.wait(lambda: names_of_saved(office) == ['Without a goal'], 'the new name')
        window.press('button', 'Delete Without a goal')
        window.await_words('^There is none yet')
        assert not names_of_saved(office)
        window.keys('Escape')
        window.await_end_of('dialog', 'Saved Filters')
        window.keys('ctrl+z')
        kit.wait(lambda: names_of_saved(office) == ['Without a goal'], 'the filter again')
        assert window.end() == 0


# ---------------------------------------------------------------- columns


CHOSEN = 'Name In care Goal Lives with Family County Worker'


def headings(window):
    node = next((node for node in window.nodes() if node.get_role_name() == 'table row'
                 and (node.get_name() or '').startswith('Name')), None)
    return node.get_name() if node else None


def test_columns(program, folder):
    """Chosen and moved by keys, the same after the next start, and nothing of anybody is kept."""
    office = Filtered(program, folder)
    settings = os.path.join(folder, 'config')
    os.environ.update(GSETTINGS_BACKEND='keyfile', XDG_CONFIG_HOME=settings)
    try:
        with kit.Window(program, *office.options()) as window:
            window.await_rows(NOAH, MAYA, AVA)
            assert headings(window) == 'Name Age In care Lives with Goal Worker', headings(window)
            act(window, 'columns', 'Columns of the list')
            window.await_node('dialog', 'Columns')
            kit.check_names(window)
            window.press('check box', 'Age')
            window.press('button', 'Move Goal up')
            window.keys('Escape')
            window.await_end_of('dialog', 'Columns')
            kit.wait(lambda: headings(window) == CHOSEN, 'the columns')
            assert window.end() == 0
        with kit.Window(program, *office.options()) as window:
            window.await_rows(NOAH, MAYA, AVA)
            kit.wait(lambda: headings(window) == CHOSEN, 'the columns')
            assert window.end() == 0
    finally:
        os.environ['GSETTINGS_BACKEND'] = 'memory'
        del os.environ['XDG_CONFIG_HOME']
    kept = ''
    for path, _, names in os.walk(settings):
        for name in names:
            with open(os.path.join(path, name), encoding='utf-8') as file:
                kept += file.read()
    assert 'children-columns' in kept, kept
    for word in ('Maya', 'Combs', 'Noah', 'lvarez', 'Ava', 'Sloane', 'Bea', 'Clark'):
        assert word not in kept, kept


# ---------------------------------------------------------------- as a file


def export(window, path):
    window.keys('ctrl+e')
    window.await_node('alert', 'Export This List?')
    window.await_words('The file is not encrypted')
    window.keys('Return')
    window.choose_file('Export the List', path)


def read_table(path):
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, oct(os.stat(path).st_mode)
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.reader(file))


def test_export(program, folder):
    """What is shown, as it is sorted, no formula in it; noted; refused without a trace."""
    office = Filtered(program, folder)
    for formula in FORMULAS:
        office.add('child', given_name='Zoë', family_name=formula, birth_date='2016-02-29')
    place = os.path.join(folder, 'place')
    os.mkdir(place)
    with kit.Window(program, *office.options()) as window:
        filter_by_no_goal(window)
        path = os.path.join(place, 'two.csv')
        export(window, path)
        kit.wait(lambda: os.path.exists(path), 'the file')
        table = read_table(path)
        assert table[0] == ['Name', 'Age in years', 'Days in care', 'Lives with', 'Goal',
                            'Worker'], table
        assert [row[0] for row in table[1:]] == [NOAH, AVA], table

        remove(window, 'Goal: no goal yet')
        window.focus('radio button', 'In Care')
        window.keys('Right', 'space')
        window.await_words('^8 children$')
        path = os.path.join(place, 'all.csv')
        export(window, path)
        kit.wait(lambda: os.path.exists(path), 'the file')
        names = {row[0] for row in read_table(path)[1:]}
        assert len(names) == 8 and {f"'{formula}, Zoë" for formula in FORMULAS} <= names, names

        before = sorted(os.listdir(place))
        os.chmod(place, 0o500)
        export(window, os.path.join(place, 'refused.csv'))
        window.await_node('alert', 'The List Was Not Exported')
        window.await_words('^Nothing was written to refused.csv: ')
        os.chmod(place, 0o700)
        assert sorted(os.listdir(place)) == before == ['all.csv', 'two.csv'], os.listdir(place)
        window.keys('Escape')
        window.await_end_of('alert', 'The List Was Not Exported')
        assert window.end() == 0
    noted = str(office.call('office', 'history', '--access'))
    assert 'export csv 2 two.csv' in noted and 'export csv 8 all.csv' in noted, noted


if __name__ == '__main__':
    kit.main(test_each_filter, test_text_and_none_left, test_saved_filters, test_columns,
             test_export)
