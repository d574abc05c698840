#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-plan-keys.py PROGRAM: the plan of a family of five children written by keys alone, as at a
# kitchen table: 4 goals, 12 objectives and 40 tasks, every gap named and mended, approved, taken up
# again, and undone step by step to where it began.

import json
import subprocess
import time

import kit

CHILDREN = (('Eli', '2018-03-04'), ('Ana', '2019-07-01'), ('Leo', '2021-02-11'),
            ('Mia', '2023-05-30'), ('Tom', '2025-09-09'))
FINDINGS = (('Strengths', 'Ruth keeps the girls’ school days; she has never missed one'),
            ('Needs', 'Nobody watches the small ones at night'),
            ('Resources', 'The church hall, and an aunt in Shelbyville'))
TYPES = ('case-plan', 'plan-goal', 'objective', 'task', 'finding', 'plan-service',
         'plan-participant', 'prevention-line', 'running-record')
AGAINST = ('S3-2', 'S3-4', 'S3-6', 'S3-7', 'S3-8', 'S3-9', 'S3-37')  # what blocks an approval
VISION = 'The girls home before school starts.'


def goals():
    """(goal, [(objective, [task])]), each line as it is typed: 4, 12 and 40 of them."""
    tasks = iter(range(1, 41))
    for g in range(1, 5):
        objectives = []
        for o in range(1, 4):
            n = 4 if (g, o) in ((1, 1), (2, 1), (3, 1), (4, 1)) else 3
            lines = [f'Task {t}; {"family" if t % 3 else "worker"}; all of it; '
                     f'on Mondays; {t % 12 + 1} weeks' for t in (next(tasks) for _ in range(n))]
            objectives.append((f'Objective {g}.{o}; clean tests; {o} in a row', lines))
        yield f'Goal {g}; safe at home', objectives


def make_family(office):
    """The id of the family, with five children, their mother and a CQA."""
    family = office.call('record', 'add', 'family', 'name=Combs family', 'opened=2026-01-05')['id']
    children = [office.call('record', 'add', 'child', f'family={family}', f'given-name={given}',
                            'family-name=Combs', f'birth-date={born}')['id']
                for given, born in CHILDREN]
    mother = office.call('record', 'add', 'person', 'name=Ruth Combs')['id']
    office.call('record', 'add', 'connection', f'child={children[0]}', f'person={mother}',
                'kind=mother')
    office.call('record', 'add', 'cqa', f'family={family}', 'date=2026-02-01')
    return family


def state_of(office):
    """Every row of what a plan is made of."""
    return {kind: office.call('record', 'list', kind) for kind in TYPES}


def type_line(window, text):
    window.write(text)
    window.keys('Return')


def go_to(window, role, name, key='Down'):
    window.reach(role, name, key)


def open_family(window):
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write('Combs family')
    window.await_words('^Combs family$')
    window.keys('Return')
    window.await_end_of('dialog', 'Find Anything')


def open_plan(window, office):
    open_family(window)
    window.await_words('^The family has no case plan yet')
    window.press('button', 'Begin a Case Plan')
    window.await_words('^What the Family Wants$')
    kit.wait(lambda: office.call('record', 'list', 'case-plan'), 'the plan')


def write_words(window):
    window.focus('button', 'Close What the Family Wants')
    window.keys('Down')
    window.await_keys_in('text', 'The family’s vision')
    window.write(VISION)
    window.keys('Down')
    for title, words in FINDINGS:
        go_to(window, 'button', f'Add to {title}')
        window.keys('Return')
        type_line(window, words)
        window.keys('BackSpace')


def write_goals(window):
    """Enter for the next line, Tab and Shift+Tab for its level."""
    go_to(window, 'button', 'Add to Goals')
    window.keys('Return')
    for goal, objectives in goals():
        type_line(window, goal)
        window.keys('Tab')
        for objective, tasks in objectives:
            type_line(window, objective)
            window.keys('Tab')
            for task in tasks:
                type_line(window, task)
            window.keys('shift+Tab')
        window.keys('shift+Tab')
    window.keys('BackSpace')


def beside(window, name):
    """From a gap to what mends it: its row leads to the line, F6 to what stands beside it."""
    window.keys('ctrl+g')
    window.go_down('list item', name)
    window.keys('Return')
    window.await_end_of('list item', name)
    window.keys('F6')


