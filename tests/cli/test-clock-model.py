#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-clock-model.py PROGRAM: the federal clock, F01 to F26, of invented children, reckoned a
# second time: by this file, from the words of the law and of domain 1.1 to 1.3, item by item on
# several days. It shares nothing with the program but the records that both read.

import bisect
import calendar
import collections
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import traceback

SEED = 1356
CHILDREN = 120
LEAVING = 15
TODAYS = ('2021-03-01', '2023-08-31', '2025-06-01', '2026-11-23')
PASSPHRASE = 'copper lantern walks seventeen miles'
HORIZON = datetime.date(2030, 1, 1)

NOT_APPLICABLE, CANNOT_COMPUTE, EXCEPTED = 'not-applicable', 'cannot-compute', 'excepted'

# ---------------------------------------------------------------- dates (domain 1.1)


def add_months(day, months):
    """1.1.1: the same day of the month, or its last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1,
                         min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day, days):
    return day + datetime.timedelta(days)


def birthday(birth, age):
    """1.1.3: of who was born on 29 February, the 28th in a common year."""
    return add_months(birth, 12 * age)


# ---------------------------------------------------------------- an invented office


class World:
    """Records as JSON lines, by type; the days are at boundaries more often than chance has it."""

    MONTH_ENDS = ('2020-02-29', '2024-02-29', '2022-08-31', '2023-08-31', '2023-10-31',
                  '2021-12-31', '2024-01-31', '2022-02-28', '2025-01-31')
    SETTINGS = ('foster-home', 'foster-home', 'relative-home', 'private-agency-home', 'group-home',
                'institution', 'trial-home-visit', 'runaway')
    EXITS = ('reunification', 'adoption', 'relative', 'guardianship', 'emancipation', 'transfer')

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.records = collections.defaultdict(list)
        self.count = 0

    def add(self, record, /, **fields):
        self.count += 1
        row = {'id': f'{0x01000000 + self.count:08x}-0000-7000-8000-{self.count:012x}'}
        for name, value in fields.items():
            if value is not None:
                row[name.replace('_', '-')] = (value.isoformat()
                                               if isinstance(value, datetime.date) else value)
        self.records[record].append(row)
        return row['id']

    def chance(self, share):
        return self.random.random() < share

    def after(self, day, *days):
        return add_days(day, self.random.choice(days))

    def perhaps(self, share, day, *days):
        """One of the days after @day, or none."""
        return self.after(day, *days) if self.chance(share) else None

    def add_child(self):
        pick = self.random.choice
        first = (datetime.date.fromisoformat(pick(self.MONTH_ENDS)) if self.chance(.4) else
                 self.after(datetime.date(2019, 1, 1), *range(2500)))
        birth = self.after(add_months(first, -12 * pick((1, 5, 13, 14, 15, 16, 17, 17))),
                           -61, -60, -1, 0, 1, 30, 59, 60, 61, 200)
        birth = datetime.date(2008, 2, 29) if self.chance(.08) else min(birth, first)
        closed = self.perhaps(.15, first, 40, 200, 400, 800)
        family = self.add('family', name='Combs', closed=closed)
        child = self.add('child', given_name='Eli', family=family, birth_date=birth,
                         icwa=pick((None, None, 'yes', 'no', 'unknown')),
                         tribe=pick((None, None, None, 'Cherokee Nation')))
        if self.chance(.5):
            self.add('case-plan', family=family, version=1, status='approved',
                     approved_date=self.after(first, 10, 59, 60, 61, 100))
        for _ in range(pick((1, 1, 2, 3))):
            left = self.add_stay(family, child, first)
            if not left or left > datetime.date(2026, 1, 1):
                break
            first = self.after(left, 1, 5, 40, 100, 300, 700)

    def add_stay(self, family, child, removal):
        pick = self.random.choice
        left = self.perhaps(.7, removal, 20, 59, 60, 61, 90, 150, 184, 200, 365, 366, 456, 700, 900)
        until = left or datetime.date(2027, 6, 30)
        stay = self.add('stay', child=child, removal_date=removal, exit_date=left,
                        exit_kind=pick(self.EXITS) if left else None,
                        custody_finding_date=self.perhaps(.5, removal, 0, 3, 30, 59, 60, 61),
                        custody_order_date=self.perhaps(.4, removal, 0, 3, 10),
                        voluntary_agreement_date=self.perhaps(.2, removal, 0, 5),
                        tpr_petition_date=self.perhaps(.3, removal, 100, 400, 450, 456, 600))
        self.add_placements(stay, removal, until, left)
        self.add_court(child, removal, until)
        for day in self.series(removal, until, .9, 5, 15, 25, 31, 40):
            self.add('contact', family=family, child=pick((child, child, child, None)), date=day,
                     kind=pick(('home-visit', 'home-visit', 'office-visit', 'phone')),
                     status=pick(('held', 'held', 'held', 'planned')),
                     place=pick(('residence', 'school', None)))
        if self.chance(.5):
            self.add('relative-search', child=child, date=removal, side='maternal', source='Mother',
                     result='found', found='Aunt',
                     notice_date=self.after(removal, 1, 29, 30, 31, 50))
        if self.chance(.6):
            self.add('goal', child=child, role='primary', from_date=removal, to_date=left,
                     kind=pick(('adoption', 'planned-living-arrangement')),
                     status='ended' if left else 'approved')
        return left

    def series(self, start, until, share, *gaps):
        day = self.after(start, *gaps)
        while day <= until and self.chance(share):
            yield day
            day = self.after(day, *gaps)

    def add_placements(self, stay, removal, until, left):
        start = removal
        while start < until and self.chance(.85):
            setting = self.random.choice(self.SETTINGS)
            lived = setting not in ('trial-home-visit', 'runaway')
            end = self.after(start, 10, 30, 60, 90, 182, 184, 200, 300)
            end = None if end >= until and not left else min(end, until)
            self.add('placement', stay=stay, setting=setting, start_date=start, end_date=end,
                     out_of_state=True if lived and self.chance(.15) else None,
                     qrtp=True if setting == 'institution' and self.chance(.7) else None)
            if not end:
                return
            start = end
        # A visit home or a run on top of where the child lives, or with nothing around it.
        start = self.perhaps(.2, removal, 20, 100, 300)
        if start and start < until:
            self.add('placement', stay=stay, start_date=start,
                     setting=self.random.choice(('trial-home-visit', 'runaway')),
                     end_date=min(self.after(start, 7, 30, 90, 200), until))

    def add_court(self, child, removal, until):
        for kind, share in (('temporary-removal', .4), ('shelter-care', .4), ('adjudication', .3),
                            ('fact-finding', .4)):
            day = self.perhaps(share, removal, 0, 2, 3, 4, 20, 75)
            if day and day <= until:
                self.add('hearing', child=child, kind=kind, held_date=day,
                         due_date=day if self.chance(.5) else None)
        for kind in ('review', 'permanency'):
            for day in self.series(removal, until, .75, 60, 150, 182, 183, 184, 243, 365, 366, 425):
                self.add('hearing', child=child, kind=kind, held_date=day)
        for kind, share, days in (
                ('contrary-to-welfare', .6, (0, 3, 10, 11)),
                ('efforts-to-prevent', .5, (0, 30, 59, 60, 61)),
                ('aggravated-circumstances', .08, (0, 10)),
                ('efforts-not-required', .2, (0, 30, 100)),
                ('efforts-to-finalize', .5, (300, 365, 425, 426)),
                ('efforts-to-finalize', .3, (600, 730, 790, 791)),
                ('best-interest', .3, (100, 179, 180, 181, 185)),
                ('abandoned-infant', .1, (10, 100)), ('parent-felony', .1, (10, 100)),
                ('qrtp-approved', .3, (30, 60, 200, 300))):
            day = self.perhaps(share, removal, *days)
            if day and day <= until:
                self.add('determination', child=child, kind=kind, date=day)


# ---------------------------------------------------------------- what both read


def days_of(row, *names):
    return [datetime.date.fromisoformat(row[name]) if row.get(name) else None for name in names]


class Stay:
    def __init__(self, row, closed, placements):
        self.removal, self.left, finding, self.order, self.agreement, petition = days_of(
            row, 'removal-date', 'exit-date', 'custody-finding-date', 'custody-order-date',
            'voluntary-agreement-date', 'tpr-petition-date')
        # What ended in another time's case ends nothing of this stay.
        closed = closed if closed and closed > self.removal else None
        self.end = min((day for day in (self.left, closed) if day), default=None)
        # F01, 42 USC 675(5)(F): the earlier of the finding and 60 days.
        self.entered = min(day for day in (finding, add_days(self.removal, 60)) if day)
        self.petition = petition if petition and self.has(petition) else None
        self.placements = [(*days_of(place, 'start-date', 'end-date'), place)
                           for place in placements]
        # 1.3.2 (C): days that are not counted.
        self.away = [(start, until) for start, until, place in self.placements
                     if place['setting'] in ('trial-home-visit', 'runaway')]

    def has(self, day):
        return self.removal <= day <= (self.end or HORIZON)

    def begins(self, is_so):
        """The placements of which @is_so, as (start, end)."""
        return sorted((start, until) for start, until, place in self.placements
                      if is_so(place) and self.has(start))

    def is_with_relative(self, day):
        return any(start <= day < (until or HORIZON)
                   for start, until in self.begins(lambda p: p['setting'] == 'relative-home'))


class Child:
    def __init__(self, world, row):
        def own(kind, *keys):
            return [r for r in world.records[kind]
                    if any(r.get(key) in (row['id'], row['family']) for key in keys)]

        self.row, (self.birth,) = row, days_of(row, 'birth-date')
        family = next(r for r in world.records['family'] if r['id'] == row['family'])
        closed = days_of(family, 'closed')[0]
        self.stays = [Stay(r, closed, [p for p in world.records['placement']
                                       if p['stay'] == r['id']]) for r in own('stay', 'child')]
        for stay in self.stays:
            stay.mark = f11(self.stays, stay)
        self.hearings = own('hearing', 'child')
        self.determinations = own('determination', 'child')
        self.goals = own('goal', 'child')
        self.visits = [r for r in own('contact', 'family') if r['status'] == 'held'
                       and r['kind'] != 'phone' and r.get('child') == row['id']]
        self.plans = [days_of(r, 'approved-date')[0] for r in own('case-plan', 'family')]
        self.notices = [days_of(r, 'notice-date')[0] for r in own('relative-search', 'child')]

    def held(self, stay, *kinds):
        return sorted(day for r in self.hearings for day in days_of(r, 'held-date')
                      if r['kind'] in kinds and day and stay.has(day))

    def said(self, stay, kind):
        """The days of a court's determinations."""
        return sorted(day for r in self.determinations for day in days_of(r, 'date')
                      if r['kind'] == kind and stay.has(day))

    def seen(self, *places):
        return sorted(day for r in self.visits for day in days_of(r, 'date')
                      if not places or r.get('place') in places)


