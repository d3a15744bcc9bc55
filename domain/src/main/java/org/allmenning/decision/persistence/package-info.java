/** Decisions and publications in the database. */
package org.allmenning.decision.persistence;
