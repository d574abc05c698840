#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-acts.py PROGRAM: acts on whole records through the window: a record sealed, looked at and
# opened again by an administrator, and by nobody else; a child moved; two people made one; somebody
# added and removed; each read as a screen reader does, and asked of the command line.

import os

import kit

REASON = 'adoption final'


def office_with_family(program, folder):
    """A family of two: one was adopted, the other is in care. And another family."""
    office = kit.Office(program, folder)
    family = office.call('record', 'add', 'family', 'name=Sloane')
    office.call('record', 'add', 'family', 'name=Napier')
    for given, born, end in (('Zoe', '2016-02-29', '2026-05-03'), ('Ana', '2018-01-01', None)):
        child = office.call('record', 'add', 'child', f'given-name={given}', 'family-name=Sloane',
                            f'birth-date={born}', f'family={family["id"]}')
        stay = [f'child={child["id"]}', 'removal-date=2024-01-01']
        if end:
            stay += [f'exit-date={end}', 'exit-kind=adoption']
        office.call('record', 'add', 'stay', *stay)
    return office


def names(office):
    return sorted(row['given-name'] for row in office.call('record', 'list', 'child'))


def act_from_palette(window, typed, title):
    """Ctrl+K, part of the name, Enter."""
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write(typed)
    window.await_words('^' + title)
    window.keys('Return')


def is_in_palette(window, typed, title, other):
    """Whether it is offered; @other is what is found in any case."""
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write(typed)
    window.await_words('^' + other)
    found = window.says('^' + title)
    window.keys('Escape')
    window.await_end_of('dialog', 'Find Anything')
    return found


def give_reason(window, question, reason):
    window.await_words('^' + question)
    window.await_keys_in('text', 'Reason')
    window.write(reason)
    window.keys('Return')
    window.await_silence('^' + question)


def items_of_menu(window):
    """The platform gives them no names."""
    return [node for node in window.nodes() if node.get_role_name() == 'menu item']


def open_menu(window, menu):
    """Its number of items."""
    window.press('toggle button', menu)
    kit.wait(lambda: any(kit.has_keys(item) for item in items_of_menu(window)), menu)
    return len(items_of_menu(window))


def choose_in_menu(window, menu, position):
    open_menu(window, menu)
    window.keys(*['Down'] * position, 'Return')


def go_to(window, name):
    """What has this name and no longer one; of a row that opens it is the inner of two nodes."""
    for _ in range(60):
        if any(kit.has_keys(node) for node in window.nodes() if node.get_name() == name):
            return
        window.keys('Tab')
    raise AssertionError(f'Tab does not reach «{name}»')


def test_seal(program, folder):
    """From the child's page; then the page that is left, the family's line, and all of it back."""
    office = office_with_family(program, folder)
    with kit.Window(program, *office.options()) as window:
        window.open_child('Zoe', 'Sloane')
        act_from_palette(window, 'seal', 'Seal the record of this child')
        give_reason(window, 'Seal This Record', REASON)
        window.await_words('^This Record Is Sealed')
        assert names(office) == ['Ana'], names(office)
        # Nothing can be done with it here.
        assert not window.find('toggle button', 'Menu of This Child')

        window.press('button', 'Open the Family')
        window.await_words('^Sealed record')
        choose_in_menu(window, 'Menu of the sealed record', 0)
        give_reason(window, 'Look Into It', 'asked by the court')
        window.await_node('dialog', 'Sealed Record')
        window.await_words('^Zoe')
        window.keys('Escape')
        window.await_end_of('dialog', 'Sealed Record')
        assert names(office) == ['Ana'], names(office)

        choose_in_menu(window, 'Menu of the sealed record', 1)
        give_reason(window, 'Open It Again', 'the order was reversed')
        window.await_words('^Zoe Sloane')
        assert names(office) == ['Ana', 'Zoe'], names(office)
    openings = office.call('office', 'history', '--access')
    noted = [(row['actor-name'], row['reason']) for row in openings if row['reason']]
    assert noted == [('Ann Clark', REASON), ('Ann Clark', 'asked by the court'),
                     ('Ann Clark', 'the order was reversed')], noted
    assert office.call('office', 'verify') == []