# ---------------------------------------------------------------- the clock (domain 1.2)


class Item:
    """One duty: from @trigger, due on @due, done on @done; or in @state without days."""

    def __init__(self, trigger, due, done=None, state=None, opens=None):
        self.trigger, self.due, self.done, self.state = trigger, due, done, state
        self.opens = opens

    def told(self, today):
        state = self.state
        if not state and self.done:
            state = 'done' if self.done <= self.due else 'done-late'
        elif not state:
            state = ('overdue' if today > self.due else 'due' if today == self.due else
                     'not-open' if self.opens and today < self.opens else 'to come')
        return (str(self.due), str(self.done), state,
                str(None if state in (NOT_APPLICABLE, CANNOT_COMPUTE) else self.trigger))


def none(state=NOT_APPLICABLE):
    return [Item(None, None, state=state)]


def first(days, start=None):
    return min((day for day in days if day and (not start or day >= start)), default=None)


def again(trigger, months, days, end, today, from_due=False):
    """A duty that returns: each past one, and the next. It is counted from the day on which the one
    before it was done, or was due when it was missed; or always from the due days. What comes from
    the next due day on belongs to the next one."""
    items, due, start = [], add_months(trigger, months), trigger
    while not end or due < end:
        following = (add_months(trigger, months * (len(items) + 2)) if from_due else
                     add_months(due, months))
        done = first([day for day in days if start <= day < following])
        items.append(Item(trigger, due, done))
        if not done and due >= today:
            break
        start = add_days(max(due, done or due) if from_due else done or due, 1)
        due = following if from_due or not done else add_months(done, months)
    return items


