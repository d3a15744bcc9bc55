/**
 * Tables as files: award lists as CSV, later budgets as workbooks. Knows formats, uses the rooms.
 *
 * <p>Owns no table.
 */
package org.allmenning.spreadsheet;
