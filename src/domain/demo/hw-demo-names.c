/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of names, and drawing from them.
 */

#include "domain/demo/hw-demo-names.h"

static const char *const girls[] = {
  "Abigail", "Ada", "Aaliyah", "Alice", "Amara", "Anna", "Aria", "Ava", "Beatriz", "Bella",
  "Brianna", "Brooklyn", "Camille", "Caroline", "Chloë", "Clara", "Daisy", "Destiny", "Eden",
  "Eleanor", "Elena", "Eliza", "Ella", "Emma", "Esmé", "Esther", "Eve", "Faith", "Fern", "Freya",
  "Gabrielle", "Grace", "Hailey", "Hannah", "Harper", "Hazel", "Heidi", "Hope", "Imani", "Iris",
  "Isabel", "Ivy", "Jade", "Jasmine", "Josie", "June", "Kayla", "Keziah", "Kiara", "Laila",
  "Lena", "Leah", "Lily", "Lucy", "Luna", "Lydia", "Mabel", "Macy", "Maeve", "Mara", "Maya",
  "Mia", "Mila", "Naomi", "Nell", "Nevaeh", "Nia", "Noelle", "Nora", "Olive", "Opal", "Paisley",
  "Penelope", "Phoebe", "Piper", "Renée", "Rose", "Ruby", "Ruth", "Sadie", "Savannah", "Sienna",
  "Skye", "Sophie", "Stella", "Summer", "Tessa", "Thea", "Trinity", "Vera", "Violet", "Willow",
  "Wren", "Yara", "Zara", "Zoë", "Mary-Kate", "Anna-Sophia",
  "Alexandria-Josephine Marguerite", "Elizabeth Wilhelmina Rosalind",
};

static const char *const boys[] = {
  "Aaron", "Abel", "Adrian", "Aiden", "Amos", "Andre", "Asher", "Austin", "Beau", "Benjamin",
  "Blake", "Brandon", "Bryson", "Caleb", "Carter", "Chase", "Clay", "Cole", "Cyrus", "Dallas",
  "Damien", "Daniel", "D’Andre", "Darius", "Dean", "Dominic", "Eli", "Elias", "Emmett", "Enoch",
  "Ethan", "Ezra", "Felix", "Finn", "Gage", "Gideon", "Grady", "Gus", "Henry", "Hugo", "Hunter",
  "Ian", "Isaac", "Isaiah", "Jace", "Jackson", "Jamal", "Jasper", "Jeremiah", "Jonah", "Joshua",
  "Jude", "Kaleb", "Kendrick", "Kobe", "Landon", "Levi", "Liam", "Logan", "Lucas", "Malik",
  "Marcus", "Mason", "Micah", "Miles", "Moses", "Nathan", "Noah", "Noël", "Oliver", "Omar",
  "Oscar", "Owen", "Parker", "Porter", "Quentin", "Reid", "René", "Rhys", "Roman", "Rowan",
  "Ryder", "Samuel", "Seth", "Silas", "Simon", "Solomon", "Terrence", "Theo", "Titus", "Tobias",
  "Tré", "Tucker", "Victor", "Wade", "Walker", "Wesley", "Wyatt", "Xavier", "Zachary", "Zeke",
  "John-Paul", "Bartholomew Christopher Alexander", "Maximilian Theodore-James",
};

static const char *const surnames[] = {
  "Abner", "Adkins", "Allday", "Amburgey", "Asher", "Back", "Baize", "Barger", "Begley", "Bentley",
  "Blevins", "Boggs", "Bolin", "Bowling", "Branham", "Brashear", "Brewer", "Burchett", "Burke",
  "Caudill", "Cobb", "Collett", "Collins", "Combs", "Conley", "Cornett", "Couch", "Craft", "Dalton",
  "Deaton", "DeRossett", "Dials", "Dobson", "Eldridge", "Everidge", "Fannin", "Farler", "Feltner",
  "Fields", "Fugate", "Gabbard", "Gayheart", "Gibson", "Goble", "Hager", "Halcomb", "Hammons",
  "Hensley", "Holbrook", "Honeycutt", "Hurt", "Inman", "Ison", "Jent", "Joseph", "Justice", "Keen",
  "Kilgore", "Kiser", "Lafferty", "Ledford", "Lovely", "Lykins", "Maggard", "Maynard", "McIntosh",
  "McQueary", "Minix", "Mosley", "Mullins", "Napier", "Noble", "Oaks", "O’Neal", "Osborne",
  "Owsley",
  "Patton", "Pennington", "Pigman", "Pratt", "Prewitt", "Quillen", "Ratliff", "Ritchie", "Roark",
  "Salyer", "Sexton", "Shepherd", "Sizemore", "Slone", "Sloane", "Smallwood", "Spurlock", "Stacy",
  "Stidham", "Sturgill", "Tackett", "Taulbee", "Thacker", "Trusty", "Turner", "Vance", "VanHoose",
  "Vanover", "Wicker", "Wireman", "Woods", "Wooton", "Workman", "Yonts", "Żurek", "Müller",
  "Nguyễn", "Okafor", "Combs-Napier", "Holbrook-Fitzgerald", "St. Clair", "de la Croix",
  "Featherstonehaugh-Montgomery",
};