def f11(stays, stay):
    """1.3.3: the first day before which, of the most recent 22 months, as many days are counted as
    15 months have; over all stays, each from its own entry (A, B), without days away (C)."""
    counted = set()
    for one in stays:
        last = one.left or HORIZON
        counted |= {add_days(one.entered, n) for n in range(max((last - one.entered).days, 0))}
        for start, until in one.away:
            until = until or last
            counted -= {add_days(start, n) for n in range((until - start).days)}
    counted = sorted(counted)

    def back(day, months):
        """The latest day from which @months lead to @day or before it."""
        start = add_days(add_months(day, -months), 3)
        while add_months(start, months) > day:
            start = add_days(start, -1)
        return start

    day, last = stay.entered, stay.left or HORIZON
    while day < last:
        in_window = (bisect.bisect_left(counted, day)
                     - bisect.bisect_left(counted, back(day, 22)))
        if in_window >= (day - back(day, 15)).days:
            return day
        day = add_days(day, 1)
    return None


def excepted(stay, item, today):
    """X1: a child cared for by a relative at the mark (1.3.4)."""
    if not item.done and item.due <= today and stay.is_with_relative(item.due):
        item.state = EXCEPTED
    return item


def of_removal(child, stay, today):
    removal, entered = stay.removal, stay.entered
    sixty = add_days(removal, 60)
    # 42 USC 675(5)(F); it comes by itself.
    yield 'F01', [Item(removal, entered, entered if entered <= today else None)]
    # 45 CFR 1356.21(g)(2): a plan within 60 days.
    yield 'F02', [Item(removal, sixty, first(filter(stay.has, child.plans)))]
    # 42 USC 671(a)(29): relatives are told within 30 days.
    yield 'F03', [Item(removal, add_days(removal, 30), first(filter(stay.has, child.notices)))]
    # 45 CFR 1356.21(b)(1): within 60 days, but in aggravated circumstances.
    yield 'F04', (none() if child.said(stay, 'aggravated-circumstances') else
                  [Item(removal, sixty, first(child.said(stay, 'efforts-to-prevent')))])
    # 45 CFR 1356.21(c): in the first order that sanctions the removal.
    order = first([stay.order] + child.held(stay, 'temporary-removal', 'shelter-care'))
    yield 'F05', ([Item(removal, order, first(child.said(stay, 'contrary-to-welfare')))]
                  if order else none(CANNOT_COMPUTE))
    # 45 CFR 1356.22(b): 180 days after the agreement.
    agreed = stay.agreement if stay.agreement and stay.has(stay.agreement) else None
    yield 'F06', ([Item(agreed, add_days(agreed, 180), first(child.said(stay, 'best-interest')))]
                  if agreed else none())


