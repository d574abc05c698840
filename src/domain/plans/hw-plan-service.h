/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A service for a family: who gives it, how, and its intensity beside the intensity of the need
 * (S3-3, S3-5 to S3-7). One that is recorded before it stands on a plan has no plan.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SERVICE_STATUS_NONE,
  HW_SERVICE_STATUS_PROPOSED,
  HW_SERVICE_STATUS_WAITING,
  HW_SERVICE_STATUS_OPEN,
  HW_SERVICE_STATUS_ENDED,
  HW_SERVICE_STATUS_DECLINED,
} HwServiceStatus;

#define HW_TYPE_SERVICE_STATUS (hw_service_status_get_type ())
GType hw_service_status_get_type (void);

#define HW_TYPE_PLAN_SERVICE (hw_plan_service_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanService, hw_plan_service, HW, PLAN_SERVICE, HwRecord)

struct _HwPlanService
{
  HwRecord parent_instance;

  char *family;
  char *plan;
  char *what;
  char *provider;
  char *how;
  gint64 need_intensity;
  gint64 service_intensity;
  HwServiceStatus status;
  HwDay from_date;
  HwDay until_date;
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
