/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something on the agenda of a meeting, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_AGENDA_ROW (hw_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (HwAgendaRow, hw_agenda_row, HW, AGENDA_ROW, HwRecordRow)

G_END_DECLS
