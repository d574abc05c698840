/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window over an office with a plan, for what the page of a plan calls: the window's own actions
 * are caught and told.
 */

#pragma once

#include "ui-fixture.h"

#include <adwaita.h>

/**
 * PlanOffice:
 * @plan: a draft in which nothing is missing that stands against approval
 * @saved, @said, @opened: what «win.saved», «win.say» and «win.open» were last told; owned
 * @gaps: how often the gaps were to be shown
 */
typedef struct
{
  UiFixture office;
  char *plan;
  char *saved;
  char *said;
  char *opened;
  guint gaps;
} PlanOffice;

void plan_office_set_up (PlanOffice *self, gconstpointer data);
void plan_office_tear_down (PlanOffice *self, gconstpointer data);

/* Runs on the store's thread, to its end. */
typedef void (*PlanOfficeWork) (PlanOffice *self, HwStore *store);
void plan_office_run (PlanOffice *self, PlanOfficeWork work);

/* A shown dialog of @type; fails when there is none. */
GtkWidget *plan_office_dialog (PlanOffice *self, GType type);

/* The only alert, answered. */
void plan_office_answer (PlanOffice *self, const char *response);

/* The field of the plan as text; owned. */
char *plan_office_value (PlanOffice *self, const char *field);
