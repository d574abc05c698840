#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-plan-way.py PROGRAM: the way of a plan to its approval by keys alone, in the real window: a
# gap named, asked for, returned with words, approved, taken up again, compared, and the way told.

import kit

COMMENTS = 'Name a partner'


def make_plan(office):
    """A plan that lacks one thing: the target of its objective. Its id and the objective's."""
    def add(kind, *values):
        return office.call('record', 'add', kind, *values)['id']

    family = add('family', 'name=Combs')
    plan = add('case-plan', f'family={family}', 'version=1', 'status=draft',
               'no-partner-reason=None wanted')
    for kind in ('strength', 'need', 'resource'):
        add('finding', f'plan={plan}', f'kind={kind}', 'what=Words')
    goal = add('plan-goal', f'plan={plan}', 'what=Sober at home', 'outcome=Home')
    objective = add('objective', f'goal={goal}', 'what=Weekly group', 'measure=Sheets')
    add('task', f'objective={objective}', 'what=Go to the group', 'owner=family', 'scope=All',
        'timing=Mondays', 'duration=12', 'duration-unit=weeks')
    return plan, objective


def plans(office):
    return {row['version']: row for row in office.call('record', 'list', 'case-plan')}


def open_plan(window):
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write('Combs')
    window.await_words('^Combs$')
    window.keys('Return')
    window.enter('list item', 'Version 1')
    window.await_words('^Plan of the family Combs')


def act(window, typed, title):
    window.keys('ctrl+k')
    window.await_node('dialog', 'Find Anything')
    window.write(typed)
    window.await_words('^' + title)
    window.keys('Return')


def ask(window, office):
    window.press('button', 'Ask for Approval')
    kit.wait(lambda: plans(office)[1].get('asked-date'), 'the asking')


def test_way(program, folder):
    """S3-8, S3-33."""
    office = kit.Office(program, folder)
    plan, objective = make_plan(office)
    with kit.Window(program, *office.options()) as window:
        open_plan(window)
        window.press('button', 'Ask for Approval')
        window.await_words('^1 gap stands against approval')
        window.await_words('«Weekly group» has no target')
        assert not plans(office)[1].get('asked-date')
        office.call('record', 'set', objective, 'target=12 in a row')
        window.await_silence('«Weekly group» has no target')

        ask(window, office)
        window.press('button', 'Return')
        window.await_keys_in('text', 'What is to be changed')
        window.write(COMMENTS)
        window.keys('ctrl+Return')
        kit.wait(lambda: plans(office)[1].get('return-comments') == COMMENTS, 'the words')
        window.await_words('^Returned: ' + COMMENTS)

        ask(window, office)
        window.press('button', 'Approve')
        window.await_words('^Approve This Plan')
        window.await_words('names no CQA')
        window.keys('Return')
        kit.wait(lambda: plans(office)[1]['status'] == 'approved', 'the approval')

        window.press('button', 'Begin Next Version')
        kit.wait(lambda: 2 in plans(office), 'the next version')
        window.await_words('^Version 2')
        act(window, 'compare', 'Compare this plan')
        window.await_words('^Everything was copied from the version before')
        window.keys('Escape')
        window.await_silence('^Everything was copied from the version before')
        act(window, 'approval', 'Way of this plan to approval')
        for words in ('^Returned by', '^Approval asked for by', '^Approved by', '^Begun by'):
            window.await_words(words)
        window.await_words(COMMENTS)
    assert office.call('office', 'verify') == []


if __name__ == '__main__':
    kit.main(test_way)
