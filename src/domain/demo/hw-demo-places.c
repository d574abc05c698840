/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All 120 counties, each in one region.
 */

#include "domain/demo/hw-demo-places.h"

static const char *const cumberland[] = {
  "Pulaski", "Laurel", "Whitley", "Adair", "Bell", "Casey", "Clay", "Clinton", "Cumberland",
  "Green", "Harlan", "Jackson", "Knox", "McCreary", "Rockcastle", "Russell", "Taylor", "Wayne",
  NULL,
};

static const char *const eastern_mountain[] = {
  "Pike", "Floyd", "Perry", "Breathitt", "Johnson", "Knott", "Lee", "Leslie", "Letcher",
  "Magoffin", "Martin", "Owsley", "Wolfe", NULL,
};

static const char *const jefferson[] = { "Jefferson", NULL };

static const char *const northeastern[] = {
  "Boyd", "Greenup", "Rowan", "Bath", "Bracken", "Carter", "Elliott", "Fleming", "Lawrence",
  "Lewis", "Mason", "Menifee", "Montgomery", "Morgan", "Robertson", NULL,
};

static const char *const northern_bluegrass[] = {
  "Kenton", "Boone", "Campbell", "Bourbon", "Carroll", "Gallatin", "Grant", "Harrison",
  "Nicholas", "Owen", "Pendleton", "Scott", NULL,
};

static const char *const salt_river_trail[] = {
  "Bullitt", "Nelson", "Shelby", "Franklin", "Anderson", "Henry", "Marion", "Mercer", "Oldham",
  "Spencer", "Trimble", "Washington", NULL,
};

static const char *const southern_bluegrass[] = {
  "Fayette", "Madison", "Jessamine", "Boyle", "Clark", "Estill", "Garrard", "Lincoln", "Powell",
  "Woodford", NULL,
};

static const char *const the_lakes[] = {
  "Christian", "McCracken", "Graves", "Ballard", "Caldwell", "Calloway", "Carlisle",
  "Crittenden", "Fulton", "Hickman", "Hopkins", "Livingston", "Lyon", "Marshall", "Muhlenberg",
  "Todd", "Trigg", NULL,
};

static const char *const two_rivers[] = {
  "Warren", "Daviess", "Hardin", "Allen", "Barren", "Breckinridge", "Butler", "Edmonson",
  "Grayson", "Hancock", "Hart", "Henderson", "LaRue", "Logan", "McLean", "Meade", "Metcalfe",
  "Monroe", "Ohio", "Simpson", "Union", "Webster", NULL,
};

const HwDemoPlace hw_demo_places[HW_DEMO_REGIONS] = {
  { "Cumberland", "606", cumberland },
  { "Eastern Mountain", "606", eastern_mountain },
  { "Jefferson", "502", jefferson },
  { "Northeastern", "606", northeastern },
  { "Northern Bluegrass", "859", northern_bluegrass },
  { "Salt River Trail", "502", salt_river_trail },
  { "Southern Bluegrass", "859", southern_bluegrass },
  { "The Lakes", "270", the_lakes },
  { "Two Rivers", "270", two_rivers },
};

const guint16 hw_demo_place_weights[HW_DEMO_REGIONS + 1]
    = { 11, 9, 20, 8, 13, 8, 14, 7, 10, 0 };

const char *
hw_demo_county (HwRandom *random, const HwDemoPlace *place)
{
  guint n = g_strv_length ((char **) place->counties);

  return place->counties[hw_random_chance (random, 500) ? hw_random_below (random, MIN (n, 3))
                                                        : hw_random_below (random, n)];
}
