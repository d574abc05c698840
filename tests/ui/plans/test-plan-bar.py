#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-plan-bar.py PROGRAM: the bars of a plan under the pointer, and as a screen reader sees them.

import subprocess
import sys
import time

import kit

DAY = 10  # pixels: the window is as wide as its months have days, times ten
MOVED, LATE, DONE = range(3)


class Bars(kit.Window):
    """A program that shows bars alone, and says where they are and what became of them."""

    def start(self, command):
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def find_window(self):
        line = self.process.stdout.readline()
        while not line.startswith('window '):
            line = self.process.stdout.readline()
        return line.split()[1]

    def ask_bar(self, n):
        self.process.stdin.write(f'{n}\n')
        self.process.stdin.flush()
        return [float(word) for word in self.process.stdout.readline().split()]

    def place(self, n):
        return self.ask_bar(n)[:4]

    def shifted(self, n):
        return self.ask_bar(n)[4]

    def point(self, x, y):
        self.xdotool('mousemove', '--window', self.window, str(round(x)), str(round(y)))
        time.sleep(0.05)

    def take(self, n):
        """The pointer pressed in the middle of a bar; where that is."""
        left, top, width, height = self.place(n)
        x, y = left + width / 2, top + height / 2
        self.point(x, y)
        self.xdotool('mousedown', '1')
        return x, y

    def pull(self, n, days):
        x, y = self.take(n)
        for step in range(1, 5):
            self.point(x + days * DAY * step / 4, y)

    def let_go(self):
        self.xdotool('mouseup', '1')

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=kit.PATIENCE) == 0, 'the program ends well'


def test_names_in_words(bars):
    for name in ('5 October 2026 to 24 October 2026',
                 '14 September 2026 to 20 November 2026 · late · '
                 'counted from the beginning of the plan',
                 '7 September 2026 to 30 September 2026 · done',
                 '1 September 2026 to 30 November 2026'):
        bars.await_words(f'^{name}$')


def test_a_day_is_ten_pixels(bars):
    left, _, width, _ = bars.place(MOVED)
    assert abs(width - 20 * DAY) < 4, 'both days belong to it'
    assert abs(left - (34 if sys.argv[-1] != 'rtl' else 91 - 54) * DAY) < 4, left


def test_a_drag_shows_and_shifts(bars):
    left = bars.place(MOVED)[0]
    before = bars.shifted(MOVED)
    bars.pull(MOVED, 7)
    kit.wait(lambda: abs(bars.place(MOVED)[0] - left - 7 * DAY) < 3, 'the bar to come along')
    assert bars.shifted(MOVED) == before, 'nothing is told before it is let go'
    bars.let_go()
    sign = -1 if sys.argv[-1] == 'rtl' else 1
    kit.wait(lambda: bars.shifted(MOVED) == before + 7 * sign, 'the shift')
    assert abs(bars.place(MOVED)[0] - left) < 1, 'whoever is told moves it, or does not'


def test_escape_gives_up(bars):
    left = bars.place(MOVED)[0]
    before = bars.shifted(MOVED)
    bars.pull(MOVED, -5)
    kit.wait(lambda: abs(bars.place(MOVED)[0] - left + 5 * DAY) < 3, 'the bar to come along')
    # Not by keys(): to clear modifiers lets go of the button, too.
    bars.xdotool('key', 'Escape')
    kit.wait(lambda: abs(bars.place(MOVED)[0] - left) < 1, 'the bar to go back')
    bars.let_go()
    time.sleep(0.2)
    assert bars.shifted(MOVED) == before


def test_what_stands_still(bars):
    """One that may not move, and the ground beside one that may."""
    left = bars.place(LATE)[0]
    bars.pull(LATE, 4)
    bars.let_go()
    assert abs(bars.place(LATE)[0] - left) < 1 and bars.shifted(LATE) == 0
    left, top, width, height = bars.place(DONE)
    beside = left + width + 60 if left + width + 200 < 910 else left - 60
    bars.point(beside, top + height / 2)
    bars.xdotool('mousedown', '1')
    bars.point(beside + 50, top + height / 2)
    bars.let_go()
    time.sleep(0.2)
    assert bars.shifted(DONE) == 0


def test_a_small_slip_is_no_shift(bars):
    before = bars.shifted(MOVED)
    x, y = bars.take(MOVED)
    bars.point(x + 3, y)
    bars.let_go()
    time.sleep(0.2)
    assert bars.shifted(MOVED) == before


TESTS = (test_names_in_words, test_a_day_is_ten_pixels, test_a_drag_shows_and_shifts,
         test_escape_gives_up, test_what_stands_still, test_a_small_slip_is_no_shift)


def main():
    with Bars(*sys.argv[1:]) as bars:
        failed = kit.run(TESTS, lambda test: test(bars))
        bars.close()
    sys.exit(failed)


if __name__ == '__main__':
    main()
