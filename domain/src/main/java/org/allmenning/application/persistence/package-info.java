/** Applications and budget sheets in the database. */
package org.allmenning.application.persistence;
