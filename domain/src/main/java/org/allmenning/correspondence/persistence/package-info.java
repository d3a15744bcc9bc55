/** The messages in the database. */
package org.allmenning.correspondence.persistence;
