/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is offered together with a new goal: to end the one of its role that stands.
 */

#pragma once

#include "ui/widgets/hw-new-dialog.h"

G_BEGIN_DECLS

const HwNewAlong *hw_new_goal_along (void);

G_END_DECLS