def mend_gaps(window, office, family):
    """Every gap that is left is named, and each leads to where it is mended."""
    def blocking():
        done = subprocess.run([office.program, *office.options(), 'plan', 'check', family,
                               '--json'], check=False, capture_output=True, text=True)
        return [gap for gap in json.loads(done.stdout) if gap['requirement'] in AGAINST]

    assert sorted(gap['missing'] for gap in blocking()) == [
        'no-partner-reason', 'took-part', 'took-part', 'took-part'], blocking()
    for name in ('Eli Combs', 'Ana Combs', 'Ruth Combs'):
        beside(window, f'{name}: took part')
        window.focus('combo box', 'Took part')
        # A drop-down that was opened before tells the words of then; «Yes» is its first value.
        window.keys('space', 'Down', 'Return')
    beside(window, 'No community partner')
    window.focus('text', 'Why no community partner')
    window.write('None works within forty miles of here')
    window.keys('F6')
    kit.wait(lambda: not blocking(), 'the last gap to be mended')


def approve(window, office):
    window.press('button', 'Ask for Approval')
    window.press('button', 'Approve')
    window.await_words('^Approve This Plan')
    window.keys('Return')
    window.await_node('button', 'Begin Next Version')
    assert [plan['status'] for plan in office.call('record', 'list', 'case-plan')] == ['approved']


def revise(window, office):
    window.press('button', 'Begin Next Version')
    kit.wait(lambda: len(office.call('record', 'list', 'case-plan')) == 2, 'version 2')
    window.await_words('^Version 2')
    assert len(office.call('record', 'list', 'task')) == 80


def undo_all(office, before):
    """Step by step to the start: each step is one act of the journal."""
    for _ in range(200):
        if state_of(office) == before:
            return
        office.call('record', 'undo')
    raise AssertionError('the undoing does not come to where it began')


def test_plan_by_keys(program, folder):
    """S3-8, S3-2, S3-7: written, its gaps mended, approved, revised and undone by keys alone."""
    office = kit.Office(program, folder)
    family = make_family(office)
    before = state_of(office)
    with kit.Window(program, *office.options()) as window:
        open_plan(window, office)
        write_words(window)
        write_goals(window)
        kit.wait(lambda: len(office.call('record', 'list', 'task')) == 40, '40 tasks')
        assert [len(office.call('record', 'list', kind))
                for kind in ('plan-goal', 'objective', 'finding')] == [4, 12, 3]
        assert office.call('record', 'list', 'case-plan')[0]['vision'] == VISION
        mend_gaps(window, office, family)
        approve(window, office)
        revise(window, office)
        assert window.end() == 0
    assert office.call('office', 'verify') == []
    undo_all(office, before)
    assert office.call('office', 'verify') == []


def line_with(window, name, text):
    """The line of this name that holds the text."""
    return next((node for node in window.nodes() if node.get_role_name() == 'text'
                 and (node.get_name() or '').startswith(name) and kit.text_of(node) == text), None)


def test_killed_in_a_sentence(program, folder):
    """K8: what was left is saved, and what was being typed stands where it was typed."""
    office = kit.Office(program, folder)
    make_family(office)
    with kit.Window(program, *office.options()) as window:
        open_plan(window, office)
        window.focus('button', 'Close What the Family Wants')
        window.keys('Down')
        window.await_keys_in('text', 'The family’s vision')
        window.write('The girls home')
        window.keys('Down')
        go_to(window, 'button', 'Add to Goals')
        window.keys('Return')
        window.write('Mother stays sob')
        time.sleep(1.5)  # the keeping is at most a second behind the typing
        window.kill()
    assert office.call('record', 'list', 'plan-goal') == []
    with kit.Window(program, *office.options()) as window:
        open_family(window)
        window.enter('list item', 'Version 1')
        kit.wait(lambda: line_with(window, 'Goal', 'Mother stays sob'), 'the sentence')
        assert line_with(window, 'The family’s vision', 'The girls home')
        assert window.end() == 0


if __name__ == '__main__':
    kit.main(test_plan_by_keys, test_killed_in_a_sentence)
