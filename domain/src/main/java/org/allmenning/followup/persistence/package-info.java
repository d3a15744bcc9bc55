/** Acceptances in the database. */
package org.allmenning.followup.persistence;
