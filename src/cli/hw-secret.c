/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a passphrase without leaving it anywhere.
 */

#include "cli/hw-secret.h"

#include "base/hw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Far above the longest passphrase and the longest recovery key. */
#define LONGEST 4096

void
hw_secret_free (char *secret)
{
  if (secret)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

/* Up to LONGEST bytes, or up to the end of a line; -1: errno says why. */
static gssize
read_bytes (int fd, char *bytes, gboolean is_line)
{
  gsize n = 0;

  while (n < LONGEST)
    {
      gssize got = read (fd, bytes + n, is_line ? 1 : LONGEST - n);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return -1;
      n += got;
      if (got == 0 || (is_line && bytes[n - 1] == '\n'))
        break;
    }
  return n;
}

/* Wipes @bytes. */
static char *
take_secret (char *bytes, gsize n, const char *from, GError **error)
{
  char *secret = NULL;

  if (n > 0 && bytes[n - 1] == '\n')
    n--;
  if (n > 0 && n < LONGEST && bytes[n - 1] == '\r')
    n--;

  if (n >= LONGEST - 1)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: too long for a passphrase"), from);
  else if (!g_utf8_validate_len (bytes, n, NULL))
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: the passphrase is not UTF-8 text"),
                 from);
  else
    secret = g_strndup (bytes, n);
  explicit_bzero (bytes, LONGEST);
  return secret;
}

static char *
read_file (const char *path, GError **error)
{
  gboolean is_input = g_str_equal (path, "-");
  const char *from = is_input ? _ ("standard input") : path;
  int fd = is_input ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC);
  char bytes[LONGEST];
  gssize n = fd < 0 ? -1 : read_bytes (fd, bytes, FALSE);
  int failed = errno;

  if (fd >= 0 && !is_input)
    close (fd);
  if (n < 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: the passphrase cannot be read: %s"),
                   from, g_strerror (failed));
      return NULL;
    }
  return take_secret (bytes, n, from, error);
}

static char *
ask (int terminal, const char *prompt, GError **error)
{
  struct termios before, silent;
  char bytes[LONGEST];
  gssize n;

  dprintf (terminal, "%s ", prompt);
  if (tcgetattr (terminal, &before) == 0)
    {
      silent = before;
      silent.c_lflag &= ~(tcflag_t) (ECHO | ISIG);
      tcsetattr (terminal, TCSAFLUSH, &silent);
      n = read_bytes (terminal, bytes, TRUE);
      tcsetattr (terminal, TCSAFLUSH, &before);
    }
  else
    {
      n = -1;
    }
  dprintf (terminal, "\n");
  if (n <= 0)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, _ ("no passphrase was given"));
      return NULL;
    }
  return take_secret (bytes, n, _ ("the terminal"), error);
}

static char *
ask_terminal (const char *prompt, gboolean is_new, GError **error)
{
  int terminal = isatty (STDIN_FILENO) ? g_open ("/dev/tty", O_RDWR | O_CLOEXEC) : -1;
  g_autoptr (HwSecret) first = NULL;
  g_autoptr (HwSecret) second = NULL;

  if (terminal < 0)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("a passphrase is needed: name a file with --passphrase-file, or - "
                              "for standard input"));
      return NULL;
    }
  first = ask (terminal, prompt, error);
  if (first && is_new)
    second = ask (terminal, _ ("The same once more:"), error);
  close (terminal);
  if (!first || (is_new && !second))
    return NULL;
  if (is_new && !g_str_equal (first, second))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, _ ("the two passphrases differ"));
      return NULL;
    }
  return g_steal_pointer (&first);
}

char *
hw_secret_read (const char *path, const char *prompt, gboolean is_new, GError **error)
{
  return path ? read_file (path, error) : ask_terminal (prompt, is_new, error);
}
