/** Letters, their documents and the templates in the database. */
package org.allmenning.letter.persistence;
