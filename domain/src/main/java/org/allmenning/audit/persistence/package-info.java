/** The trail in the database. */
package org.allmenning.audit.persistence;
