/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text for paper: headings, paragraphs, lists, facts, tables and lines for signatures, one after
 * the other. It is broken into pages of any size, in normal or in large type, and as a PDF it is
 * tagged with its language, so that it can be heard. Texts are shown as they are, never as markup.
 *
 *   HwDocument *document = hw_document_new (tongue, FALSE);
 *
 *   hw_document_add_heading (document, 1, hw_tongue_say (tongue, N_ ("Case plan")));
 *   hw_document_add_paragraph (document, family);
 *   frame = hw_document_to_frame (document, office, title, today);
 *
 * The frame has head and foot with «page x of y», and goes to printer, file or screen.
 */

#pragma once

#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* In large type no letter is smaller than this; points. */
#define HW_DOCUMENT_LARGE 18.0

/* So many columns a table has at most. */
#define HW_DOCUMENT_COLUMNS 8

typedef struct _HwDocument HwDocument;

/**
 * HwDocumentColumn:
 * @title: what stands above it; copied
 * @part: of the table's width; all together 1
 */
typedef struct
{
  const char *title;
  double part;
} HwDocumentColumn;

/* @tongue: its language, or NULL: the interface's. A reference is taken. */
HwDocument *hw_document_new (HwTongue *tongue, gboolean is_large);
void hw_document_free (HwDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDocument, hw_document_free)

/* Texts are copied. Where one is NULL or empty, nothing is added. */

/* @level: 1, the paper's own name, to 4. It stays with what follows it. */
void hw_document_add_heading (HwDocument *self, guint level, const char *text);

void hw_document_add_paragraph (HwDocument *self, const char *text);

/* In smaller type: where something comes from, how it is meant. */
void hw_document_add_note (HwDocument *self, const char *text);

/* One item of a list; those that follow each other are one list. */
void hw_document_add_item (HwDocument *self, const char *text);

/* A word and what it says, side by side; those that follow each other are one table. In large type
 * one after the other. */
void hw_document_add_fact (HwDocument *self, const char *word, const char *text);

/* Begins a table of @n columns; its heading comes again on each page. What is added before
 * hw_document_end_table() must be rows. In large type, where columns would be a few letters wide,
 * each row becomes a paragraph and a list of facts. */
void hw_document_begin_table (HwDocument *self, const HwDocumentColumn *columns, guint n);

/* One cell for each column; NULL or "": an empty one. */
void hw_document_add_row (HwDocument *self, const char *const *cells);
void hw_document_end_table (HwDocument *self);

/* A line to sign on and one for the day, with @who below it; @signed_already: what is told beside
 * it where it was signed before it was printed («signed on paper, 3 May 2026»), or NULL. */
void hw_document_add_signature (HwDocument *self, const char *who, const char *signed_already);

/* Takes @self. @title stands on each page and in the PDF's properties, so no person's name. */
HwPrintFrame *hw_document_to_frame (HwDocument *self, const char *office, const char *title,
                                    HwDay day);

G_END_DECLS