def of_court(child, stay, today):
    entered, end = stay.entered, stay.end
    hearings = child.held(stay, 'permanency')
    # 42 USC 675(5)(B): six months from entry, then from the review before.
    yield 'F07', again(entered, 6, child.held(stay, 'review', 'permanency'), end, today)
    # 42 USC 675(5)(C): by the twelfth month from entry, and every twelve.
    yearly = again(entered, 12, hearings, end, today, from_due=True)
    yield 'F08', yearly
    # 45 CFR 1356.21(h)(2): 30 days after efforts were found not to be required.
    found = first(child.said(stay, 'efforts-not-required'))
    yield 'F09', ([Item(found, add_days(found, 30), first(hearings, found))] if found else none())
    # 45 CFR 1356.21(b)(2).
    yield 'F10', again(entered, 12, child.said(stay, 'efforts-to-finalize'), end, today,
                       from_due=True)
    # 42 USC 675(5)(C)(i): at each of those hearings from 14 on; and at 16 and older another planned
    # arrangement is asked for and reasoned each time.
    yield 'F19.2', with_hearing(yearly, birthday(child.birth, 14), lambda day: True, end)
    yield 'F20', with_hearing(yearly, birthday(child.birth, 16), lambda day: any(
        goal['kind'] == 'planned-living-arrangement' and start <= day < (until or HORIZON)
        for goal in child.goals for start, until in [days_of(goal, 'from-date', 'to-date')]), end)


def with_hearing(hearings, birth_day, is_so, end):
    return [Item(one.due, one.due) for one in hearings
            if one.due >= birth_day and is_so(one.due) and (not end or one.due < end)]


def of_petition(child, stay, today):
    petition = stay.petition
    # 42 USC 675(5)(E).
    if stay.mark:
        yield 'F11', [excepted(stay, Item(stay.entered, stay.mark, petition), today)]
    elif not stay.left and any(not until for _, until in stay.away):
        yield 'F11', none(CANNOT_COMPUTE)
    # 45 CFR 1356.21(i)(1)(ii), (iii): 60 days after what the court determined.
    for rule, kind in (('F12', 'abandoned-infant'), ('F13', 'parent-felony')):
        day = first(child.said(stay, kind))
        yield rule, ([excepted(stay, Item(day, add_days(day, 60), petition), today)] if day else
                     none())
    # 42 USC 675(5)(E): together with the petition.
    yield 'F14', ([excepted(stay, Item(petition, petition), today)] if petition else none())


