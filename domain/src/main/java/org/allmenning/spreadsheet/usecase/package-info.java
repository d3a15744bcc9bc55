/** Bringing files in. */
package org.allmenning.spreadsheet.usecase;
