/**
 * What officers type into the forms of a call, field by field: written out of the call and read back into it. What cannot be
 * read is told at its field, all of it at once; nothing is guessed.
 */
package org.allmenning.funding.setup;