def of_places(child, stay, today):
    # 42 USC 624(f): each calendar month that lies wholly in care.
    items, month = [], stay.removal.replace(day=1)
    month = month if month == stay.removal else add_months(month, 1)
    while not items or items[-1].due < today or items[-1].done:
        last = add_days(add_months(month, 1), -1)
        if stay.end and last >= stay.end:
            break
        items.append(Item(month, last, first([day for day in child.seen()
                                              if month <= day <= last])))
        month = add_months(month, 1)
    yield 'F15', items
    # 42 USC 675(5)(A)(ii): where the child lives, as long as it lives out of state.
    places = stay.begins(lambda place: place.get('out-of-state'))
    yield 'F16', [item for start, until in places for item in again(
        start, 6, [day for day in child.seen('residence') if start <= day <= (until or HORIZON)],
        min(day for day in (until, stay.end, HORIZON) if day), today)] if places else none()
    # 45 CFR 1356.21(e): six months; it is done when the visit ends.
    yield 'F17', [Item(start, add_months(start, 6), until) for start, until in stay.begins(
        lambda place: place['setting'] == 'trial-home-visit')] or none()
    # 42 USC 675a(c): 30 and 60 days after the start of each.
    places = stay.begins(lambda place: place.get('qrtp'))
    approved = child.said(stay, 'qrtp-approved')
    yield 'F24', [Item(start, add_days(start, 30)) for start, _ in places] or none()
    yield 'F25', [Item(start, add_days(start, 60), first(approved, start))
                  for start, _ in places] or none()
    # 25 USC 1912(a): ten days before, where the child is known or believed to be an Indian child.
    is_believed = (child.row.get('icwa') in ('yes', 'unknown')
                   or (child.row.get('tribe') and not child.row.get('icwa')))
    hearings = [day for r in child.hearings for day in days_of(r, 'due-date')
                if day and stay.has(day) and r['kind'] in ('shelter-care', 'adjudication',
                                                           'fact-finding')]
    yield 'F26', [Item(day, add_days(day, -10)) for day in hearings if is_believed] or none()


def of_age(child, stay, today):
    fourteen, eighteen = birthday(child.birth, 14), birthday(child.birth, 18)
    # 42 USC 675(1)(B), (D): in the plan, whose own day is the sixtieth.
    for rule in ('F18', 'F19'):
        yield rule, [Item(fourteen, max(fourteen, add_days(stay.removal, 60)))]
    # 42 USC 675(5)(H): in the 90 days before; of age already, at once.
    due = max(eighteen, stay.removal)
    yield 'F21', [Item(eighteen, due, opens=add_days(due, -90))]
    # 42 USC 675(5)(I): at discharge, after six months in care.
    is_owed = (stay.left and stay.left >= eighteen
               and stay.left >= add_months(stay.removal, 6))
    yield 'F22', [Item(stay.left, stay.left)] if is_owed else none()
    # 42 USC 675(5)(I): every year after the fourteenth birthday.
    items, years = [], 1
    while not items or items[-1].due < today:
        due = add_months(fourteen, 12 * years)
        if stay.end and due >= stay.end:
            break
        if due >= stay.removal:
            items.append(Item(fourteen, due))
        years += 1
    yield 'F23', items


def reckon(child, today):
    """Rule → what the program should tell of it, in the order of the due days."""
    found = collections.defaultdict(list)
    for stay in child.stays:
        for rules in (of_removal, of_court, of_petition, of_places, of_age):
            for rule, items in rules(child, stay, today):
                # What would be due when nobody is in care any more is owed by nobody; but what the
                # end itself sets off is.
                found[rule] += [item.told(today) for item in items
                                if not item.due or not stay.end or item.due < stay.end
                                or rule == 'F22']
    return {rule: sorted(items) for rule, items in found.items() if items}


# ---------------------------------------------------------------- the program


