/**
 * Letters about decisions, in the language of the application, and applications as documents. Knows how a letter is built,
 * uses the rooms.
 *
 * <p>Owns {@code letter_template}, {@code letter_counter}, {@code letter} and {@code letter_document}. A letter is frozen in
 * the transaction that approves its decision; its document is made once, afterwards (decision record 0016).
 */
package org.allmenning.letter;
