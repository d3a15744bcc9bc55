/** Reading letters. */
package org.allmenning.letter.usecase;
