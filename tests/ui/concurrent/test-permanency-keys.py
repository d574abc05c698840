#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-permanency-keys.py PROGRAM: Plan B set and dropped by keys alone; where a button goes
# after its act, the keys stay at what stands in its place.

import datetime

import kit


def days_ago(n):
    return (datetime.date.today() - datetime.timedelta(days=n)).isoformat()


def make_child(office):
    def add(*words):
        return office.call('record', 'add', *words)['id']

    child = add('child', 'given-name=Eli', 'family-name=Combs', 'birth-date=2018-05-05')
    add('stay', f'child={child}', f'removal-date={days_ago(40)}')
    add('goal', f'child={child}', 'kind=return-to-parent', 'role=primary', 'status=approved',
        f'from-date={days_ago(35)}')
    return child


def choose_third(window):
    """Of the menu whose button has the keys; the platform gives its items no names."""
    window.keys('space')
    kit.wait(lambda: any(kit.has_keys(node) for node in window.nodes()
                         if node.get_role_name() == 'menu item'), 'the menu')
    window.keys('Down', 'Down', 'Return')


def test_plan_b_S2_12_S2_15(program, folder):
    office = kit.Office(program, folder)
    child = make_child(office)

    def plan_b():
        return [goal for goal in office.call('record', 'list', 'goal', f'child={child}')
                if goal['role'] == 'concurrent']

    with kit.Window(program, *office.options()) as window:
        window.await_words('in care')
        window.open_child('Eli', 'Combs')
        window.keys('alt+shift+4')
        window.press('button', 'Set Plan B…')
        window.await_node('dialog', 'Set Plan B')
        window.choose('Goal', 'Adoption')
        window.press('check box', 'Search is open')
        window.fill('Next search', days_ago(-14))
        window.save('Set Plan B')
        kit.wait(plan_b, 'Plan B')
        window.await_keys_in('toggle button', 'Menu of Plan B')

        choose_third(window)
        window.await_node('dialog', 'Drop Plan B')
        window.focus('text', 'Why it ended')
        window.write('The aunt moved')
        window.save('Drop Plan B')
        kit.wait(lambda: plan_b()[0]['status'] == 'ended', 'the end of Plan B')
        window.await_keys_in('button', 'Set Plan B…')
    goal, = plan_b()
    assert goal['kind'] == 'adoption' and goal['search-open'], goal
    assert goal['ended-because'] == 'The aunt moved', goal
    assert office.call('office', 'verify') == []


if __name__ == '__main__':
    kit.main(test_plan_b_S2_12_S2_15)
