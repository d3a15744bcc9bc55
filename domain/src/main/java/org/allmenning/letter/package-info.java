/**
 * Letters about decisions, in the language of the application. Knows how a letter is built, uses the rooms.
 *
 * <p>Owns no table: a letter is composed from the approved decision, so the two cannot disagree.
 */
package org.allmenning.letter;