class Office:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.passphrase = os.path.join(folder, 'passphrase')
        with open(self.passphrase, 'w', encoding='utf-8') as file:
            file.write(PASSPHRASE + '\n')
        self.env = {**os.environ, 'HOME': folder, 'XDG_DATA_HOME': folder, 'XDG_STATE_HOME': folder,
                    'XDG_CONFIG_HOME': folder}
        self.run('office', 'new', '--me', 'Ann Clark', '--packs', 'roundtable')

    def run(self, *words):
        done = subprocess.run([self.program, '--office', os.path.join(self.folder, 'office'),
                               '--passphrase-file', self.passphrase, *words, '--json'],
                              capture_output=True, text=True, env=self.env)
        assert done.returncode == 0, (words, done.returncode, done.stderr)
        return json.loads(done.stdout)

    def fill(self, world):
        order = ['family', 'child', 'stay', 'placement', 'hearing', 'determination', 'contact',
                 'goal', 'relative-search', 'case-plan']
        assert sorted(order) == sorted(world.records)
        # Some leave care by an act, when all is recorded: what is kept then is the same.
        open_cases = {row['id'] for row in world.records['child'] if not any(
            'closed' in family for family in world.records['family']
            if family['id'] == row['family'])}
        leaving = [row for row in world.records['stay']
                   if 'exit-date' in row and row['child'] in open_cases][:LEAVING]
        for kind in order:
            path = os.path.join(self.folder, kind + '.jsonl')
            with open(path, 'w', encoding='utf-8') as file:
                for row in world.records[kind]:
                    file.write(json.dumps({name: value for name, value in row.items()
                                           if row not in leaving or 'exit' not in name}) + '\n')
            self.run('record', 'add', kind, '--from', path, '--on', '2028-01-01')
        for row in leaving:
            self.run('record', 'set', row['id'], f'exit-kind={row["exit-kind"]}',
                     f'exit-date={row["exit-date"]}', '--on', '2028-01-01')


def tell(row, today):
    """A row of «due list» as Item.told() says it; what must hold of each is seen to here."""
    assert (row['state'] == CANNOT_COMPUTE) == bool(row['missing']), row
    has_days = row['state'] not in (NOT_APPLICABLE, CANNOT_COMPUTE)
    assert has_days == bool(row['due-date']) == bool(row['open-date']), row
    # Federal duties are not moved off weekends (1.1.5).
    assert row['working-date'] == row['due-date'], row
    state = row['state']
    if state in ('open', 'due-soon', 'not-open'):
        assert (state == 'not-open') == (str(today) < row['open-date']), row
        is_window = row['rule'] == 'F21' and state == 'not-open'
        state = state if is_window else 'to come'
    return (str(row['due-date']), str(row['done-date']), state,
            str(row['trigger-date'] if has_days else None))


def test_federal_clock(program):
    world = World(SEED)
    for _ in range(CHILDREN):
        world.add_child()
    children = {row['id']: Child(world, row) for row in world.records['child']}
    wrong, count = [], collections.Counter()
    with tempfile.TemporaryDirectory(prefix='homeward-clock-') as folder:
        office = Office(program, folder)
        office.fill(world)
        for day in TODAYS:
            today = datetime.date.fromisoformat(day)
            rows = [row for row in office.run('due', 'list', '--on', day)
                    if row['pack'] == 'federal']
            assert len({row['id'] for row in rows}) == len(rows)
            told = collections.defaultdict(lambda: collections.defaultdict(list))
            for row in rows:
                # Told or not told of a hearing that is not owed either: it says nothing.
                if row['rule'] in ('F19.2', 'F20') and row['state'] == NOT_APPLICABLE:
                    continue
                told[row['child']][row['rule']].append(tell(row, today))
            for key, child in children.items():
                expected = reckon(child, today)
                for rule in sorted(set(expected) | set(told[key])):
                    count[rule] += len(expected.get(rule, []))
                    if sorted(told[key][rule]) != expected.get(rule, []):
                        wrong.append(f'{rule} on {day} of child {key}\n#   told '
                                     f'{sorted(told[key][rule])}\n#   not {expected.get(rule)}')
    for text in wrong[:10]:
        print('#', text)
    print('#', sum(count.values()), 'items,', len(wrong), 'lists differ')
    # Each rule came up.
    assert len(count) == 27 and min(count.values()) > 20, count
    assert not wrong


def main():
    try:
        test_federal_clock(sys.argv[1])
        print('ok 1 /clock-model/F01-to-F26')
    except Exception:
        print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()))
        print('not ok 1 /clock-model/F01-to-F26')
    print('1..1')


main()