def test_who_may_not_seal(program, folder):
    """A worker: no act, no menu, no way into what is sealed; and nobody seals a child in care."""
    office = office_with_family(program, folder)
    worker = office.call('record', 'add', 'staff', 'name=Jo Combs', 'role=worker')
    secret = os.path.join(folder, 'worker')
    with open(secret, 'w', encoding='utf-8') as file:
        file.write('seven candle river maple\n')
    office.call('office', 'person', 'add', worker['id'], '--new-passphrase-file', secret)
    with kit.Window(program, *office.options(), '--me', 'AC') as window:
        window.open_child('Ana', 'Sloane')
        assert not is_in_palette(window, 'of this child', 'Seal the record', 'History of this')

    options = ['--office', office.folder, '--passphrase-file', secret, '--me', 'JC']
    with kit.Window(program, *options) as window:
        window.open_child('Zoe', 'Sloane')
        assert not is_in_palette(window, 'of this child', 'Seal the record', 'History of this')
        n_items = open_menu(window, 'Menu of This Child')
    with kit.Window(program, *office.options(), '--me', 'AC') as window:
        window.open_child('Zoe', 'Sloane')
        assert is_in_palette(window, 'of this child', 'Seal the record', 'History of this')
        assert open_menu(window, 'Menu of This Child') == n_items + 1


def test_move(program, folder):
    """By the palette from the child's page, told before, and taken back."""
    office = office_with_family(program, folder)
    families = {row['name']: row['id'] for row in office.call('record', 'list', 'family')}
    with kit.Window(program, *office.options()) as window:
        window.open_child('Ana', 'Sloane')
        act_from_palette(window, 'move', 'Move this child to another family')
        window.await_node('dialog', 'Move to Which Family')
        window.await_node('entry', 'Any part of the name')
        window.write('Napier')
        window.await_words('^Napier')
        window.keys('Return')
        window.await_words('Ana Sloane moves from the family Sloane to the family Napier')
        window.await_keys_in('button', 'Move')
        window.keys('Return')
        kit.wait(lambda: office.child('Ana')['family'] == families['Napier'], 'the move')
        window.await_words('^Moved to another family')
        window.keys('ctrl+z')
        kit.wait(lambda: office.child('Ana')['family'] == families['Sloane'], 'the way back')
        window.await_words('^Child is back in the former family')


def test_people(program, folder):
    """On the family's page: somebody is corrected, two are made one, somebody is removed."""
    office = office_with_family(program, folder)
    child = office.child('Ana')
    for name, phone, kind in (('Ruth Noble', '555-0101', 'grandparent'),
                              ('R. Noble', '555-0102', 'other')):
        person = office.call('record', 'add', 'person', f'name={name}', f'phone={phone}')
        office.call('record', 'add', 'connection', f'child={child["id"]}',
                    f'person={person["id"]}', f'kind={kind}')
    with kit.Window(program, *office.options()) as window:
        window.show_page('Families')
        window.await_words('^Sloane')
        window.enter('table row', 'Sloane')
        window.await_words('^People Around Them')
        window.await_node('list item', 'Ruth Noble')
        go_to(window, 'Ruth Noble')
        window.keys('Return')
        window.fill('Language', 'Spanish')
        window.keys('Tab')
        kit.wait(lambda: [row['language'] for row in office.call('record', 'list', 'person')
                          if row['name'] == 'Ruth Noble'] == ['Spanish'], 'the language')

        window.press('button', 'Merge with Another Person')
        window.await_node('dialog', 'Merge With')
        window.await_node('entry', 'Any part of the name')
        window.write('R. Noble')
        window.await_words('^R. Noble')
        window.keys('Return')
        window.await_words('The first one stays')
        go_to(window, 'Merge')
        window.keys('space')
        kit.wait(lambda: len(office.call('record', 'list', 'person')) == 1, 'one person')
        window.await_words('^Made one: Ruth Noble')
        window.keys('ctrl+z')
        kit.wait(lambda: len(office.call('record', 'list', 'person')) == 2, 'two people')
        window.await_words('^Two people again')

        window.press('button', 'Remove from Around These Children')
        kit.wait(lambda: len(office.of(child, 'connection')) == 1, 'one connection')
        window.await_words('^Removed')
        assert len(office.call('record', 'list', 'person')) == 2
        window.keys('ctrl+z')
        kit.wait(lambda: len(office.of(child, 'connection')) == 2, 'two connections')
    assert office.call('office', 'verify') == []


if __name__ == '__main__':
    kit.main(test_seal, test_who_may_not_seal, test_move, test_people)