static const char *const girls_of_two_surnames[] = {
  "Ana", "Camila", "Guadalupe", "Inés", "Itzel", "Lucía", "María José", "Marisol", "Paloma",
  "Sofía", "Valentina", "Ximena", "Xóchitl", "María de los Ángeles",
};

static const char *const boys_of_two_surnames[] = {
  "Ángel", "Andrés", "Diego", "Emiliano", "Íñigo", "Javier", "Jesús", "José", "Juan Pablo",
  "Mateo", "Raúl", "Santiago", "Sebastián", "José María",
};

static const char *const two_surnames[] = {
  "García Hernández", "Núñez Ortega", "López Ramírez", "Peña Vázquez", "Martínez Solís",
  "Hernández Cruz", "Ibáñez Morales", "Gutiérrez León", "Álvarez de la Torre", "Muñoz Cárdenas",
  "Jiménez Aguilar", "Pérez Quiñones",
};

static const char *const one_names[] = {
  "Htoo", "Paw", "Soe", "Thida", "Khin", "Naw", "Wai", "Zaw", "Amina", "Habibo",
};

static const char *const places[] = {
  "Cedar Hollow", "Mill Creek", "Sycamore", "Laurel Fork", "Bluebird", "Harvest", "Stone Bridge",
  "Willow Bend", "Goshen", "Quiet Run", "Walnut Grove", "Redbud", "Lantern Hill", "Seven Hills",
  "Knob Lick", "Clover Lick", "Maple Ridge", "Wolf Pen", "Big Sandy", "Morning View", "Pine Knot",
  "Fox Chase", "Green Gable", "Old Orchard",
};

static const char *const streets[] = { "Road", "Lane", "Street", "Avenue", "Court", "Trail" };

#define DRAW(random, list) list[hw_random_below (random, G_N_ELEMENTS (list))]

const char *
hw_demo_given_name (HwRandom *random, HwDemoCustom custom, gboolean is_girl)
{
  switch (custom)
    {
    case HW_DEMO_CUSTOM_TWO_SURNAMES:
      return is_girl ? DRAW (random, girls_of_two_surnames) : DRAW (random, boys_of_two_surnames);
    case HW_DEMO_CUSTOM_ONE_NAME:
      return DRAW (random, one_names);
    case HW_DEMO_CUSTOM_PLAIN:
    default:
      return is_girl ? DRAW (random, girls) : DRAW (random, boys);
    }
}

const char *
hw_demo_surname (HwRandom *random, HwDemoCustom custom)
{
  switch (custom)
    {
    case HW_DEMO_CUSTOM_TWO_SURNAMES:
      return DRAW (random, two_surnames);
    case HW_DEMO_CUSTOM_ONE_NAME:
      return NULL;
    case HW_DEMO_CUSTOM_PLAIN:
    default:
      return DRAW (random, surnames);
    }
}

char *
hw_demo_dup_name (HwRandom *random, HwDemoCustom custom, gboolean is_woman)
{
  const char *given = hw_demo_given_name (random, custom, is_woman);
  const char *surname = hw_demo_surname (random, custom);

  return surname ? g_strdup_printf ("%s %s", given, surname) : g_strdup (given);
}

char *
hw_demo_dup_address (HwRandom *random, const char *county)
{
  int number = hw_random_between (random, 1, 2400);
  const char *place = DRAW (random, places);
  const char *street = DRAW (random, streets);

  return g_strdup_printf ("%d %s %s, %s County, Kentucky", number, place, street, county);
}

char *
hw_demo_dup_phone (HwRandom *random, const char *area_code)
{
  return g_strdup_printf ("(%s) 555-01%02d", area_code, hw_random_between (random, 0, 99));
}

char *
hw_demo_dup_mail (HwRandom *random, const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  GString *mail = g_string_new (NULL);

  for (const char *at = plain; *at; at++)
    if (g_ascii_isalpha (*at))
      g_string_append_c (mail, g_ascii_tolower (*at));
    else if (*at == ' ' && mail->len)
      g_string_append_c (mail, '.');
  g_string_append_printf (mail, "%d@example.org", hw_random_between (random, 1, 99));
  return g_string_free (mail, FALSE);
}

const char *
hw_demo_place_name (HwRandom *random)
{
  return DRAW (random, places);
}
