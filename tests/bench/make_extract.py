# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes an invented extract with the columns of the shipped mapping, as large as wanted: for
# benchmarks and for the test of a large import. Nobody in it exists.

import csv
import datetime
import random
import sys

COLUMNS = ('CASE_NBR,CASE_NAME,CHILD_ID,CHILD_LAST,CHILD_FIRST,DOB,SEX,RACE,HISP,COUNTY,REGION,'
           'WORKER_ID,WORKER,FSOS,OOHC_ENTRY,OOHC_EXIT,EXIT_RSN,REMOVAL_RSN,PERM_GOAL,GOAL_DT,'
           'CONC_GOAL,PLCMT_BEGIN,PLCMT_END,PLCMT_TYPE,PROVIDER_ID,PROVIDER,END_RSN,TPR_DT')
LASTS = 'Combs Sloane Vance Harlan McNeil Peña Barlow Whitaker Caldwell Thornton Ashby Blackburn'
FIRSTS = 'Maya Liam Zoë Noah Ava Elijah Ruth Owen Iris Caleb Nora Jonah Lucía Amos Wren Silas'
REASONS = ('NEGLECT', 'PHYS ABUSE', 'PARENT DRUG', 'ABANDON', 'HOUSING')
TYPES = ('FH', 'REL', 'PCC', 'GRP', 'EMG')
START = datetime.date(2005, 1, 1)


def day(date):
    return date.strftime('%m/%d/%Y')


def placements(draw, entry):
    """(begin, end) pairs that follow each other, the last one open."""
    begin = entry
    for _ in range(draw.randrange(1, 6)):
        end = begin + datetime.timedelta(draw.randrange(10, 300))
        yield begin, end
        begin = end
    yield begin, None


def rows_of_child(draw, number):
    last, first = draw.choice(LASTS.split()), draw.choice(FIRSTS.split())
    case = 100000 + number * 3 // 5
    worker = draw.randrange(1, 400)
    entry = START + datetime.timedelta(draw.randrange(0, 1200))
    birth = entry - datetime.timedelta(draw.randrange(30, 5500))
    goal = day(entry + datetime.timedelta(14))
    head = [case, f'{last}, {first}', 700000 + number, last, first, day(birth),
            draw.choice('FM'), draw.choice(('W', 'B', 'W B')), draw.choice('YN'), 'Rowan',
            'Northeastern', f'W{worker:05}', f'Worker {worker}', f'Supervisor {worker % 40}',
            day(entry), '', '', draw.choice(REASONS), 'RTP', goal, '']
    for begin, end in placements(draw, entry):
        home = draw.randrange(1, 9000)
        yield head + [day(begin), day(end) if end else '', draw.choice(TYPES), f'P{home:05}',
                      f'Foster home, {home:05}', 'PLAN' if end else '', '']


def write(path, wanted):
    """At least @wanted rows; the same number gives the same file."""
    draw = random.Random(wanted)
    written = number = 0
    with open(path, 'w', encoding='utf-8', newline='') as file:
        table = csv.writer(file)
        table.writerow(COLUMNS.split(','))
        while written < wanted:
            for row in rows_of_child(draw, number):
                table.writerow(row)
                written += 1
            number += 1
    return written


if __name__ == '__main__':
    write(sys.argv[1], int(sys.argv[2]))
