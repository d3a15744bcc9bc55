/** The outbox in the database. */
package org.allmenning.notification.persistence;
